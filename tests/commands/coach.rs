//! `rehearse coach`: an answer from a file or standard input, assessed against its question.

use std::io::Write;
use std::process::Stdio;

use super::{Finished, run};
use crate::home::Home;

const QUESTION: &str = "leadership-principles/customer-convenience";
const PSEUDO: &str = "저는 보통 고객의 이야기를 먼저 듣습니다. 항상 고객 입장에서 생각하려고 합니다. 팀에서 자주 그렇게 합니다.";

/// Any shipped behavioral question.
fn question(home: &Home) -> String {
    let listed = run(home.command(&["list", "questions", "--kind", "behavioral", "--json"]));
    let first = &listed.json()[0];
    format!(
        "{}/{}",
        first["bank"].as_str().expect("a bank"),
        first["id"].as_str().expect("an id")
    )
}

#[track_caller]
fn judged(home: &Home, arguments: &[&str], input: &str) -> Finished {
    let mut command = home.command(arguments);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(input.as_bytes()).expect("a reader");
    drop(stdin);
    let output = child.wait_with_output().expect("the program");
    Finished {
        code: output.status.code().expect("an exit code"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

#[test]
fn a_habit_is_no_story_and_the_quotation_is_where_it_says() {
    let home = Home::new();
    let question = question(&home);
    let report = judged(&home, &["coach", "--question", &question, "--json"], PSEUDO).json();
    assert_eq!(report["kind"], "pseudo-story");
    for key in ["findings", "key_points", "star", "spoken_seconds", "marks"] {
        assert!(!report[key].is_null(), "{key}");
    }
    assert_eq!(report["marks"].as_object().expect("marks").len(), 5);
    let findings = report["findings"].as_array().expect("findings");
    let kind = findings
        .iter()
        .find(|it| it["rule"] == "story-kind")
        .expect("a finding");
    let place = |key: &str| usize::try_from(kind[key].as_u64().expect("a place")).expect("small");
    let quoted: String = PSEUDO
        .chars()
        .skip(place("start"))
        .take(place("end") - place("start"))
        .collect();
    assert_eq!(kind["quote"], quoted);
}

#[test]
fn a_file_is_judged_as_standard_input_is() {
    let home = Home::new();
    let question = question(&home);
    std::fs::write(home.path().join("answer.txt"), PSEUDO).expect("a file");
    let from_file = run(home.command(&["coach", "answer.txt", "--question", &question, "--json"]));
    let from_input = judged(
        &home,
        &["coach", "-", "--question", &question, "--json"],
        PSEUDO,
    );
    assert_eq!(from_file.out, from_input.out);
    let plain = run(home.command(&["coach", "answer.txt", "--question", &question]));
    assert!(
        plain.code == 0 && plain.out.contains("코치"),
        "{}",
        plain.out
    );
}

#[test]
fn a_rule_that_is_switched_off_is_silent() {
    let home = Home::new();
    let question = question(&home);
    let folder = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("config.toml"), "coach_off = [\"story-kind\"]\n").expect("a file");
    let report = judged(&home, &["coach", "--question", &question, "--json"], PSEUDO).json();
    let findings = report["findings"].as_array().expect("findings");
    assert!(findings.iter().all(|it| it["rule"] != "story-kind"));
    let marks = report["marks"].to_string();
    assert!(!marks.contains("story-kind"), "{marks}");
}

#[test]
fn what_cannot_be_assessed_is_reported() {
    let home = Home::new();
    let missing = run(home.command(&["--lang", "en", "coach", "no.txt", "--question", QUESTION]));
    assert_ne!(missing.code, 0);
    let unknown = run(home.command(&["--lang", "en", "coach", "--question", "aws-cse/nothing"]));
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.err.contains("no question 'aws-cse/nothing'"),
        "{}",
        unknown.err
    );
    let question = question(&home);
    let empty = judged(&home, &["coach", "--question", &question, "--json"], "").json();
    assert_eq!(empty["kind"], "empty");
    let marks = empty["marks"].as_object().expect("marks");
    assert_eq!(marks["relevance"]["mark"], 1);
    let why = &marks["delivery"]["why"];
    assert!(
        why.as_str()
            .is_some_and(|it| it.contains("답이 없어서") || it.contains("nothing was answered"))
    );
}

#[test]
fn the_next_follow_up_is_printed_with_its_reason() {
    let home = Home::new();
    let arguments = [
        "coach",
        "-",
        "--question",
        "aws-cse/oauth-vs-oidc",
        "--lang",
        "en",
        "--json",
    ];
    let answer = "Honestly I would just look at the documentation.";
    let report = judged(&home, &arguments, answer).json();
    let next = &report["next"];
    for key in ["key", "when", "prompt", "why"] {
        assert!(next[key].is_string(), "{key} in {next}");
    }
}
