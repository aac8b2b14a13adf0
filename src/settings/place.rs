//! Interprets the beginning of a path, which no shell has expanded.

use crate::lang::say::files;
use crate::lang::{Localized, say::Phrase};

/// Prefixes that mean the user's home.
pub const HOMES: [&str; 3] = ["~", "$HOME", "${HOME}"];

/// Why the beginning of a path cannot be interpreted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownPlace {
    /// Another user's home, which only a shell can look up.
    OtherUser,
    /// A variable other than the user's home.
    Variable,
    /// It contains a character that nobody types in a path, such as a tab: a backslash was taken
    /// for an escape.
    Control,
}

impl UnknownPlace {
    /// Why the beginning of a path cannot be interpreted, if so.
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

    /// Says what is wrong with such a path, and how to fix it.
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

/// A path with backslashes in place of the characters that they were taken for.
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
