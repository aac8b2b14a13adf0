use std::time::Duration;

use crate::coach::ProbeKey;
use crate::moment::Stopwatch;
use crate::text::TextBuffer;

use super::{Ending, Field, FollowUp, QuestionIndex};

/// The phase of an interview.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// A round begins: who interviews, and for how long.
    Opening {
        /// Index of the round in the plan.
        round: usize,
    },
    /// The interviewer speaks.
    Asking {
        /// The question.
        turn: Box<LiveTurn>,
        /// How long the interviewer has been speaking.
        watch: Stopwatch,
    },
    /// The candidate thinks and takes notes.
    Preparing {
        /// The question.
        turn: Box<LiveTurn>,
        /// How long the candidate has been thinking.
        watch: Stopwatch,
    },
    /// The candidate answers.
    Answering {
        /// The question, and the draft.
        turn: Box<LiveTurn>,
        /// How long the candidate has been answering.
        watch: Stopwatch,
    },
    /// An answer has ended; a probe, a mark or a rating follows at once.
    Answered {
        /// Index of the question.
        place: QuestionIndex,
    },
    /// The limit came before the answer was submitted. Nothing continues until the candidate
    /// does.
    TimeUp {
        /// Index of the question.
        place: QuestionIndex,
        /// Text typed meanwhile.
        after_time: Box<TextBuffer>,
        /// Time since the limit.
        watch: Stopwatch,
    },
    /// A language model is being asked to word the follow-up, with the round's clock stopped.
    Wording {
        /// Index of the question.
        place: QuestionIndex,
        /// The follow-up as asked if there is no wording.
        follow_up: Box<FollowUp>,
        /// How long it has been waited for.
        watch: Stopwatch,
    },
    /// A quiz answer has been marked.
    Marked {
        /// Index of the question.
        place: QuestionIndex,
        /// Whether the answer was correct.
        right: bool,
    },
    /// The candidate rates the answer, before any measurement is shown.
    Rating {
        /// Index of the question.
        place: QuestionIndex,
    },
    /// Everything is said and rated; the next question or round, or the end, follows at once.
    Settled {
        /// Index of the question.
        place: QuestionIndex,
    },
    /// The interview is over.
    Finished {
        /// How it ended.
        outcome: Ending,
    },
}

/// A question or probe that is being asked or answered.
#[derive(Debug, Clone, PartialEq)]
pub struct LiveTurn {
    pub(super) place: QuestionIndex,
    pub(super) probe: Option<ProbeKey>,
    pub(super) prompt: String,
    pub(super) reason: Option<String>,
    pub(super) worded: bool,
    pub(super) speech: Duration,
    pub(super) think: Duration,
    pub(super) aim: Duration,
    pub(super) limit: Duration,
    pub(super) thought: Duration,
    pub(super) outline_shown: bool,
    pub(super) voiced: bool,
    pub(super) notes: TextBuffer,
    pub(super) draft: TextBuffer,
}

impl LiveTurn {
    /// Index of the question in the plan.
    pub fn place(&self) -> QuestionIndex {
        self.place
    }

    /// The probe; `None` for the question itself.
    pub fn probe(&self) -> Option<&ProbeKey> {
        self.probe.as_ref()
    }

    /// The interviewer's words.
    pub fn prompt(&self) -> &str {
        &self.prompt
    }

    /// Whether they are a language model's.
    pub fn worded(&self) -> bool {
        self.worded
    }

    /// Target length when spoken.
    pub fn aim(&self) -> Duration {
        self.aim
    }

    /// Whether at least part of it is spoken and recorded.
    pub fn voiced(&self) -> bool {
        self.voiced
    }

    /// Notes taken while thinking.
    pub fn notes(&self) -> &TextBuffer {
        &self.notes
    }

    /// The answer so far.
    pub fn draft(&self) -> &TextBuffer {
        &self.draft
    }

    /// The text of a field; text after the limit is not part of a live turn.
    pub(super) fn field(&mut self, field: Field) -> Option<&mut TextBuffer> {
        match field {
            Field::Notes => Some(&mut self.notes),
            Field::Draft => Some(&mut self.draft),
            Field::AfterTime => None,
        }
    }
}
