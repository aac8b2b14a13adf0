//! Collects the files of a history for its archive.

use std::path::Path;

use crate::store::archive::user_files::{RECALLED, STORIES};
use crate::store::archive::{Archive, SessionFolder};
use crate::store::disk::Disk;
use crate::store::takes::is_sound;
use crate::store::unix::{EntryKind, Folder};
use crate::store::zipped::{ZippedFile, pack};
use crate::store::{Action, Cause, FileError};

use super::{
    HEAD, HEAD_TEXT, LARGEST_HISTORY, LIBRARY, LIBRARY_FOLDERS, LIMITS, PRIVATE, PackedBesides,
    PackedHistory, SESSIONS,
};

impl Archive {
    /// Packs every session, the stories, the real interviews, the banks and scenarios in the
    /// folder `own`, and whatever `besides` asks for into a zip archive at `path`.
    ///
    /// # Errors
    ///
    /// If something cannot be read, the archive cannot be written, or it would exceed the size
    /// that can be unpacked.
    pub fn pack(
        &self,
        path: &Path,
        own: Option<&Path>,
        besides: PackedBesides,
    ) -> Result<PackedHistory, FileError> {
        let mut files = vec![ZippedFile {
            name: HEAD.to_owned(),
            bytes: HEAD_TEXT.as_bytes().to_vec(),
        }];
        let mut size = size_of(&files);
        let mut packed = PackedHistory::default();
        for session in self.sessions()? {
            if session.is_live() {
                packed.live.push(session.id().clone());
                continue;
            }
            packed.sessions += 1;
            let new = files_of(&session, besides.sound)?;
            size += size_of(&new);
            files.extend(new);
            check_size(path, size)?;
        }
        files.extend(self.loose(besides.own_answers)?);
        files.extend(own.map(library).transpose()?.into_iter().flatten());
        pack(path, &files)?;
        Ok(packed)
    }

    /// The stories, the real interviews, and the private files.
    fn loose(&self, with_private: bool) -> Result<Vec<ZippedFile>, FileError> {
        let Ok(folder) = Folder::open(self.path()) else {
            return Ok(Vec::new());
        };
        let is_ours = |name: &str| {
            name == STORIES
                || name == RECALLED
                || (with_private && name.starts_with(PRIVATE) && name.ends_with(".toml"))
        };
        contents(&folder, "", is_ours)
    }
}

/// Total size of the files in bytes.
fn size_of(files: &[ZippedFile]) -> u64 {
    files.iter().map(|it| it.bytes.len() as u64).sum()
}

/// Refuses a history too large to unpack.
fn check_size(path: &Path, size: u64) -> Result<(), FileError> {
    match size > LARGEST_HISTORY {
        true => Err(FileError::new(
            path,
            Action::Save,
            Cause::TooLarge {
                limit: LARGEST_HISTORY,
            },
        )),
        false => Ok(()),
    }
}

/// The banks and scenarios in the user's folder.
fn library(own: &Path) -> Result<Vec<ZippedFile>, FileError> {
    let mut files = Vec::new();
    for below in LIBRARY_FOLDERS {
        let Ok(folder) = Folder::open(&own.join(below)) else {
            continue;
        };
        let slash = if below.is_empty() { "" } else { "/" };
        let before = format!("{LIBRARY}{below}{slash}");
        files.extend(contents(&folder, &before, |it| it.ends_with(".toml"))?);
    }
    Ok(files)
}

/// All files of a session, wherever they are.
fn files_of(session: &SessionFolder, with_sound: bool) -> Result<Vec<ZippedFile>, FileError> {
    let mut files: Vec<ZippedFile> = Vec::new();
    for folder in session.folders()? {
        let before = format!("{SESSIONS}{}/", session.id());
        for file in contents(&folder, &before, |name| {
            !name.starts_with('.') && (with_sound || !is_sound(name))
        })? {
            if files.iter().all(|it| it.name != file.name) {
                files.push(file);
            }
        }
    }
    Ok(files)
}

/// The regular files of a folder that have wanted names.
fn contents(
    folder: &Folder,
    before: &str,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<ZippedFile>, FileError> {
    let failed =
        |name: &str, cause: Cause| FileError::new(&folder.path().join(name), Action::Read, cause);
    let mut files = Vec::new();
    let entries = folder.entries().map_err(|error| failed("", error.into()))?;
    for entry in entries.iter().filter(|it| it.kind == EntryKind::File) {
        let Some(name) = entry.name.to_str().filter(|it| wanted(it)) else {
            continue;
        };
        let bytes = folder
            .read(name, LIMITS.each)
            .map_err(|cause| failed(name, cause))?;
        files.push(ZippedFile {
            name: format!("{before}{name}"),
            bytes,
        });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
