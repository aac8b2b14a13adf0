//! The whole statement of a clause of an answer: its extent, and whether anything in or around it
//! changes its meaning.
//!
//! "I have never designed, moved or run a system" has three clauses, and the first denies the
//! other two. A second reader may quote any words of an answer; what counts is the whole
//! statement.

use std::ops::Range;

use crate::coach::lexicon::{self, ClauseWords};
use crate::coach::reading::Reading;
use crate::coach::reading::cue::Cues;
use crate::lang::Language;

use super::clause::{Stance, clauses};

/// The sentence that contains a clause.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    reading: &'a Reading,
    language: Language,
    /// Its byte range in the plain text.
    range: Range<usize>,
    /// The byte ranges of its clauses.
    clauses: Vec<Range<usize>>,
}

/// The form of a statement apart from its words; two statements with the same meaning have the
/// same form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    /// The number of negations.
    negations: usize,
    doubted: bool,
    hypothetical: bool,
    asked: bool,
    /// Whether it reports someone else's words.
    reported: bool,
    /// The words that make it something other than a claim: a wish, hearsay, pretense.
    not_claimed: Vec<String>,
}

impl Turn {
    /// The form of a lowercase text.
    pub(super) fn of(text: &str, language: Language) -> Self {
        let it = Stance::of(text, language);
        let words = words(language);
        let all = || 0..text.len();
        let of_another = |place: Range<usize>| {
            let around = [text.get(..place.start), text.get(place.end..)];
            let [before, after] = around.map(Option::unwrap_or_default);
            !(lexicon::of(language).says_oneself)(before, after)
        };
        Self {
            negations: words.negation.find_all(text, all()).count(),
            doubted: it.doubted,
            hypothetical: it.hypothetical,
            asked: it.asked,
            reported: words.reported.find_all(text, all()).any(of_another),
            not_claimed: words
                .not_claimed
                .find_all(text, all())
                .filter_map(|it| text.get(it).map(str::to_owned))
                .collect(),
        }
    }

    /// The words that make it something other than a claim.
    pub(super) fn not_claimed(self) -> Vec<String> {
        self.not_claimed
    }

    /// Whether a sentence with this form, and this clause of it, differs in meaning from an
    /// example with the form `example`, for a point that people make with the words in `wishes`.
    fn differs(&self, clause: &Self, example: &Self, wishes: &[String]) -> bool {
        clause.negations > example.negations
            || self.negations > 0 && example.negations == 0
            || self.doubted && !example.doubted
            || self.hypothetical && !example.hypothetical
            || self.asked && !example.asked
            || self.reported && !example.reported
            || self.not_claimed.iter().any(|it| !wishes.contains(it))
    }
}

impl<'a> Sentence<'a> {
    /// The sentence or sentences that contain a window of the reading.
    pub(super) fn around(reading: &'a Reading, window: &Range<usize>, language: Language) -> Self {
        let sentences = reading.sentences().iter().map(|it| &it.range);
        let around = sentences.filter(|it| it.start < window.end && window.start < it.end);
        let range = around.fold(window.clone(), |all, it| {
            all.start.min(it.start)..all.end.max(it.end)
        });
        let all = clauses(reading.lower_slice(&range), language).into_iter();
        Self {
            clauses: all
                .map(|it| range.start + it.start..range.start + it.end)
                .collect(),
            reading,
            language,
            range,
        }
    }

    /// Its byte range in the plain text.
    pub(super) fn range(&self) -> &Range<usize> {
        &self.range
    }

    /// The byte range of the whole statement that contains a window: the clauses that are true or
    /// false together with it.
    pub(super) fn whole(&self, window: &Range<usize>) -> Range<usize> {
        let meets = |it: &&Range<usize>| it.start < window.end && window.start < it.end;
        let first = self.clauses.iter().position(|it| meets(&it));
        let last = self.clauses.iter().rposition(|it| meets(&it));
        let (Some(mut first), Some(mut last)) = (first, last) else {
            return window.clone();
        };
        while first > 0 && !self.begins_anew(first) {
            first -= 1;
        }
        while last + 1 < self.clauses.len() && !self.begins_anew(last + 1) {
            last += 1;
        }
        let ends = [first, last].map(|it| self.clauses.get(it).cloned().unwrap_or(0..0));
        let [first, last] = ends;
        first.start.min(window.start)..last.end.max(window.end)
    }

    fn begins_anew(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|it| self.clauses.get(it));
        let (Some(before), Some(clause)) = (before, self.clauses.get(place)) else {
            return true;
        };
        let [before, clause] = [before, clause].map(|it| self.reading.lower_slice(it));
        (lexicon::of(self.language).says_anew)(before, clause)
    }

    /// Whether anything in it makes the meaning of a window differ from an example with this
    /// form, for a point that people make with the words in `wishes`.
    pub(super) fn turns(&self, window: &Range<usize>, example: &Turn, wishes: &[String]) -> bool {
        let turn = |range: &Range<usize>| Turn::of(self.reading.lower_slice(range), self.language);
        turn(&self.range).differs(&turn(&self.whole(window)), example, wishes)
    }

    /// Whether these words are someone else's, or are retracted at once.
    pub(super) fn is_disowned(&self, window: &Range<usize>) -> bool {
        let mut sentences = self.reading.sentences().iter();
        let next = sentences.find(|it| it.range.start >= self.range.end);
        let begins_with = |cues: &Cues, at: &Range<usize>| {
            let found = cues.find(self.reading.lower(), at.clone());
            found.is_some_and(|it| it.start == at.start)
        };
        self.reading.quoted_bytes(window) * 2 >= window.len()
            || next.is_some_and(|it| begins_with(&words(self.language).takes_back, &it.range))
    }
}

fn words(language: Language) -> &'static ClauseWords {
    lexicon::of(language).clause
}
