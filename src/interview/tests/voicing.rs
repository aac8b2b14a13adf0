//! Spoken and recorded answers.

use super::{Play, practice, probed, question, setup};
use crate::interview::{Event, Interview, Mode, Msg, Phase, Setup};
use crate::voice::{Analysis, Span};

fn voiced(setup: Setup) -> Setup {
    Setup {
        voiced: true,
        ..setup
    }
}

fn heard() -> Box<Analysis> {
    let span = |start, end| Span { start, end };
    Box::new(Analysis {
        seconds: 12.5,
        speech: vec![span(0.5, 4.0), span(6.0, 12.0)],
        pauses: vec![span(4.0, 6.0)],
        share: 0.76,
        first_word: Some(0.5),
        clipped: 0.0,
        silent: false,
    })
}

#[test]
fn the_key_that_records_begins_the_answer_and_its_clock() {
    let play = Play::begin(voiced(practice())).play("<go><go><5s><voice>");
    let Phase::Answering { turn, watch } = play.interview.phase() else {
        panic!("{:?}", play.interview.phase());
    };
    assert!(turn.voiced() && watch.elapsed(play.now).is_zero());
    let events: Vec<Event> = play.events().into_iter().map(|it| it.1).collect();
    assert_eq!(
        events[events.len() - 2..],
        [Event::AnsweringBegan, Event::Voiced]
    );
    // Pressed again, it changes nothing here.
    let again = play.play("<voice>");
    assert_eq!(again.events().len(), events.len());
}

#[test]
fn whoever_speaks_while_the_question_is_put_is_recorded_at_once() {
    let play = Play::begin(voiced(practice())).play("<go><voice>");
    let Phase::Answering { turn, .. } = play.interview.phase() else {
        panic!("{:?}", play.interview.phase());
    };
    assert!(turn.voiced());
    // Before a question there is nothing to answer.
    let play = Play::begin(voiced(practice())).play("<voice>");
    assert!(matches!(play.interview.phase(), Phase::Opening { .. }));
}

#[test]
fn where_answers_are_typed_the_key_does_nothing() {
    let play = Play::begin(practice()).play("<go><go><voice>");
    assert!(matches!(play.interview.phase(), Phase::Preparing { .. }));
}

#[test]
fn an_answer_aloud_is_no_silence_and_what_is_typed_belongs_to_it() {
    let play = Play::begin(voiced(practice())).play("<go><go><voice><20s><submit><rate 4>");
    let turn = &play.interview.turns()[0];
    assert!(turn.voiced && turn.answer.is_empty() && turn.coach.is_none());
    let play = play.play("<go><go><voice>저는 로그를 먼저 봤습니다.<submit>");
    let turn = &play.interview.turns()[1];
    // The spoken part is not transcribed yet, so nobody can say what is missing.
    assert!(turn.voiced && turn.coach.is_none());
    assert_eq!(turn.answer, "저는 로그를 먼저 봤습니다.");
}

#[test]
fn only_what_is_right_whatever_was_said_is_asked_after_it() {
    // The rollback is unknown, so nobody asks why it was not mentioned, or to answer at last.
    let play = Play::begin(voiced(setup(Mode::Practice, vec![probed("first")])));
    let play = play.play("<go><go><voice><20s><submit><go><voice><9s><submit>");
    assert_eq!(play.probes(), ["다시 한다면요?"]);
}

#[test]
fn what_was_heard_comes_late_and_is_replayed() {
    let mut play = Play::begin(voiced(practice())).play("<go><go><voice><20s><submit><rate 3>");
    let before = play.effects.len();
    play.send(Msg::Heard {
        turn: 0,
        heard: heard(),
    });
    assert_eq!(play.interview.turns()[0].heard, Some(heard()));
    // It is written to the journal, and then to the transcript.
    assert_eq!(play.effects.len(), before + 2);
    play.send(Msg::Heard {
        turn: 7,
        heard: heard(),
    });
    assert_eq!(play.effects.len(), before + 2);
    let written = play.events().into_iter();
    let read = written.map(|(at, event)| {
        let json = serde_json::to_string(&event).unwrap();
        (at, serde_json::from_str(&json).unwrap())
    });
    let (replayed, refused) = Interview::replay(read);
    assert_eq!(
        (replayed.as_ref(), refused.len()),
        (Some(&play.interview), 0)
    );
}

#[test]
fn a_journal_without_recordings_has_no_word_of_them() {
    let play = Play::begin(setup(Mode::Real, vec![question("first")])).play("<go><go><submit>답");
    for (_, event) in play.events() {
        let json = serde_json::to_string(&event).unwrap();
        assert!(
            !json.contains("voiced") && !json.contains("heard"),
            "{json}"
        );
    }
}
