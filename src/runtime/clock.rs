use std::time::Instant;

use chrono::{DateTime, FixedOffset, Local};

use crate::moment::Moment;

/// The program's clocks: a monotonic one for intervals, and the wall clock for labels only.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Instant,
    /// What an earlier program had already counted of the same session.
    before: Moment,
}

impl Clock {
    /// A clock that starts now.
    pub fn start() -> Self {
        Self::resumed(Moment::ZERO)
    }

    /// A clock that goes on from where an earlier program's had come to.
    pub fn resumed(at: Moment) -> Self {
        Self {
            start: Instant::now(),
            before: at,
        }
    }

    /// Now, on the session's monotonic clock.
    pub fn now(&self) -> Moment {
        self.before + self.start.elapsed()
    }

    /// Now, on the wall.
    pub fn wall() -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}
