use crate::lang::Localized;
use crate::transcript::Transcript;

use super::second::SecondReadings;
use super::{Notes, Summary};

/// A line of the list of past interviews.
#[derive(Debug, Clone, PartialEq)]
pub enum PastSession {
    /// One to read.
    Readable(Box<Summary>),
    /// One that cannot be read now, or not at all.
    Unreadable {
        /// The session's id.
        id: String,
        /// Why.
        why: Localized,
    },
}

impl PastSession {
    /// Whether nothing was asked in it before it was left: a list has no use for it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Readable(summary) => summary.is_blank(),
            Self::Unreadable { .. } => false,
        }
    }

    /// The session's id.
    pub fn id(&self) -> &str {
        match self {
            Self::Readable(summary) => summary.id.as_str(),
            Self::Unreadable { id, .. } => id,
        }
    }
}

/// A session that cannot be read, and so counts nowhere, or a file of the candidate's own of which
/// only what can be read counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Unread {
    /// The session's id, or the path of the file and the place in it.
    pub id: String,
    /// Why.
    pub why: Localized,
    /// Whether it is a file.
    pub is_file: bool,
}

impl Unread {
    /// A session.
    pub fn session(id: impl Into<String>, why: Localized) -> Self {
        Self {
            id: id.into(),
            why,
            is_file: false,
        }
    }

    /// A file, with the place in it where that is known.
    pub fn file(place: impl Into<String>, why: Localized) -> Self {
        Self {
            id: place.into(),
            why,
            is_file: true,
        }
    }

    /// What it is called where there is little room: of a file in the folder of a session, that
    /// folder and its name; of another, its name.
    pub fn brief(&self) -> &str {
        let mut parts = self.id.rmatch_indices('/').map(|(at, _)| at + 1);
        let (name, folder) = (parts.next(), parts.next());
        let folder = folder.and_then(|at| self.id.get(at..));
        let is_session = |path: &&str| path.starts_with(|c: char| c.is_ascii_digit());
        let name = || name.and_then(|at| self.id.get(at..));
        folder.filter(is_session).or_else(name).unwrap_or(&self.id)
    }
}

/// A past interview with what was added to it in review.
#[derive(Debug, Clone, PartialEq)]
pub struct PastInterview {
    /// The interview as it is recorded.
    pub transcript: Transcript,
    /// What was added.
    pub notes: Notes,
    /// What a second reader read in it; counts nowhere.
    pub second: SecondReadings,
    /// Why nothing can be added, where the file of notes is damaged or newer than the program,
    /// and would be lost by rewriting it.
    pub sealed: Option<Localized>,
}

/// An interrupted session that can be resumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResumableSession {
    /// The session's id.
    pub id: String,
    /// What it was, such as "AWS · Cloud Support Engineer".
    pub title: String,
    /// When it began, as a label in the local time.
    pub started: String,
}
