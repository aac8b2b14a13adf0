use std::sync::LazyLock;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::kind::kind;
use super::reading::Reading;
use super::reading::cue::Cues;
use super::relevance::Relevance;
use super::substance::Substance;
use super::telling::{Telling, tellings};
use super::themes::is_of_work;
use super::words::Haystack;
use super::{Answer, Kind, Rule, Rules, Star, quiz_is_right, spoken};
use crate::bank::QuestionKind;
use crate::lang::Localized;

/// Whether a key point was covered, and by which words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The key point's id in its question.
    pub id: String,
    /// What a good answer says there, so that a transcript can be read without its bank.
    pub say: Localized,
    /// The bytes of the answer that show it, one range for each of the key point's words
    /// that was found; none where it was not covered.
    pub places: Vec<std::ops::Range<usize>>,
}

impl Coverage {
    /// Whether any of the key point's words was found.
    pub fn covered(&self) -> bool {
        !self.places.is_empty()
    }
}

/// An answer as far as it was understood: what the rules look at.
pub(crate) struct Seen<'a> {
    pub(crate) answer: &'a Answer<'a>,
    pub(crate) reading: Reading,
    pub(crate) tellings: Vec<Telling>,
    pub(crate) substance: Substance,
    pub(crate) kind: Kind,
    pub(crate) star: Star,
    pub(crate) key_points: Vec<Coverage>,
    pub(crate) spoken: Duration,
    /// Whether the answer is in another language than the interview, unasked.
    pub(crate) other_language: bool,
}

impl<'a> Seen<'a> {
    pub(crate) fn of(answer: &'a Answer<'a>, rules: &Rules) -> Self {
        let reading = Reading::of(answer.text);
        let key_points = coverage(answer);
        let substance = excused(answer, &key_points, Substance::of(&reading, answer.prompt));
        let tellings = tellings(&reading, reading.sentences());
        let star = Star::of(&reading, &tellings, answer.rate);
        let other_language = other_language(answer, &reading, substance);
        let told = kind(&tellings, star.marked, answer);
        let off_question = rules.on(Rule::OffQuestion)
            && (other_language || is_off(answer, &reading, &key_points, &tellings, (told, &star)));
        let kind = match substance {
            Substance::Code | Substance::Foreign => Kind::OffQuestion,
            Substance::Said if off_question => Kind::OffQuestion,
            Substance::Said => told,
            _ => Kind::Empty,
        };
        Self {
            answer,
            spoken: spoken(answer.text, answer.rate),
            reading,
            tellings,
            substance,
            kind,
            star,
            key_points,
            other_language,
        }
    }

    /// Whether there is something to judge, and it belongs to the question.
    pub(crate) fn is_answer(&self) -> bool {
        !matches!(self.kind, Kind::Empty | Kind::OffQuestion)
    }

    /// The spoken length as a share of the aim; 1 where there is no aim.
    pub(crate) fn length_share(&self) -> f64 {
        let aim = self.answer.aim.as_secs_f64();
        if aim > 0.0 {
            self.spoken.as_secs_f64() / aim
        } else {
            1.0
        }
    }

    /// Whether own deeds are what the question is after.
    pub(crate) fn wants_deeds(&self) -> bool {
        wants_deeds(self.answer)
    }
}

fn wants_deeds(answer: &Answer<'_>) -> bool {
    use QuestionKind::{Behavioral, Experience};
    !answer.probe
        && (answer.star_expected || matches!(answer.question.kind, Behavioral | Experience))
}

/// Whether the answer has nothing to do with its question. Where deeds were asked for, what
/// the candidate tells of work, or of themselves, belongs to it in whatever words: a story
/// takes its words from its own place and time.
fn is_off(
    answer: &Answer<'_>,
    reading: &Reading,
    key_points: &[Coverage],
    tellings: &[Telling],
    told: (Kind, &Star),
) -> bool {
    let relevance = Relevance::of(answer, reading, key_points);
    let (kind, star) = told;
    let of_work = || star.marked || is_of_work(reading.text());
    let belongs = wants_deeds(answer)
        && match kind {
            Kind::Story => of_work(),
            Kind::SelfDescription => true,
            _ => of_work() && (star.marked || speaks_of_itself(reading, tellings)),
        };
    relevance.is_off() && !belongs
}

/// Whether an answer that is no story says what the candidate does or thinks, in the first
/// person: a habit or an opinion of theirs rather than a piece out of a textbook.
fn speaks_of_itself(reading: &Reading, tellings: &[Telling]) -> bool {
    static I: LazyLock<Cues> =
        LazyLock::new(|| Cues::new("^저는, ^제가, ^저라면, ^저도, ^제 , i, i'm, i'd, my"));
    let whole = 0..reading.text().len();
    reading.says(&I, &whole)
        && tellings
            .iter()
            .any(|it| it.habit || it.hypothesis || it.opinion)
}

/// Which key points the answer covers. A probe asks for none; a quiz has its own mark.
fn coverage(answer: &Answer<'_>) -> Vec<Coverage> {
    if answer.probe {
        return Vec::new();
    }
    let quiz = answer.question.kind == QuestionKind::Quiz;
    let right = quiz && quiz_is_right(answer.question, answer.text);
    let haystack = Haystack::of(answer.text);
    let points = answer.question.key_points.iter();
    points
        .map(|point| {
            let mut places: Vec<_> = point
                .any
                .iter()
                .filter_map(|term| haystack.find(term))
                .map(|hit| hit.range)
                .collect();
            if right && places.is_empty() {
                places.push(0..answer.text.len());
            }
            places.sort_by_key(|place| (place.start, place.end));
            places.dedup();
            Coverage {
                id: point.id.clone(),
                say: point.say.clone(),
                places,
            }
        })
        .collect()
}

/// A word or two are a fair answer to a quiz, to a question of yes or no, to a probe, and
/// wherever they hit a key point.
fn excused(answer: &Answer<'_>, key_points: &[Coverage], substance: Substance) -> Substance {
    use QuestionKind::{Logistics, Quiz, Reverse};
    let short = answer.probe || matches!(answer.question.kind, Logistics | Quiz | Reverse);
    let hit = key_points.iter().any(Coverage::covered);
    match substance {
        Substance::OneWord | Substance::Declined if short => Substance::Said,
        Substance::OneWord | Substance::Code if hit => Substance::Said,
        Substance::Mashed if answer.question.kind == Quiz && hit => Substance::Said,
        other => other,
    }
}

/// Whether the answer is in the other language, though the prompt does not ask for it.
fn other_language(answer: &Answer<'_>, reading: &Reading, substance: Substance) -> bool {
    const ENGLISH: &[&str] = &["영어", "english"];
    const KOREAN: &[&str] = &["한국어", "korean"];
    let prompt = answer.prompt.to_lowercase();
    let asked = |names: &[&str]| names.iter().any(|name| prompt.contains(name));
    substance == Substance::Said
        && answer.question.kind != QuestionKind::Quiz
        && reading
            .language()
            .is_some_and(|language| language != answer.language)
        && !asked(answer.language.pick(ENGLISH, KOREAN))
}
