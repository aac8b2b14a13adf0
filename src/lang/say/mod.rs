//! Every message to the user, one file for each part of the program.
//!
//! These files declare the messages and their values. The wording is in the catalog of each
//! language: `say/ko`, `say/en`. A message without variables is a [`Phrase`]; one with variables
//! is a function, so that a missing or misplaced value does not compile, nor does a catalog that
//! lacks a message.

/// Declares messages, one per line, as the field `$part` of [`Catalog`]. `NAME;` makes a
/// [`Phrase`]. `name(values) -> String;` makes a function with the language as an extra first
/// argument, and so does any other type. `name(values) -> Localized;` makes one that returns it
/// in every language.
macro_rules! messages {
    ($part:ident: $($(#[$doc:meta])* $name:ident $(($($value:ident: $type:ty),*) -> $to:ident)?;)*) => {
        /// The wording in one language.
        #[allow(missing_docs, non_snake_case)]
        pub(in crate::lang) struct Messages {
            $(pub(in crate::lang) $name: message!(@field $(($($type),*) -> $to)?),)*
        }

        $(message! {
            $(#[$doc])* $part $name $(($($value: $type),*) -> $to)?
        })*
    };
}

/// One message of [`messages`].
macro_rules! message {
    (@field) => { &'static str };
    (@field ($($type:ty),*) -> Localized) => { fn($($type),*) -> String };
    (@field ($($type:ty),*) -> $to:ident) => { fn($($type),*) -> $to };
    ($(#[$doc:meta])* $part:ident $name:ident) => {
        $(#[$doc])*
        pub const $name: $crate::lang::say::Phrase =
            $crate::lang::say::Phrase(|catalog| catalog.$part.$name);
    };
    ($(#[$doc:meta])* $part:ident $name:ident ($($value:ident: $type:ty),*) -> Localized) => {
        $(#[$doc])*
        pub fn $name($($value: $type),*) -> $crate::lang::Localized {
            $crate::lang::Localized::each(|language| ($crate::lang::say::catalog(language).$part.$name)($($value),*))
        }
    };
    ($(#[$doc:meta])* $part:ident $name:ident ($($value:ident: $type:ty),*) -> $to:ident) => {
        $(#[$doc])*
        pub fn $name(language: $crate::lang::Language, $($value: $type),*) -> $to {
            ($crate::lang::say::catalog(language).$part.$name)($($value),*)
        }
    };
}

pub mod agenda;
pub mod check;
pub mod claims;
pub mod cli;
pub mod coach;
pub mod compare;
pub mod config;
pub mod damage;
pub mod day_card;
pub mod debrief;
pub mod due;
pub mod export;
pub mod files;
pub mod findings;
pub mod foreign;
pub mod guessing;
pub mod home;
pub mod import;
pub mod interview;
pub mod interviewer;
pub mod keys;
pub mod last_word;
pub mod lint;
pub mod llm;
pub mod merge;
pub mod notes;
pub mod packs;
pub mod past;
pub mod plain;
pub mod plan;
pub mod probe;
pub mod progress;
pub mod recalled;
pub mod recording;
pub mod replay;
pub mod review;
pub mod search;
pub mod star;
pub mod stats;
pub mod stories;
pub mod strays;
pub mod strong;
pub mod tools;
pub mod typing;
pub mod usage;
pub mod voice;

use std::fmt;

use super::{Language, Localized, languages};

/// An average rounded half up to tenths: 4.25 is 4.3.
pub fn tenths(mean: f64) -> String {
    format!("{:.1}", in_tenths(mean))
}

/// A difference of averages in tenths, with its sign.
pub fn signed_tenths(difference: f64) -> String {
    format!("{:+.1}", in_tenths(difference))
}

/// Avoids negative zero: -0.04 is 0.
fn in_tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0 + 0.0
}

/// Every message, in one language.
pub(crate) struct Catalog {
    pub(super) types: check::types::Messages,
    pub(super) agenda: agenda::Messages,
    pub(super) check: check::Messages,
    pub(super) claims: claims::Messages,
    pub(super) cli: cli::Messages,
    pub(super) coach: coach::Messages,
    pub(super) compare: compare::Messages,
    pub(super) config: config::Messages,
    pub(super) config_about: config::about::Messages,
    pub(super) config_allowed: config::allowed::Messages,
    pub(super) damage: damage::Messages,
    pub(super) day_card: day_card::Messages,
    pub(super) debrief: debrief::Messages,
    pub(super) due: due::Messages,
    pub(super) export: export::Messages,
    pub(super) files: files::Messages,
    pub(super) rules: findings::rules::Messages,
    pub(super) marks: findings::marks::Messages,
    pub(super) findings: findings::Messages,
    pub(super) foreign: foreign::Messages,
    pub(super) guessing: guessing::Messages,
    pub(super) home: home::Messages,
    pub(super) import: import::Messages,
    pub(super) interview: interview::Messages,
    pub(super) interviewer: interviewer::Messages,
    pub(super) keys: keys::Messages,
    pub(super) last_word: last_word::Messages,
    pub(super) lint: lint::Messages,
    pub(super) llm: llm::Messages,
    pub(super) merge: merge::Messages,
    pub(super) notes: notes::Messages,
    pub(super) packs: packs::Messages,
    pub(super) past: past::Messages,
    pub(super) plain: plain::Messages,
    pub(super) plain_words: plain::words::Messages,
    pub(super) plain_about: plain::about::Messages,
    pub(super) plan: plan::Messages,
    pub(super) probe: probe::Messages,
    pub(super) progress: progress::Messages,
    pub(super) recording: recording::Messages,
    pub(super) recalled: recalled::Messages,
    pub(super) replay: replay::Messages,
    pub(super) review: review::Messages,
    pub(super) search: search::Messages,
    pub(super) star: star::Messages,
    pub(super) stats: stats::Messages,
    pub(super) stories: stories::Messages,
    pub(super) strays: strays::Messages,
    pub(super) strong: strong::Messages,
    pub(super) tools: tools::Messages,
    pub(super) typing: typing::Messages,
    pub(super) usage: usage::Messages,
    pub(super) voice: voice::Messages,
}

/// Generates the modules of the catalogs, and [`catalog`].
macro_rules! catalogs {
    ($($(#[$when:meta])? $code:ident $language:ident $name:literal $letters:ident;)*) => {
        $($(#[$when])? mod $code;)*

        /// The messages in one language.
        fn catalog(language: Language) -> &'static Catalog {
            match language {
                $($(#[$when])? Language::$language => {
                    static CATALOG: Catalog = $code::CATALOG;
                    &CATALOG
                })*
            }
        }
    };
}

languages!(catalogs);

/// A message without variables.
#[derive(Clone, Copy)]
pub struct Phrase(fn(&'static Catalog) -> &'static str);

impl Phrase {
    /// The message in `language`.
    pub fn get(self, language: Language) -> &'static str {
        self.0(catalog(language))
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.get(Language::default()))
    }
}

/// Phrases are equal if they have the same text in every language.
impl PartialEq for Phrase {
    fn eq(&self, other: &Self) -> bool {
        Language::ALL
            .iter()
            .all(|it| self.get(*it) == other.get(*it))
    }
}

impl Eq for Phrase {}

impl From<Phrase> for Localized {
    fn from(phrase: Phrase) -> Self {
        Self::each(|language| phrase.get(language).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{signed_tenths, tenths};

    #[test]
    fn a_mean_is_rounded_as_by_hand_and_its_difference_alike() {
        for (mean, told) in [(4.25, "4.3"), (4.24, "4.2"), (3.95, "4.0"), (3.0, "3.0")] {
            assert_eq!(tenths(mean), told);
        }
        for (difference, told) in [
            (-0.25, "-0.3"),
            (0.25, "+0.3"),
            (-0.04, "+0.0"),
            (1.4, "+1.4"),
        ] {
            assert_eq!(signed_tenths(difference), told);
        }
    }
}
