use std::ops::Range;

use crate::transcript::SessionId;

/// Something in a journal that is not as we write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// Which of the segments it is in, from 0, in the order they were given.
    pub segment: usize,
    /// The byte of that segment at which it begins.
    pub offset: usize,
    /// What it is.
    pub what: Odd,
}

/// What is odd in a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Odd {
    /// The segment does not begin with an intact first line.
    NoHead,
    /// A first line where none should be, as when journals were glued together.
    StrayHead,
    /// Bytes that are no intact line. They were not used; where that lost anything, a gap says so.
    Damaged {
        /// How many.
        bytes: usize,
    },
    /// Zero bytes, as a power cut leaves them.
    Zeros {
        /// How many.
        bytes: usize,
    },
    /// The segment ends in bytes that are no line, and nothing tells what stood there or came
    /// after it: lost, as far as can be known.
    LostEnd {
        /// How many bytes are left.
        bytes: usize,
        /// Whether they are zeros, as a power cut leaves them.
        zeros: bool,
    },
    /// Lines before this place that are nowhere: lost.
    Gap {
        /// Their numbers.
        missing: Range<u64>,
    },
    /// An intact line that comes after a later one. It was used in its proper place.
    Reordered {
        /// Its number.
        seq: u64,
    },
    /// A line that the same segment has already. It was used once.
    Duplicate {
        /// Its number.
        seq: u64,
    },
    /// An intact line of another session. It was not used.
    Foreign {
        /// The session it belongs to.
        session: SessionId,
    },
    /// An intact line with an event that this program does not know. It was not used.
    Unknown {
        /// Its number.
        seq: u64,
    },
}

impl Odd {
    /// Whether it tells of an event that is missing. Damaged bytes alone do not: where the line
    /// that was there is in no other place, there is a gap in the numbers as well.
    pub(super) fn loses_events(&self) -> bool {
        matches!(
            self,
            Self::Gap { .. } | Self::Unknown { .. } | Self::LostEnd { .. }
        )
    }
}
