//! A temporary folder for files that exist only while another program reads them.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::unix::{create_private_folder, owner, user_id};
use super::{Action, FileError};

/// How many names are tried.
const TRIES: u32 = 100;

/// Existing folders: a program that exits does not wait for the threads that own them.
static THERE: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A folder that only the user can read, removed when this is dropped.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
    /// Locked for as long as the folder is used, however that ends.
    _lock: File,
}

/// Prefix of the names of these folders.
const PREFIX: &str = "rehearse-";

impl Scratch {
    /// Creates one in `place`.
    ///
    /// # Errors
    ///
    /// If it cannot be created.
    pub fn new(place: &Path) -> Result<Self, FileError> {
        let process = std::process::id();
        let mut last = None;
        for number in 0..TRIES {
            let path = place.join(format!("{PREFIX}{process}-{number}"));
            match create_private_folder(&path).and_then(|()| locked(&path)) {
                Ok(lock) => {
                    there().push(path.clone());
                    return Ok(Self { path, _lock: lock });
                }
                Err(error) => last = Some(error),
            }
        }
        let error = last.unwrap_or_else(|| std::io::ErrorKind::AlreadyExists.into());
        Err(FileError::new(place, Action::Create, error))
    }

    /// Removes those in `place` that a killed program left: they may hold what was said.
    pub fn sweep(place: &Path) {
        let entries = std::fs::read_dir(place).into_iter().flatten().flatten();
        for entry in entries.filter(is_ours) {
            let path = entry.path();
            // One that is used is locked.
            if let Ok(_lock) = locked(&path) {
                let _ = std::fs::remove_dir_all(&path);
            }
        }
    }

    /// Removes all of them when the program ends: they hold what was said.
    pub fn remove_all() {
        for path in there().drain(..) {
            let _ = std::fs::remove_dir_all(path);
        }
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file in it.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, FileError> {
        let path = self.path.join(name);
        match std::fs::write(&path, bytes) {
            Ok(()) => Ok(path),
            Err(error) => Err(FileError::new(&path, Action::Save, error)),
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is left to whoever cleans the place.
        let _ = std::fs::remove_dir_all(&self.path);
        there().retain(|it| *it != self.path);
    }
}

/// Whether an entry is a folder as they are made here, of this user.
fn is_ours(entry: &std::fs::DirEntry) -> bool {
    let name = entry.file_name();
    let numbers = name.to_str().and_then(|it| it.strip_prefix(PREFIX));
    let is_named = numbers
        .and_then(|it| it.split_once('-'))
        .is_some_and(|(process, number)| {
            [process, number].iter().all(|it| it.parse::<u32>().is_ok())
        });
    // A link is not followed.
    let made_here = |it: std::fs::Metadata| it.is_dir() && owner(&it) == user_id();
    is_named && entry.metadata().is_ok_and(made_here)
}

/// The folder, locked until this is dropped.
fn locked(path: &Path) -> std::io::Result<File> {
    let folder = File::open(path)?;
    folder.try_lock()?;
    Ok(folder)
}

fn there() -> MutexGuard<'static, Vec<PathBuf>> {
    THERE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::unix::testing::PermissionsExt;

    #[test]
    fn what_a_killed_program_left_is_swept_and_what_is_used_is_not() {
        let place = tempfile::tempdir().unwrap();
        let used = Scratch::new(place.path()).unwrap();
        used.write("answer.wav", b"sound").unwrap();
        let left = place.path().join("rehearse-4194999-0");
        let others = ["rehearse-notes", "rehearse-1-0.txt", "rehearse-7"];
        for folder in others.map(|it| place.path().join(it)) {
            std::fs::create_dir(folder).unwrap();
        }
        std::fs::create_dir(&left).unwrap();
        std::fs::write(left.join("answer.wav"), b"sound").unwrap();
        let kept = place.path().join("rehearse-9-9");
        crate::store::unix::testing::symlink(used.path(), &kept).unwrap();
        Scratch::sweep(place.path());
        assert!(!left.exists() && used.path().join("answer.wav").exists());
        assert!(kept.exists());
        assert!(others.iter().all(|it| place.path().join(it).exists()));
    }

    #[test]
    fn it_is_private_and_removed_in_the_end() {
        let place = tempfile::tempdir().unwrap();
        let (first, second) = (Scratch::new(place.path()), Scratch::new(place.path()));
        let (first, second) = (first.unwrap(), second.unwrap());
        assert_ne!(first.path(), second.path());
        let mode = first.path().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        let file = first.write("answer.wav", b"sound").unwrap();
        assert_eq!(std::fs::read(file).unwrap(), b"sound");
        drop((first, second));
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
    }
}
