//! What the thread that asks the model is to do, and what comes of it.

use std::sync::Arc;

use crate::interview::Interview;
use crate::lang::{Language, Localized};
use crate::llm::rewrite::Tightened;
use crate::review::second::SecondReadings;
use crate::transcript::SessionId;

/// What came of asking the model.
#[derive(Debug)]
pub(in crate::runtime) enum ModelEvent {
    /// How the reading goes.
    Reading {
        /// How many points of the answer are still to be read.
        left: usize,
        /// Whether an answer is being tightened.
        tightening: bool,
        /// Why the last request came to nothing that somebody waited for.
        trouble: Option<Localized>,
        /// Why the last one did that nobody waited for.
        unasked: Option<Localized>,
        /// All that was read in a session, where that has just changed.
        read: Option<(SessionId, SecondReadings)>,
    },
    /// An answer was tightened, or why there is nothing to show.
    Tightened(Result<Tightened, Localized>),
    /// A follow-up was put in other words, or was not.
    Worded {
        /// How many turns had ended when it was asked for.
        after: usize,
        /// The words.
        words: Option<String>,
    },
}

impl ModelEvent {
    /// The follow-up that this interview waits for was put in these words, or was not.
    pub(in crate::runtime) fn worded(interview: &Interview, words: Option<String>) -> Self {
        Self::Worded {
            after: interview.turns().len(),
            words,
        }
    }
}

/// What the thread is to do.
pub(super) enum Task {
    /// Read an answer again.
    Read(Answered),
    /// Do what the candidate waits for.
    Await(Awaited),
    /// Nothing else goes first any more.
    GoOn,
}

/// What the candidate waits for.
pub(super) enum Awaited {
    /// To have the follow-up that this interview waits for put in other words.
    Word(Box<Interview>),
    /// To have an answer tightened.
    Tighten {
        /// The question as it was asked.
        prompt: String,
        /// The answer.
        answer: String,
        /// Its language.
        language: Language,
    },
}

/// An answer that is to be read again.
pub(super) struct Answered {
    pub(super) number: u64,
    pub(super) session: SessionId,
    pub(super) interview: Arc<Interview>,
    /// Its place among the turns.
    pub(super) turn: usize,
}
