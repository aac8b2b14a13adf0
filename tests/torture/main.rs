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

mod scale;

use std::time::{Duration, Instant};

use ending::Ending;
use rustix::process::Signal;
use stages::{ANSWER, Stage, answers};
use terminal::Home;

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

#[test]
fn forty_programs_at_once_leave_one_another_alone() {
    let began = Instant::now();
    crowd::check(scaled(40).max(2));
    eprintln!("{} programs in {:?}", scaled(40).max(2), began.elapsed());
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

/// In the real interview the clock ends the answer; a stop must not be counted.
#[test]
fn a_stop_of_a_minute_is_not_the_candidates_time() {
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

/// Syncs and writes of the real program fail from outside, by strace.
#[test]
fn faults_of_the_system_are_told_within_two_seconds_and_lose_nothing() {
    let works = std::process::Command::new("strace").args(["-V"]).output();
    if !works.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: there is no strace");
        return;
    }
    for (call, error) in [
        ("fdatasync", "EIO"),
        ("fdatasync", "ENOSPC"),
        ("fdatasync", "EDQUOT"),
        ("fdatasync", "EROFS"),
    ] {
        let home = Home::new();
        let inject = format!(
            "exec strace -f -qq -o /dev/null -e trace={call} -e inject={call}:error={error}:when=3 \"$@\""
        );
        let start = ["start", "aws-cse", "--questions", "1", "--no-probes"];
        let mut terminal = home.run_limited_to(&inject, &start);
        Stage::Answering.go_to(&mut terminal);
        let began = Instant::now();
        for _ in 0..6 {
            terminal.send("!").watch(Duration::from_millis(300));
        }
        terminal.wait_for("저장하던 파일에 문제가");
        eprintln!("{call} {error}: told within {:?}", began.elapsed());
        terminal.send("끝").wait_for("끝").send("\x03");
        terminal.wait_for("그만둘까요?").send("\x03");
        terminal.wait_exit();
        assert_eq!(answers(&home), [format!("{ANSWER}!!!!!!끝")]);
    }
}

/// Readers of damaged files: never a panic, never a word that was not written.
#[test]
fn damaged_journals_transcripts_and_banks_are_read_without_a_panic() {
    let home = Home::new();
    let mut terminal = Stage::Answering.reach(&home, &[]);
    terminal.signal(Signal::TERM);
    terminal.wait_exit();
    let archive = rehearsal::store::Archive::new(home.transcripts(), vec![]);
    let id = archive.find("last").expect("a session").id().clone();
    let journal = std::fs::read(home.transcripts().join(id.as_str()).join("journal"));
    let journal = journal.expect("a journal");
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data");
    let read = |path: &str| std::fs::read(format!("{data}/{path}")).expect("a file");
    let transcript = read("records/transcript-1-coach.toml");
    let bank = read("scenarios/banks/sample.toml");
    let mut below = chance(6);
    let rounds = scaled(100_000);
    let began = Instant::now();
    let mut intact = 0;
    let original =
        rehearsal::transcript::journal::read::<rehearsal::interview::Event>(&[&journal], Some(&id));
    let original = original.expect("our own format").entries;
    for _ in 0..rounds {
        let bytes = damaged(&journal, &mut below);
        let found = rehearsal::transcript::journal::read::<rehearsal::interview::Event>(
            &[&bytes],
            Some(&id),
        );
        for entry in found.map(|it| it.entries).unwrap_or_default() {
            let same = original.iter().find(|it| it.seq == entry.seq);
            assert_eq!(same.map(|it| &it.event), Some(&entry.event), "invented");
            intact += 1;
        }
        for (bytes, is_bank) in [
            (damaged(&transcript, &mut below), false),
            (damaged(&bank, &mut below), true),
        ] {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let source = rehearsal::diagnostic::SourceText::new("damaged.toml", text);
            match is_bank {
                true => drop(rehearsal::bank::read(&source)),
                false => drop(rehearsal::transcript::read(&source)),
            }
        }
    }
    eprintln!(
        "{rounds} rounds, {intact} intact events, in {:?}",
        began.elapsed()
    );
}

/// A file after one to three cuts, flips, holes or repetitions.
fn damaged(bytes: &[u8], below: &mut impl FnMut(u64) -> u64) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..1 + below(3) {
        let length = bytes.len().max(1) as u64;
        let start = below(length) as usize;
        let end = (start + below(200) as usize).min(bytes.len());
        match below(5) {
            0 => bytes.truncate(start),
            1 => bytes
                .get_mut(start)
                .into_iter()
                .for_each(|it| *it ^= 1 << (end % 8)),
            2 => bytes
                .get_mut(start..end)
                .into_iter()
                .for_each(|it| it.fill(0)),
            3 => drop(bytes.splice(
                start..end,
                (0..below(40)).map(|_| (7 * end) as u8).collect::<Vec<_>>(),
            )),
            _ => bytes.extend_from_within(start..end),
        }
    }
    bytes
}
