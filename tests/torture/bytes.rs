use std::time::{Duration, Instant};

use super::{bytes_in, scaled};

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

/// `took` is sorted.
fn report(what: &str, took: &[Duration], began: Instant) {
    let at = |part: usize| took.get(took.len().saturating_sub(1) * part / 100);
    let (median, most, worst) = (at(50), at(95), at(100));
    eprintln!(
        "{} {what}: heard after {median:?} at the median, {most:?} at p95, {worst:?} at worst; all in {:?}",
        took.len(),
        began.elapsed()
    );
}
