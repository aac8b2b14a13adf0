//! `rehearse search`: every hit, and no others.

use std::fs;

use serde_json::Value;

use super::archive::TestArchive;

const FIRST: &str = "2026-11-01T090000-aws-cse-0001";
const SECOND: &str = "2026-11-02T090000-aws-cse-0002";

#[track_caller]
fn hits(archive: &TestArchive, words: &str) -> Vec<Value> {
    let finished = archive.run(&["search", "--json", words]);
    assert_eq!(finished.code, 0, "{}", finished.err);
    let lines = finished.out.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("an object a line"))
        .collect()
}

#[track_caller]
fn notes_found(archive: &TestArchive, words: &str) -> Vec<(String, String)> {
    let hits = hits(archive, words);
    let notes = hits.iter().filter(|hit| hit["field"] == "notes");
    let pair = |hit: &Value| {
        let ranges = hit["ranges"].as_array().expect("ranges");
        let excerpt: Vec<char> = hit["excerpt"].as_str().expect("text").chars().collect();
        let at = |key: &str| ranges[0][key].as_u64().expect("a place") as usize;
        let found: String = excerpt[at("start")..at("end")].iter().collect();
        (hit["transcript"].as_str().expect("an id").to_owned(), found)
    };
    notes.map(pair).collect()
}

#[test]
fn words_are_found_wherever_they_stand() {
    let archive = TestArchive::of_three();
    for _ in 0..2 {
        let found = notes_found(&archive, "봤습니다");
        let ids: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["2026-11-03T090000-warm-up-0003", FIRST]);
        assert!(found.iter().all(|(_, found)| found == "봤습니다"));
        // One syllable, inside a longer word.
        assert_eq!(notes_found(&archive, "쳤").len(), 1);
        assert_eq!(notes_found(&archive, "없는말").len(), 0);
        archive.indexed();
    }
    let several = archive.run(&["search", "팀과", "함께", "--json"]);
    assert_eq!(several.out.lines().count(), 1);
    let text = archive.run(&["--lang", "en", "search", "팀과"]);
    let expected = format!("{SECOND}  turn 1, notes, line 1: 팀과 함께 고쳤습니다\n");
    assert_eq!(text.out, expected);
    assert!(archive.run(&["search", "없는말"]).out.contains("없어요"));
    assert_eq!(archive.run(&["search", ""]).code, 2);
}

/// The hits in answers and notes, compared with a naive search of every text.
#[test]
fn the_hits_are_those_of_a_plain_search() {
    let archive = TestArchive::new();
    let texts = [
        "가나다 가가",
        "나다가",
        "없음",
        "가",
        "다\"라\\마",
        "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af} 한글",
    ];
    for (number, text) in texts.iter().enumerate() {
        archive.put(&format!("2026-11-01T09000{number}-aws-cse-0001"), text);
    }
    for _ in 0..2 {
        for words in ["가", "나다", "가가", "\"라", "\\마", "다\"라\\", "음"] {
            let mut expected: Vec<usize> = Vec::new();
            for text in texts.iter().rev().filter(|text| text.contains(words)) {
                expected.push(text.matches(words).count());
            }
            let hits = hits(&archive, words);
            let counts = hits.iter().filter(|hit| hit["field"] == "notes");
            let counts = counts.map(|hit| hit["ranges"].as_array().expect("ranges").len());
            assert_eq!(counts.collect::<Vec<_>>(), expected, "{words}");
        }
        archive.indexed();
    }
    // The same letter in the other Unicode normal form.
    assert_eq!(
        notes_found(&archive, "한글")[0].1,
        "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"
    );
}

#[test]
fn what_the_index_remembers_hides_nothing() {
    let archive = TestArchive::of_three();
    archive.indexed();
    // Changed since then.
    let text = fs::read_to_string(archive.file(FIRST)).expect("a file");
    let text = text.replace("로그를 봤습니다", "삐약을 봤습니다");
    fs::write(archive.file(FIRST), text).expect("a file");
    assert!(!notes_found(&archive, "삐약").is_empty());
    // Only in the notes.
    let notes = "format = 1\ncomment = \"구름처럼\"\n";
    archive.write(SECOND, "notes.toml", notes);
    archive.indexed();
    let found = hits(&archive, "구름");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["field"], "comment");
    assert!(found[0]["turn"].is_null());
    // Escaped by its code.
    let text = fs::read_to_string(archive.file(SECOND)).expect("a file");
    let text = text.replace("notes = \"팀과", "notes = \"\\uD39D\\uADC4 팀과");
    assert!(text.contains("\\uD39D"));
    fs::write(archive.file(SECOND), text).expect("a file");
    archive.indexed();
    assert_eq!(notes_found(&archive, "\u{d39d}\u{adc4} 팀").len(), 1);
}

#[test]
fn what_cannot_be_searched_is_said_and_the_rest_is_found() {
    let archive = TestArchive::of_three();
    let text = fs::read_to_string(archive.file(SECOND)).expect("a file");
    fs::write(archive.file(SECOND), &text.as_bytes()[..text.len() / 3]).expect("a file");
    let finished = archive.run(&["search", "봤습니다", "--json"]);
    assert_eq!(finished.code, 0);
    assert!(finished.err.contains(SECOND), "{}", finished.err);
    assert_eq!(notes_found(&archive, "봤습니다").len(), 2);
}

#[test]
fn what_was_said_can_do_nothing_to_a_terminal() {
    let archive = TestArchive::new();
    archive.put(FIRST, "위험한 \u{85}글\u{202e}자");
    // `run` checks every character of the output.
    let hits = hits(&archive, "위험한");
    let excerpt = hits[0]["excerpt"].as_str().expect("text");
    assert_eq!(excerpt, "위험한 \u{85}글\u{202e}자");
    let raw = archive.run(&["search", "위험한", "--json"]);
    assert!(raw.out.contains("\\u202e"), "{}", raw.out);
    assert_eq!(archive.run(&["search", "위험한"]).code, 0);
}
