//! Words of a spoken answer, reviewed and listened to.

use super::Stage;
use super::recording::{analysis, heard};
use crate::lang::Language;
use crate::lang::say::recording as say;
use crate::review::{Notes, PastInterview};
use crate::tui::{AnswerPlace, Effect, Msg, Shared};
use crate::voice::{Span, Utterance};

/// A past interview whose first answer was spoken.
fn past(answer: &str, recognized: Option<&str>) -> Box<PastInterview> {
    let mut transcript = super::past::transcript();
    let turn = &mut transcript.turns[0];
    turn.voiced = true;
    turn.heard = Some(Box::new(analysis()));
    turn.answer = answer.to_owned();
    turn.recognized = recognized.map(str::to_owned);
    turn.coach = None;
    Box::new(PastInterview {
        transcript,
        notes: Notes::default(),
        sealed: None,
        second: Default::default(),
    })
}

/// Its first answer on the screen.
fn reading(interview: Box<PastInterview>) -> Stage {
    let mut stage = Stage::new(80, 40);
    stage.send(Msg::TranscriptOpened(interview));
    stage.press("l")
}

#[test]
fn words_are_looked_through_in_the_editor_before_they_count() {
    let stage = reading(past("", Some("제가 로그를 밨습니다")))
        .shows(&say::recognized(Language::Ko, "F5"))
        .shows("제가 로그를 밨습니다")
        .press("f5")
        .shows(say::WORDS_TITLE)
        .press("backspace backspace")
        .write("그랬어요")
        .press("ctrl-s");
    let accepted = Effect::AcceptWords {
        session: super::past::transcript().id,
        place: 0,
        text: "제가 로그를 밨습그랬어요".to_owned(),
    };
    assert_eq!(stage.effects.last(), Some(&accepted));
    let mut stage = stage;
    stage.send(Msg::WordsCame(past("고친 말이에요", None)));
    stage
        .shows("고친 말이에요")
        .hides(&say::recognized(Language::Ko, "F5"));
}

#[test]
fn without_a_recognizer_the_gist_can_be_typed() {
    let stage = reading(past("", None))
        .shows(&say::type_gist(Language::Ko, "F5"))
        .shows("말한 시간 50%")
        .press("f5")
        .write("요지")
        .press("ctrl-s");
    let accepted = stage.effects.last();
    assert!(
        matches!(accepted, Some(Effect::AcceptWords { place: 0, text, .. }) if text == "요지"),
        "{accepted:?}"
    );
}

/// The first answer of the past interview, as one that is recognized.
fn first() -> AnswerPlace {
    AnswerPlace {
        session: super::past::transcript().id,
        place: 0,
    }
}

#[test]
fn words_that_wait_are_told_on_the_first_page() {
    let mut stage = Stage::new(80, 40);
    stage.send(Msg::TranscriptOpened(past(
        "",
        Some("제가 로그를 봤습니다"),
    )));
    stage.shows(&say::words_wait(Language::Ko, "F5"));
    let mut stage = Stage::new(80, 40);
    stage.send(Msg::TranscriptOpened(past("답변", None)));
    stage.hides(&say::words_wait(Language::Ko, "F5"));
}

#[test]
fn the_footer_of_a_spoken_answer_names_the_keys_of_its_words_and_its_sound() {
    let footer = |stage: &Stage| stage.rows().last().cloned().unwrap_or_default();
    for language in [Language::Ko, Language::En] {
        let mut stage = Stage::in_language(language, 80, 24);
        stage.send(Msg::TranscriptOpened(past(
            "",
            Some("제가 로그를 봤습니다"),
        )));
        let stage = stage.press("l");
        let keys = footer(&stage);
        assert!(keys.contains("F5") && keys.contains("F6"), "{keys}");
        let keys = footer(&stage.press("esc"));
        assert!(!keys.contains("F5") && !keys.contains("F6"), "{keys}");
    }
    let mut stage = Stage::new(80, 24);
    let mut typed = past("답변", None);
    typed.transcript.turns[0].voiced = false;
    stage.send(Msg::TranscriptOpened(typed));
    let keys = footer(&stage.press("l"));
    assert!(!keys.contains("F5") && !keys.contains("F6"), "{keys}");
}

#[test]
fn stopping_a_recognizer_is_told() {
    let mut stage = reading(past("", None));
    stage.send(Msg::RecognitionGoes(vec![first()]));
    let mut stage = stage.press("alt-x");
    assert_eq!(stage.effects.last(), Some(&Effect::CancelRecognition));
    stage.send(Msg::RecognitionGoes(Vec::new()));
    stage.send(Msg::RecognitionFailed(say::CANCELLED.into()));
    stage.shows(say::CANCELLED);
}

#[test]
fn while_an_answer_is_recognized_nobody_is_told_to_type_its_gist() {
    let mut stage = reading(past("", None));
    stage.send(Msg::RecognitionGoes(vec![first()]));
    let stage = stage
        .shows(say::BEING_RECOGNIZED)
        .shows(&say::recognizing(Language::Ko, 1, 0, "Alt-X"))
        .hides(&say::type_gist(Language::Ko, "F5"));
    // Words typed now would take the place of those that nobody has seen.
    let mut stage = stage.press("f5").hides(say::WORDS_PLACEHOLDER).press("esc");
    stage.send(Msg::WordsCame(past("", Some("제가 로그를 봤습니다"))));
    stage.send(Msg::RecognitionGoes(Vec::new()));
    stage
        .shows(&say::recognized(Language::Ko, "F5"))
        .hides(&say::recognizing(Language::Ko, 1, 0, "Alt-X"));
}

#[test]
fn words_that_come_while_a_gist_is_typed_are_put_before_it() {
    let mut stage = reading(past("", None)).press("f5").write("요지");
    stage.send(Msg::WordsCame(past("", Some("제가 로그를 봤습니다"))));
    let stage = stage.press("ctrl-s");
    let accepted = stage.effects.last();
    let together = "제가 로그를 봤습니다\n\n요지";
    assert!(
        matches!(accepted, Some(Effect::AcceptWords { text, .. }) if text == together),
        "{accepted:?}"
    );
}

#[test]
fn an_answer_without_words_can_be_recognized_again() {
    let shared = Shared {
        can_recognize: true,
        ..Stage::shared(Language::Ko)
    };
    let mut stage = Stage::of(shared);
    stage.send(Msg::TranscriptOpened(past("", None)));
    let stage = stage
        .press("l")
        .shows(&say::recognize_again(Language::Ko, "Alt-X"))
        .press("alt-x");
    let again = Effect::Recognize {
        answer: first(),
        language: Language::Ko,
        heard: Box::new(analysis()),
    };
    assert_eq!(stage.effects.last(), Some(&again));
    let mut stage = stage;
    stage.send(Msg::RecognitionGoes(vec![first()]));
    let stage = stage.press("alt-x");
    assert_eq!(stage.effects.last(), Some(&Effect::CancelRecognition));
    reading(past("답변", None))
        .press("alt-x")
        .shows(say::HAS_WORDS);
}

#[test]
fn an_answer_that_was_typed_has_no_words_to_look_through() {
    let mut interview = past("답변", None);
    interview.transcript.turns[0].voiced = false;
    let stage = reading(interview).press("f5").shows(say::NOT_ALOUD);
    assert!(
        !stage
            .effects
            .iter()
            .any(|it| matches!(it, Effect::AcceptWords { .. }))
    );
}

#[test]
fn what_was_recorded_is_played_and_stopped_by_one_key() {
    let stage = reading(past("", None)).press("f6");
    let listen = plays(0.0);
    assert_eq!(heard(&stage), [&listen]);
    let mut stage = stage.press("f6");
    assert_eq!(heard(&stage)[1..], [&Effect::StopPlayback]);
    stage = stage.press("f6");
    stage.send(Msg::PlaybackEnded(None));
    let stage = stage.press("q");
    assert_eq!(heard(&stage).len(), 3);
}

#[test]
fn what_is_played_says_so_and_where_it_is_and_which_key_stops_it() {
    let playing = |at| say::playing(Language::Ko, at, 12.0, "F6");
    for keys in ["f6", "f5 f6"] {
        let stage = reading(two_sentences(&[(1.0, 5.0), (7.2, 11.0)])).press(keys);
        let at = if keys == "f6" { 0.0 } else { 7.0 };
        let stage = stage.shows(&playing(at)).wait(3).shows(&playing(at + 3.0));
        let mut stage = stage.press("f6").hides("재생 중");
        stage = stage.press("f6").shows("재생 중");
        stage.send(Msg::PlaybackEnded(None));
        stage.hides("재생 중");
    }
    // Without words there is no sentence to choose, but it still plays.
    reading(past("", None)).press("f6").shows(&playing(0.0));
}

/// The effect that plays the first answer from a position.
fn plays(from: f32) -> Effect {
    Effect::Listen {
        session: super::past::transcript().id,
        place: 0,
        from,
    }
}

/// A past interview whose first answer has two sentences, and when each was said if that is known.
fn two_sentences(times: &[(f32, f32)]) -> Box<PastInterview> {
    let sentences = ["먼저 로그를 봤습니다.", "그다음 고쳤습니다."];
    let mut interview = past(&sentences.join(" "), None);
    let turn = &mut interview.transcript.turns[0];
    let span = |(start, end): (f32, f32)| Span { start, end };
    let heard = turn.heard.as_mut().expect("heard");
    heard.speech = vec![span((1.0, 5.0)), span((7.2, 11.0))];
    heard.pauses = vec![span((5.0, 7.2))];
    let each = sentences.iter().zip(times).map(|(text, at)| Utterance {
        at: Some(span(*at)),
        text: (*text).to_owned(),
    });
    turn.utterances = each.collect();
    turn.typed_before = Some(String::new());
    interview
}

#[test]
fn any_sentence_is_played_by_a_key() {
    let stage = reading(two_sentences(&[(1.0, 5.0), (7.2, 11.0)]))
        .press("f6")
        .shows(say::HEARING_TITLE)
        .shows("> 0:01 먼저 로그를 봤습니다.")
        .shows("0:05.0에서 2.2초 멈춤")
        .shows("0:07 그다음 고쳤습니다.")
        .hides(say::APPROXIMATE)
        .press("j enter");
    assert_eq!(heard(&stage), [&plays(0.0), &plays(7.0)]);
    let stage = stage.press("f6");
    assert_eq!(heard(&stage)[2..], [&Effect::StopPlayback]);
    let stage = stage.press("f6 q").hides(say::HEARING_TITLE);
    assert_eq!(heard(&stage)[3..], [&plays(7.0), &Effect::StopPlayback]);
}

#[test]
fn without_times_the_position_is_marked_as_approximate() {
    reading(two_sentences(&[]))
        .press("f6")
        .shows(say::APPROXIMATE)
        .shows("> ~0:01 먼저 로그를 봤습니다.")
        .shows("~0:0");
}

#[test]
fn while_words_are_corrected_the_sentence_under_the_cursor_is_played() {
    let stage = reading(two_sentences(&[(1.0, 5.0), (7.2, 11.0)]))
        .press("f5 f6")
        .press("f6 ctrl-home f6");
    assert_eq!(
        heard(&stage),
        [&plays(7.0), &Effect::StopPlayback, &plays(0.8)]
    );
}

#[test]
fn leaving_while_an_answer_is_recognized_is_asked_about() {
    let mut stage = reading(past("", None));
    stage.send(Msg::RecognitionGoes(vec![first()]));
    let stage = stage.press("ctrl-c").shows("받아써야 해요");
    assert!(!stage.effects.contains(&Effect::Quit));
    let stage = stage
        .press("esc")
        .hides("받아써야 해요")
        .press("ctrl-c ctrl-c");
    assert_eq!(stage.effects.last(), Some(&Effect::Quit));
    // From the first screen, too, where another key leaves.
    let mut stage = Stage::new(80, 24);
    stage.send(Msg::RecognitionGoes(vec![first()]));
    let stage = stage.press("esc").shows("받아써야 해요");
    assert!(!stage.effects.contains(&Effect::Quit));
    let mut stage = stage.press("esc").hides("받아써야 해요");
    stage.send(Msg::RecognitionGoes(Vec::new()));
    assert_eq!(stage.press("esc").effects.last(), Some(&Effect::Quit));
}

#[test]
fn answers_that_were_never_recognized_are_told_at_the_next_start() {
    let mut stage = Stage::new(80, 24);
    stage.send(Msg::Unrecognized {
        title: "AWS".to_owned(),
        answers: 2,
    });
    let words = say::unrecognized(Language::Ko, "AWS", 2, "Alt-X");
    let screen = stage.screen();
    let flowing = |text: &str| text.split_whitespace().collect::<String>();
    let start: String = flowing(&words).chars().take(20).collect();
    assert!(flowing(&screen).contains(&start), "{screen}");
}
