//! Decides what to rehearse and when: spaced repetition over questions.
//!
//! From how well an answer went each time, FSRS predicts how long it will be remembered (the
//! `fsrs` crate with its default parameters; <https://github.com/open-spaced-repetition>). The
//! rating is the candidate's own. An interview date limits the interval: at most a third of the
//! remaining days, at least one day, and never past the interview. Due questions are ordered by
//! the standing of their competencies, weakest first.

mod bound;
mod due;
mod forecast;
mod rating;
#[cfg(test)]
mod tests;
mod unpracticed;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use fsrs::{FSRS, MemoryState};
use serde::Serialize;

use crate::bank::{QuestionBank, QuestionHead, QuestionRef};

use super::Summary;
use super::progress::standings;
use super::summary::TurnSummary;

pub use bound::Target;
pub use due::{Due, DueCard, DueQuestion};
pub use rating::Rating;
pub use unpracticed::MAX_NEW;

/// An answer comes again when the probability of remembering it has dropped to this. FSRS's usual
/// default.
const RETENTION: f32 = 0.9;
/// The longest interval in days, however well an answer is known. Our choice: a year.
const LONGEST: f32 = 365.0;
/// Assumed standing of a competency without data: the middle of the scale.
const UNKNOWN: f64 = 3.0;

/// When each question ever asked should come again.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Schedule {
    cards: Vec<Card>,
    /// Number of questions asked for the first time today.
    begun_today: usize,
    standings: BTreeMap<String, f64>,
}

/// A question asked before, and when it should come again. Serialized as one line of `rehearse
/// drill --json`: a stable, documented format.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card {
    /// Its reference.
    #[serde(flatten)]
    pub question: QuestionRef,
    /// The day it was last asked, in a session or else in a real interview; today if it was
    /// imported and never asked.
    pub last: NaiveDate,
    /// The first day on which it should come again.
    pub due: NaiveDate,
    /// How often it was practiced; 0 if it was only asked in a real interview, or imported.
    pub times: usize,
    /// Whether it was imported and never asked.
    #[serde(skip)]
    pub is_imported: bool,
    /// How the last answer went.
    pub rating: Rating,
    /// Days until the probability of remembering it drops to 90 %; 0 if it was never practiced.
    pub stability: f32,
    /// Its difficulty for the candidate, 1 to 10.
    pub difficulty: f32,
    /// Standing of its weakest competency, 1 to 5; 3 if unknown.
    pub standing: f64,
}

impl Schedule {
    /// Computes the schedule from `sessions`, in any order, and interview dates, as of `today`.
    /// Sessions with impossible dates do not hold back their questions: those asked only there are due
    /// today.
    pub fn of(sessions: &[Summary], targets: &[Target], today: NaiveDate) -> Self {
        let mut all: Vec<&Summary> = sessions.iter().filter(|it| !it.uncounted).collect();
        all.sort_by_key(|it| (it.started, &it.id));
        let (misdated, sessions): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.misdated);
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
        let only_there = reviews(&misdated).into_iter();
        let only_there = only_there.filter(|(question, _)| !asked.contains_key(question));
        let due_today = only_there.filter_map(card);
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

    /// Every question ever asked, sorted by bank and id.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// The questions due on `day`: weak competencies first, then the longest overdue.
    pub fn due(&self, day: NaiveDate) -> Vec<&Card> {
        let mut due: Vec<&Card> = self.cards.iter().filter(|card| card.due <= day).collect();
        due.sort_by(|one, other| one.by_importance(other));
        due
    }

    /// Number of questions due on `day`.
    pub fn count(&self, day: NaiveDate) -> usize {
        self.cards.iter().filter(|card| card.due <= day).count()
    }

    /// Up to `most` questions of `banks` never asked, those of weak competencies first, otherwise
    /// in the order of the banks.
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
            let standing =
                |question: &QuestionHead| standing(&question.competencies, &self.standings);
            standing(one).total_cmp(&standing(other))
        });
        fresh.truncate(most);
        fresh
    }
}

/// One occasion on which a question was asked.
struct Review<'s> {
    day: NaiveDate,
    turn: &'s TurnSummary,
}

/// All occasions, by question. The sessions must be sorted oldest first.
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
        is_imported: false,
        rating: Rating::of(last.turn),
        stability: memory.stability,
        difficulty: memory.difficulty,
        standing: standing(&last.turn.competencies, standings),
    })
}

/// What to practice today, one question at a time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DueToday {
    /// Today's work: the agenda's, or else the due questions.
    pub part: Vec<DueQuestion>,
    /// Optional further questions.
    pub beyond: Vec<DueQuestion>,
}

/// The day `days` later.
fn next_day(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// An interval in whole days, at least one.
fn whole_days(interval: f32) -> u64 {
    // No precision is lost between 1 and 365.
    interval.round().clamp(1.0, LONGEST) as u64
}

/// The standing of the weakest of these competencies.
fn standing(competencies: &[String], standings: &BTreeMap<String, f64>) -> f64 {
    let known = competencies
        .iter()
        .filter_map(|id| standings.get(id).copied());
    known.min_by(f64::total_cmp).unwrap_or(UNKNOWN)
}
