use std::time::Duration;

use chrono::{DateTime, FixedOffset, Local};

use crate::moment::Moment;

/// The program's clocks: one for intervals, which nobody can set, and the wall clock for
/// labels only.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Tick,
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
            start: Tick::now(),
            before: at,
        }
    }

    /// Now, on the session's clock. It counts on while the machine sleeps or the program is
    /// stopped, so that both can be noticed and taken back.
    pub fn now(&self) -> Moment {
        self.before + Tick::now().since(self.start)
    }

    /// Now, on the wall.
    pub fn wall() -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}

/// Time since the machine was started, its sleep included.
///
/// Linux has a clock of its own for that. Elsewhere the standard library's has to do; where it
/// stands still during sleep, sleep takes no time and needs no taking back.
#[derive(Debug, Clone, Copy)]
struct Tick(Duration);

impl Tick {
    #[cfg(target_os = "linux")]
    fn now() -> Self {
        let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        Self(Duration::try_from(now).unwrap_or_default())
    }

    #[cfg(not(target_os = "linux"))]
    fn now() -> Self {
        use std::sync::LazyLock;
        use std::time::Instant;
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        Self(START.elapsed())
    }

    fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}
