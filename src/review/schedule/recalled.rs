use chrono::NaiveDate;

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
    pub fn with_recalled(mut self, interviews: &[RecalledInterview], today: NaiveDate) -> Self {
        let mut interviews: Vec<&RecalledInterview> = interviews.iter().collect();
        interviews.sort_by_key(|it| (it.day, &it.id));
        let asked = interviews
            .into_iter()
            .flat_map(|it| it.asked().map(move |question| (it, question)));
        let mut new: Vec<Card> = asked
            .map(|(interview, question)| Card {
                question: interview.reference(question),
                last: interview.day,
                due: interview.day,
                times: 0,
                rating: question.went.map_or(Rating::Hard, Rating::felt),
                stability: 0.0,
                difficulty: MIDDLE,
                standing: UNKNOWN,
            })
            .collect();
        new.retain(|it| self.cards.iter().all(|card| card.question != it.question));
        let room = self.room_for_new();
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

    /// How many more new questions fit today.
    pub fn room_for_new(&self) -> usize {
        MAX_NEW.saturating_sub(self.begun_today)
    }
}
