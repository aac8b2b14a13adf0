//! Logistic models of two claims, "said" and "denied", for each group of questions, and the
//! thresholds from which on they are claimed.

use rehearsal::coach::judge::{COUNT, Features, Group, may_contradict, may_hear, may_leave_out};

use rehearsal::lang::Language;

use super::data::{Label, ROWS, Row};
use super::hold;
use super::trees::{self, Tree};

/// How strongly weights are held near 0: chosen by cross-validation.
const RIDGE: f64 = 1.0;
/// The share of claims that must be right, out of fold, where a threshold is set: above what
/// is promised, since figures on other answers are a little lower.
const PRECISION: f64 = 0.96;
/// Weights are whole numbers of this many to one.
const SCALE: f64 = 1000.0;

/// A fitted model: a weight for each feature (in thousandths).
pub type Model = [f64; COUNT];

/// Fits `P(target)` by Newton's method with a ridge.
pub fn fit<'a>(rows: impl Iterator<Item = &'a Row> + Clone, target: Label) -> Model {
    let mut model = [0.0; COUNT];
    for _ in 0..12 {
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
            let pivot = a[i];
            for (value, above) in a[row].iter_mut().zip(pivot).skip(i) {
                *value -= factor * above;
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

/// A model of one claim: the mean of a sum of weights and of trees.
struct Claim {
    weights: [i64; COUNT],
    trees: Vec<Tree>,
}

impl Claim {
    fn fit(rows: &[&Row], target: Label) -> Self {
        let weights = fit(rows.iter().copied(), target).map(|it| (it * SCALE).round() as i64);
        let features: Vec<&Features> = rows.iter().map(|row| &row.features).collect();
        let targets: Vec<bool> = rows.iter().map(|row| row.label == target).collect();
        let trees = trees::fit(&features, &targets);
        Self { weights, trees }
    }

    /// In millionths of a logit.
    fn score(&self, row: &Row) -> i64 {
        let pairs = self.weights.iter().zip(&row.features);
        let sum: i64 = pairs
            .map(|(weight, feature)| weight * i64::from(*feature))
            .sum();
        (sum + trees::score(&self.trees, &row.features)) / 2
    }
}

/// The fitted numbers of one group.
struct Fitted {
    said: Claim,
    denied: Claim,
    heard: i64,
    left_out: i64,
    contradicted: i64,
    deniable: i64,
}

/// A row's two scores from models that did not see its question, its label, and whether
/// somebody set out to deny.
struct Scored {
    said: i64,
    denied: i64,
    label: Label,
    denying: bool,
    may_hear: bool,
    may_contradict: bool,
    may_leave_out: bool,
    setting: [bool; 2],
}

fn fitted(group: Group) -> Fitted {
    let rows: Vec<&Row> = ROWS
        .iter()
        .filter(|row| row.group == group && !row.answer.set_aside())
        .collect();
    let mut scored = Vec::new();
    for fold in 0..5 {
        let (own, others): (Vec<&Row>, Vec<&Row>) =
            rows.iter().partition(|row| row.answer.fold() == fold);
        let said = Claim::fit(&others, Label::Said);
        let denied = Claim::fit(&others, Label::Denied);
        scored.extend(own.iter().map(|row| Scored {
            said: said.score(row),
            denied: denied.score(row),
            label: row.label,
            denying: row.answer.strength == "denying",
            may_hear: may_hear(&row.features),
            may_contradict: may_contradict(&row.features),
            may_leave_out: may_leave_out(&row.features),
            setting: [row.answer.language() == Language::Ko, row.story],
        }));
    }
    let all: Vec<&Scored> = scored.iter().filter(|it| it.may_contradict).collect();
    let right = |it: &Scored| it.label == Label::Denied;
    let contradicted = threshold_of(&all, |it| it.denied, right, PRECISION);
    let usual = all.iter().filter(|it| !it.denying).copied();
    let contradicted = contradicted.max(quiet(usual, rows.len()));
    // Nothing is heard in what is as likely as not a denial.
    let deniable = 0;
    let open = scored
        .iter()
        .filter(|it| it.denied < deniable && it.may_hear);
    let open: Vec<&Scored> = open.collect();
    let heard = threshold(&open, |it| it.said, |it| it.label == Label::Said);
    let rest: Vec<&Scored> = scored
        .iter()
        .filter(|it| it.denied <= contradicted && it.may_leave_out)
        .collect();
    let left_out = -threshold(&rest, |it| -it.said, |it| it.label != Label::Said);
    for (name, found, right) in [
        (
            "heard",
            open.iter().filter(|it| it.said > heard).collect::<Vec<_>>(),
            Label::Said,
        ),
        (
            "contradicted",
            all.iter().filter(|it| it.denied > contradicted).collect(),
            Label::Denied,
        ),
    ] {
        let hits = found.iter().filter(|it| it.label == right).count();
        eprintln!(
            "{group:?}, out of fold: {name} {hits} right of {}",
            found.len()
        );
    }
    let silent: Vec<_> = rest.iter().filter(|it| it.said < left_out).collect();
    let hits = silent.iter().filter(|it| it.label != Label::Said).count();
    eprintln!(
        "{group:?}, out of fold: not heard {hits} right of {}; of {} rows",
        silent.len(),
        rows.len()
    );
    Fitted {
        said: Claim::fit(&rows, Label::Said),
        denied: Claim::fit(&rows, Label::Denied),
        heard,
        left_out,
        contradicted,
        deniable,
    }
}

/// The lowest score above which the claim is right often enough among all rows, among those
/// where nobody set out to deny, in each language, and among stories and what is none.
fn threshold(
    rows: &[&Scored],
    score: impl Fn(&Scored) -> i64,
    right: impl Fn(&Scored) -> bool,
) -> i64 {
    let every = threshold_of(rows, &score, &right, PRECISION);
    let usual: Vec<&Scored> = rows.iter().filter(|it| !it.denying).copied().collect();
    let usual = threshold_of(&usual, &score, &right, PRECISION - 0.03);
    let parts = [0, 1].into_iter().flat_map(|side| {
        [true, false].map(|is| {
            let part = rows.iter().filter(|it| it.setting[side] == is);
            let part: Vec<&Scored> = part.copied().collect();
            threshold_of(&part, &score, &right, PRECISION - 0.01)
        })
    });
    parts.fold(every.max(usual), i64::max)
}

/// The lowest score above which hardly any answer is wrongly told that it denies a point,
/// where nobody set out to: denials are rare there, and such a claim weighs most.
fn quiet<'a>(usual: impl Iterator<Item = &'a Scored>, rows: usize) -> i64 {
    /// One wrong claim in so many points.
    const POINTS: usize = 400;
    let wrong = usual.filter(|it| it.label != Label::Denied);
    let mut scores: Vec<i64> = wrong.map(|it| it.denied).collect();
    scores.sort_unstable_by_key(|score| std::cmp::Reverse(*score));
    scores.get(rows / POINTS).copied().unwrap_or(i64::MIN)
}

/// The lowest score above which the claim is right often enough among `rows`. Claims that
/// hardly anybody makes set no threshold.
fn threshold_of(
    rows: &[&Scored],
    score: impl Fn(&Scored) -> i64,
    right: impl Fn(&Scored) -> bool,
    precision: f64,
) -> i64 {
    const FEWEST: usize = 12;
    let mut claims: Vec<(i64, bool)> = rows.iter().map(|it| (score(it), right(it))).collect();
    claims.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    if claims.iter().filter(|(_, right)| *right).count() < FEWEST {
        return i64::MIN;
    }
    let mut best = i64::MAX;
    let mut hits = 0.0;
    for (index, (score, right)) in claims.iter().enumerate() {
        hits += f64::from(u8::from(*right));
        let count = index as f64 + 1.0;
        if index + 1 >= FEWEST && hits / count >= precision {
            best = *score - 1;
        }
    }
    best
}

#[test]
fn the_models_are_those_of_the_answers() {
    let groups = [
        ("technical", Group::Technical),
        ("personal", Group::Personal),
    ];
    let mut text = String::new();
    for (name, group) in groups {
        let it = fitted(group);
        for (claim, model) in [("said", &it.said), ("denied", &it.denied)] {
            text += &format!("{name} {claim} weights {}\n", spaced(model.weights));
            for tree in &model.trees {
                let splits = tree.splits.iter().flat_map(|(feature, most)| {
                    [
                        i64::try_from(*feature).expect("a feature"),
                        i64::from(*most),
                    ]
                });
                let numbers = splits.chain(tree.leaves.iter().copied());
                text += &format!("{name} {claim} tree {}\n", spaced(numbers));
            }
        }
        let thresholds = [it.heard, it.left_out, it.contradicted, it.deniable];
        text += &format!("{name} thresholds {}\n", spaced(thresholds));
    }
    hold("src/coach/judge/fitted.txt", &text);
}

fn spaced(numbers: impl IntoIterator<Item = i64>) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(|it| it.to_string()).collect();
    numbers.join(" ")
}
