use crate::lang::Localized;
use crate::transcript::Transcript;

use super::second::SecondReadings;
use super::{Notes, Summary};

/// A row in the list of past interviews.
#[derive(Debug, Clone, PartialEq)]
pub enum PastSession {
    /// A readable session.
    Readable(Box<Summary>),
    /// A session that cannot be read, now or ever.
    Unreadable {
        /// The session's id.
        id: String,
        /// The reason.
        why: Localized,
    },
}

impl PastSession {
    /// Whether nothing was asked before the interview was left; lists skip such sessions.
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

/// A session that cannot be read and so is not counted, or a user file that can be read only in
/// part.
#[derive(Debug, Clone, PartialEq)]
pub struct Unread {
    /// The session's id, or the file's path and the position in it.
    pub id: String,
    /// The reason.
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

    /// A file, with the position in it if known.
    pub fn file(place: impl Into<String>, why: Localized) -> Self {
        Self {
            id: place.into(),
            why,
            is_file: true,
        }
    }

    /// A short name: for a file in a session's folder, the folder and file name; otherwise the
    /// file name.
    pub fn brief(&self) -> &str {
        let mut parts = self.id.rmatch_indices('/').map(|(at, _)| at + 1);
        let (name, folder) = (parts.next(), parts.next());
        let folder = folder.and_then(|at| self.id.get(at..));
        let is_session = |path: &&str| path.starts_with(|c: char| c.is_ascii_digit());
        let name = || name.and_then(|at| self.id.get(at..));
        folder.filter(is_session).or_else(name).unwrap_or(&self.id)
    }
}

/// A past interview with what review added.
#[derive(Debug, Clone, PartialEq)]
pub struct PastInterview {
    /// The interview as recorded.
    pub transcript: Transcript,
    /// What review added.
    pub notes: Notes,
    /// A second reader's results; they do not count.
    pub second: SecondReadings,
    /// Why nothing can be added: the notes file is damaged or newer than the program, and
    /// rewriting would lose its content.
    pub sealed: Option<Localized>,
}

/// An interrupted session that can be resumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResumableSession {
    /// The session's id.
    pub id: String,
    /// Its description, such as "AWS · Cloud Support Engineer".
    pub title: String,
    /// Its start in local time, as a label.
    pub started: String,
}
