//! English.

mod asked;
mod beside;
mod blame;
mod clause;
mod quiz;
mod sentence;
mod stem;
mod telling;
mod topics;
mod words;

pub(crate) use quiz::{DENIALS, EITHER, FILLERS, KNOWN, RATHER};
pub(crate) use stem::stem;
pub(crate) use telling::{COMPLAINT, DONE, LATER, LESSON, POSSIBLE};
pub(super) use words::LEXICON;
