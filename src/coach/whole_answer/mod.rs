//! What a whole answer shows, by weighted features: whether it is a story at all, whether it
//! tells the actions and the result, and whether anything measures the result.
//!
//! Every sentence has its [`tags`](super::tags). Here they are combined by position with the
//! results of the rules, and a linear model for each claim weighs them. The models are fitted to
//! labeled answers (`tests/coach/answers-rules/`, without those set aside) and to the worked
//! stories of the banks, with `REHEARSAL_FIT=write cargo test --test shipped fitting`, and stored
//! in `fitted.txt` as whole numbers, so that every machine agrees.

mod features;

use std::collections::HashMap;
use std::sync::LazyLock;

pub(crate) use features::Sight;
pub use features::{Features, NAMES_OF_FEATURES, names};

/// The claims of the models about an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shortcoming {
    /// It is not a story.
    NoStory,
    /// It has no action.
    NoAction,
    /// It has no result.
    NoResult,
    /// Nothing measures the result.
    NoNumber,
    /// It begins in the middle: nothing says where, when, or what was going on.
    NoScene,
    /// It is unclear what the speaker did.
    OwnPart,
    /// It blames others.
    Blame,
    /// It has no lesson learned.
    NoLesson,
}

impl Shortcoming {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::NoStory,
        Self::NoAction,
        Self::NoResult,
        Self::NoNumber,
        Self::NoScene,
        Self::OwnPart,
        Self::Blame,
        Self::NoLesson,
    ];

    /// Its word in the file of weights.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoStory => "no-story",
            Self::NoAction => "no-action",
            Self::NoResult => "no-result",
            Self::NoNumber => "no-number",
            Self::NoScene => "no-scene",
            Self::OwnPart => "own-part",
            Self::Blame => "blame",
            Self::NoLesson => "no-lesson",
        }
    }

    /// Whether the rules alone, sentence by sentence, would claim it.
    pub fn by_hand(self, features: &Features) -> bool {
        value(features, &format!("hand-{}", self.word())) > 0
    }

    /// What the rules by themselves decide; `None` leaves it to the model.
    ///
    /// They decide where each sentence counts, in an answer of few sentences; where the candidate
    /// marked the actions; whether somebody who tells no story shows their own part; and that
    /// something is no story. A claim that nothing was done needs both; others are blamed where
    /// either says so.
    pub fn by_rules(self, features: &Features) -> Option<bool> {
        let by_hand = self.by_hand(features);
        let decided = is_brief(features)
            || match self {
                Self::NoStory | Self::Blame => by_hand,
                Self::NoAction => !by_hand,
                Self::OwnPart => is_marked(features) || value(features, features::KIND_STORY) == 0,
                Self::NoResult | Self::NoNumber | Self::NoScene | Self::NoLesson => false,
            };
        decided.then_some(by_hand)
    }

    /// Whether it is claimed of a whole answer, by the rules or else by its model.
    pub(crate) fn holds(self, features: &Features) -> bool {
        let by_model = || self.exceeds(features, |model| model.least);
        self.by_rules(features).unwrap_or_else(by_model)
    }

    /// Whether this much evidence is nearly always right; otherwise the candidate is asked.
    pub(crate) fn is_sure(self, features: &Features) -> bool {
        self.exceeds(features, |model| model.sure)
    }

    fn exceeds(self, features: &Features, bound: fn(&Model) -> i64) -> bool {
        MODELS.get(self.word()).is_some_and(|model| {
            let pairs = model.weights.iter().zip(features);
            let score: i64 = pairs
                .map(|(weight, value)| weight * i64::from(*value))
                .sum();
            score > bound(model) * 1000
        })
    }
}

/// Whether an answer has so few sentences that each counts, and the whole shows no more than they
/// do.
fn is_brief(features: &Features) -> bool {
    value(features, features::SENTENCES) <= features::BRIEF
}

fn is_marked(features: &Features) -> bool {
    value(features, features::MARKED) > 0
}

/// The value of a feature; 0 if there is none with this name.
fn value(features: &Features, name: &str) -> i32 {
    let place = PLACES.get(name);
    place
        .and_then(|at| features.get(*at))
        .copied()
        .unwrap_or_default()
}

/// The index of each feature by name.
static PLACES: LazyLock<HashMap<String, usize>> =
    LazyLock::new(|| names().into_iter().zip(0..).collect());

/// A linear model: weights in thousandths of a logit in the order of [`names`], and in the same
/// unit the bounds (with the bias subtracted) above which the claim is made, and made without
/// asking.
#[derive(Debug, Default)]
struct Model {
    least: i64,
    sure: i64,
    weights: Vec<i64>,
}

/// The name of the lower bound in the file of weights.
pub const LEAST: &str = "least";
/// The name of the bound above which the claim is nearly always right.
pub const SURE: &str = "sure";

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
        match (name, PLACES.get(name)) {
            (LEAST, _) => model.least = number,
            (SURE, _) => model.sure = number,
            (_, Some(place)) => model.weights[*place] = number,
            (_, None) => {}
        }
    }
    models
});
