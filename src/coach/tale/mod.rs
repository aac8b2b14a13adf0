//! What a whole answer shows, weighed: whether it is a story at all, whether it tells what was
//! done and what came of it, and whether anything measures that.
//!
//! What each sentence does rests on words and endings (`telling`), and any one of
//! them may be wrong. Here all of them, and what the rules make of them, are counted by where they
//! stand, and a linear model of each claim says what that is worth. The models are fitted to
//! labelled answers (`tests/coach/answers-rules/told.jsonl`, without those set aside) and to the
//! worked stories of the banks, by `REHEARSAL_FIT=write cargo test --test shipped fitting`, and
//! stand in `fitted.txt` as whole numbers, so that every machine says the same.

mod features;

use std::collections::HashMap;
use std::sync::LazyLock;

pub(crate) use features::Sight;
pub use features::{Features, NAMES_OF_FEATURES, names};

/// What a model claims of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// It is no story.
    NoStory,
    /// Nobody does anything in it.
    NoAction,
    /// Nothing came of it.
    NoResult,
    /// Nothing measures what came of it.
    NoNumber,
}

impl Claim {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::NoStory,
        Self::NoAction,
        Self::NoResult,
        Self::NoNumber,
    ];

    /// The word for it in the file of weights.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoStory => "no-story",
            Self::NoAction => "no-action",
            Self::NoResult => "no-result",
            Self::NoNumber => "no-number",
        }
    }

    /// Whether the rules by themselves, sentence by sentence, would claim it.
    pub fn by_hand(self, features: &Features) -> bool {
        let place = PLACES.get(&format!("hand-{}", self.word()));
        let value = place.and_then(|at| features.get(*at));
        value.is_some_and(|it| *it > 0)
    }

    /// Whether it is claimed of a whole answer: what the rules claim, unless a longer answer as a
    /// whole speaks against it, and what it makes sure of without them. That something is no story
    /// is never taken back.
    pub(crate) fn holds(self, features: &Features) -> bool {
        let by_hand = self.by_hand(features);
        let Some(model) = MODELS.get(self.word()) else {
            return by_hand;
        };
        let pairs = model.weights.iter().zip(features);
        let score: i64 = pairs
            .map(|(weight, value)| weight * i64::from(*value))
            .sum();
        if by_hand && (self == Self::NoStory || is_brief(features)) {
            return true;
        }
        let least = if by_hand { model.likely } else { model.sure };
        score > least * 1000
    }
}

/// Whether an answer has so few sentences that each counts, and the whole tells no more than they.
fn is_brief(features: &Features) -> bool {
    let place = PLACES.get(features::SENTENCES);
    let value = place.and_then(|at| features.get(*at));
    value.is_some_and(|it| *it <= features::BRIEF)
}

/// The place of each feature by its name.
static PLACES: LazyLock<HashMap<String, usize>> =
    LazyLock::new(|| names().into_iter().zip(0..).collect());

/// A linear model: weights in thousandths of a logit by the order of [`names`], and in the same
/// unit the bounds, the bias taken off, above which a claim of the rules stands and above which it
/// is made without them.
#[derive(Debug, Default)]
struct Model {
    likely: i64,
    sure: i64,
    weights: Vec<i64>,
}

static MODELS: LazyLock<HashMap<&'static str, Model>> = LazyLock::new(|| {
    let mut models: HashMap<&str, Model> = HashMap::new();
    for line in include_str!("fitted.txt").lines() {
        let mut words = line.split(' ');
        let (Some(claim), Some(name), Some(number)) = (words.next(), words.next(), words.next())
        else {
            continue;
        };
        let number = number.parse().unwrap_or(0);
        let model = models.entry(claim).or_default();
        model.weights.resize(PLACES.len(), 0);
        match PLACES.get(name).and_then(|at| model.weights.get_mut(*at)) {
            Some(weight) => *weight = number,
            None if name == "likely" => model.likely = number,
            None => model.sure = number,
        }
    }
    models
});
