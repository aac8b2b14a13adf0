//! Past interviews: read for the screens, and what the screens add to them kept.

use std::path::Path;

use crate::bank::QuestionRef;
use crate::diagnostic::{Severity, SourceText};
use crate::lang::{Localized, say};
use crate::review::progress::Progress;
use crate::review::replay::{self, Writing};
use crate::review::{Notes, Summary, notes};
use crate::store::{self, Cause, Listed, OpenError, SessionFolder, State};
use crate::transcript::{SessionId, Transcript};
use crate::tui::{PastInterview, PastSession};

use super::clock::Clock;
use super::session::Sessions;

/// What was added to a session in review, in its folder.
const NOTES: &str = "notes.toml";
/// The largest file of notes that is read, in bytes: far more than a person writes.
const LARGEST_NOTES: u64 = 1 << 20;

impl Sessions {
    /// Past interviews, newest first.
    pub(super) fn list(&self) -> Vec<PastSession> {
        self.archive.list().iter().map(listed).collect()
    }

    /// Opens a past interview: by its id, or its path.
    pub(super) fn open(&self, wanted: &str) -> Result<PastInterview, Localized> {
        let Ok(folder) = self.archive.find(wanted) else {
            // A file that is nowhere in the folder of transcripts, or nothing at all.
            let transcript = self.archive.open(wanted);
            let transcript = transcript.map_err(|error: OpenError| error.say())?;
            return Ok(PastInterview {
                transcript,
                notes: Notes::default(),
                sealed: Some(say::past::ELSEWHERE.into()),
            });
        };
        let transcript = folder.transcript().map_err(|error| error.say())?;
        let (notes, sealed) = notes_of(&folder);
        let ours = self.archive.session(&transcript.id).path() == folder.path();
        Ok(PastInterview {
            transcript,
            notes,
            sealed: sealed.or_else(|| (!ours).then(|| say::past::ELSEWHERE.into())),
        })
    }

    /// The past interviews in which a question was asked, with what was added to them.
    pub(super) fn attempts(&self, question: &QuestionRef) -> Vec<(Transcript, Notes)> {
        let asked = |transcript: &Transcript| {
            let mut turns = transcript.turns.iter();
            turns.any(|turn| turn.reference() == *question)
        };
        let listed = self.archive.list().into_iter();
        let asked = listed.filter_map(|listed| match listed.state {
            State::Readable(transcript) | State::Interrupted(transcript) if asked(&transcript) => {
                let (notes, _) = notes_of(&listed.folder);
                Some((*transcript, notes))
            }
            _ => None,
        });
        asked.collect()
    }

    /// How the answer at `place` among a session's turns was written.
    pub(super) fn writing(&self, session: &SessionId, place: usize) -> Result<Writing, Localized> {
        let none = || Localized::from(say::replay::NO_JOURNAL);
        let folder = self.archive.session(session);
        let transcript = folder.transcript().map_err(|error| error.say())?;
        let turn = transcript.turns.get(place).ok_or_else(none)?;
        let (journal, _) = folder.journal().map_err(|error| error.say())?;
        // Counted among those with the same words, as a question may be asked in two rounds.
        let same = |prompt: &str| prompt == turn.prompt;
        let before = transcript.turns.iter().take(place);
        let before = before.filter(|it| same(&it.prompt)).count();
        let writings = replay::writings(&journal.entries).into_iter();
        let mut writings = writings.filter(|it| same(&it.prompt));
        writings.nth(before).ok_or_else(none)
    }

    /// How practice goes, as of today.
    pub(super) fn progress(&self) -> Progress {
        let today = Clock::wall().date_naive();
        Progress::of(&self.summaries(), &self.library.banks(), today)
    }

    /// Every session that can be read.
    pub(super) fn summaries(&self) -> Vec<Summary> {
        let listed = self.list().into_iter();
        let readable = listed.filter_map(|it| match it {
            PastSession::Readable(summary) => Some(*summary),
            PastSession::Unreadable { .. } => None,
        });
        readable.collect()
    }

    /// Keeps what was added to a past interview.
    pub(super) fn save_notes(&self, session: &SessionId, added: &Notes) -> Result<(), Localized> {
        let disk = self.archive.session(session).disk();
        store::replace(&*disk, NOTES, notes::write(added).as_bytes()).map_err(|error| error.say())
    }
}

fn listed(listed: &Listed) -> PastSession {
    let unreadable = |why| PastSession::Unreadable {
        id: listed.folder.id().to_string(),
        why,
    };
    match &listed.state {
        State::Readable(transcript) | State::Interrupted(transcript) => {
            PastSession::Readable(Box::new(summary(&listed.folder, transcript)))
        }
        State::Live => unreadable(say::review::LIVE.into()),
        State::Unreadable(error) => unreadable(error.say()),
    }
}

fn summary(folder: &SessionFolder, transcript: &Transcript) -> Summary {
    let (notes, _) = notes_of(folder);
    Summary::of(transcript, &notes)
}

/// The notes of a session, and why they must not be written over where they must not.
fn notes_of(folder: &SessionFolder) -> (Notes, Option<Localized>) {
    let disk = folder.disk();
    let bytes = match disk.read(NOTES, LARGEST_NOTES) {
        Ok(bytes) => bytes,
        Err(Cause::Missing) => return (Notes::default(), None),
        Err(cause) => return (Notes::default(), Some(cause.what())),
    };
    let Ok(text) = String::from_utf8(bytes) else {
        return (Notes::default(), Some(say::files::NOT_UTF8.into()));
    };
    let name = Path::new(folder.id().as_str()).join(NOTES);
    let (notes, problems) = notes::read(&SourceText::new(name.to_string_lossy(), text));
    let error = problems
        .into_iter()
        .find(|it| it.severity == Severity::Error);
    (notes, error.map(|it| it.what))
}
