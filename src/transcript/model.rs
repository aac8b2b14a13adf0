use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::bank::{QuestionKind, QuestionRef};
use crate::coach::{self, Assessment};
use crate::interview::{self, AnswerEnd, Mode, Retry};
use crate::lang::{Language, Localized};
use crate::scenario::SpeakingRate;
use crate::settings::Strictness;
use crate::voice::{Analysis, Utterance, is_worth_recognizing};

use super::SessionId;

/// The record of one session. It is self-contained: banks and scenarios may change later.
///
/// Durations are whole milliseconds.
#[derive(Debug, Clone, PartialEq)]
pub struct Transcript {
    /// Identifies the session.
    pub id: SessionId,
    /// The scenario's ID.
    pub scenario: String,
    /// The company of the interview.
    pub company: Localized,
    /// The role of the interview.
    pub role: Localized,
    /// The language of the first round.
    pub language: Language,
    /// With or without help.
    pub mode: Mode,
    /// Whether the candidate answered aloud and typed only notes.
    pub spoken: bool,
    /// The random seed used to draw the questions.
    pub seed: u64,
    /// When it began, in wall-clock time, in whole seconds.
    pub started: DateTime<FixedOffset>,
    /// When it ended, in wall-clock time; `None` if it has not. That clock may have been changed
    /// in between: use the turns for durations.
    pub ended: Option<DateTime<FixedOffset>>,
    /// How it ended.
    pub outcome: Outcome,
    /// The version of the judge that decided which key points were made
    /// ([`coach::judge::VERSION`](crate::coach::judge::VERSION)). Marks are comparable only
    /// within one version.
    pub judge: u32,
    /// How strict the interviewers were; the scenario's value in older transcripts.
    pub strictness: Strictness,
    /// Whether the session was shortened from the scenario: fewer rounds, minutes, or questions.
    /// Unknown for older transcripts.
    pub part: bool,
    /// Whether it was a warm-up, which is neither judged nor counted.
    pub warm_up: bool,
    /// What it repeats; usually `None`, and always in older transcripts.
    pub retry: Option<Retry>,
    /// What was asked and answered, in order.
    pub turns: Vec<TurnRecord>,
    /// The answer being written at an interruption. Only the journal keeps it.
    pub draft: Option<Draft>,
}

/// An answer that was begun but never submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The interviewer's words, as asked.
    pub prompt: String,
    /// The notes taken while thinking, exactly.
    pub notes: String,
    /// The candidate's words so far, exactly; after the limit, what was typed since then.
    pub answer: String,
}

impl Transcript {
    /// Whether the strong answer to its question had been shown before.
    pub fn is_after_strong(&self) -> bool {
        self.retry.as_ref().is_some_and(|retry| retry.after_strong)
    }

    /// Whether it counts for the schedule and for progress: answers given after the strong answer
    /// was shown do not, nor do warm-ups.
    pub fn counts(&self) -> bool {
        !self.is_after_strong() && !self.warm_up
    }
}

/// The judge version of transcripts that do not name one.
pub(super) const FIRST_JUDGE: u32 = 1;

/// How a session ended, if it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Everything was asked.
    Completed,
    /// The candidate ended it early.
    Left,
    /// It is still running, or was interrupted.
    Unfinished,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 3] = [Self::Completed, Self::Left, Self::Unfinished];

    /// The word used in files and by commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Left => "left",
            Self::Unfinished => "unfinished",
        }
    }
}

impl From<interview::Ending> for Outcome {
    fn from(outcome: interview::Ending) -> Self {
        match outcome {
            interview::Ending::Completed => Self::Completed,
            interview::Ending::Left => Self::Left,
        }
    }
}

/// One question or probe as asked, and its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct TurnRecord {
    /// The round it belongs to.
    pub round: RoundRecord,
    /// The ID of the question's bank.
    pub bank: String,
    /// The question's ID in that bank; for a probe, the question it follows up.
    pub question: String,
    /// The kind of answer the question expects.
    pub kind: QuestionKind,
    /// IDs of the competencies it tests, the main one first.
    pub competencies: Vec<String>,
    /// The role of the interviewer who asked, if any.
    pub interviewer: Option<Localized>,
    /// Which of the question's probes this was, level by level from 0, as in `0.1`, or which of
    /// the interviewer's own, as in `g:own-part`; `None` for the question itself.
    pub probe: Option<String>,
    /// The interviewer's words, as asked.
    pub prompt: String,
    /// The material the candidate was given to prepare from; `None` for most questions, and for
    /// probes.
    pub brief: Option<String>,
    /// Why a probe was asked, as a condition such as `no-result`, `missed:POINT` or `unsure:POINT`;
    /// `None` for the question itself, and in older transcripts.
    pub reason: Option<String>,
    /// Whether the wording came from a language model.
    pub worded: bool,
    /// Time spent thinking.
    pub think: Duration,
    /// Time spent answering, without pauses.
    pub used: Duration,
    /// The target spoken length.
    pub aim: Duration,
    /// The wall-clock limit.
    pub limit: Duration,
    /// How the answer ended.
    pub end: AnswerEnd,
    /// The candidate's own rating, 1 to 5, of the question and its probes; probes have none.
    pub own: Option<u8>,
    /// Whether a quiz answer was right; `None` for other kinds.
    pub right: Option<bool>,
    /// Whether the outline of the strong answer was shown before the answer ended; if so, it
    /// counts neither for the schedule nor for progress.
    pub outline_shown: bool,
    /// Whether it was given aloud and recorded, at least in part; never set in older transcripts.
    pub voiced: bool,
    /// The recognizer's text, until the candidate has reviewed it. Not part of any transcript:
    /// see [`Words`](super::Words).
    pub recognized: Option<String>,
    /// What the recognizer heard, with times; empty if it gave none. Not part of any transcript.
    pub utterances: Vec<Utterance>,
    /// Whether the answer is what was said, as recognized and corrected by the candidate. Not
    /// part of any transcript.
    pub verbatim: bool,
    /// What was typed in addition to what was said, if the recognized words replaced the answer.
    /// Not part of any transcript; see [`typed`](Self::typed).
    pub typed_before: Option<String>,
    /// The analysis of the recording; `None` if there is no recording or it was not analyzed.
    pub heard: Option<Box<Analysis>>,
    /// The notes taken while thinking, exactly.
    pub notes: String,
    /// The candidate's words, exactly.
    pub answer: String,
    /// What was typed after the limit, exactly; never judged, and empty in older transcripts.
    pub after_time: String,
    /// What the coach saw in the answer, with byte ranges of the answer; `None` if the answer was
    /// given aloud, and in transcripts older than the coach. Independent of `own`.
    pub coach: Option<Assessment>,
}

/// The round of a turn.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundRecord {
    /// Its index among the scenario's rounds, from 0.
    pub index: usize,
    /// Its display name.
    pub name: Localized,
    /// The language it was held in.
    pub language: Language,
}

impl TurnRecord {
    /// What was typed while the answer was being given; the whole answer if it was not given
    /// aloud.
    pub fn typed(&self) -> &str {
        self.typed_before.as_deref().unwrap_or(&self.answer)
    }

    /// Its spoken length, if it was recorded: the measured speech, plus what was typed at the
    /// usual speaking rate. `None` without a recording, or if it is silent.
    pub fn measured(&self) -> Option<Duration> {
        let heard = self.heard.as_ref().filter(|it| !it.silent)?;
        let said = Duration::try_from_secs_f32(heard.seconds.max(0.0)).unwrap_or_default();
        let typed = coach::load_as_said(self.typed(), self.round.language);
        Some(said.saturating_add(typed.at(SpeakingRate::default())))
    }

    /// Whether somebody speaks in it, and there are no words of it: neither recognized nor typed.
    pub fn can_be_recognized(&self) -> bool {
        let has_words = self.recognized.is_some() || !self.answer.trim().is_empty();
        let heard = self.heard.as_deref();
        self.voiced && !has_words && heard.is_some_and(is_worth_recognizing)
    }

    /// Identifies the question across banks; for a probe, the question it follows up.
    pub fn reference(&self) -> QuestionRef {
        QuestionRef::new(&self.bank, &self.question)
    }

    /// The ID of the question that a probe follows up; `None` for a question.
    pub fn probe_of(&self) -> Option<&str> {
        self.probe.as_ref().map(|_| self.question.as_str())
    }
}
