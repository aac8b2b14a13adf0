//! English.

mod clause;
mod stem;

pub(super) use clause::{CLAUSE, begins_clause};
pub(crate) use stem::stem;
