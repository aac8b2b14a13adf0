//! Ten thousand transcripts, or ten times as many with `REHEARSE_TORTURE=10`.

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{chance, scaled};
use crate::driver::terminal::Home;

const RECORD: &str = include_str!("../data/records/transcript-1-coach.toml");
const ID: &str = "2026-11-21T100500-aws-cse-7f3a";
/// Occurs in every hundredth.
const RARE: &str = "삐약삐약";
/// Occurs in each, four times.
const FREQUENT: &str = "로그 먼저";

/// A session of eight turns, about 9 KB.
fn write(home: &Home, number: usize, below: &mut impl FnMut(u64) -> u64) -> PathBuf {
    let day = chrono::NaiveDate::from_ymd_opt(2015, 1, 1).expect("a day");
    let started = day.and_hms_opt(0, 0, 0).expect("a time");
    let started = started + chrono::TimeDelta::minutes(5 * number as i64);
    let id = started.format("%Y-%m-%dT%H%M%S-aws-cse-0000").to_string();
    let (head, turns) = RECORD.split_once("\n[[turn]]").expect("turns");
    let head = head
        .replace(ID, &id)
        .replace("turns = 2", "turns = 8")
        .replace(
            "2026-11-21T10:05:00",
            &started.format("%Y-%m-%dT%H:%M:%S").to_string(),
        );
    let mut text = head;
    for turn in 0..4 {
        let question = format!("question-{}", below(300));
        let mut turns = turns.replace("angry-customer", &question);
        if number % 100 == 3 && turn == 3 {
            turns = turns.replace("상황: 고객이", &format!("상황: {RARE} 고객이"));
        }
        text.push_str("\n[[turn]]");
        text.push_str(&turns.replace("own = 4", &format!("own = {}", below(5) + 1)));
    }
    let folder = home.transcripts().join(id);
    fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("transcript.toml");
    fs::write(&file, text).expect("a file");
    file
}

/// The output of a command, and its shortest time out of several.
fn run(home: &Home, times: usize, arguments: &[&str]) -> (String, Duration) {
    let mut printed = Vec::new();
    let taken = shortest(times, || {
        let output = home.command(arguments).output().expect("the program");
        assert!(output.status.success());
        printed = output.stdout;
    });
    (String::from_utf8(printed).expect("UTF-8"), taken)
}

/// The shortest of this many times.
fn shortest(times: usize, mut work: impl FnMut()) -> Duration {
    let timed = (0..times).map(|_| {
        let began = Instant::now();
        work();
        began.elapsed()
    });
    timed.min().unwrap_or_default()
}

#[test]
fn years_of_sessions_are_listed_in_less_time_than_it_takes_to_read_them() {
    let home = Home::new();
    let mut below = chance(5);
    let count = scaled(10_000);
    let files: Vec<PathBuf> = (0..count)
        .map(|number| write(&home, number, &mut below))
        .collect();
    let by_ourselves = shortest(5, || {
        let read = |it: &PathBuf| fs::read(it).expect("a file").len();
        black_box(files.iter().map(read).sum::<usize>());
    });
    let reading = shortest(5, || {
        let mut cat = Command::new("cat");
        let status = cat.args(&files).stdout(Stdio::null()).status();
        assert!(status.expect("cat").success());
    });
    let length = fs::read(&files[0]).expect("a file").len();
    eprintln!("{count} files of {length} bytes: cat {reading:?}, read() alone {by_ourselves:?}");
    let list = &["list", "transcripts", "--json"];
    let stats = &["stats", "--json"];
    let due = &["drill", "--due"];
    let (listed, cold) = run(&home, 1, list);
    eprintln!("list without an index {cold:?}");
    assert_eq!(listed.lines().count(), count + 2);
    // With few files, starting the program and its threads takes most of it.
    let least = match count < 10_000 {
        true => Duration::from_millis(20),
        false => Duration::ZERO,
    };
    for (arguments, limit) in [
        (&list[..], Some(reading / 2)),
        (&stats[..], Some(reading)),
        (&["stats"], Some(reading)),
        (&["search", "--json", RARE], Some(reading)),
        (&["search", "--json", FREQUENT], None),
        (due, Some(reading / 20)),
        (&["drill", "--json"], None),
        (&["--version"], None),
    ] {
        let (printed, taken) = run(&home, 9, arguments);
        eprintln!(
            "{} {taken:?}, {} lines",
            arguments.join(" "),
            printed.lines().count()
        );
        let limit = limit.map(|limit| limit.max(least));
        assert!(limit.is_none_or(|limit| taken < limit), "{taken:?}");
        // Without an index, and with one of nothing but noise, it is the same.
        let cache = home.transcripts().join(".cache");
        let index = fs::read(cache.join("index")).expect("an index");
        for spoil in [true, false] {
            match spoil {
                true => fs::write(cache.join("index"), "noise").expect("a file"),
                false => fs::remove_dir_all(&cache).expect("gone"),
            }
            assert_eq!(run(&home, 1, arguments).0, printed, "{arguments:?}");
        }
        fs::create_dir_all(&cache).expect("a folder");
        fs::write(cache.join("index"), index).expect("a file");
    }
    let (printed, _) = run(&home, 1, &["search", "--json", RARE]);
    let rare = (0..count).filter(|number| number % 100 == 3).count();
    assert_eq!(printed.lines().count(), rare);
    let (printed, _) = run(&home, 1, &["search", "--json", FREQUENT]);
    assert_eq!(printed.lines().count(), 4 * count);
}
