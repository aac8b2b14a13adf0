//! What a good answer contains and this one does not.

use crate::bank::{KeyPoint, QuestionKind};
use crate::coach::seen::Seen;
use crate::coach::{Finding, Rule, Severity, quiz_is_right};
use crate::lang::Language;
use crate::lang::say::coach as say;

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
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
    let missed: Vec<&KeyPoint> = question
        .key_points
        .iter()
        .zip(&seen.key_points)
        .filter(|(_, coverage)| !coverage.covered())
        .map(|(point, _)| point)
        .collect();
    if missed.is_empty() {
        return None;
    }
    let names = |language: Language| -> Vec<&str> {
        let names = missed.iter().map(|point| point.say.get(language));
        names.map(|name| name.trim_end_matches('.')).collect()
    };
    let mostly = missed.len() * 2 > question.key_points.len();
    let severity = if mostly {
        Severity::Warning
    } else {
        Severity::Advice
    };
    let advice = say::key_points_missed(&names(Language::Ko), &names(Language::En));
    Some(Finding::new(Rule::KeyPoints, severity, advice))
}
