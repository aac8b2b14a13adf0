use crate::runtime::inbox::owner_event;
use crate::runtime::input::TerminalEvent;
use crate::runtime::llm::ModelEvent;
use crate::runtime::panics::Panicked;
use crate::runtime::recognition::Recognized;
use crate::runtime::recorder::SaveEvent;
use crate::runtime::recording::TakeEvent;
use crate::runtime::report::reported;
use crate::runtime::speaker::PlaybackEnd;
use crate::runtime::unix::signals::SignalEvent;

use super::pipe::Piped;
use super::sound::Listened;

/// An event from another thread.
#[derive(Debug)]
pub(super) enum PlainEvent {
    Terminal(TerminalEvent),
    Piped(Piped),
    Signal(SignalEvent),
    Saving(SaveEvent),
    Take(TakeEvent),
    Listened(Listened),
    Recognized(Recognized),
    PlaybackEnd(PlaybackEnd),
    Model(ModelEvent),
    Panicked,
}

reported!(PlainEvent: TerminalEvent => Terminal, Piped => Piped, SignalEvent => Signal, SaveEvent => Saving, TakeEvent => Take, Listened => Listened, Recognized => Recognized, PlaybackEnd => PlaybackEnd, ModelEvent => Model);
owner_event!(PlainEvent);
