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
    /// The name of its folder, by which commands call it.
    pub id: SessionId,
    /// Its folder; where only rescued pieces are left, the first that could hold them.
    pub path: PathBuf,
    /// What can be had of it.
    pub state: PastState,
    /// What is wrong with its notes or with the words of its spoken answers, where something is:
    /// what could be read of them counts.
    pub trouble: Option<FileTrouble>,
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
            _ => self.trouble.as_ref().map(FileTrouble::say),
        }
    }
}

/// A session as it was found.
pub(super) enum FoundSession {
    /// Its files are what the index says they are.
    Known(Past),
    /// It was read; it is over, whole, and without mistakes, and may be remembered.
    Whole(Past),
    /// It was read, and must be read again the next time.
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
    /// Every session without its words, the newest first, and last those that lie ahead of
    /// now. A folder without any file of ours is left out, unless it is called like a session of
    /// ours.
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
        Ok(found.map(FoundSession::into_past).collect())
    }

    /// The summaries of all sessions that can be read, the newest first. What cannot be listed
    /// at all counts as empty.
    pub fn summaries(&self) -> Vec<Summary> {
        let summaries = self.past_as(Past::into_summary).unwrap_or_default();
        summaries.into_iter().flatten().collect()
    }
}
