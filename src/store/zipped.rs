//! Zip archives, and folders read as if they were one. Whatever the names in it say, nothing is
//! unpacked outside the target folder.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Write};
use std::path::Path;

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::lang::Localized;
use crate::lang::say::packs as say;

use super::disk::Disk;
use super::unix::open_to_read;
use super::unix::{EntryKind, Folder};
use super::{Action, Cause, FileError, replace};

/// Maximum folder depth of a file: a pack needs two.
const DEEPEST: usize = 6;
/// Maximum ratio of unpacked to archive size: our texts reach about twenty, zeros a thousand.
const MAX_PACKED: u64 = 200;
/// Unpacked size in bytes allowed for any archive, however small: 1 MiB.
const MIN_LIMIT: u64 = 1024 * 1024;
/// Longest name of a file or folder in bytes, as on most disks.
const LONGEST_NAME: usize = 255;

/// A file, named by its path in the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZippedFile {
    /// Its path, separated by `/`.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Size limits.
#[derive(Debug, Clone, Copy)]
pub struct ZippedLimits {
    /// Maximum number of files.
    pub files: usize,
    /// Maximum size of one file, in bytes.
    pub each: u64,
    /// Maximum total size, in bytes.
    pub all: u64,
}

/// Why an archive or folder was refused as a whole.
#[derive(Debug, thiserror::Error)]
pub enum ZippedError {
    /// It cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is not a zip archive, or a damaged one.
    #[error("it is no zip archive that can be read")]
    Damaged,
    /// It is password-protected.
    #[error("it has a password")]
    Locked,
    /// A name leads out of the folder, or is not valid on every system.
    #[error("the name {0:?} leads elsewhere")]
    Leaves(String),
    /// Something in it is a link, a pipe or a device.
    #[error("{0:?} is no plain file")]
    Link(String),
    /// Two names are equal if case is ignored.
    #[error("{0:?} is there twice")]
    Twice(String),
    /// It exceeds a limit.
    #[error("it holds too much")]
    TooLarge,
}

impl ZippedError {
    /// Says what is wrong and what to do, without the archive's name.
    pub fn say(&self) -> Localized {
        match self {
            Self::File(error) => error.say(),
            Self::Damaged => say::DAMAGED.into(),
            Self::Locked => say::LOCKED.into(),
            Self::Leaves(name) => say::leaves(name),
            Self::Link(name) => say::link(name),
            Self::Twice(name) => say::twice(name),
            Self::TooLarge => say::TOO_LARGE.into(),
        }
    }
}

impl From<ZipError> for ZippedError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::InvalidPassword => Self::Locked,
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Self::Locked,
            _ => Self::Damaged,
        }
    }
}

/// Reads everything in a zip archive or folder, sorted by name.
///
/// # Errors
///
/// [`ZippedError`]; then nothing is returned.
pub fn unpacked(path: &Path, limits: ZippedLimits) -> Result<Vec<ZippedFile>, ZippedError> {
    let mut taken = Taken {
        limits,
        left: limits.all,
        seen: Names::default(),
        files: Vec::new(),
    };
    match Folder::open(path) {
        Ok(folder) => taken.folder(&folder, "")?,
        Err(_) => {
            let mut archive = ZippedArchive::open(path, limits)?;
            return (0..archive.entries.len())
                .map(|at| archive.read(at))
                .collect();
        }
    }
    taken.files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(taken.files)
}

/// The names of the files in a zip archive, of which nothing else was read or checked.
#[derive(Debug)]
pub(super) struct ZippedNames {
    archive: ZipArchive<BufReader<File>>,
    pub(super) names: Vec<String>,
}

impl ZippedNames {
    /// The names in this archive; `None` if it cannot be read, or is larger than `most` bytes.
    pub(super) fn of(path: &Path, most: u64) -> Option<Self> {
        let file = open_to_read(path).ok()?;
        file.metadata().ok().filter(|it| it.len() <= most)?;
        let archive = ZipArchive::new(BufReader::new(file)).ok()?;
        let names = archive
            .file_names()
            .map(|name| Some(name.ok()?.into_owned()));
        let names = names.collect::<Option<Vec<String>>>()?;
        Some(Self { archive, names })
    }

    /// Up to `most` bytes from the start of the file at this place.
    pub(super) fn read_start(&mut self, place: usize, most: u64) -> Option<Vec<u8>> {
        let file = self.archive.by_index(place).ok()?;
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }
}

/// A zip archive whose names and sizes were checked, to be read file by file: its content need
/// not fit into memory.
#[derive(Debug)]
pub struct ZippedArchive {
    archive: ZipArchive<BufReader<File>>,
    limits: ZippedLimits,
    entries: Vec<ZippedEntry>,
}

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZippedEntry {
    /// Its path, separated by `/`.
    pub name: String,
    /// Unpacked size in bytes.
    pub size: u64,
    /// Its index in the archive.
    place: usize,
}

impl ZippedArchive {
    /// Opens an archive and unpacks all of it once as a check, without keeping any of it.
    ///
    /// # Errors
    ///
    /// [`ZippedError`].
    pub fn open(path: &Path, limits: ZippedLimits) -> Result<Self, ZippedError> {
        let failed = |cause: Cause| FileError::new(path, Action::Read, cause);
        let file = open_to_read(path).map_err(failed)?;
        let length = file.metadata().map_err(|error| failed(error.into()))?.len();
        if length > limits.all {
            return Err(ZippedError::TooLarge);
        }
        let mut archive = ZipArchive::new(BufReader::new(file))?;
        if archive.len() > limits.files {
            return Err(ZippedError::TooLarge);
        }
        let mut seen = Names::default();
        let mut left = limits
            .all
            .min(length.saturating_mul(MAX_PACKED).max(MIN_LIMIT));
        let mut entries = Vec::new();
        for place in 0..archive.len() {
            let mut file = archive.by_index(place)?;
            let name = file.name()?.into_owned();
            if file.is_symlink() {
                return Err(ZippedError::Link(name));
            }
            if file.is_dir() {
                seen.add(name.strip_suffix('/').unwrap_or(&name), true)?;
                continue;
            }
            seen.add(&name, false)?;
            let most = limits.each.min(left);
            let mut unpacked = (&mut file).take(most + 1);
            let size = io::copy(&mut unpacked, &mut io::sink());
            let size = size.map_err(|_| ZippedError::Damaged)?;
            if size > most {
                return Err(ZippedError::TooLarge);
            }
            left -= size;
            entries.push(ZippedEntry { name, size, place });
        }
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self {
            archive,
            limits,
            entries,
        })
    }

    /// The files, sorted by name.
    pub fn entries(&self) -> &[ZippedEntry] {
        &self.entries
    }

    /// Reads the file at this index of [`ZippedArchive::entries`].
    ///
    /// # Errors
    ///
    /// If the archive has changed since it was opened, or there is no such file.
    pub fn read(&mut self, at: usize) -> Result<ZippedFile, ZippedError> {
        let entry = self.entries.get(at).ok_or(ZippedError::Damaged)?;
        let file = self.archive.by_index(entry.place)?;
        let mut bytes = Vec::new();
        let read = file.take(self.limits.each).read_to_end(&mut bytes);
        read.map_err(|_| ZippedError::Damaged)?;
        Ok(ZippedFile {
            name: entry.name.clone(),
            bytes,
        })
    }
}

/// What was read from a folder so far.
struct Taken {
    limits: ZippedLimits,
    left: u64,
    seen: Names,
    files: Vec<ZippedFile>,
}

/// The names so far, compared without case.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    /// Adds a name, which must be valid and new.
    fn add(&mut self, name: &str, is_folder: bool) -> Result<(), ZippedError> {
        let mut parts = name.split('/');
        if !parts.clone().all(is_plain) || parts.by_ref().count() > DEEPEST {
            return Err(ZippedError::Leaves(name.to_owned()));
        }
        let is_new = self.0.insert(name.to_lowercase());
        match is_new || is_folder {
            true => Ok(()),
            false => Err(ZippedError::Twice(name.to_owned())),
        }
    }
}

impl Taken {
    fn folder(&mut self, folder: &Folder, before: &str) -> Result<(), ZippedError> {
        let failed = |cause: Cause| FileError::new(folder.path(), Action::Read, cause);
        for entry in folder.entries().map_err(|error| failed(error.into()))? {
            let name = entry.name.to_string_lossy().into_owned();
            // Version control and systems leave such files next to the user's.
            if name.starts_with('.') {
                continue;
            }
            let whole = format!("{before}{name}");
            self.seen.add(&whole, entry.kind == EntryKind::Folder)?;
            match entry.kind {
                EntryKind::Folder => {
                    let inner = folder.folder(&name).map_err(failed)?;
                    self.folder(&inner, &format!("{whole}/"))?;
                }
                EntryKind::File => {
                    let bytes = folder.read(&name, self.limits.each);
                    let bytes = bytes.map_err(|cause| {
                        FileError::new(&folder.path().join(&name), Action::Read, cause)
                    })?;
                    self.take(whole, &mut bytes.as_slice())?;
                }
                EntryKind::Other => return Err(ZippedError::Link(whole)),
            }
        }
        Ok(())
    }

    fn take(&mut self, name: String, from: &mut impl Read) -> Result<(), ZippedError> {
        let most = self.limits.each.min(self.left);
        let mut bytes = Vec::new();
        let read = from.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|_| ZippedError::Damaged)?;
        let length = bytes.len() as u64;
        if length > most || self.files.len() >= self.limits.files {
            return Err(ZippedError::TooLarge);
        }
        self.left -= length;
        self.files.push(ZippedFile { name, bytes });
        Ok(())
    }
}

/// Whether a path component is a plain name on every system.
fn is_plain(part: &str) -> bool {
    let special = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '\0');
    !part.is_empty()
        && part.len() <= LONGEST_NAME
        && part.trim() == part
        && !matches!(part, "." | "..")
        && !part.contains(special)
}

/// Writes files as a zip archive, replacing any file of that name.
///
/// # Errors
///
/// If it cannot be written; the old file remains.
pub fn pack(path: &Path, files: &[ZippedFile]) -> Result<(), FileError> {
    let failed = |cause: Cause| FileError::new(path, Action::Save, cause);
    let packed = zipped(files).map_err(|error| failed(Cause::Io(error.into())))?;
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let folder = Folder::open(folder.unwrap_or(Path::new(".")))?;
    let name = path.file_name().and_then(|it| it.to_str());
    replace(
        &folder,
        name.ok_or_else(|| failed(Cause::Missing))?,
        &packed,
    )
}

fn zipped(files: &[ZippedFile]) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        // Without times, so that the same files give the same archive.
        writer.start_file(
            file.name.as_str(),
            SimpleFileOptions::default().unix_permissions(0o600),
        )?;
        writer.write_all(&file.bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::unix::testing::symlink;

    const LIMITS: ZippedLimits = ZippedLimits {
        files: 20,
        each: 1000,
        all: 2000,
    };

    fn file(name: &str, text: &str) -> ZippedFile {
        ZippedFile {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    fn archive(change: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>)) -> tempfile::NamedTempFile {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        change(&mut writer);
        let bytes = writer.finish().expect("an archive").into_inner();
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), bytes).expect("a file");
        file
    }

    #[test]
    fn packed_files_are_unpacked_unchanged() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = vec![file("a/b.toml", "x = 1"), file("c.toml", "가")];
        let path = folder.path().join("a.zip");
        pack(&path, &files).expect("written");
        assert_eq!(unpacked(&path, LIMITS).expect("read"), files);
        let first = std::fs::read(&path).expect("the archive");
        pack(&path, &files).expect("written");
        assert_eq!(std::fs::read(&path).expect("the archive"), first);
    }

    #[test]
    fn names_that_lead_elsewhere_links_and_twins_are_refused() {
        let options = SimpleFileOptions::default;
        for name in [
            "../a",
            "/a",
            "a/../../b",
            "a\\b",
            "C:a",
            "a//b",
            "./a",
            "a/\u{7}",
            " a",
        ] {
            let path = archive(|writer| {
                writer.start_file(name, options()).expect("a name");
            });
            let refused = unpacked(path.path(), LIMITS);
            assert!(
                matches!(refused, Err(ZippedError::Leaves(_))),
                "{name}: {refused:?}"
            );
        }
        let path = archive(|writer| {
            writer
                .add_symlink("a", "/etc/passwd", options())
                .expect("a link");
        });
        assert!(matches!(
            unpacked(path.path(), LIMITS),
            Err(ZippedError::Link(_))
        ));
        let path = archive(|writer| {
            for name in ["banks/a.toml", "Banks/A.toml"] {
                writer.start_file(name, options()).expect("a name");
            }
        });
        assert!(matches!(
            unpacked(path.path(), LIMITS),
            Err(ZippedError::Twice(_))
        ));
        let path = archive(|writer| {
            writer.start_file("a", options()).expect("a name");
            writer.write_all(&vec![b' '; 1_000_000]).expect("zeros");
        });
        assert!(matches!(
            unpacked(path.path(), LIMITS),
            Err(ZippedError::TooLarge)
        ));
        let folder = tempfile::tempdir().expect("a folder");
        symlink("/etc", folder.path().join("banks")).expect("a link");
        assert!(matches!(
            unpacked(folder.path(), LIMITS),
            Err(ZippedError::Link(_))
        ));
    }
}
