use std::time::Duration;

use crate::moment::Moment;
use crate::transcript::SessionId;

/// One event in the journal's format, ready to be appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    seq: u64,
    text: String,
    before: Chain,
    after: Chain,
}

/// A checksum over all lines up to some line: what a segment continues from. It differs between
/// two machines that each continued the same session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chain(pub(super) u32);

impl Chain {
    /// Extends the chain with a line's checksum.
    fn and(self, crc: u32) -> Self {
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(&self.0.to_le_bytes());
        hasher.update(&crc.to_le_bytes());
        Self(hasher.finalize())
    }
}

impl Line {
    /// Makes the line of an event that is JSON without control characters, after lines with the
    /// chain `before`.
    pub(super) fn new(
        session: &SessionId,
        seq: u64,
        at: Moment,
        payload: &str,
        before: Chain,
    ) -> Self {
        let body = format!("{seq} {} {payload}", at.as_millis());
        let crc = checksum(session, &body);
        let text = format!("{crc:08x} {body}\n");
        Self {
            seq,
            text,
            before,
            after: before.and(crc),
        }
    }

    /// The chain of all lines before it.
    pub fn before(&self) -> Chain {
        self.before
    }

    /// The chain of all lines up to it.
    pub fn after(&self) -> Chain {
        self.after
    }

    /// Its number in the session, counting from 0.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Its bytes, including the line ending.
    pub fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

/// The checksum of the rest of the line, bound to the session.
fn checksum(session: &SessionId, body: &str) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(session.as_str().as_bytes());
    hasher.update(b" ");
    hasher.update(body.as_bytes());
    hasher.finalize()
}

/// A line in our format. Its checksum tells whether it is intact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape<'a> {
    crc: u32,
    body: &'a str,
    pub(super) seq: u64,
    pub(super) at: Moment,
    pub(super) payload: &'a str,
}

impl<'a> Shape<'a> {
    /// Parses a line without its line ending. Accepts only exactly what we write.
    pub(super) fn of(line: &'a [u8]) -> Option<Self> {
        let line = str::from_utf8(line).ok()?;
        let (crc, body) = line.split_once(' ')?;
        let (seq, rest) = body.split_once(' ')?;
        let (millis, payload) = rest.split_once(' ')?;
        Some(Self {
            crc: canonical_crc(crc)?,
            body,
            seq: canonical_number(seq)?,
            at: Moment::at(Duration::from_millis(canonical_number(millis)?)),
            payload,
        })
    }

    /// Whether it is an intact line of `session`.
    pub(super) fn belongs_to(&self, session: &SessionId) -> bool {
        self.crc == checksum(session, self.body)
    }

    /// Makes a line of it, after lines with the chain `before`.
    pub(super) fn to_line(self, before: Chain) -> Line {
        Line {
            seq: self.seq,
            text: format!("{:08x} {}\n", self.crc, self.body),
            before,
            after: self.chained(before),
        }
    }

    /// Whether the line begins with these bytes.
    pub(super) fn begins_with(&self, bytes: &[u8]) -> bool {
        let line = self.to_line(Chain::default());
        line.bytes().starts_with(bytes)
    }

    /// The chain of all lines up to this one, given the chain `before` it.
    pub(super) fn chained(&self, before: Chain) -> Chain {
        before.and(self.crc)
    }

    /// Its sort key, the same on every machine.
    pub(super) fn order(&self) -> (Moment, &'a str) {
        (self.at, self.body)
    }

    /// Whether two lines are identical.
    pub(super) fn says_the_same_as(&self, other: &Shape<'_>) -> bool {
        self.crc == other.crc && self.body == other.body
    }
}

fn canonical_crc(text: &str) -> Option<u32> {
    let value = u32::from_str_radix(text, 16).ok()?;
    (format!("{value:08x}") == text).then_some(value)
}

fn canonical_number(text: &str) -> Option<u64> {
    let value: u64 = text.parse().ok()?;
    (value.to_string() == text).then_some(value)
}
