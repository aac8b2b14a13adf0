//! The interview line by line: the alternative to `tui` for screen readers, for terminals that
//! cannot be drawn on, and for pipes.
//!
//! A [`Dialogue`] runs the same [`Interview`] that the screens run. Lines come in, and output is
//! returned as [`Effect`]s; it knows no terminal and no clock.
//!
//! | A line | While | Means |
//! |---|---|---|
//! | text | asking, thinking | a note |
//! | text | answering | the next line of the answer |
//! | text | after the limit | kept next to the answer |
//! | `.` | asking, thinking | begin to answer |
//! | `.` | answering | submit |
//! | empty | opening, asking, at the limit, after a mark | go on |
//! | `1` to `5`, `0` | rating | the own rating, or none |
//! | `/record` | asking, thinking, answering | start or stop recording |
//! | `/help` and others | anywhere | a [command](Command) |

mod aloud;
mod announce;
mod command;
mod lines;
mod menu;
mod reading;
mod said;
#[cfg(test)]
mod tests;
mod wording;
mod words;

use std::collections::VecDeque;

use crate::interview::{self, Interview, QuestionReading};
use crate::lang::Language;
use crate::moment::Moment;
use crate::review::second::SecondReadings;

use crate::voice::RecordingEffect;

use aloud::Aloud;
use announce::Announced;

pub use command::{Command, Word};
pub use menu::{Choice, Menu};
pub use words::{WordEffect, WordReview};

/// A live interview, line by line.
#[derive(Debug)]
pub struct Dialogue {
    interview: Interview,
    language: Language,
    /// Lines that arrived too early: the first one waits, the others follow it.
    pending: VecDeque<Command>,
    announced: Announced,
    aloud: Aloud,
    reading: QuestionReading,
    /// What the language model has read so far.
    second: SecondReadings,
    /// Since when a resumed interview has been waiting for the candidate, with its clock stopped.
    waiting: Option<Moment>,
    /// Whether the candidate was asked to confirm submitting an empty answer.
    confirms_empty: bool,
    effects: Vec<Effect>,
}

/// An action for `runtime` to perform.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Print this. It may contain text from files, which must be sanitized.
    Say(String),
    /// The text of the unfinished line was used: begin a new line.
    TookLine,
    /// Perform an action on an answer's recording.
    Record {
        /// Index of the answer, counting from 0.
        answer: usize,
        /// The action.
        what: RecordingEffect,
    },
    /// Read a question aloud, if the user has set a reader.
    ReadAloud {
        /// The question.
        text: String,
        /// The language it is asked in.
        language: Language,
    },
    /// Stop reading aloud.
    StopReading,
    /// An effect of the interview.
    Interview(interview::Effect),
    /// Exit the program; the interview can be resumed unless it is finished.
    Leave,
}
