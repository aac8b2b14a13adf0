use super::*;
use crate::diagnostic::SourceText;
use crate::review::{Notes, Summary};
use crate::transcript;

const TRANSCRIPTS: [&str; 2] = [
    include_str!("../../../../tests/data/records/transcript-1.toml"),
    include_str!("../../../../tests/data/records/transcript-1-coach.toml"),
];

fn summaries() -> Vec<Summary> {
    let read = |text: &str| {
        let transcript = transcript::read(&SourceText::new("transcript.toml", text)).unwrap();
        let mut notes = Notes::default();
        notes.session.tag("다시 보기");
        notes.rate(&transcript, 0, 1);
        Summary::of(&transcript, &notes)
    };
    TRANSCRIPTS.into_iter().map(read).collect()
}

#[test]
fn a_summary_comes_back_as_it_was() {
    for summary in summaries() {
        let packed = pack(&summary);
        assert_eq!(unpack(&packed).as_ref(), Some(&summary));
        // Nothing that is cut short or changed makes trouble.
        for end in 0..packed.len() {
            assert_eq!(unpack(&packed[..end]), None, "{end}");
        }
    }
}

/// What is written may not change without a new number: another program of the same number
/// would take it for something else.
#[test]
fn what_is_written_is_what_the_format_says() {
    let sums = summaries()
        .iter()
        .map(pack)
        .map(|it| crc32fast::hash(&it))
        .collect::<Vec<_>>();
    assert!(FORMAT.starts_with("rehearse index 1 "));
    assert_eq!(sums, EXPECTED);
}

const EXPECTED: [u32; 2] = [2098710174, 1871474654];
