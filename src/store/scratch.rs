//! A temporary folder for files that exist only while another program reads them.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::unix::create_private_folder;
use super::{Action, FileError};

/// How many names are tried.
const TRIES: u32 = 100;

/// Existing folders: a program that exits does not wait for the threads that own them.
static THERE: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A folder that only the user can read, removed when this is dropped.
#[derive(Debug)]
pub struct Scratch(PathBuf);

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
            let path = place.join(format!("rehearse-{process}-{number}"));
            match create_private_folder(&path) {
                Ok(()) => {
                    there().push(path.clone());
                    return Ok(Self(path));
                }
                Err(error) => last = Some(error),
            }
        }
        let error = last.unwrap_or_else(|| std::io::ErrorKind::AlreadyExists.into());
        Err(FileError::new(place, Action::Create, error))
    }

    /// Removes all of them when the program ends: they hold what was said.
    pub fn remove_all() {
        for path in there().drain(..) {
            let _ = std::fs::remove_dir_all(path);
        }
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file in it.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, FileError> {
        let path = self.0.join(name);
        match std::fs::write(&path, bytes) {
            Ok(()) => Ok(path),
            Err(error) => Err(FileError::new(&path, Action::Save, error)),
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is left to whoever cleans the place.
        let _ = std::fs::remove_dir_all(&self.0);
        there().retain(|it| *it != self.0);
    }
}

fn there() -> MutexGuard<'static, Vec<PathBuf>> {
    THERE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::unix::testing::PermissionsExt;

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
