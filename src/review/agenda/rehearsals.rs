//! On which days full rehearsals stand.

use super::{REHEARSALS_THAT_HELP, Work};

/// The days with a full rehearsal, counted from today, of so many days until the interview: in
/// the second half of them, one on the last day, at most one a day, and every other day where
/// one takes longer than is practiced a day.
pub(super) fn days(work: &Work, days: usize) -> Vec<usize> {
    let held = work.rehearsals;
    let wanted = REHEARSALS_THAT_HELP.saturating_sub(held.count);
    let apart = if work.rehearsal > work.daily { 2 } else { 1 };
    let first = days / 2;
    let possible: Vec<usize> = (first..days)
        .rev()
        .step_by(apart)
        .filter(|day| *day > 0 || !held.today)
        .collect();
    let count = wanted.min(possible.len());
    let spread = (0..count).filter_map(|it| possible.get(it * possible.len() / count));
    let mut days: Vec<usize> = spread.copied().collect();
    days.sort_unstable();
    days
}
