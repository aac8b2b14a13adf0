use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::SourceText;
use crate::interview::{Event, Interview};
use crate::moment::Moment;
use crate::scenario::PlannedQuestion;
use crate::store::disk::{Disk, Rescue};
use crate::store::read::{read_text, read_text_in};
use crate::store::unix::{Folder, is_disk_failure};
use crate::store::{Action, Cause, FileError, JournalStatus, JournalWriter, ReadError, SaveFault};
use crate::transcript::journal::{self, Head, Journal, Oddity};
use crate::transcript::{self, Outcome, SessionId, Transcript};

use super::common::Common;
use super::{ExampleSource, OpenError};

/// Bytes of a transcript file that hold everything before its turns, unless a company name is
/// absurdly long.
pub(super) const HEADER: u64 = 2_048;
/// Name of the transcript in a session's folder.
pub const TRANSCRIPT: &str = "transcript.toml";
/// Name of the notes in a session's folder.
pub(super) const NOTES: &str = "notes.toml";
/// Name of the second reader's results in a session's folder.
pub(in crate::store) const SECOND: &str = "second.toml";

/// Name of the recognized words in a session's folder.
pub(in crate::store) const WORDS: &str = "words.toml";

/// Maximum size of a journal segment in bytes: days of typing.
pub(super) const LARGEST_SEGMENT: u64 = 256 * 1024 * 1024;
/// Maximum size of a transcript in bytes: some hundred answers of the longest kind.
pub(super) const LARGEST_TRANSCRIPT: u64 = 64 * 1024 * 1024;

/// One session's folder, and what was rescued of it elsewhere. If two machines each continued the
/// session, one of its versions.
#[derive(Debug, Clone)]
pub struct SessionFolder {
    id: SessionId,
    /// The name of its folder, which is the id of the first version.
    name: SessionId,
    location: FolderLocation,
    common: Arc<Common>,
}

/// Where a session's own folder is.
#[derive(Debug, Clone)]
enum FolderLocation {
    /// Opened.
    Opened(Folder),
    /// In this folder and opened on demand: nobody may hold ten thousand folders open at once.
    In(Folder),
    /// Missing: only rescued pieces are left.
    Nowhere,
    /// It could not be created; the session is in the rescue folder.
    Refused(Refusal),
}

/// Why a disk refused to create a session's own folder.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    folder: PathBuf,
    code: i32,
}

impl Refusal {
    /// Returns the refusal if the disk is full, failing or read-only, which does not prevent a
    /// session from beginning.
    pub(super) fn of(error: &FileError) -> Option<Self> {
        let Cause::Io(cause) = &error.cause else {
            return None;
        };
        is_disk_failure(cause).then_some(Self {
            folder: error.path.clone(),
            code: cause.raw_os_error()?,
        })
    }

    fn fault(&self) -> SaveFault {
        SaveFault::new(&self.folder, io::Error::from_raw_os_error(self.code))
    }
}

impl SessionFolder {
    pub(super) fn new(id: SessionId, folder: Option<Folder>, common: &Arc<Common>) -> Self {
        Self {
            name: id.folder(),
            id,
            location: folder.map_or(FolderLocation::Nowhere, FolderLocation::Opened),
            common: Arc::clone(common),
        }
    }

    /// The session whose folder is in `parent`.
    pub(super) fn within(id: SessionId, parent: Folder, common: &Arc<Common>) -> Self {
        Self {
            name: id.folder(),
            id,
            location: FolderLocation::In(parent),
            common: Arc::clone(common),
        }
    }

    /// A new session whose own folder could not be created.
    pub(super) fn refused(id: SessionId, refusal: Refusal, common: &Arc<Common>) -> Self {
        Self {
            name: id.folder(),
            id,
            location: FolderLocation::Refused(refusal),
            common: Arc::clone(common),
        }
    }

    /// Its own folder, opened.
    pub(super) fn folder(&self) -> Option<Folder> {
        match &self.location {
            FolderLocation::Opened(folder) => Some(folder.clone()),
            FolderLocation::In(parent) => parent.folder(self.name.as_str()).ok(),
            FolderLocation::Nowhere | FolderLocation::Refused(_) => None,
        }
    }

    /// The existing folders: its own and those with rescued pieces.
    pub(super) fn folders(&self) -> Result<Vec<Folder>, FileError> {
        let own = match &self.location {
            FolderLocation::Opened(folder) => Some(folder.clone()),
            FolderLocation::In(parent) => {
                let opened = parent.folder(self.name.as_str());
                there(&self.path(), opened, Cause::is_missing)?
            }
            FolderLocation::Nowhere | FolderLocation::Refused(_) => None,
        };
        let mut folders: Vec<Folder> = own.into_iter().collect();
        for rescue in &self.common.rescues {
            let parent = Folder::open(rescue).map_err(|error| error.cause);
            if let Some(parent) = there(rescue, parent, is_not_ours)? {
                let opened = parent.folder(self.name.as_str());
                let path = rescue.join(self.name.as_str());
                folders.extend(there(&path, opened, is_not_ours)?);
            }
        }
        Ok(folders)
    }

    /// The session's id. It equals the folder's name unless this is another version.
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// The name of its folder.
    pub(super) fn name(&self) -> &SessionId {
        &self.name
    }

    /// The examples for its questions.
    pub(super) fn examples(&self) -> &ExampleSource {
        &self.common.examples
    }

    /// Another version of the same session, counting from 1.
    pub(super) fn with_version(&self, version: usize) -> Self {
        Self {
            id: self.name.with_version(version),
            ..self.clone()
        }
    }

    /// Whether its transcript has a file. Other versions have none: their transcript comes from
    /// the journal.
    pub fn keeps_transcript(&self) -> bool {
        self.id.version() == 1
    }

    /// Its folder; if only rescued pieces are left, the first folder that could hold them.
    pub fn path(&self) -> PathBuf {
        match &self.location {
            FolderLocation::Opened(folder) => folder.path().to_owned(),
            FolderLocation::In(parent) => parent.path().join(self.name.as_str()),
            FolderLocation::Nowhere | FolderLocation::Refused(_) => {
                let first = self.common.rescues.first().map(PathBuf::as_path);
                first.unwrap_or(Path::new("")).join(self.name.as_str())
            }
        }
    }

    /// Where the transcript is written.
    pub fn disk(&self) -> Arc<dyn Disk> {
        match self.folder() {
            Some(folder) => Arc::new(folder),
            None => self.rescue_disks().next().unwrap_or_else(|| {
                let nowhere = Rescue::new(PathBuf::new(), self.name.as_str());
                Arc::new(nowhere)
            }),
        }
    }

    /// Where the journal can be written, best first.
    pub(super) fn disks(&self) -> Vec<Arc<dyn Disk>> {
        let own = self.folder().map(|folder| {
            let disk: Arc<dyn Disk> = Arc::new(folder);
            disk
        });
        own.into_iter().chain(self.rescue_disks()).collect()
    }

    fn rescue_disks(&self) -> impl Iterator<Item = Arc<dyn Disk>> {
        self.common.rescues.iter().map(|rescue| {
            let disk: Arc<dyn Disk> = Arc::new(Rescue::new(rescue.clone(), self.name.as_str()));
            disk
        })
    }

    /// Begins the journal of a new session; the status tells if it is not in the session's own
    /// folder.
    pub fn begin(&self, head: Head) -> (JournalWriter, Option<JournalStatus>) {
        let (writer, status) = JournalWriter::begin(head, self.disks(), 0, []);
        let elsewhere = match &self.location {
            FolderLocation::Refused(refusal) => writer.path().map(|to| JournalStatus::Moved {
                fault: refusal.fault(),
                to,
            }),
            _ => None,
        };
        (writer, status.or(elsewhere))
    }

    /// Returns the transcript from its file or, if that is missing, damaged or unfinished, from
    /// the journal.
    ///
    /// # Errors
    ///
    /// If neither can be read, the file's error. A newer file is never skipped.
    pub fn transcript(&self) -> Result<Transcript, OpenError> {
        match self.file() {
            Err(error) if !error.is_newer() => self
                .replayed()
                .map_err(|journal| self.clearer_error(error, journal)),
            // Another machine may have continued since it was written.
            Ok(file) if file.outcome == Outcome::Unfinished => Ok(self
                .replayed()
                .ok()
                .filter(|replayed| replayed.goes_on_from(&file))
                .unwrap_or_else(|| self.with_typed(file))),
            file => file,
        }
    }

    /// The more informative of two errors: a file that is merely missing says nothing if there is
    /// a journal.
    pub(super) fn clearer_error(&self, file: OpenError, journal: OpenError) -> OpenError {
        match (file.is_missing(), self.has_journal()) {
            (true, true) => journal,
            (true, false) => self.nothing_of_ours().unwrap_or(file),
            (false, _) => file,
        }
    }

    /// Reads the transcript file. A folder copied under another name is another session.
    pub(super) fn file(&self) -> Result<Transcript, OpenError> {
        if !self.keeps_transcript() {
            let copied = self.version().and_then(|version| version.file);
            let missing = || FileError::new(&self.path(), Action::Read, Cause::Missing);
            return copied
                .map(|copied| Transcript {
                    id: self.id.clone(),
                    ..copied
                })
                .ok_or_else(|| ReadError::from(missing()).into());
        }
        Ok(self.worded(self.own_file()?))
    }

    /// Reads the transcript in the session's own folder.
    pub(super) fn own_file(&self) -> Result<Transcript, OpenError> {
        Ok(self.own_file_with_source()?.1)
    }

    /// The same, with the source text to quote from.
    pub(super) fn own_file_with_source(&self) -> Result<(SourceText, Transcript), OpenError> {
        let refused = |cause: Cause| FileError::new(&self.path(), Action::Read, cause);
        let folder = match &self.location {
            FolderLocation::In(parent) => parent.folder(self.name.as_str()).map_err(refused),
            _ => self.folder().ok_or_else(|| refused(Cause::Missing)),
        };
        let folder = folder.map_err(ReadError::from)?;
        let (source, transcript) = parse(read_text_in(&folder, TRANSCRIPT, LARGEST_TRANSCRIPT)?)?;
        let transcript = Transcript {
            id: self.id.clone(),
            ..transcript
        };
        Ok((source, transcript))
    }

    /// The beginning of the transcript file, for a quick check; empty if there is none.
    pub(super) fn file_start(&self, most: u64) -> Vec<u8> {
        let read = |folder: Folder| folder.read_start(TRANSCRIPT, most).ok();
        let folder = self.folder().filter(|_| self.keeps_transcript());
        folder.and_then(read).unwrap_or_default()
    }

    pub(super) fn started_by_name(&self) -> Option<chrono::DateTime<chrono::FixedOffset>> {
        Some(self.id.started()?.and_utc().fixed_offset())
    }

    /// Whether it holds any of our files. One that cannot be read may hold some.
    pub(super) fn holds_anything(&self) -> bool {
        self.has_journal() || !self.file_start(1).is_empty()
    }

    /// Whether it was left before its first question; lists do not show such sessions.
    pub(super) fn is_blank(&self) -> bool {
        let is_left = |it: &Transcript| it.outcome == Outcome::Left && it.turns.is_empty();
        let begins_with = String::from_utf8_lossy(&self.file_start(HEADER)).into_owned();
        let may_be = !begins_with.contains("[[turn]]") && !begins_with.is_empty();
        may_be && self.file().is_ok_and(|it| is_left(&it))
    }

    /// Returns every readable event, and the journal's oddities.
    ///
    /// # Errors
    ///
    /// If a segment cannot be read or has a newer format.
    pub fn journal(&self) -> Result<(Journal<Event>, Vec<Oddity>), OpenError> {
        let mut journals = self.journals()?;
        let branch = self.branch_of(&journals).ok_or(OpenError::NoBeginning)?;
        let journal = journals.swap_remove(branch);
        let oddities = journal.oddities.clone();
        Ok((journal, oddities))
    }

    /// The same for every branch of the session.
    pub(super) fn journals(&self) -> Result<Vec<Journal<Event>>, OpenError> {
        let bytes = self.bytes(&self.read_segments()?)?;
        let slices: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
        Ok(journal::branches::<Event>(&slices, Some(&self.name))?)
    }
}

/// Opens a folder that may not exist.
fn there(
    path: &Path,
    opened: Result<Folder, Cause>,
    counts_as_none: fn(&Cause) -> bool,
) -> Result<Option<Folder>, FileError> {
    match opened {
        Ok(folder) => Ok(Some(folder)),
        Err(cause) if counts_as_none(&cause) => Ok(None),
        Err(cause) => Err(FileError::new(path, Action::Read, cause)),
    }
}

/// Something else may be in the rescue folder's place; that must not keep users from their own
/// sessions.
fn is_not_ours(cause: &Cause) -> bool {
    use std::io::ErrorKind::{NotADirectory, PermissionDenied};
    let foreign = |error: &std::io::Error| matches!(error.kind(), NotADirectory | PermissionDenied);
    match cause {
        Cause::Io(error) => foreign(error) || cause.is_missing(),
        _ => true,
    }
}

/// Reads the transcript in a file that may be anywhere.
pub(super) fn read_file(path: &Path) -> Result<Transcript, OpenError> {
    Ok(parse(read_text(path, LARGEST_TRANSCRIPT)?)?.1)
}

pub(super) fn parse(source: SourceText) -> Result<(SourceText, Transcript), OpenError> {
    match transcript::read(&source) {
        Ok(transcript) => Ok((source, transcript)),
        Err(problem) => Err(OpenError::Unreadable {
            source_text: Box::new(source),
            problem: Box::new(problem),
        }),
    }
}

/// Replays a journal: the interview, the time of its last event, and how many events were lost or
/// unusable.
pub(super) fn replay(
    journal: Journal<Event>,
    examples: &ExampleSource,
) -> Result<(Interview, Moment, usize), OpenError> {
    let at = journal.last_moment().unwrap_or(Moment::ZERO);
    let unread = journal.losses();
    let events = journal.entries.into_iter().map(|it| (it.at, it.event));
    let (interview, refused) = Interview::replay(events.map(|it| with_examples(it, examples)));
    let interview = interview.ok_or(OpenError::NoBeginning)?;
    Ok((interview, at, unread + refused.len()))
}

/// Journals hold no examples, so they are looked up again.
fn with_examples((at, mut event): (Moment, Event), examples: &ExampleSource) -> (Moment, Event) {
    if let Event::Began { setup } = &mut event {
        let questions = setup.plan.questions().map(PlannedQuestion::reference);
        setup.examples = examples.of(questions);
    }
    (at, event)
}
