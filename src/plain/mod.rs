//! The interview line by line: the front beside `tui` for screen readers, for terminals that
//! cannot be drawn on, and for pipes.
//!
//! A [`Dialogue`] runs the same [`Interview`] that the screens run.
//! Lines come in, what is to be said goes out as [`Effect`]s; it knows no terminal and no clock.
//!
//! | A line | While | Means |
//! |---|---|---|
//! | text | asking, thinking | a note |
//! | text | answering | the next line of the answer |
//! | text | after the limit | kept beside the answer |
//! | `.` | asking, thinking | begin to answer |
//! | `.` | answering | submit |
//! | empty | opening, asking, at the limit, after a mark | go on |
//! | `1` to `5`, `0` | rating | the own rating, or none |
//! | `/record` | asking, thinking, answering | record what is said, or end that |
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

use crate::interview::{self, Interview};
use crate::lang::Language;
use crate::moment::Moment;

use crate::voice::RecordingEffect;

use aloud::Aloud;
use announce::Announced;
use reading::Reading;

pub use command::{Command, Word};
pub use menu::{Choice, Menu};
pub use words::{WordEffect, WordReview};

/// A live interview, line by line.
#[derive(Debug)]
pub struct Dialogue {
    interview: Interview,
    language: Language,
    /// Lines that came before their time: the first one waits, the others behind it.
    pending: VecDeque<Command>,
    announced: Announced,
    aloud: Aloud,
    reading: Reading,
    /// Since when a resumed interview waits for the candidate, its clock standing.
    waiting: Option<Moment>,
    /// Whether the candidate was asked whether the answer is to be submitted without words.
    confirms_empty: bool,
    effects: Vec<Effect>,
}

/// Something that `runtime` should do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Say this. Text of files may stand in it: it is to be made safe.
    Say(String),
    /// What stands in the unfinished line has become text: begin a new line.
    TookLine,
    /// Do something for the recording of an answer.
    Record {
        /// Which answer, counted from 0.
        answer: usize,
        /// What.
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
    /// What the interview asks for.
    Interview(interview::Effect),
    /// Leave the program; the interview can be resumed unless it is finished.
    Leave,
}
