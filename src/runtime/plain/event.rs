use crate::runtime::input::TerminalEvent;
use crate::runtime::panics::Panicked;
use crate::runtime::recorder::SaveEvent;
use crate::runtime::report::reported;
use crate::runtime::unix::signals::SignalEvent;

use super::pipe::Piped;

/// An event from another thread.
#[derive(Debug)]
pub(super) enum PlainEvent {
    Terminal(TerminalEvent),
    Piped(Piped),
    Signal(SignalEvent),
    Saving(SaveEvent),
    Panicked,
}

impl PlainEvent {
    pub(super) const fn is_continued(&self) -> bool {
        matches!(self, Self::Signal(SignalEvent::Continued))
    }

    pub(super) const fn ends_the_program(&self) -> bool {
        matches!(
            self,
            Self::Terminal(TerminalEvent::HungUp)
                | Self::Signal(SignalEvent::Terminated)
                | Self::Panicked
        )
    }
}

reported!(PlainEvent: TerminalEvent => Terminal, Piped => Piped, SignalEvent => Signal, SaveEvent => Saving);

impl From<Panicked> for PlainEvent {
    fn from(_: Panicked) -> Self {
        Self::Panicked
    }
}
