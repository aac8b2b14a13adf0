//! The Result has no number with a unit, no before and after, and no scope.

use std::ops::Range;

use crate::coach::Dimension;
use crate::coach::seen::Seen;
use crate::coach::whole_answer::Shortcoming;
use crate::coach::{AnswerKind, Finding, Part, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::{Spec, has_quantity};

pub(super) const SPEC: Spec = Spec {
    word: "no-number",
    name: names::NO_NUMBER,
    bears_on: &[Dimension::Substance],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    let story = seen.kind == AnswerKind::Story || seen.star.marked && seen.is_answer();
    let has = seen.star.has(Part::Result);
    let came = seen.star.marked && has || !seen.star.marked && !seen.claims(Shortcoming::NoResult);
    if !seen.answer.star_expected || !story || !came {
        return None;
    }
    let results = results(seen);
    let measured = results.iter().any(|it| has_quantity(&seen.reading, it));
    let lacks = match seen.star.marked {
        true => !measured,
        false => seen.claims(Shortcoming::NoNumber),
    };
    let (severity, advice) = match seen.star.marked || seen.is_sure(Shortcoming::NoNumber) {
        true => (Severity::Advice, say::NO_NUMBER),
        false => (Severity::Note, say::ASK_NUMBER),
    };
    lacks.then(|| Finding::new(Rule::NoNumber, severity, advice).at(results))
}

/// The sentences of the Result.
fn results(seen: &Seen<'_>) -> Vec<Range<usize>> {
    let sentences = seen.reading.sentences().iter().zip(&seen.all_traits);
    let within = |at: usize| seen.star.ranges(Part::Result).any(|it| it.contains(&at));
    sentences
        .filter(|(sentence, traits)| {
            within(sentence.range.start) || !seen.star.marked && traits.came
        })
        .map(|(sentence, _)| sentence.range.clone())
        .collect()
}
