//! What is wrong with one of the user's files.

use crate::lang::{Localized, say};

/// The first thing wrong with one of the user's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTrouble {
    /// Its path, with line and column if the problem has a single position.
    pub place: String,
    /// What is wrong and how to fix it.
    pub why: Localized,
    /// Whether nothing in it could be read.
    pub is_whole: bool,
}

impl FileTrouble {
    /// Says why the file is not overwritten.
    pub(super) fn left_as_it_is(&self) -> Localized {
        match self.is_whole {
            true => say::notes::unread_left(&self.place, &self.why),
            false => say::notes::left_as_it_is(&self.place, &self.why),
        }
    }

    /// Says what is wrong, and where.
    pub fn say(&self) -> Localized {
        say::files::because(&Localized::same(self.place.clone()), &self.why)
    }
}
