//! Tests that take minutes: `cargo test --release --test torture -- --nocapture --test-threads
//! 1`. Every test prints its figures. `REHEARSE_TORTURE=0.1` runs a tenth of everything. Needs
//! Linux; on other systems there is nothing to run.

mod bytes;
mod damage;
mod ends;
mod faults;
mod full;
mod image;
mod kills;
mod play;
mod power;
mod resuming;
mod scale;
mod stops;

use std::io::Write;

/// `usual`, scaled as requested.
fn scaled(usual: usize) -> usize {
    let factor = std::env::var("REHEARSE_TORTURE").ok();
    let factor: f64 = factor.and_then(|it| it.parse().ok()).unwrap_or(1.0);
    ((usual as f64 * factor) as usize).max(1)
}

/// Says that something was not tested, bypassing the harness, which would hide it.
fn not_done(what: &str, why: &str) {
    let _ = writeln!(std::io::stderr(), "NOT DONE: {what}: {why}");
}

/// A small random number generator, so that a run can be repeated.
fn chance(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed;
    move |limit| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    }
}
