//! The fitted numbers, and the decisions based on them.

use std::sync::LazyLock;

use crate::bank::QuestionKind;

use super::Verdict;
use super::features::{
    DENIED_BOTH_WAYS, DENIED_OVER_SAID, DENIED_SWAPPED, EXAMPLE_BOTH_WAYS, Features, LITERAL,
    NAMED, NAMED_ANYWHERE, OF_SAY, SAID_BOTH_WAYS, SWAPPED,
};

/// The version of the judge, stored in transcripts because verdicts of different versions are not
/// comparable.
pub const VERSION: u32 = 5;

/// Kinds of questions whose points are made in similar ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Technical and design: the vocabulary of a subject.
    Technical,
    /// All others: personal stories in everyday words.
    Personal,
}

impl Group {
    /// The group of a kind.
    pub const fn of(kind: QuestionKind) -> Self {
        match kind {
            QuestionKind::Technical | QuestionKind::Design | QuestionKind::Quiz => Self::Technical,
            _ => Self::Personal,
        }
    }
}

/// The models of one group, in millionths of a logit.
#[derive(Debug, Default)]
struct Models {
    said: ClaimModel,
    denied: ClaimModel,
    /// Above this, the point was made.
    heard: i64,
    /// Below this, the point was left out.
    left_out: i64,
    /// Above this, the point was denied.
    contradicted: i64,
    /// From this value, a denial is possible, and nothing is heard.
    deniable: i64,
}

/// The model for one claim: the average of a weighted sum and of trees.
#[derive(Debug, Default)]
struct ClaimModel {
    weights: Vec<i64>,
    trees: Vec<Tree>,
}

/// The splits level by level (a feature and the largest value that goes left), and the leaves.
#[derive(Debug)]
struct Tree {
    splits: Vec<(usize, i64)>,
    leaves: Vec<i64>,
}

/// The models of both groups, as written by the fitting program.
static FITTED: LazyLock<[Models; 2]> = LazyLock::new(|| {
    let mut models = [Models::default(), Models::default()];
    for line in include_str!("fitted.txt").lines() {
        let mut words = line.split(' ');
        let group = usize::from(words.next() == Some("personal"));
        let what = words.next().unwrap_or_default();
        let Some(models) = models.get_mut(group) else {
            continue;
        };
        match what {
            "thresholds" => models.set_thresholds(&numbers(words)),
            "said" => models.said.add(words),
            _ => models.denied.add(words),
        }
    }
    models
});

fn numbers<'a>(words: impl Iterator<Item = &'a str>) -> Vec<i64> {
    words.filter_map(|it| it.parse().ok()).collect()
}

impl Models {
    fn set_thresholds(&mut self, numbers: &[i64]) {
        if let [heard, left_out, contradicted, deniable] = *numbers {
            self.heard = heard;
            self.left_out = left_out;
            self.contradicted = contradicted;
            self.deniable = deniable;
        }
    }
}

impl ClaimModel {
    fn add<'a>(&mut self, mut words: impl Iterator<Item = &'a str>) {
        let weights = words.next() == Some("weights");
        let numbers = numbers(words);
        if weights {
            self.weights = numbers;
        } else {
            self.trees.push(Tree::of(&numbers));
        }
    }

    fn score(&self, features: &Features) -> i64 {
        let pairs = self.weights.iter().zip(features);
        let sum: i64 = pairs.map(|(weight, it)| weight * i64::from(*it)).sum();
        let trees: i64 = self.trees.iter().map(|it| it.score(features)).sum();
        (sum + trees) / 2
    }
}

impl Tree {
    /// From a list of splits (one fewer than the leaves, two numbers each) and leaves.
    fn of(numbers: &[i64]) -> Self {
        let splits = (numbers.len().saturating_sub(1)) / 3;
        let (splits, leaves) = numbers.split_at_checked(splits * 2).unwrap_or_default();
        let split = |pair: &[i64]| match *pair {
            [feature, most] => (usize::try_from(feature).unwrap_or(0), most),
            _ => (0, i64::MAX),
        };
        Self {
            splits: splits.chunks(2).map(split).collect(),
            leaves: leaves.to_vec(),
        }
    }

    fn score(&self, features: &Features) -> i64 {
        let mut node = 0;
        while let Some((feature, most)) = self.splits.get(node) {
            let value = features.get(*feature).copied().unwrap_or(0);
            node = 2 * node + 1 + usize::from(i64::from(value) > *most);
        }
        let leaf = node.checked_sub(self.splits.len());
        leaf.and_then(|it| self.leaves.get(it))
            .copied()
            .unwrap_or(0)
    }
}

/// Whether the words to quote are near enough to an example, whatever the rest of the answer
/// suggests, and about this point's subject.
pub fn may_hear(features: &Features) -> bool {
    const NEAR: i32 = 250;
    (features[SAID_BOTH_WAYS] >= NEAR || features[NAMED] == 1000) && features[SWAPPED] == 0
}

/// The same for words that deny; no words may be as near to a claim of the same point.
pub fn may_contradict(features: &Features) -> bool {
    const NEAR: i32 = 350;
    features[DENIED_BOTH_WAYS] >= NEAR.max(features[EXAMPLE_BOTH_WAYS])
        && features[DENIED_OVER_SAID] > 0
        && features[DENIED_SWAPPED] == 0
}

/// Whether nothing is so near to an example, or contains so much of the point's own words or of a
/// bank phrase, that it may be a way of making the point.
pub fn may_leave_out(features: &Features) -> bool {
    const NEAR: i32 = 500;
    const WORDS: i32 = 600;
    features[SAID_BOTH_WAYS] < NEAR
        && features[OF_SAY] < WORDS
        && features[LITERAL] == 0
        && features[NAMED_ANYWHERE] < 1000
}

/// The verdict on a point with these features.
pub(super) fn verdict(features: &Features, group: Group) -> Verdict {
    let [technical, personal] = &*FITTED;
    let models = match group {
        Group::Technical => technical,
        Group::Personal => personal,
    };
    let said = models.said.score(features);
    let denied = models.denied.score(features);
    if denied > models.contradicted && may_contradict(features) {
        Verdict::Contradicted
    } else if said > models.heard && denied < models.deniable && may_hear(features) {
        Verdict::Heard
    } else if said < models.left_out && may_leave_out(features) {
        Verdict::NotHeard
    } else {
        Verdict::Unsure
    }
}
