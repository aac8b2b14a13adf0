//! Chooses the days for full rehearsals.

use super::{REHEARSALS_THAT_HELP, Work};

/// The days with a full rehearsal, counted from today, given the number of days until the
/// interview: all in the second half, one on the last day, at most one a day, and only every
/// other day if one takes longer than the daily practice time.
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
