#![allow(clippy::disallowed_methods, reason = "tests lay out files")]

use std::fs;

use chrono::NaiveDate;

use super::*;
use crate::practice::fixture::TestArchive;
use crate::review::stories::Story;

const FIRST: &str = "2026-11-01T090000-aws-cse-0001";
const SECOND: &str = "2026-11-02T090000-aws-cse-0002";
const JOURNAL: &[u8] = include_bytes!("../../../tests/data/records/journal-1");
const WRITTEN: &str = "2026-11-21T162746-sample-808d";

fn archive() -> TestArchive {
    let archive = TestArchive::new();
    archive.add_session(FIRST);
    archive.add_session(SECOND);
    archive
}

fn ids(past: &[PastSession]) -> Vec<&str> {
    past.iter().map(PastSession::id).collect()
}

#[test]
fn past_interviews_are_listed_newest_first_and_what_cannot_be_read_says_why() {
    let archive = archive();
    archive.put(
        "2026-11-03T090000-aws-cse-0003",
        "transcript.toml",
        "format = 999\n",
    );
    let past = archive.practice().list(|| true).unwrap();
    assert_eq!(
        ids(&past),
        ["2026-11-03T090000-aws-cse-0003", SECOND, FIRST]
    );
    assert!(
        matches!(&past[0], PastSession::Unreadable { why, .. } if !why.get(crate::lang::Language::Ko).is_empty())
    );
    assert!(matches!(&past[1], PastSession::Readable(summary) if summary.turns.len() == 2));
}

#[test]
fn the_newest_are_the_beginning_of_the_list() {
    let archive = archive();
    let practice = archive.practice();
    assert_eq!(ids(&practice.newest(1).unwrap()), [SECOND]);
    assert_eq!(practice.newest(9).unwrap(), practice.list(|| true).unwrap());
}

#[test]
fn a_list_that_nobody_wants_any_more_is_not_read_on() {
    let archive = archive();
    assert_eq!(archive.practice().list(|| false).unwrap(), []);
    // And nothing is lost by it.
    assert_eq!(archive.practice().list(|| true).unwrap().len(), 2);
}

#[test]
fn a_folder_that_was_copied_opens_under_its_own_name() {
    let archive = archive();
    let copy = "2026-11-05T090000-aws-cse-0009";
    archive.put(
        copy,
        "transcript.toml",
        fs::read(archive.path(FIRST).join("transcript.toml")).unwrap(),
    );
    let opened = archive.practice().open(copy).unwrap();
    assert_eq!(opened.transcript.id.as_str(), copy);
    assert_eq!(opened.sealed, None);
}

#[test]
fn what_lies_elsewhere_or_has_damaged_notes_is_only_read() {
    let archive = archive();
    let elsewhere = TestArchive::new();
    elsewhere.add_session(FIRST);
    let path = elsewhere.path(FIRST).display().to_string();
    let opened = archive.practice().open(&path).unwrap();
    assert_eq!(opened.sealed, Some(say::past::ELSEWHERE.into()));
    archive.put(SECOND, "notes.toml", "format = ");
    let opened = archive.practice().open(SECOND).unwrap();
    assert!(opened.sealed.is_some());
}

#[test]
fn what_is_added_is_there_when_it_is_opened_again() {
    let archive = archive();
    let practice = archive.practice();
    let opened = practice.open(FIRST).unwrap();
    let mut notes = opened.notes;
    notes.rate(&opened.transcript, 0, 2);
    practice.save_notes(&opened.transcript.id, &notes).unwrap();
    let again = practice.open(FIRST).unwrap();
    assert_eq!(again.notes.own(&again.transcript, 0), Some(2));
}

#[test]
fn two_windows_that_comment_on_one_interview_keep_both_comments() {
    let archive = archive();
    let windows = [archive.practice(), archive.practice()];
    let opened = windows.each_ref().map(|it| it.open(FIRST).unwrap());
    let id = &opened[0].transcript.id;
    let mut notes = opened.each_ref().map(|it| it.notes.clone());
    let mut comment = |window: usize, text: &str| {
        notes[window].session.set_comment(text);
        windows[window].save_notes(id, &notes[window]).unwrap();
        archive.practice().open(FIRST).unwrap().notes.session
    };
    comment(0, "첫째 창");
    let both = comment(1, "둘째 창");
    let both = both.comment().unwrap();
    assert!(
        both.contains("첫째 창") && both.contains("둘째 창"),
        "{both}"
    );
    // Neither removes what it does not show.
    let again = comment(1, "둘째 창에서 더");
    let again = again.comment().unwrap();
    assert!(
        again.contains("첫째 창") && again.contains("둘째 창에서 더"),
        "{again}"
    );
    assert_eq!(again.matches("둘째").count(), 1, "{again}");
    notes[0].session.tag("첫째");
    windows[0].save_notes(id, &notes[0]).unwrap();
    let last = archive.practice().open(FIRST).unwrap().notes;
    assert_eq!(last.session.tags(), ["첫째"]);
    assert!(last.session.comment().unwrap().contains("둘째 창에서 더"));
}

#[test]
fn two_windows_that_write_one_story_keep_both() {
    let archive = archive();
    let windows = [archive.practice(), archive.practice()];
    let story = |text: &str| Story {
        title: "결제 장애".to_owned(),
        text: text.to_owned(),
        ..Story::new(&[])
    };
    // Each begins a new one, under the same id.
    windows[0].save_story(&story("첫째 창")).unwrap();
    windows[1].save_story(&story("둘째 창")).unwrap();
    windows[1].save_story(&story("둘째 창에서 더")).unwrap();
    let texts = || {
        let kept = archive.practice().offered_stories().0;
        let mut texts: Vec<String> = kept.into_iter().map(|it| it.text).collect();
        texts.sort_unstable();
        texts
    };
    assert_eq!(texts(), ["둘째 창에서 더", "첫째 창"]);
    // Both change the same one; what is typed meanwhile is in a draft.
    windows.iter().for_each(|it| drop(it.offered_stories()));
    windows[0].save_story(&story("첫째 창이 고침")).unwrap();
    windows[1].draft_story(&story("둘째 창이 고")).unwrap();
    windows[1].save_story(&story("둘째 창이 고침")).unwrap();
    assert_eq!(texts(), ["둘째 창이 고침", "첫째 창", "첫째 창이 고침"]);
}

#[test]
fn a_deleted_interview_is_out_of_the_list_and_lies_in_the_trash() {
    let archive = archive();
    let practice = archive.practice();
    practice.delete(SECOND).unwrap();
    assert_eq!(ids(&practice.list(|| true).unwrap()), [FIRST]);
    assert!(practice.archive().restore(SECOND).is_ok());
    assert_eq!(ids(&practice.list(|| true).unwrap()), [SECOND, FIRST]);
    assert!(practice.delete("2020-01-01T000000-aws-cse-0001").is_err());
}

#[test]
fn attempts_are_the_interviews_that_asked_the_question() {
    let archive = archive();
    archive.add_session_with("2026-11-03T090000-aws-cse-0003", |record| {
        record.replace("angry-customer", "another")
    });
    let asked = QuestionRef::new("aws-cse", "angry-customer");
    let attempts = archive.practice().attempts(&asked, || true).unwrap();
    let ids: Vec<&str> = attempts.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, [SECOND, FIRST]);
    let none = QuestionRef::new("aws-cse", "never");
    assert!(
        archive
            .practice()
            .attempts(&none, || true)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn what_nobody_waits_for_any_more_is_not_read() {
    let archive = archive();
    let practice = archive.practice();
    let asked = QuestionRef::new("aws-cse", "angry-customer");
    assert_eq!(practice.attempts(&asked, || false).unwrap(), []);
    let today = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    let progress = practice.progress(today, || false).unwrap();
    assert_eq!(progress.practice.sessions, 0);
    let due = practice.due(today, || false).unwrap();
    assert!(due.cards.is_empty());
    let stories = practice.stories(today, 1, || false).unwrap();
    assert_eq!(stories.standings.len(), 0);
}

#[test]
fn how_an_answer_was_written_comes_from_its_journal() {
    let archive = archive();
    archive.put(WRITTEN, "journal", JOURNAL);
    let practice = archive.practice();
    let id = SessionId::parse(WRITTEN).unwrap();
    let opened = practice.open(WRITTEN).unwrap();
    let answer = &opened.transcript.turns[0];
    let writing = practice.writing(&id, 0).unwrap();
    assert_eq!(writing.prompt, answer.prompt);
    // Without a journal, or an answer, there is nothing to replay.
    let id = SessionId::parse(FIRST).unwrap();
    assert!(practice.writing(&id, 0).is_err());
    assert!(practice.writing(&id, 99).is_err());
}

#[test]
fn progress_counts_every_interview_up_to_today() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    let progress = archive().practice().progress(today, || true).unwrap();
    assert_eq!(progress.practice.sessions, 2);
    assert_eq!(progress.practice.streak.current, 2);
    assert_eq!(
        (progress.practice.questions, progress.practice.probes),
        (2, 2)
    );
}
