//! The whole of what a clause of an answer says: how far it reaches, and whether anything there, or
//! around it, turns its sense.
//!
//! "I have never designed, moved or run a system" has three clauses, and what the last two say
//! is denied by the first. Whoever reads an answer a second time may quote any words of it; what
//! counts is the whole.

use std::ops::Range;

use crate::coach::lexicon::{self, ClauseWords};
use crate::coach::reading::Reading;
use crate::coach::reading::cue::Cues;
use crate::lang::Language;

use super::clause::{Stance, clauses};

/// The sentence of an answer that a clause stands in.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    reading: &'a Reading,
    language: Language,
    /// Its bytes in the plain text.
    range: Range<usize>,
    /// The bytes of its clauses.
    clauses: Vec<Range<usize>>,
}

/// How something is said, beyond the words: what two have to have in common to say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    /// How often it denies something.
    negations: usize,
    doubted: bool,
    hypothetical: bool,
    asked: bool,
    /// Whether it tells what somebody else says.
    reported: bool,
    /// The words by which it is no claim: a wish, hearsay, pretense.
    not_claimed: Vec<String>,
}

impl Turn {
    /// Of a text in lower case.
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

    /// The words by which it is no claim.
    pub(super) fn not_claimed(self) -> Vec<String> {
        self.not_claimed
    }

    /// Whether what is said so in a sentence, and in this clause of it, differs in sense from an
    /// example that is said like `example`, of a point that people make with the words of `wishes`.
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
    /// The sentence, or the sentences, that a window of the reading stands in.
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

    /// The bytes of the whole that a window of it is part of: the clauses that are true or false
    /// with it.
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

    /// Whether anything in it makes a window of it mean something else than an example that is
    /// said like this, of a point that people make with the words of `wishes`.
    pub(super) fn turns(&self, window: &Range<usize>, example: &Turn, wishes: &[String]) -> bool {
        let turn = |range: &Range<usize>| Turn::of(self.reading.lower_slice(range), self.language);
        turn(&self.range).differs(&turn(&self.whole(window)), example, wishes)
    }

    /// Whether these words of it are somebody else's, or are taken back at once.
    pub(super) fn is_disowned(&self, window: &Range<usize>) -> bool {
        let mut sentences = self.reading.sentences().iter();
        let next = sentences.find(|it| it.range.start >= self.range.end);
        let begins_with = |cues: &Cues, at: &Range<usize>| {
            let found = cues.find(self.reading.lower(), at.clone());
            found.is_some_and(|it| it.start == at.start)
        };
        self.reading.is_quoted(window)
            || next.is_some_and(|it| begins_with(&words(self.language).takes_back, &it.range))
    }
}

fn words(language: Language) -> &'static ClauseWords {
    lexicon::of(language).clause
}
