//! What the answer says that contradicts a good one, or what a good one contains and this one
//! does not.

use crate::bank::QuestionKind;
use crate::coach::Dimension;
use crate::coach::seen::Seen;
use crate::coach::{Finding, JudgedPoint, Rule, Severity, Verdict, quiz_is_right};
use crate::lang::Localized;
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "key-points",
    name: names::KEY_POINTS,
    bears_on: &[Dimension::Substance, Dimension::Relevance],
};

pub(super) fn look(seen: &Seen<'_>) -> Vec<Finding> {
    let question = seen.answer.question;
    if seen.answer.probe {
        return Vec::new();
    }
    if question.kind == QuestionKind::Quiz {
        let right = question.accept.first();
        let wrong = right.filter(|_| !quiz_is_right(question, seen.answer.text));
        let finding = |right: &String| {
            Finding::new(Rule::KeyPoints, Severity::Warning, say::quiz_wrong(right))
        };
        return wrong.map(finding).into_iter().collect();
    }
    of_points(&seen.key_points)
}

/// The findings about these key points of an answer.
///
/// Contradicting a key point weighs more than leaving any out, and each denied point is reported
/// separately, with its own words.
pub(in crate::coach) fn of_points(points: &[JudgedPoint]) -> Vec<Finding> {
    let denied = points
        .iter()
        .filter(|point| point.verdict == Verdict::Contradicted);
    let denied: Vec<Finding> = denied.map(contradicted).collect();
    match denied.is_empty() {
        true => missing(points).into_iter().collect(),
        false => denied,
    }
}

fn contradicted(point: &JudgedPoint) -> Finding {
    let advice = say::key_point_contradicted(&names(&[point]));
    Finding::new(Rule::KeyPoints, Severity::Warning, advice).at(point.places.iter().cloned())
}

fn missing(points: &[JudgedPoint]) -> Option<Finding> {
    let missing: Vec<&JudgedPoint> = points.iter().filter(|it| it.missing()).collect();
    if missing.is_empty() {
        return None;
    }
    let decided = points.iter().filter(|it| !it.optional && it.decided());
    let severity = if missing.len() * 2 > decided.count() {
        Severity::Warning
    } else {
        Severity::Advice
    };
    let advice = say::key_points_missed(&names(&missing));
    Some(Finding::new(Rule::KeyPoints, severity, advice))
}

fn names(points: &[&JudgedPoint]) -> Localized {
    let says: Vec<&Localized> = points.iter().map(|it| &it.say).collect();
    Localized::joined(&says, " / ")
}
