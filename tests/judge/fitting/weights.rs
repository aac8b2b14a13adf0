//! The weight of each piece of a word: the rarer in what people say, the higher.

use std::collections::{BTreeMap, BTreeSet};

use rehearsal::coach::judge::{clauses_of, pieces_of};

use crate::data::{ANSWERS, EXAMPLES};
use crate::support::hold;

/// Pieces in fewer clauses get the weight of unknown ones.
const MIN: u32 = 3;
/// The weight of pieces that nobody says, as in the judge.
const RARE: f64 = 700.0;

#[test]
fn the_weights_of_words_are_those_of_the_answers() {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut clauses = 0_u32;
    let mut count = |text: &str| {
        let mut pieces = BTreeSet::new();
        pieces_of(text, |piece| {
            pieces.insert(piece.to_owned());
        });
        clauses += 1;
        for piece in pieces {
            *counts.entry(piece).or_default() += 1;
        }
    };
    for answer in ANSWERS.iter().filter(|it| !it.set_aside()) {
        for clause in clauses_of(&answer.text, answer.language()) {
            count(&clause);
        }
    }
    for examples in EXAMPLES.values().flat_map(|it| it.questions.values()) {
        for point in examples.points.values() {
            for list in [&point.said, &point.denied] {
                for text in list.all() {
                    count(text);
                }
            }
        }
    }
    let most = f64::from(clauses) / f64::from(MIN);
    let lines: Vec<String> = counts
        .iter()
        .filter(|(_, times)| **times >= MIN)
        .map(|(piece, times)| {
            let traits = (f64::from(clauses) / f64::from(*times)).ln() / most.ln();
            format!("{} {piece}\n", (RARE * traits).round())
        })
        .collect();
    hold("src/coach/judge/weights.txt", &lines.concat());
}
