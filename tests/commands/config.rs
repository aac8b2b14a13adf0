//! `rehearse config`, its documentation, and messages about wrong arguments.

use super::archive::TestArchive;
use super::{rehearse, run};
use crate::home::Home;
use crate::support::root;
use rehearsal::settings::KNOWN;

/// The setting with this key in `config --json`.
#[track_caller]
fn setting(config: &serde_json::Value, key: &str) -> serde_json::Value {
    let settings = config["settings"].as_array().expect("settings");
    let found = settings.iter().find(|it| it["key"] == key);
    found.unwrap_or_else(|| panic!("no {key}")).clone()
}

#[test]
fn everything_in_force_says_where_it_came_from() {
    let archive = TestArchive::new();
    archive.configure(
        "# mine\nlanguage = \"en\"\ntheme = \"dark\"\n\n[interviews]\naws-cse = \"2099-12-01\"\n",
    );
    let config = archive.run(&["config", "--json"]).json();
    assert_eq!(config["exists"], true);
    let language = setting(&config, "language");
    assert_eq!(language["value"], "\"en\"");
    assert_eq!(language["from"], "file");
    assert!(
        language["place"]
            .as_str()
            .is_some_and(|it| it.ends_with("config.toml:2"))
    );
    assert_eq!(setting(&config, "theme")["value"], "\"dark\"");
    assert_eq!(setting(&config, "mouse")["from"], "default");
    assert_eq!(setting(&config, "transcripts")["from"], "environment");
    assert_eq!(
        setting(&config, "transcripts")["place"],
        "REHEARSE_TRANSCRIPTS"
    );
    let interviews = setting(&config, "interviews");
    assert_eq!(interviews["entries"][0][1], "\"2099-12-01\"");
    let asked = archive
        .run(&["config", "--json", "--lang", "ko", "--plain"])
        .json();
    assert_eq!(setting(&asked, "language")["place"], "--lang");
    assert_eq!(setting(&asked, "plain")["place"], "--plain");
}

#[test]
fn variables_and_the_terminal_are_named_too() {
    let home = Home::new();
    let mut command = home.command(&["config", "--json"]);
    command.env("NO_COLOR", "1");
    let config = run(command).json();
    assert_eq!(setting(&config, "colour")["place"], "NO_COLOR");
    assert_eq!(setting(&config, "colour")["value"], "false");
    assert_eq!(setting(&config, "language")["from"], "locale");
    let mut command = home.command(&["config", "--json"]);
    command.env("TERM", "dumb");
    let config = run(command).json();
    assert_eq!(setting(&config, "plain")["from"], "terminal");
}

#[test]
fn what_is_printed_is_for_people_in_both_languages() {
    for (language, said) in [("ko", "쓸 수 있는 값:"), ("en", "Values:")] {
        let finished = rehearse(&["config", "--lang", language]);
        assert_eq!(finished.code, 0, "{}", finished.err);
        for known in KNOWN {
            assert!(
                finished.out.contains(known.key),
                "{}: {}",
                known.key,
                finished.out
            );
        }
        assert_eq!(finished.out.matches(said).count(), KNOWN.len());
    }
}

#[test]
fn every_setting_is_read_as_its_example_writes_it_and_documented() {
    for known in KNOWN {
        let archive = TestArchive::new();
        archive.configure(&format!("{}\n", known.example));
        let finished = archive.run(&["config", "--json"]);
        assert_eq!(finished.err, "", "{}", known.key);
        let shown = setting(&finished.json(), known.key);
        let from = match known.key {
            // A test's home has a separate folder for them.
            "transcripts" => "environment",
            _ => "file",
        };
        assert_eq!(shown["from"], from, "{}: {shown}", known.key);
        for name in ["README.md", "README.ko.md"] {
            let readme = std::fs::read_to_string(root(name)).expect("a file");
            assert!(
                readme.contains(&format!("| `{}` |", known.key)),
                "{name}: {}",
                known.key
            );
        }
        let help = rehearse(&["config", "--help"]).out;
        assert!(
            help.contains(known.example.lines().next().unwrap_or_default()),
            "{help}"
        );
    }
}

#[test]
fn there_is_no_setting_that_is_not_listed() {
    // If a key is unknown, the message lists all known ones.
    let archive = TestArchive::new();
    archive.configure("zzzzzzzzzzzzzzz = 1\n");
    let finished = archive.run(&["check", "--lang", "en"]);
    for known in KNOWN {
        assert!(
            finished.out.contains(known.key),
            "{}: {}",
            known.key,
            finished.out
        );
    }
    let listed = finished.out.lines().find(|it| it.contains("typing_factor"));
    let listed = listed.expect("a list of keys");
    assert_eq!(listed.matches(',').count() + 1, KNOWN.len(), "{listed}");
}

#[test]
fn wrong_arguments_are_reported_in_the_users_language() {
    for (arguments, ko, en) in [
        (
            &["start", "aws-cse", "--minuts", "3"][..],
            "알 수 없는 옵션",
            "no such option",
        ),
        (&["strat"], "없는 명령", "no such command"),
        (
            &["start", "aws-cse", "--minutes", "0"],
            "1부터 1440까지",
            "from 1 to 1440",
        ),
        (
            &["start", "aws-cse", "--mode", "hard"],
            "쓸 수 있는 값: practice, real",
            "Values: practice, real",
        ),
        (&["plan"], "빠진 것이 있어요", "something is missing"),
        (
            &["start", "aws-cse", "--seed", "x"],
            "쓸 수 없는 값",
            "not a value",
        ),
        (&["start", "--mode"], "값이 빠졌어요", "a value is missing"),
    ] {
        for (language, said) in [("ko", ko), ("en", en)] {
            let all = [arguments, &["--lang", language]].concat();
            let all = match arguments {
                ["start", "--mode"] => vec!["--lang", language, "start", "--mode"],
                _ => all,
            };
            let finished = rehearse(&all);
            assert_eq!(finished.code, 2, "{all:?}");
            assert!(finished.err.contains(said), "{all:?}: {}", finished.err);
            assert!(finished.err.contains("help"), "{all:?}: {}", finished.err);
        }
    }
}

#[test]
fn help_is_in_one_language() {
    for (language, own, other) in [
        ("ko", "면접 시작하기", "Start an interview"),
        ("en", "Start an interview", "면접 시작하기"),
    ] {
        for arguments in [&["help"][..], &["--help"]] {
            let help = rehearse(&[arguments, &["--lang", language]].concat());
            assert_eq!(help.code, 0, "{}", help.err);
            assert!(
                help.out.contains(own) && !help.out.contains(other),
                "{}",
                help.out
            );
        }
        let help = rehearse(&["help", "start", "--lang", language]);
        assert!(help.out.contains("--minutes"), "{}", help.out);
    }
    assert_eq!(rehearse(&["help", "strat"]).code, 2);
}

#[test]
fn a_question_can_be_started_by_its_name() {
    let home = Home::new();
    let question = "aws-cse/container-isolation";
    let finished = run(home.command(&["start", "--question", question, "--plain"]));
    assert_eq!(finished.code, 0, "{}", finished.err);
    let shown = run(home.command(&["show", "last", "--json"]));
    assert!(shown.err.is_empty() || shown.code == 0, "{}", shown.err);
    let finished = run(home.command(&["start", "--question", "aws-cse/nothing", "--plain"]));
    assert_eq!(finished.code, 2);
    assert!(finished.err.contains("aws-cse/nothing"), "{}", finished.err);
}

/// The current configuration text.
fn written(archive: &TestArchive) -> String {
    let path = archive.home.path().join(".config/rehearsal/config.toml");
    std::fs::read_to_string(path).expect("a configuration")
}

#[test]
fn one_setting_changes_and_whatever_the_user_wrote_stays() {
    let archive = TestArchive::new();
    archive.configure("# mine\nlanguage = 'ko'  # for now\n\n[keys]\nsubmit = 'f4'\n");
    let set = |key: &str, value: &str| archive.run(&["config", "set", key, value]);
    for (key, value, said) in [
        ("language", "en", "language = \"en\"\n"),
        ("typing_factor", "2.5", "typing_factor = 2.5\n"),
        ("plain", "true", "plain = true\n"),
        (
            "coach_off",
            "filler, hedging",
            "coach_off = [\"filler\", \"hedging\"]\n",
        ),
        (
            "interviews.aws-cse",
            "2099-12-01",
            "interviews.aws-cse = \"2099-12-01\"\n",
        ),
        ("keys.hint", "f5", "keys.hint = \"f5\"\n"),
    ] {
        let finished = set(key, value);
        assert_eq!(
            (finished.code, finished.out.as_str()),
            (0, said),
            "{}",
            finished.err
        );
    }
    assert_eq!(
        written(&archive),
        "# mine\nlanguage = \"en\"  # for now\ntyping_factor = 2.5\nplain = true\n\
         coach_off = [\"filler\", \"hedging\"]\n\n[keys]\nsubmit = 'f4'\nhint = \"f5\"\n\n\
         [interviews]\naws-cse = \"2099-12-01\"\n"
    );
    let get = |key: &str| archive.run(&["config", "get", key]);
    for (key, value) in [
        ("language", "en\n"),
        ("typing_factor", "2.5\n"),
        ("interviews.aws-cse", "2099-12-01\n"),
        ("interviews", "aws-cse = \"2099-12-01\"\n"),
        ("mouse", "true\n"),
    ] {
        assert_eq!(get(key).out, value);
    }
    let unset = archive.run(&["config", "unset", "interviews.aws-cse"]);
    assert_eq!(unset.code, 0, "{}", unset.err);
    let gone = get("interviews.aws-cse");
    assert_eq!((gone.code, gone.out.as_str()), (1, ""));
}

#[test]
fn a_value_that_a_setting_does_not_take_changes_nothing_and_says_what_it_takes() {
    let archive = TestArchive::new();
    archive.configure("language = \"ko\"\n");
    for (arguments, said) in [
        (["set", "language", "kr"], "\"ko\", \"en\""),
        (["set", "typing_factor", "40"], "1부터 10까지"),
        (
            ["set", "typing_factor", "2\nlanguage = \"en\""],
            "1부터 10까지",
        ),
        (["set", "model.nam", "x"], "model.name"),
        (["set", "voice.reader", "rdr -x"], "[\"rdr\", \"-x\"]"),
        (["set", "interviews.aws-cse", "soon"], "2026-12-01"),
        (["set", "interviews.aws-csee", "2099-12-01"], "aws-cse"),
        (["set", "interviews", "2099-12-01"], "interviews."),
        (["set", "langage", "en"], "language"),
        (["set", "language.x", "en"], "language"),
    ] {
        let finished = archive.run(&[&["config"], &arguments[..]].concat());
        assert_eq!(finished.code, 2, "{arguments:?}: {}", finished.out);
        assert!(
            finished.err.contains(said),
            "{arguments:?}: {}",
            finished.err
        );
        assert_eq!(written(&archive), "language = \"ko\"\n", "{arguments:?}");
    }
    assert_eq!(archive.run(&["config", "get", "nothing-like-it"]).code, 2);
}

#[test]
fn a_refusal_gives_the_true_reason() {
    let archive = TestArchive::new();
    archive.configure("language = \"en\"\n");
    for (key, value, reason) in [
        (
            "typing_factor",
            "11",
            "'typing_factor' must lie between 1 and 10",
        ),
        (
            "typing_factor",
            "0.5",
            "'typing_factor' must lie between 1 and 10",
        ),
        (
            "minutes_per_day",
            "9",
            "'minutes_per_day' must lie between 10 and 600",
        ),
        ("minutes_per_day", "40.5", "should be a whole number"),
        ("typing_factor", "fast", "'fast' is not one of its values"),
        ("typing_factor", "\"3\"", "not a string in quotes"),
        ("voice.recorder", "[\"a\"", "character 1 of the list"),
        ("voice.recorder", "[\"a\",3]", "not a whole number"),
        ("voice.recorder", "[]", "program"),
        (
            "voice.reader",
            "[\"rdr\",\"{in}\"]",
            "{in} stands for nothing here",
        ),
        ("model.url", "http://example.com", "example.com"),
        ("model.key_command", "pass show", "[\"pass\", \"show\"]"),
    ] {
        let finished = archive.run(&["config", "set", key, value]);
        assert_eq!(finished.code, 2, "{key} {value}: {}", finished.out);
        let (why, values) = finished.err.split_once('\n').expect("two lines");
        assert!(why.contains(reason), "{key} {value}: {why}");
        assert!(why.starts_with(&format!("rehearse: {key}: ")), "{why}");
        assert!(values.starts_with("Values: "), "{key} {value}: {values}");
        assert_eq!(written(&archive), "language = \"en\"\n", "{key} {value}");
    }
}

#[test]
fn a_table_is_filled_and_emptied_in_any_order_and_is_never_invalid() {
    let keys = [
        ("model.url", "http://127.0.0.1:8791"),
        ("model.name", "fake-1"),
        ("model.key_command", "[\"echo\", \"k\"]"),
    ];
    for first in 0..keys.len() {
        let archive = TestArchive::new();
        archive.configure("language = \"en\"\n");
        let order: Vec<_> = (0..keys.len()).map(|it| keys[(first + it) % 3]).collect();
        let mut named = false;
        for (key, value) in &order {
            let finished = archive.run(&["config", "set", key, value]);
            assert_eq!((finished.code, finished.err.as_str()), (0, ""), "{key}");
            named |= *key == "model.url";
            let waits = finished.out.contains("until model.url is set");
            assert_eq!(waits, !named, "{key}: {}", finished.out);
        }
        for (key, _) in &order {
            let got = archive.run(&["config", "get", key]);
            assert_eq!(got.code, 0, "{key}");
            let finished = archive.run(&["config", "unset", key]);
            assert_eq!((finished.code, finished.err.as_str()), (0, ""), "{key}");
            let listed = archive.run(&["config"]);
            assert_eq!((listed.code, listed.err.as_str()), (0, ""), "{key}");
        }
        let again = archive.run(&["config", "unset", "model.url"]);
        assert!(again.out.contains("was not in"), "{}", again.out);
        let never = archive.run(&["config", "unset", "voice.recorder"]);
        assert!(never.out.contains("was not in"), "{}", never.out);
        assert_eq!(written(&archive), "language = \"en\"\n\n[model]\n");
    }
}

#[test]
fn a_mistake_elsewhere_does_not_hinder_and_a_broken_file_says_where_it_is_broken() {
    let archive = TestArchive::new();
    archive.configure("langauge = \"en\"\ntyping_factor = 40\n");
    let finished = archive.run(&["config", "set", "typing_factor", "3", "--lang", "en"]);
    assert_eq!(finished.code, 0, "{}", finished.err);
    assert_eq!(written(&archive), "langauge = \"en\"\ntyping_factor = 3\n");
    let finished = archive.run(&["config", "set", "typing_factor", "30", "--lang", "en"]);
    assert_eq!(finished.code, 2, "{}", finished.out);
    for broken in ["plain = true\nlanguage = \n", "model = 3\n"] {
        archive.configure(broken);
        let set = ["config", "set", "model.name", "x", "--lang", "en"];
        let finished = archive.run(&set);
        assert_eq!(finished.code, 3, "{}", finished.out);
        assert!(finished.err.contains("a mistake in it"), "{}", finished.err);
        assert!(finished.err.contains("config.toml:"), "{}", finished.err);
        assert_eq!(written(&archive), broken);
    }
}

#[test]
fn the_help_begins_in_the_language_of_the_user() {
    for (language, first) in [
        ("ko", "혼자 준비하는 사람을 위한 모의 면접"),
        ("en", "A mock interview for someone who prepares alone"),
    ] {
        let help = rehearse(&["--lang", language, "--help"]).out;
        assert_eq!(help.lines().next(), Some(first));
    }
}

#[test]
fn a_refused_folder_is_reported_with_the_settings() {
    let home = Home::new();
    for written in ["~root/x", "$FOO/x", "/a\tb"] {
        for command in [
            &["config"][..],
            &["config", "--json"],
            &["config", "get", "transcripts"],
        ] {
            let by_option = format!("--transcripts={written}");
            let mut option = home.command(&[&["--lang", "en", &by_option], command].concat());
            option.env_remove("REHEARSE_TRANSCRIPTS");
            let mut variable = home.command(&[&["--lang", "en"], command].concat());
            variable.env("REHEARSE_TRANSCRIPTS", written);
            for (told, by) in [
                (run(option), "--transcripts"),
                (run(variable), "REHEARSE_TRANSCRIPTS"),
            ] {
                assert_eq!(told.code, 2, "{command:?} {written}: {}", told.err);
                assert!(told.err.contains("write"), "{command:?}: {}", told.err);
                assert!(!told.out.contains("transcripts: not set"), "{}", told.out);
                let shown = command.contains(&"get") || told.out.contains(by);
                assert!(shown, "{command:?}: {}", told.out);
            }
        }
    }
}
