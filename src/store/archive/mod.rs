//! All sessions: the folder of transcripts, with one folder per session, and sessions rescued
//! elsewhere while that folder failed.

mod by_content;
mod cache;
mod common;
mod compressed;
mod conflicts;
mod due;
mod examine;
mod find;
mod fingerprint;
mod forks;
mod holding;
mod index;
mod indexed;
mod leftover;
mod listed;
mod note_homes;
#[cfg(test)]
mod noted_versions;
mod odd_folder;
mod opening;
mod order;
mod packing;
mod past;
mod privacy;
mod replaying;
#[cfg(test)]
mod reported;
mod resume;
mod search;
mod segments;
mod session;
mod strays;
#[cfg(test)]
mod synced;
#[cfg(test)]
mod tests;
mod trash;
mod trouble;
#[cfg(test)]
mod two_machines;
mod user_files;
mod versions;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveTime};

use crate::review::Calendar;
use crate::transcript::SessionId;

use super::clouds;
use super::disk::Disk;
use super::unix::{EntryKind, Folder};
use super::{Action, Cause, FileError};

pub use common::{ExampleSource, WallClock};
pub use conflicts::Conflicted;
pub use due::DueDays;
pub use examine::{Examined, is_session};
pub use listed::{Listed, SessionState};
pub use opening::{NotFound, OpenError};
pub use packing::{PackedBesides, PackedHistory, UnpackError, UnpackedHistory};
pub use past::{Past, PastState};
pub use resume::ResumedJournal;
pub(super) use session::{SECOND, WORDS};
pub use session::{SessionFolder, TRANSCRIPT};
pub use strays::Stray;
pub use trouble::FileTrouble;
pub use user_files::{OwnEntry, RECALLED, STORIES, SaveError, UserFile};

use common::Common;
use session::Refusal;
pub use trash::{Deleted, TrashError};

/// How many salts are tried before giving up on a free folder name.
const MAX_TRIES: usize = 64;

/// Where the sessions are.
#[derive(Debug, Clone)]
pub struct Archive {
    place: PathBuf,
    common: Arc<Common>,
}

impl Archive {
    /// The sessions in `place`, and those rescued next to the paths in `rescues`. Nothing needs
    /// to exist.
    pub fn new(place: PathBuf, rescues: Vec<PathBuf>) -> Self {
        let rescues = rescues.iter().map(|it| rescue_of(&place, it)).collect();
        let common = Common {
            rescues,
            ..Common::default()
        };
        Self {
            place,
            common: Arc::new(common),
        }
    }

    /// Uses these examples to assess replayed answers.
    pub fn with_examples(self, examples: ExampleSource) -> Self {
        let common = Common {
            examples,
            ..Common::clone(&self.common)
        };
        Self {
            common: Arc::new(common),
            ..self
        }
    }

    /// Uses this clock and start of day. Without a clock, no session counts as in the future.
    pub fn with_clock(self, clock: WallClock, day_starts: NaiveTime) -> Self {
        let common = Common {
            clock: Some(clock),
            day_starts,
            ..Common::clone(&self.common)
        };
        Self {
            common: Arc::new(common),
            ..self
        }
    }

    /// The calendar at the current time.
    pub fn calendar(&self) -> Calendar {
        self.common.calendar()
    }

    /// The folder of transcripts.
    pub fn path(&self) -> &Path {
        &self.place
    }

    /// Creates the folder of transcripts if it is missing, and checks that sessions can be saved
    /// in it.
    ///
    /// # Errors
    ///
    /// If it cannot be created or written to.
    pub fn ready(&self) -> Result<(), FileError> {
        let folder = Folder::open_or_create(&self.place)?;
        folder
            .may_create()
            .map_err(|cause| FileError::new(&self.place, Action::Save, cause))
    }

    /// Creates the folder of a new session, readable only by its user. `salt` yields random
    /// numbers that distinguish sessions begun in the same second.
    ///
    /// If the disk is full, failing or read-only, the session begins in the rescue folder.
    ///
    /// # Errors
    ///
    /// If the folder cannot be created for any other reason.
    pub fn create(
        &self,
        started: DateTime<FixedOffset>,
        scenario: &str,
        mut salt: impl FnMut() -> u16,
    ) -> Result<SessionFolder, FileError> {
        let place = match Folder::open_or_create(&self.place) {
            Ok(place) => place,
            Err(error) => {
                let id = SessionId::new(started, scenario, salt());
                return self.begun_elsewhere(id, error);
            }
        };
        let refused =
            |name: &str, cause| FileError::new(&self.place.join(name), Action::Create, cause);
        for _ in 0..MAX_TRIES {
            let id = SessionId::new(started, scenario, salt());
            match place.create_folder(id.as_str()) {
                Ok(folder) => return Ok(SessionFolder::new(id, Some(folder), &self.common)),
                Err(Cause::Io(error)) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(cause) => {
                    let error = refused(id.as_str(), cause);
                    return self.begun_elsewhere(id, error);
                }
            }
        }
        let taken = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
        Err(refused(scenario, taken.into()))
    }

    /// Begins a session in the rescue folder if the disk is full or failing. What the user can
    /// fix, such as a wrong path, stays an error.
    fn begun_elsewhere(&self, id: SessionId, error: FileError) -> Result<SessionFolder, FileError> {
        match Refusal::of(&error) {
            Some(refusal) if !self.common.rescues.is_empty() => {
                Ok(SessionFolder::refused(id, refusal, &self.common))
            }
            _ => Err(error),
        }
    }

    /// Removes a session that was created but never begun. Keeps it if anything happened in it or
    /// its folder holds anything else.
    pub fn discard(&self, id: &SessionId) {
        let session = self.session(id);
        let journal = session.journal();
        if journal.is_ok_and(|(journal, _)| journal.entries.is_empty()) && !session.is_live() {
            session.remove_journal();
        }
        // This removes only empty folders. If it fails, that is not worth reporting.
        let place = Folder::open(&self.place);
        let _ = place.map(|place| place.remove_folder(id.as_str()));
    }

    /// The folder of the session with this id.
    pub fn session(&self, id: &SessionId) -> SessionFolder {
        let place = Folder::open(&self.place).ok();
        let folder = place.and_then(|place| place.folder(id.folder().as_str()).ok());
        SessionFolder::new(id.clone(), folder, &self.common)
    }

    /// All sessions sorted by name, newest first; unrecognized folders come last. Versions of a
    /// session that two machines continued follow one another.
    ///
    /// # Errors
    ///
    /// If the folder exists and cannot be listed.
    pub fn sessions(&self) -> Result<Vec<SessionFolder>, FileError> {
        self.sessions_with(forks::Memory::Read)
    }

    /// The same, with the folder cache either updated or only read.
    fn sessions_with(&self, memory: forks::Memory) -> Result<Vec<SessionFolder>, FileError> {
        let names = match session_names(&self.place) {
            Err(error) if error.cause.is_missing() => Vec::new(),
            names => names?,
        };
        let place = Folder::open(&self.place).ok();
        let rescued = self.rescued_names(place.as_ref());
        let mut found: BTreeMap<String, Option<Folder>> = BTreeMap::new();
        for name in &rescued {
            found.insert(name.clone(), None);
        }
        for name in names {
            found.insert(name, place.clone());
        }
        let (ours, others): (Vec<_>, Vec<_>) = found
            .into_iter()
            .filter_map(|(name, place)| Some((SessionId::of_folder(&name)?, place)))
            .partition(|(id, _)| id.started().is_some());
        let newest_first = ours.into_iter().rev().chain(others);
        let sessions = newest_first.map(|(id, place)| match place {
            Some(place) => SessionFolder::within(id, place, &self.common),
            None => SessionFolder::new(id, None, &self.common),
        });
        Ok(forks::with_versions(
            place.as_ref(),
            sessions.collect(),
            memory,
            |session| rescued.iter().any(|name| name == session.id().as_str()),
        ))
    }

    /// Whether any session lies in the folder of transcripts, by the names in it alone.
    pub fn holds_sessions(&self) -> bool {
        let names = session_names(&self.place).unwrap_or_default();
        let mut ids = names.iter().filter_map(|name| SessionId::of_folder(name));
        ids.any(|id| id.started().is_some())
    }

    /// Names of sessions with rescued pieces. A trashed session is left out, even if pieces of it
    /// remain elsewhere.
    fn rescued_names(&self, place: Option<&Folder>) -> Vec<String> {
        let rescues = self.common.rescues.iter();
        // An unreadable folder holds nothing for us.
        let names = rescues.flat_map(|rescue| {
            let names = folder_names(rescue).unwrap_or_default();
            // An empty folder remains if nothing could be written in the end.
            let holds = |name: &String| segments::holds_segments(rescue, name);
            names.into_iter().filter(holds).collect::<Vec<_>>()
        });
        let trash = place.and_then(|place| place.folder(trash::TRASH).ok());
        let thrown_away = |name: &str| {
            let trash = trash.as_ref();
            trash.is_some_and(|trash| trash.folder(name).is_ok())
        };
        names.filter(|name| !thrown_away(name)).collect()
    }
}

/// Rescue folder for the sessions of `place`. Each folder of transcripts has its own, so that
/// none is offered another's sessions.
fn rescue_of(place: &Path, rescue: &Path) -> PathBuf {
    let mut path = rescue.as_os_str().to_owned();
    let mark = crc32fast::hash(place.as_os_str().as_encoded_bytes());
    path.push(format!("-{mark:08x}"));
    path.into()
}

/// Session names in a folder: names of folders, and of anything else named like a session, such
/// as a link.
fn session_names(path: &Path) -> Result<Vec<String>, FileError> {
    let named = entries_in(path)?.into_iter().filter_map(|(name, kind)| {
        if kind == EntryKind::Folder {
            return Some(name);
        }
        let name = clouds::meant(name);
        let id = SessionId::of_folder(&name).filter(|id| id.started().is_some());
        // With an extension, it is something exported from a session.
        id.is_some_and(|_| !name.contains('.')).then_some(name)
    });
    Ok(named.collect())
}

/// Names of folders that a session may have.
fn folder_names(path: &Path) -> Result<Vec<String>, FileError> {
    let entries = entries_in(path)?.into_iter();
    let folders = entries.filter(|(_, kind)| *kind == EntryKind::Folder);
    Ok(folders.map(|(name, _)| name).collect())
}

fn entries_in(path: &Path) -> Result<Vec<(String, EntryKind)>, FileError> {
    let folder = Folder::open(path)?;
    let entries = folder
        .entries()
        .map_err(|error| FileError::new(folder.path(), Action::Read, error))?;
    let named = entries
        .into_iter()
        .filter_map(|entry| Some((entry.name.into_string().ok()?, entry.kind)));
    Ok(named.collect())
}
