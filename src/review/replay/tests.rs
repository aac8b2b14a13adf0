use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::moment::Moment;
use crate::text::{EditCommand, Motion, TextBuffer};

fn entry(millis: u64, event: Event) -> Entry<Event> {
    Entry {
        seq: 0,
        at: Moment::at(Duration::from_millis(millis)),
        event,
    }
}

fn asked(question: usize) -> Event {
    Event::Asked {
        place: QuestionIndex { round: 0, question },
        probe: None,
        prompt: "자기소개 부탁드립니다.".into(),
        reason: None,
        worded: false,
    }
}

/// Types into a buffer and records it in a journal.
struct Typist {
    buffer: TextBuffer,
    field: Field,
    entries: Vec<Entry<Event>>,
}

impl Typist {
    fn new(field: Field, entries: Vec<Entry<Event>>) -> Self {
        Self {
            buffer: TextBuffer::new(),
            field,
            entries,
        }
    }

    fn does(&mut self, millis: u64, command: EditCommand) -> &mut Self {
        if let Some(change) = self.buffer.perform(command).change {
            let field = self.field;
            self.entries
                .push(entry(millis, Event::Edited { field, change }));
        }
        self
    }

    fn types(&mut self, millis: u64, text: &str) -> &mut Self {
        self.does(millis, EditCommand::Insert(text.to_owned()))
    }
}

fn answering() -> Vec<Entry<Event>> {
    vec![
        entry(0, asked(0)),
        entry(2_000, Event::ThinkingBegan),
        entry(12_000, Event::AnsweringBegan),
    ]
}

fn closed(millis: u64) -> Entry<Event> {
    let end = AnswerEnd::Submitted;
    entry(millis, Event::Closed { end })
}

fn only(entries: &[Entry<Event>]) -> Writing {
    let mut writings = writings(entries);
    assert_eq!(writings.len(), 1);
    writings.remove(0)
}

fn s(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

#[test]
fn an_answer_is_played_back_as_it_was_written() {
    let mut typist = Typist::new(Field::Draft, answering());
    typist.types(13_000, "저는").types(14_500, " 로그를");
    typist
        .does(16_000, EditCommand::Backspace)
        .types(17_000, "가");
    typist.entries.push(closed(20_000));
    let writing = only(&typist.entries);
    assert_eq!((writing.thought, writing.length), (s(10.0), s(8.0)));
    assert_eq!(writing.end, Some(AnswerEnd::Submitted));
    let mut player = Player::new(&writing);
    for (at, text) in [
        (0.9, ""),
        (1.0, "저는"),
        (2.6, "저는 로그를"),
        (4.2, "저는 로그"),
        (99.0, "저는 로그가"),
        (2.4, "저는"),
    ] {
        player.seek(s(at));
        assert_eq!(player.text(), text, "at {at}");
    }
    assert_eq!(Player::at_end(&writing).text(), typist.buffer.text());
}

#[test]
fn time_goes_by_at_the_speed_that_was_set() {
    let mut typist = Typist::new(Field::Draft, answering());
    typist.types(22_000, "늦게");
    typist.entries.push(closed(42_000));
    let writing = only(&typist.entries);
    let mut player = Player::new(&writing);
    player.set_speed(Speed::REAL.faster().faster());
    assert_eq!(player.speed().times(), 4.0);
    player.advance(s(2.0));
    assert_eq!((player.position(), player.text()), (s(8.0), ""));
    player.advance(s(0.5));
    assert_eq!((player.position(), player.text()), (s(10.0), "늦게"));
    player.set_speed(Speed::REAL.slower());
    player.advance(s(1.0));
    assert_eq!(player.position(), s(10.5));
    assert!(!player.is_over());
    player.advance(s(1_000.0));
    assert!(player.is_over());
    assert_eq!(Speed::ALL[6].faster(), Speed::ALL[6]);
    assert_eq!(Speed::ALL[0].slower(), Speed::ALL[0]);
}

#[test]
fn a_pause_is_more_than_five_seconds_without_a_letter() {
    let mut typist = Typist::new(Field::Draft, answering());
    typist.types(18_000, "가").types(23_000, "나");
    typist.does(25_000, EditCommand::Move(Motion::Left));
    typist.types(30_500, "다");
    typist.entries.push(closed(40_500));
    let pause = |at, length, first| Pause {
        at: s(at),
        length: s(length),
        first,
    };
    assert_eq!(
        only(&typist.entries).pauses(),
        [
            pause(0.0, 6.0, true),
            pause(11.0, 7.5, false),
            pause(18.5, 10.0, false)
        ]
    );
}

#[test]
fn a_break_or_a_sleeping_machine_is_no_pause_of_the_candidates() {
    let mut typist = Typist::new(Field::Draft, answering());
    typist.types(13_000, "가");
    typist.entries.push(entry(14_000, Event::Paused));
    typist.entries.push(entry(74_000, Event::Resumed));
    typist.types(75_000, "나");
    typist
        .entries
        .push(entry(135_000, Event::Suspended { millis: 59_000 }));
    typist.types(136_000, "다");
    typist.entries.push(closed(137_000));
    let writing = only(&typist.entries);
    assert_eq!(writing.pauses(), []);
    let times: Vec<Duration> = writing.steps.iter().map(|step| step.at).collect();
    assert_eq!(times, [s(1.0), s(3.0), s(5.0)]);
    assert_eq!(writing.length, s(6.0));
}

#[test]
fn what_was_taken_back_is_reported() {
    let mut typist = Typist::new(Field::Draft, answering());
    typist.types(13_000, "저희가 했습니다");
    for nth in 0..3 {
        typist.does(14_000 + nth, EditCommand::Backspace);
    }
    typist
        .types(15_000, "봤")
        .does(16_000, EditCommand::Backspace);
    typist.does(17_000, EditCommand::Undo);
    typist.does(18_000, EditCommand::Undo);
    let writing = only(&typist.entries);
    let said: Vec<(f64, String)> = writing
        .deletions()
        .into_iter()
        .map(|it| (it.at.as_secs_f64(), it.text))
        .collect();
    assert_eq!(said[0], (2.0, "습니다".to_owned()));
    assert_eq!(said[1], (4.0, "봤".to_owned()));
}

#[test]
fn notes_and_answers_are_distinguished() {
    let mut entries = vec![entry(0, asked(0)), entry(1_000, Event::ThinkingBegan)];
    let mut notes = Typist::new(Field::Notes, Vec::new());
    notes.types(3_000, "로그");
    entries.append(&mut notes.entries);
    entries.push(entry(5_000, Event::AnsweringBegan));
    let mut first = Typist::new(Field::Draft, entries);
    first.types(6_000, "하나");
    first.entries.push(closed(7_000));
    first.entries.push(entry(8_000, asked(1)));
    first.entries.push(entry(9_000, Event::AnsweringBegan));
    let mut second = Typist::new(Field::Draft, first.entries);
    second.types(10_000, "둘");
    let found = writings(&second.entries);
    let texts: Vec<&str> = found.iter().map(|it| it.prompt.as_str()).collect();
    assert_eq!(texts.len(), 2);
    assert_eq!(found[0].steps[0].field, Field::Notes);
    assert_eq!(found[0].steps[0].at, s(2.0));
    assert_eq!(Player::at_end(&found[0]).text(), "하나");
    assert_eq!(Player::at_end(&found[1]).text(), "둘");
    assert_eq!((found[1].place.question, found[1].end), (1, None));
}

#[test]
fn a_damaged_journal_is_played_as_far_as_it_fits() {
    let mut typist = Typist::new(Field::Draft, answering());
    typist
        .types(13_000, "가나다")
        .types(14_000, "라")
        .types(15_000, "마");
    typist.entries.remove(3);
    let writing = only(&typist.entries);
    // Both later edits are beyond a text that is not there.
    assert_eq!((writing.steps.len(), writing.refused), (0, 2));
    // An answer whose beginning is missing begins with its first letter.
    let mut typist = Typist::new(Field::Draft, vec![entry(0, asked(0))]);
    typist.types(13_000, "가").types(14_000, "나");
    let writing = only(&typist.entries);
    assert_eq!(writing.length, s(1.0));
    assert!(writings(&[closed(1)]).is_empty());
}

fn command() -> impl Strategy<Value = EditCommand> {
    prop_oneof![
        4 => "[가-다a\n]{1,3}".prop_map(EditCommand::Insert),
        2 => Just(EditCommand::Backspace),
        1 => Just(EditCommand::Undo),
        1 => Just(EditCommand::Redo),
        1 => Just(EditCommand::Move(Motion::Left)),
    ]
}

proptest! {
    #[test]
    fn at_every_moment_the_text_is_what_it_was(
        commands in prop::collection::vec((1_u64..9_000, command()), 0..40),
        looks in prop::collection::vec(0_usize..40, 0..8),
    ) {
        let mut typist = Typist::new(Field::Draft, answering());
        let mut now = 12_000;
        let mut states = Vec::new();
        for (wait, command) in commands {
            now += wait;
            typist.does(now, command);
            states.push((now - 12_000, typist.buffer.text().to_owned()));
        }
        typist.entries.push(closed(now + 1));
        let writing = only(&typist.entries);
        prop_assert_eq!(writing.refused, 0);
        let mut player = Player::new(&writing);
        for look in looks {
            if let Some((millis, text)) = states.get(look) {
                player.seek(Duration::from_millis(*millis));
                prop_assert_eq!(player.text(), text);
            }
        }
        for pause in writing.pauses() {
            prop_assert!(pause.length > PAUSE && pause.at + pause.length <= writing.length);
        }
    }
}
