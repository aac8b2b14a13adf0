//! A temporary folder for files that exist only while another program reads them.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::unix::{create_private_folder, is_process, owner, user_id};
use super::{Action, FileError};

/// How many names are tried.
const TRIES: u32 = 100;

/// Existing folders: a program that exits does not wait for the threads that own them.
static THERE: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A folder that only the user can read, removed when this is dropped.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
    /// Locked for as long as the folder is used, however that ends, if the disk has locks.
    _lock: Option<File>,
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
            match create_private_folder(&path) {
                Ok(()) => {
                    there().push(path.clone());
                    let lock = lock(&path, File::try_lock);
                    return Ok(Self {
                        path,
                        _lock: lock.ok(),
                    });
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
        for entry in entries {
            let process = process_of(&entry);
            let process =
                process.filter(|process| is_left(&entry.path(), *process, File::try_lock));
            if process.is_some() {
                let _ = std::fs::remove_dir_all(entry.path());
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

/// The process that made a folder, if it was made here, by this user.
fn process_of(entry: &std::fs::DirEntry) -> Option<u32> {
    let name = entry.file_name();
    let (process, number) = name.to_str()?.strip_prefix(PREFIX)?.split_once('-')?;
    number.parse::<u32>().ok()?;
    // A link is not followed.
    let is_ours = |it: &std::fs::Metadata| it.is_dir() && owner(it) == user_id();
    entry.metadata().ok().filter(is_ours)?;
    process.parse().ok()
}

/// Locks a file, as the system does.
type Locking = fn(&File) -> Result<(), TryLockError>;

/// Whether a program left this folder. One that is used is locked; on a disk without locks it is
/// used while its process runs.
fn is_left(path: &Path, process: u32, locking: Locking) -> bool {
    match lock(path, locking) {
        Ok(_) => true,
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => !is_process(process),
    }
}

/// The folder, locked until this is dropped.
fn lock(path: &Path, locking: Locking) -> Result<File, TryLockError> {
    let folder = File::open(path).map_err(TryLockError::Error)?;
    locking(&folder)?;
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
    fn where_nothing_can_be_locked_what_a_process_left_is_known_by_its_end() {
        let place = tempfile::tempdir().unwrap();
        let refused: Locking = |_| Err(TryLockError::Error(std::io::ErrorKind::Unsupported.into()));
        let mut ended = std::process::Command::new("true").spawn().unwrap();
        ended.wait().unwrap();
        assert!(is_left(place.path(), ended.id(), refused));
        assert!(!is_left(place.path(), std::process::id(), refused));
        assert!(is_left(place.path(), std::process::id(), File::try_lock));
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
