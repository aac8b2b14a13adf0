//! English.

mod asked;
mod clause;
mod quiz;
mod stem;
mod telling;
mod topics;

pub(crate) use asked::{ASKING, NOTHING, TERMS};
pub(super) use clause::{CLAUSE, begins_clause};
pub(crate) use quiz::{DENIALS, EITHER, FILLERS, KNOWN, RATHER};
pub(crate) use stem::stem;
pub(crate) use telling::{COMPLAINT, DONE, LATER, LESSON, POSSIBLE};
pub(crate) use topics::TOPICS;
