use proptest::prelude::*;

use super::*;

fn at(millis: u64) -> Moment {
    Moment::at(Duration::from_millis(millis))
}

fn level() -> Level {
    Level {
        seconds: 1.0,
        peak: 0.5,
        trouble: None,
    }
}

fn analysis() -> Box<Analysis> {
    Box::new(Analysis {
        seconds: 1.0,
        speech: Vec::new(),
        pauses: Vec::new(),
        share: 0.0,
        first_word: None,
        clipped: 0.0,
        silent: true,
    })
}

fn trouble() -> Localized {
    Localized::each(|_| "the microphone is gone".to_owned())
}

fn ended(trouble: Option<Localized>) -> RecordingEvent {
    RecordingEvent::Ended { trouble }
}

/// Plays events a second apart and returns the effects.
fn play(recording: &mut Recording, events: Vec<RecordingEvent>) -> Vec<RecordingEffect> {
    let each = events.into_iter().enumerate();
    each.filter_map(|(second, event)| recording.update(at(second as u64 * 1_000), event))
        .collect()
}

#[test]
fn one_key_starts_and_ends_and_goes_on_with_the_same_take() {
    let mut recording = Recording::default();
    let effects = play(
        &mut recording,
        vec![
            RecordingEvent::Toggled,
            RecordingEvent::Heard(level()),
            RecordingEvent::Toggled,
            ended(None),
            RecordingEvent::Toggled,
            RecordingEvent::Heard(level()),
            RecordingEvent::AnswerEnded,
            ended(Some(trouble())),
            RecordingEvent::Analyzed(Ok(analysis())),
        ],
    );
    use RecordingEffect::{Analyze, Start, Stop};
    assert_eq!(effects, [Start, Stop, Start, Stop, Analyze]);
    assert_eq!(recording.state(), &RecordingState::Done(analysis()));
    assert!(recording.is_settled());
}

#[test]
fn silence_never_ends_a_recording_and_is_said() {
    let mut recording = Recording::default();
    recording.update(at(0), RecordingEvent::Toggled);
    assert!(!recording.is_silent(at(1_999)));
    assert!(recording.is_silent(at(2_000)));
    assert_eq!(recording.wakes_at(at(0)), Some(at(2_000)));
    recording.update(at(2_500), RecordingEvent::Heard(level()));
    assert!(!recording.is_silent(at(2_600)));
    for minute in 1..60 {
        assert_eq!(
            recording.update(at(minute * 60_000), RecordingEvent::Ticked),
            None
        );
    }
    assert!(recording.is_live() && recording.is_silent(at(3_600_000)));
}

#[test]
fn what_was_heard_before_the_recorder_died_is_listened_to() {
    let mut recording = Recording::default();
    let events = vec![
        RecordingEvent::Toggled,
        RecordingEvent::Heard(level()),
        ended(Some(trouble())),
    ];
    play(&mut recording, events);
    assert_eq!(recording.state(), &RecordingState::Failed(trouble()));
    let analyze = recording.update(at(9_000), RecordingEvent::AnswerEnded);
    assert_eq!(analyze, Some(RecordingEffect::Analyze));
}

#[test]
fn a_recorder_that_was_never_there_leaves_nothing_to_listen_to() {
    let mut recording = Recording::default();
    let events = vec![
        RecordingEvent::Toggled,
        ended(Some(trouble())),
        RecordingEvent::AnswerEnded,
    ];
    assert_eq!(play(&mut recording, events), [RecordingEffect::Start]);
    assert_eq!(recording.state(), &RecordingState::Failed(trouble()));
    assert!(recording.is_settled());
}

#[test]
fn an_end_that_is_never_told_is_not_waited_for_forever() {
    let mut recording = Recording::recovered();
    recording.update(at(0), RecordingEvent::Toggled);
    recording.update(at(0), RecordingEvent::AnswerEnded);
    assert_eq!(recording.wakes_at(at(0)), Some(at(5_000)));
    assert_eq!(recording.update(at(4_999), RecordingEvent::Ticked), None);
    let analyze = recording.update(at(5_000), RecordingEvent::Ticked);
    assert_eq!(analyze, Some(RecordingEffect::Analyze));
}

fn any_event() -> impl Strategy<Value = RecordingEvent> {
    prop_oneof![
        3 => Just(RecordingEvent::Toggled),
        1 => Just(RecordingEvent::Interrupted),
        1 => Just(RecordingEvent::AnswerEnded),
        3 => Just(RecordingEvent::Heard(level())),
        1 => Just(RecordingEvent::Full),
        2 => any::<bool>().prop_map(|it| ended(it.then(trouble))),
        1 => any::<bool>().prop_map(|it| {
            RecordingEvent::Analyzed(if it { Ok(analysis()) } else { Err(trouble()) })
        }),
        2 => Just(RecordingEvent::Ticked),
    ]
}

proptest! {
    /// Recorders run one after another, each recording is analyzed once and only when the answer
    /// is over, and nothing is recorded after that.
    #[test]
    fn whatever_happens_nothing_is_lost_or_done_twice(
        events in proptest::collection::vec((any_event(), 0..3_000u64), 0..60),
    ) {
        let mut recording = Recording::default();
        let (mut now, mut runs, mut stopping) = (0, false, false);
        let (mut heard, mut over, mut analyzed) = (false, false, 0);
        for (event, later) in events {
            now += later;
            let comes = matches!(event, RecordingEvent::Heard(_));
            // A recorder that is not running reports nothing.
            if !runs && (comes || matches!(event, RecordingEvent::Ended { .. })) {
                continue;
            }
            heard |= comes;
            over |= event == RecordingEvent::AnswerEnded;
            let was_told = matches!(event, RecordingEvent::Ended { .. });
            let effect = recording.update(at(now), event);
            if was_told {
                (runs, stopping) = (false, false);
            }
            match effect {
                Some(RecordingEffect::Start) => {
                    prop_assert!(!runs && !over);
                    runs = true;
                }
                Some(RecordingEffect::Stop) => {
                    prop_assert!(runs && !stopping);
                    stopping = true;
                }
                Some(RecordingEffect::Analyze) => {
                    prop_assert!(heard && over);
                    (runs, stopping) = (false, false);
                    analyzed += 1;
                }
                None => {}
            }
            if !recording.is_live() {
                (runs, stopping) = (false, false);
            }
            prop_assert_eq!(recording.is_live(), runs);
            if over && recording.is_settled() {
                prop_assert_eq!(analyzed, u32::from(heard));
            }
        }
        prop_assert!(analyzed <= 1);
    }
}
