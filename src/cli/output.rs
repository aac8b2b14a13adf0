use std::io::{self, BufWriter, Stdout, Write};

use serde::Serialize;

use crate::text;

use super::failure::Failure;

/// Standard output. A reader that stops reading, as `head` does, is no failure.
pub(super) struct Output {
    out: BufWriter<Stdout>,
    closed: bool,
}

impl Output {
    pub(super) fn new() -> Self {
        Self {
            out: BufWriter::new(io::stdout()),
            closed: false,
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
        self.raw(&format!("{}\n", visible(json)))
    }

    /// A value as JSON on one line, which [`Output::json_rows`] writes.
    pub(super) fn json_row(value: &impl Serialize) -> Result<String, Failure> {
        let row = serde_json::to_string(value).map_err(|error| Failure::output(&error.into()))?;
        Ok(visible(row))
    }

    /// Writes rows as a list in JSON, each on a line of its own.
    pub(super) fn json_rows(&mut self, rows: &[String]) -> Result<(), Failure> {
        match rows.is_empty() {
            true => self.raw("[]\n"),
            false => self.raw(&format!("[\n  {}\n]\n", rows.join(",\n  "))),
        }
    }

    /// Writes each value as JSON on a line of its own.
    pub(super) fn json_lines(&mut self, values: &[impl Serialize]) -> Result<(), Failure> {
        let mut lines = String::new();
        for value in values {
            lines.push_str(&Self::json_row(value)?);
            lines.push('\n');
        }
        self.raw(&lines)
    }

    /// Whether the reader has stopped reading.
    pub(super) fn is_closed(&self) -> bool {
        self.closed
    }

    /// Writes text as it is.
    pub(super) fn raw(&mut self, text: &str) -> Result<(), Failure> {
        let written = self
            .out
            .write_all(text.as_bytes())
            .and_then(|()| self.out.flush());
        self.closed |= written.is_err();
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::output(&error)),
            _ => Ok(()),
        }
    }
}

/// JSON in which no character does anything to a terminal, or stands there unseen: those that
/// could are written by their numbers, which means the same.
fn visible(json: String) -> String {
    let acts = |c: char| c != '\n' && (c.is_control() || is_unseen(c));
    if !json.contains(acts) {
        return json;
    }
    let mut visible = String::with_capacity(json.len());
    for c in json.chars() {
        if acts(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                visible.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            visible.push(c);
        }
    }
    visible
}

/// The directional controls of Unicode, its separators, and what has no width by itself.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
