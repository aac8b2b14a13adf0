use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveTime};

use crate::bank::QuestionRef;
use crate::bank::examples::{ExampleSet, QuestionExamples};
use crate::review::Calendar;

/// What all sessions of an archive share.
#[derive(Debug, Clone, Default)]
pub(super) struct Common {
    /// Where sessions are rescued.
    pub(super) rescues: Vec<PathBuf>,
    /// Examples used to assess a replayed journal's answers again.
    pub(super) examples: ExampleSource,
    /// Wall clock, if there is one.
    pub(super) clock: Option<WallClock>,
    /// When the candidate's day begins.
    pub(super) day_starts: NaiveTime,
}

/// Reads the wall clock.
pub type WallClock = fn() -> DateTime<FixedOffset>;

impl Common {
    pub(super) fn calendar(&self) -> Calendar {
        match self.clock {
            Some(clock) => Calendar::new(clock(), self.day_starts),
            None => Calendar::timeless(self.day_starts),
        }
    }
}

type Lookup = dyn Fn(&QuestionRef) -> QuestionExamples + Send + Sync;

/// Looks up how people phrase the key points of questions. Journals hold no examples, so
/// replaying one looks them up again.
#[derive(Clone)]
pub struct ExampleSource(Arc<Lookup>);

impl ExampleSource {
    /// Uses `lookup` to find each question's examples.
    pub fn new(lookup: impl Fn(&QuestionRef) -> QuestionExamples + Send + Sync + 'static) -> Self {
        Self(Arc::new(lookup))
    }

    /// Returns the examples for these questions.
    pub fn of(&self, questions: impl IntoIterator<Item = QuestionRef>) -> ExampleSet {
        let questions = questions.into_iter();
        let found = questions.map(|question| {
            let examples = (self.0)(&question);
            (question, examples)
        });
        found.collect()
    }
}

impl Default for ExampleSource {
    /// Finds no examples.
    fn default() -> Self {
        Self::new(|_| QuestionExamples::default())
    }
}

impl fmt::Debug for ExampleSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ExampleSource")
    }
}
