use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::lang::{Language, Localized, say};
use crate::store::{Action, Cause, FileError};

/// What to tell the user about saving.
#[derive(Debug)]
pub enum JournalStatus {
    /// The file failed; everything was written to another, and nothing is lost.
    Moved {
        /// What failed.
        fault: SaveFault,
        /// The file now being written.
        to: PathBuf,
    },
    /// No file can be written. Lines are kept in memory until one can.
    Held {
        /// The latest failure.
        fault: SaveFault,
    },
    /// After a period without a writable file there is one again, and it has everything.
    Healed {
        /// The file now being written.
        to: PathBuf,
    },
}

impl JournalStatus {
    /// Describes the status.
    pub fn say(&self) -> Localized {
        match self {
            Self::Moved { fault, to } => {
                say::files::saving_moved(&fault.0.cause.what(), &to.to_string_lossy())
            }
            Self::Held { fault } => {
                say::files::saving_held(&fault.0.cause.what(), &fault.0.cause.mend())
            }
            Self::Healed { to } => say::files::saving_healed(&to.to_string_lossy()),
        }
    }
}

/// A journal write or sync that failed.
#[derive(Debug, thiserror::Error)]
pub struct SaveFault(#[source] FileError);

impl SaveFault {
    pub(in crate::store) fn new(path: &Path, cause: io::Error) -> Self {
        Self(FileError::new(path, Action::Save, Cause::Io(cause)))
    }

    /// The file and the reason.
    pub fn error(&self) -> &FileError {
        &self.0
    }
}

impl fmt::Display for SaveFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.say().get(Language::En))
    }
}
