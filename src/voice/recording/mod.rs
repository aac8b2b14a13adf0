//! Records one answer: a state machine. Events in, effects out.
//!
//! ```text
//! idle ─► starting ─► recording ─► stopping ─► idle (the key goes on with the same take)
//!            │            │            └─────► analyzing ─► done, once the answer is over
//!            └────────────┴─► failed: the key tries again, and what was heard is kept
//! ```
//!
//! A recording is ended only by the candidate, the end of the answer or the limit, never by
//! silence.

mod all;
#[cfg(test)]
mod tests;

pub use all::Recordings;

use std::time::Duration;

use crate::lang::Localized;
use crate::moment::Moment;

use super::{Analysis, Level};

/// No sound from a recorder for this long is a failure.
pub const NO_SOUND: Duration = Duration::from_secs(2);
/// How long to wait for a recorder to end. It is killed long before.
const LONGEST_STOP: Duration = Duration::from_secs(5);

/// The recording of one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    state: RecordingState,
    /// Whether any sound of this answer was saved.
    has_sound: bool,
    /// Length of the saved sound in seconds, if known.
    seconds: Option<f32>,
    /// Whether the answer is over, so that nothing more is recorded.
    is_over: bool,
}

/// The state of a recording.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordingState {
    /// Nothing is being recorded.
    Idle,
    /// The recorder is being started; no sound has arrived.
    Starting {
        /// Since when.
        since: Moment,
    },
    /// Sound is arriving.
    Recording {
        /// The latest level.
        level: Level,
        /// When it arrived.
        heard: Moment,
    },
    /// The recorder was asked to stop.
    Stopping {
        /// Since when.
        since: Moment,
    },
    /// The recording is being analyzed.
    Analyzing,
    /// The analysis.
    Done(Box<Analysis>),
    /// It cannot be recorded or analyzed.
    Failed(Localized),
}

/// An event of a recording.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordingEvent {
    /// The recording key was pressed.
    Toggled,
    /// The candidate types instead.
    Interrupted,
    /// The answer is over.
    AnswerEnded,
    /// This much of the answer is saved, in seconds: from before an interruption, or without what
    /// did not come from a microphone.
    Kept(f32),
    /// Sound has arrived and was saved.
    Heard(Level),
    /// The maximum length of an answer was reached.
    Full,
    /// The recorder has ended, or never ran.
    Ended {
        /// Why, unless it was asked to.
        trouble: Option<Localized>,
    },
    /// The recording was analyzed.
    Analyzed(Result<Box<Analysis>, Localized>),
    /// Time has passed.
    Ticked,
}

/// An action of a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordingEffect {
    /// Start the recorder; its output is appended.
    Start,
    /// Ask the recorder to stop, and make sure that it does.
    Stop,
    /// Analyze the recording.
    Analyze,
}

impl Default for Recording {
    fn default() -> Self {
        Self {
            state: RecordingState::Idle,
            has_sound: false,
            seconds: None,
            is_over: false,
        }
    }
}

impl Recording {
    /// The recording of an interrupted answer, which has sound.
    pub fn recovered() -> Self {
        Self {
            has_sound: true,
            ..Self::default()
        }
    }

    /// Its state.
    pub fn state(&self) -> &RecordingState {
        &self.state
    }

    /// Length of the saved sound in seconds, if known.
    pub fn seconds(&self) -> Option<f32> {
        self.seconds
    }

    /// Whether a recorder is running.
    pub fn is_live(&self) -> bool {
        matches!(
            self.state,
            RecordingState::Starting { .. }
                | RecordingState::Recording { .. }
                | RecordingState::Stopping { .. }
        )
    }

    /// Whether nothing more will happen by itself.
    pub fn is_settled(&self) -> bool {
        !(self.is_live() || self.state == RecordingState::Analyzing)
    }

    /// Whether a recorder is running but has produced nothing for long.
    pub fn is_silent(&self, now: Moment) -> bool {
        self.expects_sound()
            .is_some_and(|since| now.saturating_since(since) >= NO_SOUND)
    }

    /// When it next changes by itself.
    pub fn wakes_at(&self, now: Moment) -> Option<Moment> {
        match self.state {
            RecordingState::Stopping { since } => Some(since + LONGEST_STOP),
            _ => self
                .expects_sound()
                .map(|since| since + NO_SOUND)
                .filter(|at| *at > now),
        }
    }

    fn expects_sound(&self) -> Option<Moment> {
        match self.state {
            RecordingState::Starting { since } => Some(since),
            RecordingState::Recording { heard, .. } => Some(heard),
            _ => None,
        }
    }

    /// Applies an event.
    pub fn update(&mut self, now: Moment, event: RecordingEvent) -> Option<RecordingEffect> {
        use RecordingState::{Analyzing, Done, Failed, Recording, Starting, Stopping};
        match event {
            RecordingEvent::Toggled if self.is_over => None,
            RecordingEvent::Toggled => match self.state {
                RecordingState::Idle | Failed(_) => {
                    self.state = Starting { since: now };
                    Some(RecordingEffect::Start)
                }
                _ => self.stop(now),
            },
            RecordingEvent::Interrupted | RecordingEvent::Full => self.stop(now),
            RecordingEvent::AnswerEnded => {
                self.is_over = true;
                match self.is_live() {
                    true => self.stop(now),
                    false => self.end(),
                }
            }
            RecordingEvent::Kept(seconds) => {
                self.has_sound = seconds > 0.0;
                self.seconds = self.has_sound.then_some(seconds);
                None
            }
            RecordingEvent::Heard(level) => {
                self.has_sound = true;
                self.seconds = Some(level.seconds);
                if matches!(self.state, Starting { .. } | Recording { .. }) {
                    self.state = Recording { level, heard: now };
                }
                None
            }
            RecordingEvent::Ended { trouble } if self.is_live() => {
                let was_asked = matches!(self.state, Stopping { .. });
                self.state = match trouble.filter(|_| !was_asked) {
                    Some(trouble) => Failed(trouble),
                    None => RecordingState::Idle,
                };
                self.end()
            }
            RecordingEvent::Analyzed(analyzed) if self.state == Analyzing => {
                self.state = match analyzed {
                    Ok(analysis) => Done(analysis),
                    Err(why) => Failed(why),
                };
                None
            }
            RecordingEvent::Ticked => match self.state {
                Stopping { since } if now.saturating_since(since) >= LONGEST_STOP => {
                    self.state = RecordingState::Idle;
                    self.end()
                }
                _ => None,
            },
            RecordingEvent::Ended { .. } | RecordingEvent::Analyzed(_) => None,
        }
    }

    fn stop(&mut self, now: Moment) -> Option<RecordingEffect> {
        let runs = self.expects_sound().is_some();
        runs.then(|| {
            self.state = RecordingState::Stopping { since: now };
            RecordingEffect::Stop
        })
    }

    /// Analyzes the recording once the answer is over.
    fn end(&mut self) -> Option<RecordingEffect> {
        let waits = matches!(self.state, RecordingState::Idle | RecordingState::Failed(_));
        (self.is_over && self.has_sound && waits).then(|| {
            self.state = RecordingState::Analyzing;
            // Asking twice would analyze it twice.
            self.has_sound = false;
            RecordingEffect::Analyze
        })
    }
}
