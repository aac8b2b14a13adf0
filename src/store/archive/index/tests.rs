use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::*;
use crate::bank::{QuestionKind, QuestionRef};
use crate::diagnostic::SourceText;
use crate::interview::{AnswerEnd, Mode};
use crate::lang::Language;
use crate::review::{Notes, OwnExample, SpokenAnswer, SpokenWords, Summary, TurnSummary};
use crate::transcript::{self, Outcome};

const TRANSCRIPTS: [&str; 2] = [
    include_str!("../../../../tests/data/records/transcript-1.toml"),
    include_str!("../../../../tests/data/records/transcript-1-judge.toml"),
];

fn summaries() -> Vec<Summary> {
    let read = |text: &str| {
        let transcript = transcript::read(&SourceText::new("transcript.toml", text)).unwrap();
        let mut notes = Notes::default();
        notes.session.tag("다시 보기");
        notes.rate(&transcript, 0, 1);
        notes.mark_said(&transcript.turns, 0, "logs", (0, 0..7));
        Summary::of(&transcript, &notes)
    };
    TRANSCRIPTS.into_iter().map(read).collect()
}

/// A summary with values that no file has yet, but a later one may.
fn odd() -> Summary {
    let mut odd = summaries().remove(1);
    odd.uncounted = true;
    odd.turns[0].parts = Some([0.1 + 0.2, -0.0, 1.0, f64::MAX]);
    odd.turns[0].aloud = Some(SpokenAnswer {
        language: Language::Ko,
        seconds: 12.5,
        share: 0.1,
        first_word: f32::MAX,
        pauses: u32::MAX,
        longest_pause: -0.0,
        said: Some(SpokenWords {
            pace: 301.5,
            fillers: 2,
        }),
    });
    odd.turns[0].think = std::time::Duration::MAX;
    odd.turns[0].used = std::time::Duration::from_nanos(1);
    odd.turns[0].aim = std::time::Duration::from_millis(u64::MAX);
    odd
}

#[test]
fn a_summary_comes_back_as_it_was() {
    let mut words = WordTable::default();
    for summary in summaries().into_iter().chain([odd()]) {
        let packed = pack(&summary, &mut words);
        let word = |place: usize| words.list().get(place).map(AsRef::as_ref);
        let back = unpack(&summary.id, &packed, &mut Shared::default(), word);
        assert_eq!(back.as_ref(), Some(&summary));
        let mut shared = Shared::default();
        // Neither truncation nor an unknown word causes trouble.
        for end in 0..packed.len() {
            assert_eq!(
                unpack(&summary.id, &packed[..end], &mut shared, word),
                None,
                "{end}"
            );
        }
        assert_eq!(
            unpack(&summary.id, &packed, &mut Shared::default(), |_| None),
            None
        );
    }
}

/// A summary with a bit of everything, in new words.
fn little() -> Summary {
    let question = Arc::new(QuestionRef::new("b", "q"));
    let started = DateTime::from_timestamp(1, 2).unwrap();
    let started = started.with_timezone(&FixedOffset::east_opt(9 * 60 * 60).unwrap());
    Summary {
        id: SessionId::parse("a").unwrap(),
        scenario: "s".to_owned(),
        company: Arc::new(Localized::new("가", "a")),
        role: Arc::new(Localized::only(Language::En, "r")),
        rounds: Vec::new().into(),
        started,
        day: started.date_naive(),
        misdated: false,
        language: Language::En,
        mode: Mode::Real,
        spoken: true,
        outcome: Outcome::Left,
        star: false,
        uncounted: false,
        part: true,
        tags: vec!["t".to_owned()],
        judge: 6,
        own_examples: vec![OwnExample {
            question: Arc::clone(&question),
            point: "p".to_owned(),
            words: "가".to_owned(),
        }],
        turns: vec![TurnSummary {
            question,
            probe: true,
            kind: QuestionKind::Quiz,
            competencies: vec!["c".to_owned()].into(),
            own: Some(4),
            right: Some(true),
            marks: Some([Some(3), None, None, None, None]),
            parts: Some([0.25, 0.25, 0.25, 0.125]),
            aloud: None,
            spoken: Duration::from_millis(300),
            think: Duration::new(1, 1),
            used: Duration::ZERO,
            aim: Duration::ZERO,
            limit: Duration::ZERO,
            end: AnswerEnd::TimedOut,
            outline_shown: true,
        }],
        left_out: 0,
    }
}

/// The encoding must not change without a new number: another program with the same number would
/// misread it.
#[test]
fn what_is_written_is_what_the_format_says() {
    let heading: &[&[u8]] = &[
        // The company in the languages these tests have, then when it began and its UTC offset.
        &[1, 0, 1, 1, 0],
        &[2, 2, 0xa0, 0xfa, 3],
    ];
    let session: &[&[u8]] = &[
        // Scenario, role, no rounds.
        &[2, 0, 1, 3, 0, 0],
        // English, real, spoken, left, no star, one tag, not after a strong answer, a part of an
        // interview, the sixth judge.
        &[1, 1, 1, 1, 0, 1, 4, 0, 1, 6],
        // A sentence of the candidate's.
        &[1, 5, 6, 7, 3, 0xea, 0xb0, 0x80],
    ];
    let turn: &[&[u8]] = &[
        // A probe of a quiz with one competency, 4 points, correct.
        &[1, 5, 6, 1, 8, 1, 8, 1, 4, 1, 1],
        // One mark; three shares of 25 hundredths, and an eighth.
        &[1, 1, 3, 0, 0, 0, 0, 1, 0, 25, 0, 25, 0, 25, 1],
        &0.125_f64.to_le_bytes(),
        // Typed.
        &[0],
        // 300 ms, a second and a nanosecond, three zeros, timed out, and the outline was shown.
        &[0, 0xac, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1],
    ];
    let expected = [heading, session, turn].concat().concat();
    assert_eq!(pack(&little(), &mut WordTable::default()), expected);
    assert!(FILE.format.starts_with("rehearse index 9 "));
}

/// An in-memory index file with these summaries.
fn file() -> Vec<u8> {
    let mut words = WordTable::default();
    let folder = tempfile::tempdir().unwrap();
    let place = Folder::open(folder.path()).unwrap();
    let mut new = Vec::new();
    for (number, summary) in summaries().iter().enumerate() {
        let id = SessionId::parse(&format!("{}-{number}", summary.id)).unwrap();
        new.push((id, Fingerprint::default(), pack(summary, &mut words)));
    }
    Index::default().write(&place, &words, &[], &new);
    FILE.read(&place).unwrap()
}

#[test]
fn what_is_written_comes_back_and_takes_more_words() {
    let index = Index::of(file()).unwrap();
    assert_eq!(index.len(), 2);
    let mut words = index.words();
    let before = words.list().len();
    pack(&summaries()[0], &mut words);
    assert_eq!(words.list().len(), before, "every word is known");
    for (number, summary) in summaries().into_iter().enumerate() {
        let id = SessionId::parse(&format!("{}-{number}", summary.id)).unwrap();
        let place = index.find(&id, &Fingerprint::default()).unwrap();
        let expected = Summary {
            id: id.clone(),
            ..summary
        };
        let heading = (Localized::clone(&expected.company), expected.started);
        assert_eq!(index.heading(place.clone()), Some(heading));
        assert_eq!(index.summary(&id, place), Some(expected));
    }
}

/// The checksum would catch this, so it is skipped here.
#[test]
fn whatever_the_bytes_are_nothing_panics_and_little_memory_is_taken() {
    let whole = file();
    let start = FILE.format.len();
    for place in start..whole.len() {
        for bit in 0..8 {
            let mut damaged = whole.clone();
            damaged[place] ^= 1 << bit;
            let Some(index) = Index::of(damaged) else {
                continue;
            };
            for entry in &index.entries {
                let id = SessionId::parse("a").unwrap();
                let _ = index.summary(&id, entry.summary.clone());
            }
        }
        assert!(
            Index::of(whole[..place].to_vec()).is_none(),
            "cut at {place}"
        );
    }
}
