//! The list of sessions, narrowed down as somebody types and by what they ask for, and sorted.

mod hangul;
mod haystack;
mod pattern;
#[cfg(test)]
mod tests;

use std::cmp::{Ordering, Reverse};
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::lang::Language;
use crate::review::Summary;

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

/// What of a session is looked through for what was typed. Made once for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named(Vec<Haystack>);

impl Named {
    /// Prepares a session, its names in every language they are given in.
    pub fn of(summary: &Summary) -> Self {
        let day = summary.day().to_string();
        let names = [&*summary.company, &*summary.role].into_iter();
        let names = names.chain(&*summary.rounds).flat_map(|name| {
            let given = Language::ALL.map(|language| name.exact(language));
            given.into_iter().flatten()
        });
        let mut texts: Vec<&str> = names.chain([summary.scenario.as_str(), &day]).collect();
        texts.extend(summary.tags.iter().map(String::as_str));
        texts.sort_unstable();
        texts.dedup();
        Self(texts.into_iter().map(Haystack::of).collect())
    }
}

impl Filter {
    /// How well a session fits, more for a better fit; `None` where it does not.
    pub fn score(&self, summary: &Summary, named: &Named) -> Option<u32> {
        self.admits(summary)
            .then(|| self.typed.score_in(&named.0))
            .flatten()
    }

    /// Whether a session fits all that is asked for but what was typed.
    pub fn admits(&self, summary: &Summary) -> bool {
        let day = summary.day();
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
    /// By the time practised, the longest first.
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

    fn compare(self, one: &Summary, other: &Summary, language: Language) -> Ordering {
        let newest_first = other
            .started
            .cmp(&one.started)
            .then_with(|| other.id.cmp(&one.id));
        let by_key = match self {
            Self::Newest => Ordering::Equal,
            Self::Oldest => newest_first.reverse(),
            Self::Company => {
                let name = |summary: &'_ Summary| summary.company.get(language).to_lowercase();
                name(one).cmp(&name(other))
            }
            Self::Own => lowest_first(one.own(), other.own()),
            Self::Marks => lowest_first(one.marks(), other.marks()),
            Self::Minutes => other.practised().cmp(&one.practised()),
        };
        by_key.then(newest_first)
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

/// The places of the sessions that fit, in the order they are to be shown: while something is
/// typed the best fit first, otherwise and among equals by `sort`. Names compare in `language`.
pub fn arrange(
    sessions: &[(Summary, Named)],
    filter: &Filter,
    sort: SortKey,
    language: Language,
) -> Vec<usize> {
    let fitting = sessions
        .iter()
        .enumerate()
        .filter_map(|(place, (summary, named))| {
            Some((filter.score(summary, named)?, place, summary))
        });
    let mut fitting: Vec<(u32, usize, &Summary)> = fitting.collect();
    fitting.sort_by(|(score, _, one), (other_score, _, other)| {
        let better = other_score.cmp(score);
        better.then_with(|| sort.compare(one, other, language))
    });
    fitting.into_iter().map(|(_, place, _)| place).collect()
}
