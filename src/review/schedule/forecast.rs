//! Predicts a card after its question is asked again and the answer goes well.

use std::cmp::Ordering;

use chrono::NaiveDate;
use fsrs::{FSRS, MemoryState};

use crate::bank::QuestionRef;

use super::{Card, RETENTION, Rating, Target, UNKNOWN, bound, next_day, whole_days};

impl Card {
    /// The card if the question is asked on `day` and the answer goes well.
    pub fn gone_well(&self, day: NaiveDate, targets: &[Target]) -> Self {
        let memory = MemoryState {
            stability: self.stability,
            difficulty: self.difficulty,
        };
        let elapsed = u32::try_from((day - self.last).num_days()).unwrap_or(0);
        let known = states(Some(memory), elapsed).unwrap_or((memory, 1.0));
        Self {
            times: self.times + 1,
            ..Self::known(&self.question, known, day, self.standing, targets)
        }
    }

    /// The card of a question asked for the first time on `day` with an answer that goes well.
    pub fn first_gone_well(
        question: &QuestionRef,
        day: NaiveDate,
        targets: &[Target],
    ) -> Option<Self> {
        let known = states(None, 0)?;
        Some(Self::known(question, known, day, UNKNOWN, targets))
    }

    fn known(
        question: &QuestionRef,
        (memory, interval): (MemoryState, f32),
        day: NaiveDate,
        standing: f64,
        targets: &[Target],
    ) -> Self {
        let days = bound::days(question, day, whole_days(interval), targets);
        Self {
            question: question.clone(),
            last: day,
            due: next_day(day, days),
            times: 1,
            is_imported: false,
            rating: Rating::Good,
            stability: memory.stability,
            difficulty: memory.difficulty,
            standing,
        }
    }

    /// Weak competencies first, then the longest overdue.
    pub fn by_importance(&self, other: &Self) -> Ordering {
        let by_standing = self.standing.total_cmp(&other.standing);
        by_standing.then_with(|| (self.due, &self.question).cmp(&(other.due, &other.question)))
    }
}

/// The memory state after an answer that went well, and the interval in days.
fn states(memory: Option<MemoryState>, elapsed: u32) -> Option<(MemoryState, f32)> {
    let states = FSRS::default().next_states(memory, RETENTION, elapsed);
    let good = states.ok()?.good;
    Some((good.memory, good.interval))
}
