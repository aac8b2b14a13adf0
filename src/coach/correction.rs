//! The coach's view of an answer after the candidate's corrections.

use super::marks::{Marks, by_length, by_points, lost, rules_bearing_on, touches};
use super::rules::of_points;
use super::{Assessment, Dimension, Finding, JudgedPoint, Mark, Rule, Verdict};

/// The candidate's corrections to the coach's view of one answer.
#[derive(Debug, Clone)]
pub struct Correction<'c> {
    /// The answer's key points as they are now.
    pub key_points: Vec<JudgedPoint>,
    /// The IDs of points that the candidate made in answers to follow-ups. They count for no mark
    /// of this answer, but the advice to add them is dropped.
    pub made_later: Vec<&'c str>,
    /// The rules whose findings are disputed.
    pub disputed: &'c [Rule],
    /// Whether the question is a quiz, whose finding is about its one right answer.
    pub quiz: bool,
    /// Whether it answers a follow-up, which has no marks for its points.
    pub probe: bool,
    /// The spoken length as a share of the target.
    pub length_share: f64,
}

impl Assessment {
    /// The same view, as far as it still holds: disputed findings are removed, and statements
    /// about key points follow those of `correction`, as does every mark based on either.
    /// Everything else stays as it is, whatever judge gave it.
    pub fn corrected(&self, correction: Correction<'_>) -> Self {
        let moved = correction.key_points != self.key_points;
        let mut findings = self.findings.clone();
        if !correction.probe && (moved || !correction.made_later.is_empty()) {
            replace_key_points(&mut findings, &correction);
        }
        findings.retain(|it| !correction.disputed.contains(&it.rule));
        let change = Change {
            before: self,
            findings: &findings,
            moved,
            correction: &correction,
        };
        let marks = change.marks();
        Self {
            findings,
            marks,
            key_points: correction.key_points,
            ..self.clone()
        }
    }
}

/// Replaces the findings about key points with the current ones.
fn replace_key_points(findings: &mut Vec<Finding>, correction: &Correction<'_>) {
    let points = &correction.key_points;
    let replacement = match correction.quiz {
        true if points.iter().any(|it| it.verdict != Verdict::Heard) => return,
        true => Vec::new(),
        false => {
            let later = |it: &&JudgedPoint| !correction.made_later.contains(&it.id.as_str());
            of_points(&points.iter().filter(later).cloned().collect::<Vec<_>>())
        }
    };
    findings.retain(|it| it.rule != Rule::KeyPoints);
    findings.extend(replacement);
    findings.sort_by_key(|it| Rule::ALL.iter().position(|rule| *rule == it.rule));
}

struct Change<'c> {
    before: &'c Assessment,
    /// The remaining findings.
    findings: &'c [Finding],
    /// Whether the key points have changed.
    moved: bool,
    correction: &'c Correction<'c>,
}

impl Change<'_> {
    fn marks(&self) -> Marks {
        self.before.marks.each_ref().map(|old| Mark {
            dimension: old.dimension,
            points: self.points(old),
            findings: rules_bearing_on(self.findings, old.dimension),
        })
    }

    /// A mark based on key points, given or withheld, is recomputed if they have changed. Any
    /// other keeps its value, adjusted by what its findings cost.
    fn points(&self, old: &Mark) -> Option<u8> {
        let left = 5_u8.saturating_sub(lost(self.findings, old.dimension));
        let anew = !self.correction.probe && (self.moved || self.is_taken_up());
        if old.dimension == Dimension::Substance && anew {
            let best = by_points(&self.correction.key_points)?;
            return Some(best.min(self.by_length(old)).min(left).max(1));
        }
        if self.is_taken_up() {
            return None;
        }
        let before = old.points?;
        let possible = 5_u8
            .saturating_sub(lost(&self.before.findings, old.dimension))
            .max(1);
        let most = match before < possible {
            // Something other than the findings limited it.
            true => before,
            false => self.ceiling(old).max(before),
        };
        Some(left.min(most).max(1))
    }

    /// Whether every mark was the lowest because the coach wrongly considered the answer empty or
    /// unrelated. Then only its key points were measured.
    fn is_taken_up(&self) -> bool {
        !self.before.kind.is_answer() && self.correction.disputed.contains(&Rule::OffQuestion)
    }

    /// The best possible mark, as far as that is still known.
    fn ceiling(&self, old: &Mark) -> u8 {
        let points = &self.correction.key_points;
        let by_length = self.by_length(old);
        match old.dimension {
            Dimension::Structure | Dimension::Ownership => by_length,
            Dimension::Substance => by_points(points).unwrap_or(5).min(by_length),
            Dimension::Relevance if touches(points) => 5,
            Dimension::Relevance => 4,
            Dimension::Delivery => by_length.saturating_add(2).min(5),
        }
    }

    /// A mark above what its length allows shows that the rule was off.
    fn by_length(&self, old: &Mark) -> u8 {
        let most = by_length(self.correction.length_share);
        match old.points.is_some_and(|points| points > most) {
            true => 5,
            false => most,
        }
    }
}
