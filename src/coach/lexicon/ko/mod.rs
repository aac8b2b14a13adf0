//! Korean.

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

pub(crate) use quiz::{DENIALS, EITHER, ENDINGS, FILLERS, RATHER};
pub(crate) use stem::stem;
pub(crate) use telling::{
    BY_ITSELF, COMPLAINT, DONE, LATER, LESSON, NOTED, OBSERVED, PLACED, POSSIBLE, STATES,
};
pub(super) use words::LEXICON;
