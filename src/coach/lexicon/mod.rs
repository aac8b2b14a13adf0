//! The words that the coach knows, a folder a language.

pub(crate) mod en;
pub(crate) mod ko;

use crate::coach::reading::cue::Cues;
use crate::lang::Language;

/// What tells how far a clause claims what it says.
pub(crate) struct ClauseWords {
    /// It denies something.
    pub(crate) negation: Cues,
    /// The speaker does not know.
    pub(crate) doubt: Cues,
    /// It tells what is not, or not yet, so.
    pub(crate) hypothesis: Cues,
    /// It asks.
    pub(crate) question: Cues,
    /// Somebody else says so.
    pub(crate) reported: Cues,
}

/// The words of clauses in `language`.
pub(crate) fn clause_words(language: Language) -> &'static ClauseWords {
    match language {
        Language::Ko => &ko::CLAUSE,
        Language::En => &en::CLAUSE,
    }
}

/// Where a clause ends behind a word: the word's own ending in Korean, the word itself in
/// English.
pub(crate) fn joins_clauses(language: Language, word: &str) -> bool {
    match language {
        Language::Ko => ko::joins_clauses(word),
        Language::En => en::begins_clause(word),
    }
}

/// The stem of a Hangul word, its particles and endings taken off.
pub(crate) use ko::stem as korean_stem;

/// The stem of an English word; `None` for a word that stands in any sentence.
pub(crate) use en::stem as english_stem;
