//! Caches how many versions each session has, so that listing does not read every folder. As with
//! the [index](super::index), deleting or damaging it changes no result.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::{Deserialize, Serialize};

use crate::interview::Event;
use crate::store::disk::Disk;
use crate::store::parallel;
use crate::store::unix::{EntryKind, Folder, Stamp};
use crate::transcript::journal;

use super::SessionFolder;
use super::by_content::Records;
use super::cache::{Cache, file_time};
use super::session::{LARGEST_SEGMENT, LARGEST_TRANSCRIPT, TRANSCRIPT};

const FILE: Cache = Cache {
    name: "forks",
    format: concat!("rehearse forks 5 ", env!("CARGO_PKG_VERSION"), "\n"),
    // Enough for two million sessions.
    largest: 256 * 1024 * 1024,
};
/// Name of the journal's first segment.
const JOURNAL: &str = "journal";

/// Whether to write back what was found. Callers that must not block only read, since a disk may
/// hang.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Memory {
    /// Only read.
    Read,
    /// Read and update.
    Write,
}

/// What is cached about one session's folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    /// Whether its file names show a single machine; if so, the state of the folder alone shows
    /// whether that still holds.
    simple: bool,
    /// Hash of the state of the folder, or of every file that counts.
    state: u64,
    versions: usize,
}

/// Returns the sessions with all their versions, each session's in sequence. Those in `place`
/// with nothing rescued are cached.
pub(super) fn with_versions(
    place: Option<&Folder>,
    sessions: Vec<SessionFolder>,
    memory: Memory,
    is_rescued: impl Fn(&SessionFolder) -> bool + Sync,
) -> Vec<SessionFolder> {
    let remembered = place.and_then(read).unwrap_or_default();
    let looked = parallel::each(&sessions, |session| {
        let place = place.filter(|_| !is_rescued(session));
        look(session, place, &remembered)
    });
    if let Some(place) = place.filter(|_| memory == Memory::Write) {
        remember(place, &sessions, &looked, &remembered);
    }
    let sessions = sessions.into_iter().zip(looked);
    let versions = |(session, (known, _)): (SessionFolder, (Known, _))| {
        (1..=known.versions).map(move |version| session.with_version(version))
    };
    sessions.flat_map(versions).collect()
}

/// What is known of a session, and the state of its folder if that was read again.
fn look(
    session: &SessionFolder,
    place: Option<&Folder>,
    remembered: &BTreeMap<String, Known>,
) -> (Known, Option<Stamp>) {
    let name = session.name().as_str();
    let stamp = place.and_then(|place| place.stamp_of_entry(name));
    let known = remembered.get(name).copied().filter(|_| stamp.is_some());
    if let Some(known) = known.filter(|it| it.simple && it.state == hash(&stamp)) {
        return (known, None);
    }
    if stamp.is_some() && session.folder().is_none_or(|folder| is_simple(&folder)) {
        let known = Known {
            simple: true,
            state: hash(&stamp),
            versions: 1,
        };
        return (known, stamp);
    }
    let state = hash(&(stamp, states(session)));
    if let Some(known) = known.filter(|it| !it.simple && it.state == state) {
        return (known, None);
    }
    let journals = session.journals().unwrap_or_default();
    let known = Known {
        simple: false,
        state,
        versions: session.versions(&journals).len(),
    };
    (known, stamp)
}

/// Whether a session's folder has nothing that a second machine could have written.
pub(super) fn is_simple(folder: &Folder) -> bool {
    let entries = folder.entries().unwrap_or_default().into_iter();
    let files = entries.filter(|entry| entry.kind == EntryKind::File);
    let names: Vec<String> = files
        .filter_map(|entry| entry.name.into_string().ok())
        .collect();
    // Without the first segment, the others may come from a different machine than the
    // transcript.
    let has_transcript = names.iter().any(|name| name == TRANSCRIPT);
    let is_one = |bytes: &[u8]| !journal::seems_forked(bytes);
    // Without its beginning, a journal cannot be matched to a transcript.
    let is_whole = |bytes: &[u8]| !has_transcript || bytes.is_empty() || begins(bytes);
    let journal = || match names.iter().any(|name| name == JOURNAL) {
        true => match folder.read(JOURNAL, LARGEST_SEGMENT) {
            Ok(bytes) => is_one(&bytes) && is_whole(&bytes),
            Err(_) => !has_transcript,
        },
        false => true,
    };
    let transcript = || folder.read(TRANSCRIPT, LARGEST_TRANSCRIPT);
    let records = Records::among(folder, names.clone());
    let mut segments = records.segments.iter();
    segments.all(|(_, name)| name == JOURNAL)
        && records.transcripts.is_empty()
        && journal()
        && (!has_transcript || transcript().map_or(true, |bytes| is_one(&bytes)))
}

/// Whether a journal starts with the start of an interview.
fn begins(start: &[u8]) -> bool {
    let ends = start.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let Some((end, _)) = ends.take(2).last() else {
        return false;
    };
    let lines = start.get(..=end).unwrap_or_default();
    let journal = journal::read::<Event>(&[lines], None);
    journal.is_ok_and(|journal| {
        let first = journal.entries.first();
        first.is_some_and(|it| matches!(it.event, Event::Began { .. }))
    })
}

/// The state of everything that versions depend on.
fn states(session: &SessionFolder) -> Vec<(String, Option<Stamp>)> {
    let segments = session.segments().unwrap_or_default().into_iter();
    let segments = segments.map(|it| (it.folder.stamp(&it.name), it.name));
    let mut states: Vec<_> = segments.map(|(stamp, name)| (name, stamp)).collect();
    if let Some(folder) = session.folder() {
        states.push((TRANSCRIPT.to_owned(), folder.stamp(TRANSCRIPT)));
    }
    states
}

/// Caches what was read again, for folders in which any later change would be noticed.
fn remember(
    place: &Folder,
    sessions: &[SessionFolder],
    looked: &[(Known, Option<Stamp>)],
    remembered: &BTreeMap<String, Known>,
) {
    let names = || sessions.iter().map(|it| it.name().as_str());
    if looked.iter().all(|(_, anew)| anew.is_none()) {
        return;
    }
    let Some(now) = file_time(place) else { return };
    let known = names()
        .zip(looked)
        .filter(|(_, (_, anew))| anew.is_none_or(|stamp| stamp.is_settled(now)));
    let known: BTreeMap<&str, Known> = known.map(|(name, (known, _))| (name, *known)).collect();
    let before = remembered
        .iter()
        .map(|(name, known)| (name.as_str(), *known));
    if before.eq(known.iter().map(|(name, known)| (*name, *known))) {
        return;
    }
    FILE.save(place, &known);
}

fn read(place: &Folder) -> Option<BTreeMap<String, Known>> {
    FILE.load(place)
}

fn hash(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}
