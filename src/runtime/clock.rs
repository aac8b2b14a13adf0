use std::time::Duration;

use chrono::{DateTime, FixedOffset, Local};

use crate::moment::Moment;

use super::unix::since_start;

/// The program's clocks: one for intervals, which nobody can set, and the wall clock for
/// labels only.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// When it started, counted from the machine's start.
    start: Duration,
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
            start: since_start(),
            before: at,
        }
    }

    /// Now, on the session's clock. It counts on while the machine sleeps or the program is
    /// stopped, so that both can be noticed and taken back.
    pub fn now(&self) -> Moment {
        self.before + since_start().saturating_sub(self.start)
    }

    /// Now, on the wall.
    pub fn wall() -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}
