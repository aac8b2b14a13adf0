//! The models of whole answers: logistic regression on what describes an answer.

use rehearsal::coach::tale::{Claim, Features, LEAST, NAMES_OF_FEATURES, names};

use super::FOLDS;

/// How strongly weights are held near 0: chosen by cross-validation.
const RIDGE: f64 = 33.0;
/// Steps of the descent.
const STEPS: usize = 120;
/// The share that must be right, out of fold, of what is claimed.
const PRECISION: f64 = 0.6;

/// For each claim, in the order of [`Claim::ALL`], whether it is so.
pub type Claims = [Option<bool>; Claim::ALL.len()];

type Weights = [f64; NAMES_OF_FEATURES];

/// An answer to fit to, and what is so of it.
pub struct Given {
    pub features: Features,
    pub fold: u64,
    pub claims: Claims,
}

/// One answer: what describes it, and whether the claim is so.
struct Row {
    x: Weights,
    holds: bool,
    fold: u64,
}

/// The models, as the file keeps them.
pub fn fitted(given: &[Given]) -> String {
    let names = names();
    let mut text = String::new();
    for (place, claim) in Claim::ALL.into_iter().enumerate() {
        let row = |it: &Given| {
            Some(Row {
                x: it.features.map(|it| f64::from(it) / 1000.0),
                holds: it.claims[place]?,
                fold: it.fold,
            })
        };
        let rows: Vec<Row> = given.iter().filter_map(row).collect();
        let (bias, weights) = model(rows.iter());
        let least = ((least(claim, &rows) - bias) * 1000.0).round();
        text += &format!("{} {LEAST} {least}\n", claim.word());
        for (name, weight) in names.iter().zip(weights) {
            let weight = (weight * 1000.0).round();
            if weight != 0.0 {
                text += &format!("{} {name} {weight}\n", claim.word());
            }
        }
    }
    text
}

/// The logit above which the claim is made: where, out of fold, F1 is highest.
fn least(claim: Claim, rows: &[Row]) -> f64 {
    let mut scored: Vec<(f64, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let (bias, weights) = model(rows.iter().filter(|it| it.fold != fold));
        let own = rows.iter().filter(|it| it.fold == fold);
        scored.extend(own.map(|it| (bias + dot(&weights, &it.x), it.holds)));
    }
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let so = scored.iter().filter(|it| it.1).count() as f64;
    let (mut hits, mut best, mut least) = (0.0, 0.0, NEVER);
    for (place, (score, holds)) in scored.iter().enumerate() {
        hits += f64::from(u8::from(*holds));
        let claimed = place as f64 + 1.0;
        let f1 = 2.0 * hits / (claimed + so);
        if f1 > best && hits / claimed >= PRECISION {
            (best, least) = (f1, score - 1e-6);
        }
    }
    report(claim, scored.iter().map(|it| (it.0 > least, it.1)));
    least
}

/// A logit that nothing reaches.
const NEVER: f64 = 99.0;

fn report(claim: Claim, pairs: impl Iterator<Item = (bool, bool)>) {
    let (mut hits, mut claimed, mut so, mut all) = (0.0, 0.0, 0.0, 0);
    for (claims, holds) in pairs {
        let [claims, holds] = [claims, holds].map(|it| f64::from(u8::from(it)));
        hits += claims * holds;
        claimed += claims;
        so += holds;
        all += 1;
    }
    eprintln!(
        "{:10} {all} answers, {so:3} so, precision {:.2}, recall {:.2}, F1 {:.2}",
        claim.word(),
        hits / f64::max(claimed, 1.0),
        hits / f64::max(so, 1.0),
        2.0 * hits / f64::max(claimed + so, 1.0)
    );
}

/// Logistic regression with a ridge, over features of mean 0 and deviation 1, by accelerated
/// descent; the weights are those of the features as they are.
fn model<'r>(rows: impl Iterator<Item = &'r Row>) -> (f64, Weights) {
    let rows: Vec<&Row> = rows.collect();
    let count = rows.len() as f64;
    let mut mean = [0.0; NAMES_OF_FEATURES];
    let mut spread = [0.0; NAMES_OF_FEATURES];
    for row in &rows {
        for (mean, x) in mean.iter_mut().zip(row.x) {
            *mean += x / count;
        }
    }
    for row in &rows {
        for ((spread, x), mean) in spread.iter_mut().zip(row.x).zip(mean) {
            *spread += (x - mean).powi(2) / count;
        }
    }
    // What hardly ever differs says nothing.
    let scale = spread.map(|it| if it > 1e-4 { 1.0 / it.sqrt() } else { 0.0 });
    let inputs: Vec<Weights> = rows
        .iter()
        .map(|row| std::array::from_fn(|at| (row.x[at] - mean[at]) * scale[at]))
        .collect();
    let (mut bias, mut weights) = (0.0, [0.0; NAMES_OF_FEATURES]);
    let (mut pushed, mut push) = (0.0, [0.0; NAMES_OF_FEATURES]);
    for _ in 0..STEPS {
        let (mut slope, mut slopes) = (0.0, [0.0; NAMES_OF_FEATURES]);
        for (x, row) in inputs.iter().zip(&rows) {
            let p = 1.0 / (1.0 + (-(bias + dot(&weights, x))).exp());
            let error = f64::from(u8::from(row.holds)) - p;
            slope += error / count;
            for (slope, x) in slopes.iter_mut().zip(x) {
                *slope += error * x / count;
            }
        }
        pushed = 0.9 * pushed + 0.1 * slope;
        bias += pushed;
        for ((weight, push), slope) in weights.iter_mut().zip(&mut push).zip(slopes) {
            *push = 0.9 * *push + 0.1 * (slope - RIDGE / count * *weight);
            *weight += *push;
        }
    }
    let weights: Weights = std::array::from_fn(|at| weights[at] * scale[at]);
    (bias - dot(&weights, &mean), weights)
}

fn dot(one: &Weights, other: &Weights) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
