//! Actions on an answered question: repeat it, read a strong answer, compare, read; in the
//! debrief, in an answer and among its attempts alike.

use crate::bank::QuestionRef;
use crate::interview::{Mode, Retry, SessionRequest, Setup};
use crate::lang::{Language, Localized, say};
use crate::review::second::SecondReadings;
use crate::review::{Notes, PastInterview, StrongAnswer, StrongPoint};
use crate::transcript::{Outcome, Transcript};
use crate::tui::{Effect, Msg};

use super::past::transcript;
use super::{First, Stage, setup};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

pub(super) fn opened_as(
    transcript: Transcript,
    language: Language,
    (columns, rows): (u16, u16),
) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript,
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    stage
}

fn opened(language: Language, size: (u16, u16)) -> Stage {
    opened_as(transcript(), language, size)
}

#[track_caller]
fn started(stage: &Stage) -> &SessionRequest {
    match stage.effects.last() {
        Some(Effect::StartSession(request)) => request,
        other => panic!("nothing was started but {other:?}"),
    }
}

/// Two questions; the second went worse.
pub(super) fn two() -> Transcript {
    let mut two = transcript();
    let mut worse = two.turns[0].clone();
    worse.question = "worse".into();
    worse.prompt = "동료와 부딪힌 경험을 말씀해 주세요.".into();
    worse.own = Some(1);
    two.turns.push(worse);
    two
}

/// A strong answer of three sentences: the first makes a point, the third may make another.
fn strong() -> StrongAnswer {
    let text = "로그부터 열어 봤습니다. 밤이었습니다. 먼저 사과드렸습니다.";
    let point = |id: &str, say: &str, sentence, sure| StrongPoint {
        id: id.into(),
        say: Localized::same(say),
        sentence,
        sure,
    };
    StrongAnswer {
        prepared: None,
        question: QuestionRef::new("aws-cse", "angry-customer"),
        text: text.into(),
        is_outline: false,
        sentences: crate::coach::sentences(text),
        points: vec![
            point("logs", "기록부터 본다", Some(0), true),
            point("sorry", "사과", Some(2), false),
        ],
    }
}

fn flowing(stage: Stage) -> String {
    let mut stage = stage.press("home");
    let mut read = stage.screen();
    loop {
        let before = stage.screen();
        stage = stage.press("pagedown");
        if stage.screen() == before {
            return read.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        read.push('\n');
        read.push_str(&stage.screen());
    }
}

#[test]
fn one_key_leads_from_the_debrief_to_a_second_try_of_the_weakest_answer() {
    for size in SIZES {
        let stage = opened_as(two(), Language::Ko, size);
        let stage = stage.shows(&say::debrief::turn(Language::Ko, 2, None));
        let request = started(&stage.press("r")).clone();
        assert_eq!(request.only, Some(QuestionRef::new("aws-cse", "worse")));
        assert_eq!(request.retry_of.as_deref(), Some(two().id.as_str()));
        assert_eq!(request.mode, Mode::Practice);
    }
}

#[test]
fn one_key_leads_from_the_debrief_to_the_strong_answer_of_the_weakest() {
    let stage = opened_as(two(), Language::Ko, (80, 24)).press("o");
    let wanted = Effect::ReadStrongAnswer {
        session: two().id,
        question: QuestionRef::new("aws-cse", "worse"),
        language: Language::Ko,
    };
    assert_eq!(stage.effects, [wanted]);
}

#[test]
fn another_question_is_selected_with_the_arrows_and_read_with_enter() {
    let stage = opened_as(two(), Language::Ko, (80, 40)).press("up");
    let stage = stage.shows(&format!("> {}", say::debrief::turn(Language::Ko, 1, None)));
    let only = started(&stage.press("r")).only.clone();
    assert_eq!(only, Some(QuestionRef::new("aws-cse", "angry-customer")));
    opened_as(two(), Language::Ko, (80, 40))
        .press("enter")
        .shows(&say::debrief::page(Language::Ko, 3, 3))
        .press("q")
        .shows(&format!("> {}", say::debrief::turn(Language::Ko, 2, None)));
}

#[test]
fn a_follow_up_is_done_again_with_its_question() {
    let stage = opened(Language::Ko, (80, 24)).press("right right r");
    let only = started(&stage).only.clone();
    assert_eq!(only, Some(QuestionRef::new("aws-cse", "angry-customer")));
}

#[test]
fn the_strong_answer_says_which_sentence_carries_which_point_and_where_ones_own_had_it() {
    for language in Language::ALL {
        for size in SIZES {
            let mut stage = opened(language, size).press("right o");
            stage.send(Msg::StrongAnswerRead(Box::new(strong())));
            let read = flowing(stage);
            let said = say::findings::quoted(language, "로그");
            let lines = [
                "로그부터 열어 봤습니다.".to_owned(),
                format!("[x] 기록부터 본다: {}", say::strong::said(language, &said)),
                "먼저 사과드렸습니다.".to_owned(),
                format!("[ ] {}: ", say::strong::guessed(language, "사과")),
            ];
            let places: Vec<_> = lines.iter().map(|it| read.find(it)).collect();
            assert!(places.iter().all(Option::is_some), "{places:?}: {read}");
            assert!(places.is_sorted(), "{places:?}: {read}");
        }
    }
}

#[test]
fn what_the_strong_answer_costs_is_on_its_first_screen() {
    for language in Language::ALL {
        for size in SIZES {
            let mut stage = opened(language, size).press("right o");
            stage.send(Msg::StrongAnswerRead(Box::new(strong())));
            let unspaced = |text: &str| text.split_whitespace().collect::<String>();
            let screen = unspaced(&stage.screen());
            let title = screen.find(&unspaced(say::strong::TITLE.get(language)));
            let cost = say::strong::COUNTS_NO_MORE.get(language);
            let begins = unspaced(cost).chars().take(20).collect::<String>();
            let cost = screen.find(&begins);
            assert!(title.is_some() && title < cost, "{}", stage.screen());
        }
    }
}

#[test]
fn what_was_prepared_stands_below_and_one_key_makes_key_points_of_it() {
    for language in Language::ALL {
        for size in SIZES {
            let mut stage = opened(language, size).press("right o");
            let prepared = "로그부터 보고 팀에 알리겠습니다.";
            stage.send(Msg::StrongAnswerRead(Box::new(StrongAnswer {
                prepared: Some(prepared.to_owned()),
                ..strong()
            })));
            stage = stage.press("f7");
            let question = QuestionRef::new("aws-cse", "angry-customer");
            let wanted = Effect::MakeKeyPoints { question };
            assert!(stage.effects.contains(&wanted), "{:?}", stage.effects);
            let read = flowing(stage);
            let title = say::strong::PREPARED.get(language);
            let key = say::strong::make_points(language, "F7");
            // At the edges of a narrow screen, marks stand between the words of a sentence.
            let key = super::first(&key, 2);
            let places = [title, prepared, key].map(|it| read.find(it));
            assert!(places.iter().all(Option::is_some), "{read}");
            assert!(places.is_sorted(), "{read}");
        }
    }
    // Without a prepared answer, a message says so.
    let mut stage = opened(Language::Ko, (80, 24)).press("right o");
    stage.send(Msg::StrongAnswerRead(Box::new(strong())));
    stage.press("f7").shows("준비해 둔 답이 없어요");
}

#[test]
fn what_the_coach_cannot_tell_is_asked_beside_the_strong_answer_and_never_called_missing() {
    let mut unsure = transcript();
    let seen = unsure.turns[0].coach.as_mut().expect("a coach");
    seen.key_points[1].verdict = crate::coach::Verdict::Unsure;
    let mut stage = opened_as(unsure, Language::Ko, (120, 40)).press("o");
    stage.send(Msg::StrongAnswerRead(Box::new(strong())));
    stage
        .shows("[?] 사과 (아마 이 문장): 이 말을 하셨나요?")
        .hides(say::strong::LEFT_OUT);
}

#[test]
fn the_strong_answer_closes_with_its_own_key_and_with_the_way_back() {
    for key in ["o", "q", "esc"] {
        for (from, page) in [
            ("home", say::debrief::OVERVIEW.get(Language::Ko).to_owned()),
            ("right", say::debrief::page(Language::Ko, 1, 2)),
        ] {
            let mut stage = opened(Language::Ko, (80, 24)).press(from).press("o");
            stage.send(Msg::StrongAnswerRead(Box::new(strong())));
            stage
                .shows(say::strong::TITLE)
                .press(key)
                .hides(say::strong::TITLE)
                .shows(&page);
        }
    }
}

#[test]
fn there_is_no_strong_answer_to_a_real_interview_before_its_end() {
    let unfinished = Transcript {
        outcome: Outcome::Unfinished,
        ..transcript()
    };
    let stage = opened_as(unfinished.clone(), Language::Ko, (80, 24)).press("o");
    assert_eq!(stage.effects, []);
    stage.shows(First(say::strong::NOT_YET, 3));
    let practiced = Transcript {
        mode: Mode::Practice,
        ..unfinished
    };
    let stage = opened_as(practiced, Language::Ko, (80, 24)).press("o");
    assert!(matches!(
        stage.effects[..],
        [Effect::ReadStrongAnswer { .. }]
    ));
}

#[test]
fn nothing_helps_while_a_real_interview_goes_on() {
    let mut stage = Stage::interview(Mode::Real, 80, 24).press("enter enter");
    for key in ["o", "r"] {
        stage = stage.press(key);
    }
    let asked = |it: &Effect| {
        matches!(
            it,
            Effect::ReadStrongAnswer { .. } | Effect::StartSession(_)
        )
    };
    assert!(!stage.effects.iter().any(asked), "{:?}", stage.effects);
}

/// A question repeated from the debrief of its interview, up to its end.
fn done_again() -> Stage {
    let mut stage = opened(Language::Ko, (80, 24)).press("r");
    let mut setup = Setup {
        retry: Some(Retry {
            of: transcript().id.to_string(),
            after_strong: false,
        }),
        ..setup(Mode::Practice)
    };
    setup.plan.rounds[0].questions.truncate(1);
    stage.send(Msg::SessionStarted(Box::new(setup)));
    let stage = stage
        .press("enter enter ctrl-s")
        .write("저는 기록을 봤습니다.");
    let mut stage = stage.press("ctrl-s 4");
    stage.send(Msg::SessionClosed(Box::new(PastInterview {
        transcript: Transcript {
            retry: Some(Retry {
                of: transcript().id.to_string(),
                after_strong: false,
            }),
            ..transcript()
        },
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    stage
}

#[test]
fn after_a_second_try_the_words_that_changed_are_asked_for_and_the_first_debrief_is_below() {
    let stage = done_again();
    assert!(
        matches!(stage.effects.last(), Some(Effect::ListAttempts { .. })),
        "{:?}",
        stage.effects
    );
    stage
        .shows(say::debrief::OVERVIEW)
        .press("q")
        .shows(say::debrief::OVERVIEW)
        .press("q")
        .hides(say::debrief::OVERVIEW);
}

#[test]
fn every_screen_after_an_answer_names_its_next_step() {
    for language in Language::ALL {
        for size in SIZES {
            let read = say::keys::READ.get(language);
            let again = [say::keys::AGAIN; 2];
            let stage = opened(language, size).shows(&format!("Enter {read}"));
            let mut stage = stage.press("o");
            stage.send(Msg::StrongAnswerRead(Box::new(strong())));
            let stage = stage.shows_key("r", again);
            // In an answer, the first question is whether the coach is right.
            let points = say::keys::POINTS.get(language);
            stage.press("o enter").shows(&format!("Tab {points}"));
        }
    }
}

#[test]
fn a_try_after_the_strong_answer_says_that_it_does_not_count() {
    for after_strong in [true, false] {
        let again = Transcript {
            retry: Some(Retry {
                of: "2026-11-20T100500-aws-cse-0001".into(),
                after_strong,
            }),
            ..transcript()
        };
        let screen = opened_as(again, Language::Ko, (80, 24)).screen();
        let said = screen.contains("모범 답변을 본 뒤에 다시 한 답변이라");
        assert_eq!(said, after_strong, "{screen}");
    }
}
