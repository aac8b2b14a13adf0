use std::io::{self, BufWriter, Stdout, Write};

use serde::Serialize;

use crate::text;

use super::failure::Failure;

/// Standard output. A reader that stops reading, as `head` does, is no failure.
pub(super) struct Output {
    out: BufWriter<Stdout>,
}

impl Output {
    pub(super) fn new() -> Self {
        Self {
            out: BufWriter::new(io::stdout()),
        }
    }

    /// Writes lines of text, made safe for a terminal.
    pub(super) fn lines(&mut self, lines: &str) -> Result<(), Failure> {
        self.raw(&format!("{}\n", text::safe_block(lines)))
    }

    /// Writes a value as JSON, indented for people.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let json =
            serde_json::to_string_pretty(value).map_err(|error| Failure::output(&error.into()))?;
        self.raw(&format!("{json}\n"))
    }

    /// Writes text as it is.
    pub(super) fn raw(&mut self, text: &str) -> Result<(), Failure> {
        let written = self
            .out
            .write_all(text.as_bytes())
            .and_then(|()| self.out.flush());
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::output(&error)),
            _ => Ok(()),
        }
    }
}
