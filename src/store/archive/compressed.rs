//! Compressed sessions between the folders of sessions: which they are, by the names in the file.

use std::collections::BTreeSet;
use std::path::Path;

use crate::store::zipped::ZippedNames;
use crate::transcript::SessionId;

use super::holding::{is_record, named, whose_bytes};
use super::odd_folder::PACKED;
use super::session::HEADER;
use crate::store::copies::original;

/// Larger files are judged by their own names alone, in bytes.
const LARGEST: u64 = 512 * 1024 * 1024;
/// The folder in which macOS puts what other systems cannot keep.
const OF_MACOS: &str = "__MACOSX";

/// What a compressed file is known to hold.
#[derive(Debug)]
pub(super) struct Compressed {
    /// The sessions, as far as names tell which they are.
    pub(super) sessions: Vec<Option<SessionId>>,
    /// Whether its names could be read, so that it can be imported.
    pub(super) is_zip: bool,
}

impl Compressed {
    /// What this file holds, if it is compressed and holds sessions.
    pub(super) fn at(path: &Path, name: &str) -> Option<Self> {
        let stem = stem(name)?;
        let own = named(stem).or_else(|| named(&original(stem)?));
        let Some(mut zipped) = ZippedNames::of(path, LARGEST) else {
            return Some(Self {
                sessions: vec![Some(own?)],
                is_zip: false,
            });
        };
        let names = std::mem::take(&mut zipped.names);
        let folders = record_folders(names.iter().map(String::as_str));
        let sessions = folders.into_iter().map(|folder| {
            let told = named(last(folder)).or_else(|| told_inside(&mut zipped, &names, folder));
            told.or_else(|| own.clone())
        });
        let sessions: Vec<_> = sessions.collect();
        let holds_any = !sessions.is_empty();
        holds_any.then_some(Self {
            sessions,
            is_zip: true,
        })
    }
}

/// The session in a folder, by the beginning of one of its files.
fn told_inside(zipped: &mut ZippedNames, names: &[String], folder: &str) -> Option<SessionId> {
    let mut records = names.iter().enumerate().filter_map(|(place, name)| {
        let (its, file) = split(name);
        (its == folder && is_record(file)).then_some((place, file))
    });
    records.find_map(|(place, file)| whose_bytes(file, &zipped.read_start(place, HEADER)?))
}

/// The folders with records of sessions, among these paths of files.
pub(super) fn record_folders<'n>(names: impl Iterator<Item = &'n str>) -> BTreeSet<&'n str> {
    let folders = names.filter(|name| !is_of_the_system(name));
    let folders = folders.filter_map(|name| {
        let (folder, file) = split(name);
        is_record(file).then_some(folder)
    });
    folders.collect()
}

/// Whether a system has put this file there for itself.
pub(super) fn is_of_the_system(name: &str) -> bool {
    let mut parts = name.split('/');
    name.starts_with(OF_MACOS) || parts.any(|part| part.starts_with('.'))
}

/// The folder and the name of a file in an archive.
pub(super) fn split(name: &str) -> (&str, &str) {
    name.rsplit_once('/').unwrap_or(("", name))
}

/// The last part of a path.
pub(super) fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The name of a compressed file without its extensions; `None` if it has none.
fn stem(name: &str) -> Option<&str> {
    let mut rest = name;
    while let Some((before, ending)) = rest.rsplit_once('.') {
        if !PACKED.contains(&ending.to_ascii_lowercase().as_str()) {
            break;
        }
        rest = before;
    }
    (rest.len() < name.len() && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compressed_file_is_known_by_its_extensions() {
        for (name, expected) in [
            ("a.zip", Some("a")),
            ("a.tar.gz", Some("a")),
            ("2026.11.ZIP", Some("2026.11")),
            ("a.md", None),
            ("a", None),
            (".zip", None),
        ] {
            assert_eq!(stem(name), expected, "{name}");
        }
    }

    #[test]
    fn the_folders_of_sessions_are_those_with_records() {
        let names = [
            "a/transcript.toml",
            "a/answer-1.wav",
            "b/c/journal.1",
            "__MACOSX/a/._journal",
            "d/.hidden/journal",
            "stories.toml",
            "journal",
        ];
        let folders = record_folders(names.into_iter());
        assert_eq!(folders.into_iter().collect::<Vec<_>>(), ["", "a", "b/c"]);
    }
}
