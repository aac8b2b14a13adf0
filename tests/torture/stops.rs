//! The program is suspended for a while, as on a sleeping machine.

use std::time::Duration;

use rustix::process::Signal;

use super::scaled;
use crate::driver::stages::Stage;
use crate::driver::terminal::Home;

/// In a real interview the clock ends the answer; a suspension must not count.
#[test]
fn a_suspension_of_a_minute_does_not_count() {
    let home = Home::new();
    let start = [
        "start",
        "aws-cse",
        "--questions",
        "1",
        "--no-probes",
        "--mode",
        "real",
    ];
    let mut terminal = home.run(80, 24, &start);
    Stage::Answering.go_to(&mut terminal);
    let left = |screen: &str| -> u64 {
        let clock = screen.split("남은 시간 ").nth(1).expect("a clock");
        let (minutes, rest) = clock.split_once(':').expect("a clock");
        let seconds: String = rest.chars().take(2).collect();
        minutes.parse::<u64>().expect("minutes") * 60 + seconds.parse::<u64>().expect("seconds")
    };
    for signal in [Signal::STOP, Signal::TSTP] {
        let before = left(&terminal.screen());
        terminal.signal(signal);
        terminal.wait_for_state('T');
        std::thread::sleep(Duration::from_secs(scaled(60).max(5) as u64));
        terminal.signal(Signal::CONT);
        terminal.send("!").watch(Duration::from_millis(500));
        let after = left(&terminal.screen());
        eprintln!("{signal:?}: {before} s left before, {after} s after");
        assert!(before - after <= 3, "{signal:?}: {before} {after}");
    }
    let (journal, _) = rehearsal::store::Archive::new(home.transcripts(), vec![])
        .find("last")
        .expect("a session")
        .journal()
        .expect("a journal");
    let is_gap = |event: &rehearsal::interview::Event| {
        matches!(event, rehearsal::interview::Event::Suspended { .. })
    };
    let gaps = journal.entries.iter().filter(|it| is_gap(&it.event));
    assert!(gaps.count() >= 2, "the gaps are marked");
}
