//! The answer says nothing, or nothing about the question.

use super::Spec;
use crate::coach::Dimension;
use crate::lang::say::findings::rules as names;
use crate::coach::seen::Seen;
use crate::coach::substance::Substance;
use crate::coach::{Finding, Kind, Rule, Severity};
use crate::lang::say::coach as say;

pub(super) const SPEC: Spec = Spec {
    word: "off-question",
    name: names::OFF_QUESTION,
    bears_on: &[Dimension::Structure, Dimension::Substance, Dimension::Relevance, Dimension::Ownership, Dimension::Delivery],
    look,
};

fn look(seen: &Seen<'_>) -> Option<Finding> {
    if seen.is_answer() {
        return None;
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
    let shown = (seen.kind == Kind::OffQuestion || seen.substance == Substance::Declined)
        .then_some(first)
        .flatten();
    Some(Finding::new(Rule::OffQuestion, Severity::Warning, advice).at(shown))
}
