//! Features for what else the nearest words may mean, and how far they lean.

use super::{PointInAnswer, overlap, product, yes};
use crate::coach::judge::near::Best;
use crate::coach::judge::term::Terms;

impl PointInAnswer<'_> {
    /// Features 18 to 30: alternative meanings, and the amount of evidence.
    pub(super) fn margins(&self) -> [i32; 13] {
        let (first, against) = (self.said.first(), self.denied.first());
        let at = |recalls: &[i32], best: &Best| {
            let there = recalls.get(best.window).filter(|_| best.recall > 0);
            there.copied().unwrap_or(0)
        };
        let doubtful = self.whole.window(&against).map(|it| it.stance);
        let doubtful = doubtful.is_some_and(|it| it.doubted || it.hypothetical || it.reported);
        let any = self.point.any.iter();
        let any = any.map(|it| self.whole.index.recall(it, 1)).max();
        let windows = self.whole.index.windows.len();
        [
            first.both_ways - self.rival(first.window),
            self.anywhere(),
            first.recall - at(&self.denied.recalls, &first),
            against.recall - at(&self.said.recalls, &against),
            first.evidence.min(5000) / 5,
            against.evidence.min(5000) / 5,
            i32::try_from(self.point.said.len().min(12) * 100).unwrap_or(0),
            i32::try_from(windows.min(300) * 10 / 3).unwrap_or(0),
            self.profile(&self.point.denied_profile, 2),
            yes(first.negated),
            yes(against.negated),
            yes(doubtful),
            any.unwrap_or(0),
        ]
    }

    /// The largest part of one example that the whole answer says.
    fn anywhere(&self) -> i32 {
        let said = |terms: &Terms, whole: i32| {
            let there = terms.iter().filter(|(name, _)| self.whole.terms.has(*name));
            there.map(|(_, weight)| weight).sum::<i32>() * 1000 / whole
        };
        let all = self.point.said.iter();
        let all = all.map(|it| said(&it.terms, it.weight));
        all.max().unwrap_or(0)
    }

    /// How well another point of the question fits the same position.
    fn rival(&self, window: usize) -> i32 {
        let windows = self.whole.index.windows;
        let Some(place) = windows.get(window).map(|it| &it.range) else {
            return 0;
        };
        let here = |it: &&Best| {
            let other = windows.get(it.window);
            other.is_some_and(|other| overlap(&other.range, place))
        };
        let bests = self.rivals.iter().flat_map(|it| &it.bests);
        bests.filter(here).map(|it| it.both_ways).max().unwrap_or(0)
    }

    /// Features 31 to 37: how far the nearest words lean.
    pub(super) fn leanings(&self) -> [i32; 7] {
        let (first, against) = (self.said.first(), self.denied.first());
        let (leans, leans_against) = (self.whole.lean(&first), self.whole.lean(&against));
        // The strongest evidence against the point among the clauses that are about it.
        let about = self.whole.index.windows.iter().zip(self.whole.leanings);
        let about = about.filter(|(it, _)| it.clauses == 1);
        let about = about.filter(|(it, _)| self.point.profile.of_window(&it.terms) >= ABOUT);
        let lowest = about.map(|(_, lean)| *lean).min().unwrap_or(0);
        [
            leans,
            leans_against,
            product(first.both_ways, leans),
            product(against.both_ways, leans_against),
            lowest,
            product(first.recall, first.recall),
            product(self.profile(&self.point.profile, 2), leans),
        ]
    }
}

/// From this share of the point's profile, in thousandths, a clause is about it.
const ABOUT: i32 = 400;
