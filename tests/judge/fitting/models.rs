//! Models of two claims, "said" and "denied", for each group of questions, and the thresholds for
//! making them.

use rehearsal::coach::judge::{COUNT, Features, Group, may_contradict, may_hear, may_leave_out};
use rehearsal::lang::Language;

use super::trees::{self, Tree};
use crate::data::{ALONE, Label, ROWS, Row};
use crate::support::{hold, logistic};

/// Ridge penalty on weights, chosen by cross-validation.
const RIDGE: f64 = 50.0;
/// Required out-of-fold precision of a threshold: above what is promised, since figures on other
/// answers are slightly lower.
const PRECISION: f64 = 0.965;
/// The same for the claim that a point was made: such claims are the most frequent and the most
/// read.
const PRECISION_OF_HEARD: f64 = 0.975;
/// Weights are integers in units of one over this.
const SCALE: f64 = 1000.0;

/// A model of one claim: the mean of a linear score and a tree score.
struct ClaimModel {
    weights: [i64; COUNT],
    trees: Vec<Tree>,
}

impl ClaimModel {
    fn fit(rows: &[&Row], target: Label) -> Self {
        let inputs: Vec<([f64; COUNT], bool)> = rows
            .iter()
            .map(|row| {
                let x = row.features.map(|it| f64::from(it) / 1000.0);
                (x, row.label == target)
            })
            .collect();
        let model = logistic::fit(&inputs, RIDGE);
        let mut weights = model.weights.map(|it| (it * SCALE).round() as i64);
        // The first feature is constant.
        weights[0] = (model.bias * SCALE).round() as i64;
        let features: Vec<&Features> = rows.iter().map(|row| &row.features).collect();
        let targets: Vec<bool> = rows.iter().map(|row| row.label == target).collect();
        let trees = trees::fit(&features, &targets);
        Self { weights, trees }
    }

    /// Score in millionths of a logit.
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
    said: ClaimModel,
    denied: ClaimModel,
    heard: i64,
    left_out: i64,
    contradicted: i64,
    deniable: i64,
}

/// A row and its two scores from models that did not see its question.
struct Scored {
    row: &'static Row,
    said: i64,
    denied: i64,
}

impl Scored {
    /// Whether the answer was written to deny.
    fn denying(&self) -> bool {
        self.row.answer.strength == "denying"
    }

    fn is(&self, label: Label) -> bool {
        self.row.label == label
    }
}

/// The rows, plus those of single sentences.
fn with_alone(rows: &[&'static Row]) -> Vec<&'static Row> {
    let group = rows.first().map(|it| it.group);
    let alone = ALONE.iter().filter(|it| Some(it.group) == group);
    rows.iter().copied().chain(alone).collect()
}

/// Scores every row with models of the other folds.
fn out_of_fold(rows: &[&'static Row]) -> Vec<Scored> {
    let mut scored = Vec::new();
    for fold in 0..5 {
        let (own, others): (Vec<&'static Row>, Vec<&'static Row>) =
            rows.iter().partition(|row| row.answer.fold() == fold);
        let said = ClaimModel::fit(&others, Label::Said);
        let denied = ClaimModel::fit(&others, Label::Denied);
        scored.extend(own.into_iter().map(|row| Scored {
            said: said.score(row),
            denied: denied.score(row),
            row,
        }));
    }
    scored
}

fn fitted(group: Group) -> Fitted {
    let rows = ROWS.iter();
    let rows = rows.filter(|row| row.group == group && !row.answer.set_aside());
    let rows: Vec<&'static Row> = rows.collect();
    let rows = with_alone(&rows);
    // Thresholds are based on whole answers.
    let mut scored = out_of_fold(&rows);
    scored.retain(|it| it.row.answer.strength != "alone");
    let deniers: Vec<&Scored> = scored
        .iter()
        .filter(|it| may_contradict(&it.row.features))
        .collect();
    let contradicted = threshold_of(
        &deniers,
        |it| it.denied,
        |it| it.is(Label::Denied),
        PRECISION,
    );
    let usual = deniers.iter().filter(|it| !it.denying()).copied();
    let contradicted = contradicted.max(quiet(usual, scored.len()));
    // Nothing counts as heard if it is just as likely a denial.
    let deniable = 0;
    let open: Vec<&Scored> = scored
        .iter()
        .filter(|it| it.denied < deniable && may_hear(&it.row.features))
        .collect();
    let heard = threshold(
        &open,
        |it| it.said,
        |it| it.is(Label::Said),
        PRECISION_OF_HEARD,
    );
    let rest: Vec<&Scored> = scored
        .iter()
        .filter(|it| it.denied <= contradicted && may_leave_out(&it.row.features))
        .collect();
    let left_out = -threshold(&rest, |it| -it.said, |it| !it.is(Label::Said), PRECISION);
    let report = |name: &str, claims: Vec<&&Scored>, right: &dyn Fn(&Scored) -> bool| {
        let hits = claims.iter().filter(|it| right(it)).count();
        let all = claims.len();
        eprintln!("{group:?}, out of fold: {name} {hits} right of {all}");
    };
    let heard_in = open.iter().filter(|it| it.said > heard).collect();
    report("heard", heard_in, &|it| it.is(Label::Said));
    let denied_in = deniers
        .iter()
        .filter(|it| it.denied > contradicted)
        .collect();
    report("contradicted", denied_in, &|it| it.is(Label::Denied));
    let left_out_of = rest.iter().filter(|it| it.said < left_out).collect();
    report("not heard", left_out_of, &|it| !it.is(Label::Said));
    Fitted {
        said: ClaimModel::fit(&rows, Label::Said),
        denied: ClaimModel::fit(&rows, Label::Denied),
        heard,
        left_out,
        contradicted,
        deniable,
    }
}

/// The lowest score above which the claim is precise enough among all rows, and almost so among
/// answers not written to deny and in each language.
fn threshold(
    rows: &[&Scored],
    score: impl Fn(&Scored) -> i64,
    right: impl Fn(&Scored) -> bool,
    precision: f64,
) -> i64 {
    let every = threshold_of(rows, &score, &right, precision);
    let part = |of: &dyn Fn(&Scored) -> bool| {
        let part: Vec<&Scored> = rows.iter().filter(|it| of(it)).copied().collect();
        threshold_of(&part, &score, &right, precision - 0.03)
    };
    let usual = part(&|it| !it.denying());
    let languages = Language::ALL.map(|language| part(&|it| it.row.answer.language() == language));
    languages.into_iter().fold(every.max(usual), i64::max)
}

/// The lowest score above which almost no answer is wrongly said to deny a point, among those not
/// written to deny: denials are rare there, and such a claim weighs most.
fn quiet<'a>(usual: impl Iterator<Item = &'a Scored>, rows: usize) -> i64 {
    /// One wrong claim in this many points.
    const POINTS: usize = 400;
    let wrong = usual.filter(|it| !it.is(Label::Denied));
    let mut scores: Vec<i64> = wrong.map(|it| it.denied).collect();
    scores.sort_unstable_by_key(|score| std::cmp::Reverse(*score));
    scores.get(rows / POINTS).copied().unwrap_or(i64::MIN)
}

/// The lowest score above which the claim is precise enough among `rows`. Claims that are almost
/// never made set no threshold.
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
