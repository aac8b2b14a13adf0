//! How people make a bank's key points, and how they deny them: `examples/BANK.toml` beside the
//! bank, so that the bank stays readable.

mod format;
mod packed;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::lang::{LocalizedList, language_of};

use super::QuestionRef;

pub use format::{read, read_for, read_question};
pub use packed::{pack, unpack_question};

/// The examples of a whole bank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BankExamples {
    /// The ID of their bank.
    pub bank: String,
    /// By question ID.
    pub questions: BTreeMap<String, QuestionExamples>,
}

/// The examples of one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionExamples {
    /// By key point ID.
    pub points: BTreeMap<String, PointExamples>,
    /// Groups of words with the same meaning, such as 네임스페이스, namespace, and ns.
    pub aliases: Arc<[Vec<String>]>,
}

/// How one key point is made and denied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PointExamples {
    /// Clauses that make the point.
    pub said: LocalizedList,
    /// What a plain statement of the point mentions, each as any of these words: stems in Hangul,
    /// word beginnings in Latin letters. Empty if nobody wrote them.
    pub needs: Vec<LocalizedList>,
    /// Clauses that deny the point or advise the opposite.
    pub denied: LocalizedList,
    /// Whether the only examples are the candidate's own sentences. Similar sentences then make
    /// the point, and others may make it as well.
    pub own_only: bool,
}

impl QuestionExamples {
    /// No examples at all.
    pub fn none() -> &'static Self {
        static NONE: LazyLock<QuestionExamples> = LazyLock::new(QuestionExamples::default);
        &NONE
    }

    /// Every text, for any point and language.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let lists = self.points.values();
        let lists = lists.flat_map(|it| [&it.said, &it.denied]);
        lists.flat_map(LocalizedList::all).map(String::as_str)
    }

    /// Adds another author's examples for the same question.
    pub fn add(&mut self, other: Self) {
        for (id, point) in other.points {
            let known = self.points.entry(id).or_default();
            for (list, more) in [
                (&mut known.said, point.said),
                (&mut known.denied, point.denied),
            ] {
                list.extend(more);
            }
            if known.needs.is_empty() {
                known.needs = point.needs;
            }
        }
        let mut new = other.aliases.iter().filter(|it| !self.aliases.contains(it));
        if let Some(first) = new.next() {
            let both = self.aliases.iter().chain([first]).chain(new);
            self.aliases = both.cloned().collect();
        }
    }

    /// Adds a sentence with which the candidate made a point, once.
    pub fn add_own(&mut self, point: &str, sentence: &str) {
        let known = self.points.entry(point.to_owned()).or_default();
        let said = &mut known.said;
        known.own_only |= said.all().next().is_none();
        // If a list is empty, the judge uses another one instead.
        let list = said.exact_mut(said.given(language_of(sentence)));
        if !list.iter().any(|it| it == sentence) {
            list.push(sentence.to_owned());
        }
    }
}

/// The examples for the questions of one interview. They are looked up again on every resume and
/// are not in the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExampleSet(Arc<BTreeMap<QuestionRef, QuestionExamples>>);

impl ExampleSet {
    /// The examples of one question; empty if nobody wrote any.
    pub fn of(&self, question: &QuestionRef) -> &QuestionExamples {
        self.0
            .get(question)
            .unwrap_or_else(|| QuestionExamples::none())
    }
}

impl FromIterator<(QuestionRef, QuestionExamples)> for ExampleSet {
    fn from_iter<T: IntoIterator<Item = (QuestionRef, QuestionExamples)>>(examples: T) -> Self {
        Self(Arc::new(examples.into_iter().collect()))
    }
}
