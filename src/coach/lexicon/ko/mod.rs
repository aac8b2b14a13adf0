//! Korean.

mod clause;
mod stem;

pub(super) use clause::{CLAUSE, joins_clauses};
pub(crate) use stem::stem;
