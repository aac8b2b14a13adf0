//! What the candidate adds: notes beside a transcript, stories beside all of them.

mod of_session;
#[cfg(test)]
mod tests;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::{Localized, say};
use crate::review::merging::{Entry, keep_beside};
use crate::review::recalled::{self, RecalledInterview};
use crate::review::stories::{self, Story};
use crate::store::disk::Disk;
use crate::store::misnamed::{misnamed, otherwise_called};
use crate::store::read::read_text_in;
use crate::store::replace::replace_cache;
use crate::store::unix::Folder;
use crate::store::{Action, Cause, FileError, LARGEST_SOURCE, replace};

use super::Archive;
use super::trouble::FileTrouble;

/// The name of the stories in the folder of transcripts.
pub const STORIES: &str = "stories.toml";
/// The name of the real interviews that the candidate wrote down, in the same folder.
pub const RECALLED: &str = "recalled.toml";

/// What the candidate writes of one kind, all of it in one file beside the sessions.
pub trait OwnEntry: Entry + PartialEq {
    /// The file's name.
    const FILE: &'static str;
    /// The name of the entry that is being written, beside it: what was typed since the file was
    /// written last, so that a program that is killed loses nothing of it.
    const DRAFT: &'static str;

    /// Reads a file, with what is wrong with it.
    fn read(source: &SourceText) -> (Vec<Self>, Vec<Diagnostic>);
    /// The whole file.
    fn write(entries: &[Self]) -> String;
}

impl OwnEntry for Story {
    const FILE: &'static str = STORIES;
    const DRAFT: &'static str = "stories.draft.toml";

    fn read(source: &SourceText) -> (Vec<Self>, Vec<Diagnostic>) {
        stories::read(source)
    }

    fn write(entries: &[Self]) -> String {
        stories::write(entries)
    }
}

impl OwnEntry for RecalledInterview {
    const FILE: &'static str = RECALLED;
    const DRAFT: &'static str = "recalled.draft.toml";

    fn read(source: &SourceText) -> (Vec<Self>, Vec<Diagnostic>) {
        recalled::read(source)
    }

    fn write(entries: &[Self]) -> String {
        recalled::write(entries)
    }
}

/// A file that people may write by hand, as far as it could be read.
#[derive(Debug)]
pub struct UserFile<T> {
    /// What it says. Nothing where there is no file.
    pub value: T,
    /// The file, to quote from.
    pub source: SourceText,
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
}

/// Why something could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The file that is there could not be read in full, and is left as it is.
    #[error("{} cannot be read in full and is left as it is", .0.place)]
    Mistaken(Box<FileTrouble>),
}

impl SaveError {
    /// What is wrong and what to do, in words.
    pub fn say(&self) -> Localized {
        match self {
            Self::File(error) => error.say(),
            Self::Mistaken(trouble) => trouble.left_as_it_is(),
        }
    }
}

impl<T: Default> UserFile<T> {
    /// A file that is not there.
    pub(super) fn nothing(name: &str) -> Self {
        Self {
            value: T::default(),
            source: SourceText::new(name, ""),
            problems: Vec::new(),
        }
    }
}

impl<T> UserFile<T> {
    /// Whether something of the file could not be read, so that it must not be written over.
    pub fn is_mistaken(&self) -> bool {
        !self.problems.is_empty()
    }

    /// What is wrong with the file first, where something is.
    pub fn trouble(&self) -> Option<FileTrouble> {
        let first = self.problems.first()?;
        Some(FileTrouble {
            place: self.source.place(first.span.as_ref()),
            why: say::files::mended(&first.what, &first.mend),
            is_whole: first.span.is_none(),
        })
    }

    /// Why nothing can be written into the file, where that is so.
    pub fn sealed(&self) -> Option<Localized> {
        Some(self.trouble()?.left_as_it_is())
    }
}

impl Archive {
    /// What the candidate wrote of one kind, with what was typed when a program was killed.
    pub fn own<T: OwnEntry>(&self) -> UserFile<Vec<T>> {
        let Ok(folder) = Folder::open(self.path()) else {
            return UserFile::nothing(&self.path().join(T::FILE).to_string_lossy());
        };
        let mut kept = read(&folder, T::FILE, T::read);
        for entry in drafts(&folder) {
            lay(&mut kept.value, entry);
        }
        kept
    }

    /// Writes an entry, in place of the one with its id or behind the others; those stay as the
    /// file has them now. A file with mistakes is left as it is.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or there are mistakes in what was there.
    pub fn save_own<T: OwnEntry>(&self, entry: &T) -> Result<(), SaveError> {
        self.change_own(|entries| lay(entries, entry.clone()))
    }

    /// The same of several entries, with one write.
    ///
    /// # Errors
    ///
    /// As for [`Archive::save_own`].
    pub fn save_all_own<T: OwnEntry>(&self, new: &[T]) -> Result<(), SaveError> {
        self.change_own(|entries| {
            for entry in new {
                lay(entries, entry.clone());
            }
        })
    }

    /// The same, where it was made from `known`: what someone else has written under its id since
    /// then is kept as another entry.
    ///
    /// # Errors
    ///
    /// As for [`Archive::save_own`].
    pub fn save_own_over<T: OwnEntry>(
        &self,
        entry: &T,
        known: Option<&T>,
    ) -> Result<(), SaveError> {
        let folder = Folder::open(self.path()).ok();
        let file = folder.map(|folder| read(&folder, T::FILE, T::read).value);
        let mut there = file.unwrap_or_default().into_iter();
        let theirs = there.find(|it| it.id() == entry.id());
        let theirs = theirs.filter(|it| known != Some(it));
        self.change_own(|entries| {
            lay(entries, entry.clone());
            if let Some(theirs) = theirs {
                keep_beside(entries, entry, theirs);
            }
        })
    }

    /// Takes an entry out; the others stay as the file has them now.
    ///
    /// # Errors
    ///
    /// If the rest cannot be written, or there are mistakes in what was there.
    pub fn delete_own<T: OwnEntry>(&self, id: &str) -> Result<(), SaveError> {
        self.change_own(|entries: &mut Vec<T>| entries.retain(|it| it.id() != id))
    }

    /// Writes down what was typed so far of an entry. It is quick and outlasts the program, not
    /// a power cut: that [`Archive::save_own`] does.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn draft_own<T: OwnEntry>(&self, entry: &T) -> Result<(), SaveError> {
        let folder = Folder::open_or_create(self.path())?;
        let text = T::write(std::slice::from_ref(entry));
        replace_cache(&folder, T::DRAFT, text.as_bytes()).map_err(|error| {
            let path = self.path().join(T::DRAFT);
            SaveError::File(FileError::new(&path, Action::Save, Cause::Io(error)))
        })
    }

    /// Brings what was typed when a program was killed into the file; whether there was any.
    ///
    /// # Errors
    ///
    /// As for [`Archive::save_own`].
    pub fn settle_own<T: OwnEntry>(&self) -> Result<bool, SaveError> {
        let folder = Folder::open(self.path());
        let drafted = folder.is_ok_and(|folder| !drafts::<T>(&folder).is_empty());
        if drafted {
            self.change_own(|_: &mut Vec<T>| ())?;
        }
        Ok(drafted)
    }

    /// Applies a change to the entries as they stand now, drafts included, and writes them in
    /// place of what was there.
    fn change_own<T: OwnEntry>(&self, change: impl FnOnce(&mut Vec<T>)) -> Result<(), SaveError> {
        let folder = Folder::open_or_create(self.path())?;
        let mut kept = self.own::<T>();
        change(&mut kept.value);
        write(&folder, T::FILE, &kept, &T::write(&kept.value))?;
        // What it said is in the file now. One that stays would say it again, even of an entry
        // that was taken out: where it cannot be removed, it is emptied.
        if folder.remove(T::DRAFT).is_err() && !drafts::<T>(&folder).is_empty() {
            let _ = replace_cache(&folder, T::DRAFT, T::write(&[]).as_bytes());
        }
        Ok(())
    }
}

/// What was typed when a program was killed. A draft that cannot be read was cut by a power
/// cut; the file has what it was begun from.
pub(super) fn drafts<T: OwnEntry>(folder: &Folder) -> Vec<T> {
    read(folder, T::DRAFT, T::read).value
}

/// Puts an entry in place of the one with its id, or behind the others.
pub(super) fn lay<T: OwnEntry>(entries: &mut Vec<T>, entry: T) {
    match entries.iter_mut().find(|it| it.id() == entry.id()) {
        Some(old) => *old = entry,
        None => entries.push(entry),
    }
}

fn read<T: Default>(
    folder: &Folder,
    name: &str,
    read: fn(&SourceText) -> (T, Vec<Diagnostic>),
) -> UserFile<T> {
    match read_text_in(folder, name, LARGEST_SOURCE) {
        Ok(source) => {
            let (value, problems) = read(&source);
            UserFile {
                value,
                source,
                problems,
            }
        }
        Err(error) if error.is_missing() => {
            let file = UserFile::nothing(&folder.path().join(name).to_string_lossy());
            match otherwise_called(folder, name) {
                Some(found) => UserFile {
                    source: SourceText::new(folder.path().join(&found).to_string_lossy(), ""),
                    problems: vec![misnamed(&found, name)],
                    ..file
                },
                None => file,
            }
        }
        Err(error) => {
            let (source, problem) = error.report();
            UserFile {
                value: T::default(),
                source,
                problems: vec![problem],
            }
        }
    }
}

fn write<T>(folder: &Folder, name: &str, old: &UserFile<T>, text: &str) -> Result<(), SaveError> {
    if let Some(trouble) = old.trouble() {
        return Err(SaveError::Mistaken(Box::new(trouble)));
    }
    // What could not be read back would be lost.
    if u64::try_from(text.len()).is_ok_and(|length| length > LARGEST_SOURCE) {
        let limit = LARGEST_SOURCE;
        let too_large = Cause::TooLarge { limit };
        let path = folder.path().join(name);
        return Err(FileError::new(&path, Action::Save, too_large).into());
    }
    Ok(replace(folder, name, text.as_bytes())?)
}
