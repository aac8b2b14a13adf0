//! `rehearse check` on everything that a file should not be.

use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use super::{Finished, run};
use crate::home::Home;

/// Checks one file with these bytes.
#[track_caller]
fn check(name: &str, bytes: impl AsRef<[u8]>) -> Finished {
    let home = Home::new();
    std::fs::write(home.path().join(name), bytes).expect("a file");
    run(home.command(&["--lang", "en", "check", name]))
}

/// Checks a path that `make` has made.
#[track_caller]
fn check_made(make: impl FnOnce(&Path)) -> Finished {
    let home = Home::new();
    make(&home.path().join("it.toml"));
    run(home.command(&["--lang", "en", "check", "it.toml"]))
}

#[track_caller]
fn problem(finished: &Finished, said: &str) {
    assert_eq!(finished.code, 1, "{}", finished.err);
    assert!(finished.out.contains(said), "{}", finished.out);
}

#[test]
fn everything_wrong_with_a_bank_is_reported_at_once_each_at_its_place() {
    let bank = concat!(
        "format = 1\n",
        "id = \"x\"\n",
        "titel = { ko = \"제목\", en = \"Title\" }\n",
        "\n",
        "[[question]]\n",
        "id = \"q\"\n",
        "kind = \"behavioural\"\n",
        "difficulty = \"hard\"\n",
        "prompt = { ko = \"질문\" }\n",
        "\n",
        "[[question]]\n",
        "id = \"q\"\n",
        "kind = \"technical\"\n",
        "prompt = { ko = \"질문\", en = \"A question\" }\n",
        "[[question.probe]]\n",
        "when = \"missed:nothing\"\n",
        "prompt = { ko = \"왜요?\", en = \"Why?\" }\n",
    );
    let finished = check("bank.toml", bank);
    for place in [
        "bank.toml:3:1: error: unknown key 'titel'; did you mean 'title'?",
        "bank.toml:7:8: error: 'behavioural' is not a value that can stand here; did you mean 'behavioral'?",
        "bank.toml:8:14: error: 'difficulty' should be",
        "bank.toml:9:10: error: 'prompt' has no English text",
        "bank.toml:12:6: error: the id 'q' is already used on line 6",
        "bank.toml:16:8: error:",
        "7 | kind = \"behavioural\"",
    ] {
        problem(&finished, place);
    }
}

#[test]
fn a_scenario_that_asks_for_the_impossible_is_reported_at_check() {
    let home = Home::new();
    let scenario = include_str!("../../scenarios/warm-up.toml");
    let unknown = scenario.replace("bank = \"", "bank = \"no-such-");
    assert_ne!(unknown, scenario);
    std::fs::write(home.path().join("scenario.toml"), unknown).expect("a file");
    let finished = run(home.command(&["--lang", "en", "check", "scenario.toml"]));
    problem(&finished, "scenario.toml:");
    problem(&finished, "no-such-");
}

#[test]
fn what_is_no_text_is_reported_and_never_printed() {
    problem(
        &check("a.toml", b"id = \"\xff\xfe\"\n"),
        "a.toml:1:7: error: this is not valid UTF-8",
    );
    problem(&check("a.toml", ""), "a.toml:1:1: error:");
    problem(
        &check("a.toml", "# \u{1b}[31mred\u{7}\u{9b}2J\nformat = 1\n"),
        "␛[31mred␇",
    );
    problem(&check("a.toml", "id = \"\u{202e}evil\"\n"), "<U+202E>evil");
}

#[test]
fn what_is_too_much_is_reported_at_once() {
    problem(
        &check("a.toml", vec![b'#'; 2 * 1024 * 1024]),
        "larger than 1 MiB",
    );
    let nested = format!("a = {}", "[".repeat(100_000));
    let finished = check("a.toml", &nested);
    problem(&finished, "a.toml:1:");
    assert!(finished.out.len() < 5_000, "{} bytes", finished.out.len());
    let dotted = format!("[{}b]\n", "a.".repeat(100_000));
    problem(&check("a.toml", dotted), "a.toml:1:");
}

#[test]
fn what_is_no_plain_file_is_reported_and_never_waited_for() {
    let folder = check_made(|path| std::fs::create_dir(path).expect("a folder"));
    problem(&folder, "no TOML file in this folder");
    let pipe = check_made(|path| {
        let made = Command::new("mkfifo").arg(path).status();
        assert!(made.expect("mkfifo").success());
    });
    problem(&pipe, "not a plain file");
    let endless = check_made(|path| symlink("/dev/zero", path).expect("a link"));
    problem(&endless, "not a plain file");
    let missing = check_made(|_| {});
    problem(&missing, "no such file");
}

#[test]
fn everything_shipped_is_in_order() {
    let home = Home::new();
    let finished = run(home.command(&["--lang", "en", "check"]));
    assert_eq!(finished.code, 0, "{}", finished.out);
    assert!(finished.out.contains("no problems"), "{}", finished.out);
}

#[test]
fn problems_can_be_had_as_json() {
    let home = Home::new();
    std::fs::write(home.path().join("a.toml"), "format = 1\nid = 3\n").expect("a file");
    let finished = run(home.command(&["check", "a.toml", "--json"]));
    assert_eq!(finished.code, 1);
    let problems: serde_json::Value = serde_json::from_str(&finished.out).expect("JSON");
    let mut problems = problems.as_array().expect("problems").iter();
    let wrong_type = problems.find(|it| it["line"] == 2).expect("the wrong type");
    assert_eq!(wrong_type["file"], "a.toml");
    assert_eq!(wrong_type["column"], 6);
    assert_eq!(wrong_type["severity"], "error");
    assert!(wrong_type["what"].is_string() && wrong_type["mend"].is_string());
}
