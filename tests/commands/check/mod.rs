//! `rehearse check` on everything that can be wrong with files.

mod foreign;
mod formats;
mod ids;
mod own_files;
mod places;
mod sessions;
mod strays;
mod syntax;

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

/// Checks a path created by `make`.
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
    let scenario = include_str!("../../../scenarios/warm-up.toml");
    let unknown = scenario.replace("bank = \"", "bank = \"no-such-");
    assert_ne!(unknown, scenario);
    std::fs::write(home.path().join("scenario.toml"), unknown).expect("a file");
    let finished = run(home.command(&["--lang", "en", "check", "scenario.toml"]));
    problem(&finished, "scenario.toml:");
    problem(&finished, "no-such-");
}

#[test]
fn invalid_text_is_reported_and_never_printed() {
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
        &check("a.toml", vec![b'#'; 3 * 1024 * 1024]),
        "larger than 2 MiB",
    );
    let nested = format!("a = {}", "[".repeat(100_000));
    let finished = check("a.toml", &nested);
    problem(&finished, "a.toml:1:");
    assert!(finished.out.len() < 5_000, "{} bytes", finished.out.len());
    let dotted = format!("[{}b]\n", "a.".repeat(100_000));
    problem(&check("a.toml", dotted), "a.toml:1:");
}

#[test]
fn anything_but_a_regular_file_is_reported_without_blocking() {
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

/// A home with a folder of scenarios that contains these files.
fn scenarios(files: &[(&str, &str)]) -> Home {
    let home = Home::new();
    for (name, text) in files {
        let file = home.path().join("s").join(name);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, text).expect("a file");
    }
    home
}

const BANK: &str = include_str!("../../data/scenarios/banks/sample.toml");
const SCENARIO: &str = include_str!("../../data/scenarios/sample.toml");

/// The output if that folder is named, and if everything is checked.
fn both(home: &Home) -> [Finished; 2] {
    let english = ["--lang", "en", "check"];
    let named = [&english[..], &["s"]].concat();
    let all = [&english[..], &["--scenarios", "s"]].concat();
    [named, all].map(|arguments| run(home.command(&arguments)))
}

#[test]
fn two_files_with_one_id_are_both_named_with_the_one_that_is_used() {
    let home = scenarios(&[("banks/my.toml", BANK), ("banks/my_old.toml", BANK)]);
    for finished in both(&home) {
        problem(&finished, "banks/my.toml:2:6: error: ");
        problem(&finished, "is also that of my_old.toml, which is used");
        assert!(finished.out.contains("my_old.toml"), "{}", finished.out);
    }
}

#[test]
fn what_systems_and_editors_leave_behind_is_no_bank() {
    let left = "\u{0}\u{5}\u{16}\u{7}";
    let home = scenarios(&[
        ("banks/my.toml", BANK),
        ("banks/._my.toml", left),
        ("banks/.#my.toml", left),
        ("sample.toml", SCENARIO),
    ]);
    for finished in both(&home) {
        assert_eq!(finished.code, 0, "{}", finished.out);
    }
}

#[test]
fn a_file_in_the_wrong_folder_is_to_be_moved() {
    let home = scenarios(&[("my.toml", BANK)]);
    let [_, all] = both(&home);
    problem(
        &all,
        "this is a question bank, in the folder of scenarios; move it into",
    );
    let home = scenarios(&[("banks/my.toml", SCENARIO)]);
    let [_, all] = both(&home);
    problem(
        &all,
        "this is a scenario, in the folder of question banks; move it out",
    );
    assert!(all.out.contains("1 error"), "{}", all.out);
}

#[test]
fn each_file_is_judged_as_what_it_is() {
    for (name, good, broken, said) in [
        (
            "stories.toml",
            "format = 1\n[[story]]\nid = \"a\"\ntitle = \"A\"\ntext = \"상황: 가\"\n",
            "format = 1\n[[story]]\nid = \"a\"\ntitel = \"A\"\n",
            "unknown key 'titel'",
        ),
        (
            "notes.toml",
            "format = 1\nstar = true\n",
            "format = 1\nstar = 3\n",
            "'star' should be true or false",
        ),
        (
            "config.toml",
            "language = \"en\"\n",
            "[interviews]\naws-cse = \"soon\"\n",
            "'soon' is not a day",
        ),
    ] {
        let finished = check(name, good);
        assert_eq!(finished.code, 0, "{name}: {}", finished.out);
        problem(&check(name, broken), said);
    }
}

#[test]
fn a_conflict_of_git_is_one_error_with_its_lines() {
    let text = "format = 1\n<<<<<<< HEAD\n[[story]]\n=======\nid = 3\n>>>>>>> theirs\n";
    let finished = check("stories.toml", text);
    problem(&finished, "git left a conflict here, lines 2 to 6");
    assert!(finished.out.contains("1 error"), "{}", finished.out);
}

#[test]
fn a_workspace_is_checked_as_a_whole() {
    let home = Home::new();
    for folder in [
        "scenarios/banks",
        "transcripts/2026-11-01T090000-aws-cse-0001",
    ] {
        std::fs::create_dir_all(home.path().join(folder)).expect("a folder");
    }
    let write = |name: &str, text: &str| {
        std::fs::write(home.path().join(name), text).expect("a file");
    };
    write("scenarios/banks/sample.toml", BANK);
    write("scenarios/sample.toml", SCENARIO);
    write("transcripts/stories.toml", "x = 1\n");
    let session = "transcripts/2026-11-01T090000-aws-cse-0001";
    write(&format!("{session}/transcript.toml"), "format = \n");
    write(&format!("{session}/notes.toml"), "star = 1\n");
    let finished = run(home.command(&["--lang", "en", "check", "."]));
    for place in ["stories.toml:1:1", "transcript.toml:1:", "notes.toml:1:8"] {
        problem(&finished, place);
    }
    assert!(finished.out.contains("5 files"), "{}", finished.out);
    assert!(finished.out.contains("warning"), "{}", finished.out);
}

#[test]
fn an_error_in_a_users_bank_is_reported_where_bank_and_scenario_are_missed() {
    let broken = BANK.replacen("difficulty = ", "difficulty = 'x' # ", 1);
    assert_ne!(broken, BANK);
    let home = scenarios(&[("banks/sample.toml", &broken), ("sample.toml", SCENARIO)]);
    for arguments in [
        &["list", "banks"][..],
        &["list", "scenarios"],
        &["plan", "sample"],
        &["start", "sample"],
    ] {
        let english = ["--lang", "en", "--scenarios", "s"];
        let finished = run(home.command(&[&english, arguments].concat()));
        let printed = &finished.err;
        assert!(
            printed.contains("banks/sample.toml:"),
            "{arguments:?}: {printed}"
        );
        assert!(
            printed.contains("rehearse check"),
            "{arguments:?}: {printed}"
        );
        // The bank exists, and nothing says otherwise.
        assert!(!printed.contains("there is no question bank"), "{printed}");
        if arguments[1] == "sample" {
            assert_eq!(finished.code, 2, "{printed}");
            assert!(
                printed.contains("the scenario 'sample' cannot be used"),
                "{printed}"
            );
        }
    }
    let scenario = SCENARIO.replacen("id = ", "id = 'other' # ", 1);
    assert_ne!(scenario, SCENARIO);
    let home = scenarios(&[("banks/sample.toml", &broken), ("other.toml", &scenario)]);
    for finished in both(&home) {
        problem(&finished, "banks/sample.toml:");
        problem(&finished, "mend sample.toml first");
    }
    let plan = ["--lang", "en", "--scenarios", "s", "plan", "sample"];
    let printed = run(home.command(&plan)).err;
    assert!(
        printed.contains("is a question bank, not a scenario, and has mistakes"),
        "{printed}"
    );
}

#[test]
fn errors_in_the_configuration_are_reported_wherever_sessions_are_looked_for() {
    let archive = super::archive::TestArchive::of_three();
    archive.configure("transcripts = 3\n[interviews]\naws-cse = \"soon\"\n");
    for arguments in [
        &["list", "transcripts"][..],
        &["stats"],
        &["drill"],
        &["drill", "--due"],
        &["search", "로그"],
        &["show", "last"],
    ] {
        let printed = archive.run(&[&["--lang", "en"], arguments].concat());
        let count = |word: &str| printed.err.matches(word).count();
        assert_eq!(printed.code, 0, "{arguments:?}: {}", printed.err);
        assert_eq!(count("config.toml:1:"), 1, "{arguments:?}: {}", printed.err);
        assert_eq!(
            count("'soon' is not a day"),
            1,
            "{arguments:?}: {}",
            printed.err
        );
    }
    let checked = archive.run(&["--lang", "en", "check"]);
    assert_eq!(
        (checked.code, checked.err.as_str()),
        (1, ""),
        "{}",
        checked.out
    );
}

#[test]
fn a_date_for_an_interview_that_no_scenario_has_is_an_error_with_its_place() {
    let archive = super::archive::TestArchive::of_three();
    archive.configure("[interviews]\naws-cse = \"2099-12-01\"\naws-sce = \"2099-12-02\"\n");
    let finished = archive.run(&["--lang", "en", "check"]);
    problem(&finished, "config.toml:3:1: error: ");
    assert!(finished.out.contains("aws-sce") && finished.out.contains("1 error"));
}

#[test]
fn errors_in_the_folder_of_sessions_hide_nothing_else() {
    let home = Home::new();
    std::fs::create_dir_all(home.path().join(".config/rehearsal")).expect("a folder");
    let configuration = home.path().join(".config/rehearsal/config.toml");
    std::fs::write(home.path().join("a-file"), "").expect("a file");
    for (transcripts, said) in [("~lee/x", "another user"), ("../../a-file", "a-file")] {
        let text = format!("mouse = 3\ntranscripts = \"{transcripts}\"\n");
        std::fs::write(&configuration, text).expect("a file");
        let mut command = home.command(&["--lang", "en", "check"]);
        command.env_remove("REHEARSE_TRANSCRIPTS");
        let finished = run(command);
        problem(&finished, said);
        problem(&finished, "config.toml:1:9: error: ");
    }
}
