//! What the beginning of a path stands for, where no shell has read it before us.

use crate::lang::say::files;
use crate::lang::{Localized, say::Phrase};

/// How a path begins that lies in the user's home.
pub const HOMES: [&str; 3] = ["~", "$HOME", "${HOME}"];

/// Why the beginning of a path stands for nothing that we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownPlace {
    /// The home of another user, which only a shell can look up.
    OtherUser,
    /// A variable that is not the user's home.
    Variable,
}

impl UnknownPlace {
    /// What a path begins with, where that stands for nothing that we know.
    pub fn of(written: &str) -> Option<Self> {
        let first = written.split('/').next().unwrap_or_default();
        if HOMES.contains(&first) {
            return None;
        }
        let named = first
            .strip_prefix('$')
            .map(|name| name.trim_start_matches('{'));
        let begins_name = |c: char| c.is_ascii_alphabetic() || c == '_';
        if first.starts_with('~') {
            Some(Self::OtherUser)
        } else if named.is_some_and(|name| name.starts_with(begins_name)) {
            Some(Self::Variable)
        } else {
            None
        }
    }

    /// What is wrong with such a path, and how to mend it.
    pub fn say(self, written: &str) -> [Localized; 2] {
        let mend: Phrase = files::WRITE_WHOLE_PATH;
        let what = match self {
            Self::OtherUser => files::other_user(written),
            Self::Variable => files::other_variable(written),
        };
        [what, mend.into()]
    }
}
