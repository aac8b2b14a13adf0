//! What the answer says against a good one, or what a good one contains and this one does not.

use super::Spec;
use crate::coach::Dimension;
use crate::lang::say::findings::rules as names;
use crate::bank::QuestionKind;
use crate::coach::seen::Seen;
use crate::coach::{Finding, JudgedPoint, Rule, Severity, Verdict, quiz_is_right};
use crate::lang::Language;
use crate::lang::say::coach as say;

pub(super) const SPEC: Spec = Spec {
    word: "key-points",
    name: names::KEY_POINTS,
    bears_on: &[Dimension::Substance, Dimension::Relevance],
    look,
};

fn look(seen: &Seen<'_>) -> Option<Finding> {
    let question = seen.answer.question;
    if seen.answer.probe {
        return None;
    }
    if question.kind == QuestionKind::Quiz {
        let right = question.accept.first()?;
        let wrong = !quiz_is_right(question, seen.answer.text);
        let finding = || Finding::new(Rule::KeyPoints, Severity::Warning, say::quiz_wrong(right));
        return wrong.then(finding);
    }
    of_points(&seen.key_points)
}

/// What there is to say of these key points of an answer.
pub(in crate::coach) fn of_points(points: &[JudgedPoint]) -> Option<Finding> {
    contradicted(points).or_else(|| missing(points))
}

/// What the answer says against a key point weighs more than anything it leaves out.
fn contradicted(points: &[JudgedPoint]) -> Option<Finding> {
    let denied: Vec<&JudgedPoint> = points
        .iter()
        .filter(|point| point.verdict == Verdict::Contradicted)
        .collect();
    let places: Vec<_> = denied.iter().flat_map(|it| it.places.clone()).collect();
    (!denied.is_empty()).then(|| {
        let advice = say::key_points_contradicted(
            &names(&denied, Language::Ko),
            &names(&denied, Language::En),
        );
        Finding::new(Rule::KeyPoints, Severity::Warning, advice).at(places)
    })
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
    let advice = say::key_points_missed(
        &names(&missing, Language::Ko),
        &names(&missing, Language::En),
    );
    Some(Finding::new(Rule::KeyPoints, severity, advice))
}

fn names<'a>(points: &[&'a JudgedPoint], language: Language) -> Vec<&'a str> {
    let names = points.iter().map(|point| point.say.get(language));
    names.map(|name| name.trim_end_matches('.')).collect()
}
