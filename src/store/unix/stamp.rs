//! The state of files, by which a change shows without reading them.

use std::fs::Metadata;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;

use rustix::fs::{AtFlags, FileType, OFlags, Stat};
use serde::{Deserialize, Serialize};

use super::Folder;
use super::file::open_file_stat;
use super::folder::plain;
use crate::store::Cause;

/// The state of a file or folder: as long as it is the same, nothing was changed. The system
/// notes the time of every change, also of one that keeps the size and sets back the time of
/// writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::store) struct Stamp {
    /// The file's number on its disk.
    pub(in crate::store) inode: u64,
    /// In bytes.
    pub(in crate::store) size: u64,
    /// When it was last written.
    pub(in crate::store) written: Time,
    /// When anything about it last changed.
    pub(in crate::store) changed: Time,
}

/// Seconds and nanoseconds by the clock of the file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::store) struct Time {
    pub(in crate::store) seconds: i64,
    pub(in crate::store) nanos: i64,
}

impl Stamp {
    // The types of these fields differ from system to system.
    #[allow(clippy::unnecessary_cast, clippy::useless_conversion)]
    fn of(stat: &Stat) -> Self {
        Self {
            inode: stat.st_ino as u64,
            size: stat.st_size as u64,
            written: Time {
                seconds: stat.st_mtime as i64,
                nanos: stat.st_mtime_nsec as i64,
            },
            changed: Time {
                seconds: stat.st_ctime as i64,
                nanos: stat.st_ctime_nsec as i64,
            },
        }
    }

    /// The stamp of a file whose metadata the standard library has read.
    pub(in crate::store) fn of_metadata(metadata: &Metadata) -> Self {
        Self {
            inode: metadata.ino(),
            size: metadata.size(),
            written: Time {
                seconds: metadata.mtime(),
                nanos: metadata.mtime_nsec(),
            },
            changed: Time {
                seconds: metadata.ctime(),
                nanos: metadata.ctime_nsec(),
            },
        }
    }
}

impl Folder {
    /// The stamp of a plain file in a folder in this one; `None` if there is none.
    /// Neither is opened.
    pub(in crate::store) fn stamp_in(&self, folder: &str, name: &str) -> Option<Stamp> {
        let path = format!("{}/{}", plain(folder).ok()?, plain(name).ok()?);
        let stat = rustix::fs::statat(&self.handle, path, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        let is_file = FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile;
        is_file.then(|| Stamp::of(&stat))
    }

    /// The stamp of a folder in this one, or of whatever has its name.
    pub(in crate::store) fn stamp_of_entry(&self, name: &str) -> Option<Stamp> {
        let name = plain(name).ok()?;
        let stat = rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        Some(Stamp::of(&stat))
    }

    /// The stamp of this folder.
    pub(in crate::store) fn own_stamp(&self) -> Option<Stamp> {
        Some(Stamp::of(&rustix::fs::fstat(&self.handle).ok()?))
    }

    /// The stamp of a plain file in this folder; `None` if there is none.
    pub(in crate::store) fn stamp(&self, name: &str) -> Option<Stamp> {
        let name = plain(name).ok()?;
        let stat = rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        let is_file = FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile;
        is_file.then(|| Stamp::of(&stat))
    }

    /// The whole of a plain file of at most `limit` bytes in a folder in this one, put in place
    /// of what `bytes` held, and its stamp from before it was read. Quicker than
    /// opening the folder first.
    pub(in crate::store) fn read_in(
        &self,
        folder: &str,
        name: &str,
        limit: u64,
        bytes: &mut Vec<u8>,
    ) -> Result<Stamp, Cause> {
        let path = format!("{}/{}", plain(folder)?, plain(name)?);
        // Why there is none is asked by whoever then opens the folder.
        let (mut file, stat) = open_file_stat(&self.handle, path, OFlags::NOFOLLOW)?;
        let length = usize::try_from(stat.st_size).ok();
        let fits = |length: &usize| u64::try_from(*length).is_ok_and(|length| length <= limit);
        let length = length.filter(fits).ok_or(Cause::TooLarge { limit })?;
        // The size is known, so that there is no need to ask for more until none comes.
        bytes.resize(length, 0);
        if length == 0 {
            // Some file systems make up what is in a file while it is read.
            file.take(limit).read_to_end(bytes)?;
            return Ok(Stamp::of(&stat));
        }
        match file.read_exact(bytes) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(Cause::Changed),
            read => Ok(read.map(|()| Stamp::of(&stat))?),
        }
    }
}
