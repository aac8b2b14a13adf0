//! What follows from past sessions: statistics, due questions, comparisons, stories, the trash.

use std::fs;

use super::archive::TestArchive;

const FIRST: &str = "2026-11-01T090000-aws-cse-0001";
const SECOND: &str = "2026-11-02T090000-aws-cse-0002";
const QUESTION: &str = "aws-cse/container-isolation";

#[test]
fn statistics_are_those_of_all_sessions() {
    let archive = TestArchive::of_three();
    let notes = "format = 1\n[[turn]]\nnumber = 1\nown = 1\n";
    archive.write(SECOND, "notes.toml", notes);
    let stats = archive.json(&["stats", "--json"]);
    assert_eq!(stats["practice"]["sessions"], 3);
    assert_eq!(stats["practice"]["questions"], 3);
    assert_eq!(stats["practice"]["probes"], 3);
    // (4 + 1 + 4) / 3
    assert_eq!(stats["practice"]["own"], 3.0);
    assert_eq!(stats["practice"]["marks"], 4.4);
    assert_eq!(stats["practice"]["streak"]["longest"], 3);
    assert_eq!(stats["competencies"].as_array().expect("some").len(), 2);
    assert_eq!(stats["competencies"][0]["id"], "customer-obsession");
    assert_eq!(stats["competencies"][0]["answers"], 3);
    let banks = stats["banks"].as_array().expect("banks");
    let bank = banks
        .iter()
        .find(|it| it["bank"] == "aws-cse")
        .expect("ours");
    assert!(bank["questions"].as_u64().expect("a number") > 10);
    let text = archive.run(&["--lang", "en", "stats"]).out;
    assert!(
        text.contains("3 interviews, 3 questions, 3 follow-ups"),
        "{text}"
    );
    assert!(text.contains("Customer Obsession"), "{text}");
    let none = TestArchive::new();
    assert!(
        none.run(&["--lang", "en", "stats"])
            .out
            .contains("no transcripts")
    );
}

#[track_caller]
fn due(archive: &TestArchive) -> usize {
    let finished = archive.run(&["drill", "--due"]);
    assert_eq!(finished.code, 0, "{}", finished.err);
    let due = finished.out.trim().parse().expect("a number");
    let listed = archive.json(&["drill", "--json"]);
    assert_eq!(listed.as_array().expect("a list").len(), due);
    due
}

#[test]
fn what_is_due_is_reported_with_the_reason() {
    let archive = TestArchive::new();
    assert_eq!(due(&archive), 0);
    // Long ago and badly: certainly due.
    archive.put("2020-11-01T090000-aws-cse-0001", "답");
    let listed = archive.json(&["--lang", "en", "drill", "--json"]);
    assert_eq!(listed[0]["bank"], "aws-cse");
    assert_eq!(listed[0]["id"], "container-isolation");
    assert_eq!(listed[0]["last"], "2020-11-01");
    assert_eq!(listed[0]["times"], 1);
    assert_eq!(listed[0]["rating"], "good");
    assert!(listed[0]["overdue"].as_i64().expect("days") > 300);
    let reason = listed[0]["reason"].as_str().expect("a reason");
    assert!(reason.contains("went well"), "{reason}");
    assert_eq!(due(&archive), 1);
}

#[test]
fn the_count_of_what_is_due_is_right_whatever_happens_to_its_memory() {
    let archive = TestArchive::new();
    let old = "2020-11-01T090000-aws-cse-0001";
    archive.put(old, "답");
    let memory = archive.home.transcripts().join(".cache/due");
    for _ in 0..3 {
        assert_eq!(due(&archive), 1);
    }
    archive.indexed();
    assert_eq!(due(&archive), 1);
    let whole = fs::read(&memory).expect("a memory");
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x01;
        fs::write(&memory, damaged).expect("a file");
        let count = archive.run(&["drill", "--due"]).out;
        assert_eq!(count, "1\n", "byte {place}");
    }
    assert_eq!(due(&archive), 1);
    // Another session, with another question.
    let other = super::archive::record("2020-11-02T090000-aws-cse-0002", "답");
    let other = other.replace("container-isolation", "slim-image-build");
    archive.write("2020-11-02T090000-aws-cse-0002", "transcript.toml", other);
    assert_eq!(due(&archive), 2);
    archive.indexed();
    assert_eq!(due(&archive), 2);
    // Edited by hand.
    let text = fs::read_to_string(archive.file(old)).expect("a file");
    let text = text.replace("container-isolation", "slim-image-build");
    fs::write(archive.file(old), text).expect("a file");
    assert_eq!(due(&archive), 1);
}

#[test]
fn an_interview_brings_everything_forward() {
    let archive = TestArchive::new();
    let today = chrono::Local::now();
    let id = |days: i64| {
        let day = today - chrono::Duration::days(days);
        format!("{}T000000-aws-cse-0001", day.format("%Y-%m-%d"))
    };
    // Yesterday and very well: not due for a long time.
    let yesterday = id(1);
    let record = super::archive::record(&yesterday, "답").replace("own = 4", "own = 5");
    archive.write(&yesterday, "transcript.toml", record);
    assert_eq!(due(&archive), 0);
    let configuration = archive.home.path().join(".config/rehearsal");
    fs::create_dir_all(&configuration).expect("a folder");
    let tomorrow = (today + chrono::Duration::days(1)).format("%Y-%m-%d");
    let interviews = format!("[interviews]\naws-cse = \"{tomorrow}\"\n");
    fs::write(configuration.join("config.toml"), interviews).expect("a file");
    assert_eq!(due(&archive), 1);
    let printed = archive.run(&["--lang", "en", "drill"]).out;
    assert!(printed.contains("the interview is tomorrow"), "{printed}");
    let unknown = format!("[interviews]\nno-such = \"{tomorrow}\"\n");
    fs::write(configuration.join("config.toml"), unknown).expect("a file");
    let finished = archive.run(&["--lang", "en", "drill"]);
    assert!(finished.err.contains("'no-such'"), "{}", finished.err);
    fs::write(
        configuration.join("config.toml"),
        "[interviews]\na = \"soon\"\n",
    )
    .expect("a file");
    let checked = archive.run(&["--lang", "en", "check"]);
    assert_eq!(checked.code, 1);
    assert!(
        checked.out.contains("'soon' is not a day"),
        "{}",
        checked.out
    );
}

#[test]
fn the_agenda_counts_what_was_done_and_fills_every_day_up_to_the_interview() {
    let archive = TestArchive::new();
    let today = chrono::Local::now().date_naive();
    let day = |days: i64| (today + chrono::Duration::days(days)).to_string();
    let refused = archive.run(&["--lang", "en", "agenda"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("config set interviews."),
        "{}",
        refused.err
    );
    archive.configure(&format!("[interviews]\naws-cse = \"{}\"\n", day(6)));
    let agenda = archive.json(&["agenda", "--json"]);
    assert_eq!(agenda["scenario"], "aws-cse");
    assert_eq!(agenda["interview"], day(6));
    assert_eq!(agenda["rehearsals"]["held"], 0);
    assert_eq!(agenda["rehearsals"]["help"], 9);
    let days = agenda["days"].as_array().expect("days");
    assert_eq!(days.len(), 6);
    assert_eq!(days[0]["day"], day(0));
    assert_eq!(days[5]["rehearsal"], true);
    let new = |agenda: &serde_json::Value| {
        let days = agenda["days"].as_array().expect("days").iter();
        let new = days.map(|it| it["fresh"].as_array().expect("questions").len());
        new.sum::<usize>()
    };
    assert!(new(&agenda) > 10);
    // Less time, fewer questions; the rest is listed.
    let short = archive.json(&["agenda", "--minutes", "20", "--json"]);
    assert!(new(&short) < new(&agenda));
    let left = |agenda: &serde_json::Value| agenda["left"]["fresh"].as_array().unwrap().len();
    assert_eq!(new(&short) + left(&short), new(&agenda) + left(&agenda));
    let text = archive.run(&["--lang", "en", "agenda"]).out;
    assert!(
        text.contains("in 6 days") && text.contains("full rehearsal"),
        "{text}"
    );
    let text = archive.run(&["--lang", "ko", "agenda"]).out;
    assert!(text.contains("D-6") && text.contains("실전 모드"), "{text}");
    let other = archive.json(&["agenda", "warm-up", "--on", &day(2), "--json"]);
    assert_eq!(other["scenario"], "warm-up");
    assert_eq!(other["days"].as_array().expect("days").len(), 2);
    for (on, why) in [("soon", "2026-12-01"), ("2020-01-01", "has passed")] {
        let refused = archive.run(&["--lang", "en", "agenda", "warm-up", "--on", on]);
        assert_eq!(refused.code, 2);
        assert!(refused.err.contains(why), "{}", refused.err);
    }
}

#[test]
fn the_card_for_the_day_quotes_ones_own_words_and_prints_as_a_page() {
    let archive = TestArchive::new();
    let empty = archive.run(&["--lang", "en", "card"]).out;
    assert!(empty.contains("Brooks 2014"), "{empty}");
    assert!(!empty.contains("\n> "), "{empty}");
    // The better of two introductions, and a weak question.
    let introduced = |id: &str, own: u8, said: &str| {
        let record = super::archive::record(id, "답")
            .replace("kind = \"behavioral\"", "kind = \"introduction\"")
            .replace("고객이 화났습니다.", said)
            .replace("own = 4", &format!("own = {own}"));
        archive.write(id, "transcript.toml", record);
    };
    introduced(FIRST, 5, "저는 김하나입니다.");
    introduced(SECOND, 2, "저는 박두리입니다.");
    let card = archive.json(&["--lang", "ko", "card", "--json"]);
    let opening = card["opening"].to_string();
    assert!(opening.contains("저는 김하나입니다."), "{opening}");
    assert!(!opening.contains("박두리"), "{opening}");
    assert_eq!(card["weak"].as_array().expect("weak").len(), 1);
    assert_eq!(card["weak"][0]["rating"], 2.0);
    let page = archive
        .run(&["--lang", "ko", "card", "--format", "html"])
        .out;
    assert!(page.starts_with("<!doctype html>"), "{page}");
    assert!(page.contains("<blockquote>"), "{page}");
    let text = archive.run(&["--lang", "ko", "card"]).out;
    assert!(text.contains("김하나입니다."), "{text}");
}

#[test]
fn every_attempt_at_a_question_is_compared() {
    let archive = TestArchive::of_three();
    let text = fs::read_to_string(archive.file(SECOND)).expect("a file");
    let text = text.replace(
        "결과: 많이 좋아졌습니다.",
        "결과: 많이 좋아졌습니다. 응답이 절반이 됐습니다.",
    );
    fs::write(archive.file(SECOND), text.replace("own = 4", "own = 5")).expect("a file");
    let attempts = archive.json(&["compare", QUESTION, "--json"]);
    let attempts = attempts.as_array().expect("attempts");
    assert_eq!(attempts.len(), 3);
    assert_eq!(attempts[0]["transcript"], FIRST);
    assert!(attempts[0]["change"].is_null() && attempts[0]["diff"].is_null());
    assert_eq!(attempts[1]["change"]["own"], 1.0);
    let diff = attempts[1]["diff"].as_array().expect("pieces");
    let changed: Vec<_> = diff.iter().filter(|it| it["is"] == "changed").collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(
        changed[0]["new"].as_str().expect("text").trim(),
        "응답이 절반이 됐습니다."
    );
    let text = archive.run(&["compare", QUESTION]).out;
    assert!(text.contains("{+ 응답이 절반이 됐습니다.+}"), "{text}");
    let never = archive.run(&["--lang", "en", "compare", "aws-cse/nothing"]);
    assert!(never.code == 0 && never.out.contains("never asked"));
    assert_eq!(archive.run(&["compare", "nonsense"]).code, 2);
}

#[test]
fn stories_are_listed_and_errors_reported() {
    let archive = TestArchive::new();
    assert_eq!(
        archive.json(&["list", "stories", "--json"]),
        serde_json::json!([])
    );
    let file = archive.home.transcripts().join("stories.toml");
    let story = "format = 1\n[[story]]\nid = \"outage\"\ntitle = \"장애\"\ncompetencies = [\"ownership\"]\ntext = \"행동: 로그를 먼저 봤습니다.\"\n";
    fs::write(&file, story).expect("a file");
    let stories = archive.json(&["list", "stories", "--json"]);
    assert_eq!(stories[0]["id"], "outage");
    assert_eq!(stories[0]["told"], serde_json::json!([]));
    assert!(stories[0]["overused"].is_null());
    let matrix = &archive.json(&["stats", "--json"])["stories"];
    let rows = matrix["rows"].as_array().expect("rows");
    // The Leadership Principles come first.
    let principles = |it: &&serde_json::Value| it["bank"] == "leadership-principles";
    assert_eq!(rows.iter().take_while(principles).count(), 16);
    let serving = |id: &str| {
        let row = rows.iter().find(|it| it["competency"] == id);
        row.expect("a row")["stories"].clone()
    };
    assert_eq!(serving("ownership"), serde_json::json!(["outage"]));
    assert_eq!(serving("frugality"), serde_json::json!([]));
    assert_eq!(matrix["overused"], serde_json::json!([]));
    let text = archive.run(&["list", "stories"]).out;
    assert!(text.contains("이야기가 없는 역량: 고객 집착"), "{text}");
    fs::write(
        &file,
        format!("{story}[[story]]\nid = \"outage\"\ntitle = \"또\"\n"),
    )
    .expect("a file");
    let finished = archive.run(&["--lang", "en", "list", "stories"]);
    assert_eq!(finished.code, 1);
    assert!(
        finished.out.contains("outage") && finished.err.contains("two stories"),
        "{}",
        finished.err
    );
}

#[test]
fn what_is_deleted_can_be_restored() {
    let archive = TestArchive::of_three();
    let whole = fs::read(archive.file(FIRST)).expect("a file");
    let deleted = archive.run(&["--lang", "en", "delete", "2026-11-01"]);
    assert_eq!(deleted.code, 0, "{}", deleted.err);
    assert_eq!(archive.list().len(), 2);
    assert!(
        !archive
            .run(&["search", "로그를 봤습니다"])
            .out
            .contains(FIRST)
    );
    let in_trash = archive.home.transcripts().join(".trash").join(FIRST);
    assert_eq!(
        fs::read(in_trash.join("transcript.toml")).expect("a file"),
        whole
    );
    assert_eq!(archive.run(&["restore"]).out, format!("{FIRST}\n"));
    // Its name was reused meanwhile.
    archive.put(FIRST, "다른 답");
    assert_eq!(archive.run(&["restore", FIRST]).code, 2);
    assert_eq!(archive.run(&["delete", FIRST]).code, 0);
    assert_eq!(archive.run(&["restore"]).out.lines().count(), 2);
    assert_eq!(archive.run(&["restore", FIRST]).code, 0);
    assert_eq!(fs::read(archive.file(FIRST)).expect("a file"), whole);
    let list = archive.list();
    assert_eq!(list.len(), 3);
    assert!(list.iter().all(|it| it["problem"].is_null()));
}

#[test]
fn nothing_outside_of_the_folder_is_deleted() {
    let archive = TestArchive::of_three();
    let outside = archive.home.path().join("2026-11-09T090000-aws-cse-0009");
    fs::create_dir(&outside).expect("a folder");
    fs::copy(archive.file(FIRST), outside.join("transcript.toml")).expect("a copy");
    let path = outside.to_str().expect("UTF-8");
    for wanted in [
        path,
        "../2026-11-09T090000-aws-cse-0009",
        "./2026-11-09T090000-aws-cse-0009",
    ] {
        assert_ne!(archive.run(&["delete", wanted]).code, 0, "{wanted}");
    }
    assert!(outside.join("transcript.toml").is_file());
    for wanted in ["", "..", ".trash", "nothing", "2026"] {
        assert_eq!(archive.run(&["delete", wanted]).code, 2, "{wanted}");
        assert_eq!(archive.run(&["restore", wanted]).code, 2, "{wanted}");
    }
    assert_eq!(archive.list().len(), 3);
}
