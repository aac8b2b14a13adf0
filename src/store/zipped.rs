//! Many files in one: a zip archive, or a folder read as one. Whatever its names say, nothing in
//! it leads out of the place it is unpacked to.

use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::lang::Localized;
use crate::lang::say::packs as say;

use super::disk::Disk;
use super::unix::{EntryKind, Folder};
use super::{Action, Cause, FileError, read_bytes, replace};

/// How many folders a file may stand in: a pack has two.
const DEEPEST: usize = 6;
/// The longest name of a file or a folder, in bytes, as most disks have it.
const LONGEST_NAME: usize = 255;

/// A file, by its place in the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZippedFile {
    /// Its folders and its name, parted by `/`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// How much is taken.
#[derive(Debug, Clone, Copy)]
pub struct ZippedLimits {
    /// The most files.
    pub files: usize,
    /// The most that one may have, in bytes.
    pub each: u64,
    /// The most that all may have, in bytes.
    pub all: u64,
}

/// Why an archive or a folder is not taken, nothing of it.
#[derive(Debug, thiserror::Error)]
pub enum ZippedError {
    /// It cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is no zip archive, or a damaged one.
    #[error("it is no zip archive that can be read")]
    Damaged,
    /// It has a password.
    #[error("it has a password")]
    Locked,
    /// A name leads out of the folder, or is none that every system can have.
    #[error("the name {0:?} leads elsewhere")]
    Leaves(String),
    /// Something in it is a link, a pipe or a device.
    #[error("{0:?} is no plain file")]
    Link(String),
    /// Two have the same name, at least where capitals do not count.
    #[error("{0:?} is there twice")]
    Twice(String),
    /// There is more than would be taken.
    #[error("it holds too much")]
    TooLarge,
}

impl ZippedError {
    /// What is wrong and what to do, without the name of the archive.
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

/// Everything in a zip archive or a folder, in the order of the names.
///
/// # Errors
///
/// [`ZippedError`]; nothing is taken then.
pub fn unpacked(path: &Path, limits: ZippedLimits) -> Result<Vec<ZippedFile>, ZippedError> {
    let mut taken = Taken {
        limits,
        left: limits.all,
        seen: BTreeSet::new(),
        files: Vec::new(),
    };
    match Folder::open(path) {
        Ok(folder) => taken.folder(&folder, "")?,
        Err(_) => taken.archive(&read_bytes(path, limits.all)?)?,
    }
    taken.files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(taken.files)
}

/// What was taken so far.
struct Taken {
    limits: ZippedLimits,
    left: u64,
    seen: BTreeSet<String>,
    files: Vec<ZippedFile>,
}

impl Taken {
    fn archive(&mut self, bytes: &[u8]) -> Result<(), ZippedError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes))?;
        if archive.len() > self.limits.files {
            return Err(ZippedError::TooLarge);
        }
        for at in 0..archive.len() {
            let mut file = archive.by_index(at)?;
            let name = file.name()?.into_owned();
            if file.is_symlink() {
                return Err(ZippedError::Link(name));
            }
            let is_folder = file.is_dir();
            self.name(
                name.strip_suffix('/')
                    .filter(|_| is_folder)
                    .unwrap_or(&name),
                is_folder,
            )?;
            if !is_folder {
                self.take(name, &mut file)?;
            }
        }
        Ok(())
    }

    fn folder(&mut self, folder: &Folder, before: &str) -> Result<(), ZippedError> {
        let failed = |cause: Cause| FileError::new(folder.path(), Action::Read, cause);
        for entry in folder.entries().map_err(|error| failed(error.into()))? {
            let name = entry.name.to_string_lossy().into_owned();
            // Version control and systems leave such beside what people make.
            if name.starts_with('.') {
                continue;
            }
            let whole = format!("{before}{name}");
            self.name(&whole, entry.kind == EntryKind::Folder)?;
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

    /// Takes note of a name that is one, and was not there yet.
    fn name(&mut self, name: &str, is_folder: bool) -> Result<(), ZippedError> {
        let mut parts = name.split('/');
        if !parts.clone().all(is_plain) || parts.by_ref().count() > DEEPEST {
            return Err(ZippedError::Leaves(name.to_owned()));
        }
        let is_new = self.seen.insert(name.to_lowercase());
        match is_new || is_folder {
            true => Ok(()),
            false => Err(ZippedError::Twice(name.to_owned())),
        }
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

/// Whether a part of a path names something in its folder on every system.
fn is_plain(part: &str) -> bool {
    let special = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '\0');
    !part.is_empty()
        && part.len() <= LONGEST_NAME
        && part.trim() == part
        && !matches!(part, "." | "..")
        && !part.contains(special)
}

/// Writes files as a zip archive, in place of what has that name.
///
/// # Errors
///
/// If it cannot be written; what was there is there still.
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
        // Without times, so that the same files are the same archive.
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
    fn what_is_packed_comes_out_the_same() {
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
