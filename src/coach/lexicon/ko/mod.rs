//! Korean.

mod asked;
mod beside;
mod blame;
mod clause;
mod common;
mod ending;
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
pub(crate) use traits::{
    BY_ITSELF, COMPLAINT, DONE, LATER, LESSON, NOTED, OBSERVED, PLACED, POSSIBLE, STATES,
};
pub(super) use words::LEXICON;
