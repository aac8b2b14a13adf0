//! What the program opens with, and how it ends.

use std::io;

use crate::import::Skipped;
use crate::import::own::ImportDraft;
use crate::interview::SessionRequest;
use crate::lang::Localized;
use crate::runtime::tools::Toolbox;
use crate::settings::LocalModel;

/// What the program opens with.
#[derive(Debug)]
pub enum Opening {
    /// The home screen.
    Home {
        /// What the user should know first.
        notice: Option<Localized>,
    },
    /// An interview.
    Start {
        /// What to start.
        request: SessionRequest,
        /// What the user should know first.
        notice: Option<Localized>,
    },
    /// An interrupted interview.
    Resume {
        /// The session's id.
        id: String,
        /// What the user should know first.
        notice: Option<Localized>,
    },
    /// A draft from an import.
    Import {
        /// The draft, to be corrected.
        draft: Box<ImportDraft>,
        /// Lines that were not used.
        skipped: Vec<Skipped>,
    },
    /// The candidate's recalled real interviews.
    Recall,
    /// Past interviews: one of them, or the list.
    Review {
        /// The session's id or path; `None` for the list.
        id: Option<String>,
    },
}

/// External tools and models, and how they are used.
#[derive(Debug)]
pub struct Companions {
    /// Programs for sound.
    pub tools: Toolbox,
    /// Whether recordings are kept with the transcript.
    pub keeps_sound: bool,
    /// A language model that rereads what the coach is unsure about, and words follow-ups if the
    /// interview is set to.
    pub model: Option<LocalModel>,
}

/// Why the program had to stop.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal cannot be set up, or a thread cannot be started.
    #[error(transparent)]
    Terminal(#[from] io::Error),
    /// The interview cannot be held, and there is no screen to say so on.
    #[error("the interview cannot be held")]
    Refused(Localized),
    /// There is a bug in the program. What was written is saved.
    #[error("{0}")]
    Panicked(String),
}
