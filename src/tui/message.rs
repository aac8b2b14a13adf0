use std::time::Duration;

use crate::interview::{self, Interview, Mode, Setup};
use crate::lang::Localized;
use crate::scenario::Adjustment;

use super::model::Size;
use super::{Input, ResumableSession};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// The user did something.
    Input(Input),
    /// The terminal has another size.
    Resized(Size),
    /// Time has passed.
    Ticked,
    /// Nobody could work for so long: the machine slept, or the program was stopped.
    Suspended(Duration),
    /// A session's folder stands and its questions are drawn.
    SessionStarted(Box<Setup>),
    /// An interrupted session stands again as it was.
    SessionResumed(Box<Interview>),
    /// These sessions were interrupted, newest first.
    Resumable(Vec<ResumableSession>),
    /// A session could not be started or resumed.
    SessionRefused(Localized),
    /// Something could not be saved. It is tried again, and the text is still here.
    SaveFailed(Localized),
    /// Everything is saved again.
    SaveHealed,
}

/// Something that `runtime` should do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Make a session's folder and draw its questions.
    StartSession(SessionRequest),
    /// Read an interrupted session back.
    ResumeSession {
        /// The session's id.
        id: String,
    },
    /// What the interview wants done.
    Interview(interview::Effect),
    /// Close the session's journal: the interview has come to its end.
    CloseSession,
}

/// What the candidate wants to sit.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRequest {
    /// The scenario's id.
    pub scenario: String,
    /// What is changed about it.
    pub adjustment: Adjustment,
    /// With help or without.
    pub mode: Mode,
}
