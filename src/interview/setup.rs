use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::bank::QuestionRef;
use crate::bank::examples::ExampleSet;
use crate::coach::Rules;
use crate::lang::Localized;
use crate::scenario::{ClockRules, InterviewPlan};
use crate::settings::Strictness;

/// Everything an interview needs from the start. It is self-contained, so that banks and
/// scenarios may change while the interview is interrupted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// The company interviewed for.
    pub company: Localized,
    /// The role interviewed for.
    pub role: Localized,
    /// The questions.
    pub plan: InterviewPlan,
    /// How time is kept.
    pub clock: ClockRules,
    /// Practice or real mode.
    pub mode: Mode,
    /// Whether the candidate answers aloud and types only notes.
    pub spoken: bool,
    /// Whether answers are spoken and recorded; typed text is part of them. Older journals have
    /// no recordings.
    #[serde(default, skip_serializing_if = "is_off")]
    pub voiced: bool,
    /// The coach's enabled rules. All of them in journals older than the rules.
    #[serde(default)]
    pub rules: Rules,
    /// For a retry, what it repeats; `None` for a whole interview, and in older journals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<Retry>,
    /// The interviewers' strictness. The scenario's own in older journals.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub strictness: Strictness,
    /// Whether only part of the scenario is asked: one round, or limits on time or questions.
    /// Unknown in older journals.
    #[serde(default, skip_serializing_if = "is_off")]
    pub part: bool,
    /// Whether a language model words follow-ups. Never in older journals.
    #[serde(default, skip_serializing_if = "is_off")]
    pub worded: bool,
    /// Whether it is a warm-up: answers are saved, but neither judged, rated nor counted.
    #[serde(default, skip_serializing_if = "is_off")]
    pub warm_up: bool,
    /// Examples of how people phrase key points. Not in the journal: resuming looks them up
    /// again.
    #[serde(skip)]
    pub examples: ExampleSet,
    /// Advice that would have helped most when a question was last answered. Not in the journal
    /// either.
    #[serde(skip)]
    pub advice: BTreeMap<QuestionRef, Localized>,
}

/// Whether it is the default, which need not be written.
fn is_usual(strictness: &Strictness) -> bool {
    *strictness == Strictness::Normal
}

/// The same for a boolean that is false.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
pub(super) fn is_off(switch: &bool) -> bool {
    !*switch
}

/// Data that makes a session a retry of one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retry {
    /// Id of the session in which it was answered before.
    pub of: String,
    /// Whether its strong answer had been shown by then, in that session or in one that it was a
    /// retry of. A good answer then shows memory, not skill, so it counts neither for the
    /// schedule nor for progress.
    #[serde(default)]
    pub after_strong: bool,
}

/// How much help the candidate has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// 연습: prompts, hints, pauses; overtime is only counted.
    #[default]
    Practice,
    /// 실전: no help, no pause, no way back; at the limit the draft becomes the answer.
    Real,
}

impl Mode {
    /// Its name in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Real => "real",
        }
    }
}
