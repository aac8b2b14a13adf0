//! The coach measured on answers that people labeled: `tests/coach/` holds a file for each rule,
//! with answers that it should find something in and near misses that it should leave alone.

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
