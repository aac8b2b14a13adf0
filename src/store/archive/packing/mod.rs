//! Packs a whole history into one archive, and unpacks it.

mod gathering;
mod layout;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::diagnostic::SourceText;
use crate::review::recalled::RecalledInterview;
use crate::review::stories::Story;
use crate::store::disk::Disk;
use crate::store::takes::is_sound;
use crate::store::unix::Folder;
use crate::store::zipped::{ZippedArchive, ZippedError, ZippedFile, ZippedLimits};
use crate::store::{Action, FileError, replace};
use crate::transcript::SessionId;

use super::Archive;
use super::user_files::{OwnEntry, RECALLED, STORIES, SaveError};

use layout::Layout;

/// The file that identifies the archive.
const HEAD: &str = "rehearsal-history.toml";
/// Its content.
const HEAD_TEXT: &str = "format = 1\n";
/// Folder of the sessions in the archive.
const SESSIONS: &str = "sessions/";
/// Folder of the user's banks and scenarios in the archive.
const LIBRARY: &str = "scenarios/";
/// Their folders below the user's own.
const LIBRARY_FOLDERS: [&str; 3] = ["", "banks", "banks/examples"];
/// Name prefix of the user's own answers, which are private.
const PRIVATE: &str = "own-";
/// Maximum size of a history in bytes: 512 MiB, some thousand long sessions.
const LARGEST_HISTORY: u64 = 512 * 1024 * 1024;
/// Limits for unpacking a history.
const LIMITS: ZippedLimits = ZippedLimits {
    files: 100_000,
    each: 64 * 1024 * 1024,
    all: LARGEST_HISTORY,
};

/// What is packed only on request.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PackedBesides {
    /// The user's own answers, which are private.
    pub own_answers: bool,
    /// Recordings of answers that were kept.
    pub sound: bool,
}

/// The result of packing a history.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PackedHistory {
    /// Number of sessions in it.
    pub sessions: usize,
    /// Live sessions, which were left out.
    pub live: Vec<SessionId>,
    /// Links and folders in the place of files, which were left out.
    pub left: Vec<PathBuf>,
    /// Whether the user's own answers were left out, as nobody asked for them.
    pub has_private: bool,
}

/// The result of unpacking a history.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct UnpackedHistory {
    /// Number of sessions added.
    pub new: usize,
    /// Number of sessions and other files that already existed with the same content.
    pub same: usize,
    /// Names of those that already existed with different content, which were left unchanged.
    pub different: Vec<String>,
    /// Number of stories added.
    pub stories: usize,
    /// Number of real interviews added.
    pub recalled: usize,
}

/// Why a history was not unpacked, or only in part.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError {
    /// The archive was refused.
    #[error(transparent)]
    Packed(#[from] ZippedError),
    /// It is not a history.
    #[error("it holds no history")]
    NoHistory,
    /// A file cannot be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// A story cannot be saved.
    #[error(transparent)]
    Story(#[from] SaveError),
}

/// A session's files in an archive: names and contents.
type NamedBytes<'a> = Vec<(&'a str, &'a [u8])>;

impl Archive {
    /// Unpacks a history, or folders of sessions that someone has compressed: adds missing
    /// sessions, stories and answers, and banks and scenarios missing from the folder `own`;
    /// changes nothing that exists.
    ///
    /// # Errors
    ///
    /// [`UnpackError`]. The archive is checked before anything is written.
    pub fn unpack(&self, path: &Path, own: Option<&Path>) -> Result<UnpackedHistory, UnpackError> {
        let mut archive = ZippedArchive::open(path, LIMITS)?;
        let layout = Layout::of(&mut archive)?.ok_or(UnpackError::NoHistory)?;
        let entries = archive.entries().to_vec();
        let groups = layout.groups(&entries);
        // One session fits into memory, but a history or a recording may not.
        let size = |group: &Vec<usize>| {
            let texts = group.iter().filter_map(|place| entries.get(*place));
            let texts = texts.filter(|it| {
                let session = layout.within_session(&it.name);
                session.is_none_or(|(_, name)| !is_sound(name))
            });
            texts.map(|it| it.size).sum::<u64>()
        };
        if groups.iter().any(|group| size(group) > LIMITS.each) {
            return Err(ZippedError::TooLarge.into());
        }
        let mut history = UnpackedHistory::default();
        for group in groups {
            let files = group.into_iter().map(|it| archive.read(it));
            let files = files.collect::<Result<Vec<_>, _>>()?;
            self.add_files(&layout, &files, own, &mut history)?;
        }
        Ok(history)
    }

    /// Adds the files of one session, or one other file.
    fn add_files(
        &self,
        layout: &Layout,
        files: &[ZippedFile],
        own: Option<&Path>,
        history: &mut UnpackedHistory,
    ) -> Result<(), UnpackError> {
        let Some(first) = files.first() else {
            return Ok(());
        };
        if let Some((id, _)) = layout.within_session(&first.name) {
            let named = files.iter().filter_map(|it| {
                let (_, name) = layout.within_session(&it.name)?;
                Some((name, it.bytes.as_slice()))
            });
            return self.add_session(id, &named.collect::<NamedBytes<'_>>(), history);
        }
        let Some(name) = layout.known_as(&first.name) else {
            return Ok(());
        };
        match name {
            STORIES => {
                let added = self.add_own::<Story>(&first.bytes, history)?;
                history.stories += added;
            }
            RECALLED => {
                let added = self.add_own::<RecalledInterview>(&first.bytes, history)?;
                history.recalled += added;
            }
            name if is_private(name) => add_file(self.path(), name, &first.bytes, history)?,
            name => {
                let place = own.zip(within_library(name));
                if let Some((own, (folder, name))) = place {
                    add_file(&own.join(folder), name, &first.bytes, history)?;
                }
            }
        }
        Ok(())
    }

    fn add_session(
        &self,
        id: &str,
        files: &[(&str, &[u8])],
        history: &mut UnpackedHistory,
    ) -> Result<(), UnpackError> {
        let is_session = SessionId::parse(id).is_some();
        let plain = files
            .iter()
            .all(|(name, _)| !name.contains('/') && !name.starts_with('.'));
        if !(is_session && plain) {
            history.different.push(id.to_owned());
            return Ok(());
        }
        let place = Folder::open_or_create(self.path())?;
        if let Ok(there) = place.folder(id) {
            let same = |(name, bytes): &(&str, &[u8])| {
                there.read(name, LIMITS.each).is_ok_and(|it| it == *bytes)
            };
            let (sound, texts): (NamedBytes<'_>, NamedBytes<'_>) =
                files.iter().copied().partition(|(name, _)| is_sound(name));
            match texts.iter().all(same) {
                true => {
                    history.same += 1;
                    add_sound(&there, &sound)?;
                }
                false => history.different.push(id.to_owned()),
            }
            return Ok(());
        }
        // It gets its real name only once it is complete: a session without its journal is
        // damaged.
        let temporary = format!(".{id}.unpacked");
        let folder = place.folder_or_created(&temporary).map_err(|cause| {
            FileError::new(&self.path().join(&temporary), Action::Create, cause)
        })?;
        for (name, bytes) in files {
            replace(&folder, name, bytes)?;
        }
        place
            .rename(&temporary, id)
            .and_then(|()| place.sync())
            .map_err(|error| FileError::new(&self.path().join(id), Action::Save, error))?;
        history.new += 1;
        Ok(())
    }

    /// Adds the candidate's missing entries of one kind, and returns how many.
    fn add_own<T: OwnEntry>(
        &self,
        bytes: &[u8],
        history: &mut UnpackedHistory,
    ) -> Result<usize, UnpackError> {
        let place = Folder::open_or_create(self.path())?;
        let there = self.own::<T>();
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (packed, _) = T::read(&SourceText::new(T::FILE, text));
        if there.value.is_empty()
            && !there.is_mistaken()
            && place.read(T::FILE, LIMITS.each).is_err()
        {
            replace(&place, T::FILE, bytes)?;
            return Ok(packed.len());
        }
        let mut added = 0;
        for entry in packed {
            match there.value.iter().find(|it| it.id() == entry.id()) {
                Some(same) if *same == entry => history.same += 1,
                Some(_) => history.different.push(entry.name()),
                None => {
                    self.save_own(&entry)?;
                    added += 1;
                }
            }
        }
        Ok(added)
    }
}

/// Adds the recordings that an existing session lacks.
fn add_sound(there: &Folder, sound: &[(&str, &[u8])]) -> Result<(), FileError> {
    for (name, bytes) in sound {
        if there.stamp(name).is_none() {
            replace(there, name, bytes)?;
        }
    }
    Ok(())
}

/// The folder of a library file below the user's own, and its file name there.
fn within_library(name: &str) -> Option<(&str, &str)> {
    let place = name.strip_prefix(LIBRARY)?;
    let (folder, name) = place.rsplit_once('/').unwrap_or(("", place));
    (LIBRARY_FOLDERS.contains(&folder) && name.ends_with(".toml")).then_some((folder, name))
}

/// Writes a file unless one of that name exists.
fn add_file(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    history: &mut UnpackedHistory,
) -> Result<(), UnpackError> {
    let place = Folder::open_or_create(folder)?;
    match place.read(name, LIMITS.each) {
        Ok(there) if there == bytes => history.same += 1,
        Ok(_) => history.different.push(name.to_owned()),
        Err(cause) if cause.is_missing() => replace(&place, name, bytes)?,
        Err(cause) => {
            let path = folder.join(name);
            return Err(FileError::new(&path, Action::Read, cause).into());
        }
    }
    Ok(())
}

fn is_private(name: &str) -> bool {
    name.starts_with(PRIVATE) && name.ends_with(".toml") && !name.contains('/')
}
