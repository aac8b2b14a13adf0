use std::time::Duration;

use rustix::process::Signal;

use super::crowd;
use super::stages::{ANSWER, CTRL_S, answers};
use super::terminal::Home;

#[test]
fn programs_at_once_in_one_folder_leave_one_another_alone() {
    crowd::check(8);
}

#[test]
fn a_file_that_may_not_grow_is_left_for_another_and_the_user_is_told() {
    let home = Home::new();
    // In blocks of 512 bytes: what a session begins with fits, a long answer does not.
    let mut terminal = home.run_limited("ulimit -f 560", &["start", "aws-cse", "--no-probes"]);
    terminal
        .wait_for("준비되면 Enter")
        .send("\r")
        .wait_for("질문 1/")
        .send("\r");
    terminal
        .wait_for("메모")
        .send(CTRL_S)
        .wait_for("답변을 쓰세요");
    terminal.send(ANSWER).wait_for(ANSWER);
    let paste = "가나다라마바사 ".repeat(700);
    for _ in 0..6 {
        terminal.send(format!("\x1b[200~{paste}\x1b[201~"));
        // What is synced need not go into the next file.
        terminal.watch(Duration::from_millis(400));
    }
    terminal
        .send("끝")
        .wait_for("저장하던 파일에 문제가")
        .wait_for("끝");
    terminal.signal(Signal::KILL);
    terminal.wait_exit();
    let written = answers(&home).pop().expect("an answer");
    assert_eq!(written, format!("{ANSWER}{}끝", paste.repeat(6)));
}
