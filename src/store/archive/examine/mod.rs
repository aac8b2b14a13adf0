//! Checks the files of past sessions.

mod journal;

use std::path::Path;

use crate::diagnostic::{Diagnostic, Severity, SourceText};
use crate::lang::say::{damage as say, merge};
use crate::review::recalled::RecalledInterview;
use crate::review::stories::Story;
use crate::store::clouds::meant;
use crate::store::disk::Disk;
use crate::store::journal::segment_number;
use crate::store::misnamed::misnamed;
use crate::store::read::read_text_in;
use crate::store::unix::{EntryKind, Folder};
use crate::store::{FileError, ReadError, parallel};
use crate::transcript::SessionId;

use super::by_content::Records;
use super::conflicts::Conflicted;
use super::odd_folder::{is_ours, wanted_name};
use super::session::{LARGEST_TRANSCRIPT, NOTES, SECOND, TRANSCRIPT, parse};
use super::{Archive, OpenError, SessionFolder, Stray};
use crate::store::copies::original;

/// A checked file and everything wrong with it.
pub type Examined = (SourceText, Vec<Diagnostic>);

/// Whether a folder is a session's: it has a session name, or a possible one and contains our
/// files.
pub fn is_session(path: &Path) -> bool {
    let whole = std::fs::canonicalize(path);
    let name = whole
        .as_ref()
        .ok()
        .and_then(|path| path.file_name()?.to_str());
    let Some(id) = name.and_then(SessionId::of_folder) else {
        return false;
    };
    if id.started().is_some() {
        return path.is_dir();
    }
    let entries = Folder::open(path).map(|it| it.entries().unwrap_or_default());
    let entries = entries.unwrap_or_default();
    let mut names = entries.iter().filter_map(|entry| entry.name.to_str());
    names.any(|name| name == TRANSCRIPT || name == NOTES || segment_number(name).is_some())
}

impl Archive {
    /// Checks the files of every session, and copies of the stories and real interviews.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn examine(&self) -> Result<Vec<Examined>, FileError> {
        let examined = parallel::each(&self.sessions()?, SessionFolder::examine);
        let examined = examined.into_iter().flatten();
        Ok(examined.chain(self.examine_copies()).collect())
    }

    /// Checks copies of the stories and real interviews, and reports folders that are copies of a
    /// session's folder.
    pub fn examine_copies(&self) -> Vec<Examined> {
        let strays = self.all_strays().into_iter().map(told_of);
        let stories = copies_of(self.conflicted_own::<Story>());
        let recalled = copies_of(self.conflicted_own::<RecalledInterview>());
        strays.chain(stories).chain(recalled).collect()
    }

    /// Checks the files of the session in this folder, which may be anywhere.
    pub fn examine_at(&self, path: &Path) -> Vec<Examined> {
        // A path such as `.` has no name.
        let whole = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if let Err(error) = Folder::open(&whole) {
            let (source, diagnostic) = error.report();
            return vec![(source, vec![diagnostic])];
        }
        let mut examined = self.at(&whole).map(|it| it.examine()).unwrap_or_default();
        if let Some(place) = whole.parent() {
            let mut strays = Self::new(place.to_owned(), Vec::new()).all_strays();
            strays.retain(|it| it.path != whole && it.path.starts_with(&whole));
            examined.extend(strays.into_iter().map(told_of));
        }
        examined
    }
}

impl SessionFolder {
    /// Checks the transcript, journal and notes. Losses in a past session are warnings, as there
    /// is little to do about them; unreadable files, and mistakes in notes, which people write,
    /// are errors. Live sessions are skipped.
    pub fn examine(&self) -> Vec<Examined> {
        // All versions of a session share the files of the first.
        if self.id().version() > 1 {
            return Vec::new();
        }
        let segments = match self.read_segments() {
            Ok(segments) => segments,
            Err(error) => return vec![self.reported(error)],
        };
        if self.is_live() {
            return Vec::new();
        }
        let mut examined = Vec::new();
        let mut file = None;
        match self.own_file_with_source() {
            Ok((source, transcript)) => {
                file = Some(transcript);
                examined.push((source, Vec::new()));
            }
            Err(error) if error.is_missing() => {
                let nothing = segments
                    .is_empty()
                    .then(|| self.nothing_of_ours())
                    .flatten();
                examined.extend(nothing.map(|error| self.reported(error)));
            }
            Err(OpenError::Unreadable { source_text, .. })
                if source_text.text().trim().is_empty() && !segments.is_empty() =>
            {
                let mend = say::READ_FROM_JOURNAL.into();
                let found = Diagnostic::whole_file(say::EMPTY.into(), mend);
                examined.push((*source_text, vec![found.with(Severity::Warning)]));
            }
            Err(error) => examined.push(self.reported(error)),
        }
        let misnamed = match examined.iter().all(|(_, found)| found.is_empty()) {
            true => self.misnamed(),
            false => Vec::new(),
        };
        examined.extend(self.examine_copies());
        examined.extend(self.examine_journal(&segments, file.as_ref()));
        let notes = self.notes();
        let second = self.second_readings();
        for (source, problems) in [
            (notes.source, notes.problems),
            (second.source, second.problems),
        ] {
            if !(source.text().is_empty() && problems.is_empty()) {
                examined.push((source, problems));
            }
        }
        examined.extend(copies_of(self.conflicted_notes()));
        let words = self.conflicted_words();
        if words.ours.is_mistaken() {
            examined.push((words.ours.source.clone(), words.ours.problems.clone()));
        }
        examined.extend(copies_of(words));
        for (source, found) in misnamed.into_iter().chain(self.unread_files()) {
            if examined.iter().all(|(it, _)| it.name() != source.name()) {
                examined.push((source, found));
            }
        }
        examined
    }

    /// Files in its folder without our names that can only be ours.
    fn unread_files(&self) -> Vec<Examined> {
        let Some(folder) = self.folder() else {
            return Vec::new();
        };
        let entries = folder.entries().unwrap_or_default().into_iter();
        let files = entries.filter(|entry| entry.kind == EntryKind::File);
        let names = files.filter_map(|entry| entry.name.into_string().ok());
        let names: Vec<String> = names.collect();
        let read = Records::among(&folder, names.clone()).transcripts;
        let unread = names.into_iter().filter(|name| {
            let is_read = is_ours(name) || name == SECOND || original(name).is_some();
            let is_read = is_read || read.contains(name);
            !(is_read || name.starts_with('.')) && name.ends_with(".toml")
        });
        let told = unread.map(|name| {
            let path = folder.path().join(&name);
            let kept = match name.starts_with("transcript") {
                true => TRANSCRIPT,
                false => NOTES,
            };
            let found = Diagnostic::whole_file(merge::UNREAD_HERE.into(), merge::take_over(kept));
            let source = SourceText::new(path.to_string_lossy(), "");
            (source, vec![found.with(Severity::Warning)])
        });
        told.collect()
    }

    /// Files that are ignored because their names differ from ours only in case.
    fn misnamed(&self) -> Vec<Examined> {
        let Some(folder) = self.folder() else {
            return Vec::new();
        };
        let entries = folder.entries().unwrap_or_default().into_iter();
        let names: Vec<String> = entries
            .filter_map(|entry| entry.name.into_string().ok())
            .collect();
        let others = names.iter().filter_map(|name| {
            let wanted = wanted_name(name).filter(|wanted| !names.contains(wanted))?;
            let source = SourceText::new(folder.path().join(name).to_string_lossy(), "");
            let found = misnamed(name, &wanted).with(Severity::Warning);
            Some((source, vec![found]))
        });
        others.collect()
    }

    /// Checks copies of the transcript. Unreadable copies are versions that nobody sees; others
    /// may hold words found in no other file.
    fn examine_copies(&self) -> Vec<Examined> {
        let Some(folder) = self.folder() else {
            return Vec::new();
        };
        let entries = folder.entries().unwrap_or_default().into_iter();
        let names = entries.filter_map(|entry| entry.name.into_string().ok());
        let copies = Records::among(&folder, names.map(meant).collect()).transcripts;
        let versions = match copies.is_empty() {
            true => Vec::new(),
            false => self.copied_versions(),
        };
        let examine = |name: String| {
            let source = read_text_in(&folder, &name, LARGEST_TRANSCRIPT);
            match source.map_err(OpenError::from).and_then(parse) {
                Ok((source, transcript)) => {
                    let its = versions.iter().find(|(_, copied)| *copied == transcript);
                    let warning = its.map(|(id, _)| {
                        let what = merge::another_version(id.as_str());
                        let seen = Diagnostic::whole_file(what, merge::show_it(id.as_str()));
                        seen.with(Severity::Warning)
                    });
                    (source, warning.into_iter().collect())
                }
                Err(error) => self.reported(error),
            }
        };
        copies.into_iter().map(examine).collect()
    }

    /// Reports a file that cannot be read, as a warning if it is damaged.
    fn reported(&self, error: OpenError) -> Examined {
        let severity = match error {
            OpenError::Read(ReadError::File(_)) => Severity::Error,
            _ => Severity::Warning,
        };
        let (source, found) = error.report(&self.path().to_string_lossy());
        let found = found.into_iter().map(|it| it.with(severity));
        (source, found.collect())
    }
}

/// The report of an interview that no list shows.
fn told_of(stray: Stray) -> Examined {
    let found = Diagnostic::whole_file(stray.what().clone(), stray.mend().clone());
    let severity = match stray.is_known {
        true => Severity::Note,
        false => Severity::Warning,
    };
    let source = SourceText::new(stray.path.to_string_lossy(), "");
    (source, vec![found.with(severity)])
}

/// The copies of a file and what is wrong with each, without the sides of a git conflict.
fn copies_of<T>(found: Conflicted<T>) -> impl Iterator<Item = Examined> {
    let Conflicted { ours, copies } = found;
    let copies = copies.into_iter().map(|it| (it.source, it.problems));
    copies.filter(move |(source, _)| source.name() != ours.source.name())
}
