//! What the candidate adds: notes on a session, and stories that belong to no single session.

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

/// Name of the stories file in the folder of transcripts.
pub const STORIES: &str = "stories.toml";
/// Name of the file of recalled real interviews, in the same folder.
pub const RECALLED: &str = "recalled.toml";

/// Entries of one kind that the candidate writes, all in one file next to the sessions.
pub trait OwnEntry: Entry + PartialEq {
    /// The file's name.
    const FILE: &'static str;
    /// Name of the draft file for the entry being written. It holds what was typed since the main
    /// file was last written, so that a killed program loses nothing.
    const DRAFT: &'static str;

    /// Parses a file, and reports what is wrong with it.
    fn read(source: &SourceText) -> (Vec<Self>, Vec<Diagnostic>);
    /// Formats the whole file.
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

/// A file that people may edit by hand, as far as it could be read.
#[derive(Debug)]
pub struct UserFile<T> {
    /// Its content; empty if the file does not exist.
    pub value: T,
    /// The source text, to quote from.
    pub source: SourceText,
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
}

/// Why something could not be saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The existing file could not be read in full, and was left unchanged.
    #[error("{} cannot be read in full and is left as it is", .0.place)]
    Mistaken(Box<FileTrouble>),
}

impl SaveError {
    /// Says what is wrong and what to do.
    pub fn say(&self) -> Localized {
        match self {
            Self::File(error) => error.say(),
            Self::Mistaken(trouble) => trouble.left_as_it_is(),
        }
    }
}

impl<T: Default> UserFile<T> {
    /// A file that does not exist.
    pub(super) fn nothing(name: &str) -> Self {
        Self {
            value: T::default(),
            source: SourceText::new(name, ""),
            problems: Vec::new(),
        }
    }
}

impl<T> UserFile<T> {
    /// Whether part of the file could not be read, so that it must not be overwritten.
    pub fn is_mistaken(&self) -> bool {
        !self.problems.is_empty()
    }

    /// The first thing wrong with the file, if anything.
    pub fn trouble(&self) -> Option<FileTrouble> {
        let first = self.problems.first()?;
        Some(FileTrouble {
            place: self.source.place(first.span.as_ref()),
            why: say::files::mended(&first.what, &first.mend),
            is_whole: first.span.is_none(),
        })
    }

    /// Why the file must not be written, if so.
    pub fn sealed(&self) -> Option<Localized> {
        Some(self.trouble()?.left_as_it_is())
    }
}

impl Archive {
    /// The candidate's entries of one kind, including what was typed when a program was killed.
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

    /// Writes an entry: replaces the one with its id, or appends it. The others stay as they are
    /// in the file now. A file with errors is left unchanged.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or the existing file has errors.
    pub fn save_own<T: OwnEntry>(&self, entry: &T) -> Result<(), SaveError> {
        self.change_own(|entries| lay(entries, entry.clone()))
    }

    /// Writes several entries at once.
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

    /// Writes an entry that was edited from `known`. If someone else has changed the entry with
    /// this id since, theirs is kept as a separate entry.
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

    /// Removes an entry; the others stay as they are in the file now.
    ///
    /// # Errors
    ///
    /// If the rest cannot be written, or the existing file has errors.
    pub fn delete_own<T: OwnEntry>(&self, id: &str) -> Result<(), SaveError> {
        self.change_own(|entries: &mut Vec<T>| entries.retain(|it| it.id() != id))
    }

    /// Writes the current text of an entry to its draft. Fast; survives the program but not a
    /// power cut, unlike [`Archive::save_own`].
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

    /// Moves what was typed when a program was killed into the file, and returns whether there
    /// was any.
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

    /// Applies a change to the current entries, drafts included, and writes the result.
    fn change_own<T: OwnEntry>(&self, change: impl FnOnce(&mut Vec<T>)) -> Result<(), SaveError> {
        let folder = Folder::open_or_create(self.path())?;
        let mut kept = self.own::<T>();
        change(&mut kept.value);
        write(&folder, T::FILE, &kept, &T::write(&kept.value))?;
        // The file has the draft's content now. A remaining draft would bring it back, even an
        // entry that was deleted, so if it cannot be removed, it is emptied.
        if folder.remove(T::DRAFT).is_err() && !drafts::<T>(&folder).is_empty() {
            let _ = replace_cache(&folder, T::DRAFT, T::write(&[]).as_bytes());
        }
        Ok(())
    }
}

/// What was typed when a program was killed. An unreadable draft was torn by a power cut; the
/// file still has what it started from.
pub(super) fn drafts<T: OwnEntry>(folder: &Folder) -> Vec<T> {
    read(folder, T::DRAFT, T::read).value
}

/// Replaces the entry with the same id, or appends it.
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
