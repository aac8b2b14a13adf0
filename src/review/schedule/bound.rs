//! Limits the interval before an interview.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::bank::QuestionRef;

/// The date of an interview, and the banks that its scenario draws from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The day of the interview.
    pub day: NaiveDate,
    /// Ids of the banks.
    pub banks: BTreeSet<String>,
}

/// Days until a question that was asked on `last` comes again: `interval`, or fewer before an
/// interview that may ask it. Interviews on or before that day set no limit.
///
/// With `left` days remaining it waits at most a third of them. That stays true on later days:
/// each day that passes shortens the wait by a day and the limit only by a third of a day. On the
/// last two days before the interview a third is less than a day, and the question comes every
/// day.
pub(super) fn days(
    question: &QuestionRef,
    last: NaiveDate,
    interval: u64,
    targets: &[Target],
) -> u64 {
    let concerned = targets
        .iter()
        .filter(|it| it.banks.contains(&question.bank));
    let left = concerned.filter_map(|it| u64::try_from((it.day - last).num_days()).ok());
    let bounds = left.filter(|left| *left > 0).map(|left| (left / 3).max(1));
    bounds.fold(interval, u64::min)
}
