use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::unix::ffi::OsStringExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags};
use rustix::io::Errno;

use super::lease::is_held;
use super::{Disk, DiskFile, Lease};
use crate::store::{Action, Cause, FileError};

/// Files are for their owner alone.
const PRIVATE_FILE: Mode = Mode::RUSR.union(Mode::WUSR);
/// So are folders.
const PRIVATE_FOLDER: Mode = Mode::RWXU;

/// An open folder. Everything in it is reached through the open folder itself, by plain names
/// and never through a link, so that nothing done here can lead out of it.
#[derive(Debug, Clone)]
pub struct Folder {
    path: Arc<Path>,
    handle: Arc<File>,
}

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name, as the system has it.
    pub name: OsString,
    /// What it is.
    pub kind: EntryKind,
}

/// What something in a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A link, a pipe, a device, a socket.
    Other,
}

impl Folder {
    /// Opens an existing folder, a link to one included.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        let open = || Self::at(CWD, path.as_os_str(), path, OFlags::empty());
        open().map_err(|cause| FileError::new(path, Action::Read, cause))
    }

    /// Opens a folder, and makes it first where it is missing, private to the user, and the
    /// folders above it as well.
    pub fn open_or_create(path: &Path) -> Result<Self, FileError> {
        match Self::open(path) {
            Err(error) if error.cause.is_missing() => {}
            opened => return opened,
        }
        if let Some(parent) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
            Self::open_or_create(parent)?;
        }
        match make_private_folder(CWD, path) {
            // Another program was quicker, which is as good.
            Ok(()) | Err(Errno::EXIST) => Self::open(path),
            Err(error) => Err(FileError::new(path, Action::Create, io::Error::from(error))),
        }
    }

    /// As [`Folder::open_or_create`], for a folder that must be the user's own: a link is
    /// refused, and so is one that others own or may write in.
    pub fn open_or_create_own(path: &Path) -> Result<Self, FileError> {
        let refuse = |cause: Cause| FileError::new(path, Action::Create, cause);
        let name = path.file_name().and_then(|name| name.to_str());
        let (Some(parent), Some(name)) = (path.parent(), name) else {
            return Err(refuse(Errno::INVAL.into()));
        };
        let folder = Self::open_or_create(parent)?
            .folder_or_created(name)
            .map_err(refuse)?;
        let stat = rustix::fs::fstat(&folder.handle).map_err(|error| refuse(error.into()))?;
        let others = Mode::from_raw_mode(stat.st_mode) & (Mode::WGRP | Mode::WOTH);
        if stat.st_uid != rustix::process::geteuid().as_raw() || !others.is_empty() {
            return Err(refuse(Errno::ACCESS.into()));
        }
        Ok(folder)
    }

    /// Opens a folder in this one, and makes it first where it is missing.
    pub fn folder_or_created(&self, name: &str) -> Result<Self, Cause> {
        match self.folder(name) {
            Err(Cause::Missing) => {}
            opened => return opened,
        }
        match self.create_folder(name) {
            // Another program was quicker, which is as good.
            Err(Cause::Io(error)) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.folder(name)
            }
            created => created,
        }
    }

    /// Opens a folder in this one. Links are refused.
    pub fn folder(&self, name: &str) -> Result<Self, Cause> {
        let path = self.path.join(name);
        Self::at(&self.handle, plain(name)?, &path, OFlags::NOFOLLOW)
    }

    /// Makes a folder in this one, private to the user. Fails if the name is taken.
    pub fn create_folder(&self, name: &str) -> Result<Self, Cause> {
        make_private_folder(&self.handle, plain(name)?)?;
        self.folder(name)
    }

    /// What is in the folder, in no order.
    pub fn entries(&self) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in Dir::read_from(&self.handle)? {
            let entry = entry?;
            let name = entry.file_name();
            if matches!(name.to_bytes(), b"." | b"..") {
                continue;
            }
            let mut kind = entry.file_type();
            if kind == FileType::Unknown {
                // Some file systems tell only on asking.
                let stat = rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW)?;
                kind = FileType::from_raw_mode(stat.st_mode);
            }
            entries.push(Entry {
                name: OsString::from_vec(name.to_bytes().to_vec()),
                kind: match kind {
                    FileType::RegularFile => EntryKind::File,
                    FileType::Directory => EntryKind::Folder,
                    _ => EntryKind::Other,
                },
            });
        }
        Ok(entries)
    }

    /// What the system knows of a plain file in a folder in this one; `None` where there is none.
    /// Neither is opened.
    pub(in crate::store) fn stat_in(&self, folder: &str, name: &str) -> Option<rustix::fs::Stat> {
        let path = format!("{}/{}", plain(folder).ok()?, plain(name).ok()?);
        let stat = rustix::fs::statat(&self.handle, path, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        let is_file = FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile;
        is_file.then_some(stat)
    }

    /// What the system knows of a folder in this one, or of whatever has its name.
    pub(in crate::store) fn stat_entry(&self, name: &str) -> Option<rustix::fs::Stat> {
        let name = plain(name).ok()?;
        rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW).ok()
    }

    /// What the system knows of this folder.
    pub(in crate::store) fn stat_itself(&self) -> Option<rustix::fs::Stat> {
        rustix::fs::fstat(&self.handle).ok()
    }

    /// The whole of a plain file of at most `limit` bytes in a folder in this one, put in place
    /// of what `bytes` held, and what the system knew of it before it was read. Quicker than
    /// opening the folder first.
    pub(in crate::store) fn read_in(
        &self,
        folder: &str,
        name: &str,
        limit: u64,
        bytes: &mut Vec<u8>,
    ) -> Result<rustix::fs::Stat, Cause> {
        let path = format!("{}/{}", plain(folder)?, plain(name)?);
        let (mut file, stat) = open_file_stat(&self.handle, path, OFlags::NOFOLLOW)?;
        let length = usize::try_from(stat.st_size).ok();
        let fits = |length: &usize| u64::try_from(*length).is_ok_and(|length| length <= limit);
        let length = length.filter(fits).ok_or(Cause::TooLarge { limit })?;
        // The size is known, so that there is no need to ask for more until none comes.
        bytes.resize(length, 0);
        if length == 0 {
            // Some file systems make up what is in a file while it is read.
            file.take(limit).read_to_end(bytes)?;
            return Ok(stat);
        }
        match file.read_exact(bytes) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(Cause::Changed),
            read => Ok(read.map(|()| stat)?),
        }
    }

    /// What the system knows of a plain file in this folder; `None` where there is none.
    pub(in crate::store) fn stat(&self, name: &str) -> Option<rustix::fs::Stat> {
        let name = plain(name).ok()?;
        let stat = rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        let is_file = FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile;
        is_file.then_some(stat)
    }

    /// Moves a folder in this one into another on the same disk. Fails if the name is taken
    /// there, unless by an empty folder.
    pub(in crate::store) fn move_folder(&self, name: &str, to: &Self, new: &str) -> io::Result<()> {
        let (name, new) = (plain(name)?, plain(new)?);
        rustix::fs::renameat(&self.handle, name, &to.handle, new)?;
        sync_folder(&to.handle)?;
        sync_folder(&self.handle)
    }

    /// Removes a folder in this one, if it is empty.
    pub(in crate::store) fn remove_folder(&self, name: &str) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(
            &self.handle,
            plain(name)?,
            AtFlags::REMOVEDIR,
        )?)
    }

    /// Whether we may make files in it, as far as its permissions tell.
    pub fn may_create(&self) -> Result<(), Cause> {
        use rustix::fs::Access;
        let wanted = Access::WRITE_OK | Access::EXEC_OK;
        // By the folder itself: its path may lead elsewhere by now.
        let here = c".";
        Ok(rustix::fs::accessat(
            &self.handle,
            here,
            wanted,
            AtFlags::EACCESS,
        )?)
    }

    /// The first `most` bytes of a plain file, or all of it.
    pub fn read_start(&self, name: &str, most: u64) -> Result<Vec<u8>, Cause> {
        let mut bytes = Vec::new();
        let file = open_file(&self.handle, plain(name)?, OFlags::NOFOLLOW)?;
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Returns once an existing file, and its name, will outlast a power cut.
    pub fn sync_file(&self, name: &str) -> Result<(), Cause> {
        open_file(&self.handle, plain(name)?, OFlags::NOFOLLOW)?.sync_data()?;
        Ok(self.sync()?)
    }

    /// Whether a living program holds the lease of a file. Looks without taking it.
    pub fn is_leased(&self, name: &str) -> bool {
        let open = |name| open_file(&self.handle, name, OFlags::NOFOLLOW).ok();
        let file = plain(name).ok().and_then(open);
        file.is_some_and(|file| is_held(&file))
    }

    fn at(
        parent: impl rustix::fd::AsFd,
        name: impl rustix::path::Arg,
        path: &Path,
        flags: OFlags,
    ) -> Result<Self, Cause> {
        let flags = flags | OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let opened = rustix::fs::openat(parent, name, flags, Mode::empty());
        let handle = opened.map_err(|error| match error {
            Errno::NOENT => Cause::Missing,
            Errno::LOOP => Cause::Link,
            other => Cause::Io(other.into()),
        })?;
        Ok(Self {
            path: path.into(),
            handle: Arc::new(File::from(handle)),
        })
    }
}

impl Disk for Folder {
    fn path(&self) -> &Path {
        &self.path
    }

    fn create(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        let flags = OFlags::WRONLY | OFlags::APPEND | OFlags::CREATE | OFlags::EXCL;
        let flags = flags | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let handle = rustix::fs::openat(&self.handle, plain(name)?, flags, PRIVATE_FILE)?;
        // The umask may have taken away even our own right to read it again.
        rustix::fs::fchmod(&handle, PRIVATE_FILE)?;
        Ok(Arc::new(RealFile {
            file: File::from(handle),
            folder: Arc::clone(&self.handle),
            name_is_safe: AtomicBool::new(false),
        }))
    }

    fn lease(&self, name: &str) -> io::Result<Lease> {
        let name = plain(name)?;
        let open = |access: OFlags| {
            let flags = access | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            rustix::fs::openat(&self.handle, name, flags, Mode::empty())
        };
        // Network file systems lock only what is open for writing.
        let handle = open(OFlags::RDWR).or_else(|_| open(OFlags::RDONLY))?;
        Lease::take(File::from(handle))
    }

    fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, Cause> {
        contents(
            open_file(&self.handle, plain(name)?, OFlags::NOFOLLOW)?,
            limit,
        )
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let (from, to) = (plain(from)?, plain(to)?);
        Ok(rustix::fs::renameat(&self.handle, from, &self.handle, to)?)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(
            &self.handle,
            plain(name)?,
            AtFlags::empty(),
        )?)
    }

    fn sync(&self) -> io::Result<()> {
        sync_folder(&self.handle)
    }
}

/// Some file systems cannot sync a folder, and need not be asked again.
fn sync_folder(folder: &File) -> io::Result<()> {
    match folder.sync_all() {
        Err(error) if is_unsupported(&error) => Ok(()),
        synced => synced,
    }
}

/// Makes a folder's own name outlast a power cut, as far as we may look at its parent.
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
    /// Whether the folder has been synced since the file was made in it.
    name_is_safe: AtomicBool,
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
        Ok(())
    }
}

/// Opens a plain file to be read, links followed. Never waits, whatever it is.
pub(crate) fn open_to_read(path: &Path) -> Result<File, Cause> {
    open_file(CWD, path, OFlags::empty())
}

fn open_file(
    parent: impl rustix::fd::AsFd,
    name: impl rustix::path::Arg,
    flags: OFlags,
) -> Result<File, Cause> {
    Ok(open_file_stat(parent, name, flags)?.0)
}

fn open_file_stat(
    parent: impl rustix::fd::AsFd,
    name: impl rustix::path::Arg,
    flags: OFlags,
) -> Result<(File, rustix::fs::Stat), Cause> {
    // Without NONBLOCK, opening a pipe would wait for somebody to write into it.
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

/// The whole of an open file of at most `limit` bytes.
pub(crate) fn contents(file: File, limit: u64) -> Result<Vec<u8>, Cause> {
    let mut bytes = Vec::new();
    // One byte more tells that there is more, also where the file grows while it is read.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
        return Err(Cause::TooLarge { limit });
    }
    Ok(bytes)
}

/// A name that stays in its folder.
fn plain(name: &str) -> Result<&str, Errno> {
    let leads_out = name.is_empty() || name == "." || name == ".." || name.contains(['/', '\0']);
    if leads_out {
        Err(Errno::INVAL)
    } else {
        Ok(name)
    }
}

fn make_private_folder(
    parent: impl rustix::fd::AsFd,
    name: impl rustix::path::Arg + Copy,
) -> Result<(), Errno> {
    rustix::fs::mkdirat(&parent, name, PRIVATE_FOLDER)?;
    // The umask may have taken away even our own right to enter it.
    rustix::fs::chmodat(&parent, name, PRIVATE_FOLDER, AtFlags::empty())
}
