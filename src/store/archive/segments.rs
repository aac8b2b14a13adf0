//! The files of a session's journal, wherever they are.

use std::path::{Path, PathBuf};

use crate::store::clouds::placed;
use crate::store::disk::Disk;
use crate::store::unix::Folder;
use crate::store::{Action, Cause, FileError, ReadError};
use crate::transcript::journal;

use super::by_content::Records;
use super::session::LARGEST_SEGMENT;
use super::{OpenError, SessionFolder};
use crate::store::copies::number;

/// A journal segment on disk.
#[derive(Debug)]
pub(super) struct Segment {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) folder: Folder,
}

impl Segment {
    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join(&self.name)
    }

    /// Its bytes as stored.
    pub(super) fn read(&self) -> Result<Vec<u8>, ReadError> {
        let bytes = self.folder.read(&self.name, LARGEST_SEGMENT);
        Ok(bytes.map_err(|cause| FileError::new(&self.path(), Action::Read, cause))?)
    }
}

impl SessionFolder {
    /// The beginning of the journal, for a quick check.
    pub(super) fn journal_start(&self, most: u64) -> Option<Vec<u8>> {
        let segments = self.segments().ok()?;
        let first = segments.first()?;
        first.folder.read_start(&first.name, most).ok()
    }

    /// Whether a journal exists, possibly an unreadable one.
    pub(super) fn has_journal(&self) -> bool {
        self.segments()
            .map_or(true, |segments| !segments.is_empty())
    }

    /// Removes all segments of the journal, wherever they are.
    pub(super) fn remove_journal(&self) {
        for segment in self.segments().unwrap_or_default() {
            let _ = segment.folder.remove(&segment.name);
        }
    }

    /// Whether a program is in the middle of it.
    pub fn is_live(&self) -> bool {
        let segments = self.segments().unwrap_or_default();
        let mut held = segments.iter();
        held.any(|segment| segment.folder.is_leased(&segment.name))
    }

    /// Reads the segments, including both sides of a git conflict in one.
    pub(super) fn bytes(&self, segments: &[Segment]) -> Result<Vec<Vec<u8>>, OpenError> {
        let mut read = Vec::with_capacity(segments.len());
        for segment in segments {
            read.extend(journal::sides(&segment.read()?));
        }
        Ok(read)
    }

    pub(super) fn read_segments(&self) -> Result<Vec<Segment>, OpenError> {
        Ok(self.segments().map_err(ReadError::from)?)
    }

    /// The journal's segments in the order they were written, wherever they are. A part that
    /// cannot be read now is an error: continuing without it would reuse its event numbers.
    pub(super) fn segments(&self) -> Result<Vec<Segment>, FileError> {
        let mut segments = Vec::new();
        for folder in self.folders()? {
            segments.extend(segments_in(&folder)?);
        }
        segments.sort_by(|one, other| (one.number, &one.name).cmp(&(other.number, &other.name)));
        Ok(segments)
    }
}

/// Whether a rescue folder holds pieces of this session's journal.
pub(super) fn holds_segments(rescue: &Path, name: &str) -> bool {
    let folder = Folder::open(rescue)
        .ok()
        .and_then(|it| it.folder(name).ok());
    folder.is_some_and(|folder| segments_in(&folder).is_ok_and(|it| !it.is_empty()))
}

fn segments_in(folder: &Folder) -> Result<Vec<Segment>, FileError> {
    let fault = |error| FileError::new(folder.path(), Action::Read, error);
    let entries = folder.entries().map_err(fault)?;
    let names = entries
        .into_iter()
        .filter_map(|it| it.name.into_string().ok());
    let names: Vec<String> = names.collect();
    let mut kept = names.iter().filter_map(|name| placed(name));
    let kept = kept.find(|name| number(name).is_some() && !names.iter().any(|it| it == name));
    if let Some(name) = kept {
        let path = folder.path().join(name);
        return Err(FileError::new(&path, Action::Read, Cause::NotDownloaded));
    }
    let segment = |(number, name)| Segment {
        number,
        folder: folder.clone(),
        name,
    };
    let found = Records::among(folder, names).segments;
    Ok(found.into_iter().map(segment).collect())
}
