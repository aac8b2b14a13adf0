//! Filters and sorts the list of sessions, by typed text and other conditions.

mod catalog;
mod hangul;
mod haystack;
mod pattern;
#[cfg(test)]
mod tests;

use std::cmp::{Ordering, Reverse};
use std::ops::RangeInclusive;
use std::time::Duration;

use chrono::NaiveDate;

use crate::lang::Language;
use crate::review::Summary;
use crate::text::read_by_word;

pub use catalog::Catalog;
pub use haystack::Haystack;
pub use pattern::Pattern;

/// Conditions on sessions. Unset ones are not checked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Typed text, searched in company, role, rounds, scenario, date and tags.
    pub typed: Pattern,
    /// Only this scenario, by its id.
    pub scenario: Option<String>,
    /// Only sessions in which this competency was tested.
    pub competency: Option<String>,
    /// Only sessions on or after this day, in their own wall-clock time.
    pub from: Option<NaiveDate>,
    /// Only sessions on or before this day.
    pub to: Option<NaiveDate>,
    /// Only sessions whose mean own rating, 1 to 5, is in this range; unrated sessions are
    /// excluded.
    pub own: Option<RangeInclusive<f64>>,
    /// Only sessions whose mean coach's mark, 1 to 5, is in this range; unmarked sessions are
    /// excluded.
    pub marks: Option<RangeInclusive<f64>>,
    /// Only sessions with this tag.
    pub tag: Option<String>,
    /// Only starred sessions.
    pub starred: bool,
}

impl Filter {
    /// Whether there is no condition besides the typed text.
    fn admits_all(&self) -> bool {
        let asked = Self {
            typed: Pattern::default(),
            ..self.clone()
        };
        asked == Self::default()
    }

    /// Whether a session meets all conditions besides the typed text.
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

/// Sort key of a list. Ties are in order of newest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SortKey {
    /// By start, newest first.
    #[default]
    Newest,
    /// By start, oldest first.
    Oldest,
    /// By company name.
    Company,
    /// By the candidate's own ratings, lowest first; unrated ones last.
    Own,
    /// By the coach's marks, lowest first; unmarked ones last.
    Marks,
    /// By time practiced, longest first.
    Minutes,
}

impl SortKey {
    /// Every key, in the order screens cycle through.
    pub const ALL: [Self; 6] = [
        Self::Newest,
        Self::Oldest,
        Self::Company,
        Self::Own,
        Self::Marks,
        Self::Minutes,
    ];

    /// Its name on the command line.
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

    /// The next key; after the last, the first.
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|key| *key == self);
        let next = place.map_or(0, |place| (place + 1) % Self::ALL.len());
        Self::ALL.get(next).copied().unwrap_or_default()
    }

    /// The sort value of a session, computed once per session instead of once per comparison.
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

/// The sort value of a session.
#[derive(Debug)]
enum Rank {
    Newest,
    Oldest,
    Name(String),
    /// Lowest first; missing ones last.
    Mean(Option<f64>),
    /// Longest first.
    Longest(Duration),
}

impl Rank {
    /// Compares two sessions by their ranks for the same key. Ties are in order of newest first.
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
        // Sessions dated by a wrong clock come last.
        let misdated = summary.misdated.cmp(&other_summary.misdated);
        misdated.then(by_rank).then(newest_first)
    }
}

read_by_word!(SortKey);

fn lowest_first(one: Option<f64>, other: Option<f64>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => one.total_cmp(&other),
        (one, other) => Reverse(one.is_some()).cmp(&Reverse(other.is_some())),
    }
}
