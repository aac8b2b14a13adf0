//! Whether a clause sounds like making a point or like denying one, whatever the point: a linear
//! model over endings, words, and word pairs, fitted to the banks' own examples of both.

use std::sync::LazyLock;

use crate::coach::reading::hangul::is_syllable;

use super::term::{ByName, name};

/// The fitted weights, one line per cue, in thousandths of a logit.
static WEIGHTS: LazyLock<ByName<i32>> = LazyLock::new(|| {
    let lines = include_str!("leaning.txt").lines();
    let parsed = lines.filter_map(|line| {
        let (weight, cue) = line.split_once(' ')?;
        Some((name(cue), weight.parse().ok()?))
    });
    parsed.collect()
});

/// The most one clause can lean, in thousandths of a logit.
const MAX: i32 = 6000;

/// How far clauses lean that are read as one: positive for a claim, negative for a denial; in
/// thousandths of a logit, from -6000 to 6000.
pub(super) fn together(clauses: impl Iterator<Item = i32>) -> i32 {
    let bias = WEIGHTS.get(&name("bias")).copied().unwrap_or(0);
    (bias + clauses.sum::<i32>()).clamp(-MAX, MAX)
}

/// The contribution of one clause.
pub(super) fn of_clause(clause: &str) -> i32 {
    let mut sum = 0;
    cues(clause, |cue| {
        sum += WEIGHTS.get(&name(cue)).copied().unwrap_or(0)
    });
    sum
}

/// Calls `found` with every cue of a lowercase clause, once per position.
pub(super) fn cues(clause: &str, mut found: impl FnMut(&str)) {
    let mut before: Option<&str> = None;
    let mut cue = String::new();
    let mut joined = |parts: [&str; 3]| {
        cue.clear();
        cue.extend(parts);
        found(&cue);
    };
    for word in words(clause) {
        if word.starts_with(is_syllable) {
            endings(word, &mut joined);
        } else {
            joined(["=", word, ""]);
            if let Some(before) = before {
                joined([before, " ", word]);
            }
        }
        before = Some(word);
    }
}

/// Runs of Hangul, and of Latin letters with apostrophes.
fn words(clause: &str) -> impl Iterator<Item = &str> {
    let latin = |c: char| c.is_ascii_alphanumeric() || c == '\'';
    clause
        .split(move |c: char| !is_syllable(c) && !latin(c))
        .flat_map(move |run| {
            let border = run
                .char_indices()
                .find(|(at, c)| *at > 0 && is_syllable(*c) != run.starts_with(is_syllable));
            let (head, tail) = run.split_at(border.map_or(run.len(), |(at, _)| at));
            [head, tail]
        })
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
}

/// The last one to three syllables of a word, and every pair of syllables in it.
fn endings(word: &str, found: &mut impl FnMut([&str; 3])) {
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    for length in 1..=3 {
        let from = places
            .len()
            .checked_sub(length)
            .and_then(|it| places.get(it));
        if let Some(ending) = from.and_then(|from| word.get(*from..)) {
            found(["-", ending, ""]);
        }
    }
    for (index, at) in places.iter().enumerate() {
        let end = places.get(index + 2).copied().unwrap_or(word.len());
        if index + 2 <= places.len()
            && let Some(pair) = word.get(*at..end)
        {
            found([pair, "", ""]);
        }
    }
}
