//! Collects the files of a history for its archive.

use std::path::{Path, PathBuf};

use crate::store::archive::odd_folder::is_ours;
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
            // A folder of any other name is a session only if it holds one.
            if session.id().started().is_none() && !session.holds_anything() {
                continue;
            }
            packed
                .left
                .extend(left_of(session.folder().as_ref(), is_ours));
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
        let place = Folder::open(self.path()).ok();
        packed.left.extend(left_of(place.as_ref(), is_loose));
        files.extend(self.loose(besides.own_answers)?);
        packed.has_private = !besides.own_answers && place.as_ref().is_some_and(has_private);
        files.extend(own.map(library).transpose()?.into_iter().flatten());
        pack(path, &files)?;
        Ok(packed)
    }

    /// The stories, the real interviews, and the private files.
    fn loose(&self, with_private: bool) -> Result<Vec<ZippedFile>, FileError> {
        let Ok(folder) = Folder::open(self.path()) else {
            return Ok(Vec::new());
        };
        let is_wanted = |name: &str| is_loose(name) || (with_private && is_private(name));
        contents(&folder, "", is_wanted)
    }
}

/// Whether this is the name of a file with the user's own answers.
fn is_private(name: &str) -> bool {
    name.starts_with(PRIVATE) && name.ends_with(".toml")
}

fn has_private(folder: &Folder) -> bool {
    let entries = folder.entries().unwrap_or_default();
    let names = entries.iter().filter_map(|it| it.name.to_str());
    names.into_iter().any(is_private)
}

/// Whether this is the name of a file of ours beside the sessions.
fn is_loose(name: &str) -> bool {
    name == STORIES || name == RECALLED
}

/// What has a wanted name in a folder and cannot be packed, such as a link.
fn left_of(folder: Option<&Folder>, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Some(folder) = folder else {
        return Vec::new();
    };
    let entries = folder.entries().unwrap_or_default().into_iter();
    let others = entries.filter(|it| it.kind != EntryKind::File);
    let names = others.filter_map(|it| it.name.into_string().ok());
    let names = names.filter(|it| wanted(it));
    names.map(|it| folder.path().join(it)).collect()
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
