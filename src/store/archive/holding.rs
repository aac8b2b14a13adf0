//! Recognizes interviews by what a folder or file holds, whatever it is called.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use crate::interview::Event;
use crate::store::clouds::meant;
use crate::store::disk::Disk;
use crate::store::unix::{Entry, EntryKind, Folder};
use crate::store::{Action, FileError};
use crate::transcript::{SessionId, journal};

use super::session::{HEADER, LARGEST_SEGMENT, TRANSCRIPT};
use crate::store::copies::{number, original};

/// How many folders are searched at most: someone may keep sessions among everything else.
const MAX_FOLDERS: usize = 2_000;
/// How many levels below a folder are searched: by year, month and company, and some more.
const DEEPEST: usize = 6;

/// Searches folders for sessions that lie deeper than they are read.
#[derive(Debug)]
pub(super) struct Search {
    left: usize,
}

impl Search {
    pub(super) fn new() -> Self {
        Self { left: MAX_FOLDERS }
    }

    /// The folders below `path` that contain sessions, nearest first. Nothing is searched for
    /// inside those.
    pub(super) fn below(&mut self, path: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut open = VecDeque::from([(path.to_owned(), 0)]);
        while let Some((folder, depth)) = open.pop_front() {
            let mut inner = folders_in(&folder);
            inner.sort_unstable();
            for path in inner {
                if self.left == 0 {
                    return found;
                }
                self.left -= 1;
                match holds_session(&path) {
                    true => found.push(path),
                    false if depth + 1 < DEEPEST => open.push_back((path, depth + 1)),
                    false => {}
                }
            }
        }
        found
    }
}

fn folders_in(path: &Path) -> Vec<PathBuf> {
    let folders = entries(path).into_iter();
    let folders = folders.filter(|entry| entry.kind == EntryKind::Folder);
    folders.map(|entry| path.join(entry.name)).collect()
}

/// Whether a folder contains a transcript or a journal, even if only in the cloud.
pub(super) fn holds_session(path: &Path) -> bool {
    let entries = entries(path).into_iter();
    let mut names = entries
        .filter(|entry| entry.kind == EntryKind::File)
        .filter_map(|entry| Some(meant(entry.name.into_string().ok()?)));
    let folder = Folder::open(path).ok();
    let is_ours = |folder: &Folder, name: &str| {
        // Other people's diaries may be called journals too.
        let head = folder.read_start(name, HEADER).unwrap_or_default();
        head.is_empty() || head.contains(&0) || whose_bytes(name, &head).is_some() || {
            let text = String::from_utf8_lossy(&head);
            is_transcript(name) && text.contains("outcome =") || looks_like_journal(&head)
        }
    };
    folder.is_some_and(|folder| names.any(|name| is_record(&name) && is_ours(&folder, &name)))
}

/// Whether a text contains a journal line: a checksum, a number, a time.
fn looks_like_journal(head: &[u8]) -> bool {
    let mut lines = head.split(|byte| *byte == b'\n');
    lines.any(|line| {
        let checksum = line.get(.."00000000".len());
        let is_checksum = checksum.is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit));
        is_checksum && line.get("00000000".len()) == Some(&b' ')
    })
}

/// Whether this is the name of a transcript or a journal, or of a copy of one.
pub(super) fn is_record(name: &str) -> bool {
    number(name).is_some() || is_transcript(name)
}

fn is_transcript(name: &str) -> bool {
    name == TRANSCRIPT || original(name).as_deref() == Some(TRANSCRIPT)
}

/// The session that the files in a folder belong to, according to one of them.
pub(super) fn whose(path: &Path) -> Option<SessionId> {
    let folder = Folder::open(path).ok()?;
    let mut names: Vec<String> = entries(path)
        .into_iter()
        .filter_map(|entry| entry.name.into_string().ok())
        .filter(|name| is_record(name))
        .collect();
    names.sort_unstable();
    names.iter().find_map(|name| whose_file(&folder, name))
}

/// The session that a transcript or a journal file belongs to, according to its beginning.
pub(super) fn whose_file(folder: &Folder, name: &str) -> Option<SessionId> {
    whose_bytes(name, &folder.read_start(name, HEADER).ok()?)
}

/// The same for the beginning of a file of this name.
pub(super) fn whose_bytes(name: &str, head: &[u8]) -> Option<SessionId> {
    if is_transcript(name) {
        let head = String::from_utf8_lossy(head);
        let id = head.lines().find_map(|line| {
            let value = line.strip_prefix("id")?.trim_start().strip_prefix('=')?;
            SessionId::of_folder(value.trim().trim_matches('"'))
        });
        return id.filter(|id| id.started().is_some());
    }
    let end = head.iter().position(|byte| *byte == b'\n')? + 1;
    let journal = journal::read::<Event>(&[head.get(..end)?], None).ok()?;
    Some(journal.head?.session)
}

/// The session that a folder of this name is named after.
pub(super) fn named(name: &str) -> Option<SessionId> {
    SessionId::of_folder(name).filter(|id| id.started().is_some())
}

/// The session whose copy a folder is, judging by its name.
pub(super) fn named_after(name: &str) -> Option<SessionId> {
    named(&original(name)?)
}

/// Whether a folder contains every file that is in the other. False if the other contains
/// anything else, or something unreadable.
pub(super) fn has_all_of(folder: &Path, other: &Path) -> bool {
    let (Ok(here), Ok(there)) = (Folder::open(folder), Folder::open(other)) else {
        return false;
    };
    let names = entries(other).into_iter();
    let names: Option<Vec<String>> = names
        .map(|entry| {
            let is_file = entry.kind == EntryKind::File;
            entry.name.into_string().ok().filter(|_| is_file)
        })
        .collect();
    let size = |folder: &Folder, name: &str| folder.stamp(name).map(|it| it.size);
    let bytes = |folder: &Folder, name: &str| folder.read(name, LARGEST_SEGMENT).ok();
    // Recordings are large, so their sizes are compared first.
    names.is_some_and(|names| {
        let same_size = |name: &String| size(&here, name) == size(&there, name);
        let same =
            |name: &String| bytes(&there, name).is_some_and(|it| bytes(&here, name) == Some(it));
        names.iter().all(same_size) && names.iter().all(same)
    })
}

/// The entries of a folder, without hidden ones.
pub(super) fn entries(path: &Path) -> Vec<Entry> {
    let folder = Folder::open(path);
    let entries = folder.and_then(|folder| {
        let failed = |error| FileError::new(path, Action::Read, error);
        folder.entries().map_err(failed)
    });
    let mut entries = entries.unwrap_or_default();
    entries.retain(|entry| {
        let name = entry.name.as_encoded_bytes();
        !name.starts_with(b".") || name.ends_with(b".icloud")
    });
    entries
}
