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
    /// It has a character that nobody types in a path, such as a tab: a backslash was read as the
    /// beginning of one.
    Control,
}

impl UnknownPlace {
    /// What a path begins with, where that stands for nothing that we know.
    pub fn of(written: &str) -> Option<Self> {
        if written.contains(char::is_control) {
            return Some(Self::Control);
        }
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
        let mend: Phrase = match self {
            Self::Control => files::WRITE_BACKSLASHES_TWICE,
            _ => files::WRITE_WHOLE_PATH,
        };
        let what = match self {
            Self::OtherUser => files::other_user(written),
            Self::Variable => files::other_variable(written),
            Self::Control => files::control_in_path(&with_backslashes(written)),
        };
        [what, mend.into()]
    }
}

/// A path with backslashes for the characters that they were read as.
pub(super) fn with_backslashes(written: &str) -> String {
    let letter = |c| match c {
        '\t' => Some('t'),
        '\n' => Some('n'),
        '\r' => Some('r'),
        '\u{8}' => Some('b'),
        '\u{c}' => Some('f'),
        '\u{1b}' => Some('e'),
        _ => None,
    };
    let mut path = String::with_capacity(written.len());
    for c in written.chars() {
        match letter(c) {
            Some(letter) => path.extend(['\\', letter]),
            None if c.is_control() => path.extend(c.escape_default()),
            None => path.push(c),
        }
    }
    path
}
