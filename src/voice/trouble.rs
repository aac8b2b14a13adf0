//! Errors of external programs, each as one sentence.

use crate::lang::say::tools as words;
use crate::lang::{Localized, say};

use super::{StreamError, Tool};

/// What is wrong with one of the user's programs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ToolTrouble {
    /// None is configured, and none was found.
    #[error("no {} was found", .0.key())]
    Missing(Tool),
    /// The configured one does not exist.
    #[error("{0} is not there")]
    NotThere(String),
    /// It could not be started.
    #[error("{program} could not be started: {why}")]
    NotStarted {
        /// Its name.
        program: String,
        /// The system's message.
        why: String,
    },
    /// It runs, but outputs nothing.
    #[error("nothing comes from {0}")]
    NothingComes(String),
    /// It outputs sound faster than real time.
    #[error("{0} sends sound faster than time passes")]
    Floods(String),
    /// It ended by itself.
    #[error("{program} ended: {said}")]
    Ended {
        /// Its name.
        program: String,
        /// The last line it printed, if any.
        said: String,
    },
    /// Its output is not sound.
    #[error("{program} sends no sound: {error}")]
    NoSound {
        /// Its name.
        program: String,
        /// Why not.
        error: StreamError,
    },
}

impl ToolTrouble {
    /// Says what is wrong, and what to do about it.
    pub fn say(&self) -> Localized {
        match self {
            Self::Missing(tool) => match tool {
                Tool::Record => words::NO_RECORDER.into(),
                Tool::Play => words::NO_PLAYER.into(),
                Tool::ReadAloud => words::NO_READER.into(),
                Tool::Recognize => words::NO_RECOGNISER.into(),
            },
            Self::NotThere(program) => words::tool_not_there(program),
            Self::NotStarted { program, why } => words::tool_not_started(program, why),
            Self::NothingComes(program) => words::nothing_comes(program),
            Self::Floods(program) => words::floods(program),
            Self::Ended { program, said } if said.is_empty() => words::tool_ended(program),
            Self::Ended { program, said } => words::tool_ended_saying(program, said),
            Self::NoSound { program, error } => match error {
                StreamError::Text => words::text_for_sound(program),
                StreamError::Rate(rate) => words::wrong_rate(program, *rate),
                StreamError::Header(error) => {
                    let [what, _] = error.parts();
                    say::files::because(&words::no_sound_from(program), &what)
                }
            },
        }
    }
}
