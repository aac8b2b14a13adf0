//! File metadata that reveals changes without reading the files.

use std::fs::Metadata;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;

use rustix::fs::{AtFlags, FileType, OFlags, Stat};
use serde::{Deserialize, Serialize};

use super::Folder;
use super::file::open_file_stat;
use super::folder::plain;
use crate::store::Cause;

/// The state of a file or folder: while it is equal, nothing was changed. The system records the
/// time of every change, even one that keeps the size and resets the modification time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::store) struct Stamp {
    /// Inode number.
    pub(in crate::store) inode: u64,
    /// Size in bytes.
    pub(in crate::store) size: u64,
    /// Modification time.
    pub(in crate::store) written: Time,
    /// Status change time.
    pub(in crate::store) changed: Time,
}

/// Seconds and nanoseconds on the file system's clock.
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

    /// The stamp from metadata read by the standard library.
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
    /// The stamp of a regular file in a subfolder; `None` if there is none. Opens neither.
    pub(in crate::store) fn stamp_in(&self, folder: &str, name: &str) -> Option<Stamp> {
        let path = format!("{}/{}", plain(folder).ok()?, plain(name).ok()?);
        let stat = rustix::fs::statat(&self.handle, path, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        let is_file = FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile;
        is_file.then(|| Stamp::of(&stat))
    }

    /// The stamp of a subfolder, or of whatever has its name.
    pub(in crate::store) fn stamp_of_entry(&self, name: &str) -> Option<Stamp> {
        let name = plain(name).ok()?;
        let stat = rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        Some(Stamp::of(&stat))
    }

    /// The stamp of this folder.
    pub(in crate::store) fn own_stamp(&self) -> Option<Stamp> {
        Some(Stamp::of(&rustix::fs::fstat(&self.handle).ok()?))
    }

    /// The stamp of a regular file in this folder; `None` if there is none.
    pub(in crate::store) fn stamp(&self, name: &str) -> Option<Stamp> {
        let name = plain(name).ok()?;
        let stat = rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        let is_file = FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile;
        is_file.then(|| Stamp::of(&stat))
    }

    /// Reads a regular file of at most `limit` bytes in a subfolder, replacing the content of
    /// `bytes`, and returns its stamp from before the read. Faster than opening the subfolder
    /// first.
    pub(in crate::store) fn read_in(
        &self,
        folder: &str,
        name: &str,
        limit: u64,
        bytes: &mut Vec<u8>,
    ) -> Result<Stamp, Cause> {
        let path = format!("{}/{}", plain(folder)?, plain(name)?);
        // The reason for a missing file is determined by whoever opens the folder next.
        let (mut file, stat) = open_file_stat(&self.handle, path, OFlags::NOFOLLOW)?;
        let length = usize::try_from(stat.st_size).ok();
        let fits = |length: &usize| u64::try_from(*length).is_ok_and(|length| length <= limit);
        let length = length.filter(fits).ok_or(Cause::TooLarge { limit })?;
        // The size is known, so there is no need to read until the end is reported.
        bytes.resize(length, 0);
        if length == 0 {
            // Some file systems generate a file's content while it is read.
            file.take(limit).read_to_end(bytes)?;
            return Ok(Stamp::of(&stat));
        }
        match file.read_exact(bytes) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(Cause::Changed),
            read => Ok(read.map(|()| Stamp::of(&stat))?),
        }
    }
}
