//! Commands and screens agree on the same files: screens are given what `Practice` returns, and
//! commands print it.

use std::collections::BTreeMap;

use rehearsal::bank::QuestionRef;
use rehearsal::coach::Rules;
use rehearsal::lang::Language;
use rehearsal::practice::Practice;
use rehearsal::review::PastSession;
use rehearsal::store::Archive;
use serde_json::Value;

use super::archive::TestArchive;

const COPY: &str = "2026-11-05T090000-aws-cse-0009";
const DAMAGED: &str = "2026-11-06T090000-aws-cse-0010";

/// Three sessions, one of them rated again in review; a copy of the first.
fn world() -> TestArchive {
    let archive = TestArchive::of_three();
    let first = "2026-11-01T090000-aws-cse-0001";
    let copied = std::fs::read(archive.file(first)).expect("a file");
    archive.write(COPY, "transcript.toml", copied);
    let notes = "format = 1\n\n[[turn]]\nnumber = 1\nown = 1\n";
    archive.write("2026-11-02T090000-aws-cse-0002", "notes.toml", notes);
    archive
}

/// The use cases as the screens of a program in this home call them.
fn practice(archive: &TestArchive) -> Practice {
    let sessions = Archive::new(archive.home.transcripts(), Vec::new());
    Practice::new(sessions, Vec::new(), Rules::ALL, Language::Ko)
}

fn ids(rows: &Value, key: &str) -> Vec<String> {
    let rows = rows.as_array().expect("a list").iter();
    rows.map(|row| row[key].as_str().expect("an id").to_owned())
        .collect()
}

#[test]
fn a_copied_session_has_the_id_of_its_folder_in_every_command() {
    let archive = world();
    let shown = archive.json(&["show", COPY, "--json"]);
    assert_eq!(shown["id"], COPY);
    let opened = practice(&archive).open(COPY).expect("a session");
    assert_eq!(opened.transcript.id.as_str(), COPY);
    let listed = archive.json(&["list", "transcripts", "--json"]);
    assert!(ids(&listed, "id").iter().any(|id| id == COPY));
    let attempts = archive.json(&["compare", "aws-cse/container-isolation", "--json"]);
    assert!(ids(&attempts, "transcript").iter().any(|id| id == COPY));
}

#[test]
fn the_list_and_the_attempts_are_the_same_on_the_screen_and_in_commands() {
    let (archive, question) = (world(), QuestionRef::new("aws-cse", "container-isolation"));
    let check = || {
        let practice = practice(&archive);
        let listed = practice.list(|| true).expect("a list");
        let on_screen: Vec<&str> = listed.iter().map(PastSession::id).collect();
        let printed = archive.json(&["list", "transcripts", "--json"]);
        assert_eq!(ids(&printed, "id"), on_screen);

        let attempts = practice.attempts(&question, || true).expect("attempts");
        let mut on_screen: Vec<&str> = attempts.iter().map(|it| it.id.as_str()).collect();
        on_screen.sort_unstable();
        let printed = archive.json(&["compare", "aws-cse/container-isolation", "--json"]);
        let mut printed = ids(&printed, "transcript");
        printed.sort_unstable();
        assert_eq!(printed, on_screen);
    };
    check();
    archive.indexed();
    check();
    archive.write(DAMAGED, "transcript.toml", "format = ");
    check();
}

#[test]
fn what_is_due_and_how_practice_goes_are_the_same_on_the_screen_and_in_commands() {
    let (archive, now) = (world(), chrono::Local::now().fixed_offset());
    let practice = practice(&archive);
    let due = practice
        .due(now.date_naive(), || true)
        .expect("what is due");
    let on_screen: Vec<String> = due
        .cards
        .iter()
        .map(|it| it.card.question.id.clone())
        .collect();
    assert_eq!(ids(&archive.json(&["drill", "--json"]), "id"), on_screen);
    let counted = archive.run(&["drill", "--due"]).out;
    assert_eq!(counted.trim(), on_screen.len().to_string());
    assert_eq!(practice.due_count(now).expect("a count"), on_screen.len());

    let progress = practice
        .progress(now.date_naive(), || true)
        .expect("progress");
    let on_screen = serde_json::to_value(progress).expect("JSON");
    let on_screen: BTreeMap<String, Value> = serde_json::from_value(on_screen).expect("a map");
    let printed = archive.json(&["stats", "--json"]);
    for (key, value) in on_screen {
        assert_eq!(printed[&key], value, "{key}");
    }
}
