//! The fitted numbers, and what they say.

use crate::bank::QuestionKind;

use super::Verdict;
use super::features::Features;

/// The version of the judge: transcripts name it, since verdicts of different versions are not
/// to be compared.
pub const VERSION: u32 = 2;

/// Kinds of questions whose points are said alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Technical and design: the words of a subject.
    Technical,
    /// All others: anybody's story in anybody's words.
    Personal,
}

impl Group {
    /// The group of a kind.
    pub const fn of(kind: QuestionKind) -> Self {
        match kind {
            QuestionKind::Technical | QuestionKind::Design | QuestionKind::Quiz => Self::Technical,
            _ => Self::Personal,
        }
    }
}

/// One group's models.
struct Models {
    said: &'static [i64],
    denied: &'static [i64],
    /// Above it the point was made.
    heard: i64,
    /// Below it the point was left out.
    left_out: i64,
    /// Above it the point was denied.
    contradicted: i64,
    /// Above it a denial is possible, and nothing is heard.
    deniable: i64,
}

include!("fitted.rs");

/// The verdict on a point with these features.
pub(super) fn verdict(features: &Features, group: Group) -> Verdict {
    let models = match group {
        Group::Technical => &TECHNICAL,
        Group::Personal => &PERSONAL,
    };
    let said = dot(models.said, features);
    let denied = dot(models.denied, features);
    if denied > models.contradicted {
        Verdict::Contradicted
    } else if said > models.heard && denied < models.deniable {
        Verdict::Heard
    } else if said < models.left_out && denied < models.deniable {
        Verdict::NotHeard
    } else {
        Verdict::Unsure
    }
}

fn dot(weights: &[i64], features: &Features) -> i64 {
    weights
        .iter()
        .zip(features)
        .map(|(weight, feature)| weight * i64::from(*feature))
        .sum()
}
