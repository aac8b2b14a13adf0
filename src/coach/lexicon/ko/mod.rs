//! Korean.

mod asked;
mod beside;
mod blame;
mod clause;
mod quiz;
mod stem;
mod telling;
mod topics;
mod words;

pub(super) use clause::{CLAUSE, joins_clauses};
pub(crate) use quiz::{DENIALS, EITHER, ENDINGS, FILLERS, RATHER};
pub(crate) use stem::stem;
pub(crate) use telling::{
    BY_ITSELF, COMPLAINT, DONE, LATER, LESSON, NOTED, OBSERVED, PLACED, POSSIBLE, STATES,
};
pub(super) use words::LEXICON;
