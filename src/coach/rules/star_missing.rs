//! A part of the story is missing, or its marker stands before nothing.

use crate::coach::seen::Seen;
use crate::coach::thresholds::BARE_SENTENCES;
use crate::coach::{Finding, Kind, Part, Rule, Severity};
use crate::lang::Localized;
use crate::lang::say::coach as say;

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    let told = seen.kind == Kind::Story || (seen.star.marked && seen.is_answer());
    if !seen.answer.star_expected || !told {
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
/// in a clause, and either of Situation and Task is context enough; a longer story has some in
/// whatever sentence it begins with.
fn missing(seen: &Seen<'_>) -> Vec<Part> {
    let has = |part: Part| seen.star.has(part);
    let bare = seen.tellings.len() <= BARE_SENTENCES;
    let absent = |part: &Part| match part {
        _ if seen.star.marked => !has(*part),
        Part::Situation => bare && !has(Part::Situation) && !has(Part::Task),
        Part::Task => false,
        Part::Action => !acts(seen),
        Part::Result => !has(Part::Result) && !ends_on_an_outcome(seen),
    };
    Part::ALL.into_iter().filter(absent).collect()
}

/// Whether the end, though the cut gave it to the Action, tells what came of it as well:
/// "제가 되돌려 20분 만에 복구했습니다." An afterthought may follow.
fn ends_on_an_outcome(seen: &Seen<'_>) -> bool {
    let tellings = &seen.tellings;
    let Some(deed) = tellings.iter().position(|it| it.acted) else {
        return false;
    };
    let mut end = tellings.iter().skip(deed + 1).rev();
    let last = tellings.last().filter(|_| tellings.len() > 1);
    let ends = last.is_some_and(|it| it.result || it.finished || it.aftermath);
    let aside = last.is_some_and(|it| !it.acted);
    ends || end
        .nth(1)
        .is_some_and(|it| it.result && !it.acted || it.aftermath && aside)
}

/// Whether anything was done anywhere, in a story whose parts were inferred.
fn acts(seen: &Seen<'_>) -> bool {
    seen.tellings
        .iter()
        .any(|it| it.acted && !it.task && (it.doing || !it.outcome))
        || seen
            .tellings
            .iter()
            .filter(|it| it.doing && it.past && !it.task)
            .count()
            > 1
}
