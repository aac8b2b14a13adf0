//! Asks a program to end, more urgently each time.

use std::time::Duration;

use crate::moment::Moment;
use crate::runtime::unix::EndSignal;

/// The signals in order.
const ORDER: [EndSignal; 3] = [EndSignal::Interrupt, EndSignal::Terminate, EndSignal::Kill];

/// Asks a program to end: INT, then TERM, then KILL.
#[derive(Debug)]
pub(super) struct Ending {
    /// Time between one signal and the next.
    interval: Duration,
    sent: usize,
    next: Option<Moment>,
}

impl Ending {
    /// A running program that is not asked to end yet.
    pub(super) fn new(interval: Duration) -> Self {
        Self {
            interval,
            sent: 0,
            next: None,
        }
    }

    /// Asks it to end. Asking again changes nothing.
    pub(super) fn begin(&mut self, now: Moment) {
        if self.sent == 0 && self.next.is_none() {
            self.next = Some(now);
        }
    }

    /// Whether it was asked to end.
    pub(super) fn has_begun(&self) -> bool {
        self.sent > 0 || self.next.is_some()
    }

    /// Makes it end at once.
    pub(super) fn hurry(&mut self, now: Moment) {
        self.sent = self.sent.max(ORDER.len() - 1);
        self.next = (self.sent < ORDER.len()).then_some(now);
    }

    /// The signal that is due now.
    pub(super) fn due(&mut self, now: Moment) -> Option<EndSignal> {
        self.next.filter(|at| *at <= now)?;
        let signal = ORDER.get(self.sent).copied()?;
        self.sent += 1;
        self.next = (self.sent < ORDER.len()).then_some(now + self.interval);
        Some(signal)
    }

    /// When the next signal is due.
    pub(super) fn wakes_at(&self) -> Option<Moment> {
        self.next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn at(millis: u64) -> Moment {
        Moment::at(Duration::from_millis(millis))
    }

    #[test]
    fn three_signals_come_a_second_apart() {
        let mut ending = Ending::new(SECOND);
        assert_eq!(ending.due(at(0)), None);
        ending.begin(at(100));
        assert_eq!(ending.due(at(100)), Some(EndSignal::Interrupt));
        ending.begin(at(500));
        assert_eq!(ending.due(at(1_099)), None);
        assert_eq!(ending.due(at(1_100)), Some(EndSignal::Terminate));
        assert_eq!(ending.wakes_at(), Some(at(2_100)));
        assert_eq!(ending.due(at(2_150)), Some(EndSignal::Kill));
        assert_eq!((ending.due(at(9_000)), ending.wakes_at()), (None, None));
    }

    #[test]
    fn when_the_program_exits_signals_follow_at_once() {
        for begun in [false, true] {
            let mut ending = Ending::new(SECOND);
            if begun {
                ending.begin(at(0));
                ending.due(at(0));
            }
            ending.hurry(at(10));
            assert_eq!(ending.due(at(10)), Some(EndSignal::Kill));
            ending.hurry(at(11));
            assert_eq!(ending.due(at(11)), None);
        }
    }
}
