//! Regular files: opened without blocking and never through a link, appended to, synced.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::fs::{Access, CWD, FileType, Mode, OFlags, Stat};
use rustix::io::Errno;

use crate::store::Cause;
use crate::store::clouds::placeholder;
use crate::store::disk::DiskFile;

/// Files are readable and writable only by their owner.
const PRIVATE_FILE: Mode = Mode::RUSR.union(Mode::WUSR);

/// Creates a file in an open folder, private to the user. Fails if the name is taken.
pub(super) fn create(folder: &Arc<File>, name: &str) -> io::Result<Arc<dyn DiskFile>> {
    let flags = OFlags::WRONLY | OFlags::APPEND | OFlags::CREATE | OFlags::EXCL;
    let flags = flags | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let handle = rustix::fs::openat(folder, name, flags, PRIVATE_FILE)?;
    // The umask may have removed even our own right to read it back. A disk without permissions
    // rejects this, or reports success and does nothing: see `Folder::is_private`.
    let _ = rustix::fs::fchmod(&handle, PRIVATE_FILE);
    Ok(Arc::new(RealFile {
        file: File::from(handle),
        folder: Arc::clone(folder),
        name: name.to_owned(),
        name_is_safe: AtomicBool::new(false),
    }))
}

/// Whether `path` is a regular file that we may execute.
pub(in crate::store) fn is_program(path: &Path) -> bool {
    let is_file = rustix::fs::stat(path)
        .is_ok_and(|it| FileType::from_raw_mode(it.st_mode) == FileType::RegularFile);
    is_file && rustix::fs::access(path, Access::EXEC_OK).is_ok()
}

/// Some file systems cannot sync a folder, and need not be asked again.
pub(super) fn sync_folder(folder: &File) -> io::Result<()> {
    match folder.sync_all() {
        Err(error) if is_unsupported(&error) => Ok(()),
        synced => synced,
    }
}

/// Makes a folder's own name survive a power cut, if we may open its parent.
fn sync_parent(folder: &File) -> io::Result<()> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    match rustix::fs::openat(folder, c"..", flags, Mode::empty()) {
        Ok(parent) => sync_folder(&File::from(parent)),
        Err(_) => Ok(()),
    }
}

fn is_unsupported(error: &io::Error) -> bool {
    let code = error.raw_os_error().map(Errno::from_raw_os_error);
    matches!(code, Some(Errno::INVAL | Errno::NOTSUP | Errno::NOSYS))
}

struct RealFile {
    file: File,
    folder: Arc<File>,
    name: String,
    /// Whether the folder has been synced since the file was created in it.
    name_is_safe: AtomicBool,
}

impl RealFile {
    /// Fails with [`io::ErrorKind::NotFound`] if another file has taken its name, as sync
    /// programs may do: nobody will ever read this one.
    fn still_has_its_name(&self) -> io::Result<()> {
        let flags = rustix::fs::AtFlags::SYMLINK_NOFOLLOW;
        let named = rustix::fs::statat(&self.folder, self.name.as_str(), flags);
        let own = rustix::fs::fstat(&self.file);
        match (named, own) {
            (Err(Errno::NOENT), _) => Err(io::ErrorKind::NotFound.into()),
            (Ok(named), Ok(own)) if named.st_ino != own.st_ino => {
                Err(io::ErrorKind::NotFound.into())
            }
            _ => Ok(()),
        }
    }
}

impl DiskFile for RealFile {
    fn append(&self, bytes: &[u8]) -> io::Result<usize> {
        (&self.file).write(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.file.sync_data()?;
        if !self.name_is_safe.load(Ordering::Acquire) {
            sync_folder(&self.folder)?;
            sync_parent(&self.folder)?;
            self.name_is_safe.store(true, Ordering::Release);
        }
        self.still_has_its_name()
    }
}

/// Opens a regular file for reading, following links. Never blocks, whatever it is.
pub(crate) fn open_to_read(path: &Path) -> Result<File, Cause> {
    let name = path.file_name().and_then(|name| name.to_str());
    let is_kept =
        || name.is_some_and(|name| is_kept_elsewhere(CWD, path.with_file_name(placeholder(name))));
    open_file(CWD, path, OFlags::empty()).map_err(|cause| match cause {
        Cause::Missing if is_kept() => Cause::NotDownloaded,
        Cause::Missing => missing(path),
        other => other,
    })
}

/// Why there is nothing at a path: it, or a folder above it, may be a link to nowhere, such as a
/// disk that is not mounted.
pub(super) fn missing(path: &Path) -> Cause {
    for above in path.ancestors() {
        let Ok(stat) = rustix::fs::lstat(above) else {
            continue;
        };
        if FileType::from_raw_mode(stat.st_mode) != FileType::Symlink {
            break;
        }
        if let (Err(Errno::NOENT), Ok(target)) =
            (rustix::fs::stat(above), std::fs::read_link(above))
        {
            let link = above.to_owned();
            return Cause::Dangling { link, target };
        }
    }
    Cause::Missing
}

/// Whether a placeholder shows that the missing file is in a cloud.
pub(super) fn is_kept_elsewhere(
    parent: impl rustix::fd::AsFd,
    placeholder: impl rustix::path::Arg,
) -> bool {
    rustix::fs::statat(parent, placeholder, rustix::fs::AtFlags::SYMLINK_NOFOLLOW).is_ok()
}

pub(super) fn open_file(
    parent: impl rustix::fd::AsFd,
    name: impl rustix::path::Arg,
    flags: OFlags,
) -> Result<File, Cause> {
    Ok(open_file_stat(parent, name, flags)?.0)
}

pub(super) fn open_file_stat(
    parent: impl rustix::fd::AsFd,
    name: impl rustix::path::Arg,
    flags: OFlags,
) -> Result<(File, Stat), Cause> {
    // Without NONBLOCK, opening a pipe would wait for a writer.
    let flags = flags | OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let opened = rustix::fs::openat(parent, name, flags, Mode::empty());
    let handle = opened.map_err(|error| match error {
        Errno::NOENT => Cause::Missing,
        Errno::LOOP if flags.contains(OFlags::NOFOLLOW) => Cause::Link,
        Errno::NXIO => Cause::Special,
        other => Cause::Io(other.into()),
    })?;
    let stat = rustix::fs::fstat(&handle)?;
    match FileType::from_raw_mode(stat.st_mode) {
        FileType::RegularFile => Ok((File::from(handle), stat)),
        FileType::Directory => Err(Cause::Folder),
        _ => Err(Cause::Special),
    }
}

/// Reads an open file of at most `limit` bytes.
pub(crate) fn contents(file: File, limit: u64) -> Result<Vec<u8>, Cause> {
    let mut bytes = Vec::new();
    // One more byte shows that there is more, even if the file grows while it is read.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
        return Err(Cause::TooLarge { limit });
    }
    Ok(bytes)
}
