//! Deleting sessions so that they can be restored.

use std::io;

use crate::lang::{Localized, say};
use crate::store::disk::Disk;
use crate::store::takes::is_sound;
use crate::store::unix::{EntryKind, Folder};
use crate::store::{Action, FileError};
use crate::transcript::SessionId;

use super::{Archive, NotFound, SessionFolder};

/// Folder of deleted sessions inside the folder of transcripts. No session id starts with a dot.
pub(super) const TRASH: &str = ".trash";
/// Maximum number of sessions with the same id in the trash.
const MAX_ALIKE: usize = 100;

/// Why a session could not be deleted or restored.
#[derive(Debug, thiserror::Error)]
pub enum TrashError {
    /// None or several match.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// Another program is in the middle of it.
    #[error("it is open in another window")]
    Live,
    /// It is not in the folder of transcripts.
    #[error("it is not in the folder of transcripts")]
    Elsewhere,
    /// It shares a folder with another version of the same session.
    #[error("{0} lies in one folder with another version of the same interview")]
    Version(SessionId),
    /// A session with that id exists again.
    #[error("there is a session called {0} again")]
    Taken(SessionId),
    /// A file operation failed.
    #[error(transparent)]
    File(#[from] FileError),
}

impl TrashError {
    /// Says what is wrong and what to do.
    pub fn say(&self) -> Localized {
        match self {
            Self::NotFound(error) => error.say(),
            Self::Live => say::files::LIVE.into(),
            Self::Elsewhere => say::files::ELSEWHERE.into(),
            Self::Version(id) => say::files::only_together(id.as_str(), id.folder().as_str()),
            Self::Taken(id) => say::files::taken_again(id.as_str()),
            Self::File(error) => error.say(),
        }
    }
}

/// A session that was moved into the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deleted {
    /// Its name there.
    pub id: SessionId,
    /// Whether recordings of it were erased, which nothing brings back.
    pub sound_erased: bool,
}

/// Erases recordings at once: nobody should find their voice in the trash.
/// Returns whether there were any.
fn erase_sound(session: &SessionFolder) -> Result<bool, FileError> {
    let mut found = false;
    let unread = |error: FileError| FileError::new(&session.path(), Action::Move, error.cause);
    for folder in session.folders().map_err(unread)? {
        let refused = |error: io::Error| FileError::new(folder.path(), Action::Move, error);
        let entries = folder.entries().map_err(refused)?;
        let names = entries.iter().filter_map(|it| it.name.to_str());
        for name in names.filter(|it| is_sound(it)) {
            folder.remove(name).map_err(refused)?;
            found = true;
        }
    }
    Ok(found)
}

impl Archive {
    /// Moves a session into the trash, erases its recordings, and returns its name there.
    /// `wanted` is its id, a unique prefix, or `last`.
    ///
    /// # Errors
    ///
    /// If it is not found, is live, or cannot be moved.
    pub fn delete(&self, wanted: &str) -> Result<Deleted, TrashError> {
        let session = self.find(wanted)?;
        let place = Folder::open(self.path())?;
        let id = session.id();
        if id.version() > 1 {
            return Err(TrashError::Version(id.clone()));
        }
        if session.path() != self.path().join(id.as_str()) {
            return Err(TrashError::Elsewhere);
        }
        if session.is_live() {
            return Err(TrashError::Live);
        }
        let refused = |cause| FileError::new(&session.path(), Action::Move, cause);
        let sound_erased = erase_sound(&session)?;
        let trash = place.folder_or_created(TRASH).map_err(refused)?;
        let mut names = (1..=MAX_ALIKE).map(|number| match number {
            1 => id.to_string(),
            number => format!("{id}.{number}"),
        });
        let free = names.find(|name| trash.folder(name).is_err());
        let name = free.and_then(|name| SessionId::parse(&name));
        let name =
            name.ok_or_else(|| refused(io::Error::from(io::ErrorKind::AlreadyExists).into()))?;
        place
            .move_folder(id.as_str(), &trash, name.as_str())
            .map_err(|error| refused(error.into()))?;
        Ok(Deleted {
            id: name,
            sound_erased,
        })
    }

    /// The sessions in the trash, newest first.
    pub fn deleted(&self) -> Vec<SessionId> {
        let place = Folder::open(self.path()).ok();
        let trash = place.and_then(|place| place.folder(TRASH).ok());
        let entries = trash.and_then(|trash| trash.entries().ok());
        let folders = entries.into_iter().flatten();
        let folders = folders.filter(|entry| entry.kind == EntryKind::Folder);
        let mut ids: Vec<SessionId> = folders
            .filter_map(|entry| SessionId::of_folder(entry.name.to_str()?))
            .collect();
        ids.sort_unstable_by(|one, other| other.cmp(one));
        ids
    }

    /// Moves a session out of the trash. `wanted` is its name there or a unique prefix.
    ///
    /// # Errors
    ///
    /// If it is not found, or a session with that id exists again.
    pub fn restore(&self, wanted: &str) -> Result<SessionId, TrashError> {
        let deleted = self.deleted();
        let id = super::find::pick_id(&deleted, wanted)
            .map_err(|newest| TrashError::NotFound(NotFound::trash(wanted, newest)))?;
        let place = Folder::open(self.path())?;
        let refused = |cause| FileError::new(&self.path().join(id.as_str()), Action::Create, cause);
        if place.folder(id.as_str()).is_ok() {
            return Err(TrashError::Taken(id));
        }
        let trash = place.folder(TRASH).map_err(refused)?;
        trash
            .move_folder(id.as_str(), &place, id.as_str())
            .map_err(|error| refused(error.into()))?;
        Ok(id)
    }
}
