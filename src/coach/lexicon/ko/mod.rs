//! Korean.

mod asked;
mod beside;
mod blame;
mod clause;
mod number;
mod quiz;
mod sentence;
mod stem;
mod traits;
mod topics;
mod words;

pub(crate) use stem::stem;
pub(crate) use traits::{
    BY_ITSELF, COMPLAINT, DONE, LATER, LESSON, NOTED, OBSERVED, PLACED, POSSIBLE, STATES,
};
pub(super) use words::LEXICON;
