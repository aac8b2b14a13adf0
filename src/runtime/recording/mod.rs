//! Records answers: the recorder's output is appended next to the transcript as it arrives, and
//! the owner of the model is told how loud it is.

mod piece;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;
use std::thread;

use crate::lang::Localized;
use crate::store::Takes;
use crate::voice::{RecordingEvent, Tool, ToolTrouble, Values};

use super::report::Reporter;
use super::tools::{Ready, Running, Toolbox};
use piece::Piece;

/// An event of an answer's recording.
#[derive(Debug)]
pub(super) struct TakeEvent {
    /// Index of the answer, counting from 0.
    pub(super) answer: usize,
    /// Number of the piece, in the order begun.
    number: u64,
    pub(super) what: PieceEvent,
}

/// An event of a piece of a recording.
#[derive(Debug)]
pub(super) enum PieceEvent {
    /// Its recorder is running.
    Began(Running),
    /// Its sound cannot be saved.
    Broken,
    /// An event for the model.
    Event(RecordingEvent),
}

/// The running recorders, each for an answer.
#[derive(Debug)]
pub(super) struct Recorders {
    tools: Arc<Toolbox>,
    reporter: Reporter<TakeEvent>,
    pieces: HashMap<usize, Current>,
    next: u64,
}

/// The piece being recorded.
#[derive(Debug)]
struct Current {
    number: u64,
    /// `None` while it is being started.
    running: Option<Running>,
    is_stopped: bool,
}

impl Recorders {
    pub(super) fn new(tools: Toolbox, reporter: Reporter<TakeEvent>) -> Self {
        Self {
            tools: Arc::new(tools),
            reporter,
            pieces: HashMap::new(),
            next: 0,
        }
    }

    /// Starts recording a piece of an answer.
    pub(super) fn start(&mut self, answer: usize, takes: &Takes) {
        let number = self.next;
        self.next += 1;
        let current = Current {
            number,
            running: None,
            is_stopped: false,
        };
        self.pieces.insert(answer, current);
        let (tools, takes) = (Arc::clone(&self.tools), takes.clone());
        let reporter = self.reporter.clone();
        let report = move |what| {
            let event = TakeEvent {
                answer,
                number,
                what,
            };
            reporter.send(event)
        };
        let refused = report.clone();
        // The disk may hang, and so may starting a program.
        let begin = move || {
            let said = match begin(&tools, &takes, answer, &report) {
                Ok(running) => PieceEvent::Began(running),
                Err(why) => ended(Some(why)),
            };
            report(said);
        };
        let thread = thread::Builder::new().name("take".to_owned()).spawn(begin);
        if let Err(error) = thread {
            let trouble = ToolTrouble::NotStarted {
                program: "rehearse".to_owned(),
                why: error.to_string(),
            };
            refused(ended(Some(trouble.say())));
        }
    }

    /// Asks the recorder of an answer to stop.
    pub(super) fn stop(&mut self, answer: usize) {
        if let Some(current) = self.pieces.get_mut(&answer) {
            current.is_stopped = true;
            if let Some(running) = &current.running {
                running.stop();
            }
        }
    }

    /// Asks all of them to stop.
    pub(super) fn stop_all(&mut self) {
        let answers: Vec<usize> = self.pieces.keys().copied().collect();
        answers.into_iter().for_each(|answer| self.stop(answer));
    }

    /// Converts an event for the model; `None` if its piece is over.
    pub(super) fn take(&mut self, event: TakeEvent) -> Option<(usize, RecordingEvent)> {
        let TakeEvent {
            answer,
            number,
            what,
        } = event;
        let current = self.pieces.get_mut(&answer);
        let current = current.filter(|it| it.number == number)?;
        match what {
            PieceEvent::Began(running) => {
                if current.is_stopped {
                    running.stop();
                }
                current.running = Some(running);
                None
            }
            PieceEvent::Broken => {
                if let Some(running) = &current.running {
                    running.stop();
                }
                current.is_stopped = true;
                None
            }
            PieceEvent::Event(event) => {
                if matches!(event, RecordingEvent::Ended { .. }) {
                    self.pieces.remove(&answer);
                }
                Some((answer, event))
            }
        }
    }
}

fn ended(trouble: Option<Localized>) -> PieceEvent {
    PieceEvent::Event(RecordingEvent::Ended { trouble })
}

/// Starts the recorder of a piece.
fn begin(
    tools: &Toolbox,
    takes: &Takes,
    answer: usize,
    report: &(impl Fn(PieceEvent) -> bool + Clone + Send + 'static),
) -> Result<Running, Localized> {
    let ready = tools.ready(Tool::Record, &Values::default(), None);
    let ready = ready.map_err(|trouble| trouble.say())?;
    record(ready, takes, answer, report)
}

fn record(
    ready: Ready,
    takes: &Takes,
    answer: usize,
    report: &(impl Fn(PieceEvent) -> bool + Clone + Send + 'static),
) -> Result<Running, Localized> {
    let program = ready.name();
    let file = takes.begin(answer).map_err(|error| error.say())?;
    let piece = Piece::new(file, program.clone());
    let trouble = piece.trouble();
    let from_output = report.clone();
    let mut piece = piece;
    let take = move |bytes: &[u8]| piece.take(bytes, &from_output);
    let report = report.clone();
    let at_end = move |end: super::tools::Ended| {
        let found = trouble.lock().ok().and_then(|mut it| it.take());
        let by_itself = || {
            let trouble = ToolTrouble::Ended {
                program: program.clone(),
                said: end.said.clone(),
            };
            (!end.was_told).then(|| trouble.say())
        };
        report(ended(found.or_else(by_itself)));
    };
    let running = Running::begin(ready, take, at_end);
    running.map_err(|trouble| trouble.say())
}
