//! The interview line by line: in a terminal that cannot be drawn on, and through a pipe.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use rehearsal::lang::say;
use rustix::process::Signal;

use crate::driver::terminal::{Home, ko};

const DUMB: [(&str, &str); 1] = [("TERM", "dumb")];
const START: [&str; 5] = ["start", "aws-cse", "--questions", "1", "--no-probes"];

/// What to wait for in each language: the beginning, the question, the answer, the rating, the
/// end.
const KO: [&str; 5] = [
    "준비되면 Enter",
    "질문 1/1",
    "답변 시간",
    "0을 쓰면",
    "면접이 끝났어요",
];
const EN: [&str; 5] = [
    "Press Enter",
    "Question 1/1",
    "Time to answer",
    "or 0 to",
    "The interview is over",
];

/// A scenario whose only answer has eight seconds.
const SHORT: &str = r#"format = 1
id = "short"
company = { ko = "짧은 면접", en = "Short" }
role = { ko = "한 문제", en = "One question" }
summary = { ko = "한 문제예요.", en = "One question." }

[clock]
answer = "8s"
typing_factor = 1

[[interviewer]]
id = "screen"
role = { ko = "면접관", en = "Interviewer" }
manner = { ko = "조용해요.", en = "Quiet." }

[[round]]
name = { ko = "면접", en = "Interview" }
minutes = 5
interviewers = ["screen"]
probes = { min = 0, max = 0 }

[[round.pick]]
bank = "aws-cse"
questions = ["container-isolation"]
count = 1
"#;

fn shown(home: &Home) -> serde_json::Value {
    let mut command = home.command(&["show", "last", "--json"]);
    let output = command.output().expect("the program");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn text<'v>(transcript: &'v serde_json::Value, turn: usize, field: &str) -> &'v str {
    transcript["turns"][turn][field]
        .as_str()
        .unwrap_or_default()
}

#[track_caller]
fn has_no_sequences(bytes: &[u8]) {
    let said = String::from_utf8_lossy(bytes);
    let acts = said
        .chars()
        .find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\u{8}'));
    assert_eq!(acts, None, "{said:?}");
}

#[test]
fn a_dumb_terminal_holds_a_whole_interview_in_both_languages() {
    for (language, words) in [("ko", KO), ("en", EN)] {
        let home = Home::new();
        let arguments = [&START[..], &["--lang", language]].concat();
        let mut terminal = home.run_with(100, 60, &arguments, &DUMB);
        terminal.wait_for(words[0]).send("\r");
        terminal.wait_for(words[1]).send("메모\r.\r");
        terminal
            .wait_for(words[2])
            .send("첫 줄과 오티\x7f\x7f오타\r둘째 줄\r.\r");
        terminal.wait_for(words[3]).send("4\r");
        assert!(terminal.wait_exit().success(), "{}", terminal.screen());
        has_no_sequences(&terminal.raw);
        terminal.assert_modes_given_back(language);
        let said = String::from_utf8_lossy(&terminal.raw).into_owned();
        assert!(said.contains(words[4]), "{said}");
        let shown = shown(&home);
        assert_eq!(text(&shown, 0, "answer"), "첫 줄과 오타\n둘째 줄");
        assert_eq!(text(&shown, 0, "notes"), "메모");
        assert_eq!(shown["turns"][0]["own"], 4);
        assert_eq!(shown["outcome"], "completed");
    }
}

/// Runs the program with `input` on a pipe.
pub(super) fn piped(home: &Home, arguments: &[&str], input: &str) -> Output {
    with_input(home.command(arguments), input)
}

fn with_input(mut command: Command, input: &str) -> Output {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    let mut stdin = child.stdin.take().expect("a pipe");
    // It may have ended before everything was written.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the program")
}

#[test]
fn through_a_quick_pipe_too_it_is_told_that_nothing_can_be_saved() {
    let strace = Command::new("strace").arg("-V").output();
    if !strace.is_ok_and(|output| output.status.success()) {
        crate::not_done("a disk that fails", "there is no strace");
        return;
    }
    let home = Home::new();
    let program = home.command(&START);
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync"]);
    command.args(["-e", "inject=fdatasync:error=EIO:when=1+"]);
    command.arg(program.get_program()).args(program.get_args());
    command.arg("--plain").env_clear();
    for (name, value) in program.get_envs() {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    if let Some(folder) = program.get_current_dir() {
        command.current_dir(folder);
    }
    let output = with_input(command, "\n.\n첫 줄\n.\n3\n");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let told = ko(say::interview::UNSAVED);
    let moved = "이어서 저장하고 있어요";
    assert!(said.contains(told) || said.contains(moved), "{said}");
}

#[test]
fn a_pipe_holds_a_whole_interview_in_both_languages() {
    for (language, words) in [("ko", KO), ("en", EN)] {
        let home = Home::new();
        let arguments = [&START[..], &["--plain", "--lang", language]].concat();
        let output = piped(&home, &arguments, "\n.\n첫 줄\n둘째 줄\n.\n3\n");
        assert!(output.status.success());
        has_no_sequences(&output.stdout);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        for word in words {
            assert!(said.contains(word), "{word}: {said}");
        }
        let shown = shown(&home);
        assert_eq!(text(&shown, 0, "answer"), "첫 줄\n둘째 줄");
        assert_eq!(shown["outcome"], "completed");
    }
}

#[test]
fn a_pipe_that_ends_too_soon_leaves_an_interview_to_resume() {
    let home = Home::new();
    let arguments = [&START[..], &["--plain"]].concat();
    let output = piped(&home, &arguments, "\n.\n첫 줄\n끝나지 않은 줄");
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        said.contains("입력이 끝나서") && said.contains("rehearse resume"),
        "{said}"
    );
    let output = piped(&home, &["resume", "--plain"], "셋째\n.\n3\n");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("끝나지 않은 줄"), "{said}");
    assert_eq!(
        text(&shown(&home), 0, "answer"),
        "첫 줄\n끝나지 않은 줄\n셋째"
    );
}

#[test]
fn killed_at_any_moment_nothing_of_a_finished_line_is_lost() {
    let home = Home::new();
    let mut terminal = home.run_with(100, 60, &START, &DUMB);
    terminal.wait_for(KO[0]).send("\r");
    terminal.wait_for(KO[1]).send(".\r");
    terminal.wait_for(KO[2]).send("전원이 나가도\r/보기\r");
    terminal.wait_for("지금까지 쓴 글").send("이 줄은 아직");
    terminal.wait_for("이 줄은 아직").signal(Signal::KILL);
    terminal.wait_exit();
    let mut again = home.run_with(100, 60, &["resume"], &DUMB);
    again.wait_for("전원이 나가도").wait_for("지난번에 나갔던");
    again.send("이어서\r.\r").wait_for(KO[3]).send("0\r");
    assert!(again.wait_exit().success());
    assert_eq!(text(&shown(&home), 0, "answer"), "전원이 나가도\n이어서");
}

#[test]
fn a_termination_signal_keeps_the_unfinished_line_too() {
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        let home = Home::new();
        let mut terminal = home.run_with(100, 60, &START, &DUMB);
        terminal.wait_for(KO[0]).send("\r");
        terminal.wait_for(KO[1]).send(".\r");
        terminal
            .wait_for(KO[2])
            .send("한 줄\r반 줄")
            .wait_for("반 줄");
        terminal.signal(signal);
        terminal.wait_exit();
        terminal.assert_modes_given_back("signal");
        let mut again = home.run_with(100, 60, &["resume"], &DUMB);
        again.wait_for("한 줄").wait_for("반 줄");
        again.send("/나가기\r").wait_exit();
    }
}

#[test]
fn at_the_limit_what_stands_in_the_line_is_fetched() {
    let home = Home::new();
    let path = home.path().join("s");
    std::fs::create_dir_all(&path).expect("a folder");
    std::fs::write(path.join("short.toml"), SHORT).expect("a file");
    let arguments = ["start", "short", "--mode", "real", "--scenarios", "s"];
    let mut terminal = home.run_with(100, 60, &arguments, &DUMB);
    terminal.wait_for(KO[0]).send("\r");
    terminal.wait_for(KO[1]).send(".\r");
    terminal
        .wait_for(KO[2])
        .send("첫 줄\r둘째 줄을 쓰다")
        .wait_for("쓰다");
    terminal
        .wait_for(ko(say::interview::TIME_UP))
        .send(" 말았다\r");
    // Enter in the first moment still belongs to the typing.
    terminal.wait_for("말았다");
    while !terminal.meets_within(std::time::Duration::from_millis(500), |screen| {
        screen.contents().contains(KO[3])
    }) {
        terminal.send("\r");
    }
    terminal.send("2\r");
    assert!(terminal.wait_exit().success());
    let shown = shown(&home);
    assert_eq!(text(&shown, 0, "answer"), "첫 줄\n둘째 줄을 쓰다");
    assert_eq!(text(&shown, 0, "after_time").trim(), "말았다");
}

#[test]
fn without_a_name_an_interview_is_chosen_from_a_list() {
    let home = Home::new();
    let mut terminal = home.run_with(100, 60, &["--plain"], &[]);
    terminal.wait_for("어떤 면접을").send("aws-cse\r");
    terminal.wait_for(KO[0]).send("/나가기\r");
    assert!(terminal.wait_exit().success());
    has_no_sequences(&terminal.raw);
    let said = String::from_utf8_lossy(&terminal.raw).into_owned();
    assert!(said.contains("rehearse resume"), "{said}");
}

#[test]
fn suspending_restores_the_terminal_and_continuing_takes_it_back() {
    let home = Home::new();
    let mut terminal = home.run_with(100, 60, &START, &DUMB);
    terminal.wait_for(KO[0]).send("\r");
    terminal.wait_for(KO[1]).send(".\r");
    terminal.wait_for(KO[2]).send("앞").wait_for("앞");
    terminal.send("\x1a").wait_for_state('T');
    terminal.assert_modes_given_back("stopped");
    terminal.signal(Signal::CONT);
    terminal.send("뒤\r.\r").wait_for(KO[3]).send("0\r");
    assert!(terminal.wait_exit().success());
    assert_eq!(text(&shown(&home), 0, "answer"), "앞뒤");
}
