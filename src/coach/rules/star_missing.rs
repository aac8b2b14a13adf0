//! A part of the story is missing, or nothing follows its marker.

use crate::coach::Dimension;
use crate::coach::seen::Seen;
use crate::coach::whole_answer::Shortcoming;
use crate::coach::{AnswerKind, Finding, Part, Rule, Severity};
use crate::lang::Localized;
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "star-missing",
    name: names::STAR_MISSING,
    bears_on: &[Dimension::Structure, Dimension::Substance],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    let is_story = seen.kind == AnswerKind::Story || (seen.star.marked && seen.is_answer());
    if !seen.answer.star_expected || !is_story {
        return None;
    }
    let missing = missing(seen);
    let places: Vec<usize> = missing.iter().map(|part| part.index()).collect();
    let sure = missing.iter().all(|part| is_sure(seen, *part));
    let advice: Localized = match (places.as_slice(), sure) {
        ([], _) => return None,
        ([part], true) => say::PART_MISSING.get(*part).copied()?.into(),
        (parts, true) => say::parts_missing(parts),
        ([part], false) => say::PART_ASKED.get(*part).copied()?.into(),
        (parts, false) => say::parts_asked(parts),
    };
    let advice = match sure && !seen.star.marked {
        true => say::inferred(&advice),
        false => advice,
    };
    let grave = |part: &Part| matches!(part, Part::Action | Part::Result);
    let severity = match missing.iter().any(grave) {
        _ if !sure => Severity::Note,
        true => Severity::Warning,
        false => Severity::Advice,
    };
    Some(Finding::new(Rule::StarMissing, severity, advice))
}

/// The claim that a part was not told; `None` for the Task, which is usually contained in a
/// clause.
const fn claim(part: Part) -> Option<Shortcoming> {
    match part {
        Part::Situation => Some(Shortcoming::NoScene),
        Part::Task => None,
        Part::Action => Some(Shortcoming::NoAction),
        Part::Result => Some(Shortcoming::NoResult),
    }
}

/// Whether a missing part is certain; otherwise the candidate is asked.
fn is_sure(seen: &Seen<'_>, part: Part) -> bool {
    seen.star.marked || claim(part).is_some_and(|it| seen.is_sure(it))
}

/// The parts that were not told. Without markers, a Task is never missing, because it is usually
/// contained in a clause, and a Situation only if the story begins with an action and sets no
/// scene.
fn missing(seen: &Seen<'_>) -> Vec<Part> {
    let absent = |part: &Part| match seen.star.marked {
        true => !seen.star.has(*part),
        false => claim(*part).is_some_and(|it| seen.claims(it)),
    };
    Part::ALL.into_iter().filter(absent).collect()
}
