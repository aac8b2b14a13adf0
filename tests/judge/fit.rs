//! Logistic models of two claims, "said" and "denied", for each group of questions, and the
//! thresholds from which on they are claimed.

use rehearsal::coach::judge::{COUNT, Group};

use super::data::{Label, ROWS, Row};
use super::hold;

/// How strongly weights are held near 0: chosen by cross-validation.
const RIDGE: f64 = 1.0;
/// The share of claims that must be right, out of fold, where a threshold is set: above what
/// is promised, since figures on other answers are a little lower.
const PRECISION: f64 = 0.97;
/// Weights are whole numbers of this many to one.
const SCALE: f64 = 1000.0;

/// A fitted model: a weight for each feature (in thousandths).
pub type Model = [f64; COUNT];

/// Fits `P(target)` by Newton's method with a ridge.
pub fn fit<'a>(rows: impl Iterator<Item = &'a Row> + Clone, target: Label) -> Model {
    let mut model = [0.0; COUNT];
    for _ in 0..25 {
        let mut gradient = [0.0; COUNT];
        let mut hessian = vec![[0.0; COUNT]; COUNT];
        for row in rows.clone() {
            let x = inputs(row);
            let p = logistic(dot(&model, &x));
            let error = f64::from(u8::from(row.label == target)) - p;
            for (i, xi) in x.iter().enumerate() {
                gradient[i] += error * xi;
                for (j, xj) in x.iter().enumerate() {
                    hessian[i][j] += p * (1.0 - p) * xi * xj;
                }
            }
        }
        for i in 0..COUNT {
            let ridge = if i == 0 { 1e-6 } else { RIDGE };
            gradient[i] -= ridge * model[i];
            hessian[i][i] += ridge;
        }
        let step = solved(hessian, gradient);
        for (weight, step) in model.iter_mut().zip(step) {
            *weight += step;
        }
    }
    model
}

fn inputs(row: &Row) -> [f64; COUNT] {
    row.features.map(|it| f64::from(it) / 1000.0)
}

fn dot(model: &Model, x: &[f64; COUNT]) -> f64 {
    model.iter().zip(x).map(|(w, x)| w * x).sum()
}

fn logistic(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

/// Gaussian elimination with pivots.
fn solved(mut a: Vec<[f64; COUNT]>, mut b: [f64; COUNT]) -> [f64; COUNT] {
    for i in 0..COUNT {
        let pivot = (i..COUNT)
            .max_by(|x, y| a[*x][i].abs().total_cmp(&a[*y][i].abs()))
            .expect("a row");
        a.swap(i, pivot);
        b.swap(i, pivot);
        for row in i + 1..COUNT {
            let factor = a[row][i] / a[i][i];
            for column in i..COUNT {
                a[row][column] -= factor * a[i][column];
            }
            b[row] -= factor * b[i];
        }
    }
    for i in (0..COUNT).rev() {
        let known: f64 = (i + 1..COUNT).map(|j| a[i][j] * b[j]).sum();
        b[i] = (b[i] - known) / a[i][i];
    }
    b
}

/// The fitted numbers of one group.
struct Fitted {
    said: [i64; COUNT],
    denied: [i64; COUNT],
    heard: i64,
    left_out: i64,
    contradicted: i64,
    deniable: i64,
}

/// A row's two scores from models that did not see its question, and its label.
struct Scored {
    said: i64,
    denied: i64,
    label: Label,
}

fn fitted(group: Group) -> Fitted {
    let rows: Vec<&Row> = ROWS
        .iter()
        .filter(|row| row.group == group && !row.answer.set_aside())
        .collect();
    let all = || rows.iter().copied();
    let mut scored = Vec::new();
    for fold in 0..5 {
        let others = all().filter(|row| row.answer.fold() != fold);
        let said = whole(&fit(others.clone(), Label::Said));
        let denied = whole(&fit(others, Label::Denied));
        for row in all().filter(|row| row.answer.fold() == fold) {
            scored.push(Scored {
                said: score(&said, row),
                denied: score(&denied, row),
                label: row.label,
            });
        }
    }
    let contradicted = threshold(&scored, |it| it.denied, |it| it.label == Label::Denied);
    let deniable = -800_000;
    let open: Vec<&Scored> = scored.iter().filter(|it| it.denied < deniable).collect();
    let heard = threshold_of(&open, |it| it.said, |it| it.label == Label::Said);
    let left_out = -threshold_of(&open, |it| -it.said, |it| it.label != Label::Said);
    Fitted {
        said: whole(&fit(all(), Label::Said)),
        denied: whole(&fit(all(), Label::Denied)),
        heard,
        left_out,
        contradicted,
        deniable,
    }
}

fn whole(model: &Model) -> [i64; COUNT] {
    model.map(|weight| (weight * SCALE).round() as i64)
}

fn score(model: &[i64; COUNT], row: &Row) -> i64 {
    let pairs = model.iter().zip(&row.features);
    pairs
        .map(|(weight, feature)| weight * i64::from(*feature))
        .sum()
}

fn threshold(
    rows: &[Scored],
    score: impl Fn(&Scored) -> i64,
    right: impl Fn(&Scored) -> bool,
) -> i64 {
    threshold_of(&rows.iter().collect::<Vec<_>>(), score, right)
}

/// The lowest score above which the claim is right often enough, also in the part of the
/// claims nearest to it.
fn threshold_of(
    rows: &[&Scored],
    score: impl Fn(&Scored) -> i64,
    right: impl Fn(&Scored) -> bool,
) -> i64 {
    let mut claims: Vec<(i64, bool)> = rows.iter().map(|it| (score(it), right(it))).collect();
    claims.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let mut best = i64::MAX;
    let mut hits = 0.0;
    for (index, (score, right)) in claims.iter().enumerate() {
        hits += f64::from(u8::from(*right));
        let count = index as f64 + 1.0;
        if count >= 20.0 && hits / count >= PRECISION {
            best = *score - 1;
        }
    }
    best
}

#[test]
fn the_models_are_those_of_the_answers() {
    let text = [
        ("TECHNICAL", Group::Technical),
        ("PERSONAL", Group::Personal),
    ]
    .map(|(name, group)| written(name, &fitted(group)))
    .concat();
    hold("src/coach/judge/fitted.rs", &text);
}

fn written(name: &str, it: &Fitted) -> String {
    let list = |weights: &[i64; COUNT]| {
        let lines: Vec<String> = weights
            .chunks(12)
            .map(|chunk| {
                let numbers: Vec<String> = chunk.iter().map(i64::to_string).collect();
                format!("        {},\n", numbers.join(", "))
            })
            .collect();
        format!("[\n{}    ]", lines.concat())
    };
    format!(
        "const {name}: Models = Models {{\n    said: &{},\n    denied: &{},\n    heard: {},\n    left_out: {},\n    contradicted: {},\n    deniable: {},\n}};\n",
        list(&it.said),
        list(&it.denied),
        it.heard,
        it.left_out,
        it.contradicted,
        it.deniable
    )
}
