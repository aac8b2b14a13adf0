//! Sessions on disk, matched with the index.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use crate::review::{Calendar, Summary};
use crate::store::unix::{Folder, Time};
use crate::store::{FileError, parallel};
use crate::transcript::{Outcome, SessionId, Transcript};

use super::cache::file_time;
use super::fingerprint::Fingerprint;
use super::index::{Index, WordTable, pack};
use super::listed::judge;
use super::past::{FoundSession, Past, PastState};
use super::{Archive, Listed, OpenError, SessionFolder, SessionState, order};

/// The existing sessions and what the index knows of them.
#[derive(Debug)]
pub(super) struct IndexedSessions {
    pub(super) place: Option<Folder>,
    pub(super) sessions: Vec<IndexedSession>,
    pub(super) calendar: Calendar,
    index: Index,
    /// The index's words plus new ones; built on first use.
    words: Mutex<Option<WordTable>>,
}

/// A session and the state of its files.
#[derive(Debug)]
pub(super) struct IndexedSession {
    pub(super) folder: SessionFolder,
    pub(super) fingerprint: Fingerprint,
    /// Position of its summary in the index, if its files are unchanged.
    known: Option<Range<usize>>,
}

/// The result for one session.
pub(super) struct Looked<R> {
    pub(super) taken: R,
    /// Whether the state of its files is conclusive from now on.
    pub(super) known: bool,
    packed: Option<Vec<u8>>,
}

impl Archive {
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

    pub(super) fn index_of(&self, sessions: Vec<SessionFolder>) -> IndexedSessions {
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
    /// The same, sorted by start time with the newest first and future ones last.
    pub(super) fn newest_first(self) -> Self {
        let index = &self.index;
        let known = |session: &IndexedSession| index.began(session.known.clone()?);
        let calendar = self.calendar;
        Self {
            sessions: order::newest_first(self.sessions, calendar, IndexedSession::folder, known),
            ..self
        }
    }

    /// Returns every session, or what `take` makes of it, and updates the index. `now` comes from
    /// an earlier [`IndexedSessions::now`]. Stops reading once `wanted` returns false.
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
                FoundSession::Known(past) => (past, false, true),
                FoundSession::Whole(past) => (past, true, false),
                FoundSession::Open(past) => (past, false, false),
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

    /// The current file time, if anything has to be read.
    pub(super) fn now(&self) -> Option<Time> {
        let anew = self.sessions.iter().any(|it| !it.is_known());
        let place = self.place.as_ref().filter(|_| anew);
        place.and_then(file_time)
    }

    /// Encodes a summary as the index stores it.
    pub(super) fn pack(&self, summary: &Summary) -> Vec<u8> {
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        pack(summary, words.get_or_insert_with(|| self.known_words()))
    }

    /// If no index entry is valid, none of its words is kept.
    fn known_words(&self) -> WordTable {
        match self.sessions.iter().any(IndexedSession::is_known) {
            true => self.index.words(),
            false => WordTable::default(),
        }
    }

    /// Adds to the index what was read, unless nothing changed. Each must have been settled
    /// before it was read.
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

    pub(super) fn find(&self, session: &IndexedSession) -> Option<FoundSession> {
        let found = self.find_anywhere(session)?;
        Some(found.placed(&self.calendar))
    }

    fn find_anywhere(&self, session: &IndexedSession) -> Option<FoundSession> {
        let id = session.folder.id();
        let known = session.known.clone();
        if let Some(summary) = known.and_then(|place| self.index.summary(id, place)) {
            return Some(FoundSession::Known(Past {
                id: id.clone(),
                path: session.folder.path(),
                state: PastState::Readable(Box::new(summary)),
                trouble: None,
                shared: 0,
            }));
        }
        let (listed, whole) = read(&session.folder)?;
        Some(summarize(listed, whole))
    }
}

impl IndexedSession {
    fn folder(&self) -> &SessionFolder {
        &self.folder
    }

    /// Whether the index knows that the session is over and its file undamaged.
    pub(super) fn is_known(&self) -> bool {
        self.known.is_some()
    }
}

/// Reads a session, and whether its file alone is conclusive.
pub(super) fn read(folder: &SessionFolder) -> Option<(Listed, bool)> {
    let file = folder.file();
    let whole = matches!(&file, Ok(transcript) if transcript.outcome != Outcome::Unfinished);
    Some((judge(folder.clone(), file)?, whole))
}

/// Reduces a session to what a list needs.
pub(super) fn summarize(listed: Listed, whole: bool) -> FoundSession {
    let id = listed.folder.id().clone();
    let shared = listed.folder.shared_turns();
    let notes = listed.folder.notes();
    let summary = |transcript: Box<Transcript>| Box::new(Summary::of(&transcript, &notes.value));
    let state = match listed.state {
        SessionState::Readable(transcript) => PastState::Readable(summary(transcript)),
        SessionState::Interrupted(transcript) => PastState::Interrupted(summary(transcript)),
        SessionState::Words(_) => PastState::Unreadable(OpenError::WordsOnly(id.clone())),
        SessionState::Live => PastState::Live,
        SessionState::Unreadable(error) => PastState::Unreadable(error),
    };
    let past = Past {
        id: id.clone(),
        path: listed.folder.path(),
        state,
        trouble: notes.trouble().or_else(|| listed.folder.trouble_of_words()),
        shared,
    };
    match &past.state {
        PastState::Readable(_) if whole && past.trouble.is_none() => FoundSession::Whole(past),
        _ => FoundSession::Open(past),
    }
}
