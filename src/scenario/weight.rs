//! How likely each question is to be drawn. Whole numbers, so that every machine agrees.

use crate::bank::QuestionRef;

use super::{History, PastAsk, Why};

/// The weight of a question without history. The other weights are our choice: what was asked
/// today nearly vanishes, and a weak answer returns within days.
const USUAL: u64 = 100;
/// Once someone has practiced, questions they have never seen come first.
const NEVER_ASKED: u64 = 200;
/// What was asked today comes again only if almost nothing else is left.
const JUST_ASKED: u64 = 2;
/// Weight regained per day since then.
const A_DAY: u64 = 5;

/// The weight of `question`, always above zero, and the reason for it.
pub(super) fn of(question: &QuestionRef, history: &History) -> (u64, Why) {
    match history.asked.get(question) {
        Some(past) => (of_asked(*past), why_again(*past)),
        None if history.asked.is_empty() => (USUAL, Why::Drawn),
        None => (NEVER_ASKED, Why::NeverAsked),
    }
}

fn of_asked(past: PastAsk) -> u64 {
    let rested = (JUST_ASKED + A_DAY * u64::from(past.days_ago)).min(USUAL);
    match past.own {
        Some(1 | 2) => rested * 3,
        Some(3) => rested * 3 / 2,
        Some(5) => rested.div_ceil(2),
        _ => rested,
    }
}

fn why_again(past: PastAsk) -> Why {
    match past.own {
        Some(own @ (1 | 2)) => Why::WeakLastTime(own),
        _ => Why::LastAsked(past.days_ago),
    }
}
