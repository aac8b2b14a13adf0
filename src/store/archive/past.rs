//! Every session as lists, statistics and the planner need it: without its words.

use std::path::PathBuf;

use crate::lang::{Localized, say};
use crate::review::{Calendar, Summary};
use crate::store::{FileError, parallel};
use crate::transcript::SessionId;

use super::forks::Memory;
use super::{Archive, FileTrouble, OpenError, order};

/// A session in a list.
#[derive(Debug)]
pub struct Past {
    /// The name of its folder, which commands use as its id.
    pub id: SessionId,
    /// Its folder; if only rescued pieces are left, the first folder that could hold them.
    pub path: PathBuf,
    /// What is available of it.
    pub state: PastState,
    /// What is wrong with its notes or recognized words, if anything; the readable part of them
    /// counts.
    pub trouble: Option<FileTrouble>,
    /// How many turns, from the first, it shares with another version of the session.
    pub shared: usize,
}

/// What is available of a session.
#[derive(Debug)]
pub enum PastState {
    /// It is over, or cannot be resumed.
    Readable(Box<Summary>),
    /// It was interrupted and can be resumed; this is what it has so far.
    Interrupted(Box<Summary>),
    /// A program is in the middle of it.
    Live,
    /// Why it cannot be read.
    Unreadable(OpenError),
}

impl Past {
    /// The same, placed in a calendar.
    fn placed(self, calendar: &Calendar) -> Self {
        let placed = |summary: Box<Summary>| Box::new(summary.placed(calendar));
        let state = match self.state {
            PastState::Readable(summary) => PastState::Readable(placed(summary)),
            PastState::Interrupted(summary) => PastState::Interrupted(placed(summary)),
            state => state,
        };
        Self { state, ..self }
    }

    /// The summary, if the transcript can be read.
    pub fn summary(&self) -> Option<&Summary> {
        match &self.state {
            PastState::Readable(summary) | PastState::Interrupted(summary) => Some(summary),
            PastState::Live | PastState::Unreadable(_) => None,
        }
    }

    /// The summary as statistics count it: what two versions share counts once.
    pub fn into_summary(self) -> Option<Summary> {
        match self.state {
            PastState::Readable(summary) | PastState::Interrupted(summary) => {
                summary.besides(self.shared)
            }
            PastState::Live | PastState::Unreadable(_) => None,
        }
    }

    /// Why it cannot be read, or only in part.
    pub fn problem(&self) -> Option<Localized> {
        match &self.state {
            PastState::Live => Some(say::review::LIVE.into()),
            PastState::Unreadable(error) => Some(error.say()),
            _ => self.trouble.as_ref().map(FileTrouble::say),
        }
    }
}

/// A session as found on disk.
pub(super) enum FoundSession {
    /// Its files match the index.
    Known(Past),
    /// It was read; it is over and without errors, so it can be cached.
    Whole(Past),
    /// It was read, and must be read again next time.
    Open(Past),
}

impl FoundSession {
    pub(super) fn placed(self, calendar: &Calendar) -> Self {
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
    /// Every session without its words, newest first, future ones last. A folder without any of
    /// our files is skipped unless it has a session name.
    ///
    /// Finished sessions are read once and cached in an index, whose entries count only while the
    /// files are unchanged.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn past(&self) -> Result<Vec<Past>, FileError> {
        self.past_as(|past| past)
    }

    /// Like [`Archive::past`], but keeps only what `take` makes of each session, on several
    /// threads, so that only a few summaries are in memory at once.
    ///
    /// # Errors
    ///
    /// As [`Archive::past`].
    pub fn past_as<R: Send>(&self, take: impl Fn(Past) -> R + Sync) -> Result<Vec<R>, FileError> {
        self.past_while(|| true, take)
    }

    /// Like [`Archive::past_as`], but stops once `wanted` returns false and leaves out the
    /// sessions not read by then.
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

    /// The first `count` sessions of [`Archive::past`], without checking the files of the others.
    ///
    /// # Errors
    ///
    /// As [`Archive::past`].
    pub fn newest(&self, count: usize) -> Result<Vec<Past>, FileError> {
        let sessions = order::among_newest(self.sessions()?, count, self.calendar());
        let mut indexed = self.index_of(sessions).newest_first();
        indexed.sessions.truncate(count);
        // Listing all sessions reads these again for the index.
        let found = parallel::each(&indexed.sessions, |session| indexed.find(session));
        let found = found.into_iter().flatten();
        Ok(found.map(FoundSession::into_past).collect())
    }

    /// The summaries of all readable sessions, newest first. If nothing can be listed, returns an
    /// empty list.
    pub fn summaries(&self) -> Vec<Summary> {
        let summaries = self.past_as(Past::into_summary).unwrap_or_default();
        summaries.into_iter().flatten().collect()
    }
}
