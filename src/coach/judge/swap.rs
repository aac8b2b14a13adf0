//! Whether words that sound like a point are about another point's subject: "TIME_WAIT is our
//! application failing to close" has all the words of a true statement about CLOSE_WAIT except
//! one.

use super::clause::Window;
use super::point::Point;

/// The evidence for the subject of a window, in thousandths.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Subject {
    /// The share of what most of the point's examples contain.
    pub(super) core: i32,
    /// The weight of what most examples of another point contain but none of its own, as a share
    /// of the window's weight.
    pub(super) foreign: i32,
    /// Whether it names the subject of another point, but not of this one.
    pub(super) swapped: bool,
}

impl Subject {
    pub(super) fn of(window: &Window, point: &Point, others: &[&Point]) -> Self {
        let said = |core: &[(u64, i32)]| -> i32 {
            let there = core.iter().filter(|(name, _)| window.terms.has(*name));
            there.map(|(_, weight)| weight).sum()
        };
        let core = &point.profile.core;
        let whole: i32 = core.iter().map(|(_, weight)| weight).sum();
        let foreign = others.iter().map(|other| {
            let marks = other.profile.core.iter();
            let marks = marks.filter(|(name, _)| !point.knows(*name));
            said(&marks.copied().collect::<Vec<_>>())
        });
        let named = |names: &[u64]| names.iter().any(|name| window.terms.has(*name));
        let theirs = others.iter().flat_map(|other| &other.names);
        let mut theirs = theirs.filter(|name| !point.names.contains(name));
        Self {
            swapped: !point.names.is_empty()
                && !named(&point.names)
                && theirs.any(|name| window.terms.has(*name)),
            core: said(core) * 1000 / whole.max(1),
            foreign: foreign.max().unwrap_or(0) * 1000 / window.terms.weight().max(1),
        }
    }
}
