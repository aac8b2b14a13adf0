//! The program is killed, ended in every way, and run many times at once.

use std::time::{Duration, Instant};

use super::crowd;
use super::ending::Ending;
use super::killing;
use super::scaled;
use super::stages::Stage;

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

#[test]
fn forty_programs_at_once_leave_one_another_alone() {
    let began = Instant::now();
    crowd::check(scaled(40).max(2));
    eprintln!("{} programs in {:?}", scaled(40).max(2), began.elapsed());
}
