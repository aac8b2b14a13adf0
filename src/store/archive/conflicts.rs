//! The candidate's files that two machines changed: copies made by sync programs, and git
//! conflict markers inside them.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::say;
use crate::review::Notes;
use crate::review::notes;
use crate::store::clouds::meant;
use crate::store::disk::Disk;
use crate::store::unix::{EntryKind, Folder};
use crate::store::{Action, Cause, FileError, LARGEST_SOURCE, ReadError, replace};
use crate::transcript::Transcript;
use crate::transcript::journal::sides;
use crate::transcript::words::{self, Words};

use super::note_homes::NoteHomes;
use super::session::{NOTES, WORDS};
use super::trouble::FileTrouble;
use super::user_files::{OwnEntry, UserFile, drafts, lay};
use super::{Archive, SaveError, SessionFolder, due};
use crate::store::copies::original;

/// A file and its conflicting copies.
#[derive(Debug)]
pub struct Conflicted<T> {
    /// The file itself; where git left a conflict in it, our side.
    pub ours: UserFile<T>,
    /// Its copies, and their side of a git conflict.
    pub copies: Vec<UserFile<T>>,
}

type Reader<T> = fn(&SourceText) -> (T, Vec<Diagnostic>);

impl Archive {
    /// Reads the candidate's entries of one kind, with any copies of the file.
    pub fn conflicted_own<T: OwnEntry>(&self) -> Conflicted<Vec<T>> {
        let place = Folder::open(self.path()).ok();
        let Some(place) = place else {
            return Conflicted {
                ours: self.own(),
                copies: Vec::new(),
            };
        };
        let mut found = conflicted(&place, &[T::FILE, T::DRAFT], T::read);
        for entry in drafts(&place) {
            lay(&mut found.ours.value, entry);
        }
        found
    }

    /// Writes the merged entries of one kind.
    ///
    /// # Errors
    ///
    /// If they cannot be written.
    pub fn save_merged_own<T: OwnEntry>(&self, merged: &[T]) -> Result<(), SaveError> {
        let place = Folder::open(self.path())?;
        replace(&place, T::FILE, T::write(merged).as_bytes())?;
        let _ = place.remove(T::DRAFT);
        Ok(())
    }
}

impl SessionFolder {
    /// Reads the notes and any copies of their file, assigning each note to the version whose
    /// answer it was written about.
    pub fn conflicted_notes(&self) -> Conflicted<Notes> {
        let Some(folder) = self.folder() else {
            return Conflicted {
                ours: self.notes_file(),
                copies: Vec::new(),
            };
        };
        let found = conflicted(&folder, &[NOTES], notes::read);
        if found.copies.is_empty() {
            return found;
        }
        // A copy may come from the machine that took the other path.
        let versions = self.turns_of_versions();
        let homes = NoteHomes::in_folder(&folder, &versions);
        let unmarked = |file: &UserFile<Notes>, side| homes.of(file.source.name(), side);
        let own = unmarked(&found.ours, 0);
        let ours = UserFile {
            value: found.ours.value.assigned(&versions, own, None),
            ..found.ours
        };
        let mut sides = BTreeMap::from([(ours.source.name().to_owned(), 1)]);
        let copies = found.copies.into_iter().map(|copy| {
            let side = sides.entry(copy.source.name().to_owned()).or_insert(0);
            let its = unmarked(&copy, *side);
            *side += 1;
            UserFile {
                value: copy.value.assigned(&versions, its, Some(&ours.value)),
                ..copy
            }
        });
        let copies = copies.collect();
        Conflicted { ours, copies }
    }

    /// The recognized words of the spoken answers, including those found only in copies of the
    /// file, since another machine may have recognized or corrected some. Unreadable files count
    /// as empty.
    pub fn words(&self) -> Words {
        let has_words = self.folder().is_some_and(|it| it.stamp(WORDS).is_some());
        if !has_words {
            return Words::default();
        }
        let found = self.conflicted_words();
        let copies = found.copies.into_iter().map(|it| it.value);
        copies.fold(found.ours.value, Words::with)
    }

    /// What is wrong with the words file, if anything.
    pub(super) fn trouble_of_words(&self) -> Option<FileTrouble> {
        let ours = sides_of(&self.folder()?, WORDS, words::read);
        ours.first()?.trouble()
    }

    /// The words file and any copies of it.
    pub(super) fn conflicted_words(&self) -> Conflicted<Words> {
        match self.folder() {
            Some(folder) => conflicted(&folder, &[WORDS], words::read),
            None => Conflicted {
                ours: UserFile::nothing(WORDS),
                copies: Vec::new(),
            },
        }
    }

    /// Returns the transcript with the recognized words of spoken answers applied.
    pub(super) fn worded(&self, transcript: Transcript) -> Transcript {
        match transcript.turns.iter().any(|it| it.voiced) {
            true => self.words().laid_over(transcript),
            false => transcript,
        }
    }

    /// Writes the recognized words of the spoken answers.
    ///
    /// # Errors
    ///
    /// If they cannot be written.
    pub fn save_words(&self, words: &Words) -> Result<(), FileError> {
        let missing = || FileError::new(&self.path(), Action::Save, Cause::Missing);
        let folder = self.folder().ok_or_else(missing)?;
        replace(&folder, WORDS, words::write(words).as_bytes())?;
        if let Some(parent) = self.path().parent() {
            due::forget(parent);
        }
        Ok(())
    }

    /// Writes the merged notes.
    ///
    /// # Errors
    ///
    /// If they cannot be written.
    pub fn save_merged_notes(&self, merged: &Notes) -> Result<(), SaveError> {
        let missing = || FileError::new(&self.path(), Action::Save, Cause::Missing);
        let folder = self.folder().ok_or_else(missing)?;
        replace(&folder, NOTES, notes::write(merged).as_bytes())?;
        if let Some(parent) = self.path().parent() {
            due::forget(parent);
        }
        Ok(())
    }
}

/// Reads the file with the first of these names, and copies of any of them.
fn conflicted<T: Default>(folder: &Folder, of: &[&str], read: Reader<T>) -> Conflicted<T> {
    let own = of.first().copied().unwrap_or_default();
    let mut own_sides = sides_of(folder, own, read);
    let ours = match own_sides.is_empty() {
        true => UserFile::nothing(&folder.path().join(own).to_string_lossy()),
        false => own_sides.remove(0),
    };
    let mut copied: Vec<String> = names(folder);
    copied.retain(|name| original(name).is_some_and(|it| of.contains(&it.as_str())));
    copied.sort_unstable();
    let copies = copied.iter().flat_map(|name| sides_of(folder, name, read));
    Conflicted {
        ours,
        copies: own_sides.into_iter().chain(copies).collect(),
    }
}

/// Reads every side of a conflict in a file; empty if the file does not exist.
fn sides_of<T: Default>(folder: &Folder, name: &str, read: Reader<T>) -> Vec<UserFile<T>> {
    let path = folder.path().join(name);
    let named = path.to_string_lossy();
    let bytes = match folder.read(name, LARGEST_SOURCE) {
        Ok(bytes) => bytes,
        Err(cause) if cause.is_missing() => return Vec::new(),
        Err(cause) => {
            let error = ReadError::from(FileError::new(&path, Action::Read, cause));
            let (source, problem) = error.report();
            return vec![UserFile {
                value: T::default(),
                source,
                problems: vec![problem],
            }];
        }
    };
    // What both have replaced is no entry of anyone's.
    let sides = sides(&bytes).into_iter().take(2).map(|side| {
        let text = String::from_utf8(side);
        let source = SourceText::new(&*named, text.as_deref().unwrap_or_default());
        let (value, mut problems) = read(&source);
        if text.is_err() {
            problems.push(Diagnostic::whole_file(
                say::files::NOT_UTF8.into(),
                say::files::SAVE_AS_UTF8.into(),
            ));
        }
        UserFile {
            value,
            source,
            problems,
        }
    });
    sides.collect()
}

fn names(folder: &Folder) -> Vec<String> {
    let entries = folder.entries().unwrap_or_default().into_iter();
    let files = entries.filter(|entry| entry.kind == EntryKind::File);
    let names = files.filter_map(|entry| entry.name.into_string().ok());
    // Cloud programs' copies may have placeholder names that cannot be read.
    let names = names.map(meant);
    names.collect()
}
