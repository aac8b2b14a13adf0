//! What the printing commands print.

use super::{rehearse, run};
use crate::home::Home;

#[test]
fn the_same_seed_plans_the_same_interview_whatever_was_practised() {
    let first = rehearse(&["plan", "aws-cse", "--seed", "7", "--json"]);
    let plan = first.json();
    assert_eq!(plan["scenario"], "aws-cse");
    assert_eq!(plan["seed"], 7);
    let rounds = plan["rounds"].as_array().expect("rounds");
    assert_eq!(rounds.len(), 3);
    for round in rounds {
        let questions = round["questions"].as_array().expect("questions");
        let seconds: u64 = questions
            .iter()
            .map(|it| it["seconds"].as_u64().expect("seconds"))
            .sum();
        assert!(seconds <= round["minutes"].as_u64().expect("minutes") * 60);
        for question in questions {
            assert!(question["reason"].as_str().is_some_and(|it| !it.is_empty()));
        }
    }

    let home = Home::new();
    let session = home.transcripts().join("2026-01-02T030405-aws-cse-0001");
    std::fs::create_dir_all(&session).expect("a folder");
    let record = include_str!("../data/records/transcript-1.toml");
    std::fs::write(session.join("transcript.toml"), record).expect("a file");
    let again = run(home.command(&["plan", "aws-cse", "--seed", "7", "--json"]));
    assert_eq!(again.out, first.out);
    let other = rehearse(&["plan", "aws-cse", "--seed", "8", "--json"]);
    assert_ne!(other.out, first.out);
}

/// A bank of twenty questions that differ only in their number, and a scenario that draws five of
/// them.
fn twenty_questions(home: &Home) {
    use std::fmt::Write as _;

    let scenarios = home.path().join("own");
    std::fs::create_dir_all(scenarios.join("banks")).expect("a folder");
    let sample = include_str!("../data/scenarios/sample.toml");
    let (head, _) = sample.split_once("[[round.pick]]").expect("a pick");
    let scenario =
        head.replace("\"sample\"", "\"lots\"") + "[[round.pick]]\nbank = \"lots\"\ncount = 5\n";
    std::fs::write(scenarios.join("lots.toml"), scenario).expect("a file");
    let sample = include_str!("../data/scenarios/banks/sample.toml");
    let (head, question) = sample
        .split_once("[[question]]\nid = \"port\"")
        .expect("a question");
    let (head, _) = head.split_once("[[question]]").expect("a question");
    let mut bank = head.replace("\"sample\"", "\"lots\"");
    for number in 1..=20 {
        write!(bank, "[[question]]\nid = \"port-{number}\"{question}").expect("memory");
    }
    std::fs::write(scenarios.join("banks/lots.toml"), bank).expect("a file");
}

/// The recorded plan of one seed: another machine must get the same.
#[test]
fn a_plan_is_the_same_on_any_machine() {
    let home = Home::new();
    twenty_questions(&home);
    let plan = run(home.command(&[
        "--scenarios",
        "own",
        "plan",
        "lots",
        "--seed",
        "7",
        "--json",
    ]));
    let plan = plan.json();
    let questions = plan["rounds"][0]["questions"]
        .as_array()
        .expect("questions");
    let ids: Vec<_> = questions
        .iter()
        .map(|it| it["id"].as_str().expect("an id"))
        .collect();
    assert_eq!(ids, ["port-16", "port-6", "port-1", "port-18", "port-7"]);
}

#[test]
fn lists_have_everything_and_can_be_narrowed() {
    let scenarios = rehearse(&["list", "scenarios", "--json"]).json();
    for key in ["id", "company", "role", "language", "minutes", "source"] {
        assert!(!scenarios[0][key].is_null(), "{key}");
    }
    let all = rehearse(&["list", "questions", "--json"]).json();
    let all = all.as_array().expect("questions").clone();
    assert!(all.len() >= 300, "{}", all.len());
    let narrowed = rehearse(&[
        "list",
        "questions",
        "--json",
        "--bank",
        "aws-cse",
        "--kind",
        "technical",
    ]);
    let narrowed = narrowed.json();
    let narrowed = narrowed.as_array().expect("questions");
    let expected = all
        .iter()
        .filter(|it| it["bank"] == "aws-cse" && it["kind"] == "technical")
        .count();
    assert!(expected > 0 && expected < all.len());
    assert_eq!(narrowed.len(), expected);
    let competency = all[0]["competencies"][0].as_str().expect("a competency");
    let tested = rehearse(&["list", "questions", "--json", "--competency", competency]).json();
    let tested = tested.as_array().expect("questions");
    let fits = |it: &serde_json::Value| {
        let competencies = it["competencies"].as_array().expect("competencies");
        competencies.iter().any(|it| it == competency)
    };
    assert!(!tested.is_empty() && tested.iter().all(fits));
}

#[test]
fn a_variant_of_our_scenario_has_an_id_of_its_own_and_ours_keeps_its_place() {
    let home = Home::new();
    let folder = home.path().join(".config/rehearsal/scenarios");
    std::fs::create_dir_all(&folder).expect("a folder");
    let ours = include_str!("../../scenarios/warm-up.toml");
    let changed = format!("{ours}# my own\n");
    let variant = changed.replacen("id = \"warm-up\"", "id = \"my-warm-up\"", 1);
    std::fs::write(folder.join("mine.toml"), &changed).expect("a file");
    std::fs::write(folder.join("variant.toml"), &variant).expect("a file");
    let listed = run(home.command(&["--lang", "en", "list", "scenarios", "--json"]));
    assert!(listed.err.contains("mine.toml:"), "{}", listed.err);
    assert!(listed.err.contains("another id"), "{}", listed.err);
    let listed = listed.json();
    let listed = listed.as_array().expect("scenarios");
    let sources = |id: &str| {
        let same = listed.iter().filter(|it| it["id"] == id);
        let sources = same.map(|it| it["source"].as_str().expect("a source").to_owned());
        sources.collect::<Vec<_>>()
    };
    assert_eq!(sources("warm-up"), ["built-in"]);
    let own = sources("my-warm-up");
    assert!(
        own.len() == 1 && own[0].ends_with("variant.toml"),
        "{own:?}"
    );
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let home = Home::new();
    let program = home
        .command(&["list", "questions"])
        .get_program()
        .to_owned();
    let mut shell = std::process::Command::new("sh");
    shell
        .arg("-c")
        .arg("\"$0\" list questions | head -n 1; exit \"${PIPESTATUS:-0}\"")
        .arg(program)
        .env("HOME", home.path());
    let finished = run(shell);
    assert_eq!(finished.code, 0);
    assert_eq!(finished.err, "");
    assert_eq!(finished.out.lines().count(), 1);
}

#[test]
fn completions_and_the_manual_are_there() {
    let script = rehearse(&["completions", "bash"]);
    assert!(script.code == 0 && script.out.contains("rehearse"));
}
