//! The candidate's corrections of the coach, as shown by commands.

use super::archive::TestArchive;
use super::run;

const ID: &str = "2026-11-21T100500-aws-cse-7f3a";
const RECORD: &str = include_str!("../data/records/transcript-1-judge.toml");

fn archive() -> TestArchive {
    let archive = TestArchive::new();
    archive.write(ID, "transcript.toml", RECORD);
    archive
}

#[test]
fn what_was_marked_counts_in_every_command_and_the_transcript_stays_as_it_is() {
    let archive = archive();
    let marks = || archive.list()[0]["marks"].clone();
    let before = marks();
    archive.write(
        ID,
        "notes.toml",
        "format = 2\n\n[[turn]]\nnumber = 1\nquestion = \"aws-cse/angry-customer\"\n\
         said = [{ point = \"daily\", turn = 1, start = 4, end = 14, quote = \"고객이 화났습니다.\" }]\n\
         not_said = [\"logs\"]\ndisputed = [\"no-number\"]\n",
    );
    assert_ne!(marks(), before, "the list knows");
    let shown = archive.json(&["show", ID, "--json"]);
    let turn = &shown["turns"][0];
    let points = &turn["coach"]["key_points"];
    let verdict = |number: usize| (&points[number]["verdict"], &points[number]["by"]);
    assert_eq!(verdict(0), (&"not-heard".into(), &"candidate".into()));
    assert_eq!(verdict(1), (&"not-heard".into(), &"coach".into()));
    assert_eq!(verdict(2), (&"heard".into(), &"candidate".into()));
    assert_eq!(turn["disputed"][0], "no-number");
    let text = archive.run(&["--lang", "ko", "show", ID]).out;
    assert!(
        text.contains("내가 짚은 핵심: 진행 상황을 매일 알린다"),
        "{text}"
    );
    let kept = std::fs::read_to_string(archive.file(ID)).expect("the transcript");
    assert_eq!(kept, RECORD);
}

#[test]
fn a_users_examples_are_checked_against_their_bank() {
    let archive = TestArchive::new();
    let folder = archive.home.path().join("mine/banks/examples");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("aws-cse.toml");
    let check = || run(archive.home.command(&["--lang", "en", "check", "mine"]));
    let text = "format = 1\nbank = \"aws-cse\"\n\n[point.no-such-question.x]\nko = [\"가\"]\n";
    std::fs::write(&file, text).expect("a file");
    let finished = check();
    assert_eq!(finished.code, 1, "{}", finished.out);
    let place = "aws-cse.toml:4:8: error: the bank 'aws-cse' has no question 'no-such-question'";
    assert!(finished.out.contains(place), "{}", finished.out);
    let sound = "format = 1\nbank = \"aws-cse\"\n[[alias]]\nwords = [\"ns\", \"namespace\"]\n";
    std::fs::write(&file, sound).expect("a file");
    assert_eq!(check().code, 0, "{}", check().out);
}

#[test]
fn progress_says_where_the_judge_changed() {
    let archive = archive();
    let older = RECORD
        .replace("judge = 2\n", "")
        .replace("2026-11-21", "2026-11-01");
    archive.write("2026-11-01T100500-aws-cse-7f3a", "transcript.toml", older);
    let stats = archive.json(&["stats", "--json"]);
    assert_eq!(stats["judge_since"], "2026-11-21");
    let text = archive.run(&["--lang", "en", "stats"]).out;
    let said = "Coach's marks before 2026-11-21 were given by an earlier judge";
    assert!(text.contains(said), "{text}");
}

#[test]
fn a_marked_sentence_is_heard_from_then_on() {
    const SENTENCE: &str = "예전에 터졌던 사고들을 새 조건에 다시 돌려 보고 울렸을지 따져 봅니다.";
    let archive = TestArchive::new();
    // A bank of the candidate's own, for which nobody wrote examples.
    let banks = archive.home.path().join("mine/banks");
    std::fs::create_dir_all(&banks).expect("a folder");
    let bank = include_str!("../../scenarios/banks/cloud-engineer.toml");
    let bank = bank.replacen("id = \"cloud-engineer\"", "id = \"my-bank\"", 1);
    std::fs::write(banks.join("my-bank.toml"), bank).expect("a file");
    let record = RECORD
        .replace("\"aws-cse\"", "\"my-bank\"")
        .replace("\"angry-customer\"", "\"noisy-alerts\"")
        .replace("네, 먼저 사과드렸습니다.", SENTENCE);
    archive.write(ID, "transcript.toml", record);
    let answer = archive.home.path().join("answer.txt");
    std::fs::write(&answer, format!("먼저 알람을 셉니다. {SENTENCE}")).expect("a file");
    let verdict = || {
        let arguments = [
            "--scenarios",
            "mine",
            "coach",
            "answer.txt",
            "--question",
            "my-bank/noisy-alerts",
            "--json",
        ];
        let report = archive.json(&arguments);
        let points = report["key_points"].as_array().expect("points").clone();
        let point = points
            .into_iter()
            .find(|it| it["id"] == "past-incident-check");
        point.expect("the point")["verdict"].clone()
    };
    assert_eq!(verdict(), "unsure");
    let notes = format!(
        "format = 2\n[[turn]]\nnumber = 1\nsaid = [{{ point = \"past-incident-check\", turn = 2, \
         start = 0, end = {}, quote = \"{SENTENCE}\" }}]\n",
        SENTENCE.chars().count()
    );
    archive.write(ID, "notes.toml", notes);
    assert_eq!(verdict(), "heard");
    archive.write(ID, "notes.toml", "format = 1\n");
    assert_eq!(verdict(), "unsure");
}
