use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::bank::{QuestionKind, QuestionRef};
use crate::coach::{self, Assessment};
use crate::interview::{self, AnswerEnd, Mode, Retry};
use crate::lang::{Language, Localized};
use crate::scenario::SpeakingRate;
use crate::settings::Strictness;
use crate::voice::{Analysis, Utterance};

use super::SessionId;

/// The record of one session. It stands alone: banks and scenarios may change after it.
///
/// Lengths of time are whole milliseconds.
#[derive(Debug, Clone, PartialEq)]
pub struct Transcript {
    /// Names the session.
    pub id: SessionId,
    /// The scenario's id.
    pub scenario: String,
    /// The company interviewed for.
    pub company: Localized,
    /// The role interviewed for.
    pub role: Localized,
    /// The language of the first round.
    pub language: Language,
    /// With help or without.
    pub mode: Mode,
    /// Whether the candidate answered aloud and typed only notes.
    pub spoken: bool,
    /// The seed the questions were drawn with.
    pub seed: u64,
    /// When it began, by the clock on the wall, in whole seconds.
    pub started: DateTime<FixedOffset>,
    /// When it ended, by the clock on the wall; `None` while it has not. That clock may have
    /// been set in between: only the turns tell how long anything took.
    pub ended: Option<DateTime<FixedOffset>>,
    /// How it ended.
    pub outcome: Outcome,
    /// The version of the judge that said which key points were made
    /// ([`coach::judge::VERSION`](crate::coach::judge::VERSION)). Its marks compare with those
    /// of the same version only.
    pub judge: u32,
    /// How hard the interviewers made it; as the scenario says in older transcripts.
    pub strictness: Strictness,
    /// Whether less was to be asked than the scenario asks: a round, some minutes, some questions.
    /// Of older transcripts that is not known.
    pub part: bool,
    /// Whether it was a warm-up, which is neither judged nor counted.
    pub warm_up: bool,
    /// What is done again in it; `None` in most, and in older transcripts.
    pub retry: Option<Retry>,
    /// What was asked and answered, in order.
    pub turns: Vec<TurnRecord>,
    /// What was being written when it was interrupted. No file holds it but the journal.
    pub draft: Option<Draft>,
}

/// What was written of an answer and never submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The interviewer's words, as asked.
    pub prompt: String,
    /// What was noted while thinking, exactly.
    pub notes: String,
    /// The candidate's words so far, exactly; after the limit, what was typed since then.
    pub answer: String,
}

impl Transcript {
    /// Whether the strong answer to its question had been shown before.
    pub fn is_after_strong(&self) -> bool {
        self.retry.as_ref().is_some_and(|retry| retry.after_strong)
    }

    /// Whether it counts for the schedule and for progress: what was said after the strong answer
    /// does not, nor does a warm-up.
    pub fn counts(&self) -> bool {
        !self.is_after_strong() && !self.warm_up
    }
}

/// The judge of transcripts that do not say which.
pub(super) const FIRST_JUDGE: u32 = 1;

/// How a session ended, if it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Everything was asked.
    Completed,
    /// The candidate ended it before.
    Left,
    /// It is still going on, or was interrupted.
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

/// One question or probe as it was asked, and what was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct TurnRecord {
    /// The round it belongs to.
    pub round: RoundRecord,
    /// The id of the bank the question is from.
    pub bank: String,
    /// The question's id in that bank; for a probe, the question it follows up.
    pub question: String,
    /// What sort of answer the question wants.
    pub kind: QuestionKind,
    /// Ids of the competencies it tests, the main one first.
    pub competencies: Vec<String>,
    /// The role of the interviewer who asked, if there is one.
    pub interviewer: Option<Localized>,
    /// Which of the question's probes this was, level by level from 0, as in `0.1`, or which of
    /// the interviewer's own, as in `g:own-part`; `None` for the question itself.
    pub probe: Option<String>,
    /// The interviewer's words, as asked.
    pub prompt: String,
    /// What the candidate was given to prepare from; `None` for most questions, and for probes.
    pub brief: Option<String>,
    /// Why a probe was asked, as a condition such as `no-result`, `missed:POINT` or `unsure:POINT`;
    /// `None` for the question itself, and in older transcripts.
    pub reason: Option<String>,
    /// Whether the words are a language model's.
    pub worded: bool,
    /// Time spent thinking.
    pub think: Duration,
    /// Time spent answering, pauses left out.
    pub used: Duration,
    /// The spoken length to aim for.
    pub aim: Duration,
    /// The wall-clock limit.
    pub limit: Duration,
    /// How the answer ended.
    pub end: AnswerEnd,
    /// The candidate's own rating, 1 to 5, of the question with its probes; probes have none.
    pub own: Option<u8>,
    /// Whether a quiz answer was right; `None` for other kinds.
    pub right: Option<bool>,
    /// Whether the outline of the strong answer was shown before the answer ended: then it counts
    /// neither for the schedule nor for progress.
    pub outline_shown: bool,
    /// Whether it was given aloud and recorded, at least in part; in no older transcript.
    pub voiced: bool,
    /// What a recognizer made of it, until the candidate has looked through that. It is in no
    /// transcript: see [`Words`](super::Words).
    pub recognized: Option<String>,
    /// What the recognizer heard, with its times; empty where it told none. It is in no transcript.
    pub utterances: Vec<Utterance>,
    /// Whether the answer is what was said, as a recognizer heard it and the candidate corrected
    /// it. It is in no transcript either.
    pub verbatim: bool,
    /// What was typed besides what was said, where words took the place of the answer. It is in no
    /// transcript either; see [`typed`](Self::typed).
    pub typed_before: Option<String>,
    /// What was heard in the recording; `None` where there is none, or nobody listened to it.
    pub heard: Option<Box<Analysis>>,
    /// What was noted while thinking, exactly.
    pub notes: String,
    /// The candidate's words, exactly.
    pub answer: String,
    /// What was typed after the limit, exactly; never judged, and empty in older transcripts.
    pub after_time: String,
    /// What the coach saw in the answer, its ranges in bytes of it; `None` where the answer
    /// was given aloud, and in transcripts older than the coach. It says nothing of `own`.
    pub coach: Option<Assessment>,
}

/// The round that a turn belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundRecord {
    /// Its place among the scenario's rounds, from 0.
    pub index: usize,
    /// What a person calls it.
    pub name: Localized,
    /// The language it was held in.
    pub language: Language,
}

impl TurnRecord {
    /// What was typed of it while it was being given; all of an answer that was not given aloud.
    pub fn typed(&self) -> &str {
        self.typed_before.as_deref().unwrap_or(&self.answer)
    }

    /// How long it is to say, where it was recorded: what was said as it was measured, and what
    /// was typed besides at the usual rate of speech. `None` where nothing was, or
    /// nothing but silence.
    pub fn measured(&self) -> Option<Duration> {
        let heard = self.heard.as_ref().filter(|it| !it.silent)?;
        let said = Duration::try_from_secs_f32(heard.seconds.max(0.0)).unwrap_or_default();
        let typed = coach::load_as_said(self.typed(), self.round.language);
        Some(said.saturating_add(typed.at(SpeakingRate::default())))
    }

    /// Names the question across banks; for a probe, the question it follows up.
    pub fn reference(&self) -> QuestionRef {
        QuestionRef::new(&self.bank, &self.question)
    }

    /// The id of the question that a probe follows up; `None` for a question itself.
    pub fn probe_of(&self) -> Option<&str> {
        self.probe.as_ref().map(|_| self.question.as_str())
    }
}
