//! The coach's view of a key point.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::bank::KeyPoint;
use crate::lang::Localized;

use super::Verdict;

/// The verdict on one key point, and the words it is based on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedPoint {
    /// The key point's id in its question.
    pub id: String,
    /// What a good answer says there, so that a transcript is readable without its bank.
    pub say: Localized,
    /// The coach's verdict.
    pub verdict: Verdict,
    /// The bytes of the answer that show it, if the point is heard or contradicted.
    pub places: Vec<Range<usize>>,
    /// Whether leaving it out is acceptable: it is optional, or depends on a point that was not
    /// made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

impl JudgedPoint {
    /// Whether the answer makes the point, in the coach's view.
    pub fn heard(&self) -> bool {
        self.verdict == Verdict::Heard
    }

    /// Whether the coach is sure.
    pub fn decided(&self) -> bool {
        self.verdict != Verdict::Unsure
    }

    /// Whether the coach is sure that the answer lacks it, and it matters.
    pub fn missing(&self) -> bool {
        self.verdict == Verdict::NotHeard && !self.optional
    }
}

/// Counts points only if the points they depend on were made.
pub(super) fn settle_dependencies(points: &mut [JudgedPoint], known: &[KeyPoint]) {
    let heard: Vec<String> = points
        .iter()
        .filter(|point| point.heard())
        .map(|point| point.id.clone())
        .collect();
    for (point, known) in points.iter_mut().zip(known) {
        let idle = known
            .depends_on
            .as_ref()
            .is_some_and(|it| !heard.contains(it));
        point.optional = known.optional || idle;
    }
}
