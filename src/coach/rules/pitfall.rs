//! The answer has a pitfall that its question warns of: it blames others, or mentions nothing
//! learned.

use std::ops::Range;

use crate::bank::{Pitfall, Sees};
use crate::coach::reading::Reading;
use crate::coach::seen::Seen;
use crate::coach::tags::Tag;
use crate::coach::whole_answer::Shortcoming;
use crate::coach::{AnswerKind, Dimension, Finding, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "pitfall",
    name: names::PITFALL,
    bears_on: &[Dimension::Ownership],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if seen.answer.probe || !seen.is_answer() {
        return None;
    }
    let pitfalls = seen.answer.question.pitfalls.iter();
    pitfalls.filter_map(|it| falls_into(seen, it)).next()
}

fn falls_into(seen: &Seen<'_>, pitfall: &Pitfall) -> Option<Finding> {
    let (claim, places) = match pitfall.sees? {
        Sees::Blame if seen.claims(Shortcoming::Blame) => (Shortcoming::Blame, blaming(seen)),
        Sees::NoLesson if lacks_a_lesson(seen) => (Shortcoming::NoLesson, Vec::new()),
        Sees::Blame | Sees::NoLesson => return None,
    };
    let (severity, advice) = match seen.is_sure(claim) {
        true => (Severity::Advice, pitfall.text.clone()),
        false => (Severity::Note, say::pitfall_asked(&pitfall.text)),
    };
    Some(Finding::new(Rule::Pitfall, severity, advice).at(places))
}

/// The sentences that blame others: by their words, or the one that does it most.
fn blaming(seen: &Seen<'_>) -> Vec<Range<usize>> {
    let mut places = seen.blame.clone();
    if places.is_empty() {
        let sentences = seen.reading.sentences().iter().zip(&seen.tags);
        let most = sentences.max_by_key(|(_, tags)| tags[Tag::Blame as usize]);
        places.extend(most.map(|(sentence, _)| sentence.range.clone()));
    }
    places
}

/// Whether a story mentions nothing that was learned or changed since.
fn lacks_a_lesson(seen: &Seen<'_>) -> bool {
    seen.kind == AnswerKind::Story
        && !marks_a_lesson(&seen.reading)
        && seen.claims(Shortcoming::NoLesson)
}

/// Whether part of the answer has a heading for lessons learned.
fn marks_a_lesson(reading: &Reading) -> bool {
    let mut segments = reading.segments().iter();
    segments.any(|it| it.parts.is_empty() && !it.marker.is_empty())
}
