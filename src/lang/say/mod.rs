//! Every sentence we say to the user, Korean first, one file for each part of the program.
//!
//! A sentence without a variable is a [`Phrase`]; one with a variable is a function, so that
//! a missing or misplaced value does not compile.

pub mod check;
pub mod cli;
pub mod coach;
pub mod compare;
pub mod damage;
pub mod debrief;
pub mod due;
pub mod files;
pub mod findings;
pub mod home;
pub mod import;
pub mod interview;
pub mod keys;
pub mod last_word;
pub mod merge;
pub mod notes;
pub mod past;
pub mod plan;
pub mod probe;
pub mod progress;
pub mod replay;
pub mod review;
pub mod search;
pub mod star;
pub mod stats;
pub mod stories;
pub mod typing;
pub mod voice;

use super::{Language, Localized};

/// A sentence without variables, in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    ko: &'static str,
    en: &'static str,
}

impl Phrase {
    /// The sentence in both languages.
    pub const fn new(ko: &'static str, en: &'static str) -> Self {
        Self { ko, en }
    }

    /// The sentence in `language`.
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Ko => self.ko,
            Language::En => self.en,
        }
    }
}

impl From<Phrase> for Localized {
    fn from(phrase: Phrase) -> Self {
        Self::new(phrase.ko, phrase.en)
    }
}
