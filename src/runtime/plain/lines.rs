//! Sources of lines: a terminal or a pipe.

use crate::tui::Input;

use super::line::{Typed, TypedLine};
use super::pipe::Pipe;

/// A source of lines.
pub(super) enum Lines {
    /// A terminal, with the line being typed.
    Typed(TypedLine),
    /// A pipe or a file.
    Piped(Pipe),
}

impl Lines {
    /// Handles terminal input.
    pub(super) fn typed(&mut self, input: &Input) -> Vec<Typed> {
        match self {
            Self::Typed(line) => line.take(input),
            Self::Piped(_) => Vec::new(),
        }
    }

    /// The lines completed by a chunk from a pipe.
    pub(super) fn finished(&mut self, piece: &[u8]) -> Vec<String> {
        match self {
            Self::Piped(pipe) => pipe.lines(piece),
            Self::Typed(_) => Vec::new(),
        }
    }

    /// Asks a pipe for more.
    pub(super) fn ask(&mut self) {
        match self {
            Self::Piped(pipe) => pipe.ask(),
            Self::Typed(_) => {}
        }
    }

    /// The text of the unfinished line.
    pub(super) fn unfinished(&self) -> String {
        match self {
            Self::Typed(line) => line.text().to_owned(),
            Self::Piped(pipe) => pipe.unfinished(),
        }
    }

    /// Begins a new line.
    pub(super) fn clear(&mut self) {
        match self {
            Self::Typed(line) => line.clear(),
            Self::Piped(pipe) => pipe.clear(),
        }
    }
}
