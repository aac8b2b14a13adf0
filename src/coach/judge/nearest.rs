//! Which words of an answer come nearest to a key point, for a second reader to be held to.

use std::ops::Range;

use crate::bank::Question;
use crate::bank::examples::QuestionExamples;
use crate::coach::reading::plain::{Plain, origin};
use crate::lang::Language;

use super::clause::windows;
use super::flowing;
use super::near::{Index, Near};
use super::point::{Example, Point};
use super::term::Vocabulary;

/// The words that come nearest to a key point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// Their bytes in the answer: one to three clauses of one sentence.
    pub words: Range<usize>,
    /// How near they come to a way of saying it, in thousandths.
    pub nearness: i32,
}

/// For each key point of `question`, in its order, the words of `text` that come nearest to it.
/// Where nobody wrote down how people say a point, they are held against its own words. `None`
/// where nothing has anything in common with it.
pub fn nearest(
    question: &Question,
    examples: &QuestionExamples,
    text: &str,
    language: Language,
) -> Vec<Option<Nearest>> {
    let plain = Plain::of(text);
    let vocabulary = Vocabulary::new(question.prompt.get(language), &examples.aliases);
    let lower = flowing(&plain.text);
    let windows = windows(&lower, language, &vocabulary, vocabulary.prompt());
    let index = Index::of(&windows);
    let points = question.key_points.iter().map(|it| {
        let point = Point::new(question, it, examples, language, &vocabulary);
        let best = match point.has_examples() {
            true => Near::of(&point.said, &index).first(),
            false => {
                let own = Example::of_point(it, language, &vocabulary);
                Near::of(&[own], &index).first()
            }
        };
        let window = windows.get(best.window).filter(|_| best.recall > 0)?;
        Some(Nearest {
            words: origin(plain.origins.as_deref(), &window.range),
            nearness: best.both_ways,
        })
    });
    points.collect()
}
