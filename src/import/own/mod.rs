//! A bank of one's own made of what was imported, and kept up with the file it came from.
//!
//! What the last import made is the base of the next: a private file holds it, with the answers.
//! An entry keeps its id for good, since attempts hang on it; what the user changed in the bank
//! wins; a question that vanished from the file is marked and stays.

mod bank_file;
mod draft;
mod kept_file;
mod key_points;
mod merge;
mod posting_scenario;
mod scenario_file;

pub use bank_file::update_bank;
pub use draft::{DraftRow, ImportDraft};
pub use kept_file::{read_kept, write_kept};
pub use key_points::add_key_points;
pub use merge::{Kept, Merged, merge};
pub use posting_scenario::{Firm, PostingRound, PostingScenario};
pub use scenario_file::scenario;

use crate::bank::QuestionKind;
use crate::lang::{Language, language_of};

use super::label::squeeze as squeezed;
use super::lexicon::{Pick, words};
use super::model::Entry;

/// The language that most of the questions are in; of two that are alike the first on offer.
pub fn language(entries: &[Entry]) -> Language {
    let count = |language| {
        let written = entries.iter().map(|it| language_of(&it.text));
        written.filter(|it| *it == language).count()
    };
    let most = Language::ALL.into_iter().rev().max_by_key(|it| count(*it));
    most.unwrap_or_default()
}

/// The language that a bank of one's own is written in; `None` where it is no TOML or names none.
pub fn language_of_bank(text: &str) -> Option<Language> {
    let document: toml_edit::DocumentMut = text.parse().ok()?;
    let first = document.get("languages")?.as_array()?.get(0)?.as_str()?;
    let mut all = Language::ALL.into_iter();
    all.find(|it| it.code() == first)
}

/// What an import made, as it was read: what is gone from the notes is left out.
pub fn entries(kept: &[Kept]) -> Vec<Entry> {
    let there: Vec<&Kept> = kept.iter().filter(|it| !it.is_gone).collect();
    let place = |id: &String| there.iter().position(|it| it.id == *id);
    let entry = |it: &&Kept| Entry {
        text: it.text.clone(),
        answer: it.answered().map(str::to_owned),
        parent: it.parent.as_ref().and_then(place),
        star: it.star.clone(),
        line: 0,
        is_story: it.is_story,
        about: it.about.clone(),
    };
    there.iter().map(entry).collect()
}

/// Whether a question asks for an introduction.
pub(super) fn is_introduction(text: &str) -> bool {
    kind(text, false) == QuestionKind::Introduction
}

/// What kind of question an entry is, by its words and by whether its answer tells a story.
fn kind(text: &str, is_story: bool) -> QuestionKind {
    let word = squeezed(text);
    let has = |pick: Pick| words(pick).any(|it| word.contains(it));
    match () {
        () if has(|it| it.kinds.introduction) => QuestionKind::Introduction,
        () if has(|it| it.kinds.motivation) => QuestionKind::Motivation,
        () if is_story || has(|it| it.kinds.experience) => QuestionKind::Behavioral,
        () if has(|it| it.kinds.fit) => QuestionKind::Fit,
        () => QuestionKind::Technical,
    }
}
