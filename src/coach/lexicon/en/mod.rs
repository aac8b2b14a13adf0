//! English.

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
pub(crate) use traits::{COMPLAINT, DONE, LATER, LESSON, POSSIBLE};
pub(super) use words::LEXICON;
