//! Recording one answer: a state machine. Events in, effects out.
//!
//! ```text
//! idle ─► starting ─► recording ─► stopping ─► idle (the key goes on with the same take)
//!            │            │            └─────► analyzing ─► done, once the answer is over
//!            └────────────┴─► failed: the key tries again, and what was heard is kept
//! ```
//!
//! Only the candidate, the end of the answer or the limit ends a recording, and never silence.

mod all;
#[cfg(test)]
mod tests;

pub use all::Recordings;

use std::time::Duration;

use crate::lang::Localized;
use crate::moment::Moment;

use super::{Analysis, Level};

/// So long without any sound from a recorder is no hesitation.
pub const NO_SOUND: Duration = Duration::from_secs(2);
/// How long the end of a recorder is waited for. It is killed long before.
const LONGEST_STOP: Duration = Duration::from_secs(5);

/// The recording of one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    state: RecordingState,
    /// Whether any sound of this answer was kept.
    has_sound: bool,
    /// How long what was kept is, in seconds, as far as that is known.
    seconds: Option<f32>,
    /// Whether the answer is over, so that nothing more is recorded.
    is_over: bool,
}

/// Where a recording stands.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordingState {
    /// Nothing is being recorded.
    Idle,
    /// The recorder is being started, and nothing has come from it.
    Starting {
        /// Since when.
        since: Moment,
    },
    /// Sound arrives.
    Recording {
        /// How loud it was last.
        level: Level,
        /// When that was.
        heard: Moment,
    },
    /// The recorder is asked to end.
    Stopping {
        /// Since when.
        since: Moment,
    },
    /// What was recorded is listened to.
    Analyzing,
    /// What was heard.
    Done(Box<Analysis>),
    /// It cannot be recorded, or not be listened to.
    Failed(Localized),
}

/// What happens to a recording.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordingEvent {
    /// The key was pressed that starts a recording and ends it.
    Toggled,
    /// The candidate types instead.
    Interrupted,
    /// The answer is over.
    AnswerEnded,
    /// So much of the answer is kept, in seconds: from before the program was cut off, or without
    /// what was no microphone's.
    Kept(f32),
    /// Sound has arrived and is kept.
    Heard(Level),
    /// As much is recorded as an answer may have.
    Full,
    /// The recorder has ended, or was never there.
    Ended {
        /// Why, where nobody asked it to.
        trouble: Option<Localized>,
    },
    /// What was recorded has been listened to.
    Analyzed(Result<Box<Analysis>, Localized>),
    /// Time has passed.
    Ticked,
}

/// What is to be done for a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordingEffect {
    /// Start the recorder; what comes is added to what there is.
    Start,
    /// Ask the recorder to end, and see to it that it does.
    Stop,
    /// Listen to what was recorded.
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
    /// The recording of an answer that was cut off, of which there is sound.
    pub fn recovered() -> Self {
        Self {
            has_sound: true,
            ..Self::default()
        }
    }

    /// Where it stands.
    pub fn state(&self) -> &RecordingState {
        &self.state
    }

    /// How long what was kept is, in seconds, as far as that is known.
    pub fn seconds(&self) -> Option<f32> {
        self.seconds
    }

    /// Whether a recorder runs.
    pub fn is_live(&self) -> bool {
        matches!(
            self.state,
            RecordingState::Starting { .. }
                | RecordingState::Recording { .. }
                | RecordingState::Stopping { .. }
        )
    }

    /// Whether nothing more will come of it by itself.
    pub fn is_settled(&self) -> bool {
        !(self.is_live() || self.state == RecordingState::Analyzing)
    }

    /// Whether a recorder runs and nothing has come from it for long.
    pub fn is_silent(&self, now: Moment) -> bool {
        self.expects_sound()
            .is_some_and(|since| now.saturating_since(since) >= NO_SOUND)
    }

    /// When it changes by itself.
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

    /// Applies one event.
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

    /// What was recorded is listened to as soon as the answer is over.
    fn end(&mut self) -> Option<RecordingEffect> {
        let waits = matches!(self.state, RecordingState::Idle | RecordingState::Failed(_));
        (self.is_over && self.has_sound && waits).then(|| {
            self.state = RecordingState::Analyzing;
            // Asked twice, it would be listened to twice.
            self.has_sound = false;
            RecordingEffect::Analyze
        })
    }
}
