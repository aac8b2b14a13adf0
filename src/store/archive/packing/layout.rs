//! Where the sessions lie in an archive.

use std::collections::BTreeMap;

use crate::store::archive::compressed::{is_of_the_system, last, record_folders, split};
use crate::store::archive::holding::{is_record, named, whose_bytes};
use crate::store::zipped::{ZippedArchive, ZippedEntry, ZippedError};
use crate::transcript::SessionId;

use super::{HEAD, RECALLED, SESSIONS, STORIES};

/// The arrangement of an archive's files.
#[derive(Debug)]
pub(super) enum Layout {
    /// As we pack a history.
    History,
    /// As anyone does who compresses folders of sessions: which session is in which folder.
    Folders(BTreeMap<String, SessionId>),
}

impl Layout {
    /// The arrangement of this archive; `None` if it has neither a history nor a session.
    pub(super) fn of(archive: &mut ZippedArchive) -> Result<Option<Self>, ZippedError> {
        let entries = archive.entries().to_vec();
        let names = || entries.iter().map(|it| it.name.as_str());
        if names().any(|name| name == HEAD) {
            return Ok(Some(Self::History));
        }
        let mut folders = BTreeMap::new();
        for folder in record_folders(names()) {
            let id = match named(last(folder)) {
                Some(id) => Some(id),
                None => told_inside(archive, &entries, folder)?,
            };
            folders.extend(id.map(|id| (folder.to_owned(), id)));
        }
        Ok((!folders.is_empty()).then_some(Self::Folders(folders)))
    }

    /// The places of the files that are added together: those of a session, or one other file.
    pub(super) fn groups(&self, entries: &[ZippedEntry]) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut sessions: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, entry) in entries.iter().enumerate() {
            let group = self.folder(&entry.name).map(|folder| {
                *sessions.entry(folder).or_insert_with(|| {
                    groups.push(Vec::new());
                    groups.len() - 1
                })
            });
            match group.and_then(|group| groups.get_mut(group)) {
                Some(group) => group.push(place),
                None => groups.push(vec![place]),
            }
        }
        groups
    }

    /// The session that a file belongs to, and its name in the session's folder.
    pub(super) fn within_session<'n>(&'n self, name: &'n str) -> Option<(&'n str, &'n str)> {
        match self {
            Self::History => name.strip_prefix(SESSIONS)?.split_once('/'),
            Self::Folders(folders) => {
                let (folder, file) = split(name);
                let id = folders.get(folder).filter(|_| !is_of_the_system(name))?;
                Some((id.as_str(), file))
            }
        }
    }

    /// What distinguishes the folder of a session's file from others.
    fn folder<'n>(&'n self, name: &'n str) -> Option<&'n str> {
        let (id, _) = self.within_session(name)?;
        Some(match self {
            Self::History => id,
            Self::Folders(_) => split(name).0,
        })
    }

    /// The name by which a file of no session is known in a history.
    pub(super) fn known_as<'n>(&self, name: &'n str) -> Option<&'n str> {
        match self {
            Self::History => Some(name),
            Self::Folders(_) => {
                let own = [STORIES, RECALLED].contains(&last(name));
                (own && !is_of_the_system(name)).then(|| last(name))
            }
        }
    }
}

/// The session in a folder, by the beginning of one of its files.
fn told_inside(
    archive: &mut ZippedArchive,
    entries: &[ZippedEntry],
    folder: &str,
) -> Result<Option<SessionId>, ZippedError> {
    for (place, entry) in entries.iter().enumerate() {
        let (its, file) = split(&entry.name);
        if its == folder && is_record(file) {
            let id = whose_bytes(file, &archive.read(place)?.bytes);
            if id.is_some() {
                return Ok(id);
            }
        }
    }
    Ok(None)
}
