//! Fits the model that distinguishes claims from denials to the banks' examples of both.

use std::collections::{BTreeMap, BTreeSet};

use rehearsal::coach::judge::cues_of;

use crate::data::EXAMPLES;
use crate::support::hold;

/// Number of passes over all examples.
const ROUNDS: i32 = 30;
/// Ridge penalty on weights.
const RIDGE: f64 = 0.0004;
/// Minimum number of examples with a cue.
const MIN: u32 = 4;
/// Minimum weight in thousandths.
const SMALLEST: f64 = 40.0;

/// An example's cues, and whether it makes its point.
struct Example {
    cues: Vec<usize>,
    said: bool,
}

#[test]
fn the_leanings_are_those_of_the_examples() {
    let texts = texts();
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for (text, _) in &texts {
        for cue in cues(text) {
            *counts.entry(cue).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count >= MIN);
    let names: Vec<&String> = counts.keys().collect();
    let places: BTreeMap<&String, usize> = names
        .iter()
        .enumerate()
        .map(|(at, name)| (*name, at))
        .collect();
    let examples: Vec<Example> = texts
        .iter()
        .map(|(text, said)| Example {
            cues: cues(text)
                .iter()
                .filter_map(|cue| places.get(cue).copied())
                .collect(),
            said: *said,
        })
        .collect();
    let (bias, weights) = fitted(&examples, names.len());
    let mut lines = vec![format!("{} bias\n", (bias * 1000.0).round())];
    for (name, weight) in names.iter().zip(weights) {
        let weight = (weight * 1000.0).round();
        if weight.abs() >= SMALLEST {
            lines.push(format!("{weight} {name}\n"));
        }
    }
    hold("src/coach/judge/leaning.txt", &lines.concat());
}

fn cues(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    cues_of(text, |cue| {
        found.insert(cue.to_owned());
    });
    found
}

/// Every example of every bank, and whether it makes its point.
fn texts() -> Vec<(&'static str, bool)> {
    let questions = EXAMPLES.values().flat_map(|it| it.questions.values());
    let points = questions.flat_map(|it| it.points.values());
    points
        .flat_map(|point| {
            let said = point.said.all();
            let denied = point.denied.all();
            let said = said.map(|it| (it.as_str(), true));
            said.chain(denied.map(|it| (it.as_str(), false)))
        })
        .collect()
}

/// Logistic regression by stochastic gradient descent in a fixed order; both classes have the
/// same weight.
fn fitted(examples: &[Example], cues: usize) -> (f64, Vec<f64>) {
    let said = examples.iter().filter(|it| it.said).count() as f64;
    let heavier = said / (examples.len() as f64 - said).max(1.0);
    let mut weights = vec![0.0; cues];
    let mut bias = 0.0;
    // A stride that visits each example once per pass, with neighbors far apart.
    let stride = 7919 % examples.len().max(1);
    for round in 0..ROUNDS {
        let rate = 0.2 / (1.0 + 0.3 * f64::from(round));
        for step in 0..examples.len() {
            let example = &examples[(step * stride + step / examples.len()) % examples.len()];
            let z: f64 = bias + example.cues.iter().map(|it| weights[*it]).sum::<f64>();
            let p = 1.0 / (1.0 + (-z).exp());
            let (target, importance) = if example.said {
                (1.0, 1.0)
            } else {
                (0.0, heavier)
            };
            let error = (target - p) * importance * rate;
            bias += error * 0.1;
            for cue in &example.cues {
                let weight = &mut weights[*cue];
                *weight += error - rate * RIDGE * *weight * 10.0;
            }
        }
    }
    (bias, weights)
}
