//! The list of sessions, narrowed down as someone types and by what they ask for, and sorted.

mod catalog;
mod hangul;
mod haystack;
mod pattern;
#[cfg(test)]
mod tests;

use std::cmp::{Ordering, Reverse};
use std::ops::RangeInclusive;
use std::str::FromStr;
use std::time::Duration;

use chrono::NaiveDate;

use crate::lang::Language;
use crate::review::Summary;

pub use catalog::Catalog;
pub use haystack::Haystack;
pub use pattern::Pattern;

/// Which sessions are wanted. What is not asked for is not looked at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// What was typed; it is looked for in company, role, rounds, scenario, date and tags.
    pub typed: Pattern,
    /// Only this scenario, by its id.
    pub scenario: Option<String>,
    /// Only sessions in which this competency was tested.
    pub competency: Option<String>,
    /// Only sessions of this day or later ones, by the clock on the wall there.
    pub from: Option<NaiveDate>,
    /// Only sessions of this day or earlier ones.
    pub to: Option<NaiveDate>,
    /// Only sessions whose own ratings have such a mean, 1 to 5; those without any are out.
    pub own: Option<RangeInclusive<f64>>,
    /// Only sessions whose coach's marks have such a mean, 1 to 5; those without any are out.
    pub marks: Option<RangeInclusive<f64>>,
    /// Only sessions with this tag.
    pub tag: Option<String>,
    /// Only sessions with a star.
    pub starred: bool,
}

impl Filter {
    /// Whether nothing is asked for but what was typed.
    fn admits_all(&self) -> bool {
        let asked = Self {
            typed: Pattern::default(),
            ..self.clone()
        };
        asked == Self::default()
    }

    /// Whether a session fits all that is asked for but what was typed.
    pub fn admits(&self, summary: &Summary) -> bool {
        let day = summary.day;
        self.scenario
            .as_ref()
            .is_none_or(|it| *it == summary.scenario)
            && self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
            && self.tag.as_ref().is_none_or(|it| summary.tags.contains(it))
            && (!self.starred || summary.star)
            && lies_in(self.own.as_ref(), || summary.own())
            && lies_in(self.marks.as_ref(), || summary.marks())
            && self
                .competency
                .as_ref()
                .is_none_or(|it| summary.competencies().contains(it.as_str()))
    }
}

fn lies_in(range: Option<&RangeInclusive<f64>>, mean: impl FnOnce() -> Option<f64>) -> bool {
    range.is_none_or(|range| mean().is_some_and(|mean| range.contains(&mean)))
}

/// What a list is sorted by. Equals follow with the newest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SortKey {
    /// When it began, the newest first.
    #[default]
    Newest,
    /// When it began, the oldest first.
    Oldest,
    /// By the company's name.
    Company,
    /// By the candidate's own ratings, the lowest first; those without any at the end.
    Own,
    /// By the coach's marks, the lowest first; those without any at the end.
    Marks,
    /// By the time practiced, the longest first.
    Minutes,
}

impl SortKey {
    /// Every key, in the order in which a screen goes through them.
    pub const ALL: [Self; 6] = [
        Self::Newest,
        Self::Oldest,
        Self::Company,
        Self::Own,
        Self::Marks,
        Self::Minutes,
    ];

    /// The word used on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Company => "company",
            Self::Own => "own",
            Self::Marks => "marks",
            Self::Minutes => "minutes",
        }
    }

    /// The key after this one, the first after the last.
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|key| *key == self);
        let next = place.map_or(0, |place| (place + 1) % Self::ALL.len());
        Self::ALL.get(next).copied().unwrap_or_default()
    }

    /// What a session is sorted by. Worked out once for each, not for each comparison.
    fn rank(self, summary: &Summary, language: Language) -> Rank {
        match self {
            Self::Newest => Rank::Newest,
            Self::Oldest => Rank::Oldest,
            Self::Company => Rank::Name(summary.company.get(language).to_lowercase()),
            Self::Own => Rank::Mean(summary.own()),
            Self::Marks => Rank::Mean(summary.marks()),
            Self::Minutes => Rank::Longest(summary.practised()),
        }
    }
}

/// What a session is sorted by.
#[derive(Debug)]
enum Rank {
    Newest,
    Oldest,
    Name(String),
    /// The lowest first; those without any at the end.
    Mean(Option<f64>),
    /// The longest first.
    Longest(Duration),
}

impl Rank {
    /// Of two sessions with their ranks by the same key. Equals follow with the newest first.
    fn compare(&self, summary: &Summary, other: &Self, other_summary: &Summary) -> Ordering {
        let newest_first = other_summary
            .started
            .cmp(&summary.started)
            .then_with(|| other_summary.id.cmp(&summary.id));
        let by_rank = match (self, other) {
            (Self::Oldest, Self::Oldest) => newest_first.reverse(),
            (Self::Name(one), Self::Name(other)) => one.cmp(other),
            (Self::Mean(one), Self::Mean(other)) => lowest_first(*one, *other),
            (Self::Longest(one), Self::Longest(other)) => other.cmp(one),
            _ => Ordering::Equal,
        };
        // What a wrong clock wrote has no place among the others.
        let ahead = summary.ahead.cmp(&other_summary.ahead);
        ahead.then(by_rank).then(newest_first)
    }
}

impl FromStr for SortKey {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|key| key.word() == word)
            .ok_or(())
    }
}

fn lowest_first(one: Option<f64>, other: Option<f64>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => one.total_cmp(&other),
        (one, other) => Reverse(one.is_some()).cmp(&Reverse(other.is_some())),
    }
}
