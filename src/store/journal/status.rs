use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::lang::{Language, Localized, say};
use crate::store::{Action, Cause, FileError};

/// What the user should be told about saving.
#[derive(Debug)]
pub enum JournalStatus {
    /// The file failed; everything went into another, and nothing is lost.
    Moved {
        /// What failed.
        fault: SaveFault,
        /// The file that is written now.
        to: PathBuf,
    },
    /// No file can be written. Lines are kept in memory until one can.
    Held {
        /// What failed last.
        fault: SaveFault,
    },
    /// After a time without any file there is one again, and everything is in it.
    Healed {
        /// The file that is written now.
        to: PathBuf,
    },
}

impl JournalStatus {
    /// The status in words.
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

/// A write or a sync of the journal that failed.
#[derive(Debug, thiserror::Error)]
pub struct SaveFault(#[source] FileError);

impl SaveFault {
    pub(in crate::store) fn new(path: &Path, cause: io::Error) -> Self {
        Self(FileError::new(path, Action::Save, Cause::Io(cause)))
    }

    /// Which file, and why.
    pub fn error(&self) -> &FileError {
        &self.0
    }
}

impl fmt::Display for SaveFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.say().get(Language::En))
    }
}
