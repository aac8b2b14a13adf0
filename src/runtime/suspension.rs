use std::time::Duration;

use crate::moment::Moment;

/// If the clock is checked this much later than expected, the program was not running in between:
/// the machine slept or the program was suspended. A busy machine is late by far less.
const SUSPENDED: Duration = Duration::from_secs(3);

/// Notices that the program was not running for a while. Every clock reading is compared with the
/// previous one.
#[derive(Debug, Clone, Copy)]
pub(super) struct SuspensionDetector {
    /// When the next reading is due at the latest.
    expected: Moment,
}

impl SuspensionDetector {
    /// Takes the first reading.
    pub(super) fn begun(now: Moment) -> Self {
        Self { expected: now }
    }

    /// The next reading comes when the program is woken, after `wait` at the latest.
    pub(super) fn waits(&mut self, now: Moment, wait: Duration) {
        self.expected = now + wait;
    }

    /// Takes a reading. Returns how long the program was not running, if that was long.
    pub(super) fn look(&mut self, now: Moment) -> Option<Duration> {
        let late = now.saturating_since(self.expected);
        self.expected = now;
        (late > SUSPENDED).then_some(late)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Moment {
        Moment::at(Duration::from_millis(millis))
    }

    #[test]
    fn a_stop_of_a_minute_is_noticed_wherever_it_falls() {
        let minute = Duration::from_secs(60);
        let mut waiting = SuspensionDetector::begun(at(0));
        waiting.waits(at(0), Duration::from_secs(1));
        assert_eq!(waiting.look(at(61_000)), Some(minute));
        assert_eq!(waiting.look(at(61_001)), None);

        let mut working = SuspensionDetector::begun(at(0));
        working.waits(at(0), Duration::from_secs(1));
        assert_eq!(working.look(at(500)), None);
        assert_eq!(working.look(at(60_500)), Some(minute));
    }

    #[test]
    fn work_and_waiting_are_not_a_suspension() {
        let mut suspension = SuspensionDetector::begun(at(0));
        for second in 0..100 {
            let now = at(second * 1_000);
            assert_eq!(suspension.look(now), None);
            suspension.waits(now, Duration::from_secs(1));
        }
        suspension.waits(at(100_000), Duration::from_secs(60));
        assert_eq!(suspension.look(at(160_020)), None);
    }
}
