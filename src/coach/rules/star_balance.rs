//! The parts' shares of the answer are far off their targets.

use crate::coach::Dimension;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{
    ACTION_AIM, BALANCE_SECONDS, CONTEXT_AIM, INFERRED_SLACK, MAX_CONTEXT, MAX_RESULT, MIN_ACTION,
    RESULT_AIM,
};
use crate::coach::{AnswerKind, Finding, Part, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "star-balance",
    name: names::STAR_BALANCE,
    bears_on: &[Dimension::Structure],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    let star = &seen.star;
    let whole = star.has(Part::Action) && star.has(Part::Result);
    if !seen.answer.star_expected || seen.kind != AnswerKind::Story || !whole {
        return None;
    }
    let context = star.share(Part::Situation) + star.share(Part::Task);
    let action = star.share(Part::Action);
    let result = star.share(Part::Result);
    let slack = if star.marked { 0.0 } else { INFERRED_SLACK };
    let seconds: f64 = Part::ALL.into_iter().map(|part| star.seconds(part)).sum();
    let off = |excess: f64| excess * seconds > BALANCE_SECONDS;

    let (advice, parts): (_, &[Part]) =
        if context > MAX_CONTEXT + slack && off(context - CONTEXT_AIM) {
            (
                say::context_too_long(percent(context)),
                &[Part::Situation, Part::Task],
            )
        } else if result > MAX_RESULT + slack && off(result - RESULT_AIM[1]) {
            (say::result_too_long(percent(result)), &[Part::Result])
        } else if action < MIN_ACTION - slack && off(ACTION_AIM - action) {
            (say::action_too_short(percent(action)), &[Part::Action])
        } else {
            return None;
        };
    let advice = if star.marked {
        advice
    } else {
        say::inferred(&advice)
    };
    let places = parts.iter().flat_map(|part| star.ranges(*part).cloned());
    let mut places: Vec<_> = places.collect();
    places.dedup();
    Some(Finding::new(Rule::StarBalance, Severity::Advice, advice).at(places))
}

fn percent(share: f64) -> u32 {
    // A share is between 0 and 1.
    (share * 100.0).round() as u32
}
