use proptest::prelude::*;

use super::*;
use crate::bank;
use crate::diagnostic::SourceText;
use crate::review::Notes;
use crate::review::fixture::{probe, seen, session, turn};
use crate::transcript::TurnRecord;

fn date(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn summary(day: &str, turns: Vec<TurnRecord>) -> Summary {
    let started = format!("{day}T10:00:00+09:00");
    Summary::of(&session(&started, turns), &Notes::default())
}

fn target(day: &str) -> Target {
    Target {
        day: date(day),
        banks: ["aws-cse".to_owned()].into(),
    }
}

fn only(sessions: &[Summary], targets: &[Target]) -> Card {
    let schedule = Schedule::of(sessions, targets, date("2026-11-21"));
    assert_eq!(schedule.cards().len(), 1);
    schedule.cards()[0].clone()
}

/// The number of days after which an answer rated `own` comes again.
fn after(own: u8, targets: &[Target]) -> i64 {
    let card = only(
        &[summary("2026-11-21", vec![turn("a", Some(own))])],
        targets,
    );
    (card.due - card.last).num_days()
}

#[test]
fn a_better_answer_waits_longer() {
    // The first intervals with FSRS's default parameters: 0.21, 1.29, 2.31 and 8.30 days.
    assert_eq!([1, 2, 3, 4, 5].map(|own| after(own, &[])), [1, 1, 1, 2, 8]);
}

#[test]
fn what_is_known_waits_longer_each_time_and_what_is_forgotten_starts_over() {
    let rated = |day, own| summary(day, vec![turn("a", Some(own))]);
    let first = rated("2026-11-01", 4);
    let second = rated("2026-11-03", 4);
    let wait = |sessions: &[Summary]| {
        let card = only(sessions, &[]);
        (card.due - card.last).num_days()
    };
    let [once, twice] = [
        wait(std::slice::from_ref(&first)),
        wait(&[second.clone(), first.clone()]),
    ];
    assert!(twice > 2 * once, "{once} {twice}");
    let forgotten = rated("2026-11-20", 1);
    assert!(wait(&[first, second, forgotten]) < twice);
}

#[test]
fn the_interval_is_a_third_of_the_days_left_and_ends_with_the_interview() {
    let in_days = |days: &str| after(5, &[target(days)]);
    assert_eq!(in_days("2026-12-21"), 8);
    assert_eq!(in_days("2026-12-06"), 5);
    assert_eq!(in_days("2026-11-27"), 2);
    assert_eq!(in_days("2026-11-23"), 1);
    assert_eq!(in_days("2026-11-22"), 1);
    // An interview that is over, or draws from other banks, sets no limit.
    assert_eq!(in_days("2026-11-21"), 8);
    assert_eq!(in_days("2026-11-01"), 8);
    let other = Target {
        banks: ["other".to_owned()].into(),
        ..target("2026-11-23")
    };
    assert_eq!(after(5, &[other]), 8);
    // The nearest of several counts.
    assert_eq!(after(5, &[target("2026-12-06"), target("2026-11-27")]), 2);
}

#[test]
fn the_rating_is_the_candidates_own_then_the_quiz_then_the_coach() {
    let rating = |turn: TurnRecord| only(&[summary("2026-11-21", vec![turn])], &[]).rating;
    let own = |own| rating(turn("a", own));
    assert_eq!(own(Some(2)), Rating::Again);
    assert_eq!(own(Some(3)), Rating::Hard);
    assert_eq!(own(Some(4)), Rating::Good);
    assert_eq!(own(Some(5)), Rating::Easy);
    assert_eq!(own(None), Rating::Hard);
    assert_eq!(rating(seen(turn("a", Some(5)), "답", [1; 5])), Rating::Easy);
    assert_eq!(
        rating(seen(turn("a", None), "답", [1, 2, 2, 2, 2])),
        Rating::Again
    );
    let quiz = |right| {
        rating(TurnRecord {
            right: Some(right),
            ..turn("a", None)
        })
    };
    assert_eq!((quiz(true), quiz(false)), (Rating::Good, Rating::Again));
}

#[test]
fn a_rating_changed_in_review_changes_what_is_due() {
    let transcript = session("2026-11-21T10:00:00+09:00", vec![turn("a", Some(5))]);
    let mut notes = Notes::default();
    notes.rate(&transcript, 0, 1);
    let card = only(&[Summary::of(&transcript, &notes)], &[]);
    assert_eq!(card.due, date("2026-11-22"));
}

#[test]
fn what_is_due_comes_weak_competencies_first() {
    let on = |question, own, competency: &str| TurnRecord {
        competencies: vec![competency.into()],
        ..turn(question, own)
    };
    let sessions = [
        summary(
            "2026-11-01",
            vec![on("strong-old", Some(4), "strong"), probe("strong-old")],
        ),
        summary(
            "2026-11-10",
            vec![on("weak", Some(1), "weak"), on("strong", Some(4), "strong")],
        ),
        summary("2026-11-20", vec![on("easy", Some(5), "strong")]),
    ];
    let schedule = Schedule::of(&sessions, &[], date("2026-11-21"));
    let due = |day| -> Vec<&str> {
        schedule
            .due(date(day))
            .iter()
            .map(|card| card.question.id.as_str())
            .collect()
    };
    assert_eq!(due("2026-11-21"), ["weak", "strong-old", "strong"]);
    assert_eq!(schedule.count(date("2026-11-21")), 3);
    assert_eq!(due("2026-11-28"), ["weak", "strong-old", "strong", "easy"]);
    assert_eq!(due("2026-11-02"), [""; 0]);
}

#[test]
fn a_session_ahead_of_now_holds_no_question() {
    let ahead = |turns| Summary {
        misdated: true,
        ..summary("2099-01-01", turns)
    };
    let sessions = [
        summary("2026-11-20", vec![turn("both", Some(5))]),
        ahead(vec![turn("both", Some(1)), turn("only", Some(5))]),
    ];
    let schedule = Schedule::of(&sessions, &[], date("2026-11-21"));
    let card = |id: &str| {
        let mut cards = schedule.cards().iter();
        cards.find(|it| it.question.id == id).unwrap()
    };
    assert_eq!(card("only").due, date("2026-11-21"));
    assert_eq!(
        (card("both").last, card("both").times),
        (date("2026-11-20"), 1)
    );
    assert_eq!(schedule.count(date("2026-11-21")), 1);
}

#[test]
fn questions_never_asked_are_listed_separately() {
    let text = include_str!("../../../tests/data/scenarios/banks/sample.toml");
    let (bank, _) = bank::read(&SourceText::new("sample.toml", text));
    let bank = bank.unwrap();
    let fresh = |sessions: &[Summary], most| -> Vec<String> {
        let schedule = Schedule::of(sessions, &[], date("2026-11-21"));
        let fresh = schedule.fresh(&[&bank], most);
        fresh
            .iter()
            .map(|(bank, question)| format!("{bank}/{}", question.id))
            .collect()
    };
    assert_eq!(fresh(&[], 9), ["sample/slow-page", "sample/port"]);
    assert_eq!(fresh(&[], 1), ["sample/slow-page"]);
    let asked = TurnRecord {
        bank: "sample".into(),
        ..turn("slow-page", Some(4))
    };
    assert_eq!(
        fresh(&[summary("2026-11-21", vec![asked])], 9),
        ["sample/port"]
    );
}

#[test]
fn a_card_as_json_has_a_stable_shape() {
    let card = only(&[summary("2026-11-21", vec![turn("a", Some(4))])], &[]);
    let json = serde_json::to_value(&card).unwrap();
    assert_eq!(json["bank"], "aws-cse");
    assert_eq!(json["id"], "a");
    assert_eq!(
        (&json["last"], &json["due"]),
        (&"2026-11-21".into(), &"2026-11-23".into())
    );
    assert_eq!(
        (&json["rating"], &json["times"]),
        (&"good".into(), &1.into())
    );
    assert_eq!(json["standing"], 4.0);
}

proptest! {
    #[test]
    fn nothing_waits_past_an_interview_or_longer_than_a_third(
        ratings in prop::collection::vec((0_u64..40, 1_u8..=5), 1..8),
        ahead in 1_u64..200,
    ) {
        let mut day = date("2026-01-01");
        let mut sessions = Vec::new();
        for (gap, own) in ratings {
            day = day + Days::new(gap);
            sessions.push(summary(&day.to_string(), vec![turn("a", Some(own))]));
        }
        let interview = day + Days::new(ahead);
        let bound = only(&sessions, &[target(&interview.to_string())]);
        let free = only(&sessions, &[]);
        prop_assert!(bound.last < bound.due && bound.due <= interview);
        prop_assert!(bound.due <= free.due);
        // On any day, at most a third of the days left, or tomorrow.
        let days = std::iter::successors(Some(bound.last), |day| day.succ_opt());
        for now in days.take_while(|day| *day < bound.due) {
            let (wait, left) = ((bound.due - now).num_days(), (interview - now).num_days());
            prop_assert!(wait * 3 <= left || wait == 1, "{wait} of {left}");
        }
    }
}
