//! Whether an answer is related to its question.

use super::reading::Reading;
use super::themes::themes;
use super::thresholds::{MIN_SUBJECT_SHARE, MIN_SUBJECT_WORDS, TAKEN_UP_WORTH};
use super::vocabulary::{Vocabulary, vocabulary};
use super::{Answer, JudgedPoint};
use crate::bank::{Question, QuestionKind};
use crate::lang::Localized;

/// The connections between an answer and its question.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Relevance {
    /// Whether the question has enough content for a comparison.
    measurable: bool,
    /// How many key points the answer covers.
    pub(crate) covered: usize,
    /// How many words or themes of the prompt it takes up.
    pub(crate) taken_up: usize,
    /// The share of its words that also occur in the question's material.
    pub(crate) share: f64,
}

impl Relevance {
    pub(crate) fn of(answer: &Answer<'_>, reading: &Reading, key_points: &[JudgedPoint]) -> Self {
        let said = vocabulary(reading.text());
        let prompt = vocabulary(answer.prompt);
        let subject = subject(answer.question);
        let themes_asked = themes(answer.prompt);
        let themes_said = themes(reading.text());
        let shared = said.intersection(&subject).count();
        Self {
            measurable: !answer.probe
                && has_a_subject(answer.question.kind)
                && subject.len() >= MIN_SUBJECT_WORDS,
            covered: key_points.iter().filter(|point| point.heard()).count(),
            taken_up: said.intersection(&prompt).count()
                + themes_asked.intersection(&themes_said).count(),
            // One word may be a coincidence.
            share: if shared < 2 {
                0.0
            } else {
                shared as f64 / said.len().max(1) as f64
            },
        }
    }

    /// Whether the answer takes up the subject of the question, if that can be determined.
    pub(crate) fn is_tied(self) -> bool {
        self.measurable && (self.taken_up > 0 || self.share >= MIN_SUBJECT_SHARE)
    }

    /// Whether it takes up nothing, or almost nothing, of the question.
    pub(crate) fn is_off(self, actions_wanted: bool) -> bool {
        let apart = self.covered == 0 && self.taken_up <= usize::from(!actions_wanted);
        let tied = self.share + self.taken_up as f64 * TAKEN_UP_WORTH;
        self.measurable && apart && tied < MIN_SUBJECT_SHARE
    }
}

/// Questions about the candidate, and the candidate's own, have no subject to miss or to stray from.
pub(super) fn has_a_subject(kind: QuestionKind) -> bool {
    use QuestionKind::{Introduction, Logistics, Quiz, Reverse};
    !matches!(kind, Introduction | Logistics | Quiz | Reverse)
}

/// Whether a good answer shares words with the bank's strong answer. A worked story is one of a
/// thousand: its words say nothing about the question.
fn is_shared(kind: QuestionKind) -> bool {
    matches!(kind, QuestionKind::Technical | QuestionKind::Design)
}

/// The words of everything in the bank about the question, in both languages.
pub(crate) fn subject(question: &Question) -> Vocabulary {
    let points = question.key_points.iter();
    let texts = [
        Some(&question.prompt),
        question
            .model_answer
            .as_ref()
            .filter(|_| is_shared(question.kind)),
        question.outline.as_ref(),
    ];
    let mut subject: Vocabulary = texts.into_iter().flatten().flat_map(words).collect();
    for point in points {
        subject.extend(words(&point.say));
        subject.extend(point.any.iter().flat_map(|term| vocabulary(term)));
    }
    subject
}

fn words(text: &Localized) -> Vocabulary {
    text.distinct().flat_map(vocabulary).collect()
}
