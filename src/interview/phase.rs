use std::time::Duration;

use crate::coach::ProbeKey;
use crate::moment::Stopwatch;
use crate::text::TextBuffer;

use super::{Ending, Field, FollowUp, QuestionIndex};

/// Where an interview is.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// A round begins: who interviews, and for how long.
    Opening {
        /// Which of the plan's rounds.
        round: usize,
    },
    /// The interviewer speaks.
    Asking {
        /// What is being asked.
        turn: Box<LiveTurn>,
        /// How long the interviewer has spoken.
        watch: Stopwatch,
    },
    /// The candidate thinks and takes notes.
    Preparing {
        /// What was asked.
        turn: Box<LiveTurn>,
        /// How long the candidate has thought.
        watch: Stopwatch,
    },
    /// The candidate answers.
    Answering {
        /// What was asked, and the draft.
        turn: Box<LiveTurn>,
        /// How long the candidate has answered.
        watch: Stopwatch,
    },
    /// An answer has ended; a probe, a mark or a rating follows at once.
    Answered {
        /// Which question.
        place: QuestionIndex,
    },
    /// The limit came before the answer was submitted. Nothing goes on until the candidate does.
    TimeUp {
        /// Which question.
        place: QuestionIndex,
        /// What is typed meanwhile.
        after_time: Box<TextBuffer>,
        /// How long ago the limit came.
        watch: Stopwatch,
    },
    /// A language model puts the follow-up in words of its own, and is waited for: the round's
    /// clock stands.
    Wording {
        /// Which question.
        place: QuestionIndex,
        /// The follow-up as it is asked where no words come.
        follow_up: Box<FollowUp>,
        /// How long it has been waited for.
        watch: Stopwatch,
    },
    /// A quiz answer has been marked.
    Marked {
        /// Which question.
        place: QuestionIndex,
        /// Whether the answer was right.
        right: bool,
    },
    /// The candidate rates the answer, before any measurement is shown.
    Rating {
        /// Which question.
        place: QuestionIndex,
    },
    /// All is said and rated; the next question, round or the end follows at once.
    Settled {
        /// Which question.
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
    /// Which question of the plan.
    pub fn place(&self) -> QuestionIndex {
        self.place
    }

    /// Which of its probes; `None` for the question itself.
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

    /// The spoken length to aim for.
    pub fn aim(&self) -> Duration {
        self.aim
    }

    /// Whether the outline of the strong answer was shown.
    pub fn outline_shown(&self) -> bool {
        self.outline_shown
    }

    /// Whether it is given aloud and recorded, at least in part.
    pub fn voiced(&self) -> bool {
        self.voiced
    }

    /// What was noted while thinking.
    pub fn notes(&self) -> &TextBuffer {
        &self.notes
    }

    /// The answer so far.
    pub fn draft(&self) -> &TextBuffer {
        &self.draft
    }

    /// The text of a field; that after the limit is no part of the turn while it is live.
    pub(super) fn field(&mut self, field: Field) -> Option<&mut TextBuffer> {
        match field {
            Field::Notes => Some(&mut self.notes),
            Field::Draft => Some(&mut self.draft),
            Field::AfterTime => None,
        }
    }
}
