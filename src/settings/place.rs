//! Interprets the beginning of a path, which no shell has expanded, and detects paths that cannot
//! be meant as written.

use crate::diagnostic::toml::{self, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::say::{check, files};
use crate::lang::{Localized, say::Phrase};

/// Prefixes that mean the user's home.
pub const HOMES: [&str; 3] = ["~", "$HOME", "${HOME}"];

/// Quotation marks that people and programs put around a text.
const QUOTES: [(char, char); 8] = [
    ('"', '"'),
    ('\'', '\''),
    ('`', '`'),
    ('“', '”'),
    ('”', '”'),
    ('„', '“'),
    ('‘', '’'),
    ('＂', '＂'),
];
/// Marks that are as often part of a name.
const BRACKETS: [(char, char); 2] = [('「', '」'), ('«', '»')];
/// Marks that a name may end with.
const APOSTROPHES: [char; 2] = ['\'', '’'];
/// Characters from Windows and from Korean and Japanese keyboards that replace a slash.
const SLASHES: [char; 4] = ['\\', '＼', '₩', '／'];
/// The same for the tilde, at the beginning of a path.
const TILDES: [char; 4] = ['～', '〜', '∼', '˜'];
/// The Windows variables for the user's home.
const WINDOWS_HOMES: [&str; 3] = ["%userprofile%", "%homepath%", "%homedrive%%homepath%"];
/// The user's home without its dollar sign.
const BRACED_HOME: &str = "{HOME}";
/// How many fixes are tried on a path: one problem may hide another.
const MAX_MENDED: usize = 6;

/// Why a path cannot be interpreted, or cannot be meant as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownPlace {
    /// Another user's home, which only a shell can look up.
    OtherUser,
    /// A variable other than the user's home.
    Variable,
    /// It contains a character that nobody types in a path, such as a tab: a backslash was taken
    /// for an escape.
    Control,
    /// It begins or ends with spaces, or contains invisible characters.
    Spaces,
    /// It contains quotation marks.
    Quotes,
    /// It begins with a drive letter.
    Drive,
    /// Another character is used for the slash or the tilde.
    Slash,
    /// It is a URL, such as `file:///home/kim`.
    Address,
}

impl UnknownPlace {
    /// What is wrong with a path, if it cannot be interpreted or cannot be meant as written.
    pub fn of(written: &str) -> Option<Self> {
        if written.contains(char::is_control) {
            return Some(Self::Control);
        }
        if written.starts_with(is_space)
            || written.ends_with(is_space)
            || without_unseen(written) != written
        {
            return Some(Self::Spaces);
        }
        if without_quotes(written).is_some() {
            return Some(Self::Quotes);
        }
        if drive(written).is_some() {
            return Some(Self::Drive);
        }
        if address(written).is_some() {
            return Some(Self::Address);
        }
        if of_windows(written) {
            return Some(Self::Variable);
        }
        if written.contains(SLASHES) || written.starts_with(TILDES) {
            return Some(Self::Slash);
        }
        let mut parts = written.split('/');
        let first = parts.next().unwrap_or_default();
        let begins_name = |c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '(');
        let is_variable = |part: &str| {
            let name = part.strip_prefix('$');
            name.is_some_and(|name| name.trim_start_matches('{').starts_with(begins_name))
        };
        let is_home = HOMES.contains(&first);
        // Only the beginning of a path stands for the user's home.
        if parts.any(|part| part == "~" || is_variable(part)) {
            return Some(Self::Variable);
        }
        if is_home {
            None
        } else if first.starts_with('~') {
            Some(Self::OtherUser)
        } else if is_variable(first) || first == BRACED_HOME {
            Some(Self::Variable)
        } else {
            None
        }
    }

    /// Says what is wrong with such a path, and how to fix it.
    pub fn say(self, written: &str) -> [Localized; 2] {
        let what = match self {
            Self::OtherUser => files::other_user(written),
            Self::Variable => files::other_variable(written),
            Self::Control => files::control_in_path(&with_backslashes(written)),
            Self::Spaces => files::space_around(written),
            Self::Quotes => files::quotes_in_path(written),
            Self::Drive => files::drive_letter(written),
            Self::Slash => files::other_slash(written),
            Self::Address => files::address(written),
        };
        let other_way: Phrase = match self {
            Self::Control => files::WRITE_BACKSLASHES_TWICE,
            _ => files::WRITE_WHOLE_PATH,
        };
        let mend = match mended(written) {
            Some(meant) => files::write_path(&meant),
            None => other_way.into(),
        };
        [what, mend]
    }
}

/// The path that was most likely meant, if that is clear.
pub fn mended(written: &str) -> Option<String> {
    let mut path = written.to_owned();
    for _ in 0..MAX_MENDED {
        let Some(wrong) = UnknownPlace::of(&path) else {
            return (!path.is_empty()).then_some(path);
        };
        path = match wrong {
            UnknownPlace::Control => with_backslashes(&path),
            UnknownPlace::Spaces => without_unseen(&path).trim_matches(is_space).to_owned(),
            UnknownPlace::Quotes => without_quotes(&path)?.to_owned(),
            UnknownPlace::Drive => {
                let (letter, rest) = drive(&path)?;
                let rest = rest.trim_start_matches(|c| c == '/' || is_backslash(c));
                format!("/mnt/{}/{rest}", letter.to_ascii_lowercase())
            }
            UnknownPlace::Address => address(&path)?.to_owned(),
            UnknownPlace::Variable => at_home(&path)?,
            UnknownPlace::Slash => {
                let path = match path.strip_prefix(TILDES) {
                    Some(rest) => format!("~{rest}"),
                    None => path,
                };
                path.replace(SLASHES, "/")
            }
            UnknownPlace::OtherUser => return None,
        };
    }
    None
}

/// A space of any width.
fn is_space(c: char) -> bool {
    c.is_whitespace() || is_unseen(c)
}

/// A zero-width character, such as those copied from web pages.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// The path without characters that nobody sees, apart from those that join others in an emoji or
/// in a script that needs them.
fn without_unseen(path: &str) -> String {
    let joins = |c: char| matches!(c, '\u{200c}' | '\u{200d}');
    // Emoji, and the scripts from Arabic to Burmese.
    let is_written_so = |c: char| !c.is_alphanumeric() || ('\u{600}'..='\u{109f}').contains(&c);
    let is_joined =
        |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !is_space(c) && is_written_so(c));
    let chars: Vec<char> = path.chars().collect();
    let beside = |at: Option<usize>| at.and_then(|at| chars.get(at).copied());
    let seen = chars.iter().enumerate().filter(|(at, c)| {
        let (before, after) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
        !is_unseen(**c) || joins(**c) && is_joined(before) && is_joined(after)
    });
    seen.map(|(_, c)| *c).collect()
}

/// The path without the quotation marks around it, or the one at its end that has no other;
/// `None` if there are none. Names may have some in them.
fn without_quotes(path: &str) -> Option<&str> {
    let pairs = || QUOTES.iter().chain(&BRACKETS);
    let mut around = pairs().filter_map(|pair| {
        let inside = path.strip_prefix(pair.0)?.strip_suffix(pair.1)?;
        // In brackets, only what can be no name is a path in quotation marks.
        let is_quoted = !BRACKETS.contains(pair) || inside.starts_with(['/', '~', '$', '.']);
        is_quoted.then_some(inside)
    });
    if let Some(inside) = around.next() {
        return Some(inside);
    }
    let first = path.split('/').next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    let closes = |open: char, text: &str| {
        let mut pairs = QUOTES.iter().filter(|pair| pair.0 == open);
        pairs.any(|pair| text.contains(pair.1))
    };
    let opens = |close: char, text: &str| {
        let mut pairs = QUOTES.iter().filter(|pair| pair.1 == close);
        pairs.any(|pair| text.contains(pair.0))
    };
    let begun = QUOTES.iter().find_map(|(open, _)| {
        let rest = path.strip_prefix(*open)?;
        (!closes(*open, first.strip_prefix(*open)?)).then_some(rest)
    });
    begun.or_else(|| {
        let mut marks = QUOTES.iter().map(|(_, close)| *close);
        marks.find_map(|close| {
            let rest = path.strip_suffix(close)?;
            let is_name = APOSTROPHES.contains(&close) || opens(close, last.strip_suffix(close)?);
            (!is_name).then_some(rest)
        })
    })
}

fn is_backslash(c: char) -> bool {
    matches!(c, '\\' | '＼' | '₩')
}

/// The drive letter, and what follows its colon.
fn drive(written: &str) -> Option<(char, &str)> {
    let letter = written.chars().next().filter(char::is_ascii_alphabetic)?;
    Some((letter, written.get(1..)?.strip_prefix(':')?))
}

/// The path in a URL; empty if it is on another machine.
fn address(written: &str) -> Option<&str> {
    let (scheme, rest) = written.split_once(':')?;
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    if !is_scheme || !(rest.starts_with("//") || scheme.eq_ignore_ascii_case("file")) {
        return None;
    }
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let is_here = scheme.eq_ignore_ascii_case("file") && path.starts_with('/');
    let is_plain = is_here && !path.contains('%');
    Some(if is_plain { path } else { "" })
}

/// Whether it contains a Windows variable.
fn of_windows(written: &str) -> bool {
    let mut parts = written.split('%').skip(1).step_by(2);
    let is_name = |part: &str| {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '(' | ')');
        part.starts_with(|c: char| c.is_ascii_alphabetic()) && part.chars().all(is_letter)
    };
    written.matches('%').count() > 1 && parts.any(is_name)
}

/// The path with `~` in place of the Windows variable for the user's home.
fn at_home(path: &str) -> Option<String> {
    let small = path.to_ascii_lowercase();
    let found = WINDOWS_HOMES.iter().find(|name| small.starts_with(**name));
    let windows = found.and_then(|name| path.get(name.len()..));
    let shell = || {
        let beginning = ["$env:USERPROFILE", "$USERPROFILE", BRACED_HOME];
        beginning.iter().find_map(|it| path.strip_prefix(it))
    };
    // After a home that was written twice, the second counts.
    let inside = || {
        Some(
            path.rsplit_once("/~")
                .filter(|(_, it)| it.is_empty() || it.starts_with('/'))?
                .1,
        )
    };
    Some(format!("~{}", windows.or_else(shell).or_else(inside)?))
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

/// A folder as written. One that we cannot find is kept, so that nothing is silently saved
/// elsewhere.
pub(super) fn folder(
    key: &str,
    value: &toml::Value<'_>,
    problems: &mut Problems,
) -> Option<String> {
    let written = decode::text(key, value, problems)?;
    if let Some(unknown) = UnknownPlace::of(&written) {
        let [what, mend] = unknown.say(&written);
        let mend = match mended(&written) {
            Some(meant) if !meant.contains('\'') => {
                check::for_example(&format!("{key} = '{meant}'"))
            }
            _ => mend,
        };
        problems.push(Diagnostic::error(value.span(), what, mend));
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_can_mean_is_known_with_what_was_meant() {
        use UnknownPlace::{Address, Control, Drive, Quotes, Slash, Spaces, Variable};
        for (written, wrong, meant) in [
            (" ~/practice", Spaces, "~/practice"),
            ("~/practice\u{a0}", Spaces, "~/practice"),
            ("~/prac\u{200b}tice", Spaces, "~/practice"),
            ("\u{3000}practice", Spaces, "practice"),
            ("\"~/practice\"", Quotes, "~/practice"),
            ("'practice'", Quotes, "practice"),
            ("“~/practice”", Quotes, "~/practice"),
            ("practice\"", Quotes, "practice"),
            ("「~/practice」", Quotes, "~/practice"),
            ("'~/practice", Quotes, "~/practice"),
            ("C:/Users/kim", Drive, "/mnt/c/Users/kim"),
            ("d:\\면접", Drive, "/mnt/d/면접"),
            ("C:₩Users₩kim", Drive, "/mnt/c/Users/kim"),
            ("C:", Drive, "/mnt/c/"),
            ("\"C:\\Users\\kim\"", Quotes, "/mnt/c/Users/kim"),
            ("C:\temp", Control, "/mnt/c/temp"),
            ("%USERPROFILE%\\practice", Variable, "~/practice"),
            ("%HomePath%/x", Variable, "~/x"),
            ("file:///home/kim/x", Address, "/home/kim/x"),
            ("~\\practice", Slash, "~/practice"),
            ("～/practice", Slash, "~/practice"),
            ("〜/practice", Slash, "~/practice"),
            ("˜/practice", Slash, "~/practice"),
            ("{HOME}/practice", Variable, "~/practice"),
            ("/~/practice", Variable, "~/practice"),
            ("/home/kim/~/practice", Variable, "~/practice"),
            ("~／practice", Slash, "~/practice"),
            ("practice\\2026", Slash, "practice/2026"),
        ] {
            assert_eq!(UnknownPlace::of(written), Some(wrong), "{written}");
            assert_eq!(mended(written).as_deref(), Some(meant), "{written}");
        }
        for (written, wrong) in [
            ("%APPDATA%/x", Variable),
            ("$(pwd)/x", Variable),
            ("/home/$USER/x", Variable),
            ("smb://server/x", Address),
            ("file:///home/%EA%B0%80", Address),
            ("  ", Spaces),
        ] {
            assert_eq!(UnknownPlace::of(written), Some(wrong), "{written}");
            assert_eq!(mended(written), None, "{written}");
        }
        for fine in [
            "practice",
            "내 면접/2026",
            "100%",
            "50% 100%",
            "it's here",
            "/mnt/c/Users",
            "./x",
            "..",
            "「면접」",
            "/home/kim/「모의 면접」",
            "“모의” 면접/2026",
            "/home/kim/“면접”",
            "Kims’",
            "/home/kim/Kims'",
            "kim’s/기록",
            "봄～여름",
            "👨\u{200d}👩\u{200d}👧 면접",
            "می\u{200c}خواهم",
        ] {
            assert_eq!(UnknownPlace::of(fine), None, "{fine}");
        }
    }
}
