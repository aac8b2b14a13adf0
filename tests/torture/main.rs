//! What takes minutes: `cargo test --release --test torture -- --nocapture --test-threads 1`.
//! Every test prints its figures. `REHEARSE_TORTURE=0.1` does a tenth of everything.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    dead_code,
    reason = "tests wait, read the environment and print figures; some helpers are for others"
)]

#[path = "../pty/ending.rs"]
mod ending;
#[path = "../pty/killing.rs"]
mod killing;
#[path = "../pty/stages.rs"]
mod stages;
#[path = "../pty/terminal.rs"]
mod terminal;

use std::time::{Duration, Instant};

use ending::Ending;
use stages::Stage;

/// So many of `usual` as are asked for.
fn scaled(usual: usize) -> usize {
    let factor = std::env::var("REHEARSE_TORTURE").ok();
    let factor: f64 = factor.and_then(|it| it.parse().ok()).unwrap_or(1.0);
    ((usual as f64 * factor) as usize).max(1)
}

#[test]
fn two_thousand_kills_lose_at_most_one_key_each() {
    let began = Instant::now();
    let worst = killing::kill_many(scaled(2_000), 25, 2026);
    eprintln!("{worst:?} in {:?}", began.elapsed());
    assert!(worst.lost_keys <= 1);
}

#[test]
fn every_way_to_end_from_every_screen() {
    let mut longest = Duration::ZERO;
    let mut count = 0;
    for stage in Stage::ALL {
        for ending in Ending::POLITE {
            longest = longest.max(ending.check(stage));
            count += 1;
        }
    }
    eprintln!("{count} ends, the longest took {longest:?}");
}
