//! Helpers for several kinds of tests.

pub mod logistic;

use std::path::{Path, PathBuf};

/// A path in this repository.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// FNV-1a, 64 bits, over the bytes: the same on every machine, on which the choice of set-aside
/// answers and the fingerprints of forbidden words depend.
pub fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Whether `REHEARSAL_FIT` contains `word`.
pub fn asked(word: &str) -> bool {
    std::env::var_os("REHEARSAL_FIT").is_some_and(|it| it == word)
}

/// Compares the result of a fit with the committed file, or writes the file if
/// `REHEARSAL_FIT=write`.
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

/// `text` wrapped at `width` characters, as mail programs do.
pub fn wrapped(text: &str, width: usize) -> String {
    let lines = text.split('\n').map(|line| {
        let mut out = String::new();
        let mut used = 0;
        for word in line.split(' ') {
            let len = word.chars().count();
            if used > 0 && used + 1 + len > width {
                out.push('\n');
                used = 0;
            } else if used > 0 {
                out.push(' ');
                used += 1;
            }
            out.push_str(word);
            used += len;
        }
        out
    });
    lines.collect::<Vec<_>>().join("\n")
}
