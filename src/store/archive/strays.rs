//! Finds interviews in the folder of transcripts that are not read as sessions because of their
//! names or locations, so that anyone who misses one learns of it and of what to do.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::lang::{Localized, say};
use crate::store::unix::{Entry, EntryKind, Folder};
use crate::transcript::SessionId;

use super::compressed::Compressed;
use super::holding::{
    Search, entries, has_all_of, holds_session, is_record, named, named_after, whose, whose_file,
};
use super::{Archive, NotFound};

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

/// What to say of an interview that no list shows.
struct Told {
    is_known: bool,
    what: Localized,
    mend: Localized,
}

/// Where to look for sessions inside a session's folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Where the disk says that it has folders. Most disks do.
    Likely,
    /// In each of them.
    Every,
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

impl Told {
    fn new(what: impl Into<Localized>, mend: impl Into<Localized>) -> Self {
        Self {
            is_known: false,
            what: what.into(),
            mend: mend.into(),
        }
    }

    /// Everything is in the session with this id.
    fn known(id: &SessionId) -> Self {
        Self {
            is_known: true,
            ..Self::new(say::strays::same_as(id.as_str()), say::strays::NOT_NEEDED)
        }
    }

    fn of(self, path: &Path, name: &str, id: Option<SessionId>) -> Stray {
        Stray {
            path: path.to_owned(),
            name: name.to_owned(),
            id,
            is_known: self.is_known,
            what: self.what,
            mend: self.mend,
        }
    }
}

impl Archive {
    /// The interviews in the folder of transcripts that no list shows: in folders without a
    /// session's name, in links, inside other folders, compressed, or outside any folder. Empty
    /// if the folder cannot be listed.
    pub fn strays(&self) -> Vec<Stray> {
        self.strays_and(Inside::Likely)
    }

    /// The same, looking into every folder whatever the disk says of it.
    pub(super) fn all_strays(&self) -> Vec<Stray> {
        self.strays_and(Inside::Every)
    }

    fn strays_and(&self, inside: Inside) -> Vec<Stray> {
        let (mut strays, mut search) = (Vec::new(), Search::new());
        let place = Folder::open(self.path()).ok();
        for entry in entries(self.path()) {
            let may_hold_folders = || {
                let place = place.as_ref();
                inside == Inside::Every || place.is_some_and(|it| it.may_hold_folders(&entry.name))
            };
            strays.extend(self.stray(&entry, &mut search, may_hold_folders));
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

    fn stray(
        &self,
        entry: &Entry,
        search: &mut Search,
        may_hold_folders: impl Fn() -> bool,
    ) -> Vec<Stray> {
        let name = entry.name.to_string_lossy().into_owned();
        let path = self.path().join(&entry.name);
        let is_session_named = named(&name).is_some();
        match entry.kind {
            EntryKind::File => {
                let loose = self.loose_file(&path, &name);
                loose
                    .or_else(|| self.compressed(&path, &name))
                    .into_iter()
                    .collect()
            }
            EntryKind::Other if is_session_named => Vec::new(),
            EntryKind::Other => self.linked_folder(&path, &name).into_iter().collect(),
            // It is read, or reported as the session of that name. A record that lies deeper is
            // reported in its place.
            EntryKind::Folder if is_session_named => {
                match may_hold_folders() && holds_session(&path) {
                    true => self.below(&path, &name, search),
                    false => Vec::new(),
                }
            }
            EntryKind::Folder => {
                let is_read = SessionId::of_folder(&name).is_some();
                let here = match is_read {
                    true => None,
                    false => self.misnamed_folder(&path, &name),
                };
                here.into_iter()
                    .chain(self.below(&path, &name, search))
                    .collect()
            }
        }
    }

    /// A folder whose name is not a session's.
    fn misnamed_folder(&self, path: &Path, name: &str) -> Option<Stray> {
        if let Err(error) = Folder::open(path) {
            let problem = error.report().1;
            return Some(Told::new(problem.what, problem.mend).of(path, name, None));
        }
        let id = holds_session(path).then(|| whose(path).or_else(|| named_after(name)))?;
        Some(self.told_of_folder(path, id.as_ref()).of(path, name, id))
    }

    /// A link to a folder.
    fn linked_folder(&self, path: &Path, name: &str) -> Option<Stray> {
        let id = holds_session(path).then(|| whose(path).or_else(|| named_after(name)))?;
        let told = Told::new(say::files::LINKED_FOLDER, say::files::PUT_THE_FOLDER_ITSELF);
        Some(told.of(path, name, id))
    }

    fn told_of_folder(&self, path: &Path, id: Option<&SessionId>) -> Told {
        let what = say::strays::FOREIGN_NAME;
        let Some(id) = id else {
            return Told::new(what, say::strays::RENAME_IT);
        };
        let beside = self.path().join(id.as_str());
        if !exists(&beside) {
            return Told::new(what, say::files::rename_to(id.as_str()));
        }
        match has_all_of(&beside, path) {
            true => Told::known(id),
            false => Told::new(what, say::strays::beside(id.as_str(), &self.free(id))),
        }
    }

    /// The id if it is free, or else a name for a copy.
    fn free(&self, id: &SessionId) -> String {
        let names = (0..).map(|count| match count {
            0 => id.to_string(),
            1 => format!("{id}-copy"),
            count => format!("{id}-copy{count}"),
        });
        let mut free = names.filter(|name| !exists(&self.path().join(name)));
        free.next().unwrap_or_default()
    }

    /// The interviews inside a folder.
    fn below(&self, path: &Path, name: &str, search: &mut Search) -> Vec<Stray> {
        let strays = search.below(path).into_iter().map(|below| {
            let rest = below.strip_prefix(path).unwrap_or(&below);
            let name = format!("{name}/{}", rest.to_string_lossy());
            let last = below.file_name().and_then(|it| it.to_str());
            let id = whose(&below).or_else(|| SessionId::of_folder(last?));
            self.told_of_deeper(&below, id.as_ref())
                .of(&below, &name, id)
        });
        strays.collect()
    }

    fn told_of_deeper(&self, path: &Path, id: Option<&SessionId>) -> Told {
        let beside = id.map(|id| (id, self.path().join(id.as_str())));
        if let Some((id, beside)) = beside
            && has_all_of(&beside, path)
        {
            return Told::known(id);
        }
        let to = self
            .path()
            .join(id.map(|id| self.free(id)).unwrap_or_default());
        Told::new(
            say::strays::TOO_DEEP,
            say::strays::move_up(&to.to_string_lossy()),
        )
    }

    /// A file of a session that lies beside the folders of sessions.
    fn loose_file(&self, path: &Path, name: &str) -> Option<Stray> {
        let folder = path.parent().filter(|_| is_record(name))?;
        let id = whose_file(&Folder::open(folder).ok()?, name)?;
        let told = Told::new(say::strays::LOOSE, say::strays::into_folder(id.as_str()));
        Some(told.of(path, name, Some(id)))
    }

    /// A compressed file with sessions in it.
    fn compressed(&self, path: &Path, name: &str) -> Option<Stray> {
        let Compressed { sessions, is_zip } = Compressed::at(path, name)?;
        let is_here = |id: &Option<SessionId>| {
            let here = id.as_ref().map(|id| self.path().join(id.as_str()));
            here.is_some_and(|here| exists(&here))
        };
        let first = sessions.iter().flatten().next().cloned();
        let mut told = match (is_zip, &first) {
            (false, Some(id)) => {
                Told::new(say::strays::COMPRESSED, say::strays::unpack(id.as_str()))
            }
            _ => Told::new(
                say::strays::COMPRESSED,
                say::strays::import_it(&in_shell(&path.to_string_lossy())),
            ),
        };
        if sessions.iter().all(is_here) {
            told = Told {
                is_known: true,
                ..Told::new(say::strays::COMPRESSED, say::strays::READ_FROM_FOLDERS)
            };
        }
        Some(told.of(path, name, first))
    }
}

/// A path as it is typed in a shell.
fn in_shell(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
    match path.chars().all(is_plain) {
        true => path.to_owned(),
        false => format!("'{}'", path.replace('\'', r"'\''")),
    }
}

fn exists(path: &Path) -> bool {
    Folder::open(path).is_ok()
}
