//! Features for whose subject the nearest words are about, and how far an answer sounds like a
//! point's role in a story.

use super::{PointInAnswer, yes};
use crate::coach::judge::near::Best;
use crate::coach::judge::role::Playing;
use crate::coach::judge::swap::Subject;

impl PointInAnswer<'_> {
    /// Features 66 to 69: the figures where the point is made best, where its role is played
    /// best, and in the whole answer, up to four; and how far one or two clauses with a figure
    /// sound like the role.
    pub(super) fn figures(&self) -> [i32; 4] {
        let windows = self.whole.index.windows;
        let of = |count: usize| i32::try_from(count.min(4) * 250).unwrap_or(0);
        let single = windows.iter().filter(|it| it.clauses == 1);
        let all: usize = single.map(|it| it.figures).sum();
        let first = self.whole.window(&self.said.first());
        let first = first.map_or(0, |it| it.figures);
        let Some(role) = self.point.role else {
            return [of(first), 0, of(all), 0];
        };
        let playing = Playing::of(role, self.whole.roles);
        let pairs = windows.iter().zip(playing.own);
        let pairs: Vec<_> = pairs.filter(|(it, _)| it.clauses <= 2).collect();
        let likeliest = pairs.iter().max_by_key(|(_, own)| *own);
        let figured = pairs.iter().filter(|(it, _)| it.figures > 0);
        [
            of(first),
            of(likeliest.map_or(0, |(it, _)| it.figures)),
            of(all),
            figured.map(|(_, own)| *own).max().unwrap_or(-10_000),
        ]
    }

    /// Features 47 to 60, before the setting: whose subject the nearest words are about, and how
    /// far the answer sounds like the point's role.
    pub(super) fn subject_and_role(&self) -> [i32; 14] {
        let first = self.said.first();
        let subject = |best: &Best| {
            let at = self.whole.window(best);
            at.map(|it| Subject::of(it, self.point, self.others))
                .unwrap_or_default()
        };
        let denied = subject(&self.denied.first());
        let subject = subject(&first);
        let [one, two, over, here, place, both, lean, said, role, mean] = self.role(&first);
        [
            subject.core,
            subject.foreign,
            one,
            two,
            over,
            here,
            place,
            both,
            lean,
            said,
            role,
            mean,
            yes(subject.swapped),
            yes(denied.swapped),
        ]
    }

    /// How far the answer sounds like the point's role: in one clause, in two, above all other
    /// roles, and where the point is made best; where in the answer that is; then the position
    /// where role and nearness together are highest: their sum, how it leans, and both
    /// separately; finally the average of the best three clauses.
    fn role(&self, first: &Best) -> [i32; 10] {
        let Some(role) = self.point.role else {
            return [0; 10];
        };
        let playing = Playing::of(role, self.whole.roles);
        let windows = self.whole.index.windows;
        let fitting = |clauses: usize| {
            let pairs = windows.iter().zip(&playing.own).enumerate();
            pairs.filter(move |(_, (it, _))| it.clauses <= clauses)
        };
        let near = |place: usize| self.said.nearest.get(place).copied().unwrap_or(0);
        let mut singles: Vec<i32> = fitting(1).map(|(_, (_, own))| *own).collect();
        singles.sort_unstable_by_key(|it| std::cmp::Reverse(*it));
        let count = i32::try_from(singles.len().max(1)).unwrap_or(i32::MAX);
        let three = singles.iter().take(3).sum::<i32>() / count.min(3);
        let likeliest = fitting(2).max_by_key(|(_, (_, own))| **own);
        let best = fitting(2).max_by_key(|(place, (_, own))| **own + NEARNESS * near(*place));
        let best = best.map_or(0, |(place, _)| place);
        let own = |place: usize| playing.own.get(place).copied().unwrap_or(0);
        let over = fitting(2).filter_map(|(place, _)| playing.over_others.get(place));
        [
            singles.first().copied().unwrap_or(0),
            likeliest.map_or(0, |(_, (_, own))| *own),
            over.max().copied().unwrap_or(0),
            own(first.window),
            likeliest.map_or(0, |(_, (it, _))| {
                i32::try_from(it.first * 1000).unwrap_or(0) / count
            }),
            own(best) + NEARNESS * near(best),
            self.whole.leanings.get(best).copied().unwrap_or(0),
            near(best),
            own(best),
            three,
        ]
    }
}

/// The factor between nearness to the examples and a logit of the role.
const NEARNESS: i32 = 8;
