use std::ops::Range;

use crate::coach::Rule;

/// The candidate's decision about an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui::screen) enum LastWord {
    /// This byte range of the answer at this turn makes the point.
    Said {
        point: String,
        turn: usize,
        words: Range<usize>,
    },
    /// The coach is wrong about the point.
    NotSaid { point: String },
    /// The coach's verdict on the point counts again.
    Unmark { point: String },
    /// The finding is wrong, or right after all.
    Dispute { rule: Rule },
}
