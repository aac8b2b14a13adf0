use serde::{Deserialize, Serialize};

use crate::coach::ProbeKey;
use crate::text::Change;
use crate::voice::Analysis;

use super::{AnswerEnd, Ending, Field, QuestionIndex, Setup};

/// A follow-up as it was chosen, before anybody put it in other words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Which probe it is.
    pub key: ProbeKey,
    /// The words.
    pub prompt: String,
    /// Why it is asked.
    pub reason: String,
}

/// Something that changed the interview, as the journal records it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The interview was set up.
    Began {
        /// With what.
        setup: Box<Setup>,
    },
    /// A round began with the introduction of its interviewers.
    RoundOpened {
        /// Which of the plan's rounds.
        round: usize,
    },
    /// The interviewer asked something.
    Asked {
        /// Which question of the plan.
        place: QuestionIndex,
        /// Which of its probes; `None` for the question itself.
        probe: Option<ProbeKey>,
        /// The words.
        prompt: String,
        /// Why a probe was asked: [`NextProbe::reason`](crate::coach::NextProbe::reason). None in
        /// older journals.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// Whether the words are a language model's.
        #[serde(default, skip_serializing_if = "super::setup::is_off")]
        worded: bool,
    },
    /// A follow-up is to be put in words of its own by a language model, which is waited for.
    WordingBegan {
        /// Which question of the plan.
        place: QuestionIndex,
        /// The follow-up as it is asked where none come.
        follow_up: FollowUp,
    },
    /// The candidate began to think.
    ThinkingBegan,
    /// The candidate began to answer.
    AnsweringBegan,
    /// The candidate wrote.
    Edited {
        /// Where.
        field: Field,
        /// What.
        change: Change,
    },
    /// The answer is given aloud and recorded, from now on or again.
    Voiced,
    /// What was recorded of an answer has been listened to.
    Heard {
        /// Which answer: its place among the turns.
        turn: usize,
        /// What was heard.
        heard: Box<Analysis>,
    },
    /// The candidate looked at the outline of the strong answer before the answer had ended.
    OutlineShown,
    /// The candidate paused.
    Paused,
    /// The candidate went on after a pause.
    Resumed,
    /// The program did not run for a while: the machine slept, or the program was stopped.
    Suspended {
        /// For how long.
        millis: u64,
    },
    /// An answer ended.
    Closed {
        /// How.
        end: AnswerEnd,
    },
    /// The limit came before the answer was submitted: what is typed from now on is kept beside
    /// it. Older journals have no such stop.
    TimeUp,
    /// A quiz answer was marked.
    Marked {
        /// Whether it was right.
        right: bool,
    },
    /// The candidate was asked to rate the answer.
    RatingBegan,
    /// The candidate rated the answer, or did not want to.
    Rated {
        /// 1 to 5.
        own: Option<u8>,
    },
    /// The interview ended.
    Ended {
        /// How.
        outcome: Ending,
    },
}
