//! Ids that are taken: by a built-in file, or by another of the user's.

use super::super::{Finished, run};
use super::{BANK, SCENARIO, both, problem, scenarios};
use crate::home::Home;

const SHIPPED_BANK: &str = include_str!("../../../scenarios/banks/aws-cse.toml");

fn with_id(text: &str, id: &str) -> String {
    text.replacen("id = \"sample\"", &format!("id = \"{id}\""), 1)
}

/// The output if banks and scenarios are listed.
#[track_caller]
fn told_by(home: &Home, arguments: &[&str]) -> Finished {
    let folder = ["--lang", "en", "--scenarios", "s"];
    run(home.command(&[&folder, arguments].concat()))
}

#[test]
fn a_bank_with_the_id_of_a_built_in_one_is_one_error_and_takes_nothing_away() {
    let home = scenarios(&[("banks/mine.toml", &with_id(BANK, "aws-cse"))]);
    let said = "banks/mine.toml:2:6: error: the id 'aws-cse' belongs to a built-in question bank";
    for finished in both(&home) {
        problem(&finished, said);
        assert!(finished.out.contains(": 1 error"), "{}", finished.out);
    }
    for arguments in [
        &["list", "banks"][..],
        &["list", "scenarios"],
        &["plan", "aws-cse"],
    ] {
        let told = told_by(&home, arguments);
        assert_eq!(told.code, 0, "{arguments:?}: {}", told.err);
        assert!(told.err.contains(said), "{arguments:?}: {}", told.err);
        assert_eq!(told.err.matches("error").count(), 1, "{}", told.err);
        assert!(told.out.contains("aws-cse"), "{}", told.out);
    }
    let banks = told_by(&home, &["list", "banks"]).out;
    let own = banks.lines().find(|line| line.starts_with("aws-cse "));
    assert!(
        own.is_some_and(|line| line.ends_with("built-in")),
        "{banks}"
    );
}

#[test]
fn a_scenario_with_the_id_of_a_built_in_one_is_one_error_and_takes_nothing_away() {
    let files = [
        ("mine.toml", &*with_id(SCENARIO, "warm-up")),
        ("banks/sample.toml", BANK),
    ];
    let home = scenarios(&files);
    let said = "s/mine.toml:2:6: error: the id 'warm-up' belongs to a built-in scenario";
    for finished in both(&home) {
        problem(&finished, said);
        assert!(finished.out.contains(": 1 error"), "{}", finished.out);
    }
    let told = told_by(&home, &["plan", "warm-up"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains(said), "{}", told.err);
    assert!(!told.out.contains("sample/"), "{}", told.out);
}

#[test]
fn an_error_next_to_a_taken_id_is_reported_at_once_and_never_in_a_built_in_file() {
    let broken = with_id(BANK, "leadership-principles").replacen("kind = ", "kin = ", 1);
    let home = scenarios(&[("banks/mine.toml", &broken)]);
    for finished in both(&home) {
        problem(&finished, "belongs to a built-in question bank");
        problem(&finished, "unknown key 'kin'");
        assert!(!finished.out.contains("scenarios/aws"), "{}", finished.out);
    }
}

#[test]
fn a_copy_of_a_built_in_file_is_not_an_error() {
    let home = scenarios(&[("banks/aws-cse.toml", SHIPPED_BANK)]);
    for finished in both(&home) {
        assert_eq!(finished.code, 0, "{}", finished.out);
    }
    assert_eq!(told_by(&home, &["list", "banks"]).err, "");
}

#[test]
fn when_files_share_an_id_exactly_one_is_reported_as_used() {
    let copy = "banks/my-bank.sync-conflict-20261129-101010-ABCDEFG.toml";
    let home = scenarios(&[
        ("banks/my-bank.toml", BANK),
        ("banks/my-bank 2.toml", BANK),
        (copy, BANK),
    ]);
    for finished in both(&home) {
        let said = "is also that of my-bank.toml, which is used; this file is not";
        assert_eq!(finished.out.matches(said).count(), 2, "{}", finished.out);
        assert_eq!(finished.out.matches("which is used").count(), 2);
        assert!(
            finished.out.contains(&format!("{copy}:2:6: error")),
            "{}",
            finished.out
        );
    }
    let told = told_by(&home, &["list", "banks"]);
    assert!(told.out.contains("banks/my-bank.toml"), "{}", told.out);
}
