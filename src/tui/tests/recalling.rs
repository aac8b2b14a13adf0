//! Real interviews: the list and the form.

use crate::lang::{Language, Localized, say};
use crate::review::recalled::{
    Before, Decision, RecalledBook, RecalledInterview, RecalledQuestion,
};
use crate::tui::{Effect, Msg};

use super::{First, Stage, first};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn interview(day: &str, company: &str, decision: Option<Decision>) -> RecalledInterview {
    RecalledInterview {
        company: company.to_owned(),
        round: "1차".to_owned(),
        decision,
        questions: vec![RecalledQuestion {
            asked: "왜 지금 옮기려고 하세요?".to_owned(),
            went: Some(4),
            ..RecalledQuestion::new("q1".to_owned())
        }],
        ..RecalledInterview::new(day.parse().expect("a day"), &[])
    }
}

fn book(interviews: Vec<RecalledInterview>) -> RecalledBook {
    RecalledBook {
        before: vec![
            Before {
                sessions: 3,
                marks: Some(3.4),
                own: Some(2.5)
            };
            interviews.len()
        ],
        interviews,
        sealed: None,
    }
}

fn shown(book: RecalledBook, language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::RecalledListed(Box::new(book)));
    stage
}

#[track_caller]
fn kept(stage: &Stage) -> &RecalledInterview {
    let kept = stage.effects.iter().rev().find_map(|effect| match effect {
        Effect::SaveRecalled(interview) => Some(interview),
        _ => None,
    });
    kept.expect("an interview that is saved")
}

#[test]
fn an_interview_is_written_down_with_one_key_between_things() {
    for language in Language::ALL {
        for size in SIZES {
            let stage = shown(book(Vec::new()), language, size)
                .shows(first(&say::recalled::none(language, "n"), 3))
                .press("n")
                .shows(say::recalled::COMPANY)
                .write("한마루")
                .press("enter")
                .write("1차")
                .press("enter")
                .write("왜 옮기나요?")
                .press("enter 4")
                .write("갈등을 풀어 본 적은요?")
                .press("enter enter enter")
                .write("끄덕임")
                .press("enter right ctrl-s");
            let kept = kept(&stage);
            assert_eq!((&*kept.company, &*kept.round), ("한마루", "1차"));
            assert_eq!(kept.day.to_string(), "2026-11-22");
            assert_eq!(kept.decision, Some(Decision::Passed));
            assert_eq!(kept.reactions, "끄덕임");
            let questions = kept.questions.iter();
            let questions: Vec<_> = questions
                .map(|it| (it.id.as_str(), it.asked.as_str(), it.went))
                .collect();
            let expected = [
                ("q1", "왜 옮기나요?", Some(4)),
                ("q2", "갈등을 풀어 본 적은요?", None),
            ];
            assert_eq!(questions, expected);
            stage.shows("한마루");
        }
    }
}

#[test]
fn typing_text_where_a_rating_is_expected_starts_the_next_question() {
    for typed in ["갈등을 풀어 본 적은요?", "?뭐였더라", "-"] {
        let stage = shown(book(Vec::new()), Language::Ko, (80, 24))
            .press("n")
            .write("한마루")
            .press("enter enter")
            .write("왜 옮기나요?")
            .press("enter")
            .write(typed)
            .press("ctrl-s");
        let questions = kept(&stage).questions.clone();
        let questions: Vec<_> = questions.iter().map(|it| (&*it.asked, it.went)).collect();
        assert_eq!(questions, [("왜 옮기나요?", None), (typed, None)]);
    }
}

#[test]
fn an_answer_is_written_again_and_stays_with_its_question() {
    let one = interview("2026-11-20", "한마루", None);
    let stage = shown(book(vec![one]), Language::Ko, (40, 12))
        .press("enter down down ctrl-t")
        .shows("왜 지금 옮기려고")
        .write("지금 팀에서")
        .press("enter")
        .write("다 해 봤습니다.")
        .press("tab")
        .write("웃었다")
        .press("esc esc");
    let question = &kept(&stage).questions[0];
    assert_eq!(question.answer, "지금 팀에서\n다 해 봤습니다.");
    assert_eq!(question.reaction, "웃었다");
    assert_eq!((&*question.id, question.went), ("q1", Some(4)));
}

#[test]
fn what_is_typed_is_written_down_at_once_and_saved_soon() {
    let stage = shown(book(Vec::new()), Language::Ko, (80, 24)).press("n");
    assert!(!stage.effects.iter().any(is_saving));
    let mut stage = stage.write("한");
    let drafted = stage.effects.iter().any(|it| match it {
        Effect::DraftRecalled(one) => one.company == "한",
        _ => false,
    });
    assert!(drafted && !stage.effects.iter().any(is_saving));
    stage = stage.wait(2);
    assert_eq!(kept(&stage).company, "한");
    let id = kept(&stage).id.clone();
    stage.send(Msg::RecalledNotSaved {
        id: id.clone(),
        why: Localized::same("가득 참"),
    });
    stage = stage.shows("가득 참");
    let before = stage.effects.len();
    stage = stage.wait(2);
    assert!(stage.effects[before..].iter().any(is_saving), "tried again");
    stage.send(Msg::RecalledSaved { id });
    stage.shows(say::stories::SAVED);
}

fn is_saving(effect: &Effect) -> bool {
    matches!(effect, Effect::SaveRecalled(_))
}

#[test]
fn an_invalid_day_is_reported_and_loses_nothing() {
    let one = interview("2026-11-20", "한마루", None);
    let stage = shown(book(vec![one]), Language::Ko, (80, 24))
        .press("enter up ctrl-u")
        .write("그제")
        .shows(First(say::recalled::BAD_DAY, 3))
        .press("ctrl-s");
    assert!(!stage.effects.iter().any(is_saving));
    let stage = stage.press("enter ctrl-u").write("11/19").press("ctrl-s");
    assert_eq!(kept(&stage).day.to_string(), "2026-11-19");
}

#[test]
fn outcomes_stand_beside_figures_and_nothing_is_claimed_before_the_eighth() {
    let decided = |count: usize| {
        let all = (1..=count).map(|at| {
            let decision = [Decision::Passed, Decision::Rejected][at % 2];
            let mut one = interview(&format!("2026-11-{at:02}"), "한마루", Some(decision));
            one.questions[0].went = Some([5, 2][at % 2]);
            one
        });
        book(all.collect())
    };
    for language in Language::ALL {
        let stage = shown(decided(7), language, (80, 24));
        let said = say::recalled::too_few(language, 7, 1);
        let stage = stage.shows(&first_words(&said)).shows("3.4").shows("2.5");
        let compared = say::recalled::compared(language, (0, 0), (0, 0), (16, 16));
        stage.hides(&first_words(&compared));
        let stage = shown(decided(8), language, (120, 40));
        stage.shows(&first_words(&compared)).shows("16");
    }
}

fn first_words(text: &str) -> String {
    text.split(' ').take(4).collect::<Vec<_>>().join(" ")
}

#[test]
fn deleting_is_asked_twice_and_what_is_sealed_is_left_alone() {
    let one = interview("2026-11-20", "한마루", None);
    let stage = shown(book(vec![one.clone()]), Language::Ko, (80, 24)).press("d j");
    assert!(!stage.effects.iter().any(is_deleting));
    let stage = stage.press("d d");
    assert!(stage.effects.iter().any(is_deleting));
    stage.shows(first(&say::recalled::none(Language::Ko, "n"), 3));
    let sealed = RecalledBook {
        sealed: Some(Localized::same("잘못된 곳")),
        ..book(vec![one])
    };
    let stage = shown(sealed, Language::Ko, (80, 24)).press("n");
    stage.shows("잘못된 곳");
}

fn is_deleting(effect: &Effect) -> bool {
    matches!(effect, Effect::DeleteRecalled { .. })
}

#[test]
fn what_was_written_down_is_thrown_away_only_when_asked_for_twice() {
    let stage = shown(book(Vec::new()), Language::Ko, (80, 24))
        .press("n")
        .write("한마루")
        .press("ctrl-q")
        .shows(say::keys::ASK_DISCARD)
        .press("ctrl-q")
        .hides("한마루");
    let last = stage.effects.last();
    assert!(
        matches!(last, Some(Effect::DeleteRecalled { .. })),
        "{last:?}"
    );
    let old = interview("2026-11-20", "한마루", None);
    let stage = shown(book(vec![old.clone()]), Language::Ko, (80, 24))
        .press("enter")
        .write("!")
        .press("ctrl-q ctrl-q");
    assert_eq!(kept(&stage), &old);
    stage.press("enter").hides("한마루!");
}

#[test]
fn a_day_that_cannot_be_read_is_told_and_not_replaced() {
    for written in ["2026-13-45", "어제", ""] {
        let stage = shown(book(Vec::new()), Language::Ko, (80, 24))
            .press("n")
            .write("한마루")
            .press("shift-tab ctrl-u")
            .write(written)
            .press("enter ctrl-s");
        let is_saving = |it: &Effect| matches!(it, Effect::SaveRecalled(_));
        assert!(!stage.effects.iter().any(is_saving), "{written}");
        let stage = stage
            .shows(First(say::recalled::BAD_DAY, 3))
            .press("enter ctrl-u")
            .write("11/20")
            .press("ctrl-s");
        assert_eq!(kept(&stage).day.to_string(), "2026-11-20");
    }
    // Where nothing is written, nothing is lost.
    let stage = shown(book(Vec::new()), Language::Ko, (80, 24)).press("n shift-tab ctrl-u ctrl-s");
    stage.shows(first(&say::recalled::none(Language::Ko, "n"), 3));
}
