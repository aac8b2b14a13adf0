//! What cannot be done is reported in one clear sentence, with a matching exit code.

use super::{Finished, rehearse, run};
use crate::home::Home;

#[track_caller]
fn refused(finished: &Finished, code: i32, said: &str) {
    assert_eq!(finished.code, code, "{}{}", finished.out, finished.err);
    assert_eq!(finished.out, "");
    let one_sentence = finished.err.starts_with("rehearse: ") && finished.err.lines().count() == 1;
    assert!(
        one_sentence && finished.err.contains(said),
        "{}",
        finished.err
    );
}

#[test]
fn an_interview_needs_a_terminal() {
    let starts: [&[&str]; 4] = [&[], &["start"], &["start", "aws-cse"], &["review"]];
    for arguments in starts {
        refused(&rehearse(arguments), 2, "터미널에서 실행해 주세요");
    }
    let english = rehearse(&["--lang", "en", "start", "aws-cse"]);
    refused(&english, 2, "needs a terminal");
}

#[test]
fn an_unknown_scenario_is_answered_with_the_nearest() {
    let finished = rehearse(&["--lang", "en", "start", "aws-cs"]);
    refused(&finished, 2, "no scenario 'aws-cs'");
    assert!(finished.err.contains("aws-cse"), "{}", finished.err);
    let finished = rehearse(&["--lang", "en", "plan", "zzzzzz"]);
    refused(&finished, 2, "naver-cloud-engineer");
}

#[test]
fn an_unknown_transcript_is_answered_with_what_there_is() {
    refused(&rehearse(&["show", "last"]), 2, "아직 기록이 없어요");
    let home = Home::new();
    let session = home.transcripts().join("2026-01-02T030405-aws-cse-0001");
    std::fs::create_dir_all(&session).expect("a folder");
    let record = include_str!("../data/records/transcript-1.toml");
    std::fs::write(session.join("transcript.toml"), record).expect("a file");
    let finished = run(home.command(&["--lang", "en", "show", "2025"]));
    refused(&finished, 2, "2026-01-02T030405-aws-cse-0001");
    let finished = run(home.command(&["--lang", "en", "resume", "last"]));
    refused(&finished, 2, "is over already");
}

#[test]
fn a_damaged_transcript_says_where_to_look() {
    let home = Home::new();
    let session = home.transcripts().join("2026-01-02T030405-aws-cse-0001");
    std::fs::create_dir_all(&session).expect("a folder");
    std::fs::write(session.join("transcript.toml"), "format = 1\nid = ").expect("a file");
    let finished = run(home.command(&["--lang", "en", "show", "last"]));
    refused(&finished, 1, "rehearse check");
    let checked = run(home.command(&["--lang", "en", "check", "--strict"]));
    assert_eq!(checked.code, 1);
    assert!(
        checked.out.contains("transcript.toml:2:"),
        "{}",
        checked.out
    );
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let home = Home::new();
    std::fs::write(home.path().join("file"), "").expect("a file");
    let mut terminal = home.run(80, 24, &["--transcripts", "file/in", "start", "aws-cse"]);
    let status = terminal.wait_exit();
    assert_eq!(status.code(), Some(3), "{}", terminal.screen());
    assert!(
        terminal.screen().contains("file/in"),
        "{}",
        terminal.screen()
    );
}

#[test]
fn wrong_arguments_are_wrong_usage() {
    for arguments in [
        &["start", "aws-cse", "--minutes", "0"][..],
        &["plan"],
        &["list", "everything"],
        &["--lang", "fr", "list", "banks"],
        &["plan", "aws-cse", "--round", "9"],
    ] {
        let finished = rehearse(arguments);
        assert_eq!(finished.code, 2, "{arguments:?}: {}", finished.err);
        assert!(!finished.err.is_empty());
    }
}

#[test]
fn a_bank_where_a_scenario_is_wanted_is_called_a_bank() {
    let finished = rehearse(&["--lang", "en", "plan", "leadership-principles"]);
    refused(&finished, 2, "is a question bank, not a scenario");
    let finished = rehearse(&["plan", "leadership-principles"]);
    refused(&finished, 2, "시나리오가 아니라 문제은행이에요");
}

#[test]
fn a_locale_of_a_third_language_gets_english_and_none_gets_korean() {
    for (variable, locale, said) in [
        ("LANG", "de_DE.UTF-8", "there is no scenario"),
        ("LC_ALL", "ja_JP.UTF-8", "there is no scenario"),
        ("LANG", "C.UTF-8", "없는 시나리오예요"),
        ("LANG", "POSIX", "없는 시나리오예요"),
        ("LANG", "", "없는 시나리오예요"),
        ("LANG", "ko_KR.UTF-8", "없는 시나리오예요"),
    ] {
        let home = Home::new();
        let mut command = home.command(&["plan", "zzzzzz"]);
        command.env(variable, locale);
        let finished = run(command);
        assert!(finished.err.contains(said), "{locale}: {}", finished.err);
    }
}
