use std::ops::RangeInclusive;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::bank::{QuestionBank, QuestionHead, QuestionKind};
use crate::lang::{Language, Localized};

/// A company, a role and the rounds of its interview.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Identifies the scenario on the command line and in transcripts, such as `aws-cse`.
    pub id: String,
    /// The company's name.
    pub company: Localized,
    /// The role of the interview.
    pub role: Localized,
    /// The language of the interview for every candidate, unless a round or a blueprint line sets
    /// another one; `None` for the candidate's language.
    pub language: Option<Language>,
    /// One paragraph on what this company's interview is like.
    pub summary: Localized,
    /// How time is measured.
    pub clock: ClockRules,
    /// The interviewers, by role.
    pub interviewers: Vec<Interviewer>,
    /// The rounds, in order.
    pub rounds: Vec<Round>,
}

impl Scenario {
    /// "Company · Role"
    pub fn title(&self) -> Localized {
        let Self { company, role, .. } = self;
        Localized::each(|it| format!("{} · {}", company.get(it), role.get(it)))
    }

    /// The minutes of all rounds combined.
    pub fn minutes(&self) -> u32 {
        self.rounds.iter().map(|round| round.minutes).sum()
    }

    /// Whether a line of its blueprints may draw `question` of `bank`.
    pub fn may_ask(&self, bank: &QuestionBank, question: &QuestionHead) -> bool {
        let mut picks = self.rounds.iter().flat_map(|round| &round.picks);
        picks.any(|pick| pick.admits(&bank.id, question))
    }

    /// The interviewer with this ID.
    pub fn interviewer(&self, id: &str) -> Option<&Interviewer> {
        self.interviewers
            .iter()
            .find(|interviewer| interviewer.id == id)
    }
}

/// How fast people speak, for estimating how long a written answer takes to say.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SpeakingRate {
    /// Korean syllables per minute. 340 is a convention: measured conversational Korean is
    /// between about 300 and 400 syllables per minute, presentations at the lower end.
    pub korean_syllables: f64,
    /// English words per minute. 140 is a convention: coaches advise 120 to 160 for interviews.
    pub english_words: f64,
}

impl Default for SpeakingRate {
    fn default() -> Self {
        Self {
            korean_syllables: 340.0,
            english_words: 140.0,
        }
    }
}

/// The time rules of an interview. Every default is a convention of ours or of screening
/// interviews, and can be set in the scenario or the configuration.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ClockRules {
    /// The assumed speaking rate of the candidate.
    pub rate: SpeakingRate,
    /// Typing is slower than speech: a turn's limit is its spoken target times this. 3 is a
    /// convention; 1 in spoken mode.
    pub typing_factor: f64,
    /// Thinking time for every question, if the scenario sets one for all.
    pub think: Option<Duration>,
    /// Target spoken length for every question, if the scenario sets one for all.
    pub answer: Option<Duration>,
    /// Target spoken length for a probe's answer.
    pub probe: Duration,
    /// The shares of the limit, counted from the end, at which the clock warns.
    pub warn_at: [f64; 2],
}

impl ClockRules {
    /// These rules for someone whose typing takes `factor` times as long as speech, if known.
    pub fn typed_by(self, factor: Option<f64>) -> Self {
        Self {
            typing_factor: factor.unwrap_or(self.typing_factor),
            ..self
        }
    }

    /// The wall-clock limit of a turn with the target spoken length `aim`.
    pub fn limit(&self, aim: Duration) -> Duration {
        aim.mul_f64(self.typing_factor)
    }
}

impl Default for ClockRules {
    fn default() -> Self {
        Self {
            rate: SpeakingRate::default(),
            typing_factor: 3.0,
            think: None,
            answer: None,
            probe: Duration::from_secs(45),
            warn_at: [0.25, 0.10],
        }
    }
}

/// An interviewer, named by role and never as a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interviewer {
    /// Unique in its scenario.
    pub id: String,
    /// Their function, such as "채용 매니저".
    pub role: Localized,
    /// Their manner, in one sentence.
    pub manner: Localized,
    /// Whether they express doubt and press further.
    pub presses: bool,
}

/// A round: an interview with one or more interviewers.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// Its display name, such as "기술 면접".
    pub name: Localized,
    /// How long the round lasts.
    pub minutes: u32,
    /// The language of this round, if it differs from the scenario's.
    pub language: Option<Language>,
    /// IDs of the interviewers, who take turns asking.
    pub interviewers: Vec<String>,
    /// How many follow-ups each answer may get.
    pub probes: ProbeRange,
    /// The blueprint: what is asked, first match first.
    pub picks: Vec<Pick>,
}

/// How many follow-up questions an answer gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProbeRange {
    /// At least this many, while any are left to ask.
    pub min: u8,
    /// Never more than this.
    pub max: u8,
}

impl Default for ProbeRange {
    fn default() -> Self {
        Self { min: 0, max: 2 }
    }
}

/// One line of a blueprint: which questions, how many, and where in the round.
#[derive(Debug, Clone, PartialEq)]
pub struct Pick {
    /// The IDs of the banks it draws from, at least one.
    pub banks: Vec<String>,
    /// Only these kinds; any kind if empty.
    pub kinds: Vec<QuestionKind>,
    /// Only questions with one of these competencies; any if empty.
    pub competencies: Vec<String>,
    /// Whether only a question's main competency (the first one) counts, and no two questions
    /// drawn by such lines in a round share it, as in rounds that test each principle once.
    pub primary: bool,
    /// Only these questions, by ID; any if empty.
    pub questions: Vec<String>,
    /// Excludes these questions, for example if another round asks nearly the same.
    pub except: Vec<String>,
    /// Only questions of this difficulty.
    pub difficulty: RangeInclusive<u8>,
    /// How many.
    pub amount: Amount,
    /// Where in the round.
    pub place: PickPosition,
    /// The language of these questions, if it differs from the round's, as in an interview that
    /// switches to English halfway.
    pub language: Option<Language>,
}

/// How many questions a blueprint line asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// Exactly this many.
    Count(usize),
    /// As many as fit into this share (0 to 1) of the minutes left by the counts.
    Share(f64),
}

/// Where in a round the questions of a blueprint line go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PickPosition {
    /// Before all others, such as a self-introduction.
    First,
    /// Among the others, in blueprint order.
    #[default]
    Middle,
    /// After all others, such as the candidate's own questions.
    Last,
}

impl Pick {
    /// The competencies of `question` that count for this line.
    fn tested<'q>(&self, question: &'q QuestionHead) -> &'q [String] {
        let count = match self.primary {
            true => question.competencies.len().min(1),
            false => question.competencies.len(),
        };
        question.competencies.get(..count).unwrap_or_default()
    }

    /// What this line may draw if its round is `bound` to a language: every question it admits
    /// that can be asked in the language of the line or the round.
    pub(super) fn choices<'b>(
        &self,
        bound: Option<Language>,
        banks: &[&'b QuestionBank],
    ) -> impl Iterator<Item = (&'b QuestionBank, &'b QuestionHead)> {
        let bound = self.language.or(bound);
        let questions = banks.iter().flat_map(|bank| {
            bank.questions
                .heads()
                .map(move |question| (*bank, question))
        });
        questions.filter(move |(bank, question)| {
            self.admits(&bank.id, question)
                && bound.is_none_or(|it| question.languages.contains(&it))
        })
    }

    /// Whether this line may draw `question` of `bank`. A presentation from a brief takes half an
    /// hour, so only a line that names it draws it.
    pub fn admits(&self, bank: &str, question: &QuestionHead) -> bool {
        let is_named = self.questions.contains(&question.id);
        self.banks.iter().any(|id| id == bank)
            && (self.kinds.is_empty() || self.kinds.contains(&question.kind))
            && (self.competencies.is_empty()
                || self
                    .tested(question)
                    .iter()
                    .any(|id| self.competencies.contains(id)))
            && (is_named || self.questions.is_empty() && !question.has_brief)
            && !self.except.contains(&question.id)
            && self.difficulty.contains(&question.difficulty)
    }
}
