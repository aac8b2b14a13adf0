use proptest::prelude::*;

use super::{Play, practice, probed, question, real, setup};
use crate::interview::{Event, Field, Interview, Mode};

#[track_caller]
fn check(script: &str) {
    for mode in [Mode::Practice, Mode::Real] {
        let setup = setup(mode, vec![probed("one"), question("two")]);
        let play = Play::begin(setup).play(script);
        let (replayed, refused) = Interview::replay(play.events());
        assert_eq!(refused, []);
        assert!(
            replayed.expect("an interview") == play.interview,
            "{script} replays to something else in {mode:?}"
        );
    }
}

#[test]
fn a_replayed_interview_is_the_same_in_every_phase() {
    check("");
    check("<go>");
    check("<go><2s>메모");
    check("<go><go><3s><submit>답변을 쓰다가<7s><undo>");
    check("<go><go><submit>답변<pause><60s>");
    check("<go><go><submit>답변<pause><60s><pause><5s>이어서");
    check("<go><go><submit>답변<submit><go>꼬리<submit>");
    check("<go><go><submit>답변<sleep 90s><submit><go>꼬리<submit><go>둘<submit><rate 2><4s>");
    check("<go><go><submit>답변<leave>");
    check("<go><go><submit>답변<60s>늦은 글<undo>");
    check("<go><go><submit>답변<60s>늦은 글<2s><go><go>꼬리<60s><2s><go>");
}

#[test]
fn a_journal_from_before_the_stop_replays_without_one() {
    let play = Play::begin(real()).play("<go><go><submit>답변<60s>늦은<2s><go>");
    let older = play.events().into_iter().filter(|(_, event)| {
        !matches!(
            event,
            Event::TimeUp
                | Event::Edited {
                    field: Field::AfterTime,
                    ..
                }
        )
    });
    let (replayed, refused) = Interview::replay(older);
    assert_eq!(refused, []);
    let replayed = replayed.expect("an interview");
    assert_eq!(replayed.phase(), play.interview.phase());
    assert_eq!(replayed.turns()[0].after_time, "");
}

#[test]
fn undo_still_works_after_a_replay() {
    let play = Play::begin(practice()).play("<go><go><submit>하나 둘");
    let (replayed, _) = Interview::replay(play.events());
    let resumed = Play {
        interview: replayed.expect("an interview"),
        now: play.now,
        effects: Vec::new(),
    };
    let live = play.play("<undo><undo>");
    let resumed = resumed.play("<undo><undo>");
    assert!(resumed.interview == live.interview);
}

#[test]
fn events_out_of_place_are_refused_and_spoil_nothing() {
    let play = Play::begin(practice()).play("<go><go><submit>글<submit><rate 3>");
    let mut events = play.events();
    let closed = events.remove(4);
    events.insert(1, closed);
    let (replayed, refused) = Interview::replay(events);
    assert!(replayed.is_some());
    assert!(!refused.is_empty());
}

proptest! {
    #[test]
    fn any_script_replays_to_the_same_interview(
        steps in proptest::collection::vec(
            prop_oneof![
                Just("<go>"), Just("<submit>"), Just("<pause>"), Just("<undo>"), Just("<rate 3>"),
                Just("<skip>"), Just("<7s>"), Just("<45s>"), Just("<late 31s>"), Just("<star>"), Just("<outline>"),
                Just("<sleep 20s>"), Just("글"), Just("롤백 "), Just("\u{1112}\u{1161}\u{11ab}"),
            ],
            0..60,
        )
    ) {
        check(&steps.concat());
    }

    #[test]
    fn losing_any_events_never_panics(
        lost in proptest::collection::vec(any::<bool>(), 0..80),
    ) {
        let play = Play::begin(practice())
            .play("<go><go>메모<submit>하나 둘 셋<undo><pause><pause><submit><rate 4><go><submit>넷<leave>");
        let kept = play.events().into_iter().zip(lost.into_iter().chain(std::iter::repeat(false)));
        let _ = Interview::replay(kept.filter(|(_, lost)| !lost).map(|(event, _)| event));
    }
}
