//! The coach measured against answers that people labelled: `tests/coach/` holds a file for
//! each rule, with answers it should speak up about and near misses it should leave alone.

mod as_typed;
mod examples;
mod fitting;
mod labelled;
mod models;
mod quiz;
mod replies;
mod robust;
mod rules;
mod switches;
mod units;
mod whole;
