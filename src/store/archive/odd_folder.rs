//! Folders with a session name but none of its files.

use crate::store::disk::Disk;
use crate::store::journal::segment_number;

use super::session::{NOTES, TRANSCRIPT, WORDS};
use super::{OpenError, SessionFolder};

impl SessionFolder {
    /// Why nothing is available, if its folder has a session name but neither a transcript nor a
    /// journal.
    pub(super) fn nothing_of_ours(&self) -> Option<OpenError> {
        self.id().started().filter(|_| self.keeps_transcript())?;
        let folder = self.folder()?;
        let entries = folder.entries().ok()?.into_iter();
        let mut names = entries.filter_map(|entry| entry.name.into_string().ok());
        let misnamed = names.find_map(|name| {
            let wanted = wanted_name(&name)?;
            Some(OpenError::Misnamed {
                path: folder.path().join(&name),
                wanted,
            })
        });
        Some(misnamed.unwrap_or_else(|| OpenError::Empty(folder.path().to_owned())))
    }
}

/// Our file name, if this one differs from it only in case.
pub(super) fn wanted_name(name: &str) -> Option<String> {
    let wanted = name.to_ascii_lowercase();
    let is_ours =
        [TRANSCRIPT, NOTES, WORDS].contains(&wanted.as_str()) || segment_number(&wanted).is_some();
    (is_ours && wanted != name).then_some(wanted)
}
