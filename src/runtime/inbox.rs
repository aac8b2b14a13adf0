use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::unix::signals;

/// How long an owner sleeps at most, even if nothing is pending.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The system suspends a program at once when asked; if it is still running after this, it was
/// not suspended.
const STOP_TIMEOUT: Duration = Duration::from_millis(500);

/// An event for an owner of an interview, on either front.
pub(super) trait OwnerEvent {
    /// Whether the program was continued.
    fn is_continued(&self) -> bool;
    /// Whether it ends the program.
    fn ends_the_program(&self) -> bool;
}

/// Implements [`OwnerEvent`] for an event with the variants `Terminal`, `Signal` and `Panicked`.
macro_rules! owner_event {
    ($event:ident) => {
        impl $crate::runtime::inbox::OwnerEvent for $event {
            fn is_continued(&self) -> bool {
                matches!(self, Self::Signal(SignalEvent::Continued))
            }

            fn ends_the_program(&self) -> bool {
                matches!(
                    self,
                    Self::Terminal(TerminalEvent::HungUp)
                        | Self::Signal(SignalEvent::Terminated)
                        | Self::Panicked
                )
            }
        }

        impl From<Panicked> for $event {
            fn from(_: Panicked) -> Self {
                Self::Panicked
            }
        }
    };
}

pub(super) use owner_event;

/// The events of all other threads.
#[derive(Debug)]
pub(super) struct Inbox<E> {
    events: Receiver<E>,
    /// Those that arrived while the program was suspended.
    deferred: VecDeque<E>,
}

impl<E: OwnerEvent> Inbox<E> {
    pub(super) const fn new(events: Receiver<E>) -> Self {
        Self {
            events,
            deferred: VecDeque::new(),
        }
    }

    /// Waits up to `wait` for the next event.
    pub(super) fn next(&mut self, wait: Duration) -> Result<E, RecvTimeoutError> {
        match self.deferred.pop_front() {
            Some(event) => Ok(event),
            None => self.events.recv_timeout(wait),
        }
    }

    /// Removes those of the events so far that `is_wanted` picks, without waiting; the others keep
    /// their order.
    pub(super) fn take_each(&mut self, is_wanted: impl Fn(&E) -> bool) -> VecDeque<E> {
        self.deferred.extend(self.events.try_iter());
        let all = std::mem::take(&mut self.deferred).into_iter();
        let (taken, deferred) = all.partition(is_wanted);
        self.deferred = deferred;
        taken
    }

    /// Suspends the process until it is continued. Events that arrive meanwhile are deferred, so
    /// that suspended time is subtracted first; one that ends the program ends the suspension.
    pub(super) fn stop_until_continued(&mut self) {
        signals::stop_process();
        while let Ok(event) = self.events.recv_timeout(STOP_TIMEOUT) {
            if event.is_continued() {
                return;
            }
            let ends = event.ends_the_program();
            self.deferred.push_back(event);
            if ends {
                return;
            }
        }
    }
}

/// How long an owner may sleep, given when each of these must be woken for.
pub(super) fn shortest(waits: impl Iterator<Item = Duration>) -> Duration {
    waits.fold(LONGEST_WAIT, Duration::min)
}
