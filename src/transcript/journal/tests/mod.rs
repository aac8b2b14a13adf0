mod damage;
mod forks;

use std::time::Duration;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::*;
use crate::moment::Moment;
use crate::transcript::SessionId;

/// A payload shaped like the interview's events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum Sample {
    Began { rate: f64 },
    Typed { text: String },
    Submitted,
}

fn session(name: &str) -> SessionId {
    SessionId::parse(name).unwrap()
}

fn ours() -> SessionId {
    session("2026-11-21T100500-aws-cse-7f3a")
}

fn head(session: &SessionId) -> String {
    Head {
        session: session.clone(),
        started: "2026-11-21T10:05:00+09:00".parse().unwrap(),
        origin: None,
    }
    .line()
}

fn typed(text: &str) -> Sample {
    Sample::Typed { text: text.into() }
}

fn events() -> Vec<Sample> {
    let texts = [
        "저는 먼저 로그를 봤습니다",
        "\u{1112}\u{1161}\u{11ab}",
        "\"quoted\" \\ and\r\n\ttabbed",
        "\u{0}\u{7}\u{1b}[31m\u{7f}\u{85}\u{202e}",
        "deadbeef 3 100 {\"event\":\"submitted\"}",
        "👩‍👩‍👧",
    ];
    let mut events = vec![Sample::Began { rate: 0.1 + 0.2 }];
    events.extend(texts.map(typed));
    events.push(Sample::Submitted);
    events
}

fn lines(session: &SessionId, events: &[Sample]) -> Vec<Line> {
    let mut encoder = Encoder::new(session.clone());
    let numbered = events.iter().zip(0_u64..);
    numbered
        .map(|(event, i)| {
            let at = Moment::at(Duration::from_millis(i * 250));
            encoder.line(at, event).unwrap()
        })
        .collect()
}

fn segment(session: &SessionId, lines: &[Line]) -> Vec<u8> {
    let mut bytes = head(session).into_bytes();
    for line in lines {
        bytes.extend_from_slice(line.bytes());
    }
    bytes
}

fn sample() -> Vec<u8> {
    segment(&ours(), &lines(&ours(), &events()))
}

fn read_ours(segments: &[&[u8]]) -> Journal<Sample> {
    read(segments, Some(&ours())).unwrap()
}

fn seqs(journal: &Journal<Sample>) -> Vec<u64> {
    journal.entries.iter().map(|entry| entry.seq).collect()
}

fn odd(journal: &Journal<Sample>) -> Vec<Odd> {
    journal.oddities.iter().map(|it| it.what.clone()).collect()
}

/// Checks that every event read is one that was written, with its number and moment.
#[track_caller]
fn assert_nothing_invented(journal: &Journal<Sample>) {
    let written = events();
    for entry in &journal.entries {
        assert_eq!(
            Some(&entry.event),
            written.get(usize::try_from(entry.seq).unwrap())
        );
        assert_eq!(entry.at.as_millis(), entry.seq * 250);
    }
    assert!(
        seqs(journal).is_sorted_by(|a, b| a < b),
        "once and in order"
    );
}

#[test]
fn what_is_written_is_read_back() {
    let bytes = sample();
    let journal = read_ours(&[&bytes]);
    assert_eq!(journal.oddities, []);
    assert_eq!(journal.entries.len(), events().len());
    assert_eq!(journal.next_seq(), 8);
    assert_eq!(journal.head.as_ref().unwrap().session, ours());
    assert_eq!(journal.last_moment().unwrap().as_millis(), 7 * 250);
    assert_nothing_invented(&journal);
}

#[test]
fn a_journal_shown_in_a_terminal_does_nothing_to_it() {
    let text = String::from_utf8(sample()).unwrap();
    let raw = |c: &char| c.is_control() && *c != '\n' || *c == '\u{202e}';
    assert_eq!(text.chars().find(raw), None);
}

#[test]
fn a_journal_in_a_renamed_folder_is_read_by_its_own_name() {
    let bytes = sample();
    let renamed = session("my-best-interview");
    let journal: Journal<Sample> = read(&[&bytes], Some(&renamed)).unwrap();
    assert_eq!(journal.entries.len(), events().len());
    assert_eq!(journal.head.unwrap().session, ours());
    let unnamed: Journal<Sample> = read(&[&bytes], None).unwrap();
    assert_eq!(unnamed.entries.len(), events().len());
}

#[test]
fn segments_are_one_journal_and_may_repeat_lines() {
    let lines = lines(&ours(), &events());
    let first = segment(&ours(), &lines[..4]);
    let second = segment(&ours(), &lines[2..6]);
    let third = segment(&ours(), &lines[6..]);
    let journal = read_ours(&[&first, &second, &third]);
    assert_eq!(journal.oddities, []);
    assert_eq!(journal.entries.len(), events().len());
    assert_nothing_invented(&journal);

    let torn = &first[..first.len() - 10];
    let journal = read_ours(&[torn, &second, &third]);
    assert_eq!(journal.entries.len(), events().len());
    assert!(matches!(odd(&journal)[..], [Odd::Damaged { .. }]));
}

#[test]
fn what_stands_out_of_order_is_used_in_order_and_reported() {
    let mut lines = lines(&ours(), &events());
    lines.swap(2, 3);
    lines.insert(6, lines[5].clone());
    let bytes = segment(&ours(), &lines);
    let journal = read_ours(&[&bytes]);
    assert_eq!(journal.entries.len(), events().len());
    assert_nothing_invented(&journal);
    assert_eq!(
        odd(&journal),
        [Odd::Reordered { seq: 2 }, Odd::Duplicate { seq: 5 }]
    );
}

#[test]
fn an_event_of_a_later_program_is_reported_and_its_number_never_used_again() {
    #[derive(Serialize)]
    struct Later {
        event: &'static str,
    }
    let mut encoder = Encoder::new(ours());
    let mut bytes = head(&ours()).into_bytes();
    let later = Later { event: "sang" };
    bytes.extend(
        encoder
            .line(Moment::ZERO, &Sample::Submitted)
            .unwrap()
            .bytes(),
    );
    bytes.extend(encoder.line(Moment::ZERO, &later).unwrap().bytes());
    let journal = read_ours(&[&bytes]);
    assert_eq!(seqs(&journal), [0]);
    assert_eq!(odd(&journal), [Odd::Unknown { seq: 1 }]);
    assert_eq!(journal.next_seq(), 2);
}

#[test]
fn the_intact_lines_of_a_damaged_journal_make_a_new_one() {
    let written = lines(&ours(), &events());
    let mut damaged = segment(&ours(), &written);
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    let kept = intact_lines(&[&damaged], Some(&ours()), 0).unwrap();
    let journal = read_ours(&[&damaged]);
    assert_eq!(kept.len(), journal.entries.len());
    let was_written = |line: &Line| written.iter().any(|it| it.bytes() == line.bytes());
    assert!(kept.iter().all(was_written));
    let again = read_ours(&[&segment(&ours(), &kept)]);
    assert_eq!(again.entries, journal.entries);
}

#[test]
fn a_journal_of_a_newer_format_is_refused_whole() {
    let body = "rehearsal-journal 7 and more";
    let crc = crc32fast::hash(body.as_bytes());
    let newer = [format!("{body} {crc:08x}\n").as_bytes(), &sample()].concat();
    let refused = read::<Sample>(&[&newer], Some(&ours())).unwrap_err();
    assert_eq!(refused.found, 7);
}

#[test]
fn nothing_at_all_is_an_empty_journal() {
    let journal = read_ours(&[]);
    assert_eq!((journal.entries, journal.oddities), (vec![], vec![]));
    let journal = read_ours(&[b""]);
    assert_eq!(odd(&journal), [Odd::NoHead]);
    assert_eq!(journal.next_seq(), 0);
}

/// Any text, with more than the usual share of characters that trouble files and terminals.
fn any_text() -> impl Strategy<Value = String> {
    let nasty = proptest::sample::select(vec![
        '\0', '\t', '\n', '\r', '\u{1b}', '\u{7f}', '\u{85}', '\u{2028}', '\u{202e}', '\u{feff}',
        '"', '\\', '\'', '한', '\u{1112}', '\u{1161}', '👩', '\u{200d}',
    ]);
    proptest::collection::vec(prop_oneof![any::<char>(), nasty], 0..40)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn any_text_comes_back_exactly(texts in proptest::collection::vec(any_text(), 0..8)) {
        let written: Vec<Sample> = texts.into_iter().map(|text| Sample::Typed { text }).collect();
        let bytes = segment(&ours(), &lines(&ours(), &written));
        let journal = read_ours(&[&bytes]);
        let read: Vec<Sample> = journal.entries.into_iter().map(|entry| entry.event).collect();
        prop_assert_eq!(read, written);
        prop_assert_eq!(journal.oddities, vec![]);
    }
}
