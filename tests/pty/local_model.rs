//! A language model on the user's machine: a stub in this process, the real program, a real
//! terminal. Without a model, no network socket is opened.

use std::collections::BTreeMap;

use libc::{AF_INET, AF_INET6, EPERM};
use rehearsal::lang::say;
use seccompiler::{SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompRule};

use super::plain::piped;
use super::recording::{assert_gone, finish, recognizing, recording, wait_until};
use super::refusing::filtered_by;
use crate::commands::run;
use crate::driver::stages::{CTRL_C, CTRL_S, ENTER, opening};
use crate::driver::terminal::{Home, Terminal, ko};
use crate::stub::{Asked, Reply, Stub, models, said};

const BANK: &str = r#"format = 1
id = "mine"
title = { ko = "내 은행", en = "Mine" }

[[question]]
id = "conflict"
kind = "technical"
difficulty = 1
prompt = { ko = "의견이 부딪치면 어떻게 하나요?", en = "What do you do in a conflict?" }
think = "10s"
answer = "1m"
key_points = [
    { id = "listened", say = { ko = "상대의 말을 끝까지 듣는다", en = "Listens first" } },
]
"#;
const SCENARIO: &str = r#"format = 1
id = "own"
company = { ko = "내 면접", en = "Own" }
role = { ko = "한 문제", en = "One question" }
summary = { ko = "한 문제예요.", en = "One question." }

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
bank = "mine"
count = 1
"#;
/// The same with a follow-up after every answer.
const PROBE: &str = r#"
[[question.probe]]
when = "always"
prompt = { ko = "그때 무엇을 하셨나요?", en = "What did you do then?" }
"#;
const ANSWER: &str = "저는 상대의 말을 끝까지 들었습니다. 배포는 하루 미뤘습니다.";
const START: [&str; 4] = ["start", "own", "--scenarios", "mine"];

/// A home with an interview of one question, and the model at this address.
fn home(url: Option<&str>) -> Home {
    let home = Home::new();
    let own = home.path().join("mine/banks");
    std::fs::create_dir_all(&own).expect("a folder");
    std::fs::write(own.join("mine.toml"), BANK).expect("a file");
    std::fs::write(home.path().join("mine/own.toml"), SCENARIO).expect("a file");
    if let Some(url) = url {
        let folder = home.path().join(".config/rehearsal");
        std::fs::create_dir_all(&folder).expect("a folder");
        let text = format!("[model]\nurl = \"{url}\"\n");
        std::fs::write(folder.join("config.toml"), text).expect("a file");
    }
    home
}

/// Answers the only question, and rates it.
fn answer_and_rate(terminal: &mut Terminal) {
    answer(terminal);
    terminal.wait_for(ko(say::interview::RATE_BRIEF)).send("3");
}

fn reads(asked: &Asked) -> Reply {
    match asked.is_list() {
        true => models(&["stub"]),
        false => said(r#"{"said": true, "words": "상대의 말을 끝까지 들었습니다"}"#),
    }
}

/// Words a follow-up, and finds nothing in an answer.
fn words(asked: &Asked) -> Reply {
    match (asked.is_list(), asked.material()) {
        (true, _) => models(&["stub"]),
        (_, material) if material.contains("PLANNED") => {
            said(r#"{"question": "상대의 말을 들은 다음에는 무엇을 하셨나요?"}"#)
        }
        _ => said(r#"{"said": false, "words": ""}"#),
    }
}

/// The same home, with a follow-up.
fn home_with_a_follow_up(url: &str) -> Home {
    let home = home(Some(url));
    let bank = home.path().join("mine/banks/mine.toml");
    std::fs::write(bank, format!("{BANK}{PROBE}")).expect("a file");
    let scenario = SCENARIO.replace("{ min = 0, max = 0 }", "{ min = 1, max = 1 }");
    let scenario = scenario.replace("minutes = 5", "minutes = 20");
    std::fs::write(home.path().join("mine/own.toml"), scenario).expect("a file");
    home
}

/// Answers the question, up to the follow-up.
fn answer(terminal: &mut Terminal) {
    terminal
        .wait_for(&opening())
        .send(ENTER)
        .wait_for("질문 1/1")
        .send(ENTER)
        .wait_for(ko(say::interview::PREPARING))
        .send(CTRL_S)
        .wait_for(ko(say::interview::DRAFT_PLACEHOLDER))
        .send(ANSWER)
        .wait_for("하루 미뤘습니다.")
        .send(CTRL_S);
}

/// Network sockets fail.
fn denied() -> SeccompAction {
    SeccompAction::Errno(EPERM.try_into().expect("an error"))
}

/// The program with network sockets denied: what happens where one is opened.
fn without_network(home: &Home, action: SeccompAction) -> Option<Terminal> {
    let of = |family: i32| {
        let family = u64::try_from(family).expect("a number");
        let is = SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, family);
        SeccompRule::new(vec![is.expect("a condition")]).expect("a rule")
    };
    let rules = BTreeMap::from([(libc::SYS_socket, vec![of(AF_INET), of(AF_INET6)])]);
    filtered_by(home, rules, action, &START)
}

#[test]
fn a_point_is_read_in_the_background_and_agreed_with_in_the_debrief() {
    let stub = Stub::start(reads);
    let home = home(Some(&stub.url));
    let mut terminal = home.run(80, 40, &START);
    answer_and_rate(&mut terminal);
    terminal
        .wait_for(ko(say::debrief::ONE_THING))
        .send("l")
        .wait_for("이렇게")
        .send("\t")
        .send("i")
        .wait_for(ko(say::debrief::SAID));
    assert_eq!(stub.asked(), 2);
    let folder = home.transcripts().read_dir().expect("a folder");
    let second = folder.filter_map(|it| {
        std::fs::read_to_string(it.expect("an entry").path().join("second.toml")).ok()
    });
    let second: Vec<String> = second.collect();
    assert_eq!(second.len(), 1);
    assert!(second[0].contains("by = \"model\""), "{second:?}");
}

#[test]
fn a_program_that_dies_of_a_network_socket_lives_where_no_model_is_set() {
    let home_without = home(None);
    let Some(mut terminal) = without_network(&home_without, SeccompAction::KillProcess) else {
        return;
    };
    answer_and_rate(&mut terminal);
    terminal
        .wait_for(ko(say::debrief::ONE_THING))
        .send("l")
        .wait_for("이 말을 하셨나요?")
        .send(CTRL_C)
        .send(CTRL_C);
    assert!(terminal.wait_exit().success());
    // With one, it dies.
    let stub = Stub::start(reads);
    let home = home(Some(&stub.url));
    let Some(mut terminal) = without_network(&home, SeccompAction::KillProcess) else {
        return;
    };
    answer(&mut terminal);
    assert!(!terminal.wait_exit().success());
    assert_eq!(stub.asked(), 0);
}

#[test]
fn where_the_network_is_refused_an_interview_without_a_model_does_not_notice() {
    let home = home(None);
    let Some(mut terminal) = without_network(&home, denied()) else {
        return;
    };
    answer_and_rate(&mut terminal);
    terminal
        .wait_for(ko(say::debrief::ONE_THING))
        .send("l")
        .wait_for(ko(say::debrief::UNSURE));
    let screen = terminal.screen();
    assert!(!screen.contains("모델"), "{screen}");
}

#[test]
fn where_the_network_is_refused_the_model_costs_a_line_and_nothing_else() {
    let stub = Stub::start(reads);
    let home = home(Some(&stub.url));
    let Some(mut terminal) = without_network(&home, denied()) else {
        return;
    };
    answer_and_rate(&mut terminal);
    terminal
        .wait_for(ko(say::debrief::ONE_THING))
        .send("l")
        .wait_for(ko(say::debrief::UNSURE))
        .wait_for("연결할");
    assert_eq!(stub.asked(), 0);
}

#[test]
fn a_follow_up_is_asked_in_the_words_of_the_model_and_the_transcript_says_so() {
    let stub = Stub::start(words);
    let home = home_with_a_follow_up(&stub.url);
    let start = [&START[..], &["--interviewer", "model"]].concat();
    let mut terminal = home.run(80, 40, &start);
    answer(&mut terminal);
    terminal
        .wait_for("들은 다음에는")
        .send(ENTER)
        .wait_for(ko(say::interview::DRAFT_PLACEHOLDER))
        .send("기록을 봤습니다.")
        .wait_for("기록을 봤습니다.")
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF))
        .send("3")
        .wait_for(ko(say::debrief::ONE_THING));
    let shown = run(home.command(&["show", "last", "--json"])).json();
    let turn = &shown["turns"][1];
    assert_eq!(turn["asked_by"], "model");
    assert_eq!(turn["prompt"], "상대의 말을 들은 다음에는 무엇을 하셨나요?");
    assert!(shown["turns"][0].get("asked_by").is_none());
}

#[test]
fn a_key_goes_on_without_the_words_of_a_model_that_hangs() {
    let stub = Stub::start(|asked| match asked.is_list() {
        true => models(&["stub"]),
        false => Reply::Hang(Vec::new()),
    });
    let home = home_with_a_follow_up(&stub.url);
    let start = [&START[..], &["--interviewer", "model"]].concat();
    let mut terminal = home.run(80, 40, &start);
    answer(&mut terminal);
    // Either the key or the four seconds lead to the bank's follow-up.
    terminal.send(ENTER).wait_for("그때 무엇을 하셨나요?");
}

#[test]
fn line_by_line_a_follow_up_comes_in_the_words_of_the_model_too() {
    let stub = Stub::start(words);
    let home = home_with_a_follow_up(&stub.url);
    let start = [&START[..], &["--interviewer", "model", "--plain"]].concat();
    let lines = format!("\n.\n.\n{ANSWER}\n.\n기록을 봤습니다.\n.\n3\n");
    let held = piped(&home, &start, &lines);
    let said = String::from_utf8_lossy(&held.stdout).into_owned();
    assert!(held.status.success(), "{said}");
    assert!(said.contains("들은 다음에는"), "{said}");
    let shown = run(home.command(&["show", "last", "--json"])).json();
    assert_eq!(shown["turns"][1]["asked_by"], "model");
    let answer = shown["turns"][1]["answer"].as_str().unwrap_or_default();
    assert!(answer.contains("기록을 봤습니다"), "{shown}");
}

#[test]
fn line_by_line_what_the_model_read_is_told_with_the_debrief_and_in_review() {
    let stub = Stub::start(reads);
    let home = home(Some(&stub.url));
    let start = [&START[..], &["--plain"]].concat();
    let held = piped(&home, &start, &format!("\n.\n.\n{ANSWER}\n.\n3\n"));
    let said = String::from_utf8_lossy(&held.stdout).into_owned();
    let read = "언어 모델은 이렇게 읽었어요";
    assert!(said.contains(read), "{said}");
    let review = piped(&home, &["review", "last", "--plain"], "");
    let told = String::from_utf8_lossy(&review.stdout).into_owned();
    assert!(told.contains(read), "{told}");
}

#[test]
fn line_by_line_an_empty_line_ends_without_waiting_for_the_model() {
    let stub = Stub::start(|asked| match asked.is_list() {
        true => models(&["stub"]),
        false => Reply::Hang(Vec::new()),
    });
    let home = home(Some(&stub.url));
    let start = [&START[..], &["--plain"]].concat();
    let mut terminal = home.run(80, 40, &start);
    for line in ["", ".", ".", ANSWER, ".", "3"] {
        terminal.send(line).send(ENTER);
    }
    terminal.wait_for("아직 읽고").send(ENTER);
    assert!(terminal.wait_exit().success());
}

/// F8.
const STOP: &str = "\x1b[19~";

#[test]
fn a_command_for_the_key_has_no_terminal_and_ends_with_a_key_and_with_us() {
    let stub = Stub::start(reads);
    let home = home(Some(&stub.url));
    let place = tempfile::tempdir().expect("a folder");
    let (group, tty) = (place.path().join("group"), place.path().join("tty"));
    let script = format!(
        "echo $$ > {}; if (: < /dev/tty) 2> /dev/null; then echo yes; else echo no; fi > {}; sleep 600",
        group.display(),
        tty.display()
    );
    let configuration = home.path().join(".config/rehearsal/config.toml");
    let text = std::fs::read_to_string(&configuration).expect("a configuration");
    let text = format!("{text}key_command = ['/bin/sh', '-c', '''{script}''']\n");
    std::fs::write(&configuration, text).expect("a file");
    let is_told = || std::fs::read_to_string(&tty).is_ok_and(|it| it.ends_with('\n'));
    let mut terminal = home.run(80, 40, &START);
    answer_and_rate(&mut terminal);
    terminal.wait_for(ko(say::debrief::ONE_THING));
    wait_until("the command", is_told);
    assert_eq!(std::fs::read_to_string(&tty).expect("a file"), "no\n");
    terminal.send(STOP);
    assert_gone(&group);
    for file in [&group, &tty] {
        std::fs::remove_file(file).expect("a file");
    }
    terminal
        .send("l")
        .wait_for(ko(say::debrief::UNSURE))
        .send(TIGHTEN);
    wait_until("the command again", is_told);
    terminal.send(CTRL_C).send(CTRL_C);
    terminal.wait_exit();
    assert_gone(&group);
    assert_eq!(stub.asked(), 0);
}

/// F9.
const TIGHTEN: &str = "\x1b[20~";

#[test]
fn while_a_recognizer_runs_the_model_is_not_asked() {
    let stub = Stub::start(reads);
    let place = tempfile::tempdir().expect("a folder");
    let gate = place.path().join("gate");
    let made = std::process::Command::new("mkfifo").arg(&gate).status();
    assert!(made.expect("mkfifo").success());
    let words =
        r#"{"transcription":[{"offsets":{"from":500,"to":9000},"text":" 로그를 봤슴니다."}]}"#;
    let began = place.path().join("began");
    let script = format!(
        "printf \"%s\" \"$0\" >/dev/null; : > {}; read it < {}; cat > $2.json <<'END'\n{words}\nEND",
        began.display(),
        gate.display()
    );
    let home = recognizing(place.path(), &script);
    let configuration = home.path().join(".config/rehearsal/config.toml");
    let voice = std::fs::read_to_string(&configuration).expect("a configuration");
    let both = format!("{voice}\n[model]\nurl = \"{}\"\n", stub.url);
    std::fs::write(&configuration, both).expect("a file");
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    finish(&mut terminal);
    wait_until("the recognizer", || began.exists());
    terminal
        .send("l")
        .send(TIGHTEN)
        .wait_for("글로 옮기고 있어서");
    assert_eq!(stub.asked(), 0);
    std::fs::write(&gate, "go\n").expect("a reader");
    terminal.send("\x1b").wait_for("봤슴니다");
    // Its words are not the candidate's yet, so there is nothing to tighten.
    terminal.send(TIGHTEN).wait_for("줄일 답변이 없거나");
    assert_eq!(stub.asked(), 0);
}
