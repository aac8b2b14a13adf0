use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::bank::QuestionRef;
use crate::bank::examples::ExampleSet;
use crate::coach::Rules;
use crate::lang::Localized;
use crate::scenario::{ClockRules, InterviewPlan};
use crate::settings::Strictness;

/// Everything an interview needs from the start: it stands alone, so that banks and scenarios
/// may change while it is interrupted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// The company interviewed for.
    pub company: Localized,
    /// The role interviewed for.
    pub role: Localized,
    /// What is asked.
    pub plan: InterviewPlan,
    /// How time is kept.
    pub clock: ClockRules,
    /// With help or without.
    pub mode: Mode,
    /// Whether the candidate answers aloud and types only notes.
    pub spoken: bool,
    /// Whether answers are given aloud and recorded; what is typed is a part of them. Older
    /// journals have no recordings.
    #[serde(default, skip_serializing_if = "is_off")]
    pub voiced: bool,
    /// The coach's rules in force. Journals older than the rules have all of them.
    #[serde(default)]
    pub rules: Rules,
    /// What is done again here; `None` of an interview as a scenario asks it, and in older
    /// journals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<Retry>,
    /// How hard the interviewers make it. Older journals are as their scenario was.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub strictness: Strictness,
    /// Whether less is asked than the scenario asks: a round, some minutes or some questions. Of
    /// older journals that is not known.
    #[serde(default, skip_serializing_if = "is_off")]
    pub part: bool,
    /// Whether follow-ups are put by a language model, in words of its own. Older journals have
    /// none.
    #[serde(default, skip_serializing_if = "is_off")]
    pub worded: bool,
    /// Whether it is a warm-up: answers are kept, and neither judged nor rated nor counted.
    #[serde(default, skip_serializing_if = "is_off")]
    pub warm_up: bool,
    /// How people say the key points of what is asked. It is in no journal: whoever resumes
    /// an interview looks it up again.
    #[serde(skip)]
    pub examples: ExampleSet,
    /// What would have helped most the last time a question was answered. In no journal either.
    #[serde(skip)]
    pub advice: BTreeMap<QuestionRef, Localized>,
}

/// Whether nothing needs to be written of it.
fn is_usual(strictness: &Strictness) -> bool {
    *strictness == Strictness::Normal
}

/// The same of a switch that is off.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
pub(super) fn is_off(switch: &bool) -> bool {
    !*switch
}

/// Makes a session of one question another try at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retry {
    /// The id of the session in which it was answered before.
    pub of: String,
    /// Whether the strong answer to it had been shown by then, in that session or in one that it
    /// was a retry of. What is then said well shows memory, not skill: it counts neither for the
    /// schedule nor for progress.
    #[serde(default)]
    pub after_strong: bool,
}

/// How much help the candidate has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// 연습: prompts, hints, pause; overtime only counts.
    #[default]
    Practice,
    /// 실전: no help, no pause, no way back; at the limit the draft becomes the answer.
    Real,
}

impl Mode {
    /// The word used in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Real => "real",
        }
    }
}
