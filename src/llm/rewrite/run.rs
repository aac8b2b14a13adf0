//! Tells the sentences of a tightened text that may say something else than the answer does.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::coach::{Sense, begins_clause, sentences};
use crate::lang::Language;

use super::words::{SIGNS, words};

/// Finds the sentences of a tightened text that may say something else than `answer`, which has the
/// words in `known`.
pub(super) fn turned(
    text: &str,
    answer: &str,
    known: &BTreeSet<String>,
    language: Language,
) -> Vec<Range<usize>> {
    let there = (1..=MAX_JOINED).flat_map(|count| runs(answer, count, language));
    let there: Vec<Run> = there.collect();
    let is_kept = |it: &Run| {
        let wanted = it.words.iter().filter(|it| known.contains(*it));
        let wanted: Vec<&String> = wanted.collect();
        there.iter().any(|run| run.says(&wanted, it))
    };
    let places = sentences(text).into_iter();
    let turned = places
        .zip(runs(text, 1, language))
        .filter(|(_, it)| !is_kept(it));
    turned.map(|(place, _)| place).collect()
}

/// At most this many consecutive sentences may be merged into one.
const MAX_JOINED: usize = 3;

/// Words left out that may be an aside: "you know".
const MAX_ASIDE: usize = 2;

/// Consecutive sentences of a text.
struct Run {
    words: Vec<String>,
    /// Whether a clause begins with each of them.
    begins: Vec<bool>,
    sense: Sense,
    is_joined: bool,
}

/// Every run of this many sentences of a text.
fn runs(text: &str, count: usize, language: Language) -> Vec<Run> {
    let places = sentences(text).into_iter();
    let places: Vec<&str> = places.filter_map(|it| text.get(it)).collect();
    let runs = places.windows(count).enumerate().map(|(at, run)| {
        let joined = run.join(" ");
        let next = places.get(at + count).copied().unwrap_or_default();
        let words: Vec<String> = words(&joined).map(|(_, it)| it).collect();
        let firsts = run.iter().scan(0, |at, it| {
            let first = *at;
            *at += self::words(it).count();
            Some(first)
        });
        let firsts: Vec<usize> = firsts.collect();
        let begins = words.iter().enumerate().map(|(place, word)| {
            let before = place.checked_sub(1).and_then(|it| words.get(it));
            let before = before.map_or("", String::as_str);
            firsts.contains(&place) || begins_clause(before, word, language)
        });
        Run {
            begins: begins.collect(),
            words,
            sense: Sense::of(&joined, next, language),
            is_joined: count > 1,
        }
    });
    runs.collect()
}

impl Run {
    /// Whether it has these words in this order, the same signs between them, and the same sense as
    /// `other`. What turns one sentence does not apply to its neighbors.
    fn says(&self, wanted: &[&String], other: &Self) -> bool {
        self.sense == other.sense
            && (self.sense.is_plain() || !self.is_joined)
            && self.has_in_order(wanted)
            && self.signs().eq(other.signs())
    }

    /// Whether it has these words in this order, and only whole clauses or parts of one are left out
    /// between them: the beginning of one clause and the end of another would say what nobody said.
    fn has_in_order(&self, wanted: &[&String]) -> bool {
        let mut next = 0;
        wanted.iter().all(|word| {
            let mut rest = self.words.iter().enumerate().skip(next);
            let found = rest.find(|(_, it)| it == word).map(|(place, _)| place);
            let fits = found.is_some_and(|found| !self.is_splice(next..found));
            next = found.map_or(next, |found| found + 1);
            fits
        })
    }

    /// Whether leaving out these words joins two clauses within them. An aside is no clause, and of a
    /// clause left out, its subject may remain.
    fn is_splice(&self, out: Range<usize>) -> bool {
        let begins = |place: &usize| self.begins.get(*place) == Some(&true);
        let clause = (0..out.start).rev().find(begins).unwrap_or_default();
        let ends_there = begins(&out.start) || out.start - clause <= 1;
        out.start > 0
            && out.len() > MAX_ASIDE
            && out.clone().any(|it| begins(&it))
            && !(ends_there && self.is_at_beginning(out.end))
    }

    /// Whether a clause begins at this word, but for interjections before it.
    fn is_at_beginning(&self, place: usize) -> bool {
        let is_short = |it: &usize| {
            self.words
                .get(*it)
                .is_some_and(|it| it.chars().count() == 1)
        };
        let before = (0..place).rev().take_while(is_short).last();
        let mut here = self
            .begins
            .iter()
            .take(place + 1)
            .skip(before.unwrap_or(place));
        here.any(|it| *it)
    }

    /// Words of signs only, such as `<=`.
    fn signs(&self) -> impl Iterator<Item = &String> {
        let is_sign = |it: &&String| it.chars().all(|it| SIGNS.contains(&it));
        self.words.iter().filter(is_sign)
    }
}
