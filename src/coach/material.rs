//! How much an answer has of what people say to its question, whether they make its key points or
//! deny them: who answers it at all says some of that, in whatever words.

use std::collections::BTreeSet;

use super::Answer;
use super::vocabulary::{Vocabulary, vocabulary};

/// What an answer shares with the examples of its question, as shares from 0 to 1.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Material {
    /// Whether anybody wrote examples.
    pub(crate) is_known: bool,
    /// The share of the answer's words that are in any of them.
    pub(crate) share: f64,
    /// How much of its nearest example the answer has, on average over the key points.
    pub(crate) reach: f64,
    /// The same of the nearest example of all.
    pub(crate) nearest: f64,
}

impl Material {
    pub(crate) fn of(answer: &Answer<'_>, said: &Vocabulary) -> Self {
        let mut all = BTreeSet::new();
        let mut reached = Vec::new();
        for point in answer.examples.points.values() {
            let lists = [&point.said, &point.denied];
            let texts = lists.map(|it| it.exact(answer.language));
            let mut nearest: f64 = 0.0;
            for words in texts.into_iter().flatten().map(|it| vocabulary(it)) {
                nearest = nearest.max(share(words.intersection(said).count(), words.len()));
                all.extend(words);
            }
            reached.push(nearest);
        }
        Self {
            is_known: !all.is_empty(),
            share: share(said.intersection(&all).count(), said.len()),
            reach: reached.iter().sum::<f64>() / reached.len().max(1) as f64,
            nearest: reached.iter().copied().fold(0.0, f64::max),
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
