//! A disk that hangs blocks neither the screen nor the keys. strace delays the system calls of
//! the real program from outside; without it, the tests are skipped with a message.

use std::time::{Duration, Instant};

use rehearsal::lang::say;

use crate::driver::ending::LONGEST;
use crate::driver::stages::{ANSWER, CTRL_C, CTRL_S, ENTER, ESC, Stage, answers, opening};
use crate::driver::terminal::{Home, TIMEOUT, Terminal, ko};

/// Time within which the user must be told.
const NOTICE: Duration = Duration::from_secs(2);
const WAITING: &str = "기다리고 있어요";

fn is_strace_there() -> bool {
    let version = std::process::Command::new("strace").arg("-V").output();
    let there = version.is_ok_and(|output| output.status.success());
    if !there {
        crate::not_done("a disk that hangs", "there is no strace");
    }
    there
}

/// The program, delayed by this many seconds before each of these system calls; `when` selects
/// some of them, in strace's syntax.
fn held_up(home: &Home, calls: &str, when: &str, seconds: u32, arguments: &[&str]) -> Terminal {
    let delay = format!("delay_enter={seconds}000000");
    let script = format!(
        "exec strace -f -qq -o /dev/null -e trace={calls} -e inject={calls}:{delay}:when={when} \"$@\""
    );
    home.run_limited_to(&script, arguments)
}

/// A home with a finished interview.
fn finished() -> Home {
    let home = Home::new();
    let mut terminal = Stage::Debrief.reach(&home, &[]);
    terminal.send("qq");
    assert!(terminal.wait_exit().success());
    home
}

/// The screen says so; it follows the terminal's size; Ctrl-C restores the terminal.
#[track_caller]
fn check_reported_and_left(mut terminal: Terminal, at: &str) {
    let began = Instant::now();
    terminal.wait_for(WAITING);
    let notified = began.elapsed();
    assert!(notified < NOTICE, "{at}: told after {notified:?}");
    terminal.resize(60, 20).wait_for(WAITING);
    check_left(terminal, at);
}

/// Ctrl-C restores the terminal.
#[track_caller]
fn check_left(mut terminal: Terminal, at: &str) {
    let began = Instant::now();
    terminal.send(CTRL_C);
    terminal.wait_until("the terminal given back", |it| !it.alternate_screen());
    let took = began.elapsed();
    assert!(took < LONGEST, "{at}: left after {took:?}");
    // A thread delayed by strace cannot even end; other tests show that the program does.
}

#[test]
#[cfg(debug_assertions)]
fn the_program_ends_even_if_a_file_never_arrives() {
    for ending in [CTRL_C, "q"] {
        let home = Home::new();
        let file = home.path().join("hold");
        std::fs::write(&file, "").expect("a file");
        let hold = format!("files:{}", file.display());
        let mut terminal = home.run_with(80, 24, &["review"], &[("REHEARSE_HOLD", &hold)]);
        let began = Instant::now();
        terminal.wait_for(WAITING);
        assert!(began.elapsed() < NOTICE, "told after {:?}", began.elapsed());
        let mut began = Instant::now();
        if ending == "q" {
            // Nobody needs to wait, and the next operation hangs as well.
            terminal.send("q").wait_until("the notice gone", |screen| {
                !screen.contents().contains(WAITING)
            });
            terminal
                .go_down_to(ko(say::progress::TITLE))
                .send(ENTER)
                .wait_for(WAITING);
            began = Instant::now();
        }
        assert!(terminal.send(CTRL_C).wait_exit().success());
        assert!(
            began.elapsed() < LONGEST,
            "left after {:?}",
            began.elapsed()
        );
        terminal.assert_given_back(ending);
    }
}

#[test]
fn what_hangs_before_there_is_a_screen_is_reported_as_well() {
    if !is_strace_there() {
        return;
    }
    let home = Home::new();
    let start = ["start", "aws-cse"];
    let mut terminal = held_up(&home, "mkdirat", "1", 30, &start);
    let began = Instant::now();
    terminal.wait_for("시간이 걸려요");
    // The first part of it is strace's own startup.
    assert!(began.elapsed() < NOTICE, "told after {:?}", began.elapsed());
    assert!(!terminal.is_alternate());
}

#[test]
fn creating_a_sessions_folder_slowly_blocks_nobody() {
    if !is_strace_there() {
        return;
    }
    let start = ["start", "aws-cse", "--questions", "1", "--no-probes"];
    std::thread::scope(|scope| {
        for call in ["mkdirat", "fchmodat", "fchmod", "flock"] {
            scope.spawn(move || {
                // The folder of transcripts exists, so the first folder created is the session's.
                let home = Home::new();
                std::fs::create_dir(home.transcripts()).expect("a folder");
                check_reported_and_left(held_up(&home, call, "1+", 30, &start), call);
            });
        }
    });
}

#[test]
fn a_slow_operation_continues_by_itself_and_keys_pressed_meanwhile_do_no_harm() {
    if !is_strace_there() {
        return;
    }
    let home = Home::new();
    std::fs::create_dir(home.transcripts()).expect("a folder");
    let start = ["start", "aws-cse", "--questions", "1", "--no-probes"];
    let mut terminal = held_up(&home, "mkdirat", "1", 3, &start);
    terminal.wait_for(WAITING).send("jx").send(ENTER);
    Stage::Answering.go_to(&mut terminal);
    terminal
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF));
    assert_eq!(answers(&home), [ANSWER]);
}

#[test]
fn nobody_needs_to_wait_and_what_is_created_too_late_is_removed() {
    if !is_strace_there() {
        return;
    }
    let home = Home::new();
    std::fs::create_dir(home.transcripts()).expect("a folder");
    let mut terminal = held_up(&home, "mkdirat", "1", 4, &[]);
    Stage::Prepare.go_to(&mut terminal);
    terminal.send(ENTER);
    terminal.wait_for(WAITING).send(ESC);
    terminal.wait_until("the notice gone", |screen| {
        !screen.contents().contains(WAITING)
    });
    // strace counts the calls of each thread separately, so the second folder is delayed as well.
    terminal.send(ENTER).wait_for(&opening());
    let sessions = || {
        let entries = home.transcripts().read_dir().expect("a folder");
        let names = entries.map(|it| it.expect("an entry").file_name());
        names
            .filter(|it| !it.to_string_lossy().starts_with('.'))
            .count()
    };
    terminal.send(ENTER).wait_for("질문 1/");
    // The first is created eventually, and removed.
    let end = Instant::now() + TIMEOUT;
    terminal.watch(Duration::from_millis(4_500));
    while sessions() != 1 {
        assert!(Instant::now() < end, "{} sessions", sessions());
        terminal.watch(Duration::from_millis(50));
    }
    terminal
        .send(CTRL_C)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(CTRL_C);
    assert!(terminal.wait_exit().success());
}

#[test]
fn no_other_read_or_save_blocks_either() {
    if !is_strace_there() {
        return;
    }
    type Way = fn(&mut Terminal);
    let review: &[&str] = &["review", "last"];
    let cases: [(&str, &str, &[&str], Way); 4] = [
        ("a rating", "renameat", review, |terminal| {
            terminal.wait_for("답변").send("l").watch(SHORT).send("4");
        }),
        ("a star", "fdatasync", review, |terminal| {
            terminal.wait_for("답변").send("l").watch(SHORT).send("*");
        }),
        ("the trash", "mkdirat", &["review"], |terminal| {
            terminal.wait_for("AWS").send("d").watch(SHORT).send("d");
        }),
        ("resuming", "fdatasync", &["resume"], |_| ()),
    ];
    std::thread::scope(|scope| {
        for (at, call, arguments, way) in cases {
            scope.spawn(move || {
                let home = match arguments {
                    ["resume"] => interrupted(),
                    _ => finished(),
                };
                let mut terminal = held_up(&home, call, "1+", 30, arguments);
                way(&mut terminal);
                check_reported_and_left(terminal, at);
            });
        }
    });
}

#[test]
fn nobody_waits_for_the_index() {
    if !is_strace_there() {
        return;
    }
    let home = finished();
    let mut terminal = held_up(&home, "renameat", "1+", 30, &["review"]);
    terminal.wait_for("AWS").send(ENTER).wait_for("답변");
    terminal.watch(Duration::from_secs(2));
    assert!(
        !terminal.screen().contains(WAITING),
        "{}",
        terminal.screen()
    );
    check_left(terminal, "the index");
}

const SHORT: Duration = Duration::from_millis(200);

/// A home with an interview that was left in the middle of an answer.
fn interrupted() -> Home {
    let home = Home::new();
    let mut terminal = Stage::Answering.reach(&home, &[]);
    terminal
        .send(CTRL_C)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(CTRL_C);
    assert!(terminal.wait_exit().success());
    home
}
