//! Damaged files.

use std::time::Instant;

use rustix::process::Signal;

use super::{chance, scaled};
use crate::driver::stages::Stage;
use crate::driver::terminal::Home;

/// Parsers of damaged files never panic, and never return a word that was not written.
#[test]
fn damaged_journals_transcripts_and_banks_are_read_without_a_panic() {
    let home = Home::new();
    let mut terminal = Stage::Answering.reach(&home, &[]);
    terminal.signal(Signal::TERM);
    terminal.wait_exit();
    let archive = rehearsal::store::Archive::new(home.transcripts(), vec![]);
    let id = archive.find("last").expect("a session").id().clone();
    let journal = std::fs::read(home.transcripts().join(id.as_str()).join("journal"));
    let journal = journal.expect("a journal");
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data");
    let read = |path: &str| std::fs::read(format!("{data}/{path}")).expect("a file");
    let transcript = read("records/transcript-1-coach.toml");
    let bank = read("scenarios/banks/sample.toml");
    let mut below = chance(6);
    let rounds = scaled(100_000);
    let began = Instant::now();
    let mut intact = 0;
    let original =
        rehearsal::transcript::journal::read::<rehearsal::interview::Event>(&[&journal], Some(&id));
    let original = original.expect("our own format").entries;
    for _ in 0..rounds {
        let bytes = damaged(&journal, &mut below);
        let found = rehearsal::transcript::journal::read::<rehearsal::interview::Event>(
            &[&bytes],
            Some(&id),
        );
        for entry in found.map(|it| it.entries).unwrap_or_default() {
            let same = original.iter().find(|it| it.seq == entry.seq);
            assert_eq!(same.map(|it| &it.event), Some(&entry.event), "invented");
            intact += 1;
        }
        for (bytes, is_bank) in [
            (damaged(&transcript, &mut below), false),
            (damaged(&bank, &mut below), true),
        ] {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let source = rehearsal::diagnostic::SourceText::new("damaged.toml", text);
            match is_bank {
                true => drop(rehearsal::bank::read(&source)),
                false => drop(rehearsal::transcript::read(&source)),
            }
        }
    }
    eprintln!(
        "{rounds} rounds, {intact} intact events, in {:?}",
        began.elapsed()
    );
}

/// A file after one to three cuts, bit flips, holes or repetitions.
fn damaged(bytes: &[u8], below: &mut impl FnMut(u64) -> u64) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..1 + below(3) {
        let length = bytes.len().max(1) as u64;
        let start = below(length) as usize;
        let end = (start + below(200) as usize).min(bytes.len());
        match below(5) {
            0 => bytes.truncate(start),
            1 => bytes
                .get_mut(start)
                .into_iter()
                .for_each(|it| *it ^= 1 << (end % 8)),
            2 => bytes
                .get_mut(start..end)
                .into_iter()
                .for_each(|it| it.fill(0)),
            3 => drop(bytes.splice(
                start..end,
                (0..below(40)).map(|_| (7 * end) as u8).collect::<Vec<_>>(),
            )),
            _ => bytes.extend_from_within(start..end),
        }
    }
    bytes
}
