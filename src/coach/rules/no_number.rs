//! The Result has no number with a unit, no before and after, no scope.

use super::Spec;
use crate::coach::Dimension;
use crate::lang::say::findings::rules as names;
use std::ops::Range;

use crate::coach::seen::Seen;
use crate::coach::{Finding, Kind, Part, Rule, Severity};
use crate::lang::say::coach as say;

use super::has_quantity;

pub(super) const SPEC: Spec = Spec {
    word: "no-number",
    name: names::NO_NUMBER,
    bears_on: &[Dimension::Substance],
    look,
};

fn look(seen: &Seen<'_>) -> Option<Finding> {
    let story = seen.kind == Kind::Story || seen.star.marked && seen.is_answer();
    if !seen.answer.star_expected || !story || !seen.star.has(Part::Result) {
        return None;
    }
    let told = told(seen);
    let behind = behind(seen, told.first()?);
    let mut looked = told.iter().chain(&behind);
    if looked.any(|it| has_quantity(&seen.reading, it)) {
        return None;
    }
    Some(Finding::new(Rule::NoNumber, Severity::Advice, say::NO_NUMBER).at(told))
}

/// The sentences of the Result.
fn told(seen: &Seen<'_>) -> Vec<Range<usize>> {
    let sentences = seen.reading.sentences().iter().zip(&seen.tellings);
    let within = |at: usize| seen.star.ranges(Part::Result).any(|it| it.contains(&at));
    sentences
        .filter(|(sentence, telling)| {
            within(sentence.range.start) || !seen.star.marked && telling.came
        })
        .map(|(sentence, _)| sentence.range.clone())
        .collect()
}

/// Where the parts were inferred the cut may be off by a sentence: whatever is told behind the
/// first outcome and in one sentence of deeds before it counts with it.
fn behind(seen: &Seen<'_>, first: &Range<usize>) -> Vec<Range<usize>> {
    if seen.star.marked {
        return Vec::new();
    }
    let sentences = seen.reading.sentences().iter().zip(&seen.tellings);
    sentences
        .filter(|(sentence, telling)| {
            sentence.range.start > first.start && !telling.own && !telling.lesson
        })
        .map(|(sentence, _)| sentence.range.clone())
        .collect()
}
