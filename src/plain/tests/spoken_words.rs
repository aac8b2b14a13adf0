//! Words of spoken answers, looked through line by line.

use crate::diagnostic::SourceText;
use crate::lang::Language;
use crate::lang::say::plain as say;
use crate::plain::{WordEffect, WordReview};
use crate::review::{Notes, PastInterview};
use crate::transcript;
use crate::voice::{Analysis, Span};

const KO: Language = Language::Ko;
const FILE: &str = include_str!("../../../tests/data/records/transcript-1-coach.toml");

/// A past interview whose first two answers were spoken; the words of the first were recognized.
fn past() -> PastInterview {
    let mut transcript =
        transcript::read(&SourceText::new("transcript.toml", FILE)).expect("a transcript");
    let second = transcript.turns[0].clone();
    transcript.turns.truncate(1);
    transcript.turns.push(second);
    for turn in &mut transcript.turns {
        turn.voiced = true;
        turn.answer = String::new();
        turn.coach = None;
    }
    transcript.turns[0].recognized = Some("제가 로그를 밨습니다".to_owned());
    PastInterview {
        transcript,
        notes: Notes::default(),
        sealed: None,
        second: Default::default(),
    }
}

fn review(with_wordless: bool) -> WordReview {
    WordReview::new(&past(), with_wordless, KO).expect("words that wait")
}

fn accept(place: usize, text: &str) -> Vec<WordEffect> {
    vec![WordEffect::Accept {
        place,
        text: text.to_owned(),
    }]
}

fn said(effects: &[WordEffect]) -> String {
    let said = effects.iter().map(|effect| match effect {
        WordEffect::Say(said) => said.as_str(),
        _ => "",
    });
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn words_are_read_out_and_accepted_as_they_are() {
    let mut review = review(false);
    assert!(review.told().contains("제가 로그를 밨습니다"));
    assert!(review.told().contains(say::HOW_TO_ACCEPT_WORDS.get(KO)));
    assert_eq!(review.line("."), accept(0, "제가 로그를 밨습니다"));
    let mut accepted = past();
    accepted.transcript.turns[0].answer = "제가 로그를 밨습니다".to_owned();
    let effects = review.accepted(&accepted);
    assert!(said(&effects).contains(say::WORDS_ACCEPTED.get(KO)));
    assert_eq!(effects.last(), Some(&WordEffect::Done));
}

#[test]
fn words_are_typed_anew_line_by_line_and_a_line_can_be_taken_back() {
    let mut review = review(false);
    assert!(said(&review.line("제가 로그를 봤습니다")).contains(say::TYPED_ANEW.get(KO)));
    assert!(review.line("잘못 쓴 줄").is_empty());
    assert!(!said(&review.line("/undo")).contains("잘못 쓴 줄"));
    review.line("그리고 고쳤습니다");
    assert_eq!(
        review.line("."),
        accept(0, "제가 로그를 봤습니다\n그리고 고쳤습니다")
    );
}

#[test]
fn words_are_thrown_away_or_left_for_later() {
    for drop in ["/drop", "/버림"] {
        let mut review = review(false);
        assert_eq!(review.line(drop), accept(0, ""));
        let effects = review.accepted(&past());
        assert!(said(&effects).contains(say::WORDS_DROPPED.get(KO)));
    }
    assert_eq!(review(false).line("/skip"), [WordEffect::Done]);
    // What looks like a command is no text.
    let mut review = review(false);
    assert!(said(&review.line("/accept")).contains(say::ONLY_WORDS.get(KO)));
    assert_eq!(review.line("."), accept(0, "제가 로그를 밨습니다"));
}

#[test]
fn what_was_typed_is_not_lost_by_moving_on_or_by_the_end_of_input() {
    for leave in ["/skip", "/quit", "/끝"] {
        let mut review = review(false);
        review.line("요지입니다");
        let told = review.line(leave);
        assert!(
            said(&told).contains(say::TYPED_NOT_SAVED.get(KO)),
            "{leave}"
        );
        // Typing goes on, and the question is put again.
        review.line("둘째 줄");
        assert_eq!(review.keep_typed(), accept(0, "요지입니다\n둘째 줄"));
        assert!(said(&review.line(leave)).contains(say::TYPED_NOT_SAVED.get(KO)));
        let left = review.line(leave);
        assert_eq!(left.last(), Some(&WordEffect::Done), "{leave}");
        assert_eq!(review.keep_typed(), []);
    }
    assert_eq!(review(false).keep_typed(), []);
}

#[test]
fn who_leaves_is_told_how_to_come_back_to_words_that_wait() {
    let waits = WordEffect::Say(say::words_wait(KO, past().transcript.id.as_str()));
    let mut review = review(true);
    assert_eq!(review.line("/quit"), [waits, WordEffect::Done]);
    // Where only a gist can be typed, no words wait.
    review.line("/skip");
    assert_eq!(review.leave(), [WordEffect::Done]);
}

#[test]
fn the_gist_of_an_answer_without_words_can_be_typed() {
    let mut review = review(true);
    let next = review.line("/skip");
    assert!(said(&next).contains(say::HOW_TO_TYPE_WORDS.get(KO)));
    // There is nothing to accept yet.
    assert!(matches!(review.line(".")[..], [WordEffect::Say(_)]));
    review.line("요지");
    assert_eq!(review.line("."), accept(1, "요지"));
}

#[test]
fn an_interview_without_waiting_words_has_nothing_to_look_through() {
    let mut past = past();
    past.transcript.turns[0].recognized = None;
    assert!(WordReview::new(&past, false, KO).is_none());
    past.transcript
        .turns
        .iter_mut()
        .for_each(|it| it.voiced = false);
    assert!(WordReview::new(&past, true, KO).is_none());
}

#[test]
fn an_answer_that_was_never_recognized_can_be_where_there_is_a_recognizer() {
    let mut spoken = past();
    spoken.transcript.turns[0].recognized = None;
    for turn in &mut spoken.transcript.turns {
        let heard = Analysis {
            seconds: 5.0,
            speech: vec![Span {
                start: 0.5,
                end: 4.0,
            }],
            pauses: Vec::new(),
            share: 0.7,
            first_word: Some(0.5),
            clipped: 0.0,
            silent: false,
        };
        turn.heard = Some(Box::new(heard));
    }
    let review = || WordReview::new(&spoken, true, KO).expect("words that wait");
    let how = say::HOW_TO_RECOGNIZE.get(KO);
    let without = review();
    assert!(!without.told().contains(how));
    let mut review = review().with_recognizer(true);
    assert!(review.told().contains(how));
    for line in ["/받아쓰기", "/recognize"] {
        assert_eq!(review.line(line), [WordEffect::Recognize(0)]);
    }
    assert_eq!(review.recognized(1, "둘째 답변의 말"), []);
    let told = said(&review.recognized(0, "제가 로그를 봤습니다"));
    assert!(
        told.contains("제가 로그를 봤습니다") && !told.contains(how),
        "{told}"
    );
    assert_eq!(review.line("."), accept(0, "제가 로그를 봤습니다"));
}
