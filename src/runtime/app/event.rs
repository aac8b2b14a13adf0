use crate::runtime::file_worker::JobDone;
use crate::runtime::input::TerminalEvent;
use crate::runtime::panics::Panicked;
use crate::runtime::reading::Reading;
use crate::runtime::recorder::SaveEvent;
use crate::runtime::report::reported;
use crate::runtime::unix::signals::SignalEvent;

/// An event from another thread.
#[derive(Debug)]
pub(super) enum AppEvent {
    Terminal(TerminalEvent),
    Signal(SignalEvent),
    Reading(Reading),
    Saving(SaveEvent),
    Job(JobDone),
    Panicked,
}

impl AppEvent {
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

reported!(AppEvent: TerminalEvent => Terminal, SignalEvent => Signal, Reading => Reading, SaveEvent => Saving, JobDone => Job);

impl From<Panicked> for AppEvent {
    fn from(_: Panicked) -> Self {
        Self::Panicked
    }
}
