use proptest::prelude::*;

use super::*;
use crate::bank::{self, QuestionBank};
use crate::diagnostic::{SourceText, headline};
use crate::lang::Language;
use crate::review::fixture::{session, turn};

const BANK: &str = include_str!("../../../scenarios/banks/leadership-principles.toml");

fn principles() -> QuestionBank {
    let (bank, problems) = bank::read(&SourceText::new("leadership-principles.toml", BANK));
    bank.unwrap_or_else(|| panic!("{problems:?}"))
}

fn story(id: &str, competencies: &[&str]) -> Story {
    Story {
        id: id.into(),
        title: format!("{id} 이야기"),
        competencies: competencies.iter().map(|&id| id.to_owned()).collect(),
        text: "상황: 밤이었습니다.\n행동: 제가 되돌렸습니다.".into(),
        told: Vec::new(),
    }
}

fn session_id(salt: u8) -> SessionId {
    SessionId::parse(&format!("2026-11-21T100500-aws-cse-00{salt:02x}")).unwrap()
}

fn source(text: &str) -> SourceText {
    SourceText::new("stories.toml", text)
}

#[test]
fn the_matrix_shows_what_has_no_story_and_what_has_one() {
    let stories = [
        story("outage", &["ownership", "dive-deep"]),
        story("review", &["ownership", "made-up"]),
    ];
    let matrix = Matrix::of(&stories, &principles().competencies);
    assert_eq!(matrix.rows.len(), 16);
    let ids = |rows: Vec<&Row>| -> Vec<String> {
        rows.into_iter().map(|row| row.competency.clone()).collect()
    };
    assert_eq!(ids(matrix.one().collect()), ["dive-deep"]);
    let none = ids(matrix.none().collect());
    assert_eq!(none.len(), 14);
    assert_eq!(none[0], "customer-obsession");
    let ownership = matrix
        .rows
        .iter()
        .find(|row| row.competency == "ownership")
        .unwrap();
    assert_eq!(ownership.stories, ["outage", "review"]);
    assert_eq!(matrix.unknown.into_iter().collect::<Vec<_>>(), ["made-up"]);
    assert_eq!(matrix.overused, []);
}

#[test]
fn a_story_is_overused_told_three_times_in_one_interview_or_alone_for_three() {
    let mut often = story("often", &["ownership"]);
    let mut spread = story("spread", &["ownership"]);
    for turn in 1..=3 {
        often.tell(&session_id(1), turn);
        often.tell(&session_id(1), turn);
        spread.tell(&session_id(turn.try_into().unwrap()), 1);
    }
    let alone = story(
        "alone",
        &["frugality", "think-big", "earn-trust", "ownership"],
    );
    let matrix = Matrix::of(&[often, spread, alone], &principles().competencies);
    let overused = |story: &str, tellings, alone: &[&str]| Overused {
        story: story.into(),
        tellings,
        alone: alone.iter().map(|&id| id.to_owned()).collect(),
    };
    assert_eq!(
        matrix.overused,
        [
            overused("often", 3, &[]),
            // In the order of the bank.
            overused("alone", 0, &["think-big", "frugality", "earn-trust"]),
        ]
    );
}

#[test]
fn an_answer_becomes_a_story() {
    let transcript = session("2026-11-21T10:05:00+09:00", vec![turn("a", None)]);
    let others = [story("story", &[]), story("aws-outage", &[])];
    let made = |title| Story::of_answer(&transcript, 0, title, &others);
    let outage = made(" AWS: outage! ").unwrap();
    assert_eq!(
        (outage.id.as_str(), outage.title.as_str()),
        ("aws-outage-2", "AWS: outage!")
    );
    assert_eq!(outage.text, transcript.turns[0].answer);
    assert_eq!(outage.competencies, ["ownership"]);
    let told = Told {
        transcript: transcript.id.clone(),
        turn: 1,
    };
    assert_eq!(outage.told, [told]);
    assert_eq!(made("결제 장애").unwrap().id, "story-2");
    assert_eq!(made("  "), None);
    assert_eq!(Story::of_answer(&transcript, 1, "없음", &others), None);
    assert_eq!(new_id(&"long ".repeat(30), &[]).len(), 39);
}

#[test]
fn everything_wrong_with_stories_is_told_and_the_rest_is_used() {
    let text = "format = 1\n[[story]]\nid = 'a'\ntitle = 'A'\n[[story]]\nid = 'a'\ntitle = 'B'\n\
                [[story]]\nid = 'Ü'\n[[story]]\nid = 'b'\ntitle = 'B'\ntxt = ''\n\
                [[story.told]]\ntranscript = '../x'\nturn = 0\n";
    let source = source(text);
    let (stories, diagnostics) = read(&source);
    let ids: Vec<&str> = stories.iter().map(|story| story.id.as_str()).collect();
    assert_eq!(ids, ["a", "b"]);
    let places: Vec<String> = diagnostics
        .iter()
        .map(|it| headline(&source, it, Language::En))
        .map(|said| said.split(": ").next().unwrap().to_owned())
        .collect();
    let lines: Vec<&str> = places
        .iter()
        .filter_map(|it| it.split(':').nth(1))
        .collect();
    assert_eq!(lines, ["5", "8", "9", "13", "15", "16"]);
}

#[test]
fn stories_of_a_newer_format_are_not_read_and_tell_so() {
    let (stories, diagnostics) = read(&source("format = 2\n[[saga]]\n"));
    assert_eq!((stories.len(), diagnostics.len()), (0, 1));
    assert_eq!(read(&source(" \n")), (Vec::new(), Vec::new()));
}

#[test]
fn the_drill_asks_the_same_for_the_same_seed_and_always_offers_what_fits() {
    let bank = principles();
    let ids: Vec<String> = bank.competencies.iter().map(|it| it.id.clone()).collect();
    let stories: Vec<Story> = ids
        .iter()
        .map(|id| story(&format!("for-{id}"), &[id]))
        .collect();
    let mut asked = std::collections::BTreeSet::new();
    for seed in 0..200 {
        let drill = Drill::draw(seed, &stories, &[&bank]).unwrap();
        assert_eq!(drill, Drill::draw(seed, &stories, &[&bank]).unwrap());
        assert!(drill.question.star);
        assert_eq!(drill.choices.len(), 4);
        let right: Vec<usize> = (0..4)
            .filter(|place| drill.is_right(Some(*place)))
            .collect();
        assert!(!right.is_empty() && !drill.is_right(None) && !drill.is_right(Some(4)));
        asked.insert(drill.reference.id.clone());
    }
    assert!(asked.len() > 10, "{asked:?}");
}

#[test]
fn where_no_story_fits_that_is_the_right_answer() {
    let bank = principles();
    let stories = [story("a", &["made-up"])];
    let drill = Drill::draw(7, &stories, &[&bank]).unwrap();
    assert!(drill.is_right(None) && !drill.is_right(Some(0)));
    assert_eq!(Drill::draw(7, &[], &[&bank]), None);
    assert_eq!(Drill::draw(7, &stories, &[]), None);
}

fn any_story() -> impl Strategy<Value = (String, Vec<String>, String, Vec<u8>)> {
    (
        "\\PC*[가-힣a]",
        prop::collection::vec("[a-z]{1,5}", 0..3),
        "(.|\n)*[가a\"\\\\]",
        prop::collection::vec(any::<u8>(), 0..3),
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read(stories in prop::collection::vec(any_story(), 0..4)) {
        let mut written: Vec<Story> = Vec::new();
        for (title, competencies, text, told) in stories {
            let id = new_id(&title, &written);
            let mut story = Story { id, title, competencies, text, told: Vec::new() };
            told.iter().for_each(|salt| story.tell(&session_id(*salt), usize::from(*salt) + 1));
            written.push(story);
        }
        prop_assert_eq!(read(&source(&write(&written))), (written, Vec::new()));
    }
}
