//! A folder and its files.
//!
//! [`Disk`] and [`DiskFile`] are what the writers of journals and transcripts need. A
//! [`Folder`](super::Folder) is the real thing; the tests have another, in memory, that fails at
//! any call they like.

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
    /// Where it is, to tell the user.
    fn path(&self) -> &Path;

    /// Makes a new file that only the user can read. Fails if the name is taken.
    fn create(&self, name: &str) -> io::Result<Arc<dyn DiskFile>>;

    /// Marks an existing file as in use for as long as the lease lives. Fails with
    /// [`io::ErrorKind::WouldBlock`] where another program has it in use.
    fn lease(&self, name: &str) -> io::Result<Lease>;

    /// The whole of a plain file of at most `limit` bytes.
    fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, Cause>;

    /// Gives a file another name, in place of the file that had it.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Returns once the names in the folder will outlast a power cut.
    fn sync(&self) -> io::Result<()>;
}

/// A file that is only ever appended to.
pub trait DiskFile: Send + Sync {
    /// Appends what the system takes at once, and says how much that was.
    fn append(&self, bytes: &[u8]) -> io::Result<usize>;

    /// Returns once everything appended so far, and the file's name, will outlast a power cut.
    /// Fails with [`io::ErrorKind::NotFound`] where another file has its name by now.
    fn sync(&self) -> io::Result<()>;
}

/// Appends all of `bytes`, in one write unless the system takes less.
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
