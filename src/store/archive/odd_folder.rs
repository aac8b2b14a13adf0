//! Folders that are called like a session of ours and hold none of its files.

use crate::store::disk::Disk;
use crate::store::journal::segment_number;

use super::session::{NOTES, TRANSCRIPT, WORDS};
use super::{OpenError, SessionFolder};

impl SessionFolder {
    /// Why nothing can be had of it, where its folder is called like one of ours and has neither
    /// a transcript nor a journal.
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

/// The name of a file of ours that another is called by but for small and capital letters.
pub(super) fn wanted_name(name: &str) -> Option<String> {
    let wanted = name.to_ascii_lowercase();
    let is_ours =
        [TRANSCRIPT, NOTES, WORDS].contains(&wanted.as_str()) || segment_number(&wanted).is_some();
    (is_ours && wanted != name).then_some(wanted)
}
