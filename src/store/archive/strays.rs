//! Finds interviews in the folder of transcripts that are not read as sessions because of their
//! names or locations, so that anyone who misses one learns of it and of what to do.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::interview::Event;
use crate::lang::{Localized, say};
use crate::store::clouds::meant;
use crate::store::disk::Disk;
use crate::store::unix::{Entry, EntryKind, Folder};
use crate::store::{Action, FileError};
use crate::transcript::{SessionId, journal};

use super::copies::original;
use super::order::HEADER;
use super::segments::{LARGEST_SEGMENT, number};
use super::session::TRANSCRIPT;
use super::{Archive, NotFound};

/// How many levels below the folder of transcripts are searched: its folders, and theirs.
const DEPTH: usize = 2;

/// An interview that no list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// Its location.
    pub path: PathBuf,
    /// Its path relative to the folder of transcripts.
    pub name: String,
    /// Which interview it is, if its files or its name show that.
    pub id: Option<SessionId>,
    /// Whether a session that is read contains all of it too.
    pub is_known: bool,
    what: Localized,
    mend: Localized,
}

impl Stray {
    /// Why no list shows it.
    pub fn what(&self) -> &Localized {
        &self.what
    }

    /// What to do.
    pub fn mend(&self) -> &Localized {
        &self.mend
    }

    /// Why it is not found as a session.
    pub(super) fn not_found(self) -> NotFound {
        NotFound::Stray {
            why: self.say(),
            path: self.path,
        }
    }

    /// The reason and the advice in one sentence.
    pub fn say(&self) -> Localized {
        say::files::mended(&self.what, &self.mend)
    }
}

impl Archive {
    /// The interviews in the folder of transcripts that no list shows: in folders without a
    /// session's name, in links, one folder too deep, or outside any folder. Empty if the folder
    /// cannot be listed.
    pub fn strays(&self) -> Vec<Stray> {
        let mut strays = Vec::new();
        for entry in entries(self.path()) {
            strays.extend(self.stray(&entry));
        }
        strays.sort_by(|one, other| one.name.cmp(&other.name));
        strays
    }

    /// The stray with this name, or of this interview.
    pub(super) fn stray_called(&self, wanted: &str) -> Option<Stray> {
        let wanted = wanted.trim_end_matches('/');
        // macOS takes Hangul apart.
        let same = |name: &str| name.nfc().eq(wanted.nfc());
        let mut strays = self.strays().into_iter();
        strays.find(|it| {
            let is_its = |id: &SessionId| !wanted.is_empty() && id.as_str().starts_with(wanted);
            same(&it.name) || it.path == Path::new(wanted) || it.id.as_ref().is_some_and(is_its)
        })
    }

    fn stray(&self, entry: &Entry) -> Vec<Stray> {
        let name = entry.name.to_string_lossy().into_owned();
        let path = self.path().join(&entry.name);
        let id = entry.name.to_str().and_then(SessionId::of_folder);
        match (entry.kind, id) {
            (EntryKind::File, _) => self.loose_file(path, name).into_iter().collect(),
            // It is read, or reported as the session of that name.
            (_, Some(id)) if id.started().is_some() => Vec::new(),
            (EntryKind::Folder, Some(_)) if holds_session(&path) => Vec::new(),
            (EntryKind::Folder, Some(_)) => self.below(&path, &name),
            (kind, _) => {
                let here = self.misnamed_folder(kind, &path, &name);
                let below = match kind {
                    EntryKind::Folder => self.below(&path, &name),
                    _ => Vec::new(),
                };
                here.into_iter().chain(below).collect()
            }
        }
    }

    /// A folder, or a link to one, whose name is not a session's.
    fn misnamed_folder(&self, kind: EntryKind, path: &Path, name: &str) -> Option<Stray> {
        if kind == EntryKind::Folder
            && let Err(error) = Folder::open(path)
        {
            let problem = error.report().1;
            return Some(self.made(path, name, None, false, (problem.what, problem.mend)));
        }
        holds_session(path).then(|| {
            let id = whose(path).or_else(|| named_after(name));
            if kind == EntryKind::Other {
                let said = (
                    say::files::LINKED_FOLDER.into(),
                    say::files::PUT_THE_FOLDER_ITSELF.into(),
                );
                return self.made(path, name, id, false, said);
            }
            let told = self.told_of_folder(path, id.as_ref());
            self.made(path, name, id, told.0, (told.1, told.2))
        })
    }

    /// Whether all of it is in another session, what is wrong, and what to do.
    fn told_of_folder(&self, path: &Path, id: Option<&SessionId>) -> (bool, Localized, Localized) {
        let what = say::strays::FOREIGN_NAME.into();
        let Some(id) = id else {
            return (false, what, say::strays::RENAME_IT.into());
        };
        let beside = self.path().join(id.as_str());
        if !exists(&beside) {
            return (false, what, say::files::rename_to(id.as_str()));
        }
        match has_all_of(&beside, path) {
            true => {
                let known = say::strays::same_as(id.as_str());
                (true, known, say::strays::NOT_NEEDED.into())
            }
            false => (
                false,
                what,
                say::strays::beside(id.as_str(), &self.free(id)),
            ),
        }
    }

    /// A name that is not taken.
    fn free(&self, id: &SessionId) -> String {
        let names = (1..).map(|count| match count {
            1 => format!("{id}-copy"),
            count => format!("{id}-copy{count}"),
        });
        let mut free = names.filter(|name| !exists(&self.path().join(name)));
        free.next().unwrap_or_default()
    }

    /// The interviews inside a folder that contains none itself, or does not have a session's
    /// name.
    fn below(&self, path: &Path, name: &str) -> Vec<Stray> {
        let folders = folders_with_sessions(path, DEPTH - 1).into_iter();
        let strays = folders.map(|below| {
            let rest = below.strip_prefix(path).unwrap_or(&below);
            let named = format!("{name}/{}", rest.to_string_lossy());
            let id = whose(&below);
            let last = below.file_name().and_then(|it| it.to_str());
            let last = last.and_then(SessionId::of_folder);
            let told = self.told_of_deeper(&below, id.as_ref().or(last.as_ref()));
            self.made(&below, &named, id, told.0, (told.1, told.2))
        });
        strays.collect()
    }

    /// The same of a folder inside another one.
    pub(super) fn told_of_deeper(
        &self,
        path: &Path,
        id: Option<&SessionId>,
    ) -> (bool, Localized, Localized) {
        let beside = id.map(|id| self.path().join(id.as_str()));
        if let (Some(id), Some(beside)) = (id, beside)
            && exists(&beside)
            && has_all_of(&beside, path)
        {
            let known = say::strays::same_as(id.as_str());
            return (true, known, say::strays::NOT_NEEDED.into());
        }
        let name = match id {
            Some(id) if exists(&self.path().join(id.as_str())) => self.free(id),
            Some(id) => id.to_string(),
            None => String::new(),
        };
        let to = self.path().join(name);
        let mend = say::strays::move_up(&to.to_string_lossy());
        (false, say::strays::TOO_DEEP.into(), mend)
    }

    /// A file of a session that lies beside the folders of sessions.
    fn loose_file(&self, path: PathBuf, name: String) -> Option<Stray> {
        let is_ours = number(&name).is_some() || is_transcript(&name);
        let folder = path.parent().filter(|_| is_ours)?;
        let id = whose_file(&Folder::open(folder).ok()?, &name)?;
        let said = (
            say::strays::LOOSE.into(),
            say::strays::into_folder(id.as_str()),
        );
        Some(self.made(&path, &name, Some(id), false, said))
    }

    fn made(
        &self,
        path: &Path,
        name: &str,
        id: Option<SessionId>,
        is_known: bool,
        (what, mend): (Localized, Localized),
    ) -> Stray {
        Stray {
            path: path.to_owned(),
            name: name.to_owned(),
            id,
            is_known,
            what,
            mend,
        }
    }
}

/// The folders inside `path` that contain sessions, searching folders that contain none down to
/// `depth`.
pub(super) fn folders_with_sessions(path: &Path, depth: usize) -> Vec<PathBuf> {
    let folders = entries(path).into_iter();
    let folders = folders.filter(|entry| entry.kind == EntryKind::Folder);
    let mut found = Vec::new();
    for folder in folders {
        let below = path.join(&folder.name);
        match holds_session(&below) {
            true => found.push(below),
            false if depth > 1 => found.extend(folders_with_sessions(&below, depth - 1)),
            false => {}
        }
    }
    found.sort_unstable();
    found
}

/// Whether a folder contains a transcript or a journal, even if only in the cloud.
fn holds_session(path: &Path) -> bool {
    let entries = entries(path).into_iter();
    let mut names = entries
        .filter(|entry| entry.kind == EntryKind::File)
        .filter_map(|entry| Some(meant(entry.name.into_string().ok()?)));
    let folder = Folder::open(path).ok();
    let is_ours = |folder: &Folder, name: &str| {
        // Other people's diaries may be called journals too.
        let head = folder.read_start(name, HEADER).unwrap_or_default();
        head.is_empty() || head.contains(&0) || whose_file(folder, name).is_some() || {
            let text = String::from_utf8_lossy(&head);
            is_transcript(name) && text.contains("outcome =") || looks_like_journal(&head)
        }
    };
    folder.is_some_and(|folder| {
        names.any(|name| {
            (number(&name).is_some() || is_transcript(&name)) && is_ours(&folder, &name)
        })
    })
}

/// Whether a text contains a journal line: a checksum, a number, a time.
fn looks_like_journal(head: &[u8]) -> bool {
    let mut lines = head.split(|byte| *byte == b'\n');
    lines.any(|line| {
        let checksum = line.get(.."00000000".len());
        let is_checksum = checksum.is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit));
        is_checksum && line.get("00000000".len()) == Some(&b' ')
    })
}

fn is_transcript(name: &str) -> bool {
    name == TRANSCRIPT || original(name).as_deref() == Some(TRANSCRIPT)
}

/// The session that the files in a folder belong to, according to one of them.
fn whose(path: &Path) -> Option<SessionId> {
    let folder = Folder::open(path).ok()?;
    let mut names: Vec<String> = entries(path)
        .into_iter()
        .filter_map(|entry| entry.name.into_string().ok())
        .filter(|name| number(name).is_some() || is_transcript(name))
        .collect();
    names.sort_unstable();
    names.iter().find_map(|name| whose_file(&folder, name))
}

/// The session that a transcript or a journal file belongs to, according to its beginning.
fn whose_file(folder: &Folder, name: &str) -> Option<SessionId> {
    let head = folder.read_start(name, HEADER).ok()?;
    if is_transcript(name) {
        let head = String::from_utf8_lossy(&head);
        let id = head.lines().find_map(|line| {
            let value = line.strip_prefix("id")?.trim_start().strip_prefix('=')?;
            SessionId::of_folder(value.trim().trim_matches('"'))
        });
        return id.filter(|id| id.started().is_some());
    }
    let end = head.iter().position(|byte| *byte == b'\n')? + 1;
    let journal = journal::read::<Event>(&[head.get(..end)?], None).ok()?;
    Some(journal.head?.session)
}

/// The session whose copy a folder is, judging by its name.
fn named_after(name: &str) -> Option<SessionId> {
    let id = SessionId::of_folder(&original(name)?)?;
    id.started().is_some().then_some(id)
}

/// Whether the other folder contains everything that is in the first.
fn has_all_of(folder: &Path, other: &Path) -> bool {
    let (Some(here), Some(there)) = (contents(folder), contents(other)) else {
        return false;
    };
    there
        .iter()
        .all(|(name, bytes)| here.get(name) == Some(bytes))
}

/// The files in a folder; `None` if it contains anything else, or something unreadable.
fn contents(path: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    let folder = Folder::open(path).ok()?;
    let files = entries(path).into_iter().map(|entry| {
        let name = entry.name.into_string().ok()?;
        let bytes = folder.read(&name, LARGEST_SEGMENT).ok()?;
        Some((name, bytes))
    });
    files.collect()
}

/// The entries of a folder, without hidden ones.
fn entries(path: &Path) -> Vec<Entry> {
    let folder = Folder::open(path);
    let entries = folder.and_then(|folder| {
        let failed = |error| FileError::new(path, Action::Read, error);
        folder.entries().map_err(failed)
    });
    let mut entries = entries.unwrap_or_default();
    entries.retain(|entry| {
        let name = entry.name.as_encoded_bytes();
        !name.starts_with(b".") || name.ends_with(b".icloud")
    });
    entries
}

fn exists(path: &Path) -> bool {
    Folder::open(path).is_ok()
}
