//! Finds the version of a session for which a file of notes was written, if the notes do not say:
//! the one whose transcript is beside them. Programs that sync folders give one machine's copies
//! similar names.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::SourceText;
use crate::store::disk::Disk;
use crate::store::unix::{EntryKind, Folder};
use crate::transcript::{TurnRecord, common_turns, journal};

use super::session::{LARGEST_TRANSCRIPT, TRANSCRIPT, parse};
use crate::store::copies::original;

/// The transcripts in a session's folder, and the version of each.
#[derive(Debug)]
pub(super) struct NoteHomes {
    transcripts: Vec<NamedVersion>,
}

#[derive(Debug, PartialEq, Eq)]
struct NamedVersion {
    /// Its name without the word for its content.
    mark: String,
    /// Index of its side of a git conflict, from 0.
    side: usize,
    version: usize,
}

impl NoteHomes {
    /// The transcripts of a folder; versions are given by their turns.
    pub(super) fn in_folder(folder: &Folder, versions: &[Vec<TurnRecord>]) -> Self {
        let entries = folder.entries().unwrap_or_default().into_iter();
        let files = entries.filter(|entry| entry.kind == EntryKind::File);
        let mut names: Vec<String> = files
            .filter_map(|entry| entry.name.into_string().ok())
            .filter(|name| name == TRANSCRIPT || original(name).as_deref() == Some(TRANSCRIPT))
            .collect();
        names.sort_unstable();
        let transcripts = names.iter().flat_map(|name| {
            let bytes = folder.read(name, LARGEST_TRANSCRIPT).unwrap_or_default();
            let sides = journal::sides(&bytes).into_iter().enumerate();
            let named = sides.filter_map(|(side, bytes)| {
                Some(NamedVersion {
                    mark: mark(name, "transcript"),
                    side,
                    version: version_of(bytes, versions)?,
                })
            });
            named.collect::<Vec<_>>()
        });
        Self {
            transcripts: transcripts.collect(),
        }
    }

    /// The version that the notes in this file belong to; `side` is the side of a git conflict,
    /// from 0. `None` if unknown.
    pub(super) fn of(&self, notes: &str, side: usize) -> Option<usize> {
        let wanted = mark(notes, "notes");
        let beside = || self.transcripts.iter().filter(|it| it.mark == wanted);
        if let Some(same) = beside().find(|it| it.side == side) {
            return Some(same.version);
        }
        let others = || {
            let others = self.transcripts.iter();
            others.filter(|it| it.mark != wanted || it.side != side)
        };
        let own = mark(TRANSCRIPT, "transcript");
        let copies = || others().filter(|it| it.mark != own || it.side > 0);
        let machine = machine(&wanted);
        let of_machine =
            copies().filter(|it| machine.is_some() && self::machine(&it.mark) == machine);
        only(of_machine).or_else(|| match wanted == own && side == 0 {
            true => None,
            false => only(copies()),
        })
    }
}

/// The version of all these, if they agree.
fn only<'n>(mut named: impl Iterator<Item = &'n NamedVersion>) -> Option<usize> {
    let first = named.next()?.version;
    named.all(|it| it.version == first).then_some(first)
}

/// The version whose answers a transcript contains.
fn version_of(bytes: Vec<u8>, versions: &[Vec<TurnRecord>]) -> Option<usize> {
    let text = String::from_utf8(bytes).ok()?;
    let transcript = parse(SourceText::new(TRANSCRIPT, text)).ok()?.1;
    let turns = &transcript.turns;
    versions
        .iter()
        .position(|version| common_turns(version, turns) == turns.len())
}

/// A name without the word for the file's content.
fn mark(name: &str, word: &str) -> String {
    let name: String = name.nfc().collect();
    let name = name.rsplit('/').next().unwrap_or_default();
    name.replacen(word, "*", 1)
}

/// The part of a copy's name that identifies the machine: everything but digits, because times
/// differ.
fn machine(mark: &str) -> Option<&str> {
    let before = mark.strip_suffix(".toml").unwrap_or(mark);
    let word = before
        .rsplit(['-', '_', '.', ' ', '(', ')'])
        .find(|it| !it.is_empty())?;
    let is_named = word.chars().any(char::is_alphabetic) && word != "*";
    is_named.then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(transcripts: &[(&str, usize)], notes: &str, version: Option<usize>) {
        let named = transcripts.iter().map(|(name, version)| NamedVersion {
            mark: mark(name, "transcript"),
            side: 0,
            version: *version,
        });
        let homes = NoteHomes {
            transcripts: named.collect(),
        };
        assert_eq!(homes.of(notes, 0), version, "{notes}");
    }

    #[test]
    fn notes_belong_to_the_transcript_that_came_with_them() {
        let two = [
            ("transcript.toml", 0),
            ("transcript.sync-conflict-20261130-170900-ABCDEFG.toml", 1),
        ];
        check(&two, "notes.toml", Some(0));
        check(
            &two,
            "notes.sync-conflict-20261130-171244-ABCDEFG.toml",
            Some(1),
        );
        // Only one is possible.
        check(&two, "notes (1).toml", Some(1));
        let three = [
            two[0],
            two[1],
            ("transcript.sync-conflict-20261130-170900-HIJKLMN.toml", 2),
            ("transcript (Kim's conflicted copy).toml", 1),
            ("transcript.toml~HEAD", 2),
        ];
        check(
            &three,
            "notes.sync-conflict-20261130-171244-HIJKLMN.toml",
            Some(2),
        );
        check(&three, "notes (Kim's conflicted copy).toml", Some(1));
        check(&three, "notes.toml~HEAD", Some(2));
        check(&three, "notes (1).toml", None);
        check(&three, "notes.toml", Some(0));
        check(&three[1..], "notes.toml", None);
    }
}
