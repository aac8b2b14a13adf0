//! The language model's readings: shown next to the coach's verdict, accepted with one key,
//! removed with another.

use crate::bank::QuestionRef;
use crate::diagnostic::SourceText;
use crate::interview::Mode;
use crate::lang::{Language, Localized, say};
use crate::llm::rewrite::Tightened;
use crate::review::notes::OwnWord;
use crate::review::second::{SecondReading, SecondReadings};
use crate::review::{Notes, PastInterview, Reviewed};
use crate::transcript::{self, SessionId, Transcript};
use crate::tui::{Effect, ModelNews, Msg, Shared, Size};

use super::Stage;

const FILE: &str = include_str!("../../../tests/data/records/transcript-1-judge.toml");
const WORDS: &str = "많이 좋아졌습니다";

fn transcript() -> Transcript {
    transcript::read(&SourceText::new("transcript.toml", FILE)).expect("a transcript")
}

/// The reading of the point that the coach asks about.
fn readings() -> SecondReadings {
    let turns = transcript().turns;
    let answer = turns[0].answer.as_str();
    let start = answer.find(WORDS).expect("the words");
    let place = (0, QuestionRef::new("aws-cse", "angry-customer"));
    let words = start..start + WORDS.len();
    let mut readings = SecondReadings::default();
    readings.add(SecondReading::new(
        place, "daily", "qwen3:8b", answer, &words,
    ));
    readings
}

/// The points of the first answer, with the one that the coach asks about selected.
fn points(second: SecondReadings, sealed: Option<Localized>) -> Stage {
    let stage = Stage::in_language(Language::Ko, 120, 40);
    open(stage, second, sealed).press("right tab")
}

fn open(mut stage: Stage, second: SecondReadings, sealed: Option<Localized>) -> Stage {
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: transcript(),
        notes: Notes::default(),
        second,
        sealed,
    })));
    stage
}

fn flowing(stage: &Stage) -> String {
    let screen = stage.screen();
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_stands_beside_the_question_and_changes_nothing_else() {
    let stage = points(readings(), None);
    let screen = flowing(&stage);
    for part in ["[?] 이 말을 하셨나요?", "언어", WORDS] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    let turns = transcript().turns;
    let plain = Reviewed::of(&turns, &Notes::default());
    let read = plain.clone().with_second(&readings());
    assert_ne!(plain, read);
    assert_eq!(plain.turns(), read.turns());
    let verdicts = |it: &Reviewed| {
        let points = it.points(0).iter();
        points
            .map(|it| (it.verdict, it.by, it.places.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(verdicts(&plain), verdicts(&read));
}

#[test]
fn a_key_makes_it_the_candidates_own_word_and_undo_takes_that_back() {
    let stage = points(readings(), None).press("i");
    let Some(Effect::SaveNotes { notes, .. }) = stage.effects.last() else {
        panic!("nothing was saved: {:?}", stage.effects);
    };
    let turns = transcript().turns;
    let start = turns[0].answer.find(WORDS).expect("the words");
    let said = OwnWord::Said(vec![(0, start..start + WORDS.len())]);
    assert_eq!(notes.word(&turns, 0, "daily"), Some(said));
    assert!(flowing(&stage).contains("[x] 내가 짚은 핵심"));
    let stage = stage.press("u");
    assert!(flowing(&stage).contains("[?] 이 말을 하셨나요?"));
}

#[test]
fn a_key_takes_it_out() {
    let mut stage = points(readings(), None).press("z");
    let session = SessionId::parse("2026-11-21T100500-aws-cse-7f3a").expect("an id");
    let forgotten = Effect::ForgetSecond {
        session: session.clone(),
        turn: 0,
        point: "daily".to_owned(),
    };
    assert_eq!(stage.effects.last(), Some(&forgotten));
    // Readings of another session are ignored.
    let other = SessionId::parse("2026-11-21T100500-aws-cse-0000").expect("an id");
    for (session, stands) in [(other, true), (session, false)] {
        stage.send(Msg::SecondRead {
            session,
            readings: SecondReadings::default(),
        });
        assert_eq!(flowing(&stage).contains("언어 모델은"), stands);
    }
    stage.press("i").shows(say::llm::NO_READING);
}

#[test]
fn nothing_is_taken_out_of_what_is_left_as_it_is() {
    let why = Localized::same("다른 곳의 파일");
    let stage = points(readings(), Some(why)).press("z");
    assert!(stage.effects.is_empty(), "{:?}", stage.effects);
    stage.shows("다른 곳의 파일");
}

#[test]
fn words_that_do_not_stand_there_any_more_are_not_shown() {
    let mended = FILE.replace(WORDS, "훨씬 나아졌습니다");
    let mended =
        transcript::read(&SourceText::new("transcript.toml", mended)).expect("a transcript");
    let read = Reviewed::of(&mended.turns, &Notes::default()).with_second(&readings());
    assert!(read.points(0).iter().all(|it| it.second.is_none()));
}

#[test]
fn how_the_reading_goes_is_a_line_and_a_key_stops_it() {
    let mut stage = points(SecondReadings::default(), None);
    let idle = stage.screen();
    stage.send(Msg::ModelReads(ModelNews {
        left: 2,
        ..ModelNews::default()
    }));
    assert!(flowing(&stage).contains("2개 남음, 0초째, F8 그만두기"));
    let mut stage = stage.wait(12);
    assert!(flowing(&stage).contains("2개 남음, 12초째"));
    // Each request is timed separately.
    stage.send(Msg::ModelReads(ModelNews {
        left: 1,
        ..ModelNews::default()
    }));
    assert!(flowing(&stage).contains("1개 남음, 0초째"));
    let mut stage = stage.press("f8");
    assert_eq!(stage.effects.last(), Some(&Effect::StopModel));
    stage.send(Msg::ModelReads(ModelNews {
        trouble: Some(say::llm::UNREACHABLE.into()),
        ..ModelNews::default()
    }));
    assert!(flowing(&stage).contains("연결할 수 없어요"));
    stage.send(Msg::ModelReads(ModelNews::default()));
    assert_eq!(stage.screen(), idle);
}

#[test]
fn an_answer_is_tightened_on_request_and_kept_nowhere() {
    let stage = points(SecondReadings::default(), None).press("esc f9");
    assert!(stage.effects.is_empty(), "there is no model");
    stage.shows("없어도 모든 기능");
    let shared = Shared {
        has_model: true,
        size: Size {
            columns: 120,
            rows: 40,
        },
        ..Stage::shared(Language::Ko)
    };
    let mut stage = open(Stage::of(shared), SecondReadings::default(), None).press("right f9");
    let turn = &transcript().turns[0];
    let wanted = Effect::Tighten {
        prompt: turn.prompt.clone(),
        answer: turn.answer.clone(),
        language: Language::Ko,
    };
    assert_eq!(stage.effects, std::slice::from_ref(&wanted));
    stage.send(Msg::ModelReads(ModelNews {
        tightening: true,
        ..ModelNews::default()
    }));
    assert!(flowing(&stage).contains("답변을 줄이고 있어요"));
    let text = "고객이 화나서 로그를 봤습니다.".to_owned();
    let at = text.find("화나서").expect("the word");
    stage.send(Msg::Tightened(Ok(Tightened {
        new: std::iter::once(at..at + "화나서".len()).collect(),
        turned: std::iter::once(0..text.len()).collect(),
        text,
    })));
    let screen = flowing(&stage);
    for part in [
        "어디에도 저장하지 않고",
        "없는 낱말 1개",
        "빠지거나 들어간 문장 1개",
        "뜻까지 같다는 말은 아니에요",
        "고객이 화나서",
    ] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    let mut stage = stage.press("esc");
    assert_eq!(stage.effects, [wanted], "nothing is saved");
    stage.send(Msg::Tightened(Err(say::llm::NOT_TIGHTENED.into())));
    stage.shows("더 짧지 않거나");
}

fn with_model(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let shared = Shared {
        has_model: true,
        size: Size { columns, rows },
        ..Stage::shared(language)
    };
    open(Stage::of(shared), SecondReadings::default(), None)
}

#[test]
fn wherever_an_answer_is_in_sight_a_key_has_it_tightened_and_the_footer_names_it() {
    for language in [Language::Ko, Language::En] {
        let brief = say::keys::TIGHTEN_BRIEF.get(language);
        let full = say::keys::TIGHTEN.get(language);
        // The answer, its points, and its sentences while one of them is looked for.
        for keys in ["right", "right tab", "right tab y"] {
            let stage = with_model(language, (80, 24)).press(keys);
            let rows = stage.rows();
            let footer = rows.last().expect("a footer");
            let is_named = [brief, full]
                .iter()
                .any(|it| footer.contains(&format!("F9 {it}")));
            assert!(is_named, "{keys}: {footer}");
            let stage = stage.press("f9");
            let last = stage.effects.last();
            assert!(
                matches!(last, Some(Effect::Tighten { .. })),
                "{keys}: {last:?}"
            );
            let without = open(
                Stage::in_language(language, 80, 24),
                SecondReadings::default(),
                None,
            );
            let rows = without.press(keys).rows();
            assert!(!rows.last().is_some_and(|it| it.contains("F9")), "{rows:?}");
        }
    }
}

#[test]
fn what_failed_in_the_background_is_told_in_review_and_not_under_the_next_question() {
    let failed = || {
        Msg::ModelReads(ModelNews {
            unasked: Some(say::llm::NOT_AS_ASKED.into()),
            ..ModelNews::default()
        })
    };
    let mut stage = points(SecondReadings::default(), None);
    stage.send(failed());
    let stage = stage.shows(say::llm::NOT_AS_ASKED).press("f8");
    stage.hides(say::llm::NOT_AS_ASKED);
    let mut stage = Stage::interview(Mode::Practice, 80, 24).press("enter enter ctrl-s");
    stage.send(failed());
    let mut stage = stage.hides(say::llm::NOT_AS_ASKED);
    // What the candidate waited for is told where that was.
    stage.send(Msg::ModelReads(ModelNews {
        trouble: Some(say::llm::SLOW.into()),
        ..ModelNews::default()
    }));
    stage.shows(say::llm::SLOW);
}
