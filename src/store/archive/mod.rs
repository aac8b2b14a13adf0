//! All sessions: the folder of transcripts, one folder in it for each session, and what was
//! rescued elsewhere while that folder failed.

mod find;
mod listed;
mod session;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use crate::transcript::SessionId;

use super::disk::{Disk, EntryKind, Folder};
use super::{Action, Cause, FileError};

pub use find::NotFound;
pub use listed::{Listed, State};
pub use session::{OpenError, Resumed, SessionFolder};

/// How many salts are tried before a folder that always has the name already is given up.
const MOST_TRIES: usize = 64;

/// Where the sessions are.
#[derive(Debug, Clone)]
pub struct Archive {
    place: PathBuf,
    rescues: Vec<PathBuf>,
}

impl Archive {
    /// The sessions in `place`, and what was rescued of them in `rescues`. Nothing need exist.
    pub fn new(place: PathBuf, rescues: Vec<PathBuf>) -> Self {
        Self { place, rescues }
    }

    /// The folder of transcripts.
    pub fn path(&self) -> &Path {
        &self.place
    }

    /// Makes the folder of transcripts where it is missing, and looks whether sessions can be
    /// saved in it.
    ///
    /// # Errors
    ///
    /// If it cannot be made, or nothing can be made in it.
    pub fn ready(&self) -> Result<(), FileError> {
        let folder = Folder::open_or_create(&self.place)?;
        folder
            .may_create()
            .map_err(|cause| FileError::new(&self.place, Action::Save, cause))
    }

    /// Makes the folder of a new session, for its user alone. `salt` gives numbers by chance,
    /// which tell apart the sessions that began in the same second.
    ///
    /// # Errors
    ///
    /// If the folder cannot be made.
    pub fn create(
        &self,
        started: DateTime<FixedOffset>,
        scenario: &str,
        mut salt: impl FnMut() -> u16,
    ) -> Result<SessionFolder, FileError> {
        let place = Folder::open_or_create(&self.place)?;
        let refused =
            |name: &str, cause| FileError::new(&self.place.join(name), Action::Create, cause);
        for _ in 0..MOST_TRIES {
            let id = SessionId::new(started, scenario, salt());
            match place.create_folder(id.as_str()) {
                Ok(folder) => return Ok(SessionFolder::new(id, Some(folder), &self.rescues)),
                Err(Cause::Io(error)) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(cause) => return Err(refused(id.as_str(), cause)),
            }
        }
        let taken = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
        Err(refused(scenario, taken.into()))
    }

    /// The folder of the session with this id.
    pub fn session(&self, id: &SessionId) -> SessionFolder {
        let place = Folder::open(&self.place).ok();
        let folder = place.and_then(|place| place.folder(id.as_str()).ok());
        SessionFolder::new(id.clone(), folder, &self.rescues)
    }

    /// Every session there is, the newest first; folders that are none of ours come last.
    ///
    /// # Errors
    ///
    /// If the folder is there and cannot be listed.
    pub fn sessions(&self) -> Result<Vec<SessionFolder>, FileError> {
        let mut found: BTreeMap<String, Option<Folder>> = BTreeMap::new();
        for rescue in &self.rescues {
            // What cannot be looked into holds nothing for us.
            for name in folder_names(rescue).unwrap_or_default() {
                // Where nothing could be written in the end, an empty folder is left.
                if session::holds_segments(rescue, &name) {
                    found.entry(name).or_default();
                }
            }
        }
        let names = match folder_names(&self.place) {
            Err(error) if error.cause.is_missing() => Vec::new(),
            names => names?,
        };
        if let Ok(place) = Folder::open(&self.place) {
            for name in names {
                let folder = place.folder(&name).ok();
                found.insert(name, folder);
            }
        }
        let (ours, others): (Vec<_>, Vec<_>) = found
            .into_iter()
            .filter_map(|(name, folder)| Some((SessionId::parse(&name)?, folder)))
            .partition(|(id, _)| id.started().is_some());
        let newest_first = ours.into_iter().rev().chain(others);
        Ok(newest_first
            .map(|(id, folder)| SessionFolder::new(id, folder, &self.rescues))
            .collect())
    }
}

/// The names of the folders in a folder that a session may have.
fn folder_names(path: &Path) -> Result<Vec<String>, FileError> {
    let folder = Folder::open(path)?;
    let entries = folder
        .entries()
        .map_err(|error| FileError::new(folder.path(), Action::Read, error))?;
    let folders = entries
        .into_iter()
        .filter(|entry| entry.kind == EntryKind::Folder);
    Ok(folders
        .filter_map(|entry| entry.name.into_string().ok())
        .collect())
}
