use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::lang::{Language, Localized, LocalizedList};
use crate::text::{read_by_word, shown_as_word};

use super::{Condition, Role};

/// A competency that an answer is evidence of, such as a Leadership Principle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Competency {
    /// Unique in its bank.
    pub id: String,
    /// Its display name.
    pub name: Localized,
    /// What interviewers look for.
    pub looks_for: Localized,
    /// The behavioral anchors of the rating scale (BARS): five sentences, 1 to 5.
    pub anchors: LocalizedList,
}

/// One interview question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Unique in its bank and permanent: transcripts refer to it.
    pub id: String,
    /// The kind of answer it expects.
    pub kind: QuestionKind,
    /// IDs of competencies in the same bank, the main one first.
    pub competencies: Vec<String>,
    /// 1 (anyone in the field) to 3 (only specialists).
    pub difficulty: u8,
    /// The interviewer's words.
    pub prompt: Localized,
    /// What the candidate reads and prepares from, as for a presentation (PT 면접); visible from
    /// the question to its last follow-up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brief: Option<Localized>,
    /// The words of a CV that the question is about; shown below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Why an interviewer asks it.
    pub intent: Option<Localized>,
    /// Time to think before answering.
    pub think: Duration,
    /// The target spoken length.
    pub answer: Duration,
    /// Whether the answer should be a story in four parts.
    pub star: bool,
    /// What a good answer contains.
    pub key_points: Vec<KeyPoint>,
    /// How answers to this question go wrong.
    pub pitfalls: Vec<Pitfall>,
    /// An answer an expert would sign (technical and design questions).
    pub model_answer: Option<Localized>,
    /// What a strong answer does (other kinds), or why a quiz answer is right.
    pub outline: Option<Localized>,
    /// The spellings accepted as right (quiz only).
    pub accept: Vec<String>,
    /// What the candidate's own question shows about the candidate (reverse only).
    pub signals: Vec<Signal>,
    /// The source of the question, as noted by its author.
    pub source: Option<String>,
    /// The follow-up questions, in the order to try them.
    pub probes: Vec<Probe>,
}

impl Question {
    /// The languages in which a candidate can be asked this question.
    pub fn languages(&self) -> Vec<Language> {
        self.prompt.languages().collect()
    }
}

/// A way in which answers to a question go wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pitfall {
    /// How it goes wrong, in the bank's words.
    #[serde(flatten)]
    pub text: Localized,
    /// What the coach can detect of it in an answer, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sees: Option<Sees>,
}

/// What the coach can detect of a pitfall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sees {
    /// The answer blames others.
    Blame,
    /// A story mentions nothing that was learned.
    NoLesson,
}

impl Sees {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Blame, Self::NoLesson];

    /// Their words in files.
    pub const WORDS: [&str; 2] = ["blame", "no-lesson"];
}

impl FromStr for Sees {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "blame" => Ok(Self::Blame),
            "no-lesson" => Ok(Self::NoLesson),
            _ => Err(()),
        }
    }
}

/// The kind of answer a question expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuestionKind {
    /// Who are you?
    Introduction,
    /// Why us, why this work?
    Motivation,
    /// What have you done?
    Experience,
    /// Tell me about a time when …
    Behavioral,
    /// How does it work, how would you fix it?
    Technical,
    /// How would you build it?
    Design,
    /// How do you work, what are you like?
    Fit,
    /// Salary, location, start date.
    Logistics,
    /// One right answer, marked at once.
    Quiz,
    /// The candidate asks.
    Reverse,
}

impl QuestionKind {
    /// Every kind, in the order interviews usually use them.
    pub const ALL: [Self; 10] = [
        Self::Introduction,
        Self::Motivation,
        Self::Experience,
        Self::Behavioral,
        Self::Technical,
        Self::Design,
        Self::Fit,
        Self::Logistics,
        Self::Quiz,
        Self::Reverse,
    ];

    /// The word used in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Introduction => "introduction",
            Self::Motivation => "motivation",
            Self::Experience => "experience",
            Self::Behavioral => "behavioral",
            Self::Technical => "technical",
            Self::Design => "design",
            Self::Fit => "fit",
            Self::Logistics => "logistics",
            Self::Quiz => "quiz",
            Self::Reverse => "reverse",
        }
    }

    /// Default thinking time: 30 s is the usual allowance of one-way video screenings; a design
    /// needs longer, a quiz less.
    pub const fn default_think(self) -> Duration {
        Duration::from_secs(match self {
            Self::Quiz => 10,
            Self::Design => 60,
            _ => 30,
        })
    }

    /// Default target spoken length. Conventions: two minutes for a story, 90 s for an
    /// explanation, one minute for an introduction.
    pub const fn default_answer(self) -> Duration {
        Duration::from_secs(match self {
            Self::Introduction | Self::Motivation | Self::Fit => 60,
            Self::Experience | Self::Technical => 90,
            Self::Behavioral => 120,
            Self::Design => 180,
            Self::Logistics | Self::Reverse => 30,
            Self::Quiz => 20,
        })
    }

    /// Whether an answer is a story in four parts by default.
    pub const fn default_star(self) -> bool {
        matches!(self, Self::Behavioral)
    }
}

read_by_word!(QuestionKind);
shown_as_word!(QuestionKind);

/// Something a good answer contains, and the words that show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyPoint {
    /// Unique in its question.
    pub id: String,
    /// The point in a few words.
    pub say: Localized,
    /// Any one of these shows the point. `coach` defines how they are matched.
    pub any: Vec<String>,
    /// Whether an answer may leave it out: making it helps, leaving it out costs nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// The key point of the same question without which this one is irrelevant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<String>,
    /// Its role in a story, if any content may fill it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

/// A follow-up question (꼬리질문).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Probe {
    /// The condition on the answer for this to be asked.
    pub when: Condition,
    /// The interviewer's words.
    pub prompt: Localized,
    /// Wording that fits whether or not the point was made, for when the coach cannot tell.
    /// Without it, such a probe is not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsure: Option<Localized>,
    /// Probes about the answer to this one.
    pub probes: Vec<Probe>,
}

/// What a candidate's question to the interviewer shows about the candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Unique in its question.
    pub id: String,
    /// Whether it is in the candidate's favor.
    pub good: bool,
    /// Any one of these words shows it.
    pub any: Vec<String>,
    /// What it shows.
    pub shows: Localized,
}

/// Identifies a question across banks: `aws-cse/angry-customer`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct QuestionRef {
    /// The bank's ID.
    pub bank: String,
    /// The question's ID in that bank.
    pub id: String,
}

impl QuestionRef {
    /// A reference to the question `id` of `bank`.
    pub fn new(bank: impl Into<String>, id: impl Into<String>) -> Self {
        Self {
            bank: bank.into(),
            id: id.into(),
        }
    }
}

impl FromStr for QuestionRef {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (bank, id) = text.split_once('/').ok_or(())?;
        let whole = !bank.is_empty() && !id.is_empty() && !id.contains('/');
        whole.then(|| Self::new(bank, id)).ok_or(())
    }
}

impl fmt::Display for QuestionRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.bank, self.id)
    }
}
