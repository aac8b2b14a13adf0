//! Tasks of the thread that asks the model, and their results.

use std::sync::Arc;

use crate::interview::Interview;
use crate::lang::{Language, Localized};
use crate::llm::rewrite::Tightened;
use crate::review::second::SecondReadings;
use crate::transcript::SessionId;

/// A result of asking the model.
#[derive(Debug)]
pub(in crate::runtime) enum ModelEvent {
    /// Progress of the reading.
    Reading {
        /// Number of points of the answer still to be read.
        left: usize,
        /// How many answers were read, or never will be.
        finished: usize,
        /// Whether an answer is being tightened.
        tightening: bool,
        /// Why the last request that the user waited for failed.
        trouble: Option<Localized>,
        /// Why the last background request failed.
        unasked: Option<Localized>,
        /// All readings of a session, if they have just changed.
        read: Option<(SessionId, SecondReadings)>,
    },
    /// An answer was tightened, or the reason why not.
    Tightened(Result<Tightened, Localized>),
    /// A follow-up was reworded, or not.
    Worded {
        /// How many turns had ended when it was requested.
        after: usize,
        /// The words.
        words: Option<String>,
    },
}

impl ModelEvent {
    /// The follow-up that this interview waits for was worded like this, or not at all.
    pub(in crate::runtime) fn worded(interview: &Interview, words: Option<String>) -> Self {
        Self::Worded {
            after: interview.turns().len(),
            words,
        }
    }
}

/// A task of the thread.
pub(super) enum Task {
    /// Read an answer again.
    Read(Answered),
    /// Do something the candidate waits for.
    Await(Awaited),
    /// Another answer was submitted: what failed before it is no longer told.
    Forget,
    /// Continue after being held.
    GoOn,
}

/// A request that the candidate waits for.
pub(super) enum Awaited {
    /// Reword the follow-up that this interview waits for.
    Word(Box<Interview>),
    /// Tighten an answer.
    Tighten {
        /// The question as asked.
        prompt: String,
        /// The answer.
        answer: String,
        /// Its language.
        language: Language,
    },
}

/// An answer to read again.
pub(super) struct Answered {
    pub(super) number: u64,
    pub(super) session: SessionId,
    pub(super) interview: Arc<Interview>,
    /// Its index among the turns.
    pub(super) turn: usize,
}
