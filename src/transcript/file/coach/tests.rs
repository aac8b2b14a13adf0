use std::time::Duration;

use proptest::prelude::*;

use crate::bank::{KeyPoint, Question, QuestionKind};
use crate::coach::{self, Answer, Assessment, Rules};
use crate::diagnostic::SourceText;
use crate::lang::{Language, Localized};
use crate::transcript::file::tests::{FORMAT_1_COACH as WITH_COACH, any_text, transcript};
use crate::transcript::file::{read, write};
use crate::transcript::of::as_kept;
use crate::transcript::{Transcript, TurnRecord};

fn question() -> Question {
    Question {
        id: "angry-customer".into(),
        kind: QuestionKind::Behavioral,
        competencies: Vec::new(),
        difficulty: 1,
        prompt: Localized::same("화난 고객을 상대한 경험을 말씀해 주세요."),
        brief: None,
        about: None,
        intent: None,
        think: Duration::from_secs(30),
        answer: Duration::from_secs(120),
        star: true,
        key_points: vec![KeyPoint {
            id: "logs".into(),
            say: Localized::new("기록부터 본다", "Looks at the logs"),
            any: vec!["로그".into(), "logs".into()],
            optional: false,
            depends_on: None,
            role: None,
        }],
        pitfalls: Vec::new(),
        model_answer: None,
        outline: None,
        accept: Vec::new(),
        signals: Vec::new(),
        source: None,
        probes: Vec::new(),
    }
}

fn assessed(text: &str) -> Assessment {
    let question = question();
    as_kept(&coach::assess(
        &Answer::new(&question, text, Language::Ko),
        &Rules::ALL,
    ))
}

fn with(answer: &str, coach: Assessment) -> Transcript {
    let mut written = transcript();
    written.turns[0] = TurnRecord {
        answer: answer.to_owned(),
        coach: Some(coach),
        ..written.turns[0].clone()
    };
    written
}

fn read_text(text: &str) -> Transcript {
    read(&SourceText::new("transcript.toml", text)).unwrap()
}

const ANSWER: &str = "상황: 작년에 고객이 화를 내며 전화했습니다.\n행동: 우리 팀이 로그를 봤습니다. \
                      그냥 뭔가 좀 느렸던 것 같습니다.\n결과: 많이 좋아진 것 같아요.";

#[test]
fn what_the_coach_saw_comes_back_from_the_file() {
    let seen = assessed(ANSWER);
    assert!(!seen.findings.is_empty() && seen.key_points[0].heard());
    let written = with(ANSWER, seen);
    let file = write(&written);
    assert!(file.contains("quote = \"로그\", start ="), "{file}");
    assert_eq!(read_text(&file), written);
}

#[test]
fn the_first_file_with_a_coach_is_always_read() {
    let read = read_text(WITH_COACH);
    let [turn, probe] = read.turns.as_slice() else {
        panic!("two turns");
    };
    let seen = turn.coach.as_ref().unwrap();
    assert_eq!(probe.coach, None);
    let finding = seen.finding(coach::Rule::NoNumber).unwrap();
    let quoted = turn.answer.get(finding.quote.clone().unwrap());
    assert_eq!(quoted, Some("많이 좋아졌습니다"));
    assert_eq!(seen.key_points[0].places.first(), Some(&(50..56)));
    assert_eq!(seen.star.share(coach::Part::Result), 0.25);
    assert!(seen.key_points[0].heard() && seen.key_points[1].missing());
    assert_eq!(read.judge, 1, "it is older than the number");
    let again = write(&read);
    assert_eq!(read_text(&again), read);
    assert!(!again.contains("judge"), "{again}");
}

#[test]
fn words_that_stand_there_no_longer_are_not_shown_as_quoted() {
    let mended = WITH_COACH.replacen("결과: 많이", "결과로 아주 많이", 1);
    let read = read_text(&mended);
    let seen = read.turns[0].coach.as_ref().unwrap();
    let finding = seen.finding(coach::Rule::NoNumber).unwrap();
    assert_eq!(finding.quote, None);
    assert!(seen.key_points[0].heard(), "what stands before is found");
}

#[test]
fn a_rule_of_a_later_program_is_passed_over() {
    let later = WITH_COACH.replace("\"no-number\"", "\"no-humour\"");
    let seen = read_text(&later).turns.remove(0).coach.unwrap();
    assert_eq!(seen.findings, []);
    assert_eq!(seen.marks.len(), 5);
    let later = WITH_COACH.replace("\"story\"", "\"song\"");
    assert_eq!(read_text(&later).turns.remove(0).coach, None);
}

proptest! {
    #[test]
    fn whatever_was_answered_the_coach_comes_back(answer in any_text()) {
        let written = with(&answer, assessed(&answer));
        let file = write(&written);
        prop_assert_eq!(read_text(&file), written);
        prop_assert!(!file.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')));
    }
}
