//! English.

mod clause;
mod stem;
mod telling;
mod topics;

pub(super) use clause::{CLAUSE, begins_clause};
pub(crate) use stem::stem;
pub(crate) use telling::{COMPLAINT, DONE, LATER, LESSON, POSSIBLE};
pub(crate) use topics::TOPICS;
