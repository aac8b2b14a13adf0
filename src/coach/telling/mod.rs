//! What each sentence of an answer does: tells an event, a habit, an opinion; sets a scene,
//! names a task, an act, an outcome. Everything rests on endings and word lists, and says
//! nothing where neither is to be seen.

mod english;
mod korean;

use super::reading::{Reading, Sentence};
use super::rules::has_quantity;
use crate::lang::Language;

/// What one sentence does. Several may hold at once, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Telling {
    /// Its predicate is in the past.
    pub(crate) past: bool,
    /// It is a line of notes, without a verb at its end.
    pub(crate) noted: bool,
    /// It is tied to one occasion.
    pub(crate) occasion: bool,
    /// It tells what is usually done.
    pub(crate) habit: bool,
    /// It tells what would be done.
    pub(crate) hypothesis: bool,
    /// It tells what the speaker holds to be so.
    pub(crate) opinion: bool,
    /// It tells what the speaker is like.
    pub(crate) character: bool,
    /// It sets the scene.
    pub(crate) situation: bool,
    /// It says what had to be done.
    pub(crate) task: bool,
    /// Somebody, not known to be another than the speaker, did something.
    pub(crate) acted: bool,
    /// It has words for doing something, perhaps in a subordinate clause.
    pub(crate) doing: bool,
    /// It tells what came of it.
    pub(crate) result: bool,
    /// It may tell an outcome, if it stands towards the end.
    pub(crate) outcome: bool,
    /// It tells what was brought to an end: an outcome, if nothing follows.
    pub(crate) finished: bool,
    /// It measures something that nobody is said to have done: what came of a deed, if one
    /// went before.
    pub(crate) aftermath: bool,
    /// The byte of the sentence at which what came of a deed begins, where one sentence tells
    /// both.
    pub(crate) turn: Option<usize>,
}

/// What each sentence of the answer does, in order.
pub(crate) fn tellings(reading: &Reading, sentences: &[Sentence]) -> Vec<Telling> {
    sentences
        .iter()
        .map(|sentence| {
            let telling = match sentence.language {
                Language::Ko => korean::telling(reading, sentence),
                Language::En => english::telling(reading, sentence),
            };
            let aside = telling.acted || telling.task || telling.habit || telling.opinion;
            Telling {
                aftermath: !aside && has_quantity(reading, &sentence.range),
                ..telling
            }
        })
        .collect()
}
