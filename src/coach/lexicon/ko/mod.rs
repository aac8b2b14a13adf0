//! Korean.

mod clause;
mod stem;
mod telling;
mod topics;

pub(super) use clause::{CLAUSE, joins_clauses};
pub(crate) use stem::stem;
pub(crate) use telling::{
    BY_ITSELF, COMPLAINT, DONE, LATER, LESSON, NOTED, OBSERVED, PLACED, POSSIBLE, STATES,
};
pub(crate) use topics::TOPICS;
