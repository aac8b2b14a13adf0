use std::collections::BTreeMap;

use serde::Serialize;

use crate::bank::{QuestionBank, QuestionRef};
use crate::lang::Localized;
use crate::review::Summary;
use crate::review::summary::TurnSummary;

use super::share;

/// How much of a bank was met.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Coverage {
    /// The bank's id.
    pub bank: String,
    /// The bank's title.
    pub title: Localized,
    /// How many questions it has.
    pub questions: usize,
    /// How many of them were asked at least once.
    pub asked: usize,
    /// The share of them, 0 to 1.
    pub asked_share: Option<f64>,
    /// The ids of those never asked, in the bank's order.
    pub never: Vec<String>,
    /// The ids of those whose last answer was weak, in the bank's order.
    pub weak: Vec<String>,
}

/// The coach's marks call an answer weak whose mean lies below. Ours: halfway between the
/// points 2 and 3 of the scale.
const WEAK_BELOW: f64 = 2.5;

/// Whether an answer was weak: rated 1 or 2 by the candidate, whose word goes first; else a
/// quiz answered wrongly; else marked below 2.5 by the coach.
pub fn is_weak(turn: &TurnSummary) -> bool {
    match (turn.own, turn.right) {
        (Some(own), _) => own <= 2,
        (None, Some(right)) => !right,
        (None, None) => turn.mark().is_some_and(|mark| mark < WEAK_BELOW),
    }
}

/// The coverage of each bank by the sessions, which must come the oldest first.
pub(super) fn of(sessions: &[&Summary], banks: &[&QuestionBank]) -> Vec<Coverage> {
    let mut last: BTreeMap<&QuestionRef, &TurnSummary> = BTreeMap::new();
    for turn in sessions.iter().flat_map(|session| session.questions()) {
        last.insert(&*turn.question, turn);
    }
    banks.iter().map(|bank| of_one(bank, &last)).collect()
}

fn of_one(bank: &QuestionBank, last: &BTreeMap<&QuestionRef, &TurnSummary>) -> Coverage {
    let (mut never, mut weak) = (Vec::new(), Vec::new());
    for question in bank.questions.heads() {
        match last.get(&QuestionRef::new(&bank.id, &question.id)) {
            None => never.push(question.id.clone()),
            Some(turn) if is_weak(turn) => weak.push(question.id.clone()),
            Some(_) => {}
        }
    }
    let asked = bank.questions.len() - never.len();
    Coverage {
        bank: bank.id.clone(),
        title: bank.title.clone(),
        questions: bank.questions.len(),
        asked,
        asked_share: share(asked, bank.questions.len()),
        never,
        weak,
    }
}
