use serde::{Deserialize, Serialize};

use crate::coach::ProbeKey;
use crate::text::Change;
use crate::voice::Analysis;

use super::{AnswerEnd, Ending, Field, QuestionIndex, Setup};

/// A chosen follow-up before any rewording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Its key among the probes.
    pub key: ProbeKey,
    /// The words.
    pub prompt: String,
    /// Why it is asked.
    pub reason: String,
}

/// Something that changed the interview, as recorded in the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The interview was set up.
    Began {
        /// The setup.
        setup: Box<Setup>,
    },
    /// A round began with the introduction of its interviewers.
    RoundOpened {
        /// Index of the round in the plan.
        round: usize,
    },
    /// The interviewer asked something.
    Asked {
        /// Index of the question in the plan.
        place: QuestionIndex,
        /// The probe; `None` for the question itself.
        probe: Option<ProbeKey>,
        /// The words.
        prompt: String,
        /// Why a probe was asked: [`NextProbe::reason`](crate::coach::NextProbe::reason). `None`
        /// in older journals.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// Whether the words are a language model's.
        #[serde(default, skip_serializing_if = "super::setup::is_off")]
        worded: bool,
    },
    /// A language model is being asked to word a follow-up.
    WordingBegan {
        /// Index of the question in the plan.
        place: QuestionIndex,
        /// The follow-up as asked if there is no wording.
        follow_up: FollowUp,
    },
    /// The candidate began to think.
    ThinkingBegan,
    /// The candidate began to answer.
    AnsweringBegan,
    /// The candidate wrote.
    Edited {
        /// The field.
        field: Field,
        /// The change.
        change: Change,
    },
    /// The answer is spoken and recorded, from now on or again.
    Voiced,
    /// The recording of an answer was analyzed.
    Heard {
        /// Index of the answer among the turns.
        turn: usize,
        /// The analysis.
        heard: Box<Analysis>,
    },
    /// The candidate viewed the outline of the strong answer before the answer had ended.
    OutlineShown,
    /// The candidate paused.
    Paused,
    /// The candidate continued after a pause.
    Resumed,
    /// The program was not running for a while: the machine slept or the program was suspended.
    Suspended {
        /// For how long.
        millis: u64,
    },
    /// An answer ended.
    Closed {
        /// How it ended.
        end: AnswerEnd,
    },
    /// The limit came before the answer was submitted: text typed from now on is kept separately.
    /// Older journals have no such stop.
    TimeUp,
    /// A quiz answer was marked.
    Marked {
        /// Whether it was correct.
        right: bool,
    },
    /// The candidate was asked to rate the answer.
    RatingBegan,
    /// The candidate rated the answer, or declined to.
    Rated {
        /// 1 to 5.
        own: Option<u8>,
    },
    /// The interview ended.
    Ended {
        /// How it ended.
        outcome: Ending,
    },
}
