use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::coach::{Assessment, ProbeKey};
use crate::voice::Analysis;

/// Index of a question in the plan: the round and the question in it, both counting from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct QuestionIndex {
    /// The round.
    pub round: usize,
    /// The question in the round.
    pub question: usize,
}

/// One question or probe with its answer and timings.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// Index of the question in the plan.
    pub place: QuestionIndex,
    /// The probe; `None` for the question itself.
    pub probe: Option<ProbeKey>,
    /// The interviewer's words as asked.
    pub prompt: String,
    /// Why a probe was asked: [`NextProbe::reason`](crate::coach::NextProbe::reason); `None` for
    /// the question itself, and in some older journals.
    pub reason: Option<String>,
    /// Whether the words are a language model's.
    pub worded: bool,
    /// Time spent thinking.
    pub thought: Duration,
    /// Time spent answering, without pauses.
    pub used: Duration,
    /// Target length when spoken.
    pub aim: Duration,
    /// The wall-clock limit.
    pub limit: Duration,
    /// How the answer ended.
    pub end: AnswerEnd,
    /// Whether the outline of the strong answer was shown before it ended.
    pub outline_shown: bool,
    /// Whether at least part of it was spoken and recorded.
    pub voiced: bool,
    /// The analysis of the recording, once available.
    pub heard: Option<Box<Analysis>>,
    /// Notes taken while thinking.
    pub notes: String,
    /// The candidate's exact words.
    pub answer: String,
    /// Text typed after the limit; kept, but never judged.
    pub after_time: String,
    /// The candidate's own rating of the question with its probes, 1 to 5.
    pub own: Option<u8>,
    /// Whether a quiz answer was correct; `None` for other kinds.
    pub right: Option<bool>,
    /// The coach's assessment once the answer had ended; `None` if it was spoken and there is no
    /// text. It never affects `own`.
    pub coach: Option<Assessment>,
}

/// How an answer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerEnd {
    /// The candidate submitted it.
    Submitted,
    /// The limit came first; the draft became the answer.
    TimedOut,
    /// The candidate ended the interview; the draft was kept.
    Left,
}

/// How an interview ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// Everything was asked.
    Completed,
    /// The candidate ended it early.
    Left,
}

/// A field that the candidate writes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The notes, while thinking.
    Notes,
    /// The answer.
    Draft,
    /// Text typed after the limit.
    #[serde(rename = "after-time")]
    AfterTime,
}
