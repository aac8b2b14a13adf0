//! Questions never practiced that become due: those of real interviews, and imported ones.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::bank::QuestionRef;
use crate::review::recalled::RecalledInterview;

use super::{Card, Rating, Schedule, UNKNOWN, next_day};

/// Maximum number of never practiced questions due on one day.
pub const MAX_NEW: usize = 10;
/// Assumed difficulty of an unknown question: the middle of 1 to 10.
const MIDDLE: f32 = 5.0;

impl Schedule {
    /// Adds questions of real interviews that were not practiced since: due from their day on,
    /// oldest first, but no more than [`MAX_NEW`] new ones per day. They count as never
    /// practiced.
    pub fn with_recalled(self, interviews: &[RecalledInterview], today: NaiveDate) -> Self {
        let mut interviews: Vec<&RecalledInterview> = interviews.iter().collect();
        interviews.sort_by_key(|it| (it.day, &it.id));
        let asked = interviews
            .into_iter()
            .flat_map(|it| it.asked().map(move |question| (it, question)));
        let new = asked.map(|(interview, question)| Card {
            rating: question.went.map_or(Rating::Hard, Rating::felt),
            ..new_card(interview.reference(question), interview.day)
        });
        self.with_new(new.collect(), today)
    }

    /// Adds questions that the candidate imported and never practiced, in this order: due today,
    /// but no more than [`MAX_NEW`] new ones per day, those of real interviews among them.
    pub fn with_imported(self, questions: Vec<QuestionRef>, today: NaiveDate) -> Self {
        let new = questions.into_iter().map(|question| Card {
            is_imported: true,
            ..new_card(question, today)
        });
        self.with_new(new.collect(), today)
    }

    fn with_new(mut self, mut new: Vec<Card>, today: NaiveDate) -> Self {
        let known: BTreeSet<&QuestionRef> = self.cards.iter().map(|it| &it.question).collect();
        new.retain(|it| !known.contains(&it.question));
        let room = self.room_for_new(today);
        for (place, card) in new.iter_mut().enumerate().skip(room) {
            let days = 1 + (place - room) / MAX_NEW;
            let days = u64::try_from(days).unwrap_or(u64::MAX);
            card.due = card.due.max(next_day(today, days));
        }
        self.cards.extend(new);
        self.cards
            .sort_by(|one, other| one.question.cmp(&other.question));
        self
    }

    /// How many more new questions fit on `today`.
    pub fn room_for_new(&self, today: NaiveDate) -> usize {
        let new = self
            .cards
            .iter()
            .filter(|it| it.times == 0 && it.due <= today);
        MAX_NEW.saturating_sub(self.begun_today + new.count())
    }
}

/// A question never practiced, due from `day` on.
fn new_card(question: QuestionRef, day: NaiveDate) -> Card {
    Card {
        question,
        last: day,
        due: day,
        times: 0,
        is_imported: false,
        rating: Rating::Hard,
        stability: 0.0,
        difficulty: MIDDLE,
        standing: UNKNOWN,
    }
}
