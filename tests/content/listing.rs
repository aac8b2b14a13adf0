//! `rehearse list questions --json`: what the program says about its shipped questions.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use rehearsal::bank::{Question, QuestionKind};
use rehearsal::lang::Language;

use super::library;

/// The rows that the program prints, without any workspace or configuration.
fn listed(filters: &[&str]) -> Vec<Value> {
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let printed = Command::new(env!("CARGO_BIN_EXE_rehearse"))
        .args(["list", "questions", "--json"])
        .args(filters)
        .current_dir(elsewhere.path())
        .env_clear()
        .env("HOME", elsewhere.path())
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&printed.stderr);
    assert!(printed.status.success(), "{filters:?}: {said}");
    serde_json::from_slice(&printed.stdout).expect("a list in JSON")
}

/// The names (bank and id) of rows.
fn names(rows: &[Value]) -> BTreeSet<String> {
    let text = |row: &Value, key: &str| row[key].as_str().expect("a text").to_owned();
    rows.iter()
        .map(|row| format!("{}/{}", text(row, "bank"), text(row, "id")))
        .collect()
}

/// The names of the shipped questions that `wanted` selects.
fn shipped(wanted: impl Fn(&str, &Question) -> bool) -> BTreeSet<String> {
    library::questions()
        .filter(|(bank, question)| wanted(&bank.id, question))
        .map(|(bank, question)| format!("{}/{}", bank.id, question.id))
        .collect()
}

#[test]
fn the_list_tells_everything_about_every_question() {
    let rows = listed(&[]);
    assert_eq!(names(&rows), shipped(|_, _| true));
    for row in &rows {
        let text = |key: &str| row[key].as_str().expect(key);
        let bank = library::bank(text("bank"));
        let question = bank.question(text("id")).expect("it is shipped");
        let place = format!("{}/{}", bank.id, question.id);
        assert_eq!(text("kind"), question.kind.word(), "{place}");
        assert_eq!(Some(text("source")), question.source.as_deref(), "{place}");
        assert_eq!(
            row["difficulty"].as_u64(),
            Some(question.difficulty.into()),
            "{place}"
        );
        let list = |key: &str| -> Vec<&str> {
            let values = row[key].as_array().expect(key);
            values.iter().filter_map(Value::as_str).collect()
        };
        assert_eq!(list("competencies"), question.competencies, "{place}");
        assert_eq!(
            list("languages"),
            Language::ALL.map(Language::code),
            "{place}"
        );
    }
}

#[test]
fn the_list_can_be_narrowed() {
    for (filters, expected) in [
        (vec!["--bank", "cmp"], shipped(|bank, _| bank == "cmp")),
        (
            vec!["--kind", "reverse"],
            shipped(|_, it| it.kind == QuestionKind::Reverse),
        ),
        (
            vec!["--competency", "ownership"],
            shipped(|_, it| it.competencies.iter().any(|id| id == "ownership")),
        ),
        (
            vec![
                "--bank",
                "aws-life",
                "--kind",
                "design",
                "--competency",
                "customer-influence",
            ],
            shipped(|_, it| it.id == "ticket-sale-whiteboard"),
        ),
    ] {
        assert!(!expected.is_empty(), "{filters:?}");
        assert_eq!(names(&listed(&filters)), expected, "{filters:?}");
    }
}
