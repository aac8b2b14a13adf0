use std::ops::Range;

use crate::coach::Rule;

/// What the candidate says to an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui::screen) enum LastWord {
    /// These bytes of the answer at this turn make the point.
    Said {
        point: String,
        turn: usize,
        words: Range<usize>,
    },
    /// The coach is wrong about the point.
    NotSaid { point: String },
    /// The coach's word on the point counts again.
    Unmark { point: String },
    /// The finding is wrong, or is not after all.
    Dispute { rule: Rule },
}
