//! Classifies the claim of a piece of a CV by its words.

use std::iter;

use crate::import::lexicon::words;

/// The subject of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A figure that describes a change.
    Number,
    /// Any other figure.
    Count,
    Result,
    Role,
    Decision,
    Tool,
    Trait,
    Motive,
}

fn any(text: &str, mut words: impl Iterator<Item = &'static str>) -> bool {
    let lower = format!(" {} ", text.to_lowercase());
    words.any(|it| lower.contains(it))
}

/// The claims in a piece of a CV, strongest first; empty if it claims nothing.
pub(super) fn sorts(text: &str) -> Vec<Sort> {
    let mut found = Vec::new();
    let mut add = |is_it: bool, sort: Sort| {
        if is_it {
            found.push(sort);
        }
    };
    add(figure(text).is_some(), Sort::Number);
    add(any(text, words(|it| it.cv.result)), Sort::Result);
    add(any(text, words(|it| it.cv.motive)), Sort::Motive);
    add(any(text, words(|it| it.cv.role)), Sort::Role);
    add(any(text, words(|it| it.cv.decision)), Sort::Decision);
    add(any(text, words(|it| it.cv.tool)), Sort::Tool);
    add(any(text, words(|it| it.cv.traits)), Sort::Trait);
    found
}

/// The kind to ask about: the figure if it describes a change, or if there is nothing else.
pub(super) fn asked_about(sorts: &[Sort]) -> Option<Sort> {
    match sorts {
        [Sort::Number] => Some(Sort::Count),
        [Sort::Number, Sort::Result, ..] => Some(Sort::Number),
        [Sort::Number, other, ..] => Some(*other),
        _ => sorts.first().copied(),
    }
}

/// Whether a piece negates its apparent claim: a plan, other people's work, something not done.
pub(super) fn is_no_claim(text: &str) -> bool {
    let by_others = || any(text, words(|it| it.cv.others_did)) && !any(text, words(|it| it.cv.own));
    any(text, words(|it| it.cv.not_done))
        || any(text, words(|it| it.cv.others))
        || by_others()
        || any(text, words(|it| it.cv.aside))
}

/// A figure with its unit, such as `하루 70건` or `30%`; dates, periods, and limits do not count.
pub(super) fn figure(text: &str) -> Option<String> {
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find(|c: char| c.is_ascii_digit()) {
        let at = from + found;
        let rest = text.get(at..)?;
        let number = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
            .unwrap_or(rest.len());
        let behind = rest.get(number..)?;
        let spoken = behind.trim_start();
        let word: String = spoken
            .chars()
            .take_while(|c| c.is_alphabetic() || *c == '%')
            .collect();
        let lower = word.to_lowercase();
        let year = number == 4
            && (words(|it| it.cv.years).any(|it| lower.starts_with(it))
                || behind.starts_with(['.', '-', '/', ')', ' ', '~']));
        let mut units = iter::once("%").chain(words(|it| it.cv.units));
        let unit = units.find(|unit| match unit.is_ascii() && *unit != "%" {
            true => lower == *unit,
            false => lower.starts_with(*unit),
        });
        let before = text.get(..at)?.chars().next_back();
        let glued = before.is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '/'));
        if let Some(unit) = unit.filter(|_| !year && !glued) {
            let gap = behind.len() - spoken.len();
            return Some(format!(
                "{}{}{unit}",
                rest.get(..number)?.trim_end_matches(['.', ',']),
                " ".repeat(gap.min(1))
            ));
        }
        from = at + number;
    }
    None
}
