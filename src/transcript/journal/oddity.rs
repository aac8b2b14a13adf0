use std::ops::Range;

use crate::transcript::SessionId;

/// An oddity in a journal: something that this program would not have written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// Index of the segment, from 0, in the order given.
    pub segment: usize,
    /// Byte offset in that segment.
    pub offset: usize,
    /// The kind of oddity.
    pub what: Odd,
}

/// The kinds of oddity in a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Odd {
    /// The segment does not begin with an intact first line.
    NoHead,
    /// A first line where none should be, as when journals were glued together.
    StrayHead,
    /// Bytes that are not an intact line. They were not used; if anything was lost with them,
    /// there is also a gap.
    Damaged {
        /// The number of bytes.
        bytes: usize,
    },
    /// Zero bytes, as a power cut leaves behind.
    Zeros {
        /// The number of bytes.
        bytes: usize,
    },
    /// The segment ends in bytes that are not a line, and no other line shows what they were or
    /// what followed: lost, as far as anyone can tell.
    LostEnd {
        /// The number of bytes left.
        bytes: usize,
        /// Whether they are zeros, as a power cut leaves behind.
        zeros: bool,
    },
    /// Lines missing before this position, found nowhere else: lost.
    Gap {
        /// Their sequence numbers.
        missing: Range<u64>,
    },
    /// An intact line after a later one. It was used in its proper position.
    Reordered {
        /// Its sequence number.
        seq: u64,
    },
    /// A line that this segment already contains. It was used once.
    Duplicate {
        /// Its sequence number.
        seq: u64,
    },
    /// An intact line of another session. It was not used.
    Foreign {
        /// The session it belongs to.
        session: SessionId,
    },
    /// An intact line with an event unknown to this program. It was not used.
    Unknown {
        /// Its sequence number.
        seq: u64,
    },
}

impl Odd {
    /// Whether it means that an event is missing. Damaged bytes alone do not: if the line that
    /// was there is nowhere else, there is a gap in the numbers too.
    pub(super) fn loses_events(&self) -> bool {
        matches!(
            self,
            Self::Gap { .. } | Self::Unknown { .. } | Self::LostEnd { .. }
        )
    }
}
