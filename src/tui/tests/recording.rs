use super::Stage;
use crate::interview::{self, Event, Mode};
use crate::lang::say::recording as say;
use crate::lang::{Language, Localized};
use crate::review::{Notes, PastInterview};
use crate::tui::{Effect, Msg};
use crate::voice::{Analysis, Level, LevelTrouble, RecordingEffect, RecordingEvent};

const FIRST: usize = 0;

impl Stage {
    fn hears(mut self, answer: usize, event: RecordingEvent) -> Self {
        self.send(Msg::Recording { answer, event });
        self
    }

    fn sounds(self, seconds: f32, trouble: Option<LevelTrouble>) -> Self {
        let level = Level {
            seconds,
            peak: 0.5,
            trouble,
        };
        self.hears(FIRST, RecordingEvent::Heard(level))
    }

    fn recorder_ends(self, trouble: Option<Localized>) -> Self {
        self.hears(FIRST, RecordingEvent::Ended { trouble })
    }

    /// What was asked to be done for recordings.
    fn asked(&self) -> Vec<(usize, RecordingEffect)> {
        let effects = self.effects.iter();
        let asked = effects.filter_map(|effect| match effect {
            Effect::Record { answer, what } => Some((*answer, *what)),
            _ => None,
        });
        asked.collect()
    }

    fn closes(&self) -> bool {
        self.effects.contains(&Effect::CloseSession)
    }
}

fn analysis() -> Analysis {
    Analysis {
        seconds: 12.0,
        speech: Vec::new(),
        pauses: Vec::new(),
        share: 0.5,
        first_word: Some(0.5),
        clipped: 0.0,
        silent: false,
    }
}

fn gone() -> Localized {
    Localized::new("마이크가 빠졌어요", "the microphone is gone")
}

/// Thinking about the first question.
fn noting() -> Stage {
    Stage::voiced(Mode::Practice).press("enter enter")
}

#[test]
fn a_key_starts_and_a_key_ends_and_the_level_is_seen() {
    let stage = noting().press("f4").shows(say::STARTING);
    assert_eq!(stage.asked(), [(FIRST, RecordingEffect::Start)]);
    let stage = stage
        .sounds(12.4, None)
        .shows(&say::going(Language::Ko, 12.4))
        .shows("█")
        .press("f4")
        .shows(say::STOPPING)
        .recorder_ends(None)
        .shows(&say::held(Language::Ko, 12.4, "F4"))
        .press("alt-r");
    let expected = [
        RecordingEffect::Start,
        RecordingEffect::Stop,
        RecordingEffect::Start,
    ];
    assert_eq!(stage.asked(), expected.map(|it| (FIRST, it)));
}

#[test]
fn silence_is_told_and_ends_nothing() {
    let stage = noting().press("f4").wait(2).shows(say::NO_SOUND);
    let stage = stage
        .sounds(0.1, None)
        .hides(say::NO_SOUND)
        .wait(100)
        .shows(say::NO_SOUND);
    assert_eq!(stage.asked(), [(FIRST, RecordingEffect::Start)]);
    stage
        .sounds(1.6, Some(LevelTrouble::Muted))
        .shows(say::MUTED)
        .sounds(2.0, Some(LevelTrouble::Clipped))
        .shows(say::CLIPPED);
}

#[test]
fn typing_takes_over_into_the_answer() {
    let stage = noting().press("f4").sounds(3.0, None).write("저는");
    assert_eq!(stage.asked().last(), Some(&(FIRST, RecordingEffect::Stop)));
    let stage = stage.recorder_ends(None).press("ctrl-s");
    let turns = stage.model.interview().expect("an interview").turns();
    assert_eq!((turns[0].answer.as_str(), turns[0].voiced), ("저는", true));
    assert_eq!(
        stage.asked().last(),
        Some(&(FIRST, RecordingEffect::Analyze))
    );
}

#[test]
fn what_goes_wrong_is_one_sentence_and_the_interview_goes_on() {
    let stage = noting()
        .press("f4")
        .recorder_ends(Some(gone()))
        .shows("마이크가 빠졌어요")
        .write("글로 답합니다")
        .press("ctrl-s 3")
        .shows(&crate::lang::say::interview::question_of(
            Language::Ko,
            2,
            2,
        ));
    assert_eq!(stage.asked(), [(FIRST, RecordingEffect::Start)]);
}

#[test]
fn the_session_is_closed_once_everything_is_listened_to() {
    let stage = noting()
        .press("f4")
        .sounds(9.0, None)
        .wait(2)
        .press("ctrl-s 3 enter ctrl-s")
        .write("둘째 답변")
        .press("ctrl-s 0");
    assert!(!stage.closes());
    let stage = stage.recorder_ends(None);
    let expected = [
        RecordingEffect::Start,
        RecordingEffect::Stop,
        RecordingEffect::Analyze,
    ];
    assert_eq!(stage.asked(), expected.map(|it| (FIRST, it)));
    assert!(!stage.closes());
    let analyzed = RecordingEvent::Analyzed(Ok(Box::new(analysis())));
    let stage = stage.hears(FIRST, analyzed);
    assert!(stage.closes());
    let is_heard = |effect: &Effect| {
        matches!(
            effect,
            Effect::Interview(interview::Effect::Record {
                event: Event::Heard { .. },
                ..
            })
        )
    };
    assert!(stage.effects.iter().any(is_heard));
}

#[test]
fn at_the_limit_the_recording_ends_with_the_answer() {
    let stage = Stage::voiced(Mode::Real)
        .press("enter enter f4")
        .sounds(9.0, None)
        .wait(362);
    assert_eq!(stage.asked().last(), Some(&(FIRST, RecordingEffect::Stop)));
}

#[test]
fn a_pause_ends_the_recording() {
    let stage = noting().press("f4").sounds(9.0, None).press("ctrl-p");
    assert_eq!(stage.asked().last(), Some(&(FIRST, RecordingEffect::Stop)));
}

#[test]
fn where_answers_are_typed_there_is_no_such_key() {
    let stage = Stage::interview(Mode::Practice, 80, 24).press("enter enter f4");
    assert_eq!(stage.asked(), []);
}

#[test]
fn a_cut_off_session_listens_to_what_it_has_and_goes_on() {
    let mut stage = noting()
        .press("f4")
        .sounds(9.0, None)
        .wait(2)
        .press("ctrl-s 3 enter f4");
    let interview = stage.model.interview().expect("an interview").clone();
    stage = Stage::new(80, 24);
    stage.send(Msg::SessionResumed(Box::new(interview)));
    assert_eq!(stage.asked(), [(FIRST, RecordingEffect::Analyze)]);
    let stage = stage.press("enter").wait(2).press("ctrl-s");
    let expected = [
        (FIRST, RecordingEffect::Analyze),
        (1, RecordingEffect::Analyze),
    ];
    assert_eq!(stage.asked(), expected);
}

/// A past interview whose first answer was given aloud.
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
        .shows(say::RECOGNIZED)
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
    stage.shows("고친 말이에요").hides(say::RECOGNIZED);
}

#[test]
fn without_a_recognizer_the_gist_can_be_typed() {
    let stage = reading(past("", None))
        .shows(say::TYPE_GIST)
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
fn recognizing_goes_on_beside_the_interview_and_can_be_stopped() {
    let mut stage = noting();
    stage.send(Msg::RecognitionGoes(Some((0, 1))));
    let stage = stage
        .shows(&say::recognizing(Language::Ko, 1, 1))
        .press("alt-x");
    assert_eq!(stage.effects.last(), Some(&Effect::CancelRecognition));
    let mut stage = stage;
    stage.send(Msg::RecognitionFailed(gone()));
    let mut stage = stage.shows("마이크가 빠졌어요");
    stage.send(Msg::RecognitionGoes(None));
    stage.hides("마이크가 빠졌어요");
}
