//! Words that the program itself reads in any language: yes and no, and names that systems give
//! to files.

use super::{Language, languages, lexicons};

/// The words of one language.
pub(crate) struct Lexicon {
    /// Words that answer a command-line question with yes.
    pub(crate) yes: &'static [&'static str],
    /// Words that answer with no.
    pub(crate) no: &'static [&'static str],
    /// Suffixes that systems add to the name of a manual copy: Windows, macOS, and Google Drive.
    /// Longer ones first if one ends with another.
    pub(crate) copies: &'static [&'static str],
    /// Prefixes that they add.
    pub(crate) copies_of: &'static [&'static str],
}

languages!(lexicons);

/// One list for every language.
pub(crate) fn words(
    pick: fn(&'static Lexicon) -> &'static [&'static str],
) -> impl Iterator<Item = &'static str> {
    Language::ALL.into_iter().map(of).flat_map(pick).copied()
}
