//! Fits the models of whole answers to labelled answers and to the banks' worked stories.
//!
//! `cargo test --test shipped fitting::` fits again and compares with what is committed;
//! `REHEARSAL_FIT=write` before it writes what it found. What was set aside is never looked at;
//! figures printed with `-- --nocapture` are out of fold.

use rehearsal::bank::QuestionBank;
use rehearsal::coach::Answer;
use rehearsal::coach::features_of;
use rehearsal::coach::tale::{Claim, Features, NAMES_OF_FEATURES, names};

use super::labelled::{Labelled, answers, question};
use super::models::{banks, models};
use crate::support::logistic::{self, Model, dot};
use crate::support::{fnv1a, hold};

/// How strongly weights are held near 0: chosen by cross-validation.
const RIDGE: f64 = 50.0;
/// Of what the rules claim rightly, this share must stand.
const KEPT: f64 = 0.95;
/// The share that must be right, out of fold, of what is claimed without the rules.
const PRECISION: f64 = 0.90;
/// Where the models' output is kept.
const FILE: &str = "src/coach/tale/fitted.txt";

type Weights = [f64; NAMES_OF_FEATURES];

/// One answer: what describes it, and whether the claim is so.
struct Row {
    x: Weights,
    /// Whether the rules by themselves claim it.
    by_hand: bool,
    holds: bool,
    fold: u64,
    is_told: bool,
}

/// An answer to fit to, and what is so of it.
struct Given {
    features: Features,
    fold: u64,
    claims: [Option<bool>; Claim::ALL.len()],
    /// Whether somebody told it when asked for a story: an explanation is too easily seen to be
    /// none for the bounds to rest on.
    is_told: bool,
}

fn of_labels(answer: &Labelled, star: bool) -> [Option<bool>; Claim::ALL.len()] {
    let labels = &answer.labels;
    let told = star && answer.is_story();
    let lacks = |part: &str| answer.part(part).map(|it| !it).filter(|_| told);
    Claim::ALL.map(|claim| match claim {
        Claim::NoStory => {
            let kind = labels.kind.as_deref()?;
            let sound = labels.off == Some(false) && kind != "off";
            (star && sound).then_some(kind != "story")
        }
        Claim::NoAction => lacks("action"),
        Claim::NoResult => lacks("result"),
        Claim::NoNumber => labels.number.map(|it| !it).filter(|_| told),
    })
}

/// The labelled answers that were not set aside, the banks' worked stories, of which nothing
/// is claimed, and their explanations, which are no stories to whoever asks for one.
fn given(banks: &[QuestionBank]) -> Vec<Given> {
    let told = answers().into_iter().filter(|it| !it.set_aside());
    let told = told.map(|answer| {
        let question = question(banks, &answer.question);
        Given {
            features: features_of(&Answer::new(question, &answer.text, answer.lang)),
            fold: fold(&answer.question),
            claims: of_labels(&answer, question.star),
            is_told: true,
        }
    });
    let stories = models(banks).filter(|(question, ..)| question.star);
    let stories = stories.map(|(question, language, text)| Given {
        features: features_of(&Answer::new(question, text, language)),
        fold: fold(&question.id),
        claims: Claim::ALL.map(|_| Some(false)),
        is_told: true,
    });
    let mut questions = banks.iter().flat_map(|bank| &bank.questions);
    let asked = questions
        .find(|it| it.star)
        .expect("one that wants a story");
    let explained = models(banks).filter(|(question, ..)| !question.star);
    let explained = explained
        .step_by(EXPLAINED)
        .map(|(question, language, text)| Given {
            features: features_of(&Answer::new(asked, text, language)),
            fold: fold(&question.id),
            claims: Claim::ALL.map(|it| (it == Claim::NoStory).then_some(true)),
            is_told: false,
        });
    told.chain(stories).chain(explained).collect()
}

/// Every so many of the explanations is enough.
const EXPLAINED: usize = 8;

/// One of five parts, for cross-validation.
fn fold(question: &str) -> u64 {
    fnv1a(question) / 3 % 5
}

#[test]
fn the_models_of_whole_answers_are_those_of_the_labels() {
    let given = given(&banks());
    let names = names();
    let mut text = String::new();
    for (place, claim) in Claim::ALL.into_iter().enumerate() {
        let row = |it: &Given| {
            Some(Row {
                x: it.features.map(|it| f64::from(it) / 1000.0),
                by_hand: claim.by_hand(&it.features),
                holds: it.claims[place]?,
                fold: it.fold,
                is_told: it.is_told,
            })
        };
        let rows: Vec<Row> = given.iter().filter_map(row).collect();
        let model = fitted(rows.iter());
        for (bound, least) in ["likely", "sure"].into_iter().zip(bounds(claim, &rows)) {
            let least = ((least - model.bias) * 1000.0).round();
            text += &format!("{} {bound} {least}\n", claim.word());
        }
        for (name, weight) in names.iter().zip(model.weights) {
            let weight = (weight * 1000.0).round();
            if weight != 0.0 {
                text += &format!("{} {name} {weight}\n", claim.word());
            }
        }
    }
    hold(FILE, &text);
}

/// The logits above which a claim of the rules stands, and above which it is made without them,
/// out of fold.
fn bounds(claim: Claim, rows: &[Row]) -> [f64; 2] {
    let mut scored: Vec<(f64, &Row)> = Vec::new();
    for fold in 0..5 {
        let model = fitted(rows.iter().filter(|it| it.fold != fold));
        let own = rows.iter().filter(|it| it.fold == fold && it.is_told);
        scored.extend(own.map(|it| (model.bias + dot(&model.weights, &it.x), it)));
    }
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let hand = scored.iter().filter(|it| it.1.by_hand && it.1.holds);
    let right: Vec<f64> = hand.map(|it| it.0).collect();
    let kept = (right.len() as f64 * KEPT).ceil() as usize;
    let likely = right
        .get(kept.saturating_sub(1))
        .map_or(-99.0, |it| it - 1e-6);
    // No claim is made without the rules where the first would be wrong.
    let (mut hits, mut sure) = (0.0, 99.0);
    let others = scored.iter().filter(|it| !it.1.by_hand).enumerate();
    for (place, (score, row)) in others {
        hits += f64::from(u8::from(row.holds));
        if hits / (place as f64 + 1.0) >= PRECISION {
            sure = score - 1e-6;
        }
    }
    let claimed = |it: &(f64, &Row)| it.0 > if it.1.by_hand { likely } else { sure };
    report(claim, "rules", rows.iter().map(|it| (it.by_hand, it.holds)));
    report(
        claim,
        "weighed",
        scored.iter().map(|it| (claimed(it), it.1.holds)),
    );
    [likely, sure]
}

fn report(claim: Claim, by: &str, pairs: impl Iterator<Item = (bool, bool)>) {
    let (mut hits, mut claimed, mut all) = (0.0, 0.0, 0.0);
    for (claims, holds) in pairs {
        let [claims, holds] = [claims, holds].map(|it| f64::from(u8::from(it)));
        hits += claims * holds;
        claimed += claims;
        all += holds;
    }
    eprintln!(
        "{:10} {by:8} {all:4} so, precision {:.2}, recall {:.2}, F1 {:.2}",
        claim.word(),
        hits / f64::max(claimed, 1.0),
        hits / f64::max(all, 1.0),
        2.0 * hits / f64::max(claimed + all, 1.0)
    );
}

fn fitted<'r>(rows: impl Iterator<Item = &'r Row>) -> Model<NAMES_OF_FEATURES> {
    let rows: Vec<(Weights, bool)> = rows.map(|it| (it.x, it.holds)).collect();
    logistic::fit(&rows, RIDGE)
}
