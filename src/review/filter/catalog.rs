use std::cmp::Reverse;
use std::collections::HashMap;

use crate::lang::Language;
use crate::review::Summary;

use super::{Filter, Haystack, Pattern, SortKey};

/// Filters and sorts sessions on every keystroke.
///
/// A hundred thousand sessions share a few thousand names: companies, rounds, days. Each name is
/// stored and searched once, so that a list of any length responds to a key at once.
#[derive(Debug, Default)]
pub struct Catalog {
    names: Names,
    sessions: Vec<Summary>,
    /// For each session, the range of its names in `called`.
    calls: Vec<(usize, usize)>,
    called: Vec<usize>,
    /// The order of all sessions from the last sort.
    sorted: Option<(SortKey, Language, Vec<usize>)>,
}

/// All distinct names.
#[derive(Debug, Default)]
struct Names {
    haystacks: Vec<Haystack>,
    places: HashMap<String, usize>,
}

impl Catalog {
    /// Adds a session at the end.
    pub fn add(&mut self, summary: Summary) {
        let call = self.call(&summary);
        self.calls.push(call);
        self.sessions.push(summary);
        self.sorted = None;
    }

    /// Adds all sessions of another catalog at the end.
    pub fn append(&mut self, other: Self) {
        let mut names: Vec<(String, usize)> = other.names.places.into_iter().collect();
        names.sort_unstable_by_key(|(_, place)| *place);
        let names = names.into_iter().zip(other.names.haystacks);
        let moved: Vec<usize> = names
            .map(|((name, _), haystack)| self.names.put(name, haystack))
            .collect();
        let before = self.called.len();
        let called = other.called.into_iter();
        self.called
            .extend(called.filter_map(|place| moved.get(place)));
        let calls = other.calls.into_iter();
        self.calls
            .extend(calls.map(|(start, end)| (start + before, end + before)));
        self.sessions.extend(other.sessions);
        self.sorted = None;
    }

    /// Updates an existing session.
    pub fn update(&mut self, summary: Summary) {
        let place = self.sessions.iter().position(|it| it.id == summary.id);
        let call = self.call(&summary);
        let here = place
            .and_then(|place| Some((self.sessions.get_mut(place)?, self.calls.get_mut(place)?)));
        if let Some((old, old_call)) = here {
            (*old, *old_call) = (summary, call);
            self.sorted = None;
        }
    }

    /// Removes a session; later ones move up by one.
    pub fn remove(&mut self, id: &str) {
        let mut sessions = self.sessions.iter();
        if let Some(place) = sessions.position(|it| it.id.as_str() == id) {
            self.sessions.remove(place);
            self.calls.remove(place);
            self.sorted = None;
        }
    }

    /// The session at an index, in the order in which they were added.
    pub fn get(&self, place: usize) -> Option<&Summary> {
        self.sessions.get(place)
    }

    /// Number of sessions.
    pub fn len(&self) -> usize {
        self.sessions.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty()
    }

    /// Indexes of the matching sessions in display order: while something is typed, best match
    /// first; otherwise, and among equals, by `sort`. Names compare in `language`.
    pub fn arrange(&mut self, filter: &Filter, sort: SortKey, language: Language) -> Vec<usize> {
        self.sort(sort, language);
        let scores = self.names.scores(&filter.typed);
        // Usually only words are asked for, and no session needs to be examined for them.
        let admits_all = filter.admits_all();
        let sorted = self.sorted.iter().flat_map(|(_, _, places)| places);
        let fitting = sorted.filter_map(|place| {
            let admitted = admits_all || filter.admits(self.sessions.get(*place)?);
            let score = admitted.then(|| self.score(*place, &scores)).flatten()?;
            Some((score, *place))
        });
        let mut fitting: Vec<(u32, usize)> = fitting.collect();
        if !filter.typed.is_empty() {
            // Equal matches stay sorted.
            fitting.sort_by_key(|(score, _)| Reverse(*score));
        }
        fitting.into_iter().map(|(_, place)| place).collect()
    }

    fn sort(&mut self, sort: SortKey, language: Language) {
        let is_sorted =
            |(by, within, _): &(SortKey, Language, _)| *by == sort && *within == language;
        if self.sorted.as_ref().is_some_and(is_sorted) {
            return;
        }
        let ranked = self.sessions.iter().map(|it| (sort.rank(it, language), it));
        let mut places: Vec<_> = ranked.enumerate().collect();
        places.sort_by(|(_, (rank, summary)), (_, (other, other_summary))| {
            rank.compare(summary, other, other_summary)
        });
        let places = places.into_iter().map(|(place, _)| place).collect();
        self.sorted = Some((sort, language, places));
    }

    /// How well the words match, each in the session name that suits it best; `None` if one does
    /// not match.
    fn score(&self, place: usize, scores: &[Vec<Option<u32>>]) -> Option<u32> {
        let (start, end) = *self.calls.get(place)?;
        let names = self.called.get(start..end)?;
        let best = |word: &Vec<Option<u32>>| {
            let found = names.iter().filter_map(|name| *word.get(*name)?);
            found.max()
        };
        scores.iter().map(best).sum()
    }

    /// Stores a session's names, in every language they are given in.
    fn call(&mut self, summary: &Summary) -> (usize, usize) {
        let day = summary.day.to_string();
        let names = [&*summary.company, &*summary.role].into_iter();
        let names = names.chain(&*summary.rounds);
        let names = names.flat_map(|name| name.distinct());
        let names = names.chain([summary.scenario.as_str(), &day]);
        let names = names.chain(summary.tags.iter().map(String::as_str));
        let mut places: Vec<usize> = names.map(|name| self.names.place(name)).collect();
        places.sort_unstable();
        places.dedup();
        let start = self.called.len();
        self.called.extend(places);
        (start, self.called.len())
    }
}

impl Names {
    fn place(&mut self, name: &str) -> usize {
        match self.places.get(name) {
            Some(place) => *place,
            None => self.put(name.to_owned(), Haystack::of(name)),
        }
    }

    fn put(&mut self, name: String, haystack: Haystack) -> usize {
        let next = self.haystacks.len();
        let place = *self.places.entry(name).or_insert(next);
        if place == next {
            self.haystacks.push(haystack);
        }
        place
    }

    /// For each typed word, how well it matches each name.
    fn scores(&self, typed: &Pattern) -> Vec<Vec<Option<u32>>> {
        typed.scores(&self.haystacks)
    }
}
