use proptest::prelude::*;

use super::*;
use crate::bank::{self, QuestionBank};
use crate::diagnostic::{SourceText, headline};
use crate::lang::Language;
use crate::review::fixture::{seen, session, turn};
use crate::transcript::TurnRecord;

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
        uses: Vec::new(),
    }
}

/// The Leadership Principles as subjects.
fn lp() -> Vec<Subject> {
    subjects(&[&principles()])
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
    let matrix = Matrix::of(&stories, &lp());
    assert_eq!(matrix.rows.len(), 16);
    let ids = |rows: Vec<&MatrixRow>| -> Vec<String> {
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
fn a_story_without_a_situation_an_action_or_a_result_serves_nothing() {
    let serves = |text: &str| {
        let story = Story {
            text: text.into(),
            ..story("outage", &["ownership"])
        };
        let matrix = Matrix::of(std::slice::from_ref(&story), &lp());
        let told = matrix.rows.iter().any(|it| !it.stories.is_empty());
        assert_eq!(told, story.serves([&"ownership".to_owned()]));
        told
    };
    for text in [
        "",
        "상황:\n과제:\n행동:\n결과:",
        "상황:\n과제: 되돌리기\n행동:",
        "...",
    ] {
        assert!(!serves(text), "{text:?}");
    }
    for text in [
        "상황: 밤이었어요.",
        "상황:\n행동: 되돌렸어요.",
        "Result: 3 minutes",
        "나누지 않고 쓴 이야기",
    ] {
        assert!(serves(text), "{text:?}");
    }
}

#[test]
fn a_story_is_overused_told_three_times_in_one_interview_or_alone_for_three() {
    let mut often = story("often", &["ownership"]);
    let mut spread = story("spread", &["ownership"]);
    for turn in 1..=3 {
        often.add_use(&session_id(1), turn);
        often.add_use(&session_id(1), turn);
        spread.add_use(&session_id(turn.try_into().unwrap()), 1);
    }
    let alone = story(
        "alone",
        &["frugality", "think-big", "earn-trust", "ownership"],
    );
    let matrix = Matrix::of(&[often, spread, alone], &lp());
    let overused = |story: &str, uses, alone: &[&str]| Overused {
        story: story.into(),
        uses,
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
    let mut outage = turn("a", None);
    outage.answer = " AWS: outage! ".into();
    let mut nothing = turn("b", None);
    nothing.answer = " \n".into();
    let turns = vec![turn("a", None), outage, nothing];
    let transcript = session("2026-11-21T10:05:00+09:00", turns);
    let others = [story("story", &[]), story("aws-outage", &[])];
    let made = |place| Story::of_answer(&transcript, place, &others);
    let korean = made(0).unwrap();
    assert_eq!(
        (korean.id.as_str(), korean.title.as_str()),
        ("story-2", "제가 로그를 먼저 봤습니다.")
    );
    assert_eq!(korean.competencies, ["ownership"]);
    let use_ = StoryUse {
        transcript: transcript.id.clone(),
        turn: 1,
    };
    assert_eq!(korean.uses, [use_]);
    assert!(korean.is_used_in(&transcript.id, 1) && !korean.is_used_in(&transcript.id, 2));
    let english = made(1).unwrap();
    assert_eq!(
        (english.id.as_str(), english.title.as_str()),
        ("aws-outage-2", "AWS: outage!")
    );
    assert_eq!(made(2), None);
    assert_eq!(made(3), None);
    assert_eq!(new_id(&"long ".repeat(30), &[]).len(), 39);
}

/// The text of the story made from an answer.
fn text_of(answer: TurnRecord) -> String {
    let transcript = session("2026-11-21T10:05:00+09:00", vec![answer]);
    Story::of_answer(&transcript, 0, &[]).unwrap().text
}

#[test]
fn the_parts_of_a_story_are_those_the_coach_saw_and_no_word_is_left_out() {
    let use_ = "작년 11월 결제 서버가 멈췄습니다. 제 목표는 한 시간 안에 되돌리는 것이었습니다. \
                제가 배포 기록을 확인하고 직접 되돌렸습니다. 그 결과 오류율이 12%에서 0.1%로 줄었습니다.";
    let text = text_of(seen(turn("a", None), use_, [3; 5]));
    let lines: Vec<&str> = text.lines().collect();
    let heads: Vec<&str> = lines
        .iter()
        .filter_map(|it| it.split(": ").next())
        .collect();
    assert_eq!(heads, ["상황", "과제", "행동", "결과"], "{text}");
    let words = |text: &str| -> String { text.split_whitespace().collect() };
    let bare: String = lines
        .iter()
        .filter_map(|it| it.split_once(": "))
        .map(|it| it.1)
        .collect();
    assert_eq!(words(&bare), words(use_));

    let marked = "상황: 밤이었습니다.\n행동: 제가 되돌렸습니다.";
    assert_eq!(text_of(seen(turn("a", None), marked, [3; 5])), marked);
    assert_eq!(
        text_of(TurnRecord {
            answer: marked.into(),
            ..turn("a", None)
        }),
        marked
    );
}

#[test]
fn an_answer_without_parts_stands_whole_under_the_first_marker() {
    assert_eq!(
        text_of(turn("a", None)),
        "상황: 제가 로그를 먼저 봤습니다.\n과제: \n행동: \n결과: "
    );
    assert_eq!(blank(Language::Ko), "상황: \n과제: \n행동: \n결과: ");
    assert_eq!(
        blank(Language::En),
        "Situation: \nTask: \nAction: \nResult: "
    );
}

#[test]
fn a_story_without_a_title_is_called_by_its_first_words() {
    let mut untitled = story("a", &[]);
    untitled.title = " ".into();
    assert_eq!(untitled.name(), "밤이었습니다.");
    untitled.text = "상황: \n과제: ".into();
    assert_eq!(untitled.name(), "a");
    untitled.text = "긴 말이 ".repeat(30);
    assert!(crate::text::width(&untitled.name()) <= 40);
}

#[test]
fn everything_wrong_with_stories_is_reported_and_the_rest_is_used() {
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
fn stories_of_a_newer_format_are_refused_with_a_message() {
    let (stories, diagnostics) = read(&source("format = 2\n[[saga]]\n"));
    assert_eq!((stories.len(), diagnostics.len()), (0, 1));
    assert_eq!(read(&source(" \n")), (Vec::new(), Vec::new()));
}

/// A drill of this many questions about the Leadership Principles.
fn drawn(
    seed: u64,
    count: usize,
    stories: &[Story],
    standings: &[(&str, f64)],
) -> Vec<DrillQuestion> {
    let standings = standings.iter().map(|(id, it)| ((*id).to_owned(), *it));
    DrillQuestion::draw(
        seed,
        count,
        stories,
        &questions(&[&principles()]),
        &standings.collect(),
    )
}

#[test]
fn the_drill_asks_the_same_for_the_same_seed_and_always_offers_what_fits() {
    let stories: Vec<Story> = lp()
        .iter()
        .map(|subject| story(&format!("for-{}", subject.id), &[&subject.id]))
        .collect();
    let mut asked = std::collections::BTreeSet::new();
    for seed in 0..200 {
        let drills = drawn(seed, 3, &stories, &[]);
        assert_eq!(drills, drawn(seed, 3, &stories, &[]));
        for drill in drills {
            assert_eq!(drill.choices.len(), 4);
            let mut ids = drill.choices.iter().map(String::as_str);
            assert!(ids.any(|id| drill.is_right(Some(id), &stories)));
            assert!(!drill.is_right(None, &stories));
            assert!(!drill.is_right(Some("not-offered"), &stories));
            asked.insert(drill.question.reference.id);
        }
    }
    assert!(asked.len() > 30, "{asked:?}");
}

#[test]
fn the_drill_asks_about_weak_competencies_first_and_each_before_any_again() {
    let stories = [story("a", &["ownership"])];
    let weak = [("frugality", 1.2), ("dive-deep", 1.9), ("ownership", 4.9)];
    for seed in 0..50 {
        let drills = drawn(seed, 16, &stories, &weak);
        let main: Vec<&str> = drills
            .iter()
            .filter_map(DrillQuestion::main_competency)
            .collect();
        let weak_at = |id: &str| {
            let tested =
                |drill: &DrillQuestion| drill.question.competencies.iter().any(|it| it == id);
            drills.iter().position(tested)
        };
        assert_eq!(weak_at("frugality"), Some(0), "{main:?}");
        let each: std::collections::BTreeSet<&str> = main.iter().copied().collect();
        assert_eq!(each.len(), 16, "{main:?}");
    }
    assert_eq!(
        drawn(1, 1000, &stories, &[]).len(),
        questions(&[&principles()]).len()
    );
}

#[test]
fn if_no_story_fits_saying_so_is_correct() {
    let stories = [story("a", &["made-up"])];
    let drill = drawn(7, 1, &stories, &[]).remove(0);
    assert!(drill.is_right(None, &stories) && !drill.is_right(Some("a"), &stories));
    let mut granted = stories;
    granted[0]
        .competencies
        .extend(drill.main_competency().map(str::to_owned));
    assert!(drill.is_right(Some("a"), &granted) && !drill.is_right(None, &granted));
    assert_eq!(drawn(7, 1, &[], &[]), []);
    assert_eq!(
        DrillQuestion::draw(7, 1, &granted, &[], &Default::default()),
        []
    );
}

#[test]
fn the_leadership_principles_come_first_and_no_competency_twice() {
    let (sample, _) = bank::read(&SourceText::new(
        "sample.toml",
        include_str!("../../../tests/data/scenarios/banks/sample.toml"),
    ));
    let (sample, lp) = (sample.unwrap(), principles());
    let subjects = subjects(&[&sample, &lp, &lp]);
    let banks: Vec<&str> = subjects.iter().map(|it| it.bank.as_str()).collect();
    assert!(
        banks.starts_with(&["leadership-principles"; 16]),
        "{banks:?}"
    );
    let ids: std::collections::BTreeSet<&str> = subjects.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), subjects.len());
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
        for (title, competencies, text, use_) in stories {
            let id = new_id(&title, &written);
            let mut story = Story { id, title, competencies, text, uses: Vec::new() };
            use_.iter().for_each(|salt| story.add_use(&session_id(*salt), usize::from(*salt) + 1));
            written.push(story);
        }
        prop_assert_eq!(read(&source(&write(&written))), (written, Vec::new()));
    }
}
