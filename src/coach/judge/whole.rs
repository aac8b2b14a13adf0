//! An answer, prepared for finding its points.

use crate::coach::words::Haystack;

use super::clause::Window;
use super::named::Searched;
use super::near::{Best, Index};
use super::role::Sums;
use super::term::Terms;

/// The whole answer, for features of all of it.
pub(super) struct Whole<'a> {
    pub(super) index: &'a Index<'a>,
    pub(super) searched: &'a Searched<'a>,
    /// How far each window leans, in thousandths.
    pub(super) leanings: &'a [i32],
    /// How far each sounds like each role.
    pub(super) roles: &'a [Sums],
    /// The average of the leanings over the clauses.
    pub(super) leaning: i32,
    /// The share of clauses that lean toward denial.
    pub(super) denials: i32,
    pub(super) terms: &'a Terms,
    pub(super) haystack: &'a Haystack,
    /// Whether it is in Korean, and whether a story was asked for.
    pub(super) setting: [bool; 2],
}

impl<'a> Whole<'a> {
    pub(super) fn window(&self, best: &Best) -> Option<&'a Window> {
        self.index
            .windows
            .get(best.window)
            .filter(|_| best.recall > 0)
    }

    pub(super) fn lean(&self, best: &Best) -> i32 {
        match best.recall {
            0 => 0,
            _ => self.leanings.get(best.window).copied().unwrap_or(0),
        }
    }
}
