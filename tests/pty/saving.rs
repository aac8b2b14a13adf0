use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use rehearsal::lang::say;
use rustix::process::Signal;

use crate::driver::crowd;
use crate::driver::stages::{ANSWER, CTRL_S, Stage, answers, opening};
use crate::driver::terminal::{Home, ko};

#[test]
fn parallel_programs_in_one_folder_do_not_interfere() {
    crowd::check(8);
}

#[test]
fn a_file_that_may_not_grow_is_left_for_another_and_the_user_is_told() {
    let home = Home::new();
    // In blocks of 512 bytes: the beginning of a session fits (some 300 KB, whatever is drawn), a
    // long answer does not.
    let mut terminal = home.run_limited("ulimit -f 800", &["start", "aws-cse", "--no-probes"]);
    terminal
        .wait_for(&opening())
        .send("\r")
        .wait_for("질문 1/")
        .send("\r");
    terminal
        .wait_for("메모")
        .send(CTRL_S)
        .wait_for(ko(say::interview::DRAFT_PLACEHOLDER));
    terminal.send(ANSWER).wait_for(ANSWER);
    let paste = "가나다라마바사 ".repeat(700);
    for _ in 0..16 {
        terminal.send(format!("\x1b[200~{paste}\x1b[201~"));
        // Synced lines need not go into the next file.
        terminal.watch(Duration::from_millis(400));
    }
    terminal
        .send("끝")
        .wait_for("저장하던 파일에 문제가")
        .wait_for("끝");
    terminal.signal(Signal::KILL);
    terminal.wait_exit();
    let written = answers(&home).pop().expect("an answer");
    assert_eq!(written, format!("{ANSWER}{}끝", paste.repeat(16)));
}

#[test]
fn folders_and_files_are_private_under_any_umask() {
    for umask in ["000", "027", "777"] {
        let home = Home::new();
        let arguments = ["start", "aws-cse", "--questions", "1", "--no-probes"];
        let mut terminal = home.run_limited(&format!("umask {umask}"), &arguments);
        Stage::Answering.go_to(&mut terminal);
        terminal
            .send(CTRL_S)
            .wait_for(ko(say::interview::RATE_BRIEF))
            .signal(Signal::TERM);
        terminal.wait_exit();
        assert_private(&home.transcripts(), umask);
        assert_eq!(answers(&home), [ANSWER]);
    }
}

/// Asserts that a folder and everything in it are private to the user.
fn assert_private(folder: &Path, umask: &str) {
    let mode = |path: &Path| path.metadata().expect("a file").permissions().mode() & 0o777;
    assert_eq!(mode(folder), 0o700, "{umask}: {}", folder.display());
    for entry in folder.read_dir().expect("a folder") {
        let path = entry.expect("a file").path();
        match path.is_dir() {
            true => assert_private(&path, umask),
            false => assert_eq!(mode(&path), 0o600, "{umask}: {}", path.display()),
        }
    }
}
