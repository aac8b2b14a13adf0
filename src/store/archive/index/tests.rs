use super::*;
use crate::diagnostic::SourceText;
use crate::review::{Notes, Summary};
use crate::transcript;

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

/// A summary of what no file has, but what a later one may.
fn odd() -> Summary {
    let mut odd = summaries().remove(1);
    odd.turns[0].parts = Some([0.1 + 0.2, -0.0, 1.0, f64::MAX]);
    odd.turns[0].think = std::time::Duration::MAX;
    odd.turns[0].used = std::time::Duration::from_nanos(1);
    odd.turns[0].aim = std::time::Duration::from_millis(u64::MAX);
    odd
}

#[test]
fn a_summary_comes_back_as_it_was() {
    let mut words = Words::default();
    for summary in summaries().into_iter().chain([odd()]) {
        let packed = pack(&summary, &mut words);
        let word = |place: usize| words.list().get(place).map(AsRef::as_ref);
        let back = unpack(&summary.id, &packed, &mut Shared::default(), word);
        assert_eq!(back.as_ref(), Some(&summary));
        let mut shared = Shared::default();
        // Nothing that is cut short makes trouble, nor a word that is not there.
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

/// What is written may not change without a new number: another program of the same number
/// would take it for something else.
#[test]
fn what_is_written_is_what_the_format_says() {
    let mut words = Words::default();
    let mut sums = Vec::new();
    for summary in summaries() {
        assert_eq!(summary.own_examples.len(), 1);
        sums.push(crc32fast::hash(&pack(&summary, &mut words)));
    }
    assert!(FILE.format.starts_with("rehearse index 5 "));
    assert_eq!(sums, EXPECTED);
}

const EXPECTED: [u32; 2] = [1509299895, 1121496808];

/// A file of the index with these summaries, in memory.
fn file() -> Vec<u8> {
    let mut words = Words::default();
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

/// The checksum would find it; here it is passed over.
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
