//! The drill *be the interviewer*.

use crate::bank::samples::{SampleAnswer, SampleReading};
use crate::lang::{Language, Localized, LocalizedList, say};
use crate::review::sample_rating::{OwnAnswer, SampleRating};
use crate::tui::{Effect, Msg};

use super::Stage;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn answer(name: &str, marks: [u8; 2]) -> SampleAnswer {
    let reading = |mark| SampleReading {
        mark,
        why: Localized::new(
            format!("{name} 까닭 {mark}"),
            format!("{name} reason {mark}"),
        ),
    };
    SampleAnswer {
        text: Localized::new(format!("{name} 답변입니다."), format!("{name} answer.")),
        readings: marks.map(reading).to_vec(),
    }
}

fn rating(own: bool) -> SampleRating {
    let anchors = |texts: [&str; 5]| texts.map(str::to_owned).to_vec();
    SampleRating {
        prompt: Localized::new("고객이 화낸 일은요?", "An angry customer?"),
        competency: Localized::new("고객 집착", "Customer Obsession"),
        anchors: LocalizedList::of([
            (Language::Ko, anchors(["하나", "둘", "셋", "넷", "다섯"])),
            (
                Language::En,
                anchors(["one", "two", "three", "four", "five"]),
            ),
        ]),
        answers: vec![
            answer("A", [1, 2]),
            answer("B", [3, 3]),
            answer("C", [5, 4]),
        ],
        own: own.then(|| OwnAnswer {
            day: "2026-11-20".parse().expect("a day"),
            prompt: "화난 고객을 만난 적이 있나요?".into(),
            answer: "제가 직접 찾아갔습니다.".into(),
            rating: Some(4),
        }),
    }
}

fn opened(language: Language, (columns, rows): (u16, u16), own: bool) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::SamplesRead(Box::new(rating(own))));
    stage
}

/// Everything on the page.
fn read(stage: Stage) -> (Stage, String) {
    let mut stage = stage;
    let mut seen = stage.screen();
    for _ in 0..40 {
        stage = stage.press("down");
        seen.push_str(&stage.screen());
    }
    (stage, seen)
}

#[test]
fn home_leads_there_only_where_there_are_answers_to_rate() {
    let title = say::interviewer::TITLE.get(Language::Ko);
    let mut shared = Stage::shared(Language::Ko);
    shared.has_samples = true;
    let stage = Stage::of(shared).go_to(title).press("enter");
    assert_eq!(stage.effects, [Effect::ReadSamples]);
    Stage::new(80, 40).hides(title);
}

#[test]
fn each_answer_is_rated_on_the_anchors_before_the_readers_marks_are_seen() {
    for language in [Language::Ko, Language::En] {
        let text = |ko: &str, en: &str| Localized::new(ko, en).get(language).to_owned();
        for size in SIZES {
            let (stage, seen) = read(opened(language, size, true));
            for words in [text("A 답변입니다.", "A answer."), text("다섯", "five")] {
                assert!(seen.contains(&words), "no {words} in\n{seen}");
            }
            let reason = text("A 까닭 1", "A reason 1");
            assert!(!seen.contains(&reason), "{seen}");
            let (stage, seen) = read(stage.press("4"));
            for words in [
                say::interviewer::yours(language, 4),
                say::interviewer::reader(language, 1, 1),
                reason,
                text("A 까닭 2", "A reason 2"),
            ] {
                assert!(seen.contains(&words), "no {words} in\n{seen}");
            }
            stage
                .press("enter")
                .shows(&say::interviewer::answer(language, 2, 3));
        }
    }
}

#[test]
fn ones_own_answer_comes_last_and_stands_beside_how_it_was_rated_then() {
    for language in [Language::Ko, Language::En] {
        for size in SIZES {
            let stage = opened(language, size, true).press("2 enter 4 enter 5 enter");
            let stage = stage.shows("화난 고객을 만난 적이 있나요?").press("2");
            let (stage, seen) = read(stage);
            let then = say::interviewer::then_and_now(language, Some(4), 2);
            assert!(seen.contains(&then), "{seen}");
            // On average 2 - 1.5, 4 - 3, 5 - 4.5: about two thirds of a point more lenient.
            let same = say::interviewer::leniency(language, 0.67);
            assert!(seen.contains(&same), "{seen}");
            assert!(seen.contains("2011"), "{seen}");
            stage.press("q").hides("2011");
        }
    }
    // Without an own answer the drill ends after the samples.
    let stage = opened(Language::Ko, (80, 24), false).press("5 enter 5 enter 5 enter");
    let kinder = say::interviewer::leniency(Language::Ko, 2.0);
    stage.shows(say::interviewer::SUMMED).shows(&kinder);
}

#[test]
fn no_size_panics_and_other_keys_rate_nothing() {
    opened(Language::Ko, (80, 24), true)
        .press("0 6 enter x")
        .shows("1/3");
    for columns in [0, 1, 2, 19, 40, 100, 500] {
        for rows in [0, 1, 2, 3, 5, 12, 200] {
            let mut stage = opened(Language::Ko, (columns, rows), true);
            for key in [
                "end", "?", "esc", "1", "down", "enter", "2", "enter", "3", "enter", "4", "end",
            ] {
                let _ = stage.model.view(stage.now);
                stage = stage.press(key);
            }
        }
    }
}
