//! Follow-ups worded by a language model: waited for, but never for long.

use std::time::Duration;

use super::{Effect, Event, Interview, Msg, Play, probed, question, setup};
use crate::interview::{Mode, Phase, Setup};
use crate::moment::Moment;

const WORDS: &str = "되돌릴 방법은 누가 정했나요?";

fn worded(mode: Mode) -> Setup {
    Setup {
        worded: true,
        ..setup(mode, vec![probed("first"), question("second")])
    }
}

/// The first answer has been given, and the wording of its follow-up is awaited.
fn waiting(mode: Mode) -> Play {
    let play = Play::begin(worded(mode)).play("<go><go><go>배포를 멈췄습니다<submit>");
    assert!(matches!(play.interview.phase(), Phase::Wording { .. }));
    play
}

fn come(mut play: Play, words: Option<&str>) -> Play {
    let after = play.interview.turns().len();
    let words = words.map(str::to_owned);
    play.send(Msg::Worded { after, words });
    play
}

/// The current question, and whether the model worded it.
fn asked(play: &Play) -> (String, bool) {
    match play.interview.phase() {
        Phase::Asking { turn, .. } => (turn.prompt().to_owned(), turn.worded()),
        other => panic!("nothing is asked: {other:?}"),
    }
}

#[test]
fn the_words_are_asked_for_once_and_asked_when_they_come() {
    for mode in [Mode::Practice, Mode::Real] {
        let play = waiting(mode);
        let wanted = play.effects.iter();
        let wanted = wanted.filter(|it| matches!(it, Effect::WordFollowUp(_)));
        assert_eq!(wanted.count(), 1);
        let play = come(play, Some(WORDS));
        assert_eq!(asked(&play), (WORDS.to_owned(), true));
        let play = play.play("<go>저희 팀장님이요<submit>");
        let turn = &play.interview.turns()[1];
        assert!(turn.worded && turn.probe.is_some() && turn.reason.is_some());
        assert_eq!(turn.prompt, WORDS);
    }
}

#[test]
fn without_words_in_time_or_with_a_key_the_follow_up_is_asked_as_it_was_chosen() {
    let chosen = |play: &Play| {
        let (prompt, worded) = asked(play);
        assert!(!worded && prompt != WORDS, "{prompt}");
    };
    chosen(&come(waiting(Mode::Practice), None));
    chosen(&waiting(Mode::Practice).play("<go>"));
    let play = waiting(Mode::Practice).play("<3s>");
    assert!(matches!(play.interview.phase(), Phase::Wording { .. }));
    let play = play.play("<1s>");
    chosen(&play);
    // A wording that comes too late, or was requested for another answer, is ignored.
    chosen(&come(play, Some(WORDS)));
    let mut play = waiting(Mode::Practice);
    play.send(Msg::Worded {
        after: 7,
        words: Some(WORDS.to_owned()),
    });
    assert!(matches!(play.interview.phase(), Phase::Wording { .. }));
}

#[test]
fn the_clock_of_the_round_stands_while_words_are_waited_for() {
    let play = waiting(Mode::Real);
    let before = play.interview.round_elapsed(play.now);
    let play = play.play("<3s>");
    assert_eq!(play.interview.round_elapsed(play.now), before);
    let play = come(play, Some(WORDS)).play("<2s>");
    let passed = play.interview.round_elapsed(play.now) - before;
    assert_eq!(passed, Duration::from_secs(2));
}

#[test]
fn a_replay_needs_no_model_and_comes_to_the_same_state() {
    for words in [Some(WORDS), None] {
        let play = come(waiting(Mode::Practice), words).play("<go>팀장님이요<submit>");
        let (again, refused) = Interview::replay(play.events());
        assert_eq!(refused, []);
        assert_eq!(again.as_ref(), Some(&play.interview));
    }
    // If interrupted while waiting, it asks as chosen once too much time has passed.
    let play = waiting(Mode::Practice);
    let (again, _) = Interview::replay(play.events());
    let mut again = again.expect("an interview");
    again.update(play.now + Duration::from_secs(5), Msg::Ticked);
    assert!(matches!(again.phase(), Phase::Asking { .. }));
}

#[test]
fn leaving_while_words_are_waited_for_ends_the_interview() {
    let play = waiting(Mode::Real).play("<leave>");
    assert!(matches!(play.interview.phase(), Phase::Finished { .. }));
    assert_eq!(play.interview.turns().len(), 1);
}

#[test]
fn without_a_model_nothing_of_it_is_in_the_journal() {
    let setup = setup(Mode::Practice, vec![probed("first")]);
    let play = Play::begin(setup).play("<go><go><go>배포를 멈췄습니다<submit><go>네<submit>");
    let written: Vec<String> = play
        .events()
        .iter()
        .map(|(_, event)| serde_json::to_string(event).expect("JSON"))
        .collect();
    let written = written.join("\n");
    assert!(!written.contains("\"word"), "{written}");
    let old = r#"{"event":"asked","place":{"round":0,"question":0},"probe":null,"prompt":"질문"}"#;
    let event: Event = serde_json::from_str(old).expect("an older journal's");
    assert!(matches!(event, Event::Asked { worded: false, .. }));
    assert_eq!(play.now, Moment::ZERO);
}
