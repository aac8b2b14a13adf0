use std::fmt::Write as _;

use serde::Serialize;

use crate::moment::Moment;
use crate::text::is_unseen;
use crate::transcript::SessionId;

use super::{Chain, Journal, Line};

/// Encodes the lines of one session's journal with consecutive numbers.
#[derive(Debug, Clone)]
pub struct Encoder {
    session: SessionId,
    next: u64,
    before: Chain,
}

/// An event that JSON cannot represent, such as a map with keys that are not strings.
#[derive(Debug, thiserror::Error)]
#[error("an event cannot be written as JSON: {0}")]
pub struct EncodeError(#[from] serde_json::Error);

impl Encoder {
    /// The encoder of a new session.
    pub fn new(session: SessionId) -> Self {
        Self {
            session,
            next: 0,
            before: Chain::default(),
        }
    }

    /// An encoder that continues a journal.
    pub fn after<T>(session: SessionId, journal: &Journal<T>) -> Self {
        Self {
            session,
            next: journal.next_seq(),
            before: journal.chain(),
        }
    }

    /// The checksum chain of all lines so far.
    pub fn chain(&self) -> Chain {
        self.before
    }

    /// Encodes the next line. A failure uses up no number.
    pub fn line<T: Serialize>(&mut self, at: Moment, event: &T) -> Result<Line, EncodeError> {
        let payload = escaped(&serde_json::to_string(event)?);
        let line = Line::new(&self.session, self.next, at, &payload, self.before);
        self.next += 1;
        self.before = line.after();
        Ok(line)
    }
}

/// JSON without raw control characters.
///
/// serde_json escapes the C0 controls. The others, and direction-changing characters, can only be
/// inside a JSON string, where an escape is equivalent.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if is_unseen(c) {
            // Writing to a String cannot fail.
            let _ = write!(text, "\\u{:04x}", u32::from(c));
        } else {
            text.push(c);
        }
    }
    text
}
