//! Files that the program creates for the user, outside the archive.

use std::path::Path;

use super::unix::Folder;
use super::{Action, Cause, FileError, LARGEST_SOURCE, ReadError, read_text, replace};

/// Reads a user's text file; `None` if it does not exist.
///
/// # Errors
///
/// If it exists and cannot be read.
pub fn read_own(path: &Path) -> Result<Option<String>, ReadError> {
    match read_text(path, LARGEST_SOURCE) {
        Ok(source) => Ok(Some(source.text().to_owned())),
        Err(error) if error.is_missing() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a user's file exists, readable or not.
pub fn is_own_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Writes a user's file whole, and creates its folder, private to the user, if missing.
///
/// # Errors
///
/// If it would be too large to read back, or cannot be written.
pub fn write_own(path: &Path, text: &str) -> Result<(), FileError> {
    let failed = |cause| FileError::new(path, Action::Save, cause);
    if u64::try_from(text.len()).is_ok_and(|length| length > LARGEST_SOURCE) {
        return Err(failed(Cause::TooLarge {
            limit: LARGEST_SOURCE,
        }));
    }
    let folder = path.parent().ok_or_else(|| failed(Cause::Missing))?;
    let name = path.file_name().and_then(|it| it.to_str());
    let folder = Folder::open_or_create(folder)?;
    replace(
        &folder,
        name.ok_or_else(|| failed(Cause::Missing))?,
        text.as_bytes(),
    )
}
