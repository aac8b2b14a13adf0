use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local};

use crate::moment::Moment;

/// The program's clocks: a monotonic one for intervals, one that counts sleep for noticing
/// it, and the wall clock for labels only.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Instant,
    /// What an earlier program had already counted of the same session.
    before: Duration,
}

impl Clock {
    /// A clock that starts now.
    pub fn start() -> Self {
        Self::resumed(Duration::ZERO)
    }

    /// A clock that goes on from where an earlier program's had come to.
    pub fn resumed(before: Duration) -> Self {
        Self {
            start: Instant::now(),
            before,
        }
    }

    /// Now, on the session's monotonic clock.
    pub fn now(&self) -> Moment {
        Moment::at(self.before + self.start.elapsed())
    }

    /// Now, on the wall.
    pub fn wall() -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}
