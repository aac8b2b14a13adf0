//! The candidate has the last word: an interview as it counts after review.
//!
//! The transcript holds the coach's assessment of each answer, and [`Notes`] hold the candidate's
//! corrections. [`Reviewed`] combines them, and nothing else does: screens, exports, summaries,
//! progress and due questions all start from it.
//!
//! | The candidate says | What counts from then on |
//! |---|---|
//! | a sentence of the answer makes the point | the point is heard there; Substance is marked again |
//! | a sentence of a follow-up makes it | it is heard there, and counts for coverage, not for Substance |
//! | "no" to a point that was heard, or that the coach asks about | it is not heard |
//! | "no" to a point whose opposite was heard | the coach is unsure, and asks |
//! | "no" to a finding | it is not shown, and affects no mark |

mod lay;
mod point;
#[cfg(test)]
mod tests;

use crate::coach::{Finding, Verdict};
use crate::transcript::TurnRecord;

use super::notes::{Notes, exchange, question_of};
use super::second::SecondReadings;

pub use point::{Judge, PointCoverage, PointPlace, QuestionPoint};

/// The turns of an interview with the candidate's corrections applied.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reviewed {
    turns: Vec<TurnRecord>,
    /// By turn: the question's key points; empty for a follow-up.
    points: Vec<Vec<QuestionPoint>>,
    /// By turn: the findings that the candidate disputes.
    disputed: Vec<Vec<Finding>>,
    /// The comment on the whole session.
    comment: Option<String>,
    /// By turn: the comment on it.
    comments: Vec<Option<String>>,
}

impl Reviewed {
    /// Applies `notes` to `turns`.
    pub fn of(turns: &[TurnRecord], notes: &Notes) -> Self {
        let points = (0..turns.len()).map(|place| point::of(turns, notes, place));
        let disputed = turns.iter().enumerate().map(|(place, turn)| {
            let rules = notes.disputed(turns, place);
            let findings = turn.coach.iter().flat_map(|seen| &seen.findings);
            let disputed = findings.filter(|it| rules.contains(&it.rule));
            disputed.cloned().collect()
        });
        let comments = (0..turns.len()).map(|place| {
            let remarks = notes.remarks_on(turns, place)?;
            remarks.comment().map(str::to_owned)
        });
        Self {
            comment: notes.session.comment().map(str::to_owned),
            comments: comments.collect(),
            points: points.collect(),
            disputed: disputed.collect(),
            turns: lay::over(turns, notes),
        }
    }

    /// Adds the second readings of the points that are still unsure. They change nothing else.
    #[must_use]
    pub fn with_second(mut self, readings: &SecondReadings) -> Self {
        for point in self.points.iter_mut().flatten() {
            let unsure = (point.verdict, point.by) == (Verdict::Unsure, Judge::Coach);
            let read = readings.of(&self.turns, point.question, &point.id);
            let read = read.filter(|_| unsure).map(|(words, _)| PointPlace {
                turn: point.question,
                words,
            });
            point.second = read;
        }
        self
    }

    /// The turns after review: ratings as changed, assessments as corrected.
    pub fn turns(&self) -> &[TurnRecord] {
        &self.turns
    }

    /// The same, by value.
    pub fn into_turns(self) -> Vec<TurnRecord> {
        self.turns
    }

    /// The comment on the whole session: the candidate's, and a mentor's remarks.
    pub fn comment(&self) -> Option<&str> {
        self.comment.as_deref()
    }

    /// The comment on the turn at `place`.
    pub fn comment_on(&self, place: usize) -> Option<&str> {
        self.comments.get(place)?.as_deref()
    }

    /// Index of the question that the turn at `place` belongs to.
    pub fn question_of(&self, place: usize) -> Option<usize> {
        question_of(self.turns(), place)
    }

    /// The question's turns: its own, then its follow-ups. `place` may be any of them.
    pub fn exchange(&self, place: usize) -> std::ops::Range<usize> {
        let question = self.question_of(place);
        question.map_or(place..place, |it| exchange(self.turns(), it))
    }

    /// The key points of the question that the turn at `place` belongs to, in its answer and
    /// follow-ups, in the question's order; empty if no coach read the answer.
    pub fn points(&self, place: usize) -> &[QuestionPoint] {
        let question = self.question_of(place);
        let points = question.and_then(|it| self.points.get(it));
        points.map_or(&[], Vec::as_slice)
    }

    /// The findings on the answer at `place` that the candidate disputes.
    pub fn disputed(&self, place: usize) -> &[Finding] {
        self.disputed.get(place).map_or(&[], Vec::as_slice)
    }
}
