//! Travel, wrong clocks, nights, and removed questions.

use super::archive::TestArchive;

const EARLY: &str = "2020-01-01T090000-aws-cse-0001";
const AHEAD: &str = "2099-01-01T090000-aws-cse-0002";

/// What `show last` shows, identified by its id in JSON.
#[track_caller]
fn last(archive: &TestArchive) -> String {
    let shown = archive.json(&["show", "last", "--json"]);
    shown["id"].as_str().expect("an id").to_owned()
}

#[test]
fn the_last_session_is_the_one_that_began_last_wherever_that_was() {
    for (earlier, later) in [
        // From Seoul to Los Angeles.
        (
            (
                "2020-05-01T230000-aws-cse-0001",
                "2020-05-01T23:00:00+09:00",
            ),
            (
                "2020-05-01T080000-aws-cse-0002",
                "2020-05-01T08:00:00-07:00",
            ),
        ),
        // Across the date line.
        (
            (
                "2020-05-02T090000-aws-cse-0001",
                "2020-05-02T09:00:00+13:00",
            ),
            (
                "2020-05-01T180000-aws-cse-0002",
                "2020-05-01T18:00:00-10:00",
            ),
        ),
        // The hour that occurs twice in autumn.
        (
            (
                "2020-11-01T015000-aws-cse-0001",
                "2020-11-01T01:50:00-04:00",
            ),
            (
                "2020-11-01T011000-aws-cse-0002",
                "2020-11-01T01:10:00-05:00",
            ),
        ),
    ] {
        let archive = TestArchive::new();
        archive.put_at(earlier.0, earlier.1);
        archive.put_at(later.0, later.1);
        archive.put(EARLY, "답");
        for _ in 0..2 {
            assert_eq!(last(&archive), later.0);
            assert_eq!(archive.ids(), [later.0, earlier.0, EARLY]);
            let found = archive.run(&["search", "--json", "로그"]).out;
            let place = |id: &str| found.find(id).expect("a hit");
            assert!(place(later.0) < place(earlier.0), "{found}");
            archive.indexed();
        }
    }
}

#[test]
fn a_future_session_is_marked_and_holds_nothing_back() {
    let archive = TestArchive::new();
    archive.put(EARLY, "답");
    let early = archive.json(&["stats", "--json"])["practice"]["questions"].clone();
    let ahead = super::archive::record(AHEAD, "답");
    let ahead = ahead.replace("container-isolation", "slim-image-build");
    archive.write(AHEAD, "transcript.toml", ahead);
    for _ in 0..2 {
        assert_eq!(last(&archive), EARLY);
        assert_eq!(archive.ids(), [EARLY, AHEAD]);
        let future: Vec<bool> = archive
            .list()
            .iter()
            .map(|it| it["future"] == true)
            .collect();
        assert_eq!(future, [false, true]);
        let text = archive.run(&["--lang", "en", "list", "transcripts"]).out;
        let marked: Vec<bool> = text
            .lines()
            .map(|it| it.contains("in the future"))
            .collect();
        assert_eq!(marked, [false, true], "{text}");
        let stats = archive.json(&["stats", "--json"]);
        assert_eq!(stats["practice"]["sessions"], 1);
        assert_eq!(stats["practice"]["questions"], early);
        assert_eq!(stats["practice"]["streak"]["current"], 0);
        assert_eq!(stats["practice"]["days"].as_array().expect("days").len(), 1);
        let due = archive.json(&["--lang", "en", "drill", "--json"]);
        let due = due.as_array().expect("a list");
        let back = due.iter().find(|it| it["id"] == "slim-image-build");
        let reason = &back.expect("the question comes back")["reason"];
        assert!(reason.as_str().expect("words").contains("in the future"));
        assert_eq!(archive.run(&["drill", "--due"]).out, "2\n");
        archive.indexed();
    }
}

#[test]
fn a_session_of_a_clock_that_began_again_is_marked_and_moves_nothing() {
    let archive = TestArchive::new();
    archive.put(EARLY, "답");
    let stats = |archive: &TestArchive| archive.json(&["stats", "--json"])["practice"].clone();
    let due = |archive: &TestArchive| archive.json(&["drill", "--json"]);
    let before = (stats(&archive), due(&archive));
    archive.put("1970-01-01T000300-aws-cse-0002", "답");
    for _ in 0..2 {
        assert_eq!(last(&archive), EARLY);
        assert_eq!((stats(&archive), due(&archive)), before);
        let text = archive.run(&["--lang", "en", "list", "transcripts"]).out;
        let marked = |it: &str| it.contains("by a wrong clock");
        let marked: Vec<bool> = text.lines().map(marked).collect();
        assert_eq!(marked, [false, true], "{text}");
        assert!(archive.list()[1]["future"].is_null());
        archive.indexed();
    }
}

#[test]
fn if_all_sessions_are_in_the_future_none_is_the_last() {
    let archive = TestArchive::new();
    archive.put(AHEAD, "답");
    let finished = archive.run(&["--lang", "en", "show", "last"]);
    assert_eq!(finished.code, 2, "{}", finished.out);
    assert!(finished.err.contains(AHEAD), "{}", finished.err);
}

#[test]
fn a_question_that_nobody_can_ask_is_due_nowhere() {
    let archive = TestArchive::new();
    let gone = super::archive::record(EARLY, "답").replace("container-isolation", "was-renamed");
    archive.write(EARLY, "transcript.toml", gone);
    for _ in 0..2 {
        assert_eq!(archive.run(&["drill", "--due"]).out, "0\n");
        assert_eq!(archive.json(&["drill", "--json"]), serde_json::json!([]));
        for (language, said) in [
            (
                "en",
                "In no bank or scenario any more, so not due: aws-cse/was-renamed",
            ),
            ("ko", "더는 연습할 수 없는 질문: aws-cse/was-renamed"),
        ] {
            let printed = archive.run(&["--lang", language, "drill"]).out;
            assert!(printed.contains(said), "{printed}");
            assert_eq!(printed.lines().count(), 1, "{printed}");
        }
        archive.indexed();
    }
}

const BANK: &str = include_str!("../data/scenarios/banks/sample.toml");
const SCENARIO: &str = include_str!("../data/scenarios/sample.toml");

#[test]
fn a_question_of_a_bank_that_is_broken_stays_scheduled_until_it_is_gone() {
    let archive = TestArchive::new();
    let own = archive.home.path().join(".config/rehearsal/scenarios");
    std::fs::create_dir_all(own.join("banks")).expect("a folder");
    std::fs::write(own.join("sample.toml"), SCENARIO).expect("a file");
    let bank = own.join("banks/sample.toml");
    let asked = super::archive::record(EARLY, "답")
        .replace("bank = \"aws-cse\"", "bank = \"sample\"")
        .replace("container-isolation", "slow-page");
    archive.write(EARLY, "transcript.toml", asked);
    let due = || {
        let count = archive.run(&["drill", "--due"]).out;
        let listed = archive.json(&["drill", "--json"]);
        let listed = listed.as_array().expect("a list");
        assert_eq!(count, format!("{}\n", listed.len()));
        listed
            .iter()
            .map(|it| it["prompt"].is_string())
            .collect::<Vec<_>>()
    };
    std::fs::write(&bank, BANK).expect("a file");
    assert_eq!(due(), [true]);
    std::fs::write(
        &bank,
        BANK.replacen("difficulty = ", "difficulty = 'x' # ", 1),
    )
    .expect("a file");
    assert_eq!(due(), [false]);
    let printed = archive.run(&["--lang", "en", "drill"]);
    assert!(
        printed.err.contains("banks/sample.toml:"),
        "{}",
        printed.err
    );
    std::fs::write(&bank, BANK).expect("a file");
    assert_eq!(due(), [true]);
    std::fs::write(&bank, BANK.replace("\"slow-page\"", "\"slower-page\"")).expect("a file");
    assert_eq!(due(), [] as [bool; 0]);
    std::fs::remove_file(&bank).expect("gone");
    assert_eq!(due(), [] as [bool; 0]);
}

#[test]
fn a_night_belongs_to_the_day_before_where_the_candidate_says_so() {
    let archive = TestArchive::new();
    archive.put("2020-03-01T233000-aws-cse-0001", "답");
    archive.put("2020-03-03T013000-aws-cse-0002", "답");
    let days = || {
        let stats = archive.json(&["stats", "--json"]);
        let days = stats["practice"]["days"].as_array().expect("days").clone();
        let longest = stats["practice"]["streak"]["longest"].clone();
        let day = |it: &serde_json::Value| it["day"].as_str().expect("a day").to_owned();
        (days.iter().map(day).collect::<Vec<_>>(), longest)
    };
    let midnight = (vec!["2020-03-01".to_owned(), "2020-03-03".into()], 1.into());
    let four = (vec!["2020-03-01".to_owned(), "2020-03-02".into()], 2.into());
    assert_eq!(days(), midnight);
    for written in ["\"04:00\"", "\"4:00\"", "04:00:00"] {
        archive.configure(&format!("day_starts = {written}\n"));
        assert_eq!(days(), four, "{written}");
        let drill = archive.json(&["drill", "--json"]);
        assert_eq!(drill[0]["last"], "2020-03-02");
        let from = ["list", "transcripts", "--json", "--to", "2020-03-02"];
        assert_eq!(archive.json(&from).as_array().expect("a list").len(), 2);
    }
    for written in ["\"25:00\"", "4", "\"soon\"", "2020-03-01"] {
        archive.configure(&format!("day_starts = {written}\n"));
        assert_eq!(days(), midnight, "{written}");
        let checked = archive.run(&["--lang", "en", "check"]);
        assert_eq!(checked.code, 1, "{}", checked.out);
        assert!(checked.out.contains("time of day"), "{}", checked.out);
    }
}

#[test]
fn a_session_that_cannot_be_read_is_named_where_it_would_count() {
    let archive = TestArchive::new();
    archive.put(EARLY, "답");
    let later = "2020-01-02T090000-aws-cse-0003";
    archive.write(later, "transcript.toml", "format = \n");
    for command in ["stats", "drill"] {
        let printed = archive.run(&["--lang", "en", command]);
        assert_eq!(printed.code, 0, "{}", printed.err);
        assert!(printed.err.contains(later), "{command}: {}", printed.err);
    }
}
