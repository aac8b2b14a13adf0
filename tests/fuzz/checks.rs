//! Invariants of every parser, for any bytes. The fuzz targets search for bytes that violate
//! them; the tests try a few thousand damaged files.

use std::time::Duration;

use rehearsal::bank::{self, QuestionBank};
use rehearsal::coach::{Answer, Rules, assess, report};
use rehearsal::diagnostic::{Diagnostic, SourceText, picture};
use rehearsal::interview::{Event, Interview};
use rehearsal::lang::Language;
use rehearsal::moment::Moment;
use rehearsal::review::{notes, stories};
use rehearsal::scenario::{self, History};
use rehearsal::transcript::journal::{self, Encoder, Head};
use rehearsal::transcript::{self, SessionId, Transcript, words};
use rehearsal::voice::{self, Encoding, SoundStream};

/// A bank that the scenarios draw from and the answers are about.
const BANK: &str = include_str!("../data/scenarios/banks/sample.toml");
const SESSION: &str = "2026-11-21T162746-sample-808d";

/// A journal of any bytes, split anywhere into segments: events in order, and an interview.
pub fn journal(bytes: &[u8]) {
    let (first, second) = bytes.split_at(bytes.len() / 2);
    for segments in [&[bytes][..], &[first, second], &[bytes, bytes]] {
        let session = SessionId::parse(SESSION);
        let Ok(journal) = journal::read::<Event>(segments, session.as_ref()) else {
            return;
        };
        let order = journal.entries.is_sorted_by(|one, next| one.seq < next.seq);
        assert!(order, "every event once and in order");
        let last = journal.entries.last().map_or(0, |last| last.seq);
        assert!(journal.entries.is_empty() || journal.next_seq() > last);
        replay(journal.entries.into_iter().map(|it| (it.at, it.event)));
    }
}

/// A whole journal with any content: each line of the input is one event.
pub fn events(bytes: &[u8]) {
    let session = SessionId::parse(SESSION).expect("an id");
    let started = session.started().expect("a time").and_utc().fixed_offset();
    let mut encoder = Encoder::new(session.clone());
    let head = Head {
        session: session.clone(),
        started,
        origin: None,
    };
    let mut written = head.line().into_bytes();
    let mut count = 0;
    for (number, payload) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let Ok(event) = serde_json::from_slice::<serde_json::Value>(payload) else {
            continue;
        };
        let at = Moment::at(Duration::from_secs(number as u64));
        let line = encoder.line(at, &event).expect("a value is JSON");
        written.extend_from_slice(line.bytes());
        count += 1;
    }
    let raw = journal::read::<serde_json::Value>(&[&written], Some(&session));
    let raw = raw.expect("our own format");
    assert_eq!(raw.entries.len(), count, "every line is read back");
    assert!(raw.oddities.is_empty(), "{:?}", raw.oddities);
    let journal = journal::read::<Event>(&[&written], Some(&session));
    let entries = journal.expect("our own format").entries.into_iter();
    replay(entries.map(|it| (it.at, it.event)));
}

fn replay(events: impl IntoIterator<Item = (Moment, Event)>) {
    let (Some(interview), _) = Interview::replay(events) else {
        return;
    };
    let session = SessionId::parse(SESSION).expect("an id");
    let started = session.started().expect("a time").and_utc().fixed_offset();
    let transcript = Transcript::of(&interview, session, started, None);
    let written = transcript::write(&transcript);
    let read = transcript::read(&SourceText::new("transcript.toml", written));
    let answers = |it: &Transcript| -> Vec<String> {
        it.turns.iter().map(|turn| turn.answer.clone()).collect()
    };
    let read = read.expect("what we write we read");
    assert_eq!(answers(&read), answers(&transcript));
}

/// A transcript of any bytes: what is read can be written and read back unchanged.
pub fn transcript(bytes: &[u8]) {
    let source = text(bytes);
    match transcript::read(&source) {
        Ok(read) => {
            let written = transcript::write(&read);
            let again = transcript::read(&SourceText::new("again.toml", written));
            assert_eq!(again.expect("what we write we read"), read);
        }
        Err(unreadable) => show(&source, unreadable.diagnostics()),
    }
}

/// A bank of any bytes: questions or problems, each with a position in the file.
pub fn bank(bytes: &[u8]) {
    let source = text(bytes);
    let (bank, problems) = bank::read(&source);
    assert!(bank.is_some() || !problems.is_empty());
    show(&source, &problems);
}

/// A scenario of any bytes; a valid one can be planned.
pub fn scenario(bytes: &[u8]) {
    let source = text(bytes);
    let bank = sample();
    let (scenario, problems) = scenario::read(&source, &[&bank]);
    assert!(scenario.is_some() || !problems.is_empty());
    show(&source, &problems);
    if let Some(scenario) = scenario {
        let plan = scenario::plan(&scenario, &[&bank], Language::Ko, 7, &History::default());
        assert!(plan.rounds.len() <= scenario.rounds.len());
    }
}

/// Notes and stories of any bytes: what is read without errors can be written and read back
/// unchanged.
pub fn kept(bytes: &[u8]) {
    let source = text(bytes);
    let (read, problems) = notes::read(&source);
    show(&source, &problems);
    if problems.is_empty() {
        let again = SourceText::new("again.toml", notes::write(&read));
        assert_eq!(notes::read(&again), (read, Vec::new()));
    }
    let (read, problems) = stories::read(&source);
    show(&source, &problems);
    if problems.is_empty() {
        let again = SourceText::new("again.toml", stories::write(&read));
        assert_eq!(stories::read(&again), (read, Vec::new()));
    }
}

/// Sound of any bytes, from a file and from a recorder, and any recognizer output: samples in
/// range, speech and pauses within the recording, words that are safe for terminals.
pub fn sound(bytes: &[u8]) {
    for encoding in [Encoding::Sniffed, Encoding::Raw] {
        let Ok(sound) = voice::decode(bytes, encoding) else {
            continue;
        };
        assert!(sound.samples.iter().all(|it| (-1.0..=1.0).contains(it)));
        assert!((0.0..=1.0).contains(&sound.clipped));
        let heard = voice::analyze(sound);
        let spans = heard.speech.iter().chain(&heard.pauses);
        for span in spans {
            assert!(0.0 <= span.start && span.start <= span.end);
            assert!(span.end <= heard.seconds + 0.001);
        }
        let said = voice::text_of(&voice::words(bytes, &heard).unwrap_or_default());
        assert!(!said.chars().any(char::is_control));
    }
    let (mut whole, mut pieces) = (SoundStream::default(), SoundStream::default());
    let at_once = whole.take(bytes);
    let each: Result<Vec<_>, _> = bytes.chunks(7).map(|it| pieces.take(it)).collect();
    if let (Ok(at_once), Ok(each)) = (at_once, each) {
        assert_eq!(at_once, each.concat());
    }
    let source = text(bytes);
    let (read, problems) = words::read(&source);
    show(&source, &problems);
    if problems.is_empty() {
        let again = SourceText::new("again.toml", words::write(&read));
        assert_eq!(words::read(&again), (read, Vec::new()));
    }
}

/// An answer of any text: marks, and quotations that occur in it.
pub fn coach(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let bank = sample();
    for (place, language) in [Language::Ko, Language::En].into_iter().enumerate() {
        let question = bank.questions.get(place).or(bank.questions.first());
        let answer = Answer::new(question.expect("a question"), &text, language);
        let assessment = assess(&answer, &Rules::ALL);
        let said = report(&assessment, &text, language);
        for finding in &said.findings {
            let characters = text.chars().count();
            assert!(finding.end.is_none_or(|end| end <= characters));
            assert!(finding.quote.as_deref().is_none_or(|it| text.contains(it)));
        }
    }
}

fn text(bytes: &[u8]) -> SourceText {
    SourceText::new("any.toml", String::from_utf8_lossy(bytes))
}

fn sample() -> QuestionBank {
    let (bank, _) = bank::read(&SourceText::new("sample.toml", BANK));
    bank.expect("the sample is a bank")
}

/// Every problem can be displayed.
fn show(source: &SourceText, problems: &[Diagnostic]) {
    for problem in problems.iter().take(20) {
        let shown = picture(source, problem, Language::Ko);
        assert!(!shown.is_empty());
    }
}
