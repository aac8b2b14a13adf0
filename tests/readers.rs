//! Invariants of every parser also hold for damaged files. Fuzzing tests the same for longer.

use super::checks;

type Check = fn(&[u8]);

/// Number of damaged files of each kind.
const ROUNDS: usize = 150;

const JOURNAL: &[u8] = include_bytes!("data/records/journal-1");
const BANK: &[u8] = include_bytes!("data/scenarios/banks/sample.toml");
const SCENARIO: &[u8] = include_bytes!("data/scenarios/sample.toml");
const TRANSCRIPT: &[u8] = include_bytes!("data/records/transcript-1-coach.toml");
const NOTES: &[u8] = "format = 1\nstar = true\ntags = [\"가\"]\n[[turn]]\nnumber = 1\nquestion = \
    \"a/b\"\nown = 3\ncomment = \"나\"\n"
    .as_bytes();
const STORIES: &[u8] = "format = 1\n[[story]]\nid = \"a\"\ntitle = \"가\"\ncompetencies = [\"c\"]\n\
    text = '''\n나\n'''\n[[story.told]]\ntranscript = \"2026-11-21T100500-aws-cse-7f3a\"\nturn = 1\n"
    .as_bytes();

/// A small random number generator, so that a failure can be repeated.
fn chance(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |limit| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit.max(1)
    }
}

/// A file after one to three cuts, bit flips, holes, repetitions or inserted TOML words.
fn damaged(file: &[u8], below: &mut impl FnMut(usize) -> usize) -> Vec<u8> {
    const WORDS: [&[u8]; 6] = [b"\"", b"[[", b"=", b"'''", b"9999999999", "가".as_bytes()];
    let mut bytes = file.to_vec();
    for _ in 0..1 + below(3) {
        let start = below(bytes.len());
        let end = (start + below(80)).min(bytes.len());
        match below(6) {
            0 => bytes.truncate(start),
            1 => bytes
                .iter_mut()
                .skip(start)
                .take(1)
                .for_each(|it| *it ^= 1 << (end % 8)),
            2 => bytes
                .iter_mut()
                .take(end)
                .skip(start)
                .for_each(|it| *it = 0),
            3 => drop(bytes.drain(start..end)),
            4 => drop(bytes.splice(start..start, WORDS[below(6)].iter().copied())),
            _ => bytes.extend_from_within(start..end),
        }
    }
    bytes
}

#[track_caller]
fn check(check: Check, file: &[u8]) {
    check(file);
    let mut below = chance(file.len() as u64);
    for _ in 0..ROUNDS {
        check(&damaged(file, &mut below));
    }
}

#[test]
fn a_damaged_journal_gives_what_is_whole_in_order() {
    check(checks::journal, JOURNAL);
}

#[test]
fn a_journal_with_any_content_is_replayed_as_far_as_it_makes_sense() {
    let payloads: Vec<&[u8]> = JOURNAL
        .split(|byte| *byte == b'\n')
        .filter_map(|line| line.splitn(4, |byte| *byte == b' ').nth(3))
        .collect();
    check(checks::events, &payloads.join(&b'\n'));
}

#[test]
fn a_damaged_transcript_is_read_as_what_it_writes_again() {
    check(checks::transcript, TRANSCRIPT);
}

#[test]
fn damaged_banks_and_scenarios_give_questions_or_problems() {
    check(checks::bank, BANK);
    check(checks::scenario, SCENARIO);
}

#[test]
fn damaged_notes_and_stories_are_read_as_what_they_write_again() {
    check(checks::kept, NOTES);
    check(checks::kept, STORIES);
}

#[test]
fn damaged_sound_and_words_are_read_as_far_as_they_make_sense() {
    let samples: Vec<u8> = (0..4_000u32)
        .flat_map(|it| (it * it % 9_000).to_le_bytes())
        .collect();
    let wav =
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0data\0\0\0\0";
    let au = [
        b".snd",
        &[24, u32::MAX, 3, 16_000, 1].map(u32::to_be_bytes).concat()[..],
    ]
    .concat();
    for head in [&wav[..], &au, b""] {
        check(checks::sound, &[head, &samples].concat());
    }
    check(
        checks::sound,
        r#"{"transcription":[{"offsets":{"from":0,"to":8000},"text":" 가"}]}"#.as_bytes(),
    );
    check(
        checks::sound,
        "format = 1\n[[turn]]\nnumber = 1\naccepted = true\ntext = \"가\"\n".as_bytes(),
    );
}

#[test]
fn the_coach_quotes_only_what_stands_in_an_answer() {
    let answer = "상황: 결제가 멈췄습니다. 저는 로그를 봤고, 30분 만에 되돌렸습니다. 음, 그래서요.";
    let mut below = chance(1);
    for _ in 0..ROUNDS / 10 {
        checks::coach(&damaged(answer.as_bytes(), &mut below));
    }
}
