use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::{Localized, say};
use crate::store::ReadError;
use crate::transcript::{Unreadable, journal};

use super::NotFound;

/// A session that cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is none, or more than one could be meant.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// Its file cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Its file can be read, and holds no transcript of ours.
    #[error("it is damaged, or newer than this program")]
    Unreadable {
        /// The file.
        source_text: Box<SourceText>,
        /// What is wrong with it.
        problem: Box<Unreadable>,
    },
    /// The journal is of a newer format.
    #[error(transparent)]
    Newer(#[from] journal::NewerFormat),
    /// The journal has no beginning, and so tells nothing.
    #[error("the beginning of its journal is lost")]
    NoBeginning,
    /// Another program is in the middle of it.
    #[error("it is open in another window")]
    Live,
}

impl OpenError {
    /// Whether there simply is no file.
    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Self::Read(error) if error.is_missing())
    }

    /// Whether a newer program wrote it, which must not be second-guessed.
    pub(super) fn is_newer(&self) -> bool {
        match self {
            Self::Unreadable { problem, .. } => matches!(**problem, Unreadable::Newer { .. }),
            Self::Newer(_) => true,
            _ => false,
        }
    }

    /// What is wrong and what to do, in words.
    pub fn say(&self) -> Localized {
        match self {
            Self::NotFound(error) => error.say(),
            Self::Read(error) => error.say(),
            Self::Unreadable {
                source_text,
                problem,
            } => match **problem {
                Unreadable::Newer { format, .. } => say::files::newer_record(format),
                Unreadable::Damaged { .. } => say::files::unreadable(source_text.name()),
            },
            Self::Newer(newer) => say::files::newer_record(newer.found.into()),
            Self::NoBeginning => say::files::NO_BEGINNING.into(),
            Self::Live => say::files::LIVE.into(),
        }
    }

    /// The same as diagnostics of a file.
    pub fn report(self, name: &str) -> (SourceText, Vec<Diagnostic>) {
        match self {
            Self::Read(error) => {
                let (source, diagnostic) = error.report();
                (source, vec![diagnostic])
            }
            Self::Unreadable {
                source_text,
                problem,
            } => {
                let found = problem.diagnostics().to_vec();
                (*source_text, found)
            }
            other => {
                let what = Diagnostic::whole_file(other.say(), say::files::CHECK_BACKUP.into());
                (SourceText::new(name, ""), vec![what])
            }
        }
    }
}
