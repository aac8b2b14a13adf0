//! Checks the files of past sessions.

use std::path::Path;

use crate::diagnostic::{Diagnostic, Severity, SourceText, toml};
use crate::interview::Event;
use crate::lang::say::{Phrase, damage as say, merge, strays};
use crate::review::recalled::RecalledInterview;
use crate::review::stories::Story;
use crate::store::clouds::meant;
use crate::store::disk::Disk;
use crate::store::journal::{segment_name, segment_number};
use crate::store::misnamed::misnamed;
use crate::store::read::read_text_in;
use crate::store::unix::{EntryKind, Folder};
use crate::store::{FileError, ReadError, parallel};
use crate::transcript::journal::{self, Journal, Odd, Oddity};
use crate::transcript::{Outcome, SessionId, Transcript};

use super::conflicts::Conflicted;
use super::copies::original;
use super::odd_folder::{is_ours, wanted_name};
use super::segments::Segment;
use super::session::{LARGEST_TRANSCRIPT, NOTES, SECOND, TRANSCRIPT, parse, replay};
use super::strays::folders_with_sessions;
use super::{Archive, ExampleSource, OpenError, SessionFolder};

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
        let strays = self.strays().into_iter().map(|stray| {
            let found = Diagnostic::whole_file(stray.what().clone(), stray.mend().clone());
            let severity = match stray.is_known {
                true => Severity::Note,
                false => Severity::Warning,
            };
            let source = SourceText::new(stray.path.to_string_lossy(), "");
            (source, vec![found.with(severity)])
        });
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
        self.at(&whole).map(|it| it.examine()).unwrap_or_default()
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
        examined.extend(self.inside());
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

    /// Other sessions in folders inside this one.
    fn inside(&self) -> Vec<Examined> {
        let Some(folder) = self.folder().filter(|_| self.holds_anything()) else {
            return Vec::new();
        };
        let inner = folders_with_sessions(folder.path(), 2).into_iter();
        let told = inner.map(|path| {
            let above = folder.path().parent().unwrap_or(folder.path());
            let to = above.join(path.file_name().unwrap_or_default());
            let mend = strays::move_up(&to.to_string_lossy());
            let found = Diagnostic::whole_file(strays::TOO_DEEP.into(), mend);
            let source = SourceText::new(path.to_string_lossy(), "");
            (source, vec![found.with(Severity::Warning)])
        });
        told.collect()
    }

    /// Files in its folder without our names that can only be ours.
    fn unread_files(&self) -> Vec<Examined> {
        let Some(folder) = self.folder() else {
            return Vec::new();
        };
        let entries = folder.entries().unwrap_or_default().into_iter();
        let files = entries.filter(|entry| entry.kind == EntryKind::File);
        let names = files.filter_map(|entry| entry.name.into_string().ok());
        let unread = names.filter(|name| {
            let is_read = is_ours(name) || name == SECOND || original(name).is_some();
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
        let names = names.map(meant);
        let copies = names.filter(|name| original(name).as_deref() == Some(TRANSCRIPT));
        let mut copies = copies.peekable();
        let versions = match copies.peek() {
            Some(_) => self.copied_versions(),
            None => Vec::new(),
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
        copies.map(examine).collect()
    }

    fn examine_journal(&self, segments: &[Segment], file: Option<&Transcript>) -> Vec<Examined> {
        let Some(last) = segments.last() else {
            return Vec::new();
        };
        let journals = match self.journals() {
            Ok(journals) => journals,
            Err(error) => return vec![self.reported(error)],
        };
        let mut examined = missing(segments);
        let mut of_all = Vec::new();
        let mut mend = say::RESTORE;
        let answers = file.map_or(0, |it| it.turns.len());
        let only_there = answers.saturating_sub(journals.iter().map(answers_in).max().unwrap_or(0));
        if only_there > 0 {
            of_all.push(say::behind(only_there));
        }
        if file.is_none_or(|it| it.outcome == Outcome::Unfinished) {
            // The same message that resuming the session shows.
            match unused(&journals) {
                Ok(0) => {}
                Ok(events) => of_all.push(say::unused(events)),
                Err(error) => {
                    // Nothing else in it is used.
                    mend = say::RESTORE_ALONE;
                    examined.push(self.reported(error));
                }
            }
        }
        if !of_all.is_empty() {
            let source = SourceText::new(last.path().to_string_lossy(), "");
            let warning = |what| {
                let found = Diagnostic::whole_file(what, say::RESTORE.into());
                found.with(Severity::Warning)
            };
            examined.push((source, of_all.into_iter().map(warning).collect()));
        }
        examined.extend(self.examine_segments(segments, oddities(journals), mend));
        examined
    }

    fn examine_segments(
        &self,
        segments: &[Segment],
        oddities: Vec<Oddity>,
        mend: Phrase,
    ) -> Vec<Examined> {
        // A git conflict turns one segment into several, each with its own position.
        let mut place = 0;
        let examined = segments.iter().map(|segment| {
            let bytes = match segment.read() {
                Ok(bytes) => bytes,
                Err(error) => return self.reported(error.into()),
            };
            let name = segment.path();
            let source = SourceText::new(name.to_string_lossy(), String::from_utf8_lossy(&bytes));
            let here = place;
            place += journal::sides(&bytes).len();
            let conflicts = toml::conflicts(&source).into_iter();
            let conflicts: Vec<_> = conflicts.map(|it| it.with(Severity::Warning)).collect();
            if !conflicts.is_empty() {
                return (source, conflicts);
            }
            let here = together(oddities.iter().filter(|it| it.segment == here));
            let (ends, here): (Vec<_>, Vec<_>) =
                here.into_iter().partition(|it| is_end_of_line(it, &bytes));
            let changed = (!ends.is_empty()).then(|| {
                let what =
                    Diagnostic::whole_file(say::LINE_ENDS.into(), say::KEEP_LINE_ENDS.into());
                what.with(Severity::Warning)
            });
            let found = here.iter().filter_map(|it| warning(it, &bytes, mend));
            (source, changed.into_iter().chain(found).collect())
        });
        examined.collect()
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

/// Segments that are missing although later ones exist.
fn missing(segments: &[Segment]) -> Vec<Examined> {
    let mut next = 0;
    let mut missing = Vec::new();
    for segment in segments {
        if segment.number > next {
            let path = segment.folder.path().join(segment_name(next));
            let found = Diagnostic::whole_file(say::MISSING.into(), say::MEND_MISSING.into());
            let source = SourceText::new(path.to_string_lossy(), "");
            missing.push((source, vec![found.with(Severity::Warning)]));
        }
        next = segment.number.saturating_add(1);
    }
    missing
}

/// Number of answers recorded in a journal.
fn answers_in(journal: &Journal<Event>) -> usize {
    let entries = journal.entries.iter();
    let ends = entries.filter(|it| matches!(it.event, Event::Closed { .. } | Event::TimeUp));
    ends.count()
}

/// Number of events that can be read but not used; an error if no branch of the session has a
/// beginning.
fn unused(journals: &[Journal<Event>]) -> Result<usize, OpenError> {
    let mut unused = None;
    for journal in journals {
        let unread = journal.losses();
        if let Ok((_, _, lost)) = replay(journal.clone(), &ExampleSource::default()) {
            unused = Some(unused.unwrap_or(0) + lost - unread);
        }
    }
    unused.ok_or(OpenError::NoBeginning)
}

/// Oddities in any branch of the session.
fn oddities(journals: Vec<Journal<Event>>) -> Vec<Oddity> {
    let mut all: Vec<Oddity> = Vec::new();
    for oddity in journals.into_iter().flat_map(|it| it.oddities) {
        if !all.contains(&oddity) {
            all.push(oddity);
        }
    }
    all.sort_by_key(|it| (it.segment, it.offset));
    all
}

/// The copies of a file and what is wrong with each, without the sides of a git conflict.
fn copies_of<T>(found: Conflicted<T>) -> impl Iterator<Item = Examined> {
    let Conflicted { ours, copies } = found;
    let copies = copies.into_iter().map(|it| (it.source, it.problems));
    copies.filter(move |(source, _)| source.name() != ours.source.name())
}

/// Merges damage to adjacent bytes into one report.
fn together<'o>(oddities: impl Iterator<Item = &'o Oddity>) -> Vec<Oddity> {
    let mut all: Vec<Oddity> = Vec::new();
    for next in oddities {
        let before = all.last_mut().map(|it| (it.offset, &mut it.what));
        match (before, &next.what) {
            (Some((at, Odd::Damaged { bytes })), Odd::Damaged { bytes: more })
                // A line ending belongs to neither.
                if next.offset <= at + *bytes + 1 =>
            {
                *bytes = next.offset + more - at;
            }
            _ => all.push(next.clone()),
        }
    }
    all
}

/// Whether these bytes are only line ends, which git and editors change.
fn is_end_of_line(oddity: &Oddity, bytes: &[u8]) -> bool {
    let Odd::Damaged { bytes: length } = &oddity.what else {
        return false;
    };
    let damaged = bytes.get(oddity.offset..oddity.offset + length);
    damaged.is_some_and(|it| it.iter().all(u8::is_ascii_whitespace))
}

/// Returns the warning for an oddity, or `None` if it loses nothing.
fn warning(oddity: &Oddity, bytes: &[u8], mend: Phrase) -> Option<Diagnostic> {
    let at_end = |length: usize| oddity.offset + length >= bytes.len();
    let what = match &oddity.what {
        // Another file continues the line that was cut off here.
        Odd::Damaged { bytes: length } if at_end(*length) && !bytes.ends_with(b"\n") => {
            return None;
        }
        Odd::Zeros { bytes: length } if at_end(*length) => return None,
        // With no line at all, the missing first line is reported already.
        Odd::LostEnd { .. } if oddity.offset == 0 => return None,
        Odd::LostEnd { bytes, zeros: true } => say::zeros_at_end(*bytes),
        Odd::LostEnd { .. } if !bytes.ends_with(b"\n") => say::CUT_OFF.into(),
        Odd::LostEnd { bytes, .. } => say::damaged(*bytes),
        Odd::Damaged { bytes } => say::damaged(*bytes),
        Odd::Zeros { bytes } => say::zeros(*bytes),
        Odd::NoHead => say::NO_HEAD.into(),
        Odd::Gap { missing } => say::gap(missing.end.saturating_sub(missing.start)),
        Odd::Foreign { session } => say::foreign(session.as_str()),
        Odd::Unknown { .. } => say::UNKNOWN.into(),
        Odd::StrayHead | Odd::Reordered { .. } | Odd::Duplicate { .. } => return None,
    };
    // The same position in the text, where invalid bytes take more room.
    let before = bytes.get(..oddity.offset).unwrap_or_default();
    let at = String::from_utf8_lossy(before).len();
    let found = Diagnostic::error(at..at + 1, what, mend.into());
    Some(found.with(Severity::Warning))
}
