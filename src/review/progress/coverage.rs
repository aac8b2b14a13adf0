use std::collections::BTreeMap;

use serde::Serialize;

use crate::bank::{QuestionBank, QuestionRef};
use crate::lang::Localized;
use crate::review::Summary;
use crate::review::summary::TurnSummary;

use super::share;

/// How much of a bank was asked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BankCoverage {
    /// The bank's id.
    pub bank: String,
    /// The bank's title.
    pub title: Localized,
    /// Number of questions.
    pub questions: usize,
    /// Number of questions asked at least once.
    pub asked: usize,
    /// That share, 0 to 1.
    pub asked_share: Option<f64>,
    /// Ids of questions never asked, in the bank's order.
    pub never: Vec<String>,
    /// Ids of questions whose last answer was weak, in the bank's order.
    pub weak: Vec<String>,
}

/// An answer is weak if the mean of the coach's marks is below this. Our choice: halfway between
/// 2 and 3 on the scale.
const WEAK_BELOW: f64 = 2.5;

/// Whether an answer was weak: rated 1 or 2 by the candidate, whose rating takes precedence;
/// otherwise a wrong quiz answer, or marked below 2.5 by the coach.
pub fn is_weak(turn: &TurnSummary) -> bool {
    match (turn.own, turn.right) {
        (Some(own), _) => own <= 2,
        (None, Some(right)) => !right,
        (None, None) => turn.mark().is_some_and(|mark| mark < WEAK_BELOW),
    }
}

/// The coverage of each bank. The sessions must be sorted oldest first.
pub(super) fn of(sessions: &[&Summary], banks: &[&QuestionBank]) -> Vec<BankCoverage> {
    let mut last: BTreeMap<&QuestionRef, &TurnSummary> = BTreeMap::new();
    for turn in sessions.iter().flat_map(|session| session.questions()) {
        last.insert(&*turn.question, turn);
    }
    banks.iter().map(|bank| of_one(bank, &last)).collect()
}

fn of_one(bank: &QuestionBank, last: &BTreeMap<&QuestionRef, &TurnSummary>) -> BankCoverage {
    let (mut never, mut weak) = (Vec::new(), Vec::new());
    for question in bank.questions.heads() {
        match last.get(&QuestionRef::new(&bank.id, &question.id)) {
            None => never.push(question.id.clone()),
            Some(turn) if is_weak(turn) => weak.push(question.id.clone()),
            Some(_) => {}
        }
    }
    let asked = bank.questions.len() - never.len();
    BankCoverage {
        bank: bank.id.clone(),
        title: bank.title.clone(),
        questions: bank.questions.len(),
        asked,
        asked_share: share(asked, bank.questions.len()),
        never,
        weak,
    }
}
