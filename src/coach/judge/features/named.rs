//! Features for how much of what a point needs is named together, and how strongly that claims
//! it.

use super::{PointInAnswer, overlap, yes};
use crate::coach::judge::clause::Stance;
use crate::coach::judge::named::Named;

impl PointInAnswer<'_> {
    /// Features 70 to 84: the number of the point's parts, and the most of them named in
    /// increasingly wide ranges; for the range that names most: how it leans, its clause that
    /// leans least, whether it negates or hedges, and how near it is to saying, to denying, and
    /// to another point; then how much is named by words that are not in the prompt, and by how
    /// many words.
    pub(super) fn named(&self, named: &Named) -> [i32; 15] {
        let count = i32::try_from(self.point.parts.len()).unwrap_or(0) * 250;
        let [one, three, sentence, two, all] = named.within;
        let Some(range) = &named.range else {
            return [
                count, one, three, sentence, two, all, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ];
        };
        let windows = self.whole.index.windows;
        let run = windows.get(named.clauses.clone()).unwrap_or_default();
        let leanings = self.whole.leanings.get(named.clauses.clone());
        let leanings = leanings.unwrap_or_default();
        let stance = |of: fn(&Stance) -> bool| run.iter().any(|it| of(&it.stance));
        let length = i32::try_from(leanings.len().max(1)).unwrap_or(1);
        let near = |nearest: &[i32]| {
            let here = windows.iter().zip(nearest);
            let here = here.filter(|(it, _)| overlap(&it.range, range));
            here.map(|(_, near)| *near).max().unwrap_or(0)
        };
        let said = near(&self.said.nearest);
        let rivals = self.rivals.iter().map(|it| near(&it.nearest));
        [
            count,
            one,
            three,
            sentence,
            two,
            all,
            leanings.iter().sum::<i32>() / length,
            leanings.iter().copied().min().unwrap_or(0),
            yes(stance(|it| it.negated)),
            yes(stance(|it| {
                it.doubted || it.hypothetical || it.asked || it.reported
            })),
            said - near(&self.denied.nearest),
            said - rivals.max().unwrap_or(0),
            named.own[0],
            named.own[1],
            named.words.min(12) * 100,
        ]
    }
}
