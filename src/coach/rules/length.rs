//! Much too short, much too long, or no answer after two sentences.

use std::sync::LazyLock;

use crate::bank::QuestionKind;
use crate::coach::Dimension;
use crate::coach::lexicon;
use crate::coach::reading::cue::Cues;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{MAX_LENGTH, MIN_LENGTH, OPENING_SENTENCES};
use crate::coach::{Finding, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

/// Courtesies, and announcements of an answer.
static PREAMBLE: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.preamble));

pub(super) const SPEC: Spec = Spec {
    word: "length",
    name: names::LENGTH,
    bears_on: &[Dimension::Structure, Dimension::Delivery],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if seen.answer.question.kind == QuestionKind::Quiz {
        return None;
    }
    let share = seen.length_share();
    let (spoken, aim) = (seen.spoken.as_secs(), seen.answer.aim.as_secs());
    let measured = seen.answer.measured.is_some();
    if share < MIN_LENGTH && !brevity_is_fine(seen) {
        let advice = match measured {
            true => say::said_too_short(spoken, aim),
            false => say::too_short(spoken, aim),
        };
        return Some(Finding::new(Rule::Length, Severity::Warning, advice));
    }
    if share > MAX_LENGTH {
        let advice = match measured {
            true => say::said_too_long(spoken, aim),
            false => say::too_long(spoken, aim),
        };
        return Some(Finding::new(Rule::Length, Severity::Warning, advice));
    }
    slow_opening(seen)
}

/// Yes-or-no questions, the candidate's own, and most probes can be answered in a sentence.
fn brevity_is_fine(seen: &Seen<'_>) -> bool {
    use QuestionKind::{Logistics, Reverse};
    seen.is_answer()
        && (seen.answer.probe || matches!(seen.answer.question.kind, Logistics | Reverse))
}

/// Finds an answer whose first two sentences are both courtesies or announcements. An
/// introduction may begin with a greeting.
fn slow_opening(seen: &Seen<'_>) -> Option<Finding> {
    let sentences = seen.reading.sentences();
    let opening = sentences.get(..OPENING_SENTENCES)?;
    let introduces = seen.answer.question.kind == QuestionKind::Introduction;
    let empty = opening
        .iter()
        .all(|sentence| seen.reading.says(&PREAMBLE, &sentence.range));
    if !empty || introduces || !seen.is_answer() {
        return None;
    }
    let (first, last) = (opening.first()?, opening.last()?);
    let place = first.range.start..last.range.end;
    Some(Finding::new(Rule::Length, Severity::Advice, say::SLOW_OPENING).at([place]))
}
