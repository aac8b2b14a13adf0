use std::sync::mpsc;

use super::*;
use crate::runtime::tools::testing::{SHORT, assert_gone, groups, script};

/// What a script wrote, how it ended, and its group. It is asked to end after this many bytes.
fn run(text: &str, stop_after: usize) -> (Vec<u8>, Ended, u32) {
    run_with(text, stop_after, SHORT)
}

fn run_with(text: &str, stop_after: usize, interval: Duration) -> (Vec<u8>, Ended, u32) {
    let (sender, came) = mpsc::channel();
    let (end, ended) = mpsc::channel();
    let take = move |bytes: &[u8]| sender.send(bytes.to_vec()).is_ok();
    let ended_by = move |it| end.send(it).expect("somebody waits");
    let running = Running::start(groups(), script(text), interval, take, ended_by).unwrap();
    let group = running.group;
    let mut all = Vec::new();
    while all.len() < stop_after {
        match came.recv_timeout(Duration::from_secs(20)) {
            Ok(bytes) => all.extend(bytes),
            Err(_) => break,
        }
    }
    if stop_after != usize::MAX {
        running.stop();
    }
    let ended = ended.recv_timeout(Duration::from_secs(20)).expect("an end");
    all.extend(came.try_iter().flatten());
    assert_gone(group);
    (all, ended, group)
}

#[test]
fn what_a_program_writes_is_taken_to_its_last_byte() {
    let (all, ended, _) = run("printf 'one'; printf 'two' >&2; exit 3", usize::MAX);
    assert_eq!(all, b"one");
    let expected = Ended {
        said: "two".to_owned(),
        was_told: false,
        code: Some(3),
    };
    assert_eq!(ended, expected);
}

#[test]
fn noise_on_standard_error_is_never_in_the_way() {
    let noise = "head -c 3000000 /dev/zero | tr '\\0' 'x' >&2; printf '\\377\\376 last\\n' >&2";
    let (all, ended, _) = run(&format!("{noise}; printf done"), usize::MAX);
    assert_eq!(all, b"done");
    assert!(
        ended.said.ends_with("\u{fffd}\u{fffd} last"),
        "{}",
        ended.said.len()
    );
    assert!(ended.said.len() <= MAX_OUTPUT + 16);
}

#[test]
fn one_that_ignores_being_asked_is_killed_with_its_children() {
    let stubborn = "trap '' INT TERM; (trap '' INT TERM; while :; do sleep 5; done) & printf x; while :; do sleep 5; done";
    let (all, ended, _) = run(stubborn, 1);
    assert_eq!(all, b"x");
    assert!(ended.was_told);
}

#[test]
fn one_that_is_asked_may_say_its_last_words() {
    let polite = "trap 'printf end; exit 7' INT TERM; printf x; while :; do sleep 0.01; done";
    let (all, _, _) = run_with(polite, 1, SHORT * 5);
    assert_eq!(all, b"xend");
}

#[test]
fn a_child_that_is_left_behind_is_ended_too() {
    let (all, ended, _) = run("sleep 600 & printf x", usize::MAX);
    assert_eq!((all.as_slice(), ended.was_told), (&b"x"[..], false));
}

#[test]
fn a_flood_stops_where_nobody_wants_more() {
    let (end, ended) = mpsc::channel();
    let mut taken = 0;
    let take = move |bytes: &[u8]| {
        taken += bytes.len();
        taken < 100_000
    };
    let ended_by = move |it| end.send(it).expect("somebody waits");
    let running = Running::start(groups(), script("yes"), SHORT, take, ended_by).unwrap();
    // Nobody reads its output any more, so writing ends it.
    let ended = ended.recv_timeout(Duration::from_secs(20)).expect("an end");
    assert!(!ended.was_told);
    assert_gone(running.group);
}

#[test]
fn what_it_is_given_comes_by_standard_input() {
    let ready = Ready {
        input: Some("- 안녕".as_bytes().to_vec()),
        ..script("cat")
    };
    let (sender, came) = mpsc::channel();
    let take = move |bytes: &[u8]| sender.send(bytes.to_vec()).is_ok();
    let running = Running::start(groups(), ready, SHORT, take, |_| {}).unwrap();
    let all: Vec<u8> = came.iter().flatten().collect();
    assert_eq!(all, "- 안녕".as_bytes());
    drop(running);
}

#[test]
fn when_the_program_leaves_everything_ends_and_nothing_begins() {
    let groups = groups();
    let (end, ended) = mpsc::channel();
    let start = |end: mpsc::Sender<Ended>| {
        let ended_by = move |it| drop(end.send(it));
        let stubborn = script("trap '' INT TERM; while :; do sleep 5; done");
        Running::start(groups, stubborn, SHORT, |_| true, ended_by)
    };
    let running = [start(end.clone()).unwrap(), start(end.clone()).unwrap()];
    groups.close();
    for running in &running {
        ended.recv_timeout(Duration::from_secs(20)).expect("an end");
        assert_gone(running.group);
    }
    assert!(start(end).is_err());
}

#[test]
fn anything_but_a_program_is_refused() {
    let missing = Ready {
        program: "/no/such/program".into(),
        ..script("")
    };
    let error = Running::start(groups(), missing, SHORT, |_| true, |_| {}).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
}
