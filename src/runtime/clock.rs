use std::time::Duration;

use chrono::{DateTime, FixedOffset, Local};

use crate::moment::Moment;

use super::unix::since_start;

/// The program's clocks: a monotonic one for intervals, and the wall clock for labels only.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// When it started, measured from the machine's boot.
    start: Duration,
    /// Time that an earlier run had already counted for the same session.
    before: Moment,
}

impl Clock {
    /// A clock that starts now.
    pub fn start() -> Self {
        Self::resumed(Moment::ZERO)
    }

    /// A clock that continues where an earlier run's stopped.
    pub fn resumed(at: Moment) -> Self {
        Self {
            start: since_start(),
            before: at,
        }
    }

    /// The current time on the session's clock. It keeps running while the machine sleeps or the
    /// program is suspended, so that both can be noticed and subtracted.
    pub fn now(&self) -> Moment {
        self.before + since_start().saturating_sub(self.start)
    }

    /// The current wall-clock time.
    pub fn wall() -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}
