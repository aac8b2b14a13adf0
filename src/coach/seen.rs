use std::ops::Range;
use std::sync::LazyLock;
use std::time::Duration;

use super::actors::{Actor, actors};
use super::fault::blame;
use super::judge::judge;
use super::key_point::settle_dependencies;
use super::kind::{kind, weighed};
use super::reading::Reading;
use super::reading::cue::Cues;
use super::relevance::{Relevance, has_a_subject};
use super::reply::{Miss, miss};
use super::stray::strays;
use super::substance::Substance;
use super::tags::{Tags, tags};
use super::themes::is_of_work;
use super::traits::{SentenceTraits, all_traits};
use super::whole_answer::{Features, Shortcoming, Sight};
use super::{Answer, AnswerKind, JudgedPoint, Rule, Rules, Star, Verdict, quiz_is_right, spoken};
use crate::bank::QuestionKind;
use crate::coach::lexicon;

/// An answer as far as it was understood: the input of the rules.
pub(crate) struct Seen<'a> {
    pub(crate) answer: &'a Answer<'a>,
    pub(crate) reading: Reading,
    pub(crate) all_traits: Vec<SentenceTraits>,
    /// Who acts in each sentence of the Action.
    pub(crate) actors: Vec<Actor>,
    /// The sentences that blame others, by their words.
    pub(crate) blame: Vec<Range<usize>>,
    pub(crate) tags: Vec<Tags>,
    pub(crate) substance: Substance,
    pub(crate) kind: AnswerKind,
    pub(crate) star: Star,
    pub(crate) key_points: Vec<JudgedPoint>,
    pub(crate) relevance: Relevance,
    /// The features of the whole answer, for the models of [`whole_answer`](super::whole_answer).
    features: Features,
    /// Whether it answers the question itself, rather than a follow-up.
    whole: bool,
    pub(crate) spoken: Duration,
    /// How an answer to a probe misses it.
    pub(crate) miss: Option<Miss>,
    /// Whether the answer is in a language other than the interview's, without being asked.
    pub(crate) other_language: bool,
}

impl<'a> Seen<'a> {
    pub(crate) fn of(answer: &'a Answer<'a>, rules: &Rules) -> Self {
        Self::tagged(answer, rules, None)
    }

    /// The result if the sentences have these tags, if any.
    fn tagged(answer: &'a Answer<'a>, rules: &Rules, given: Option<Vec<Tags>>) -> Self {
        let reading = Reading::of(answer.text);
        let key_points = judged(answer, &reading);
        let substance = excused(answer, &key_points, Substance::of(&reading, answer.prompt));
        let all_traits = all_traits(&reading, reading.sentences());
        let star = Star::of(&reading, &all_traits, answer.rate);
        let other_language = other_language(answer, &reading, substance);
        let by_rules = kind(&all_traits, star.marked, answer);
        let relevance = Relevance::of(answer, &reading, &key_points);
        let off = is_off(answer, &reading, relevance, &all_traits, (by_rules, &star));
        let tags = given.unwrap_or_else(|| match wants_actions(answer) {
            true => tags(&reading, &all_traits),
            false => Vec::new(),
        });
        let actors = actors(&reading, &all_traits, &star);
        let blame = blame(&reading);
        let features = Sight {
            reading: &reading,
            all_traits: &all_traits,
            actors: &actors,
            blames: blame.is_some(),
            tags: &tags,
            star: &star,
            kind: by_rules,
            relevance,
            off,
        }
        .features();
        let whole = is_whole(answer);
        let off_question = rules.on(Rule::OffQuestion) && (other_language || off);
        let by_rules = match answer.star_expected && whole {
            true => weighed(by_rules, &all_traits, &features),
            false => by_rules,
        };
        let kind = match substance {
            Substance::Code | Substance::Foreign => AnswerKind::OffQuestion,
            Substance::Said if off_question => AnswerKind::OffQuestion,
            Substance::Said => by_rules,
            _ => AnswerKind::Empty,
        };
        Self {
            answer,
            spoken: answer
                .measured
                .unwrap_or_else(|| spoken(reading.text(), answer.rate)),
            all_traits,
            actors,
            blame: blame.unwrap_or_default(),
            tags,
            substance,
            kind,
            star,
            miss: miss(answer, &reading, &key_points),
            reading,
            key_points,
            relevance,
            features,
            whole,
            other_language,
        }
    }

    /// Whether the claim is made: for a whole answer by its model, for a reply by the rules,
    /// sentence by sentence.
    pub(crate) fn claims(&self, claim: Shortcoming) -> bool {
        match self.whole && !self.tags.is_empty() {
            true => claim.holds(&self.features),
            false => claim.by_hand(&self.features),
        }
    }

    /// Whether a claim can be made without asking the candidate: if its model is nearly always
    /// right.
    pub(crate) fn is_sure(&self, claim: Shortcoming) -> bool {
        self.whole && !self.tags.is_empty() && claim.is_sure(&self.features)
    }

    /// Whether there is something to judge that is related to the question.
    pub(crate) fn is_answer(&self) -> bool {
        self.kind.is_answer()
    }

    /// The spoken length as a share of the target; 1 without a target.
    pub(crate) fn length_share(&self) -> f64 {
        let aim = self.answer.aim.as_secs_f64();
        if aim > 0.0 {
            self.spoken.as_secs_f64() / aim
        } else {
            1.0
        }
    }

    /// Whether the question asks for the candidate's own actions.
    pub(crate) fn wants_actions(&self) -> bool {
        wants_actions(self.answer)
    }
}

/// Whether the models apply: they are fitted to answers to a question as first asked.
fn is_whole(answer: &Answer<'_>) -> bool {
    !answer.probe && answer.prompt == answer.question.prompt.get(answer.language)
}

/// The features of an answer for the models of [`whole_answer`](super::whole_answer), given the
/// `tags` of its sentences; read by the fitting program.
pub fn features_of(answer: &Answer<'_>, tags: Vec<Tags>) -> Features {
    Seen::tagged(answer, &Rules::ALL, Some(tags)).features
}

fn wants_actions(answer: &Answer<'_>) -> bool {
    use QuestionKind::{Behavioral, Experience};
    !answer.probe
        && (answer.star_expected || matches!(answer.question.kind, Behavioral | Experience))
}

/// Whether the answer is unrelated to its question. If actions were asked for, anything about
/// work or the candidate is related in any words: a story takes its words from its own place and
/// time.
fn is_off(
    answer: &Answer<'_>,
    reading: &Reading,
    relevance: Relevance,
    all_traits: &[SentenceTraits],
    by_rules: (AnswerKind, &Star),
) -> bool {
    let (kind, star) = by_rules;
    let of_work = || star.marked || is_of_work(reading.text());
    let belongs = wants_actions(answer)
        && match kind {
            AnswerKind::Story => of_work(),
            AnswerKind::SelfDescription => true,
            _ => of_work() && (star.marked || speaks_of_itself(reading, all_traits)),
        };
    let acted =
        all_traits.iter().filter(|it| it.own).count() >= 2 && all_traits.iter().any(|it| it.came);
    let strays = !answer.probe
        && has_a_subject(answer.question.kind)
        && relevance.covered == 0
        && !(wants_actions(answer) && acted)
        && strays(reading, answer.prompt);
    let is_story = wants_actions(answer) && kind == AnswerKind::Story;
    strays || relevance.is_off(wants_actions(answer)) && !belongs && !is_story
}

/// Whether an answer that is not a story says what the candidate does or thinks, in the first
/// person: a personal habit or opinion rather than a textbook passage.
fn speaks_of_itself(reading: &Reading, all_traits: &[SentenceTraits]) -> bool {
    static I: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.first_person));
    let whole = 0..reading.text().len();
    reading.says(&I, &whole)
        && all_traits
            .iter()
            .any(|it| it.habit || it.hypothesis || it.opinion)
}

/// The verdict on each key point. An answer to a probe need not make any: only the points it
/// makes or denies are reported. A quiz has one verdict, for its accepted answers.
fn judged(answer: &Answer<'_>, reading: &Reading) -> Vec<JudgedPoint> {
    let question = answer.question;
    let mut points = match question.kind {
        QuestionKind::Quiz if answer.probe => return Vec::new(),
        QuestionKind::Quiz => quiz_points(answer, reading),
        _ => judge(question, answer.examples, reading.text(), answer.language)
            .into_iter()
            .zip(&question.key_points)
            .map(|(judgement, point)| JudgedPoint {
                id: point.id.clone(),
                say: point.say.clone(),
                verdict: judgement.verdict,
                places: judgement.place.into_iter().collect(),
                optional: false,
            })
            .collect(),
    };
    settle_dependencies(&mut points, &question.key_points);
    if answer.probe {
        points.retain(|point| !point.places.is_empty());
    }
    points
}

fn quiz_points(answer: &Answer<'_>, reading: &Reading) -> Vec<JudgedPoint> {
    let right = quiz_is_right(answer.question, answer.text);
    let points = answer.question.key_points.iter();
    points
        .map(|point| JudgedPoint {
            id: point.id.clone(),
            say: point.say.clone(),
            verdict: if right {
                Verdict::Heard
            } else {
                Verdict::NotHeard
            },
            places: right
                .then_some(0..reading.text().len())
                .into_iter()
                .collect(),
            optional: false,
        })
        .collect()
}

/// Accepts a word or two as an answer to a quiz, a yes-or-no question, or a probe, and whenever
/// they match a key point.
fn excused(answer: &Answer<'_>, key_points: &[JudgedPoint], substance: Substance) -> Substance {
    use QuestionKind::{Logistics, Quiz, Reverse};
    let short = answer.probe || matches!(answer.question.kind, Logistics | Quiz | Reverse);
    let hit = key_points.iter().any(JudgedPoint::heard);
    match substance {
        Substance::OneWord | Substance::Declined if short => Substance::Said,
        Substance::OneWord | Substance::Code if hit => Substance::Said,
        Substance::Mashed if answer.question.kind == Quiz && hit => Substance::Said,
        other => other,
    }
}

/// Whether the answer is in another language, judging by its letters, although the prompt does
/// not ask for it.
fn other_language(answer: &Answer<'_>, reading: &Reading, substance: Substance) -> bool {
    let prompt = answer.prompt.to_lowercase();
    let asked = |language| {
        let mut names = lexicon::of(language).called.iter();
        names.any(|name| prompt.contains(name))
    };
    substance == Substance::Said
        && answer.question.kind != QuestionKind::Quiz
        && reading
            .language()
            .is_some_and(|it| it.letters() != answer.language.letters() && !asked(it))
}
