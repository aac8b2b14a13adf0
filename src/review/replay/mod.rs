//! Replays how an answer was written: every state with its time, pauses and deletions.
//!
//! [`writings`] extracts the answers from a journal's entries, whatever state the journal is in.
//! A [`Writing`] is one of them; [`Player`] plays it back at any speed. Times are on the answer's
//! own clock, which stops while the interview is paused or the machine is asleep.

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

/// A longer time without writing is a pause.
pub const PAUSE: Duration = Duration::from_secs(5);

/// How one answer and the notes before it were written.
#[derive(Debug, Clone, PartialEq)]
pub struct Writing {
    /// Index of the question in the plan.
    pub place: QuestionIndex,
    /// Which of its probes, such as `0.1`; `None` for the question itself.
    pub probe: Option<String>,
    /// The interviewer's words.
    pub prompt: String,
    /// The steps in order: in the notes while thinking, then in the answer.
    pub steps: Vec<Step>,
    /// Time spent thinking before the answer.
    pub thought: Duration,
    /// Time spent answering, up to its end or its last event in the journal.
    pub length: Duration,
    /// How it ended; `None` if the journal ends earlier.
    pub end: Option<AnswerEnd>,
    /// Number of edits that did not fit, as after a gap in the journal, and were skipped.
    pub refused: usize,
}

/// One change to a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Time since thinking began (in the notes) or answering began (in the answer).
    pub at: Duration,
    /// Which of the two.
    pub field: Field,
    /// The change.
    pub change: Change,
    /// The words it removed from the text, if any.
    pub deleted: String,
}

/// A period without writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pause {
    /// Start, since answering began.
    #[serde(rename = "at_seconds", serialize_with = "seconds")]
    pub at: Duration,
    /// Length.
    #[serde(rename = "seconds", serialize_with = "seconds")]
    pub length: Duration,
    /// Whether it came before the first word.
    pub first: bool,
}

/// Words that were written and then deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deletion {
    /// When the first of them was deleted, since answering began.
    #[serde(rename = "at_seconds", serialize_with = "seconds")]
    pub at: Duration,
    /// The words.
    pub text: String,
}

/// Extracts the answers from a journal, in the order they were asked.
pub fn writings(entries: &[Entry<Event>]) -> Vec<Writing> {
    record::of(entries)
}

impl Writing {
    /// The steps in the answer.
    pub fn answer(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.field == Field::Draft)
    }

    /// Periods of more than [`PAUSE`] without writing while answering: before the first word,
    /// between words, and after the last. Moving the cursor is not writing.
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

    /// What was deleted while answering. Letters deleted in sequence at one place, without
    /// writing in between, are one deletion.
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
