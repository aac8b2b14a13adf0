use crate::runtime::file_worker::JobDone;
use crate::runtime::inbox::owner_event;
use crate::runtime::input::TerminalEvent;
use crate::runtime::llm::ModelEvent;
use crate::runtime::panics::Panicked;
use crate::runtime::reading::Reading;
use crate::runtime::recognition::Recognized;
use crate::runtime::recorder::SaveEvent;
use crate::runtime::recording::TakeEvent;
use crate::runtime::report::reported;
use crate::runtime::speaker::PlaybackEnd;
use crate::runtime::unix::signals::SignalEvent;

/// An event from another thread.
#[derive(Debug)]
pub(super) enum AppEvent {
    Terminal(TerminalEvent),
    Signal(SignalEvent),
    Reading(Reading),
    Saving(SaveEvent),
    Take(TakeEvent),
    Recognized(Recognized),
    PlaybackEnd(PlaybackEnd),
    Job(JobDone),
    Model(ModelEvent),
    Panicked,
}

reported!(AppEvent: TerminalEvent => Terminal, SignalEvent => Signal, Reading => Reading, SaveEvent => Saving, TakeEvent => Take, Recognized => Recognized, PlaybackEnd => PlaybackEnd, JobDone => Job, ModelEvent => Model);
owner_event!(AppEvent);
