//! English: which numbers are measurements, and what is compared.

use crate::coach::lexicon::{CLAUSE_ENDS, MeasureWords};

pub(super) const MEASURE: MeasureWords = MeasureWords {
    places_in_time: |before, after| {
        let next = after.trim_start();
        let word = before.split_whitespace().next_back().unwrap_or_default();
        AFTER.iter().any(|it| next.starts_with(it))
            || BEFORE.contains(&word) && !next.starts_with(['%', '$'])
    },
    compares,
    years: &[],
    year_particles: &[],
    dates: |_, after| {
        ["st ", "nd ", "rd ", "th "]
            .iter()
            .any(|unit| after.starts_with(unit))
    },
};

/// After a number that says when or which one.
const AFTER: &[&str] = &[
    "later",
    "o'clock",
    "years ago",
    "year ago",
    "months ago",
    "weeks ago",
    "days ago",
    "p.m",
    "a.m",
    "new ",
    "after that",
    "in, ",
];

/// Before such a number.
const BEFORE: &[&str] = &[
    "after", "at", "week", "weeks", "floor", "room", "version", "slide", "number", "level",
    "phase", "step", "unit", "hall", "sprint", "release", "revision", "day", "year", "chapter",
    "rail", "page", "by",
];

/// "from manual to automatic", "it never happened once", "agreed 12 May".
fn compares(text: &str) -> bool {
    let after = |from: &str| text.split_once(from).map(|(_, rest)| rest);
    let never = ["not ", "n't "].iter().any(|not| {
        after(not).is_some_and(|rest| {
            rest.split(' ')
                .any(|word| word.trim_end_matches('.') == "once")
        })
    });
    // A promised date measures whether it was kept.
    let promised = ["promised ", "agreed "]
        .iter()
        .filter_map(|word| after(word))
        .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let stepped = text.split(CLAUSE_ENDS).any(|clause| {
        let from = clause
            .split_once("from ")
            .and_then(|(_, rest)| rest.split_once(" to "));
        from.is_some_and(|(one, _)| {
            let words = one.split_whitespace().count();
            words <= 3
                && !["this", "that", "it", "my", "what"]
                    .iter()
                    .any(|it| one.starts_with(it))
        })
    });
    never || promised || stepped
}
