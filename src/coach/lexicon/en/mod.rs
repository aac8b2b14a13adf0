//! English.

mod asked;
mod beside;
mod blame;
mod clause;
mod common;
mod filler;
mod interviewer;
mod marker;
mod measure;
mod number;
mod quiz;
mod sentence;
mod stem;
mod topics;
mod traits;
mod words;

pub(super) use marker::MARKERS;
pub(crate) use stem::stem;
pub(crate) use traits::{COMPLAINT, DONE, LATER, LESSON, POSSIBLE};
pub(super) use words::LEXICON;
