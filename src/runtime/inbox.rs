use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::unix::signals;

/// The longest an owner sleeps, even when nothing is waited for.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// Asked to stop, the system stops a program at once; one that goes on after this was not
/// stopped.
const STOP_TIMEOUT: Duration = Duration::from_millis(500);

/// An event that an owner of an interview receives, whichever front it is of.
pub(super) trait OwnerEvent {
    /// Whether the program was continued.
    fn is_continued(&self) -> bool;
    /// Whether the program ends with it.
    fn ends_the_program(&self) -> bool;
}

/// Makes an event with the variants `Terminal`, `Signal` and `Panicked` an owner's.
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
    /// Those that arrived while the program was stopped.
    deferred: VecDeque<E>,
}

impl<E: OwnerEvent> Inbox<E> {
    pub(super) const fn new(events: Receiver<E>) -> Self {
        Self {
            events,
            deferred: VecDeque::new(),
        }
    }

    /// The next event, waited for at most so long.
    pub(super) fn next(&mut self, wait: Duration) -> Result<E, RecvTimeoutError> {
        match self.deferred.pop_front() {
            Some(event) => Ok(event),
            None => self.events.recv_timeout(wait),
        }
    }

    /// Stops the process until it is continued. Events that arrive meanwhile are deferred, so
    /// that the suspended time is taken out first; one that ends the program ends the stop.
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

/// How long an owner may sleep where each of these has to be woken for.
pub(super) fn shortest(waits: impl Iterator<Item = Duration>) -> Duration {
    waits.fold(LONGEST_WAIT, Duration::min)
}
