//! Real interviews: written down, asked again, checked, merged, packed.

use super::run;
use crate::home::Home;

const DRAFT: &str = "format = 1\n\n[[interview]]\nid = \"2026-11-20\"\nday = \"2026-11-20\"\ncompany = \"한마루\"\nround = \"1차\"\ndecision = \"passed\"\n\n[[interview.question]]\nid = \"q1\"\nasked = \"왜 지금 옮기려고 하세요?\"\nwent = 2\nanswer = \"다 해 봤습니다.\"\n";

fn bank(home: &Home) -> std::path::PathBuf {
    home.path()
        .join(".config/rehearsal/scenarios/banks/real-interviews.toml")
}

/// A home where the program was killed while an interview was being written down.
fn home() -> Home {
    let home = Home::new();
    std::fs::create_dir_all(home.transcripts()).expect("a folder");
    put(&home, "recalled.draft.toml", DRAFT);
    home
}

fn put(home: &Home, name: &str, text: &str) {
    std::fs::write(home.transcripts().join(name), text).expect("a file");
}

#[test]
fn what_was_typed_outlives_the_program_and_its_questions_are_due() {
    let home = home();
    let found = run(home.command(&["recall", "--json"])).json();
    assert_eq!(found["interviews"][0]["company"], "한마루");
    assert_eq!(found["interviews"][0]["decision"], "passed");
    assert_eq!(found["interviews"][0]["went"], 2.0);
    assert_eq!(found["interviews"][0]["before"]["sessions"], 0);
    assert_eq!(found["comparison"], serde_json::Value::Null);
    assert_eq!(found["missing"], 7);
    assert!(home.transcripts().join("recalled.toml").exists());
    assert!(!home.transcripts().join("recalled.draft.toml").exists());

    let text = std::fs::read_to_string(bank(&home)).expect("the bank");
    assert!(text.contains("왜 지금 옮기려고"), "{text}");
    assert!(
        !text.contains("다 해 봤습니다"),
        "answers are private: {text}"
    );

    let due = run(home.command(&["drill", "--json"])).json();
    assert_eq!(due[0]["id"], "2026-11-20-q1");
    assert_eq!(due[0]["times"], 0);
    assert_eq!(due.as_array().map(Vec::len), Some(1));
    let count = run(home.command(&["drill", "--due"]));
    assert_eq!(count.out.trim(), "1");
    // It was never practiced.
    let stats = run(home.command(&["stats", "--json"])).json();
    assert_eq!(stats["practice"]["sessions"], 0);

    let checked = run(home.command(&["check"]));
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let listed = run(home.command(&["--lang", "en", "recall", "--list"]));
    assert!(listed.out.contains("7 more"), "{}", listed.out);
}

#[test]
fn no_more_than_ten_new_questions_fall_due_in_a_day() {
    let home = home();
    let more = (2..=25)
        .map(|at| format!("\n[[interview.question]]\nid = \"q{at}\"\nasked = \"질문 {at}?\"\n"));
    let all = format!("{DRAFT}{}", more.collect::<String>());
    put(&home, "recalled.draft.toml", &all);
    run(home.command(&["recall", "--json"]));
    let due = run(home.command(&["drill", "--json"])).json();
    assert_eq!(due.as_array().map(Vec::len), Some(10));
    let count = run(home.command(&["drill", "--due"]));
    assert_eq!(count.out.trim(), "10");
}

#[test]
fn a_file_with_mistakes_is_named_and_left_as_it_is() {
    let home = Home::new();
    std::fs::create_dir_all(home.transcripts()).expect("a folder");
    let broken = DRAFT.replace("went = 2", "went = 9");
    put(&home, "recalled.toml", &broken);
    put(
        &home,
        "recalled.draft.toml",
        &DRAFT.replace("한마루", "두마루"),
    );
    for command in [&["check"][..], &["recall", "--list"]] {
        let said = run(home.command(command));
        assert_eq!(said.code, 1, "{command:?}");
        let said = said.out + &said.err;
        assert!(said.contains("recalled.toml:13:8"), "{said}");
    }
    let left = std::fs::read_to_string(home.transcripts().join("recalled.toml"));
    assert_eq!(left.expect("the file"), broken);
}

#[test]
fn two_machines_are_merged_and_a_history_restores_everything() {
    let home = home();
    run(home.command(&["recall", "--list"]));
    let theirs = DRAFT.replace("went = 2", "went = 5").replace(
        "answer = \"다 해 봤습니다.\"",
        "answer = \"다르게 답하겠습니다.\"",
    );
    put(&home, "recalled (conflicted copy 2026-11-29).toml", &theirs);
    let checked = run(home.command(&["check"]));
    assert!(checked.out.contains("rehearse merge"), "{}", checked.out);
    let merged = run(home.command(&["merge", "--yes"]));
    assert_eq!(merged.code, 0, "{}", merged.err);
    let text = std::fs::read_to_string(home.transcripts().join("recalled.toml"));
    let text = text.expect("the file");
    for kept in ["다 해 봤습니다", "다르게 답하겠습니다", "2026-11-20-2"] {
        assert!(text.contains(kept), "{kept}: {text}");
    }

    let packed = home.path().join("all.zip").to_string_lossy().into_owned();
    assert_eq!(run(home.command(&["export", "--all", &packed])).code, 0);
    let other = Home::new();
    let unpacked = run(other.command(&["import", &packed]));
    assert_eq!(unpacked.code, 0, "{}", unpacked.err);
    let there = std::fs::read_to_string(other.transcripts().join("recalled.toml"));
    assert_eq!(there.expect("the file"), text);
}
