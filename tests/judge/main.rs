//! Fits the judge to labeled answers, and reports how often it is right on answers that were set
//! aside.
//!
//! `cargo test --test judge fitting::` fits again and compares with what is committed. With
//! `REHEARSAL_FIT=write` it writes the result instead, the weights of words first: run it until
//! it passes, or run `just fit`. `REHEARSAL_FIT=report cargo test --test judge -- --nocapture`
//! prints the figures on the set-aside answers, `REHEARSAL_FIT=dump` the rows themselves.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "the fit reads and writes the repository's files, and prints its figures"
)]

mod data;
mod fitting;
mod probes;
mod report;
mod robust;
mod second;
#[path = "../support/mod.rs"]
mod support;
mod truth;
