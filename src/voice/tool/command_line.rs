//! A program and its arguments, as the user writes them.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use super::{Placeholder, Tool};

/// A program and its arguments, with placeholders for values.
///
/// ```
/// use rehearsal::voice::{CommandLine, Tool, Values};
///
/// let words = ["play", "-q", "{in}"].map(str::to_owned).to_vec();
/// let line = CommandLine::new(Tool::Play, words).unwrap();
/// let values = Values { input: "/tmp/a b.wav".as_ref(), ..Values::default() };
/// assert_eq!(line.arguments(&values), ["-q", "/tmp/a b.wav"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLine {
    words: Vec<String>,
}

/// Why words are not a valid command for a tool.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// There is no program.
    #[error("there is no program")]
    Empty,
    /// Unknown text in braces.
    #[error("{written} stands for nothing")]
    Unknown {
        /// Index of the word.
        word: usize,
        /// The text including the braces.
        written: String,
    },
    /// A required placeholder is missing from the arguments.
    #[error("{} is missing", .0.word())]
    Missing(Placeholder),
    /// An argument contains a null character.
    #[error("a null character")]
    Null {
        /// Index of the word.
        word: usize,
    },
}

/// Values for the placeholders.
#[derive(Debug, Clone, Copy)]
pub struct Values<'v> {
    /// The input sound file.
    pub input: &'v Path,
    /// The output file.
    pub output: &'v Path,
    /// The language code.
    pub language: &'v str,
    /// Words to expect in recognition.
    pub prompt: &'v str,
}

impl Default for Values<'_> {
    fn default() -> Self {
        Self {
            input: Path::new(""),
            output: Path::new(""),
            language: "",
            prompt: "",
        }
    }
}

impl CommandLine {
    /// A command as written by the user.
    ///
    /// # Errors
    ///
    /// If it names no program, has a placeholder that `tool` does not support, or lacks a
    /// required one.
    pub fn new(tool: Tool, words: Vec<String>) -> Result<Self, Mistake> {
        if words.first().is_none_or(|it| it.trim().is_empty()) {
            return Err(Mistake::Empty);
        }
        let mut found = Vec::new();
        for (word, written) in words.iter().enumerate() {
            if written.contains('\0') {
                return Err(Mistake::Null { word });
            }
            for piece in pieces(written) {
                let Piece::Braced(braced) = piece else {
                    continue;
                };
                let known = tool.placeholders().iter().find(|it| it.word() == braced);
                found.push(*known.ok_or_else(|| Mistake::Unknown {
                    word,
                    written: braced.to_owned(),
                })?);
            }
        }
        match tool {
            Tool::Recognize if !found.contains(&Placeholder::Input) => {
                Err(Mistake::Missing(Placeholder::Input))
            }
            _ => Ok(Self { words }),
        }
    }

    /// One of our own commands.
    pub(super) fn usual(words: &[&str]) -> Self {
        Self {
            words: words.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    /// The program: a name to look up, or a path.
    pub fn program(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    /// The program and the arguments, as written.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether it has this placeholder.
    pub fn takes(&self, placeholder: Placeholder) -> bool {
        let pieces = self.words.iter().flat_map(|it| pieces(it));
        pieces
            .into_iter()
            .any(|it| matches!(it, Piece::Braced(braced) if braced == placeholder.word()))
    }

    /// The arguments with placeholders replaced. Values are not searched for placeholders.
    pub fn arguments(&self, values: &Values<'_>) -> Vec<OsString> {
        let arguments = self.words.iter().skip(1);
        arguments.map(|written| filled(written, values)).collect()
    }
}

fn filled(written: &str, values: &Values<'_>) -> OsString {
    let mut out = OsString::new();
    for piece in pieces(written) {
        let value = match piece {
            Piece::Text(text) => OsStr::new(text),
            Piece::Braced("{in}") => values.input.as_os_str(),
            Piece::Braced("{out}") => values.output.as_os_str(),
            Piece::Braced("{lang}") => OsStr::new(values.language),
            Piece::Braced("{prompt}") => OsStr::new(values.prompt),
            Piece::Braced(other) => OsStr::new(other),
        };
        out.push(value);
    }
    out
}

/// A piece of an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'w> {
    Text(&'w str),
    /// Lower-case letters in braces, including the braces.
    Braced(&'w str),
}

fn pieces(written: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = written;
    while let Some((before, braced, after)) = first_braced(rest) {
        pieces.extend([Piece::Text(before), Piece::Braced(braced)]);
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

fn first_braced(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('{').find_map(|(start, _)| {
        let (before, rest) = text.split_at_checked(start)?;
        let end = rest.find('}')? + 1;
        let (braced, after) = rest.split_at_checked(end)?;
        let mut letters = braced.chars().skip(1).take(end.saturating_sub(2));
        let is_name = end > 2 && letters.all(|it| it.is_ascii_lowercase());
        is_name.then_some((before, braced, after))
    })
}
