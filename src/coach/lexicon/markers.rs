//! How people label the parts of a story, in each language. Separate from the other words,
//! because an answer is split at its markers before anything else is read.

use crate::coach::Part;
use crate::lang::{Language, languages};

pub(crate) const SITUATION: &[Part] = &[Part::Situation];
pub(crate) const TASK: &[Part] = &[Part::Task];
pub(crate) const ACTION: &[Part] = &[Part::Action];
pub(crate) const RESULT: &[Part] = &[Part::Result];
/// CAR combines both.
pub(crate) const CHALLENGE: &[Part] = &[Part::Situation, Part::Task];
pub(crate) const LEARNED: &[Part] = &[];

/// The markers of one language, in lowercase except `spelled` and `anywhere`.
pub(crate) struct MarkerWords {
    /// Names of the parts, including those of CAR, SOAR, and lessons learned, with what each
    /// names.
    pub(crate) names: &'static [(&'static str, &'static [Part])],
    /// The names that we write, in the order of [`Part::ALL`].
    pub(crate) spelled: [&'static str; 4],
    /// The initial letters of names that count anywhere.
    pub(crate) anywhere: &'static str,
    /// Words that may come before a spoken marker.
    pub(crate) leads: &'static [&'static str],
    /// Words between two names.
    pub(crate) joins: &'static [&'static str],
    /// The initial letters of particles after a name.
    pub(crate) particles: &'static str,
    /// Particles that make a name the topic of the rest.
    pub(crate) topics: &'static [&'static str],
    /// Verbs between a name and its content.
    pub(crate) verbs: &'static [&'static str],
}

macro_rules! find {
    ($($(#[$when:meta])? $code:ident $language:ident $name:literal $letters:ident;)*) => {
        /// The markers of one language.
        pub(crate) fn of(language: Language) -> &'static MarkerWords {
            match language {
                $($(#[$when])? Language::$language => {
                    static MARKERS: MarkerWords = super::$code::MARKERS;
                    &MARKERS
                })*
            }
        }
    };
}

languages!(find);

pub(crate) fn all() -> impl Iterator<Item = &'static MarkerWords> {
    Language::ALL.into_iter().map(of)
}
