use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::coach::{Assessment, ProbeKey};
use crate::voice::Analysis;

/// Which question of the plan: the round and the place in it, both from 0.
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
    /// Which question of the plan.
    pub place: QuestionIndex,
    /// Which of its probes; `None` for the question itself.
    pub probe: Option<ProbeKey>,
    /// The interviewer's words, as asked.
    pub prompt: String,
    /// Why a probe was asked: [`NextProbe::reason`](crate::coach::NextProbe::reason); `None` for
    /// the question itself, and where an older journal does not say.
    pub reason: Option<String>,
    /// Whether the words are a language model's.
    pub worded: bool,
    /// Time spent thinking.
    pub thought: Duration,
    /// Time spent answering, pauses left out.
    pub used: Duration,
    /// The spoken length to aim for.
    pub aim: Duration,
    /// The wall-clock limit.
    pub limit: Duration,
    /// How the answer ended.
    pub end: AnswerEnd,
    /// Whether the outline of the strong answer was shown before it ended.
    pub outline_shown: bool,
    /// Whether it was given aloud and recorded, at least in part.
    pub voiced: bool,
    /// What was heard in the recording, once it has been listened to.
    pub heard: Option<Box<Analysis>>,
    /// What was noted while thinking.
    pub notes: String,
    /// The candidate's words, exactly.
    pub answer: String,
    /// What was typed after the limit; kept, and never judged.
    pub after_time: String,
    /// The candidate's own rating, 1 to 5, of the question with its probes.
    pub own: Option<u8>,
    /// Whether a quiz answer was right; `None` for other kinds.
    pub right: Option<bool>,
    /// What the coach saw, once the answer had come to its end; `None` where it was given
    /// aloud and there is nothing to read. It never touches `own`.
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
    /// The candidate ended it before.
    Left,
}

/// What the candidate writes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The notes, while thinking.
    Notes,
    /// The answer.
    Draft,
    /// What is typed after the limit.
    #[serde(rename = "after-time")]
    AfterTime,
}
