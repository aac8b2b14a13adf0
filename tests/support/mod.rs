//! What more than one kind of test needs.

pub mod logistic;

use std::path::{Path, PathBuf};

/// A path of this repository.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// FNV-1a, 64 bits, over the bytes: the same on every machine, which draws of answers to set
/// aside and fingerprints of forbidden words rely on.
pub fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Whether `REHEARSAL_FIT` asks for `word`.
pub fn asked(word: &str) -> bool {
    std::env::var_os("REHEARSAL_FIT").is_some_and(|it| it == word)
}

/// Compares what a fit found with the committed file, or writes it where `REHEARSAL_FIT=write`
/// asks for that.
#[track_caller]
pub fn hold(path: &str, text: &str) {
    let file = root(path);
    if asked("write") {
        std::fs::write(&file, text).expect("the file can be written");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed == text,
        "{path} is not what a new fit gives: REHEARSAL_FIT=write \
         cargo test --test judge --test shipped fitting::"
    );
}
