//! An answer as it was written: every state with its time, the pauses, what was deleted.
//!
//! [`writings`] takes the answers out of a journal's entries, in whatever state the journal is.
//! A [`Writing`] is one of them; [`Player`] plays it back at any speed. Times are counted on
//! the clock of the answer, which stands still while the interview is paused or the machine is
//! asleep, so that they are the candidate's own.

mod player;
mod record;
#[cfg(test)]
mod tests;

use std::time::Duration;

use serde::{Serialize, Serializer};

use crate::interview::{AnswerEnd, Event, Field, QuestionIndex};
use crate::text::Change;
use crate::transcript::journal::Entry;

pub use player::{Player, Speed};

/// Nothing written for longer than this is a pause.
pub const PAUSE: Duration = Duration::from_secs(5);

/// The writing of one answer, and of the notes before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Writing {
    /// Which question of the plan.
    pub place: QuestionIndex,
    /// Which of its probes, such as `0.1`; `None` for the question itself.
    pub probe: Option<String>,
    /// The interviewer's words.
    pub prompt: String,
    /// What was done, in order: in the notes while thinking, then in the answer.
    pub steps: Vec<Step>,
    /// How long was thought before answering.
    pub thought: Duration,
    /// How long was answered, up to the end or to the journal's last word of it.
    pub length: Duration,
    /// How it ended; `None` where the journal ends before.
    pub end: Option<AnswerEnd>,
    /// How many edits did not fit, as after a gap in the journal, and were left out.
    pub refused: usize,
}

/// One thing that was done to a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When: since thinking began in the notes, since answering began in the answer.
    pub at: Duration,
    /// In which of the two.
    pub field: Field,
    /// What was done.
    pub change: Change,
    /// The words that disappeared from the text by it, empty where none did.
    pub deleted: String,
}

/// A stretch in which nothing was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pause {
    /// When it began, since answering began.
    #[serde(rename = "at_seconds", serialize_with = "seconds")]
    pub at: Duration,
    /// How long it lasted.
    #[serde(rename = "seconds", serialize_with = "seconds")]
    pub length: Duration,
    /// Whether it was at the beginning, before the first word.
    pub first: bool,
}

/// Words that were written and taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deletion {
    /// When the first of them went, since answering began.
    #[serde(rename = "at_seconds", serialize_with = "seconds")]
    pub at: Duration,
    /// The words.
    pub text: String,
}

/// The answers in a journal, in the order they were asked.
pub fn writings(entries: &[Entry<Event>]) -> Vec<Writing> {
    record::of(entries)
}

impl Writing {
    /// The steps in the answer.
    pub fn answer(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.field == Field::Draft)
    }

    /// Where nothing was written for more than [`PAUSE`] while answering: before the first
    /// word, between two, and after the last. Moving the cursor is not writing.
    pub fn pauses(&self) -> Vec<Pause> {
        let written = self.answer().filter(|step| !is_cursor(&step.change));
        let mut before = Duration::ZERO;
        let mut pauses = Vec::new();
        for (nth, at) in written.map(|step| step.at).chain([self.length]).enumerate() {
            let length = at.saturating_sub(before);
            if length > PAUSE {
                pauses.push(Pause {
                    at: before,
                    length,
                    first: nth == 0,
                });
            }
            before = before.max(at);
        }
        pauses
    }

    /// What was taken back while answering: what went letter by letter in one place, without
    /// anything written between, is one deletion.
    pub fn deletions(&self) -> Vec<Deletion> {
        record::deletions(self.answer())
    }
}

const fn is_cursor(change: &Change) -> bool {
    matches!(change, Change::Cursor { .. })
}

fn seconds<S: Serializer>(length: &Duration, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_f64(length.as_secs_f64())
}
