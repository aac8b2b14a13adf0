//! Fits what the coach learned from labeled answers: the weights of a sentence's signs, and the
//! whole-answer models.
//!
//! `cargo test --test shipped fitting::` fits again and compares with what is committed; with
//! `REHEARSAL_FIT=write` it writes the result instead. The set-aside answers are never used;
//! figures printed with `-- --nocapture` are out of fold: no answer is judged by a model fitted
//! to an answer to the same question.

mod claims;
mod tags;

use std::collections::{BTreeMap, HashMap};

use rehearsal::bank::examples::{BankExamples, QuestionExamples};
use rehearsal::bank::{Question, QuestionBank};
use rehearsal::coach::tags::{Signs, Tag, Tags, signs_of};
use rehearsal::coach::whole_answer::Shortcoming;
use rehearsal::coach::{Answer, features_of};
use rehearsal::lang::Language;

use super::labelled::{Labelled, answers, examples_of, question};
use super::models::{bank_examples, banks, models};
use super::units::{Held, tagged};
use crate::support::{fnv1a, hold};
use claims::{Claims, Given};
use tags::{Sentence, Vocabulary, Weights};

/// Where the weights of signs are stored.
const WEIGHTS: &str = "src/coach/tags/weights.txt";
/// Where the whole-answer models are stored.
const FITTED: &str = "src/coach/whole_answer/fitted.txt";
/// Number of folds in cross-validation.
const FOLDS: u64 = 5;

#[test]
fn what_was_learned_is_what_the_labels_teach() {
    let (banks, examples) = (banks(), bank_examples());
    let all = samples(&banks, &examples);
    let signs: Vec<Option<(Vec<Signs>, &Vec<Held>)>> = all
        .iter()
        .map(|it| Some((signs_of(&it.answer()), it.held.as_ref()?)))
        .collect();
    let known = signs.iter().flatten().flat_map(|(signs, _)| signs);
    let vocabulary = Vocabulary::of(known);
    let sentences: Vec<(u64, Sentence)> = all
        .iter()
        .zip(&signs)
        .filter_map(|(it, signs)| Some((it.fold, signs.as_ref()?)))
        .flat_map(|(fold, (signs, held))| {
            assert_eq!(signs.len(), held.len());
            let both = signs.iter().zip(held.iter());
            both.map(move |(signs, held)| (fold, signs, held))
        })
        .map(|(fold, signs, held)| (fold, vocabulary.sentence(signs, held)))
        .collect();
    let fitted = |fold: Option<u64>| {
        let kept = sentences.iter().filter(|it| Some(it.0) != fold);
        Weights::fitted(&vocabulary, &kept.map(|it| &it.1).collect::<Vec<_>>())
    };
    let mut given = Vec::new();
    let mut scores = Vec::new();
    for fold in 0..FOLDS {
        let weights = fitted(Some(fold));
        for it in all.iter().filter(|it| it.fold == fold) {
            let tags = weights.tags(&vocabulary, &it.answer());
            scores.extend(tags.iter().copied().zip(it.held.iter().flatten().copied()));
            given.push(Given {
                features: features_of(&it.answer(), tags),
                fold,
                claims: it.claims,
                is_story: it.is_story,
            });
        }
    }
    report_tags(&scores);
    let weights = fitted(None).text(&vocabulary);
    let models = claims::fitted(&given);
    // Writes both before comparing either.
    let held = [(WEIGHTS, weights), (FITTED, models)];
    for (file, text) in held {
        hold(file, &text);
    }
}

/// An answer to fit to.
struct Sample<'b> {
    question: &'b Question,
    examples: &'b QuestionExamples,
    lang: Language,
    text: String,
    fold: u64,
    /// The tags of its sentences, if they were tagged.
    held: Option<Vec<Held>>,
    /// The labels of the whole answer.
    claims: Claims,
    is_story: bool,
}

impl Sample<'_> {
    fn answer(&self) -> Answer<'_> {
        Answer {
            examples: self.examples,
            ..Answer::new(self.question, &self.text, self.lang)
        }
    }
}

/// The answers that were not set aside, tagged or labeled; the banks' worked stories, without
/// labels; and the banks' explanations, which are no stories when a story is asked for.
fn samples<'b>(
    banks: &'b [QuestionBank],
    examples: &'b BTreeMap<String, BankExamples>,
) -> Vec<Sample<'b>> {
    let labelled: HashMap<String, Labelled> = answers()
        .into_iter()
        .filter(|it| !it.set_aside())
        .map(|it| (it.text.clone(), it))
        .collect();
    let tagged = tagged().into_iter().map(|it| {
        let question = question(banks, &it.question);
        let text = it.text();
        let examples = examples_of(examples, &it.question);
        let claims = match labelled.get(&text) {
            Some(label) => of_labels(label, question.star),
            None => it.claims(question.star),
        };
        Sample {
            question,
            examples,
            lang: it.lang,
            fold: fold(&it.question),
            held: Some(it.held()),
            claims,
            is_story: true,
            text,
        }
    });
    let stories = models(banks).filter(|(question, ..)| question.star);
    let nothing = Shortcoming::ALL.map(|it| (it != Shortcoming::NoLesson).then_some(false));
    let stories =
        stories.map(|(question, lang, text)| of_bank(question, question, lang, text, nothing));
    let mut questions = banks.iter().flat_map(|bank| &bank.questions);
    let asked = questions
        .find(|it| it.star)
        .expect("one that wants a story");
    let explained = models(banks).filter(|(question, ..)| !question.star);
    let no_story = Shortcoming::ALL.map(|it| (it == Shortcoming::NoStory).then_some(true));
    let explained = explained
        .step_by(EXPLAINED)
        .map(|(question, lang, text)| of_bank(asked, question, lang, text, no_story));
    tagged.chain(stories).chain(explained).collect()
}

/// One in this many explanations is enough.
const EXPLAINED: usize = 8;

fn of_bank<'b>(
    asked: &'b Question,
    question: &Question,
    lang: Language,
    text: &str,
    claims: Claims,
) -> Sample<'b> {
    Sample {
        question: asked,
        examples: QuestionExamples::none(),
        lang,
        text: text.to_owned(),
        fold: fold(&question.id),
        held: None,
        claims,
        is_story: claims[Shortcoming::NoStory as usize] != Some(true),
    }
}

fn of_labels(answer: &Labelled, star: bool) -> Claims {
    let labels = &answer.labels;
    let is_story = star && answer.is_story();
    let lacks = |part: &str| answer.part(part).map(|it| !it);
    Shortcoming::ALL.map(|claim| match claim {
        Shortcoming::NoStory => {
            let kind = labels.kind.as_deref()?;
            let sound = labels.off == Some(false) && kind != "off";
            (star && sound).then_some(kind != "story")
        }
        _ if !is_story => None,
        Shortcoming::NoAction => lacks("action"),
        Shortcoming::NoResult => lacks("result"),
        Shortcoming::NoNumber => labels.number.map(|it| !it),
        Shortcoming::NoScene => lacks("situation"),
        Shortcoming::OwnPart => labels.own_part,
        Shortcoming::Blame => labels.blame,
        Shortcoming::NoLesson => labels.lesson.map(|it| !it),
    })
}

/// The fold of a question, for cross-validation.
fn fold(question: &str) -> u64 {
    fnv1a(question) / 3 % FOLDS
}

/// For each tag, the number of sentences that have it, and how well it ranks them: the average
/// precision.
fn report_tags(scores: &[(Tags, Held)]) {
    for (place, tag) in Tag::ALL.into_iter().enumerate() {
        let mut ranked: Vec<(i32, bool)> = scores
            .iter()
            .map(|(tags, held)| (tags[place], held[place]))
            .collect();
        ranked.sort_by_key(|it| std::cmp::Reverse(it.0));
        let (mut hits, mut sum) = (0.0, 0.0);
        for (rank, _) in ranked.iter().enumerate().filter(|(_, it)| it.1) {
            hits += 1.0;
            sum += hits / (rank as f64 + 1.0);
        }
        eprintln!(
            "{tag:10?} {hits:5} sentences, mean precision {:.2}",
            sum / f64::max(hits, 1.0)
        );
    }
}
