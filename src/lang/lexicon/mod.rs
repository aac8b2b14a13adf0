//! Words that the program itself reads in any language: agreement, and names that systems give
//! files.

use super::{Language, languages, lexicons};

/// The words of one language.
pub(crate) struct Lexicon {
    /// What agrees to a question on the command line.
    pub(crate) yes: &'static [&'static str],
    /// What one types to refuse.
    pub(crate) no: &'static [&'static str],
    /// What systems put behind the name of a copy that someone made by hand: Windows, macOS and
    /// Google Drive. The longer first where one ends another.
    pub(crate) copies: &'static [&'static str],
    /// What they put before it.
    pub(crate) copies_of: &'static [&'static str],
}

languages!(lexicons);

/// One list of every language.
pub(crate) fn words(
    pick: fn(&'static Lexicon) -> &'static [&'static str],
) -> impl Iterator<Item = &'static str> {
    Language::ALL.into_iter().map(of).flat_map(pick).copied()
}
