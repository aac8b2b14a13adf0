//! A bank of the user's own, made from imported notes and kept up to date with them.
//!
//! The result of the last import is the base of the next: a private file keeps it, with the
//! answers. An entry keeps its ID permanently, since attempts refer to it; the user's changes in
//! the bank win; a question that disappeared from the notes is marked and stays.

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
pub use merge::{KeptQuestion, MergedImport, merge};
pub use posting_scenario::{Firm, PostingRound, PostingScenario};
pub use scenario_file::scenario;

use crate::bank::QuestionKind;
use crate::lang::{Language, language_of};

use super::label::squeeze as squeezed;
use super::lexicon::{Pick, words};
use super::model::ImportedEntry;

/// The language of most questions; in a tie, the first one offered.
pub fn language(entries: &[ImportedEntry]) -> Language {
    let count = |language| {
        let written = entries.iter().map(|it| language_of(&it.text));
        written.filter(|it| *it == language).count()
    };
    let most = Language::ALL.into_iter().rev().max_by_key(|it| count(*it));
    most.unwrap_or_default()
}

/// The language of a bank of the user's own; `None` if it is not TOML or names none.
pub fn language_of_bank(text: &str) -> Option<Language> {
    let document: toml_edit::DocumentMut = text.parse().ok()?;
    let first = document.get("languages")?.as_array()?.get(0)?.as_str()?;
    let mut all = Language::ALL.into_iter();
    all.find(|it| it.code() == first)
}

/// The entries of an import, without those gone from the notes.
pub fn entries(kept: &[KeptQuestion]) -> Vec<ImportedEntry> {
    let there: Vec<&KeptQuestion> = kept.iter().filter(|it| !it.is_gone).collect();
    let place = |id: &String| there.iter().position(|it| it.id == *id);
    let entry = |it: &&KeptQuestion| ImportedEntry {
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

/// The kind of question of an entry, by its words and by whether its answer tells a story.
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
