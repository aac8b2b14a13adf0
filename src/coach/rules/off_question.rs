//! The answer says nothing, or nothing about the question.

use crate::coach::Dimension;
use crate::coach::reply::Miss;
use crate::coach::seen::Seen;
use crate::coach::substance::Substance;
use crate::coach::{AnswerKind, Finding, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "off-question",
    name: names::OFF_QUESTION,
    bears_on: &[
        Dimension::Structure,
        Dimension::Substance,
        Dimension::Relevance,
        Dimension::Ownership,
        Dimension::Delivery,
    ],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if seen.is_answer() {
        return missed(seen);
    }
    let advice = match seen.substance {
        Substance::Blank => say::NOTHING_SAID,
        Substance::Mashed => say::MASHED,
        Substance::Copied => say::COPIED,
        Substance::OneWord => say::ONE_WORD,
        Substance::Declined => say::DECLINED,
        Substance::Code => say::CODE_ALONE,
        Substance::Foreign => say::OTHER_LANGUAGE,
        Substance::Said if seen.other_language => say::OTHER_LANGUAGE,
        Substance::Said => say::OFF_QUESTION,
    };
    let first = seen.reading.sentences().first().map(|it| it.range.clone());
    let shown = (seen.kind == AnswerKind::OffQuestion || seen.substance == Substance::Declined)
        .then_some(first)
        .flatten();
    Some(Finding::new(Rule::OffQuestion, Severity::Warning, advice).at(shown))
}

/// An answer that misses its follow-up.
fn missed(seen: &Seen<'_>) -> Option<Finding> {
    let (severity, advice) = match seen.miss? {
        Miss::Repeats => (Severity::Warning, say::REPEATED),
        Miss::Evades => (Severity::Warning, say::EVASIVE),
        Miss::Unrelated => (Severity::Advice, say::BESIDE_THE_PROBE),
    };
    let places = seen.reading.sentences().iter().map(|it| it.range.clone());
    Some(Finding::new(Rule::OffQuestion, severity, advice).at(places))
}
