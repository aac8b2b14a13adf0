use super::Stage;
use crate::interview::{self, Event, Mode};
use crate::lang::say::recording as say;
use crate::lang::{Language, Localized};
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
        .press("ctrl-s 3 enter enter")
        .shows("둘째");
    assert_eq!(stage.asked(), [(FIRST, RecordingEffect::Start)]);
}

#[test]
fn the_session_is_closed_once_everything_is_listened_to() {
    let stage = noting()
        .press("f4")
        .sounds(9.0, None)
        .press("ctrl-s 3 enter enter ctrl-s")
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
        .wait(400);
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
        .press("ctrl-s 3 enter enter f4");
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
