//! Builds branches from the segments: a single one, unless two machines each continued the
//! session separately.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::Origin;
use super::line::{Chain, Shape};

/// An intact line and its position.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) segment: usize,
    pub(super) offset: usize,
    pub(super) line: Shape<'a>,
}

/// Lines by number, without duplicates.
pub(super) type Lines<'a> = BTreeMap<u64, Placed<'a>>;

/// Consecutively written lines in one segment.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) origin: Option<Origin>,
    pub(super) lines: Lines<'a>,
}

/// One path that the session took.
#[derive(Debug, Default)]
pub(super) struct Branch<'a> {
    pub(super) lines: Lines<'a>,
    writers: Vec<u64>,
}

/// Merges the runs: those that agree form one branch, and one that differs from a branch starts
/// its own from there. The order of the branches depends only on their content, so that it is the
/// same on every machine and stays as they grow. There is always at least one.
pub(super) fn branches(mut runs: Vec<Run<'_>>) -> Vec<Branch<'_>> {
    // A continuation comes after its origin, whatever the files are called.
    runs.sort_by(|one, other| {
        one.first()
            .cmp(&other.first())
            .then_with(|| compare(&one.lines, &other.lines))
    });
    let mut branches = vec![Branch::default()];
    for run in runs {
        add(&mut branches, run);
    }
    branches.sort_by(|one, other| compare(&one.lines, &other.lines));
    branches
}

fn add<'a>(branches: &mut Vec<Branch<'a>>, run: Run<'a>) {
    let Some(first) = run.first() else { return };
    let fitness = |branch: &Branch<'a>| {
        let after = run
            .origin
            .map(|origin| branch.chain_before(first) == origin.after);
        let writer = run
            .origin
            .map(|origin| branch.writers.contains(&origin.writer));
        let goes_on = first
            .checked_sub(1)
            .is_none_or(|it| branch.lines.contains_key(&it));
        (after, branch.differs_at(&run).is_none(), writer, goes_on)
    };
    // Of several equally good ones, the first in the order that is the same on every machine.
    let best = branches.iter_mut().rev().max_by(|one, other| {
        let fits = fitness(one).cmp(&fitness(other));
        let parts = |branch: &Branch<'a>| branch.differs_at(&run).unwrap_or(u64::MAX);
        fits.then_with(|| parts(one).cmp(&parts(other)))
            .then_with(|| compare(&other.lines, &one.lines))
    });
    let Some(base) = best else { return };
    let writer = run.origin.map(|origin| origin.writer);
    // If its origin is not here yet, it does not continue from what is.
    let of_others = run.origin.is_some_and(|origin| {
        base.is_whole_before(first) && base.chain_before(first) != origin.after
    });
    match base.differs_at(&run).or(of_others.then_some(first)) {
        None => {
            base.writers.extend(writer);
            for (seq, placed) in run.lines {
                base.lines.entry(seq).or_insert(placed);
            }
        }
        Some(seq) => {
            let mut lines: Lines<'a> = base
                .lines
                .range(..seq)
                .map(|(seq, it)| (*seq, *it))
                .collect();
            for (seq, placed) in run.lines {
                lines.entry(seq).or_insert(placed);
            }
            let writers = writer.into_iter().collect();
            branches.push(Branch { lines, writers });
        }
    }
}

impl Run<'_> {
    fn first(&self) -> Option<u64> {
        self.lines.keys().next().copied()
    }
}

impl Branch<'_> {
    /// The first number whose line differs from the run's.
    fn differs_at(&self, run: &Run<'_>) -> Option<u64> {
        let mut lines = run.lines.iter();
        let differs = lines.find(|(seq, placed)| {
            let own = self.lines.get(seq);
            own.is_some_and(|own| !own.line.says_the_same_as(&placed.line))
        });
        differs.map(|(seq, _)| *seq)
    }

    /// Whether no line before this number is missing.
    fn is_whole_before(&self, seq: u64) -> bool {
        (0..seq).eq(self.lines.range(..seq).map(|(seq, _)| *seq))
    }

    /// The checksum chain of the lines before this number.
    fn chain_before(&self, seq: u64) -> Chain {
        chain(self.lines.range(..seq).map(|(_, placed)| placed))
    }
}

/// The checksum chain of these lines.
pub(super) fn chain<'p, 'a: 'p>(lines: impl Iterator<Item = &'p Placed<'a>>) -> Chain {
    lines.fold(Chain::default(), |chain, placed| placed.line.chained(chain))
}

/// Compares by the first line that differs; a prefix comes first.
fn compare<'a>(one: &Lines<'a>, other: &Lines<'a>) -> Ordering {
    let [one, other] = [one, other].map(|it| it.iter());
    let order = |(seq, placed): (&u64, &Placed<'a>)| (*seq, placed.line.order());
    one.map(order).cmp(other.map(order))
}
