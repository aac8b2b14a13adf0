//! Time as values. Nothing here reads a clock: `runtime` creates every [`Moment`] and passes it
//! in.

use std::ops::{Add, Sub};
use std::time::Duration;

/// A point on the session's monotonic clock, counted from the start of the program.
///
/// ```
/// use rehearsal::moment::Moment;
/// use std::time::Duration;
///
/// let start = Moment::ZERO;
/// let later = start + Duration::from_secs(90);
/// assert_eq!(later.saturating_since(start), Duration::from_secs(90));
/// assert_eq!(start.saturating_since(later), Duration::ZERO);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(Duration);

impl Moment {
    /// The start of the program's clock.
    pub const ZERO: Self = Self(Duration::ZERO);

    /// The moment `elapsed` after the start of the program's clock.
    pub const fn at(elapsed: Duration) -> Self {
        Self(elapsed)
    }

    /// Milliseconds since the start of the program's clock, as written in the journal.
    pub fn as_millis(self) -> u64 {
        u64::try_from(self.0.as_millis()).unwrap_or(u64::MAX)
    }

    /// How long ago `earlier` was; zero if it is in the future.
    pub fn saturating_since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

impl Add<Duration> for Moment {
    type Output = Self;

    fn add(self, rhs: Duration) -> Self {
        Self(self.0.saturating_add(rhs))
    }
}

impl Sub<Duration> for Moment {
    type Output = Self;

    fn sub(self, rhs: Duration) -> Self {
        Self(self.0.saturating_sub(rhs))
    }
}

/// An answer's time limit. It has no clock of its own, so every query takes `now`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline(Moment);

impl Deadline {
    /// The deadline `budget` after `now`.
    pub fn after(budget: Duration, now: Moment) -> Self {
        Self(now + budget)
    }

    /// The moment at which the time is up.
    pub fn moment(self) -> Moment {
        self.0
    }

    /// Time left; zero once the deadline has passed.
    pub fn remaining(self, now: Moment) -> Duration {
        self.0.saturating_since(now)
    }

    /// Whether the time is up.
    pub fn has_passed(self, now: Moment) -> bool {
        now >= self.0
    }
}

/// Time spent on something that can be paused: the time before, and the start of the current run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopwatch {
    before: Duration,
    running_since: Option<Moment>,
}

impl Stopwatch {
    /// A stopwatch that starts at `now`.
    pub fn started(now: Moment) -> Self {
        Self::resumed(Duration::ZERO, now)
    }

    /// A stopwatch that has already counted `before` and continues from `now`.
    pub fn resumed(before: Duration, now: Moment) -> Self {
        Self {
            before,
            running_since: Some(now),
        }
    }

    /// Time counted so far, without pauses.
    pub fn elapsed(&self, now: Moment) -> Duration {
        let running = self
            .running_since
            .map_or(Duration::ZERO, |since| now.saturating_since(since));
        self.before.saturating_add(running)
    }

    /// Stops counting at `now`. Pausing twice is the same as once.
    pub fn pause(&mut self, now: Moment) {
        self.before = self.elapsed(now);
        self.running_since = None;
    }

    /// Continues counting at `now`. Resuming twice is the same as once.
    pub fn resume(&mut self, now: Moment) {
        self.running_since.get_or_insert(now);
    }

    /// Subtracts `gap`, which was counted although nobody could work in it, for example after a
    /// suspend.
    pub fn forgive(&mut self, gap: Duration) {
        if let Some(since) = &mut self.running_since {
            *since = *since + gap;
        }
    }

    /// The moment at which `budget` will be used up, or `None` while paused.
    pub fn reaches(&self, budget: Duration) -> Option<Moment> {
        let left = budget.saturating_sub(self.before);
        self.running_since.map(|since| since + left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Moment {
        Moment::at(Duration::from_secs(seconds))
    }

    #[test]
    fn a_paused_stopwatch_counts_nothing() {
        let mut watch = Stopwatch::started(at(10));
        watch.pause(at(15));
        watch.pause(at(20));
        assert_eq!(watch.elapsed(at(99)), Duration::from_secs(5));
        watch.resume(at(100));
        watch.resume(at(200));
        assert_eq!(watch.elapsed(at(107)), Duration::from_secs(12));
        assert_eq!(watch.reaches(Duration::from_secs(20)), Some(at(115)));
    }

    #[test]
    fn a_suspend_is_not_the_candidates_time() {
        let mut watch = Stopwatch::started(at(0));
        watch.forgive(Duration::from_secs(60));
        assert_eq!(watch.elapsed(at(65)), Duration::from_secs(5));
    }

    #[test]
    fn a_deadline_tells_what_is_left_and_what_is_over() {
        let deadline = Deadline::after(Duration::from_secs(30), at(5));
        assert_eq!(deadline.remaining(at(15)), Duration::from_secs(20));
        assert!(deadline.has_passed(at(35)));
    }
}
