//! Fits the judge to labelled answers, and reports how often it is right on answers that were
//! set aside.
//!
//! `cargo test --test judge fitting::` fits again and compares with what is committed.
//! `REHEARSAL_FIT=write` before it writes what it found, the weights of words first: run it
//! until it passes, or say `just fit`. `REHEARSAL_FIT=report cargo test --test judge -- --nocapture`
//! prints the figures on the answers set aside, `REHEARSAL_FIT=dump` the rows themselves.

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
