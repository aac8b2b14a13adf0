//! Fits the judge to labelled answers, and reports how often it is right on answers that were
//! set aside.
//!
//! `cargo test --test judge` fits again and compares with what is committed.
//! `REHEARSAL_FIT=write cargo test --test judge` writes what it found, the weights of words
//! first: run it until it passes. `REHEARSAL_FIT=report cargo test --test judge -- --nocapture`
//! prints the figures on the answers set aside, `REHEARSAL_FIT=dump` the rows themselves.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "the fit reads and writes the repository's files, and prints its figures"
)]

mod data;
mod fit;
mod leaning;
mod probes;
mod report;
mod robust;
mod roles;
mod trees;
mod truth;
mod weights;

use std::path::{Path, PathBuf};

/// A path of this repository.
fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Compares `text` with the committed file, or writes it where the user asks for that.
#[track_caller]
fn hold(path: &str, text: &str) {
    let file = root(path);
    if asked("write") {
        std::fs::write(&file, text).expect("the file can be written");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed == text,
        "{path} is not what a new fit gives: REHEARSAL_FIT=write cargo test --test judge"
    );
}

/// Whether `REHEARSAL_FIT` asks for `word`.
fn asked(word: &str) -> bool {
    std::env::var_os("REHEARSAL_FIT").is_some_and(|it| it == word)
}
