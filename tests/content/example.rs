//! The shipped example session: what a newcomer reads there is what the coach says today.
//!
//! `REHEARSAL_EXAMPLE=write cargo test --test shipped content::example` regenerates it with the
//! same answers, the current questions of its bank, and the current coach.

use std::fs;
use std::path::{Path, PathBuf};

use rehearsal::bank::examples::{self, ExampleSet};
use rehearsal::bank::{self, QuestionBank};
use rehearsal::coach::Verdict;
use rehearsal::diagnostic::SourceText;
use rehearsal::interview::{Event, Interview};
use rehearsal::moment::Moment;
use rehearsal::transcript::journal::{self, Encoder, Journal};
use rehearsal::transcript::{self, Transcript};

fn folder() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("transcripts/2026-11-22T015947-aws-cse-c230")
}

fn source(path: &Path) -> SourceText {
    let text = fs::read_to_string(path).expect("a file of the repository");
    SourceText::new(path.display().to_string(), text)
}

fn recorded() -> (Transcript, Journal<Event>) {
    let transcript = transcript::read(&source(&folder().join("transcript.toml")));
    let bytes = fs::read(folder().join("journal")).expect("the journal");
    let journal = journal::read(&[&bytes], None).expect("a known format");
    assert!(journal.oddities.is_empty(), "{:?}", journal.oddities);
    (transcript.expect("a transcript"), journal)
}

/// Its bank, and examples of how people phrase its points.
fn known() -> (QuestionBank, ExampleSet) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/banks");
    let bank = bank::read(&source(&root.join("leadership-principles.toml"))).0;
    let bank = bank.expect("a sound bank");
    let all = examples::read(&source(&root.join("examples/leadership-principles.toml"))).0;
    let all = all.expect("sound examples").questions.into_iter();
    let named = all.map(|(id, examples)| (bank::QuestionRef::new(&bank.id, &id), examples));
    let named = named.collect();
    (bank, named)
}

/// The same events with the current questions of the bank.
fn renewed(events: Vec<(Moment, Event)>, bank: &QuestionBank) -> Vec<(Moment, Event)> {
    let mut prompts = Vec::new();
    let renew = |(at, mut event): (Moment, Event)| {
        match &mut event {
            Event::Began { setup } => {
                for planned in setup
                    .plan
                    .rounds
                    .iter_mut()
                    .flat_map(|it| &mut it.questions)
                {
                    let now = bank
                        .question(&planned.question.id)
                        .expect("it is still asked");
                    planned.question = now.clone();
                    prompts.push(now.clone());
                }
            }
            Event::Asked {
                place,
                probe: None,
                prompt,
                ..
            } => {
                let question = &prompts[place.question];
                *prompt = question
                    .prompt
                    .get(rehearsal::lang::Language::Ko)
                    .to_owned();
            }
            Event::Asked {
                place,
                probe: Some(key),
                reason,
                ..
            } => {
                let authored = key.to_string().parse::<usize>().ok();
                let probe = authored.and_then(|at| prompts[place.question].probes.get(at));
                *reason = probe.map(|it| it.when.to_string());
            }
            _ => {}
        }
        (at, event)
    };
    events.into_iter().map(renew).collect()
}

fn write_again() {
    let (old, journal) = recorded();
    let head = journal.head.clone().expect("a head");
    let (bank, known) = known();
    let events = journal.entries.into_iter().map(|it| (it.at, it.event));
    let events = renewed(events.collect(), &bank);
    let mut encoder = Encoder::new(head.session.clone());
    let mut written = head.line().into_bytes();
    for (at, event) in &events {
        let line = encoder
            .line(*at, event)
            .expect("an event has a form in JSON");
        written.extend_from_slice(line.bytes());
    }
    let seen = events.into_iter().map(|(at, mut event)| {
        if let Event::Began { setup } = &mut event {
            setup.examples = known.clone();
        }
        (at, event)
    });
    let (interview, refused) = Interview::replay(seen);
    assert!(refused.is_empty(), "{refused:?}");
    let interview = interview.expect("an interview");
    let now = Transcript::of(&interview, old.id.clone(), old.started, old.ended);
    fs::write(folder().join("journal"), written).expect("the journal can be written");
    let text = transcript::write(&now);
    fs::write(folder().join("transcript.toml"), text).expect("the transcript can be written");
}

#[test]
fn the_example_session_is_not_blamed_for_what_it_says() {
    if std::env::var_os("REHEARSAL_EXAMPLE").is_some_and(|it| it == "write") {
        write_again();
    }
    let (transcript, journal) = recorded();
    let events = journal.entries.into_iter().map(|it| (it.at, it.event));
    let (interview, refused) = Interview::replay(events);
    assert!(refused.is_empty(), "{refused:?}");
    let answered =
        |turns: &mut dyn Iterator<Item = (String, String)>| -> Vec<_> { turns.collect() };
    let interview = interview.expect("an interview");
    let turns = interview.turns().iter();
    let live = answered(&mut turns.map(|it| (it.prompt.clone(), it.answer.clone())));
    let turns = transcript.turns.iter();
    let kept = answered(&mut turns.map(|it| (it.prompt.clone(), it.answer.clone())));
    assert_eq!(live, kept, "the record is that of the journal");
    let (bank, _) = known();
    for turn in &transcript.turns {
        let question = bank.question(&turn.question).expect("a question of today");
        let seen = turn.coach.as_ref().expect("the coach has read it");
        for point in &seen.key_points {
            let known = question.key_points.iter().any(|it| it.id == point.id);
            assert!(known, "{} has no point {}", turn.question, point.id);
        }
        if turn.probe.is_none() {
            continue;
        }
        assert!(
            seen.marks.iter().all(|it| it.points.is_none()),
            "{}",
            turn.prompt
        );
    }
    // Its first sentence says who could not get a word in.
    let first = transcript.turns[0].coach.as_ref().expect("a coach");
    let point = first.key_points.iter().find(|it| it.id == "who-left-out");
    assert_ne!(point.expect("the point").verdict, Verdict::NotHeard);
}
