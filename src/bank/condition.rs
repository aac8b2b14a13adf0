use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The condition on an answer for a probe to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Any answer.
    Always,
    /// The Result is missing.
    NoResult,
    /// The Action is missing.
    NoAction,
    /// The Result has no number, comparison or scope.
    NoNumber,
    /// The Action says what "we" did.
    WeNotI,
    /// The answer is much shorter than its target.
    TooShort,
    /// The key point with this ID was not made.
    Missed(String),
    /// The key point with this ID was made.
    Heard(String),
    /// An opinion was given where a story was asked for.
    Opinion,
}

impl Condition {
    /// The words that are complete in a file; `missed:ID` and `heard:ID` are not.
    pub const WORDS: [&str; 7] = [
        "always",
        "no-result",
        "no-action",
        "no-number",
        "we-not-i",
        "too-short",
        "opinion",
    ];
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Always => f.write_str("always"),
            Self::NoResult => f.write_str("no-result"),
            Self::NoAction => f.write_str("no-action"),
            Self::NoNumber => f.write_str("no-number"),
            Self::WeNotI => f.write_str("we-not-i"),
            Self::TooShort => f.write_str("too-short"),
            Self::Opinion => f.write_str("opinion"),
            Self::Missed(id) => write!(f, "missed:{id}"),
            Self::Heard(id) => write!(f, "heard:{id}"),
        }
    }
}

impl FromStr for Condition {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Ok(match word {
            "always" => Self::Always,
            "no-result" => Self::NoResult,
            "no-action" => Self::NoAction,
            "no-number" => Self::NoNumber,
            "we-not-i" => Self::WeNotI,
            "too-short" => Self::TooShort,
            "opinion" => Self::Opinion,
            other => match other.split_once(':').ok_or(())? {
                ("missed", id) => Self::Missed(id.to_owned()),
                ("heard", id) => Self::Heard(id.to_owned()),
                _ => return Err(()),
            },
        })
    }
}
