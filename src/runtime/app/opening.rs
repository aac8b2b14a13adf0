//! What the program opens with, and what it ends with.

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
        /// Which.
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
    /// What an import would make.
    Import {
        /// To be corrected.
        draft: Box<ImportDraft>,
        /// The lines that nothing is made of.
        skipped: Vec<Skipped>,
    },
    /// The real interviews that the candidate wrote down.
    Recall,
    /// Past interviews: one of them, or the list.
    Review {
        /// The session's id, or its path; none for the list.
        id: Option<String>,
    },
}

/// What the candidate has beside the program, and how it is used.
#[derive(Debug)]
pub struct Companions {
    /// The programs that sound goes through.
    pub tools: Toolbox,
    /// Whether what was recorded is kept beside the transcript.
    pub keeps_sound: bool,
    /// A language model, that reads again what the coach cannot tell, and puts follow-ups in its
    /// own words where the interview is to have them so.
    pub model: Option<LocalModel>,
}

/// Why the program had to stop.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal cannot be put into our modes, or a thread cannot be started.
    #[error(transparent)]
    Terminal(#[from] io::Error),
    /// The interview cannot be held, and there is no screen to say so on.
    #[error("the interview cannot be held")]
    Refused(Localized),
    /// There is a mistake in the program. What was written is saved.
    #[error("{0}")]
    Panicked(String),
}
