use super::*;
use crate::practice::fixture::TestArchive;

const SESSION: &str = "2026-11-01T090000-aws-cse-0001";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// The first question of the bank that the shipped scenario asks.
fn asked(practice: &Practice) -> String {
    let bank = practice.library().bank("aws-cse").expect("the bank");
    bank.questions.first().unwrap().id.clone()
}

/// Someone who rated an answer to a question that is still asked.
fn archive(own: u8) -> (TestArchive, QuestionRef) {
    let archive = TestArchive::new();
    let id = asked(&archive.practice());
    archive.add_session_with(SESSION, |record| {
        let rated = record.replace("own = 4", &format!("own = {own}"));
        rated.replace("\"angry-customer\"", &format!("\"{id}\""))
    });
    (archive, QuestionRef::new("aws-cse", &id))
}

fn due_on(archive: &TestArchive, today: u32) -> Vec<DueQuestion> {
    let due = archive.practice().due(day(today), || true).unwrap();
    let due = due.into_questions().into_iter();
    due.filter(|it| it.past.is_some()).collect()
}

#[test]
fn what_went_badly_comes_again_the_next_day_with_the_scenario_that_asked_it() {
    let (archive, question) = archive(1);
    let due = due_on(&archive, 2);
    let [again] = due.as_slice() else {
        panic!("{due:?}")
    };
    assert_eq!(again.question, question);
    assert_eq!(again.scenario, "aws-cse");
    assert!(!again.competencies.is_empty());
    let past = again.past.as_ref().unwrap();
    assert_eq!((past.last, past.times), (day(1), 1));
    assert!(past.due <= day(2));
}

#[test]
fn what_went_well_waits_longer_unless_an_interview_is_near() {
    let (archive, question) = archive(5);
    assert!(due_on(&archive, 2).is_empty());
    let soon = vec![("aws-cse".to_owned(), day(4))];
    let due = archive
        .practice()
        .with_interviews(soon)
        .due(day(2), || true)
        .unwrap();
    assert_eq!(due.cards[0].card.question, question);
}

#[test]
fn a_question_that_is_gone_from_its_bank_is_not_offered() {
    let archive = TestArchive::new();
    archive.add_session_with(SESSION, |record| {
        record
            .replace("own = 4", "own = 1")
            .replace("angry-customer", "gone")
    });
    assert!(due_on(&archive, 9).is_empty());
    let now = "2026-11-09T10:00:00+09:00".parse().unwrap();
    let practice = archive.practice();
    let due = practice.due(day(9), || true).unwrap();
    assert_eq!((due.cards.len(), due.next), (0, None));
    assert_eq!(practice.due_count(now).unwrap(), 0);
}

#[test]
fn a_newcomer_is_offered_some_questions_that_a_scenario_asks() {
    let archive = TestArchive::new();
    let practice = archive.practice();
    let due = practice.due(day(1), || true).unwrap().into_questions();
    assert_eq!(due.len(), FRESH);
    for question in due {
        assert_eq!(question.past, None);
        assert!(practice.question(&question.question).is_some());
        assert!(practice.library().scenario(&question.scenario).is_some());
    }
}
