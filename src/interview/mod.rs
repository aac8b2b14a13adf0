//! A live interview: a state machine over a plan.
//!
//! A [`Msg`] says what happened, [`Interview::update`] answers with [`Effect`]s as plain data,
//! and `runtime` performs them. Whatever changes the interview is first recorded as an [`Event`];
//! [`Interview::replay`] plays recorded events back to exactly the same state, which is how an
//! interrupted session is resumed.
//!
//! ```text
//! opening ─► asking ─► preparing ─► answering ─┬─► asking (a probe) ─► answering ─┐
//!    ▲                                         └───────────────◄─────────────────┘
//!    │                                            rating, or marked for a quiz ─► asking
//!    └── the next round ◄──────────────────────────────┘               finished ◄──┘
//! ```
//!
//! When the limit ends an answer, the interview is at *time up* until the candidate continues. If
//! a language model words follow-ups, the interview waits for each wording, for at most four
//! seconds or until the candidate continues.

mod aloud;
mod assessing;
mod clock;
mod course;
mod event;
mod phase;
mod question_reading;
mod replay;
mod request;
mod setup;
#[cfg(test)]
pub(crate) mod tests;
mod turn;
mod update;
mod words;

pub use clock::{Countdown, LONGEST_WORDING, Urgency};
pub use event::{Event, FollowUp};
pub use phase::{LiveTurn, Phase};
pub use question_reading::QuestionReading;
pub use replay::ReplayError;
pub use request::SessionRequest;
pub use setup::{Mode, Retry, Setup};
pub use turn::{AnswerEnd, Ending, Field, QuestionIndex, Turn};
pub use update::{Effect, Msg};
pub use words::Hint;

use crate::moment::{Moment, Stopwatch};
use crate::scenario::{Interviewer, PlannedQuestion, PlannedRound};

/// The live interview.
#[derive(Debug, Clone, PartialEq)]
pub struct Interview {
    setup: Setup,
    phase: Phase,
    turns: Vec<Turn>,
    /// How long the round has lasted, without self-rating and pauses.
    round_watch: Stopwatch,
    paused: bool,
    /// Whether the question is being read aloud, so that nothing counts yet. Not in the journal: a
    /// question is read again when the interview is resumed.
    is_read_aloud: bool,
}

impl Interview {
    /// The interview's setup.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The current phase.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// Everything answered so far, in order.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Whether it is paused.
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// Index of the question being asked, answered or rated. `None` between rounds and at the
    /// end.
    pub fn place(&self) -> Option<QuestionIndex> {
        match &self.phase {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. } => Some(turn.place()),
            Phase::Answered { place }
            | Phase::TimeUp { place, .. }
            | Phase::Wording { place, .. }
            | Phase::Marked { place, .. }
            | Phase::Rating { place }
            | Phase::Settled { place } => Some(*place),
            Phase::Opening { .. } | Phase::Finished { .. } => None,
        }
    }

    /// The round at `place`.
    pub fn round(&self, place: QuestionIndex) -> Option<&PlannedRound> {
        self.setup.plan.rounds.get(place.round)
    }

    /// The question at `place`.
    pub fn question(&self, place: QuestionIndex) -> Option<&PlannedQuestion> {
        self.round(place)?.questions.get(place.question)
    }

    /// The material given to prepare the question at `place`, in its language.
    pub fn brief(&self, place: QuestionIndex) -> Option<&str> {
        let brief = self.question(place)?.question.brief.as_ref()?;
        Some(brief.get(self.language(place)))
    }

    /// The interviewer of the question at `place`: a round's interviewers take turns.
    pub fn interviewer(&self, place: QuestionIndex) -> Option<&Interviewer> {
        let interviewers = &self.round(place)?.interviewers;
        let turn = place.question.checked_rem(interviewers.len())?;
        interviewers.get(turn)
    }

    /// The turns on the question at `place`: its answer, then those to its probes.
    pub fn turns_at(&self, place: QuestionIndex) -> impl Iterator<Item = &Turn> {
        self.turns.iter().filter(move |turn| turn.place == place)
    }

    /// How long the round has lasted by `now`, without self-rating and pauses.
    pub fn round_elapsed(&self, now: Moment) -> std::time::Duration {
        self.round_watch.elapsed(now)
    }
}
