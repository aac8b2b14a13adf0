use super::Stage;
use crate::interview::{self, Event, Mode, Setup};
use crate::lang::say::recording as say;
use crate::lang::{Language, Localized};
use crate::tui::{AnswerPlace, Effect, Msg, Shared};
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

    /// The effects requested for recordings.
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

pub(super) fn analysis() -> Analysis {
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
    let stage = noting().press("f4").shows(say::STARTING).shows("F4 그만");
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
fn the_key_records_while_the_question_is_put_and_is_not_shown_before() {
    let stage = Stage::voiced(Mode::Practice).hides("F4 녹음").press("f4");
    assert_eq!(stage.asked(), []);
    let stage = stage.press("enter").shows("F4 녹음").press("f4");
    assert_eq!(stage.asked(), [(FIRST, RecordingEffect::Start)]);
    stage.shows(say::STARTING);
}

#[test]
fn the_clock_of_speech_counts_what_was_recorded_and_what_is_typed_besides() {
    let stage = noting()
        .press("f4")
        .sounds(21.0, None)
        .press("f4")
        .recorder_ends(None)
        .write("저는");
    stage.shows("말한 길이 0:21 / 목표 2:00");
}

#[test]
fn silence_is_reported_and_ends_nothing() {
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
fn a_sentence_on_what_goes_wrong_is_read_to_its_end_on_any_screen() {
    let flood = || crate::voice::ToolTrouble::Floods("parec-with-a-long-name".to_owned()).say();
    let words = flood().get(Language::Ko).replace(' ', "");
    for (columns, rows) in [(80, 24), (40, 16)] {
        let mut stage = Stage::voiced_of(Mode::Practice, columns, rows).press("enter enter f4");
        stage = stage.recorder_ends(Some(flood()));
        let shown: String = stage.screen().split_whitespace().collect();
        assert!(shown.contains(&words), "{columns}: {}", stage.screen());
        assert!(shown.contains(&say::ready(Language::Ko, "F4").replace(' ', "")));
    }
}

#[test]
fn what_was_recorded_before_a_crash_is_shown() {
    let interview = noting().press("f4").model.interview().expect("one").clone();
    let mut stage = Stage::new(80, 24);
    stage.send(Msg::SessionResumed(Box::new(interview)));
    stage
        .hears(FIRST, RecordingEvent::Kept(3.5))
        .shows(&say::held(Language::Ko, 3.5, "F4"));
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

#[test]
fn recognizing_goes_on_beside_the_interview_and_can_be_stopped() {
    let mut stage = noting();
    let at = |place| AnswerPlace {
        session: super::past::transcript().id,
        place,
    };
    stage.send(Msg::RecognitionGoes(vec![at(0), at(1)]));
    let stage = stage
        .shows(&say::recognizing(Language::Ko, 1, 1, "Alt-X"))
        .press("alt-x");
    assert_eq!(stage.effects.last(), Some(&Effect::CancelRecognition));
    let mut stage = stage;
    stage.send(Msg::RecognitionFailed(gone()));
    let mut stage = stage.shows("마이크가 빠졌어요");
    stage.send(Msg::RecognitionGoes(Vec::new()));
    stage.hides("마이크가 빠졌어요");
}

/// What is played, in order.
pub(super) fn heard(stage: &Stage) -> Vec<&Effect> {
    let effects = stage.effects.iter();
    let heard = effects.filter(|it| {
        matches!(
            it,
            Effect::ReadAloud { .. } | Effect::StopPlayback | Effect::Listen { .. }
        )
    });
    heard.collect()
}

/// A spoken interview while a question is asked.
fn asking(shared: Shared) -> Stage {
    let mut stage = Stage::of(shared);
    let setup = Setup {
        voiced: true,
        ..super::setup(Mode::Practice)
    };
    stage.send(Msg::SessionStarted(Box::new(setup)));
    stage.press("enter")
}

#[test]
fn a_question_is_read_aloud_once_and_any_key_ends_that() {
    let stage = asking(Stage::shared(Language::Ko)).wait(1);
    let read = heard(&stage);
    assert!(
        matches!(read[..], [Effect::ReadAloud { text, language: Language::Ko }] if text.contains("불만이 큰 고객")),
        "{read:?}"
    );
    let stage = stage.press("enter").press("f4");
    assert_eq!(heard(&stage)[1..], [&Effect::StopPlayback]);
    let typed = Stage::interview(Mode::Practice, 80, 24).press("enter enter");
    assert!(heard(&typed).is_empty());
}

#[test]
fn the_time_to_think_begins_when_the_question_has_been_read() {
    let mut stage = asking(Stage::shared(Language::Ko)).wait(25);
    stage.send(Msg::PlaybackEnded(None));
    let stage = stage.shows("남은 시간 0:30").press("f4");
    assert_eq!(heard(&stage).len(), 1);
}

#[test]
fn nothing_counts_while_a_question_is_read() {
    let mut stage = asking(Stage::shared(Language::Ko))
        .wait(90)
        .hides("남은 시간");
    stage.send(Msg::PlaybackEnded(None));
    let stage = stage.shows("남은 시간 0:30").press("f4").sounds(2.0, None);
    // The next one is read for longer than its answer may take.
    let stage = stage.wait(2).press("ctrl-s 3");
    let mut stage = stage.wait(300).hides("남은 시간");
    assert!(matches!(
        heard(&stage)[..],
        [Effect::ReadAloud { .. }, Effect::ReadAloud { .. }]
    ));
    stage.send(Msg::PlaybackEnded(None));
    stage.shows("남은 시간");
}

#[test]
fn the_key_that_records_stands_in_the_footer_of_the_smallest_terminal() {
    for language in [Language::Ko, Language::En] {
        let stage = asking(Stage::shared(language)).press("f4").resize(40, 12);
        let last = stage.screen().lines().last().unwrap_or_default().to_owned();
        assert!(last.contains("F4"), "{last}");
    }
}

#[test]
fn a_reading_that_is_stopped_leaves_the_time_to_read() {
    let stage = asking(Stage::shared(Language::Ko)).wait(60).press("alt-up");
    stage.wait(1).hides("남은 시간").wait(60).shows("남은 시간");
}

#[test]
fn the_key_that_shows_a_hidden_question_writes_nothing() {
    let shared = Shared {
        hides_questions: true,
        ..Stage::shared(Language::Ko)
    };
    let stage = asking(shared).hides("다 읽었으면");
    let stage = stage.press("x").hides(say::LISTEN_NOW).shows("다 읽었으면");
    let stage = stage.write("메모").press("enter").shows("메모");
    stage.hides("x메모");
}

#[test]
fn a_reader_that_fails_says_so_and_the_question_is_there_to_read() {
    let shared = Shared {
        hides_questions: true,
        ..Stage::shared(Language::Ko)
    };
    let mut stage = asking(shared)
        .shows(say::LISTEN_NOW)
        .hides("불만이 큰 고객");
    stage.send(Msg::PlaybackEnded(Some(gone())));
    let stage = stage.hides(say::LISTEN_NOW).shows("불만이 큰 고객");
    stage.shows("마이크가 빠졌어요");
}

#[test]
fn any_key_shows_a_hidden_question_and_one_that_is_read_out_is_shown() {
    let hiding = || {
        let shared = Shared {
            hides_questions: true,
            ..Stage::shared(Language::Ko)
        };
        asking(shared)
            .shows(say::LISTEN_NOW)
            .hides("불만이 큰 고객")
    };
    let stage = hiding().press("alt-up").hides(say::LISTEN_NOW);
    assert_eq!(heard(&stage)[1..], [&Effect::StopPlayback]);
    stage.shows("불만이 큰 고객");
    let mut read = hiding();
    read.send(Msg::PlaybackEnded(None));
    read.hides(say::LISTEN_NOW).shows("불만이 큰 고객");
}
