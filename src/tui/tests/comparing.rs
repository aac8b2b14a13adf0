//! Attempts at one question, compared one by one.

use ratatui::style::Modifier;

use crate::coach::Verdict;
use crate::lang::{Language, Localized, say};
use crate::review::second::SecondReadings;
use crate::review::{Notes, PastInterview};
use crate::transcript::Transcript;
use crate::tui::{Effect, Msg, Theme};
use crate::voice::{Analysis, Span};

use super::Stage;
use super::past::{session, transcript};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// The same question answered on a day, rated `own`.
fn attempt(day: u32, own: u8, answer: &str) -> Transcript {
    let started = format!("2026-11-{day:02}T10:00:00+09:00");
    let mut transcript = session(Localized::same("AWS"), &started, own);
    transcript.turns[0].answer = answer.into();
    transcript
}

fn deliver(stage: &mut Stage, attempts: Vec<Transcript>) {
    let question = transcript().turns[0].reference();
    let from = attempts.last().expect("an attempt").id.clone();
    stage.send(Msg::AttemptsListed {
        question,
        session: from,
        sessions: attempts,
    });
}

fn three() -> Vec<Transcript> {
    vec![
        attempt(1, 2, "로그를 봤습니다."),
        attempt(3, 3, "저는 로그를 봤습니다."),
        attempt(9, 5, "저는 기록을 먼저 봤습니다."),
    ]
}

fn compared(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    deliver(&mut stage, three());
    stage
}

/// All text, from top to bottom, without line breaks.
fn whole(stage: Stage) -> (Stage, String) {
    let mut stage = stage.press("home");
    let mut read = stage.screen();
    loop {
        let before = stage.screen();
        stage = stage.press("down");
        if stage.screen() == before {
            let words: Vec<&str> = read.split_whitespace().collect();
            return (stage, words.join(" "));
        }
        read.push('\n');
        read.push_str(&stage.screen());
    }
}

fn words_with(stage: &Stage, modifier: Modifier) -> String {
    let buffer = stage.model.view(stage.now).buffer;
    let cells = buffer.content().iter();
    let marked = cells.filter(|cell| cell.modifier.contains(modifier));
    let words: String = marked.map(ratatui::buffer::Cell::symbol).collect();
    words.replace(' ', "")
}

#[test]
fn an_answer_leads_to_all_attempts_at_its_question() {
    let mut stage = Stage::new(80, 24);
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: transcript(),
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    let stage = stage.press("c");
    let wanted = transcript().turns[0].reference();
    assert!(
        matches!(stage.effects.last(), Some(Effect::ListAttempts { question, .. }) if *question == wanted),
        "{:?}",
        stage.effects
    );
    let mut stage = stage;
    deliver(&mut stage, three());
    stage
        .shows(say::compare::TITLE)
        .press("q")
        .shows(say::debrief::OVERVIEW);
}

#[test]
fn the_newest_stands_beside_the_one_before_with_every_change() {
    for size in SIZES {
        let (stage, page) = whole(compared(Language::Ko, size));
        for words in [
            "3/3번째",
            "내 평가: 3점 → 5점 (+2)",
            "코치 평균: 4.4 → 4.4 (=)",
            "글자 수: 12 → 15 (+3)",
            "2026-11-03 10:00",
            "2026-11-09 10:00",
        ] {
            assert!(page.contains(words), "no {words} at {size:?}: {page}");
        }
        let (_, page) = whole(stage.press("left"));
        assert!(page.contains("2/3번째"), "{page}");
        assert!(page.contains("내 평가: 2점 → 3점 (+1)"), "{page}");
    }
    let (_, page) = whole(compared(Language::En, (80, 24)));
    assert!(page.contains("Your rating: 3 of 5 → 5 of 5 (+2)"), "{page}");
    assert!(page.contains("attempt 3 of 3"), "{page}");
}

#[test]
fn words_that_went_are_struck_through_and_new_ones_underlined_even_without_colour() {
    for theme in [Theme::coloured(), Theme::colourless()] {
        for (columns, rows) in [(120, 40), (80, 40)] {
            let mut stage = Stage::themed(theme, Language::Ko, columns, rows);
            deliver(&mut stage, three());
            assert_eq!(words_with(&stage, Modifier::CROSSED_OUT), "로그를");
            assert_eq!(words_with(&stage, Modifier::UNDERLINED), "기록을먼저");
        }
    }
}

#[test]
fn the_oldest_attempt_is_never_shown_without_what_came_of_it() {
    let stage = compared(Language::Ko, (80, 40)).press("left left left");
    stage
        .shows(&say::compare::attempt(Language::Ko, 2, 3))
        .press("right right right")
        .shows(&say::compare::attempt(Language::Ko, 3, 3));
}

#[test]
fn a_single_attempt_says_so_and_is_shown() {
    for size in SIZES {
        let mut stage = Stage::new(size.0, size.1);
        deliver(&mut stage, vec![attempt(1, 2, "로그를 봤습니다.")]);
        let (_, page) = whole(stage);
        assert!(page.contains("아직 한 번만 답했어요"), "{page}");
        assert!(page.contains("로그를 봤습니다."), "{page}");
    }
}

#[test]
fn a_comparison_of_any_size_panics_nowhere_and_never_steers_the_terminal() {
    let evil = vec![
        attempt(1, 2, "\u{1b}[2J 하나 \u{202e}"),
        attempt(2, 2, "\u{9b} 둘\u{7}"),
    ];
    let bad = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    for columns in [0, 1, 2, 5, 19, 20, 40, 99, 100, 101, 500] {
        for rows in [0, 1, 2, 3, 4, 5, 8, 12, 24, 200] {
            let mut stage = Stage::new(columns, rows);
            deliver(&mut stage, evil.clone());
            for keys in ["end", "left", "pagedown", "right", "home", "?", "esc"] {
                stage = stage.press(keys);
                assert!(!stage.screen().contains(bad), "{:?}", stage.screen());
            }
        }
    }
}

#[test]
fn the_points_that_were_won_and_lost_stand_with_the_words_that_changed() {
    for language in [Language::Ko, Language::En] {
        let lost = say::compare::LOST.get(language);
        for (columns, rows) in SIZES {
            let mut attempts = vec![
                attempt(1, 2, "로그를 봤습니다."),
                attempt(3, 3, "먼저 사과드리고 봤습니다."),
            ];
            let seen = attempts[1].turns[0].coach.as_mut().expect("a coach");
            seen.key_points[1].verdict = Verdict::Heard;
            let sorry = &mut seen.key_points[1];
            sorry.places.push(7..19);
            seen.key_points[0].verdict = Verdict::NotHeard;
            seen.key_points[0].places.clear();
            let mut stage = Stage::in_language(language, columns, rows);
            deliver(&mut stage, attempts);
            let (_, read) = whole(stage);
            let won = say::compare::WON.get(language);
            let quoted = say::findings::quoted(language, "사과드리");
            for words in [format!("{won}: 사과 ({quoted})"), format!("- {lost}: ")] {
                assert!(read.contains(&words), "no {words}: {read}");
            }
        }
    }
}

#[test]
fn an_unsure_point_is_asked_about_and_not_called_lost() {
    let mut attempts = vec![
        attempt(1, 2, "로그를 봤습니다."),
        attempt(3, 3, "봤습니다."),
    ];
    let seen = attempts[1].turns[0].coach.as_mut().expect("a coach");
    seen.key_points[0].verdict = Verdict::Unsure;
    let mut stage = Stage::new(80, 40);
    deliver(&mut stage, attempts);
    stage
        .shows("? 이 말을 하셨나요? 기록부터 본다")
        .hides(say::compare::SAME_POINTS)
        .hides(say::compare::LOST);
}

#[test]
fn an_attempt_is_done_again_read_and_left_with_the_keys_of_a_question() {
    let stage = compared(Language::Ko, (80, 24)).press("r");
    let newest = three().remove(2);
    assert!(
        matches!(stage.effects.last(), Some(Effect::StartSession(it)) if it.retry_of.as_deref() == Some(newest.id.as_str())),
        "{:?}",
        stage.effects
    );
    for (key, asked) in [("enter", None), ("o", Some("strong")), ("m", Some("story"))] {
        let mut stage = compared(Language::Ko, (80, 24)).press(key);
        let id = newest.id.to_string();
        assert_eq!(stage.effects, [Effect::OpenTranscript { id }]);
        stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
            transcript: newest.clone(),
            notes: Notes::default(),
            second: SecondReadings::default(),
            sealed: None,
        })));
        let next = match stage.effects.last() {
            Some(Effect::ReadStrongAnswer { .. }) => Some("strong"),
            Some(Effect::OfferStories) => Some("story"),
            _ => None,
        };
        assert_eq!(next, asked);
        stage.shows(&say::debrief::page(Language::Ko, 1, 2));
    }
    compared(Language::Ko, (80, 24))
        .press("c")
        .hides(say::compare::TITLE);
}

#[test]
fn typed_and_spoken_answers_are_distinguished() {
    let mut attempts = three();
    let spoken = &mut attempts[2].turns[0];
    spoken.voiced = true;
    spoken.verbatim = true;
    spoken.typed_before = Some(String::new());
    spoken.answer = "가".repeat(100);
    spoken.heard = Some(Box::new(Analysis {
        seconds: 20.0,
        speech: vec![Span {
            start: 0.5,
            end: 20.0,
        }],
        pauses: vec![Span {
            start: 3.0,
            end: 4.0,
        }],
        share: 0.9,
        first_word: Some(0.5),
        clipped: 0.0,
        silent: false,
    }));
    let mut stage = Stage::in_language(Language::Ko, 80, 24);
    deliver(&mut stage, attempts);
    let (_, page) = whole(stage);
    for words in [
        say::compare::SAID_OR_ESTIMATED.get(Language::Ko),
        "→ 0:20",
        "1분에 멈춘 곳: 재지 않음 → 3.0",
        "빠르기: 재지 않음 → 1분에 300음절",
        say::compare::ALOUD.get(Language::Ko),
    ] {
        assert!(page.contains(words), "no {words}: {page}");
    }
}
