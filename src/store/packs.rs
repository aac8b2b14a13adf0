//! Packs: scenarios and banks that somebody shared, each pack in its own folder next to the
//! user's own scenarios.

use std::path::{Path, PathBuf};

use crate::diagnostic::SourceText;

use super::disk::Disk;
use super::selection::{BANKS, EXAMPLES, SCENARIOS};
use super::unix::{EntryKind, Folder};
use super::zipped::{ZippedError, ZippedFile, ZippedLimits, unpacked};
use super::{Action, FileError, LARGEST_SOURCE, read_head, replace};

/// Folder of packs inside the user's scenarios.
const PACKS: &str = "packs";
/// Folder of removed packs inside that, each under its own number.
const REMOVED: &str = ".removed";
/// The file in a pack that says where it came from.
const ORIGIN: &str = "ORIGIN.txt";
/// How many packs of one name may have been removed.
const TRIES: u32 = 1000;
/// Size limits of a pack.
const LIMITS: ZippedLimits = ZippedLimits {
    files: 500,
    each: LARGEST_SOURCE,
    all: 32 * 1024 * 1024,
};

/// A pack that was added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its name.
    pub name: String,
    /// Its folder.
    pub path: PathBuf,
    /// Where it came from, if known.
    pub from: Option<String>,
}

/// Why a pack was not added or removed.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// A pack of that name exists.
    #[error("a pack of that name was added before")]
    There,
    /// No pack of that name exists.
    #[error("there is no such pack")]
    Missing,
    /// A file cannot be written or moved.
    #[error(transparent)]
    File(#[from] FileError),
}

/// Whether a path is a zip archive, by its first bytes.
pub fn is_archive(path: &Path) -> bool {
    read_head(path, 4).is_ok_and(|head| head == b"PK\x03\x04" || head == b"PK\x05\x06")
}

/// Reads our files from a pack: scenarios at its top, banks in `banks`, examples in
/// `banks/examples`. An enclosing folder, or one called `scenarios`, is ignored.
///
/// # Errors
///
/// [`ZippedError`]; then nothing of the pack is used.
pub fn read_pack(path: &Path) -> Result<Vec<ZippedFile>, ZippedError> {
    let mut files = unpacked(path, LIMITS)?;
    let top = files
        .first()
        .and_then(|it| it.name.split_once('/'))
        .map(|it| it.0.to_owned());
    let around =
        top.filter(|top| *top != BANKS && files.iter().all(|it| within(&it.name, top).is_some()));
    for outer in around.iter().map(String::as_str).chain([SCENARIOS]) {
        for file in &mut files {
            if let Some(inner) = within(&file.name, outer) {
                file.name = inner.to_owned();
            }
        }
    }
    files.retain(|file| is_ours(&file.name));
    Ok(files)
}

/// The name and text of a pack's file, to be checked.
pub fn source_of(pack: &Path, file: &ZippedFile) -> SourceText {
    let name = pack.join(&file.name);
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    SourceText::new(name.to_string_lossy(), text)
}

fn within<'n>(name: &'n str, folder: &str) -> Option<&'n str> {
    name.strip_prefix(folder)?.strip_prefix('/')
}

fn is_ours(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    name.ends_with(".toml") && matches!(parts.as_slice(), [_] | [BANKS, _] | [BANKS, EXAMPLES, _])
}

/// The packs in the folder of the user's own scenarios.
#[derive(Debug, Clone)]
pub struct Packs {
    folder: PathBuf,
}

impl Packs {
    /// The packs next to the scenarios in `own`.
    pub fn beside(own: &Path) -> Self {
        Self {
            folder: own.join(PACKS),
        }
    }

    /// Every pack, by name; empty if there is no folder of packs.
    pub fn all(&self) -> Vec<Pack> {
        let entries = Folder::open(&self.folder).and_then(|folder| {
            let entries = folder.entries();
            entries.map_err(|error| FileError::new(&self.folder, Action::Read, error))
        });
        let mut names: Vec<String> = entries
            .unwrap_or_default()
            .into_iter()
            .filter(|it| it.kind == EntryKind::Folder)
            .filter_map(|it| it.name.into_string().ok())
            .filter(|it| !it.starts_with('.'))
            .collect();
        names.sort();
        names.into_iter().map(|name| self.pack(name)).collect()
    }

    fn pack(&self, name: String) -> Pack {
        let path = self.folder.join(&name);
        let from = Folder::open(&path)
            .ok()
            .and_then(|it| it.read(ORIGIN, 4096).ok());
        let from = from.map(|it| String::from_utf8_lossy(&it).trim().to_owned());
        Pack { name, path, from }
    }

    /// Writes a pack atomically: all of it or nothing.
    ///
    /// # Errors
    ///
    /// If one of that name exists, or it cannot be written.
    pub fn add(&self, name: &str, from: &str, files: &[ZippedFile]) -> Result<(), PackError> {
        let packs = Folder::open_or_create(&self.folder)?;
        if packs.folder(name).is_ok() {
            return Err(PackError::There);
        }
        let temporary = format!(".{name}.new");
        let failed = |path: &Path, cause| FileError::new(path, Action::Create, cause);
        let _ = std::fs::remove_dir_all(self.folder.join(&temporary));
        let at = self.folder.join(&temporary);
        let folder = packs
            .create_folder(&temporary)
            .map_err(|cause| failed(&at, cause))?;
        for file in files {
            let mut place = folder.clone();
            let mut parts: Vec<&str> = file.name.split('/').collect();
            let last = parts.pop().unwrap_or_default();
            for part in parts {
                let inner = place.folder_or_created(part);
                place = inner.map_err(|cause| failed(&at.join(&file.name), cause))?;
            }
            replace(&place, last, &file.bytes)?;
        }
        replace(&folder, ORIGIN, format!("{from}\n").as_bytes())?;
        let named = packs.rename(&temporary, name).and_then(|()| packs.sync());
        named.map_err(|error| FileError::new(&self.folder.join(name), Action::Save, error))?;
        Ok(())
    }

    /// Moves a pack into a folder that nothing is read from, and returns its new path.
    ///
    /// # Errors
    ///
    /// If there is no such pack, or it cannot be moved.
    pub fn remove(&self, name: &str) -> Result<PathBuf, PackError> {
        if !self.all().iter().any(|it| it.name == name) {
            return Err(PackError::Missing);
        }
        let removed = self.folder.join(REMOVED);
        Folder::open_or_create(&removed)?;
        let mut places = (1..TRIES).map(|number| removed.join(format!("{name}-{number}")));
        let place = places.find(|it| std::fs::symlink_metadata(it).is_err());
        let place = place.unwrap_or_else(|| removed.join(name));
        let moved = std::fs::rename(self.folder.join(name), &place);
        moved.map_err(|error| FileError::new(&place, Action::Save, error))?;
        Ok(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> ZippedFile {
        ZippedFile {
            name: name.to_owned(),
            bytes: b"x = 1\n".to_vec(),
        }
    }

    #[test]
    fn a_pack_is_added_whole_and_removed_without_losing_it() {
        let own = tempfile::tempdir().expect("a folder");
        let packs = Packs::beside(own.path());
        assert_eq!(packs.all(), []);
        let files = [
            file("a.toml"),
            file("banks/b.toml"),
            file("banks/examples/b.toml"),
        ];
        packs.add("one", "/home/a/one.zip", &files).expect("added");
        let [pack]: [Pack; 1] = packs.all().try_into().expect("one pack");
        assert_eq!(pack.from.as_deref(), Some("/home/a/one.zip"));
        assert!(pack.path.join("banks/examples/b.toml").is_file());
        let again = packs.add("one", "", &files);
        assert!(matches!(again, Err(PackError::There)), "{again:?}");
        let place = packs.remove("one").expect("removed");
        assert!(place.join("a.toml").is_file());
        assert_eq!(packs.all(), []);
        assert!(matches!(packs.remove("one"), Err(PackError::Missing)));
        packs.add("one", "", &files).expect("added again");
    }

    #[test]
    fn a_folder_around_a_pack_does_not_count() {
        let folder = tempfile::tempdir().expect("a folder");
        for names in [
            [
                "shared-main/a.toml",
                "shared-main/banks/b.toml",
                "shared-main/README.md",
            ],
            ["scenarios/a.toml", "scenarios/banks/b.toml", "README.md"],
            [
                "x/scenarios/a.toml",
                "x/scenarios/banks/b.toml",
                "x/other/c.toml",
            ],
            ["a.toml", "banks/b.toml", "LICENSE"],
        ] {
            let path = folder.path().join("pack.zip");
            super::super::pack(&path, &names.map(file)).expect("an archive");
            let names: Vec<String> = read_pack(&path)
                .expect("a pack")
                .into_iter()
                .map(|it| it.name)
                .collect();
            assert_eq!(names, ["a.toml", "banks/b.toml"]);
        }
    }
}
