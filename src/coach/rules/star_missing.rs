//! A part of the story is missing, or its marker stands before nothing.

use super::Spec;
use crate::coach::Dimension;
use crate::coach::seen::Seen;
use crate::coach::whole_answer::Claim;
use crate::coach::{Finding, Kind, Part, Rule, Severity};
use crate::lang::Localized;
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

pub(super) const SPEC: Spec = Spec {
    word: "star-missing",
    name: names::STAR_MISSING,
    bears_on: &[Dimension::Structure, Dimension::Substance],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    let is_story = seen.kind == Kind::Story || (seen.star.marked && seen.is_answer());
    if !seen.answer.star_expected || !is_story {
        return None;
    }
    let missing = missing(seen);
    let advice: Localized = match missing.as_slice() {
        [] => return None,
        [part] => say::PART_MISSING.get(part.index()).copied()?.into(),
        parts => say::parts_missing(&parts.iter().map(|part| part.index()).collect::<Vec<_>>()),
    };
    let advice = if seen.star.marked {
        advice
    } else {
        say::inferred(&advice)
    };
    let grave = missing
        .iter()
        .any(|part| matches!(part, Part::Action | Part::Result));
    let severity = if grave {
        Severity::Warning
    } else {
        Severity::Advice
    };
    Some(Finding::new(Rule::StarMissing, severity, advice))
}

/// The parts that were not told. Without markers the Task is not missed, as it usually hides
/// in a clause, and the Situation only where the story begins with an action and sets no scene.
fn missing(seen: &Seen<'_>) -> Vec<Part> {
    let has = |part: Part| seen.star.has(part);
    let absent = |part: &Part| match part {
        _ if seen.star.marked => !has(*part),
        Part::Situation => seen.claims(Claim::NoScene),
        Part::Task => false,
        Part::Action => seen.claims(Claim::NoAction),
        Part::Result => seen.claims(Claim::NoResult),
    };
    Part::ALL.into_iter().filter(absent).collect()
}
