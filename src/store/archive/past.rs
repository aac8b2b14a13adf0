//! Every session as lists, statistics and the planner need it: without its words.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::lang::{Localized, say};
use crate::review::{Calendar, Summary};
use crate::store::unix::{Folder, Time};
use crate::store::{FileError, parallel};
use crate::transcript::{Outcome, SessionId, Transcript};

use super::cache::file_time;
use super::fingerprint::Fingerprint;
use super::forks::Memory;
use super::index::{Index, Words, pack};
use super::listed::judge;
use super::order;
use super::{Archive, Listed, OpenError, SessionFolder, State};

/// A session in a list.
#[derive(Debug)]
pub struct Past {
    /// The name of its folder, by which commands call it.
    pub id: SessionId,
    /// Its folder; where only rescued pieces are left, the first that could hold them.
    pub path: PathBuf,
    /// What can be had of it.
    pub state: PastState,
    /// What is wrong with its notes, where something is: what could be read of them counts.
    pub notes: Option<Localized>,
    /// How many of its turns, from the first, another version of the session has as well.
    pub shared: usize,
}

/// What can be had of a session.
#[derive(Debug)]
pub enum PastState {
    /// It is over, or cannot go on.
    Readable(Box<Summary>),
    /// It was interrupted, and can go on; so far it is this.
    Interrupted(Box<Summary>),
    /// A program is in the middle of it.
    Live,
    /// Why it cannot be read.
    Unreadable(OpenError),
}

impl Past {
    /// The same, as it lies in a calendar.
    fn placed(self, calendar: &Calendar) -> Self {
        let placed = |summary: Box<Summary>| Box::new(summary.placed(calendar));
        let state = match self.state {
            PastState::Readable(summary) => PastState::Readable(placed(summary)),
            PastState::Interrupted(summary) => PastState::Interrupted(placed(summary)),
            state => state,
        };
        Self { state, ..self }
    }

    /// The summary, if there is a transcript to read.
    pub fn summary(&self) -> Option<&Summary> {
        match &self.state {
            PastState::Readable(summary) | PastState::Interrupted(summary) => Some(summary),
            PastState::Live | PastState::Unreadable(_) => None,
        }
    }

    /// The summary by itself, as it counts: what two versions of a session have in common counts
    /// once.
    pub fn into_summary(self) -> Option<Summary> {
        match self.state {
            PastState::Readable(summary) | PastState::Interrupted(summary) => {
                summary.besides(self.shared)
            }
            PastState::Live | PastState::Unreadable(_) => None,
        }
    }

    /// Why it cannot be read, or not in full.
    pub fn problem(&self) -> Option<Localized> {
        match &self.state {
            PastState::Live => Some(say::review::LIVE.into()),
            PastState::Unreadable(error) => Some(error.say()),
            _ => self.notes.clone(),
        }
    }
}

/// The sessions there are, and what the index knows of them.
#[derive(Debug)]
pub(super) struct IndexedSessions {
    pub(super) place: Option<Folder>,
    pub(super) sessions: Vec<IndexedSession>,
    pub(super) calendar: Calendar,
    index: Index,
    /// The words of the index and those that come to it; made when the first is needed.
    words: Mutex<Option<Words>>,
}

/// A session and the state of its files.
#[derive(Debug)]
pub(super) struct IndexedSession {
    pub(super) folder: SessionFolder,
    pub(super) fingerprint: Fingerprint,
    /// Where the index has its summary, if its files still are what they were.
    known: Option<Range<usize>>,
}

/// A session as it was found.
pub(super) enum Found {
    /// Its files are what the index says they are.
    Known(Past),
    /// It was read; it is over, whole, and without mistakes, and may be remembered.
    Whole(Past),
    /// It was read, and must be read again the next time.
    Open(Past),
}

/// What was made of a session.
pub(super) struct Looked<R> {
    pub(super) taken: R,
    /// Whether the state of its files tells everything from now on.
    pub(super) known: bool,
    packed: Option<Vec<u8>>,
}

impl IndexedSession {
    fn folder(&self) -> &SessionFolder {
        &self.folder
    }

    /// Whether the index knows that the session is over and its file whole.
    pub(super) fn is_known(&self) -> bool {
        self.known.is_some()
    }
}

impl Found {
    fn placed(self, calendar: &Calendar) -> Self {
        match self {
            Self::Known(past) => Self::Known(past.placed(calendar)),
            Self::Whole(past) => Self::Whole(past.placed(calendar)),
            Self::Open(past) => Self::Open(past.placed(calendar)),
        }
    }

    pub(super) fn into_past(self) -> Past {
        match self {
            Self::Known(past) | Self::Whole(past) | Self::Open(past) => past,
        }
    }
}

impl Archive {
    /// Every session without its words, the newest first, and last those that lie ahead of
    /// now. A folder without any file of ours
    /// is left out.
    ///
    /// Sessions that are over are read once and remembered in an index, which counts only for
    /// files that have not changed since.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
    pub fn past(&self) -> Result<Vec<Past>, FileError> {
        self.past_as(|past| past)
    }

    /// As [`Archive::past`], of each session only what `take` makes of it, on several threads:
    /// so no more than a few summaries need be in memory.
    ///
    /// # Errors
    ///
    /// As [`Archive::past`].
    pub fn past_as<R: Send>(&self, take: impl Fn(Past) -> R + Sync) -> Result<Vec<R>, FileError> {
        self.past_while(|| true, take)
    }

    /// As [`Archive::past_as`], for as long as it is `wanted`: sessions that are not read by then
    /// are left out.
    ///
    /// # Errors
    ///
    /// As [`Archive::past`].
    pub fn past_while<R: Send>(
        &self,
        wanted: impl Fn() -> bool + Sync,
        take: impl Fn(Past) -> R + Sync,
    ) -> Result<Vec<R>, FileError> {
        let sessions = self.sessions_with(Memory::Write)?;
        let indexed = self.index_of(sessions).newest_first();
        let looked = indexed.look(indexed.now(), wanted, take);
        Ok(looked.into_iter().flatten().map(|it| it.taken).collect())
    }

    /// The first `count` sessions of [`Archive::past`], without a look at the files of others.
    ///
    /// # Errors
    ///
    /// As [`Archive::past`].
    pub fn newest(&self, count: usize) -> Result<Vec<Past>, FileError> {
        let sessions = order::among_newest(self.sessions()?, count, self.calendar());
        let mut indexed = self.index_of(sessions).newest_first();
        indexed.sessions.truncate(count);
        // Whoever lists all sessions reads these again for the index.
        let found = parallel::each(&indexed.sessions, |session| indexed.find(session));
        let found = found.into_iter().flatten();
        Ok(found.map(Found::into_past).collect())
    }

    /// The summaries of all sessions that can be read, the newest first. What cannot be listed
    /// at all counts as empty.
    pub fn summaries(&self) -> Vec<Summary> {
        let summaries = self.past_as(Past::into_summary).unwrap_or_default();
        summaries.into_iter().flatten().collect()
    }

    /// The sessions with the state of their files.
    pub(super) fn stamped(&self) -> Result<(Option<Folder>, Vec<IndexedSession>), FileError> {
        Ok(self.stamp(self.sessions()?))
    }

    fn stamp(&self, sessions: Vec<SessionFolder>) -> (Option<Folder>, Vec<IndexedSession>) {
        let place = Folder::open(self.path()).ok();
        let fingerprints = parallel::each(&sessions, |session| match &place {
            Some(place) => Fingerprint::of(place, session.id()),
            None => Fingerprint::default(),
        });
        let sessions = sessions.into_iter().zip(fingerprints);
        let session = |(folder, fingerprint)| IndexedSession {
            folder,
            fingerprint,
            known: None,
        };
        (place, sessions.map(session).collect())
    }

    pub(super) fn indexed(&self) -> Result<IndexedSessions, FileError> {
        Ok(self.index_of(self.sessions()?))
    }

    fn index_of(&self, sessions: Vec<SessionFolder>) -> IndexedSessions {
        let (place, mut sessions) = self.stamp(sessions);
        let index = place.as_ref().map(Index::read).unwrap_or_default();
        let with_file = sessions
            .iter_mut()
            .filter(|it| it.fingerprint.has_transcript());
        for session in with_file {
            session.known = index.find(session.folder.id(), &session.fingerprint);
        }
        IndexedSessions {
            place,
            sessions,
            calendar: self.calendar(),
            index,
            words: Mutex::new(None),
        }
    }
}

impl IndexedSessions {
    /// The same by the instant at which they began, the newest first, and last what lies ahead.
    fn newest_first(self) -> Self {
        let index = &self.index;
        let known = |session: &IndexedSession| index.began(session.known.clone()?);
        let calendar = self.calendar;
        Self {
            sessions: order::newest_first(self.sessions, calendar, IndexedSession::folder, known),
            ..self
        }
    }

    /// Every session as it is found, or what `take` makes of it, and the index brought up to
    /// date. `now` is what [`IndexedSessions::now`] said before; once it is not `wanted` any more,
    /// nothing is read.
    pub(super) fn look<R: Send>(
        &self,
        now: Option<Time>,
        wanted: impl Fn() -> bool + Sync,
        take: impl Fn(Past) -> R + Sync,
    ) -> Vec<Option<Looked<R>>> {
        let look = |session: &IndexedSession| {
            if !wanted() {
                return None;
            }
            let (past, whole, known) = match self.find(session)? {
                Found::Known(past) => (past, false, true),
                Found::Whole(past) => (past, true, false),
                Found::Open(past) => (past, false, false),
            };
            let settled = now.is_some_and(|now| session.fingerprint.is_settled(now));
            let summary = past.summary().filter(|_| whole && settled);
            let packed = summary.map(|summary| self.pack(summary));
            Some(Looked {
                taken: take(past),
                known: known || packed.is_some(),
                packed,
            })
        };
        let mut looked = parallel::each(&self.sessions, look);
        let new = self.sessions.iter().zip(&mut looked);
        let new = new.filter_map(|(session, it)| {
            let packed = it.as_mut()?.packed.take()?;
            Some((session.folder.id().clone(), session.fingerprint, packed))
        });
        self.remember(&new.collect::<Vec<_>>());
        looked
    }

    /// What time it is for files, where something is going to be read.
    pub(super) fn now(&self) -> Option<Time> {
        let anew = self.sessions.iter().any(|it| !it.is_known());
        let place = self.place.as_ref().filter(|_| anew);
        place.and_then(file_time)
    }

    /// A summary as the index has it.
    pub(super) fn pack(&self, summary: &Summary) -> Vec<u8> {
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        pack(summary, words.get_or_insert_with(|| self.known_words()))
    }

    /// Where nothing of the index counts, none of its words is kept.
    fn known_words(&self) -> Words {
        match self.sessions.iter().any(IndexedSession::is_known) {
            true => self.index.words(),
            false => Words::default(),
        }
    }

    /// Writes into the index what was read, unless nothing has changed. Each must have been
    /// settled before it was read.
    pub(super) fn remember(&self, new: &[(SessionId, Fingerprint, Vec<u8>)]) {
        let Some(place) = &self.place else { return };
        let right = self.sessions.iter().filter_map(|it| {
            let known = it.known.clone()?;
            Some((it.folder.id(), &it.fingerprint, known))
        });
        let right: Vec<_> = right.collect();
        if !new.is_empty() || right.len() < self.index.len() {
            let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
            let words = words.get_or_insert_with(|| self.known_words());
            self.index.write(place, words, &right, new);
        }
    }

    fn find(&self, session: &IndexedSession) -> Option<Found> {
        let found = self.find_anywhere(session)?;
        Some(found.placed(&self.calendar))
    }

    fn find_anywhere(&self, session: &IndexedSession) -> Option<Found> {
        let id = session.folder.id();
        let known = session.known.clone();
        if let Some(summary) = known.and_then(|place| self.index.summary(id, place)) {
            return Some(Found::Known(Past {
                id: id.clone(),
                path: session.folder.path(),
                state: PastState::Readable(Box::new(summary)),
                notes: None,
                shared: 0,
            }));
        }
        let (listed, whole) = read(&session.folder)?;
        Some(summarize(listed, whole))
    }
}

/// Reads a session, and says whether its file alone tells everything.
pub(super) fn read(folder: &SessionFolder) -> Option<(Listed, bool)> {
    let file = folder.file();
    let whole = matches!(&file, Ok(transcript) if transcript.outcome != Outcome::Unfinished);
    Some((judge(folder.clone(), file)?, whole))
}

/// What of a session goes into a list.
pub(super) fn summarize(listed: Listed, whole: bool) -> Found {
    let id = listed.folder.id().clone();
    let shared = listed.folder.shared_turns();
    let notes = listed.folder.notes();
    let summary = |transcript: Box<Transcript>| Box::new(Summary::of(&transcript, &notes.value));
    let state = match listed.state {
        State::Readable(transcript) => PastState::Readable(summary(transcript)),
        State::Interrupted(transcript) => PastState::Interrupted(summary(transcript)),
        State::Live => PastState::Live,
        State::Unreadable(error) => PastState::Unreadable(error),
    };
    let mistaken = notes.is_mistaken();
    let past = Past {
        id: id.clone(),
        path: listed.folder.path(),
        state,
        notes: mistaken.then(|| say::notes::damaged(notes.source.name())),
        shared,
    };
    match &past.state {
        PastState::Readable(_) if whole && !mistaken => Found::Whole(past),
        _ => Found::Open(past),
    }
}
