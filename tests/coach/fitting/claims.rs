//! The whole-answer models: logistic regression on features of an answer.

use rehearsal::coach::whole_answer::{
    Features, LEAST, NAMES_OF_FEATURES, SURE, Shortcoming, names,
};

use super::FOLDS;
use crate::support::logistic::{self, Model, dot};

/// Ridge penalty on weights, chosen by cross-validation.
const RIDGE: f64 = 33.0;
/// Required precision of claims, out of fold.
const PRECISION: f64 = 0.6;
/// Required precision, out of fold, of claims made without asking the candidate.
const CERTAIN: f64 = 0.95;
/// Minimum number of claims to demonstrate that precision.
const SHOWN: usize = 20;

/// For each claim, in the order of [`Shortcoming::ALL`], whether it is true.
pub type Claims = [Option<bool>; Shortcoming::ALL.len()];

type Weights = [f64; NAMES_OF_FEATURES];

/// An answer to fit to, with its labels.
pub struct Given {
    pub features: Features,
    pub fold: u64,
    pub claims: Claims,
    /// Whether somebody told it when asked for a story: an explanation is too easily recognized
    /// as not being one for thresholds to rest on.
    pub is_story: bool,
}

/// The features of one answer, and whether the claim is true.
struct Row {
    x: Weights,
    holds: bool,
    fold: u64,
    is_story: bool,
    /// What the rules decide before the model is asked.
    by_rules: Option<bool>,
}

/// The models, in the file's format.
pub fn fitted(given: &[Given]) -> String {
    let names = names();
    let mut text = String::new();
    for (place, claim) in Shortcoming::ALL.into_iter().enumerate() {
        let row = |it: &Given| {
            Some(Row {
                x: it.features.map(|it| f64::from(it) / 1000.0),
                holds: it.claims[place]?,
                fold: it.fold,
                is_story: it.is_story,
                by_rules: claim.by_rules(&it.features),
            })
        };
        let rows: Vec<Row> = given.iter().filter_map(row).collect();
        let model = fit(rows.iter());
        let scored = out_of_fold(&rows);
        for (name, bound) in [(LEAST, least(claim, &scored)), (SURE, sure(&scored))] {
            let bound = ((bound - model.bias) * 1000.0).round();
            text += &format!("{} {name} {bound}\n", claim.word());
        }
        for (name, weight) in names.iter().zip(model.weights) {
            let weight = (weight * 1000.0).round();
            if weight != 0.0 {
                text += &format!("{} {name} {weight}\n", claim.word());
            }
        }
    }
    text
}

/// The logit of each answer by a model not fitted to it, highest first, and whether the claim is
/// true.
fn out_of_fold(rows: &[Row]) -> Vec<(f64, bool)> {
    let mut scored: Vec<(f64, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let model = fit(rows.iter().filter(|it| it.fold != fold));
        let own = rows.iter().filter(|it| it.fold == fold && it.is_story);
        scored.extend(own.map(|it| {
            let score = model.bias + dot(&model.weights, &it.x);
            let score = it.by_rules.map_or(score, |holds| match holds {
                true => NEVER,
                false => -NEVER,
            });
            (score, it.holds)
        }));
    }
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    scored
}

/// The threshold logit for making the claim: where F1 is highest.
fn least(claim: Shortcoming, scored: &[(f64, bool)]) -> f64 {
    let so = scored.iter().filter(|it| it.1).count() as f64;
    let (by_rules, by_model) = scored.split_at(scored.partition_point(|it| it.0 >= NEVER));
    let right = |claims: &[(f64, bool)]| claims.iter().filter(|it| it.1).count() as f64;
    let (mut hits, mut best, mut least) = (0.0, 0.0, NEVER);
    for (claimed, (score, holds)) in (1..).map(f64::from).zip(by_model) {
        hits += f64::from(u8::from(*holds));
        let f1 = 2.0 * (hits + right(by_rules)) / (claimed + by_rules.len() as f64 + so);
        if f1 > best && hits / claimed >= PRECISION {
            (best, least) = (f1, score - 1e-6);
        }
    }
    report(claim, scored.iter().map(|it| (it.0 > least, it.1)));
    least
}

/// The threshold logit above which the claim is almost always right.
fn sure(scored: &[(f64, bool)]) -> f64 {
    let (mut hits, mut sure) = (0.0, NEVER);
    for (claimed, (score, holds)) in (1..).zip(scored) {
        hits += f64::from(u8::from(*holds));
        if claimed >= SHOWN && hits / claimed as f64 >= CERTAIN {
            sure = score - 1e-6;
        }
    }
    sure
}

/// A logit that is never reached.
const NEVER: f64 = 99.0;

fn report(claim: Shortcoming, pairs: impl Iterator<Item = (bool, bool)>) {
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

fn fit<'r>(rows: impl Iterator<Item = &'r Row>) -> Model<NAMES_OF_FEATURES> {
    let rows: Vec<(Weights, bool)> = rows.map(|it| (it.x, it.holds)).collect();
    logistic::fit(&rows, RIDGE)
}
