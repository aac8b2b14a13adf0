//! The weights of signs: logistic regression for each tag, sentence by sentence.

use std::collections::BTreeMap;

use rehearsal::coach::Answer;
use rehearsal::coach::tags::{NO_SIGN, Signs, Tag, Tags, signs_of, squeezed};

use crate::coach::units::Held;
use crate::support::fnv1a;

const TAGS: usize = Tag::ALL.len();

/// Minimum number of sentences for a sign.
const MIN_SENTENCES: usize = 4;
/// Number of passes over all sentences.
const ROUNDS: usize = 3;
/// Initial step size, and what reduces it: chosen by cross-validation, like the two below.
const STEP: f64 = 0.2;
const SLOWNESS: f64 = 1.0;
/// Lasso penalty that keeps weights at 0, and ridge penalty that keeps them small.
const LASSO: f64 = 1.5;
const RIDGE: f64 = 1.0;
/// Step size of the bias.
const BIAS_STEP: f64 = 0.02;

/// A sentence to fit to.
pub struct Sentence {
    signs: Vec<(usize, f64)>,
    held: [f64; TAGS],
}

/// The sufficiently frequent signs, by name, with their indexes.
pub struct Vocabulary(BTreeMap<String, usize>);

impl Vocabulary {
    pub fn of<'s>(sentences: impl Iterator<Item = &'s Signs>) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for sign in sentences.flatten() {
            *counts.entry(&sign.name).or_default() += 1;
        }
        let common = counts
            .into_iter()
            .filter(|(_, count)| *count >= MIN_SENTENCES);
        Self(
            common
                .zip(0..)
                .map(|((name, _), place)| (name.to_owned(), place))
                .collect(),
        )
    }

    fn known(&self, signs: &Signs) -> Vec<(usize, f64)> {
        let known = signs
            .iter()
            .filter_map(|sign| Some((*self.0.get(&sign.name)?, f64::from(sign.value) / 1000.0)));
        known.collect()
    }

    pub fn sentence(&self, signs: &Signs, held: &Held) -> Sentence {
        Sentence {
            signs: self.known(signs),
            held: held.map(|it| f64::from(u8::from(it))),
        }
    }
}

/// Weight of each sign for each tag.
pub struct Weights {
    bias: [f64; TAGS],
    signs: Vec<[f64; TAGS]>,
}

impl Weights {
    /// Follow-the-regularized-leader (McMahan et al. 2013), one sentence after another in an
    /// order unrelated to their content: most weights stay 0.
    pub fn fitted(vocabulary: &Vocabulary, sentences: &[&Sentence]) -> Self {
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        order.sort_by_key(|it| fnv1a(&it.to_string()));
        let mut leaders = vec![[Leader::default(); TAGS]; vocabulary.0.len()];
        let mut bias = std::array::from_fn(|tag| {
            let held: f64 = sentences.iter().map(|it| it.held[tag]).sum();
            let share = (held + 1.0) / (sentences.len() as f64 + 2.0);
            (share / (1.0 - share)).ln()
        });
        for place in std::iter::repeat_n(order, ROUNDS).flatten() {
            learn(&mut bias, &mut leaders, sentences[place]);
        }
        let signs = leaders.into_iter().map(|it| it.map(|leader| leader.weight));
        Self {
            bias,
            signs: signs.collect(),
        }
    }

    /// The tags of an answer's sentences by these weights.
    pub fn tags(&self, vocabulary: &Vocabulary, answer: &Answer<'_>) -> Vec<Tags> {
        let sentences = signs_of(answer);
        let tags = sentences.iter().map(|signs| {
            let logits = logits(self.bias, &vocabulary.known(signs), |sign, tag| {
                self.signs[sign][tag]
            });
            squeezed(logits.map(|it| (it * 1000.0).round() as i64))
        });
        tags.collect()
    }

    /// The weights in the file's format.
    pub fn text(&self, vocabulary: &Vocabulary) -> String {
        let signs = vocabulary
            .0
            .iter()
            .map(|(name, place)| (name.as_str(), self.signs[*place]));
        let mut text = String::new();
        for (name, weights) in [(NO_SIGN, self.bias)].into_iter().chain(signs) {
            let whole = weights.map(|it| (it * 1000.0).round() as i64);
            let words: Vec<String> = Tag::ALL
                .iter()
                .zip(whole)
                .filter(|(_, weight)| *weight != 0)
                .map(|(tag, weight)| format!(" {}{weight}", tag.letter()))
                .collect();
            if !words.is_empty() {
                text += &format!("{name}{}\n", words.concat());
            }
        }
        text
    }
}

/// The state of one weight.
#[derive(Debug, Clone, Copy, Default)]
struct Leader {
    weight: f64,
    sum: f64,
    squares: f64,
    root: f64,
}

impl Leader {
    fn learn(&mut self, slope: f64) {
        self.squares += slope * slope;
        let root = self.squares.sqrt();
        self.sum += slope - (root - self.root) / STEP * self.weight;
        self.root = root;
        self.weight = if self.sum.abs() <= LASSO {
            0.0
        } else {
            let held = (SLOWNESS + root) / STEP + RIDGE;
            -(self.sum - self.sum.signum() * LASSO) / held
        };
    }
}

fn learn(bias: &mut [f64; TAGS], leaders: &mut [[Leader; TAGS]], sentence: &Sentence) {
    let sums = logits(*bias, &sentence.signs, |sign, tag| {
        leaders[sign][tag].weight
    });
    let errors: [f64; TAGS] =
        std::array::from_fn(|tag| 1.0 / (1.0 + (-sums[tag]).exp()) - sentence.held[tag]);
    for (sign, value) in &sentence.signs {
        for (leader, error) in leaders[*sign].iter_mut().zip(errors) {
            leader.learn(error * value);
        }
    }
    for (bias, error) in bias.iter_mut().zip(errors) {
        *bias -= BIAS_STEP * error;
    }
}

fn logits(
    bias: [f64; TAGS],
    signs: &[(usize, f64)],
    weight: impl Fn(usize, usize) -> f64,
) -> [f64; TAGS] {
    let mut sums = bias;
    for (sign, value) in signs {
        for (tag, sum) in sums.iter_mut().enumerate() {
            *sum += value * weight(*sign, tag);
        }
    }
    sums
}
