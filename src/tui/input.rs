//! Terminal input as values, which `runtime` makes from bytes.

use std::fmt;
use std::str::FromStr;

/// An input of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Pressed a key.
    Key(Key),
    /// Pasted text.
    Pasted(String),
    /// Pressed the left mouse button in this cell, counting from 0 at the upper left.
    Clicked {
        /// The column.
        column: u16,
        /// The row.
        row: u16,
    },
    /// Turned the wheel by this many notches; positive is down.
    Scrolled(i16),
}

/// A key with its modifiers. A letter typed with Shift is upper case, without `shift`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// With Control.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift, if that does not change the character.
    pub shift: bool,
}

/// A key code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyCode {
    /// A character.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key.
    F(u8),
}

impl Key {
    /// The key without modifiers.
    pub const fn plain(code: KeyCode) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// The character this key types, if any.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

/// The configuration's names of keys that are not characters.
const NAMES: [(&str, KeyCode); 13] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
];

impl FromStr for Key {
    type Err = ();

    /// Parses `ctrl-s`, `shift-left`, `f1`, `space`, `?`.
    fn from_str(written: &str) -> Result<Self, ()> {
        let mut key = Self::plain(KeyCode::Esc);
        let mut rest = written;
        loop {
            let (modifier, after) = match rest.split_once('-') {
                Some((modifier, after)) if !after.is_empty() => (modifier, after),
                _ => break,
            };
            match modifier {
                "ctrl" => key.ctrl = true,
                "alt" => key.alt = true,
                "shift" => key.shift = true,
                _ => return Err(()),
            }
            rest = after;
        }
        key.code = code(rest).ok_or(())?;
        Ok(key)
    }
}

fn code(written: &str) -> Option<KeyCode> {
    let named = NAMES.iter().find(|(name, _)| *name == written);
    if let Some((_, code)) = named {
        return Some(*code);
    }
    if written == "space" {
        return Some(KeyCode::Char(' '));
    }
    let mut chars = written.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Some(KeyCode::Char(c)),
        (Some('f'), Some(_)) => {
            let number: u8 = written.strip_prefix('f')?.parse().ok()?;
            (1..=24).contains(&number).then_some(KeyCode::F(number))
        }
        _ => None,
    }
}

impl fmt::Display for Key {
    /// As shown in the footer: `Ctrl-S`, `F1`, `Enter`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.ctrl, "Ctrl-"),
            (self.alt, "Alt-"),
            (self.shift, "Shift-"),
        ] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(c) if self.ctrl || self.alt => write!(f, "{}", c.to_uppercase()),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(number) => write!(f, "F{number}"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Down => f.write_str("↓"),
            other => {
                let name = NAMES.iter().find(|(_, code)| *code == other);
                let name = name.map_or("", |(name, _)| name);
                let mut letters = name.chars();
                let first = letters.next().map(|c| c.to_ascii_uppercase());
                write!(f, "{}{}", first.unwrap_or(' '), letters.as_str())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_the_configuration_writes_it() {
        for (written, shown) in [
            ("ctrl-s", "Ctrl-S"),
            ("ctrl-enter", "Ctrl-Enter"),
            ("shift-pageup", "Shift-PgUp"),
            ("f1", "F1"),
            ("?", "?"),
            ("-", "-"),
            ("space", "Space"),
            ("ctrl-alt-x", "Ctrl-Alt-X"),
        ] {
            assert_eq!(written.parse::<Key>().unwrap().to_string(), shown);
        }
        for broken in ["", "ctrl-", "hyper-x", "f0", "f99", "abc"] {
            assert!(broken.parse::<Key>().is_err(), "{broken}");
        }
    }
}
