use std::borrow::Cow;
use std::io::{self, BufWriter, Stdout, Write};

use serde::Serialize;

use crate::text;

use super::failure::Failure;

/// Standard output. A reader that stops reading, like `head`, is not an error.
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

    /// Writes lines of text, sanitized for terminals.
    pub(super) fn lines(&mut self, lines: &str) -> Result<(), Failure> {
        self.raw(&format!("{}\n", text::safe_block(lines)))
    }

    /// Writes a value as indented JSON.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        // Years of sessions make tens of megabytes, which need not be in memory.
        let mut out = Visible(&mut self.out);
        let written = serde_json::to_writer_pretty(&mut out, value).map_err(io::Error::from);
        self.written(written)?;
        self.raw("\n")
    }

    /// Formats a value as JSON on one line, for [`Output::json_rows`].
    pub(super) fn json_row(value: &impl Serialize) -> Result<String, Failure> {
        let row = serde_json::to_string(value).map_err(|error| Failure::output(&error.into()))?;
        Ok(visible(&row).into_owned())
    }

    /// Writes rows as a JSON array, one per line.
    pub(super) fn json_rows(&mut self, rows: &[String]) -> Result<(), Failure> {
        match rows.is_empty() {
            true => self.raw("[]\n"),
            false => {
                let between = std::iter::once("[\n  ").chain(std::iter::repeat(",\n  "));
                let written = between.zip(rows).try_for_each(|(before, row)| {
                    self.out.write_all(before.as_bytes())?;
                    self.out.write_all(row.as_bytes())
                });
                self.written(written)?;
                self.raw("\n]\n")
            }
        }
    }

    /// Writes each value as JSON on its own line.
    pub(super) fn json_lines(&mut self, values: &[impl Serialize]) -> Result<(), Failure> {
        let mut lines = Vec::new();
        for value in values {
            serde_json::to_writer(&mut lines, value)
                .map_err(|error| Failure::output(&error.into()))?;
            lines.push(b'\n');
        }
        let lines = String::from_utf8(lines)
            .map_err(|error| Failure::output(&io::Error::new(io::ErrorKind::InvalidData, error)))?;
        self.raw(&visible(&lines))
    }

    /// Whether the reader has stopped reading.
    pub(super) fn is_closed(&self) -> bool {
        self.closed
    }

    /// Writes text unchanged.
    pub(super) fn raw(&mut self, text: &str) -> Result<(), Failure> {
        let written = self
            .out
            .write_all(text.as_bytes())
            .and_then(|()| self.out.flush());
        self.written(written)
    }

    /// Converts the result of a write.
    fn written(&mut self, written: io::Result<()>) -> Result<(), Failure> {
        self.closed |= written.is_err();
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::output(&error)),
            _ => Ok(()),
        }
    }
}

/// Makes JSON [`visible`] while writing it.
struct Visible<'o>(&'o mut BufWriter<Stdout>);

impl Write for Visible<'_> {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        // A part is always a whole string, or what is between two.
        let text = std::str::from_utf8(part);
        let text = text.map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        self.0.write_all(visible(text).as_bytes())?;
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// JSON without characters that act on a terminal or are invisible: those are escaped, which is
/// equivalent.
fn visible(json: &str) -> Cow<'_, str> {
    let acts = |c: char| c != '\n' && text::is_unseen(c);
    // A quick check of the bytes is almost always enough: JSON has no other raw control
    // characters, and these are the first bytes of all the others.
    let may_act = |byte: &u8| matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef);
    if !(json.as_bytes().iter().any(may_act) && json.contains(acts)) {
        return Cow::Borrowed(json);
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
    Cow::Owned(visible)
}

/// Formats rows of cells as lines, with columns aligned by display width.
pub(super) fn columns(rows: Vec<Vec<String>>) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count)
        .map(|column| {
            // The last cell of a row, such as a long reason, needs no padding.
            let others = rows.iter().filter(|row| row.len() > column + 1);
            let cells = others.filter_map(|row| row.get(column));
            cells.map(|cell| text::width(cell)).max().unwrap_or(0)
        })
        .collect();
    let line = |row: &Vec<String>| {
        let padded = row.iter().zip(&widths).map(|(cell, width)| {
            let gap = width.saturating_sub(text::width(cell));
            format!("{cell}{}", " ".repeat(gap))
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
