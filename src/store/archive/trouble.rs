//! What is wrong with a file of the user's.

use crate::lang::{Localized, say};

/// The first thing that is wrong with a file of the user's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTrouble {
    /// Its path, with the line and column where it is one place that is wrong.
    pub place: String,
    /// What is wrong and how to mend it.
    pub why: Localized,
    /// Whether nothing of it could be read.
    pub is_whole: bool,
}

impl FileTrouble {
    /// Why the file is not written over.
    pub(super) fn left_as_it_is(&self) -> Localized {
        match self.is_whole {
            true => say::notes::unread_left(&self.place, &self.why),
            false => say::notes::left_as_it_is(&self.place, &self.why),
        }
    }

    /// What is wrong, with its place.
    pub fn say(&self) -> Localized {
        say::files::because(&Localized::same(self.place.clone()), &self.why)
    }
}
