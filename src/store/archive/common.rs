use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveTime};

use crate::bank::QuestionRef;
use crate::bank::examples::{ExampleSet, QuestionExamples};
use crate::review::Calendar;

/// What all sessions of an archive have in common.
#[derive(Debug, Clone, Default)]
pub(super) struct Common {
    /// Where sessions are rescued.
    pub(super) rescues: Vec<PathBuf>,
    /// By which examples the answers of a journal are read again.
    pub(super) examples: ExampleSource,
    /// Tells the time by the clock on the wall, where anybody does.
    pub(super) clock: Option<WallClock>,
    /// When a day begins for the candidate.
    pub(super) day_starts: NaiveTime,
}

/// Tells the time by the clock on the wall.
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

/// Who knows how people say the key points of questions. No journal holds examples: whoever
/// plays one back looks them up again.
#[derive(Clone)]
pub struct ExampleSource(Arc<Lookup>);

impl ExampleSource {
    /// Asks `lookup` for the examples of each question.
    pub fn new(lookup: impl Fn(&QuestionRef) -> QuestionExamples + Send + Sync + 'static) -> Self {
        Self(Arc::new(lookup))
    }

    /// The examples of some questions.
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
    /// Nobody knows any.
    fn default() -> Self {
        Self::new(|_| QuestionExamples::default())
    }
}

impl fmt::Debug for ExampleSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ExampleSource")
    }
}
