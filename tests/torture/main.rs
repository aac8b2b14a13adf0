//! What takes minutes: `cargo test --release --test torture -- --nocapture --test-threads 1`.
//! Every test prints its figures. `REHEARSE_TORTURE=0.1` does a tenth of everything.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    dead_code,
    reason = "tests wait, read the environment and print figures; some helpers are for others"
)]

#[path = "../pty/crowd.rs"]
mod crowd;
#[path = "../pty/ending.rs"]
mod ending;
#[path = "../pty/killing.rs"]
mod killing;
#[path = "../pty/stages.rs"]
mod stages;
#[path = "../pty/terminal.rs"]
mod terminal;

mod damage;
mod faults;
mod full;
mod image;
mod kills;
mod play;
mod power;
mod resuming;
mod stops;

use std::io::Write;
use std::time::{Duration, Instant};

use stages::Stage;
use terminal::Home;

/// So many of `usual` as are asked for.
fn scaled(usual: usize) -> usize {
    let factor = std::env::var("REHEARSE_TORTURE").ok();
    let factor: f64 = factor.and_then(|it| it.parse().ok()).unwrap_or(1.0);
    ((usual as f64 * factor) as usize).max(1)
}

/// Says that something was not tried, past the harness, which would keep it to itself.
fn not_done(what: &str, why: &str) {
    let _ = writeln!(std::io::stderr(), "NOT DONE: {what}: {why}");
}

/// A small generator, so that a run can be repeated.
fn chance(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed;
    move |limit| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    }
}

/// Bytes that answer or leave nothing: without Ctrl-C, which ends, and without what goes on.
#[test]
fn after_random_bytes_the_program_hears_keys_within_a_second() {
    let mut below = chance(9);
    let mut longest = Duration::ZERO;
    let home = Home::new();
    let streams = scaled(3_000);
    let mut terminal = Stage::Answering.reach(&home, &[]);
    for number in 0..streams {
        let mut bytes: Vec<u8> = (0..below(30)).map(|_| below(256) as u8).collect();
        // What submits, asks or stops would lead elsewhere: Ctrl-C, S, P, Enter, Esc, F keys.
        bytes.retain(|byte| !matches!(byte, 0x03 | 0x13 | 0x10 | b'O'));
        bytes.extend(
            [b"\x1b[".as_slice(), b"\x1b[1;", b"\x1b[200~", b"\xed", b""][below(5) as usize],
        );
        terminal.send(&bytes);
        std::thread::sleep(Duration::from_millis(900));
        let began = Instant::now();
        // Over whatever the bytes have opened, Ctrl-C asks whether to stop, and Esc goes on.
        terminal.send("\x03").wait_for("그만둘까요?");
        longest = longest.max(began.elapsed());
        terminal.send("\x1b");
        terminal.wait_until("the question gone", |screen| {
            !screen.contents().contains("그만둘까요?")
        });
        assert!(
            longest < Duration::from_secs(1),
            "stream {number}: {bytes:x?}"
        );
    }
    eprintln!("{streams} streams, the slowest answer after {longest:?}");
}
