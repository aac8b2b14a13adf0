//! What the candidate or a second reader adds to one session.

use crate::review::Notes;
use crate::review::notes;
use crate::review::second::{self, SecondReadings};
use crate::store::{Action, Cause, FileError};

use super::super::session::{NOTES, SECOND};
use super::super::{SessionFolder, due};
use super::{SaveError, UserFile, read, write};

impl SessionFolder {
    /// The notes added in review.
    pub fn notes(&self) -> UserFile<Notes> {
        let file = self.at_their_versions(self.notes_file());
        match self.keeps_transcript() || file.value.is_empty() {
            true => file,
            false => UserFile {
                value: self.notes_here(&file.value),
                ..file
            },
        }
    }

    /// Moves notes that were written for a version other than the current one to the version they
    /// belong to.
    fn at_their_versions(&self, file: UserFile<Notes>) -> UserFile<Notes> {
        let turns = || self.own_file().map_or_else(|_| Vec::new(), |it| it.turns);
        if file.value.is_empty() || !file.value.is_astray(&turns()) {
            return file;
        }
        let versions = self.turns_of_versions();
        UserFile {
            value: file.value.assigned(&versions, Some(0), None),
            ..file
        }
    }

    /// The notes on all versions of the session.
    pub(in crate::store::archive) fn notes_file(&self) -> UserFile<Notes> {
        match self.folder() {
            Some(folder) => read(&folder, NOTES, notes::read),
            None => UserFile::nothing(&self.path().join(NOTES).to_string_lossy()),
        }
    }

    /// The notes on this version, if it is not the first.
    fn notes_here(&self, all: &Notes) -> Notes {
        all.of_version(&self.turns(), self.shared_turns())
    }

    /// Writes the notes on this version, replacing the old ones. A file with errors is left
    /// unchanged, as its unreadable part would be lost.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or the existing file has errors.
    pub fn save_notes(&self, notes: &Notes) -> Result<(), SaveError> {
        let missing = || FileError::new(&self.path(), Action::Save, Cause::Missing);
        let folder = self.folder().ok_or_else(missing)?;
        let old = self.notes_file();
        // They record which answers they were written for: another machine may continue the
        // session too.
        let text = match self.keeps_transcript() {
            true => notes::write(notes),
            false => {
                let all = self.at_their_versions(self.notes_file()).value;
                notes::write(&all.with_version(&self.turns(), self.shared_turns(), notes))
            }
        };
        write(&folder, NOTES, &old, &text)?;
        if let Some(parent) = self.path().parent() {
            due::forget(parent);
        }
        Ok(())
    }

    /// The second readings of the session's answers.
    pub fn second_readings(&self) -> UserFile<SecondReadings> {
        match self.folder().filter(|_| self.keeps_transcript()) {
            Some(folder) => read(&folder, SECOND, second::read),
            None => UserFile::nothing(&self.path().join(SECOND).to_string_lossy()),
        }
    }

    /// Writes the second readings, replacing the old ones. A file with errors is left unchanged.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or the existing file has errors.
    pub fn save_second_readings(&self, readings: &SecondReadings) -> Result<(), SaveError> {
        let missing = || FileError::new(&self.path(), Action::Save, Cause::Missing);
        let folder = self.folder().filter(|_| self.keeps_transcript());
        let folder = folder.ok_or_else(missing)?;
        let old = self.second_readings();
        write(&folder, SECOND, &old, &second::write(readings))
    }
}
