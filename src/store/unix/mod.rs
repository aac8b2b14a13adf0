//! What differs between systems: folders, files and their metadata through Unix calls. Nothing
//! else in `store` uses `rustix` or `std::os::unix`; a port adds a folder next to this one.

mod file;
mod folder;
mod stamp;

use std::io;

use rustix::io::Errno;

use super::Cause;

pub(super) use file::{contents, is_program, open_to_read};
pub use folder::{Entry, EntryKind, Folder};
pub(super) use stamp::{Stamp, Time};

/// Creates a folder private to the user. Fails if the name is taken.
pub(super) fn create_private_folder(path: &std::path::Path) -> io::Result<()> {
    Ok(rustix::fs::mkdir(path, rustix::fs::Mode::RWXU)?)
}

/// Free bytes available to the user on this folder's disk, if known.
pub(super) fn free_space(folder: &std::path::Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

/// Id of the user that the program runs as.
pub(super) fn user_id() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// Whether a process with this id runs, as whatever user.
pub(super) fn is_process(id: u32) -> bool {
    let id = i32::try_from(id)
        .ok()
        .and_then(rustix::process::Pid::from_raw);
    let asked = id.map(rustix::process::test_kill_process);
    !matches!(asked, None | Some(Err(Errno::SRCH)))
}

/// Id of the user that a file belongs to.
pub(super) fn owner(file: &std::fs::Metadata) -> u32 {
    std::os::unix::fs::MetadataExt::uid(file)
}

/// Whether the disk is full, failing or read-only.
pub(super) fn is_disk_failure(error: &io::Error) -> bool {
    let disk = [Errno::NOSPC, Errno::DQUOT, Errno::IO, Errno::ROFS];
    let code = error.raw_os_error();
    disk.iter().any(|it| Some(it.raw_os_error()) == code)
}

impl From<Errno> for Cause {
    fn from(error: Errno) -> Self {
        Self::Io(error.into())
    }
}

/// What tests need of the system.
#[cfg(test)]
pub(in crate::store) mod testing {
    use std::io;
    use std::path::Path;

    pub use std::os::unix::fs::{PermissionsExt, symlink};

    use rustix::io::Errno;

    /// The error of a full disk.
    pub fn no_space() -> io::Error {
        Errno::NOSPC.into()
    }

    /// The error of a folder without write permission.
    pub fn no_access() -> io::Error {
        Errno::ACCESS.into()
    }

    /// Creates a socket that exists as long as the returned value.
    pub fn socket(path: &Path) -> impl Sized {
        std::os::unix::net::UnixListener::bind(path).expect("a socket")
    }
}
