//! What to rehearse, and when: spaced repetition over questions.
//!
//! FSRS tells how long an answer is likely to be remembered from how well it went each time
//! (the `fsrs` crate with its own default parameters; <https://github.com/open-spaced-repetition>).
//! The rating is the candidate's own. An interview date bounds the interval: it is never longer
//! than a third of the days that were left, at least one day, and never leads past the
//! interview. What is due is ordered by how its competencies stand, the weakest first.

mod bound;
mod due;
mod forecast;
mod rating;
mod recalled;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use fsrs::{FSRS, MemoryState};
use serde::{Serialize, Serializer};

use crate::bank::{QuestionBank, QuestionHead, QuestionRef};

use super::Summary;
use super::progress::standings;
use super::summary::TurnSummary;

pub use bound::Target;
pub use due::{Due, DueCard, DueQuestion};
pub use rating::Rating;
pub use recalled::MOST_NEW;

/// An answer is to come again when it is remembered with this likelihood. The usual default of
/// FSRS.
const RETENTION: f32 = 0.9;
/// The longest interval in days, however well an answer is known. Ours: a year.
const LONGEST: f32 = 365.0;
/// How a competency stands about which nothing is known: the middle of the scale.
const UNKNOWN: f64 = 3.0;

/// When each question that was ever asked is to come again.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Schedule {
    cards: Vec<Card>,
    /// How many questions were asked for the first time today.
    begun_today: usize,
    standings: BTreeMap<String, f64>,
}

/// A question that was asked before, and when it is to come again. Serialized, it is one line
/// of `rehearse drill --json`: a stable, documented shape.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card {
    /// Which question.
    #[serde(flatten)]
    pub question: QuestionRef,
    /// The day it was last asked, in a session or else in a real interview.
    #[serde(serialize_with = "day")]
    pub last: NaiveDate,
    /// The day it is to come again, or any later one.
    #[serde(serialize_with = "day")]
    pub due: NaiveDate,
    /// How often it was practiced; 0 of a question that was only asked in a real interview.
    pub times: usize,
    /// How the last answer went.
    pub rating: Rating,
    /// Days after which it is remembered with a likelihood of 90 %; 0 where it was never practiced.
    pub stability: f32,
    /// How hard it is for the candidate, 1 to 10.
    pub difficulty: f32,
    /// How the weakest of its competencies stands, 1 to 5; 3 where nothing is known.
    pub standing: f64,
}

impl Schedule {
    /// The schedule that follows from `sessions`, in whatever order they come, and from the
    /// dates of interviews, as of `today`. A session that lies ahead of now holds no question:
    /// what was asked only there is due today.
    pub fn of(sessions: &[Summary], targets: &[Target], today: NaiveDate) -> Self {
        let mut all: Vec<&Summary> = sessions.iter().filter(|it| !it.uncounted).collect();
        all.sort_by_key(|it| (it.started, &it.id));
        let (ahead, sessions): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.ahead);
        let standings = standings(&sessions).into_iter();
        let standings = standings
            .map(|(id, standing)| (id.to_owned(), standing))
            .collect();
        let fsrs = FSRS::default();
        let card = |(question, reviews): (&QuestionRef, Vec<Review<'_>>)| {
            card(&fsrs, question, &reviews, targets, &standings)
        };
        let asked = reviews(&sessions);
        let begun = asked.values().filter_map(|it| it.first());
        let begun_today = begun.filter(|it| it.day == today).count();
        let only_ahead = reviews(&ahead).into_iter();
        let only_ahead = only_ahead.filter(|(question, _)| !asked.contains_key(question));
        let due_today = only_ahead.filter_map(card);
        let due_today: Vec<Card> = due_today.map(|card| Card { due: today, ..card }).collect();
        let mut cards: Vec<Card> = asked.into_iter().filter_map(card).collect();
        cards.extend(due_today);
        cards.sort_by(|one, other| one.question.cmp(&other.question));
        Self {
            cards,
            begun_today,
            standings,
        }
    }

    /// Every question that was asked, by bank and id.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// What is due on `day`: weak competencies first, then what has waited longest.
    pub fn due(&self, day: NaiveDate) -> Vec<&Card> {
        let mut due: Vec<&Card> = self.cards.iter().filter(|card| card.due <= day).collect();
        due.sort_by(|one, other| one.by_importance(other));
        due
    }

    /// How many questions are due on `day`.
    pub fn count(&self, day: NaiveDate) -> usize {
        self.cards.iter().filter(|card| card.due <= day).count()
    }

    /// Up to `most` questions of `banks` that were never asked, those of weak competencies
    /// first, otherwise in the order of the banks.
    pub fn fresh<'b>(
        &self,
        banks: &[&'b QuestionBank],
        most: usize,
    ) -> Vec<(&'b str, &'b QuestionHead)> {
        let asked: BTreeSet<(&str, &str)> = self
            .cards
            .iter()
            .map(|card| (card.question.bank.as_str(), card.question.id.as_str()))
            .collect();
        let all = banks.iter().flat_map(|bank| {
            let questions = bank.questions.heads();
            questions.map(|question| (bank.id.as_str(), question))
        });
        let mut fresh: Vec<_> = all
            .filter(|(bank, question)| !asked.contains(&(*bank, question.id.as_str())))
            .collect();
        fresh.sort_by(|(_, one), (_, other)| {
            let standing = |question: &QuestionHead| standing(&question.competencies, &self.standings);
            standing(one).total_cmp(&standing(other))
        });
        fresh.truncate(most);
        fresh
    }
}

/// One time a question was asked.
struct Review<'s> {
    day: NaiveDate,
    turn: &'s TurnSummary,
}

/// What was asked in sessions that come the oldest first.
fn reviews<'s>(sessions: &[&'s Summary]) -> BTreeMap<&'s QuestionRef, Vec<Review<'s>>> {
    let mut asked: BTreeMap<&QuestionRef, Vec<Review<'_>>> = BTreeMap::new();
    for session in sessions {
        for turn in session.counted() {
            let review = Review {
                day: session.day,
                turn,
            };
            asked.entry(&*turn.question).or_default().push(review);
        }
    }
    asked
}

fn card(
    fsrs: &FSRS,
    question: &QuestionRef,
    reviews: &[Review<'_>],
    targets: &[Target],
    standings: &BTreeMap<String, f64>,
) -> Option<Card> {
    let mut memory: Option<MemoryState> = None;
    let mut interval = 1.0;
    let mut before: Option<NaiveDate> = None;
    for review in reviews {
        let elapsed = before.map_or(0, |before| (review.day - before).num_days());
        let elapsed = u32::try_from(elapsed).unwrap_or(0);
        let states = fsrs.next_states(memory, RETENTION, elapsed).ok()?;
        let state = match Rating::of(review.turn) {
            Rating::Again => states.again,
            Rating::Hard => states.hard,
            Rating::Good => states.good,
            Rating::Easy => states.easy,
        };
        memory = Some(state.memory);
        interval = state.interval;
        before = Some(review.day);
    }
    let (last, memory) = (reviews.last()?, memory?);
    let days = bound::days(question, last.day, whole_days(interval), targets);
    Some(Card {
        question: question.clone(),
        last: last.day,
        due: next_day(last.day, days),
        times: reviews.len(),
        rating: Rating::of(last.turn),
        stability: memory.stability,
        difficulty: memory.difficulty,
        standing: standing(&last.turn.competencies, standings),
    })
}

/// What there is to practice today, one question at a time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DueToday {
    /// Today's part: of the agenda, or else what is due.
    pub part: Vec<DueQuestion>,
    /// What can be done beyond it.
    pub beyond: Vec<DueQuestion>,
}

/// The day so many days later.
fn next_day(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// An interval in whole days, at least one.
fn whole_days(interval: f32) -> u64 {
    // Between 1 and 365 nothing is lost.
    interval.round().clamp(1.0, LONGEST) as u64
}

/// How the weakest of these competencies stands.
fn standing(competencies: &[String], standings: &BTreeMap<String, f64>) -> f64 {
    let known = competencies
        .iter()
        .filter_map(|id| standings.get(id).copied());
    known.min_by(f64::total_cmp).unwrap_or(UNKNOWN)
}

/// A day as `2026-11-21`.
fn day<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}
