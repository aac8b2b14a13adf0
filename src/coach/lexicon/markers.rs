//! What people put before the parts of a story, in each language. Apart from the other words, as an
//! answer is cut at its markers before anything is read in it.

use crate::coach::Part;
use crate::lang::{Language, languages};

pub(crate) const SITUATION: &[Part] = &[Part::Situation];
pub(crate) const TASK: &[Part] = &[Part::Task];
pub(crate) const ACTION: &[Part] = &[Part::Action];
pub(crate) const RESULT: &[Part] = &[Part::Result];
/// CAR tells both in one.
pub(crate) const CHALLENGE: &[Part] = &[Part::Situation, Part::Task];
pub(crate) const LEARNED: &[Part] = &[];

/// The markers of one language, in small letters but for `spelled` and `anywhere`.
pub(crate) struct MarkerWords {
    /// Names of the parts, those of CAR, SOAR and what was learned included, with what each names.
    pub(crate) names: &'static [(&'static str, &'static [Part])],
    /// The names that we write, by [`Part::ALL`].
    pub(crate) spelled: [&'static str; 4],
    /// The letters that names begin with which count wherever they stand.
    pub(crate) anywhere: &'static str,
    /// Words that may come before a spoken marker.
    pub(crate) leads: &'static [&'static str],
    /// Words between two names.
    pub(crate) joins: &'static [&'static str],
    /// The letters that particles of a name begin with.
    pub(crate) particles: &'static str,
    /// Particles that make a name the topic of what follows.
    pub(crate) topics: &'static [&'static str],
    /// Verbs between a name and what it names.
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
