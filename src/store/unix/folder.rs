use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read};
use std::os::unix::ffi::OsStringExt;
use std::path::Path;
use std::sync::Arc;

use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags};
use rustix::io::Errno;

use super::file::{self, is_kept_elsewhere, open_file, sync_folder};
use crate::store::clouds::placeholder;
use crate::store::disk::{Disk, DiskFile, Lease, is_held};
use crate::store::{Action, Cause, FileError};

/// Folders are accessible only to their owner.
const PRIVATE_FOLDER: Mode = Mode::RWXU;
/// Permissions that let others write in a folder.
const WRITABLE_BY_OTHERS: Mode = Mode::WGRP.union(Mode::WOTH);
/// Name of a folder created only to see which permissions it gets.
const PROBE: &str = ".rehearse.probe";

/// An open folder. Its contents are reached through the open handle, by plain names and never
/// through a link, so that no operation can lead outside.
#[derive(Debug, Clone)]
pub struct Folder {
    path: Arc<Path>,
    pub(super) handle: Arc<File>,
}

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its name as returned by the system.
    pub name: OsString,
    /// What it is.
    pub kind: EntryKind,
}

/// The type of a folder entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A link, a pipe, a device, a socket.
    Other,
}

impl Folder {
    /// Opens an existing folder, or a link to one.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        let open = || Self::at(&CWD, path.as_os_str(), path, OFlags::empty());
        let opened = open().map_err(|cause| match cause {
            Cause::Missing => file::missing(path),
            other => other,
        });
        opened.map_err(|cause| FileError::new(path, Action::Read, cause))
    }

    /// Opens a folder; if it is missing, creates it and its parents, private to the user.
    pub fn open_or_create(path: &Path) -> Result<Self, FileError> {
        match Self::open(path) {
            Err(error) if error.cause.is_missing() => {}
            opened => return opened,
        }
        let parent = path.parent().filter(|it| !it.as_os_str().is_empty());
        let above_is_new = match parent.map(|parent| (parent, Self::open(parent))) {
            Some((parent, Err(error))) if error.cause.is_missing() => {
                Self::open_or_create(parent)?;
                Some(parent)
            }
            Some((_, Err(error))) => return Err(error),
            Some((_, Ok(_))) | None => None,
        };
        match make_private_folder(CWD, path) {
            // Another program created it first, which is fine too.
            Ok(()) | Err(Errno::EXIST) => Self::open(path),
            Err(error) => {
                if let Some(parent) = above_is_new {
                    // This removes only empty folders.
                    let _ = rustix::fs::unlinkat(CWD, parent, AtFlags::REMOVEDIR);
                }
                Err(FileError::new(path, Action::Create, io::Error::from(error)))
            }
        }
    }

    /// Like [`Folder::open_or_create`], for a folder that must be the user's own: a link is
    /// refused, and so is a folder that others own or may write in. If the disk keeps neither
    /// owners nor permissions, as on some networks, they are not checked.
    pub fn open_or_create_own(path: &Path) -> Result<Self, FileError> {
        let refuse = |cause: Cause| FileError::new(path, Action::Create, cause);
        let name = path.file_name().and_then(|name| name.to_str());
        let (Some(parent), Some(name)) = (path.parent(), name) else {
            return Err(refuse(Errno::INVAL.into()));
        };
        let folder = Self::open_or_create(parent)?
            .folder_or_created(name)
            .map_err(refuse)?;
        match folder.is_own() {
            Ok(true) => Ok(folder),
            Ok(false) => Err(refuse(Errno::ACCESS.into())),
            Err(error) => Err(refuse(error.into())),
        }
    }

    /// Whether only the user may write in it, if its disk keeps owners and permissions at all. A
    /// new folder created in it shows that.
    fn is_own(&self) -> Result<bool, Errno> {
        let stat = rustix::fs::fstat(&self.handle)?;
        let (ours, closed) = ownership(&stat);
        if ours && closed {
            return Ok(true);
        }
        let Ok(probe) = self.create_folder(PROBE) else {
            return Ok(false);
        };
        let made = rustix::fs::fstat(&probe.handle);
        rustix::fs::unlinkat(&self.handle, PROBE, AtFlags::REMOVEDIR)?;
        let (kept_owner, kept_permissions) = ownership(&made?);
        Ok((ours || !kept_owner) && (closed || !kept_permissions))
    }

    /// Whether only the user may read it. Some disks keep no permissions, such as a Windows drive
    /// in WSL, and some report success all the same, so only a check afterward tells. A folder
    /// that cannot be examined counts as private.
    pub(in crate::store) fn is_private(&self) -> bool {
        let others = Mode::RWXG | Mode::RWXO;
        let stat = rustix::fs::fstat(&self.handle);
        stat.map_or(true, |stat| {
            !Mode::from_raw_mode(stat.st_mode).intersects(others)
        })
    }

    /// Opens a subfolder, creating it if it is missing.
    pub fn folder_or_created(&self, name: &str) -> Result<Self, Cause> {
        match self.folder(name) {
            Err(Cause::Missing) => {}
            opened => return opened,
        }
        match self.create_folder(name) {
            // Another program created it first, which is fine too.
            Err(Cause::Io(error)) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.folder(name)
            }
            created => created,
        }
    }

    /// Opens a subfolder. Links are refused.
    pub fn folder(&self, name: &str) -> Result<Self, Cause> {
        let path = self.path.join(name);
        let opened = Self::at(&self.handle, plain(name)?, &path, OFlags::NOFOLLOW);
        opened.map_err(|cause| self.unless_kept(name, cause))
    }

    /// The reason why an entry is missing: it may be in a cloud.
    fn unless_kept(&self, name: &str, cause: Cause) -> Cause {
        match cause {
            Cause::Missing if is_kept_elsewhere(&self.handle, placeholder(name)) => {
                Cause::NotDownloaded
            }
            other => other,
        }
    }

    /// Opens a regular file in this folder. Links are refused.
    fn file(&self, name: &str) -> Result<File, Cause> {
        let opened = open_file(&self.handle, plain(name)?, OFlags::NOFOLLOW);
        opened.map_err(|cause| self.unless_kept(name, cause))
    }

    /// Creates a subfolder, private to the user. Fails if the name is taken; a failure leaves
    /// none behind.
    pub fn create_folder(&self, name: &str) -> Result<Self, Cause> {
        make_private_folder(&self.handle, plain(name)?)?;
        self.folder(name).inspect_err(|_| {
            let _ = self.remove_folder(name);
        })
    }

    /// The entries, in no particular order.
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
                // Some file systems report the type only on request.
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

    /// Moves a subfolder to another folder on the same disk. Fails if the name is taken there,
    /// except by an empty folder.
    pub(in crate::store) fn move_folder(&self, name: &str, to: &Self, new: &str) -> io::Result<()> {
        let (name, new) = (plain(name)?, plain(new)?);
        rustix::fs::renameat(&self.handle, name, &to.handle, new)?;
        sync_folder(&to.handle)?;
        sync_folder(&self.handle)
    }

    /// Removes a subfolder if it is empty.
    pub(in crate::store) fn remove_folder(&self, name: &str) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(
            &self.handle,
            plain(name)?,
            AtFlags::REMOVEDIR,
        )?)
    }

    /// Whether we may create files in it, as far as its permissions show.
    pub fn may_create(&self) -> Result<(), Cause> {
        use rustix::fs::Access;
        let wanted = Access::WRITE_OK | Access::EXEC_OK;
        // Through the open handle, since its path may lead elsewhere by now.
        let here = c".";
        Ok(rustix::fs::accessat(
            &self.handle,
            here,
            wanted,
            AtFlags::EACCESS,
        )?)
    }

    /// Whether a subfolder may have folders in it, by its links: on most disks each of them is one
    /// more. Reads nothing.
    pub(in crate::store) fn may_hold_folders(&self, name: &OsStr) -> bool {
        let stat = rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW);
        stat.is_ok_and(|it| it.st_nlink != 2)
    }

    /// Reads up to `most` bytes from the start of a regular file.
    pub fn read_start(&self, name: &str, most: u64) -> Result<Vec<u8>, Cause> {
        let mut bytes = Vec::new();
        self.file(name)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Returns once an existing file, and its name, will survive a power cut.
    pub fn sync_file(&self, name: &str) -> Result<(), Cause> {
        self.file(name)?.sync_data()?;
        Ok(self.sync()?)
    }

    /// Whether a running program holds the lease of a file. Checks without taking it.
    pub fn is_leased(&self, name: &str) -> bool {
        self.file(name).is_ok_and(|file| is_held(&file))
    }

    fn at(
        parent: &impl rustix::fd::AsFd,
        name: impl rustix::path::Arg + Copy,
        path: &Path,
        flags: OFlags,
    ) -> Result<Self, Cause> {
        let follows = !flags.contains(OFlags::NOFOLLOW);
        let flags = flags | OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let opened = rustix::fs::openat(parent, name, flags, Mode::empty());
        let is_link = || {
            let stat = rustix::fs::statat(parent, name, AtFlags::SYMLINK_NOFOLLOW);
            stat.is_ok_and(|it| FileType::from_raw_mode(it.st_mode) == FileType::Symlink)
        };
        let handle = opened.map_err(|error| match error {
            Errno::NOENT => Cause::Missing,
            // Systems report different errors for a link in place of a folder.
            Errno::LOOP | Errno::NOTDIR if !follows && is_link() => Cause::LinkedFolder,
            Errno::NOTDIR if !follows => Cause::NoFolder,
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
        file::create(&self.handle, plain(name)?)
    }

    fn lease(&self, name: &str) -> io::Result<Lease> {
        let name = plain(name)?;
        let open = |access: OFlags| {
            let flags = access | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            rustix::fs::openat(&self.handle, name, flags, Mode::empty())
        };
        // Network file systems lock only files opened for writing.
        let handle = open(OFlags::RDWR).or_else(|_| open(OFlags::RDONLY))?;
        Lease::take(File::from(handle))
    }

    fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, Cause> {
        file::contents(self.file(name)?, limit)
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

/// Checks that a name stays in its folder.
pub(super) fn plain(name: &str) -> Result<&str, Errno> {
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
    // The umask may have removed even our own right to enter it. A disk may reject this, or
    // report success and do nothing: see `Folder::is_private`.
    let _ = rustix::fs::chmodat(&parent, name, PRIVATE_FOLDER, AtFlags::empty());
    Ok(())
}

/// Whether it belongs to the user, and whether only the user may write in it.
fn ownership(stat: &rustix::fs::Stat) -> (bool, bool) {
    let others = Mode::from_raw_mode(stat.st_mode) & WRITABLE_BY_OTHERS;
    (stat.st_uid == super::user_id(), others.is_empty())
}
