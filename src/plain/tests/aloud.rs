//! Recorded answers, line by line.

use super::*;
use crate::voice::{Level, LevelTrouble, RecordingEffect, RecordingEvent};

/// A spoken interview, thinking about its first question.
fn aloud() -> Talk {
    let setup = Setup {
        voiced: true,
        ..practice()
    };
    Talk::begin(setup).lines(&["", ""])
}

impl Talk {
    fn hears(mut self, answer: usize, event: RecordingEvent) -> Self {
        let effects = self.dialogue.recorded(self.now, answer, event);
        self.take(effects);
        self
    }

    fn sounds(self, seconds: f32, peak: f32, trouble: Option<LevelTrouble>) -> Self {
        let level = Level {
            seconds,
            peak,
            trouble,
        };
        self.hears(0, RecordingEvent::Heard(level))
    }

    fn asked(&self) -> Vec<(usize, RecordingEffect)> {
        let asked = self.effects.iter().filter_map(|effect| match effect {
            Effect::Record { answer, what } => Some((*answer, *what)),
            _ => None,
        });
        asked.collect()
    }
}

#[test]
fn a_question_is_read_aloud_and_nothing_counts_meanwhile() {
    let setup = Setup {
        voiced: true,
        ..setup(Mode::Practice, vec![probed("first")])
    };
    let mut talk = Talk::begin(setup).lines(&[""]).wait(300);
    let reads = |talk: &Talk| {
        let reads = talk.effects.iter();
        reads
            .filter(|it| matches!(it, Effect::ReadAloud { .. }))
            .count()
    };
    assert_eq!(reads(&talk), 1);
    assert!(matches!(talk.interview().phase(), Phase::Asking { .. }));
    let effects = talk.dialogue.was_read(talk.now, None);
    talk.take(effects);
    assert!(matches!(talk.interview().phase(), Phase::Preparing { .. }));
    // A line of input ends the reading of the follow-up, and the answer begins.
    let talk = talk.lines(&[".", "대답", "."]).wait(300).lines(&[""]);
    assert_eq!(reads(&talk), 2);
    assert!(talk.effects.contains(&Effect::StopReading));
    let Phase::Answering { watch, .. } = talk.interview().phase() else {
        panic!("{:?}", talk.interview().phase());
    };
    assert!(watch.elapsed(talk.now).is_zero());
}

#[test]
fn a_line_records_and_stops_and_the_meter_is_words_said_once() {
    let talk = aloud().lines(&["/녹음"]);
    assert_eq!(talk.asked(), [(0, RecordingEffect::Start)]);
    let mut talk = talk.sounds(0.1, 0.5, None);
    for tenth in 2_u8..60 {
        talk = talk.sounds(f32::from(tenth) / 10.0, 0.5, None);
    }
    talk.has_said(say::RECORDING, 1);
    talk.has_said(say::HEARD_WELL, 1);
    let talk = talk.lines(&["/시간", "/record"]);
    assert!(talk.said().iter().any(|it| it.contains("녹음 중 0:05")));
    assert_eq!(talk.asked().last(), Some(&(0, RecordingEffect::Stop)));
    let talk = talk.hears(0, RecordingEvent::Ended { trouble: None });
    let recorded = say::recorded(Language::Ko, Duration::from_secs_f32(5.9));
    assert!(talk.said().contains(&recorded.as_str()));
    // Submitting a spoken answer without text needs no confirmation.
    let talk = talk.lines(&["."]);
    talk.has_said(say::EMPTY_ANSWER, 0);
    assert!(talk.interview().turns()[0].voiced);
    assert_eq!(talk.asked().last(), Some(&(0, RecordingEffect::Analyze)));
    assert!(
        talk.said().iter().any(|it| it.contains("길이는 6초")),
        "{:#?}",
        talk.said()
    );
}

#[test]
fn whatever_is_wrong_with_the_sound_is_a_sentence() {
    let talk = aloud().lines(&["/녹음"]).wait(3);
    talk.has_said(say::HEARD_NOTHING, 1);
    let talk = talk
        .sounds(1.6, 0.0, Some(LevelTrouble::Muted))
        .sounds(1.7, 0.0, Some(LevelTrouble::Muted))
        .sounds(1.8, 1.0, Some(LevelTrouble::Clipped));
    talk.has_said(say::HEARD_MUTED, 1);
    talk.has_said(say::HEARD_CLIPPED, 1);
    let faint = aloud().lines(&["/녹음"]).sounds(0.1, 0.001, None);
    faint
        .sounds(4.0, 0.001, None)
        .has_said(say::HEARD_FAINTLY, 1);
    let gone = Localized::new("마이크가 빠졌어요", "the microphone is gone");
    let talk = aloud().lines(&["/녹음"]).sounds(4.0, 0.5, None);
    let talk = talk.hears(
        0,
        RecordingEvent::Ended {
            trouble: Some(gone),
        },
    );
    assert!(talk.said().contains(&"마이크가 빠졌어요"));
    // It can be tried again, and typing continues.
    let talk = talk.lines(&["글로 답합니다", "/녹음"]);
    assert_eq!(talk.asked().last(), Some(&(0, RecordingEffect::Start)));
}

#[test]
fn who_types_or_stops_the_clock_is_recorded_no_more() {
    for line in ["글로 이어 갑니다", "/멈춤"] {
        let talk = aloud()
            .lines(&["/녹음"])
            .sounds(4.0, 0.5, None)
            .lines(&[line]);
        assert_eq!(
            talk.asked().last(),
            Some(&(0, RecordingEffect::Stop)),
            "{line}"
        );
    }
}

#[test]
fn where_answers_are_typed_the_line_says_so() {
    let talk = Talk::begin(practice()).lines(&["", "", "/녹음"]);
    talk.has_said(say::NOT_ALOUD, 1);
    assert_eq!(talk.asked(), []);
    // Between questions there is nothing to record.
    let setup = Setup {
        voiced: true,
        ..practice()
    };
    let talk = Talk::begin(setup).lines(&["/녹음"]);
    talk.has_said(say::NOT_NOW, 1);
}

#[test]
fn an_interview_is_settled_once_everything_is_listened_to() {
    let talk = aloud().lines(&["/녹음"]).sounds(4.0, 0.5, None);
    let talk = talk.lines(&["/끝"]);
    assert!(!talk.dialogue.is_live() && !talk.dialogue.is_settled());
    let talk = talk.hears(0, RecordingEvent::Ended { trouble: None });
    assert_eq!(talk.asked().last(), Some(&(0, RecordingEffect::Analyze)));
    let nothing = Localized::new("없음", "nothing");
    let talk = talk.hears(0, RecordingEvent::Analyzed(Err(nothing)));
    assert!(talk.dialogue.is_settled());
}

#[test]
fn what_was_recorded_before_a_crash_is_shown() {
    let interview = aloud().lines(&["/녹음"]).interview().clone();
    let talk = Talk::resume(interview, Moment::ZERO).hears(0, RecordingEvent::Kept(3.0));
    let recorded = say::recorded(Language::Ko, Duration::from_secs(3));
    assert!(talk.said().contains(&recorded.as_str()));
}
