use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::{Language, Localized, say};

/// A file or folder that could not be used.
///
/// Its `Display` text is one English sentence that includes what to do next; [`FileError::say`]
/// has both languages. The path in it is raw: screens and commands sanitize it before showing it.
#[derive(Debug, thiserror::Error)]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// What was attempted.
    pub action: Action,
    /// Why.
    #[source]
    pub cause: Cause,
}

/// What was attempted with a file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Reading it, or listing its contents.
    Read,
    /// Creating it.
    Create,
    /// Writing it, or syncing it to the disk.
    Save,
    /// Moving it into another folder.
    Move,
}

/// Why a file or folder could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// Nothing has that name.
    #[error("it does not exist")]
    Missing,
    /// It is a link where only a file or folder of our own is allowed.
    #[error("it is a link")]
    Link,
    /// It is a link, or lies behind one, to a place that does not exist.
    #[error("{} is a link to {}, which does not exist", link.display(), target.display())]
    Dangling {
        /// The link.
        link: PathBuf,
        /// Where it leads, as written in it.
        target: PathBuf,
    },
    /// It is in a cloud, and not on this disk.
    #[error("it is not downloaded yet")]
    NotDownloaded,
    /// It is a link where only a folder of our own is allowed.
    #[error("it is a link to a folder")]
    LinkedFolder,
    /// It is a file where a folder is needed.
    #[error("it is not a folder")]
    NoFolder,
    /// It is a folder where a file is needed.
    #[error("it is a folder")]
    Folder,
    /// It is a folder without any of our files.
    #[error("it holds no TOML file")]
    NoFiles,
    /// It is a pipe, a device or a socket.
    #[error("it is not a file")]
    Special,
    /// It is larger than any file of its kind should be.
    #[error("it is larger than {limit} bytes")]
    TooLarge {
        /// Maximum size, in bytes.
        limit: u64,
    },
    /// What was read back differs from what was written.
    #[error("it reads back differently")]
    Changed,
    /// It is not TOML, or has something else where a table belongs.
    #[error("a mistake in it is in the way")]
    Mistaken,
    /// The system returned an error.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl FileError {
    /// The error of performing `action` on `path`.
    pub(super) fn new(path: &Path, action: Action, cause: impl Into<Cause>) -> Self {
        Self {
            path: path.to_owned(),
            action,
            cause: cause.into(),
        }
    }

    /// Says what happened, why, and what to do next, in a sentence or two.
    pub fn say(&self) -> Localized {
        let path = self.path.to_string_lossy();
        let failed = match self.action {
            Action::Read => say::files::not_read(&path),
            Action::Create => say::files::not_created(&path),
            Action::Save => say::files::not_saved(&path),
            Action::Move => say::files::not_moved(&path),
        };
        say::files::failure(&failed, &self.cause.what(), &self.cause.mend())
    }

    /// The same as a diagnostic of the whole file.
    pub fn report(&self) -> (SourceText, Diagnostic) {
        let source = SourceText::new(self.path.to_string_lossy(), "");
        let diagnostic = Diagnostic::whole_file(self.cause.what(), self.cause.mend());
        (source, diagnostic)
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.say().get(Language::En))
    }
}

impl Cause {
    /// The reason, as a clause that can follow a colon.
    pub fn what(&self) -> Localized {
        use say::files;
        match self {
            Self::Missing => files::MISSING.into(),
            Self::Link => files::LINK.into(),
            Self::Dangling { link, target } => {
                files::dangling(&link.to_string_lossy(), &target.to_string_lossy())
            }
            Self::NotDownloaded => files::NOT_DOWNLOADED.into(),
            Self::LinkedFolder => files::LINKED_FOLDER.into(),
            Self::NoFolder => files::NO_FOLDER.into(),
            Self::Folder => files::FOLDER.into(),
            Self::NoFiles => files::NO_FILES.into(),
            Self::Special => files::SPECIAL.into(),
            Self::TooLarge { limit } => files::too_large(*limit),
            Self::Changed => files::CHANGED.into(),
            Self::Mistaken => files::MISTAKEN.into(),
            Self::Io(error) => files::system(error).0,
        }
    }

    /// Says what to do about it.
    pub fn mend(&self) -> Localized {
        use say::files;
        match self {
            Self::Missing => files::CHECK_PATH.into(),
            Self::Link => files::REMOVE_LINK.into(),
            Self::Dangling { .. } => files::MEND_DANGLING.into(),
            Self::NotDownloaded => files::DOWNLOAD_IT.into(),
            Self::LinkedFolder => files::PUT_THE_FOLDER_ITSELF.into(),
            Self::NoFolder => files::MOVE_FILE_AWAY.into(),
            Self::Folder => files::NAME_A_FILE.into(),
            Self::NoFiles => files::NAME_OUR_FOLDER.into(),
            Self::Special => files::USE_A_FILE.into(),
            Self::TooLarge { .. } => files::SPLIT.into(),
            Self::Changed => files::CHECK_DISK.into(),
            Self::Mistaken => files::CHECK_FILE.into(),
            Self::Io(error) => files::system(error).1.into(),
        }
    }

    /// Whether nothing has that name.
    pub fn is_missing(&self) -> bool {
        match self {
            Self::Missing => true,
            Self::Io(error) => error.kind() == io::ErrorKind::NotFound,
            _ => false,
        }
    }
}

impl From<Cause> for io::Error {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Io(error) => error,
            Cause::Missing => io::ErrorKind::NotFound.into(),
            other => Self::other(other),
        }
    }
}
