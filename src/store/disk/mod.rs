//! A folder and its files.
//!
//! [`Disk`] and [`DiskFile`] are what the writers of journals and transcripts need. A
//! [`Folder`](super::Folder) is the real implementation; tests use one in memory that can fail at
//! any call.

mod lease;
#[cfg(test)]
pub(crate) mod memory;
mod rescue;

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::Cause;

pub use lease::Lease;
pub(super) use lease::is_held;
pub use rescue::Rescue;

/// A folder that files can be saved in. Names are plain file names.
pub trait Disk: fmt::Debug + Send + Sync {
    /// Its path, for messages to the user.
    fn path(&self) -> &Path;

    /// Creates a file that only the user can read. Fails if the name is taken.
    fn create(&self, name: &str) -> io::Result<Arc<dyn DiskFile>>;

    /// Marks an existing file as in use while the lease exists. Fails with
    /// [`io::ErrorKind::WouldBlock`] if another program is using it.
    fn lease(&self, name: &str) -> io::Result<Lease>;

    /// Reads a regular file of at most `limit` bytes.
    fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, Cause>;

    /// Renames a file, replacing any file at the new name.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Returns once the names in the folder will survive a power cut.
    fn sync(&self) -> io::Result<()>;
}

/// A file that is only ever appended to.
pub trait DiskFile: Send + Sync {
    /// Appends as many bytes as the system accepts at once, and returns how many.
    fn append(&self, bytes: &[u8]) -> io::Result<usize>;

    /// Returns once everything appended so far, and the file's name, will survive a power cut.
    /// Fails with [`io::ErrorKind::NotFound`] if another file has taken its name.
    fn sync(&self) -> io::Result<()>;
}

/// Appends all of `bytes`, in one write unless the system accepts less.
pub(super) fn append_all(file: &dyn DiskFile, bytes: &[u8]) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        match file.append(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(taken) => rest = rest.get(taken..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
