use std::time::{Duration, Instant};

use super::scaled;
use crate::driver::bytes as bytes_in;

#[test]
fn after_random_bytes_the_program_hears_keys_within_a_second() {
    let began = Instant::now();
    let streams = bytes_in::streams(scaled(3_000), 9);
    report("random streams", &bytes_in::check(&streams, 6), began);
}

#[test]
fn after_every_beginning_of_a_sequence_the_program_hears_keys_within_a_second() {
    let began = Instant::now();
    let prefixes = bytes_in::prefixes();
    report("beginnings", &bytes_in::check(&prefixes, 6), began);
}

/// `took` is sorted. Counts what was slow on a busy machine but fast when tried again.
fn report(what: &str, took: &[Duration], began: Instant) {
    let slow = took.iter().filter(|it| **it >= Duration::from_secs(1));
    let at = |part: usize| took[(took.len() - 1) * part / 100];
    eprintln!(
        "{} {what}: a key heard after {:?} at the median, {:?} at p95, {:?} at p99, {:?} at worst; \
         {} after a second or more, and not when tried again; in {:?}",
        took.len(),
        at(50),
        at(95),
        at(99),
        at(100),
        slow.count(),
        began.elapsed()
    );
}
