use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::{Localized, say};
use crate::store::{FileError, ReadError};
use crate::transcript::{SessionId, Unreadable, journal};

/// Why a session cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// None or several match.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// Its file cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Its file can be read, but is not a transcript.
    #[error("it is damaged, or newer than this program")]
    Unreadable {
        /// The file.
        source_text: Box<SourceText>,
        /// What is wrong with it.
        problem: Box<Unreadable>,
    },
    /// The journal has a newer format.
    #[error(transparent)]
    Newer(#[from] journal::NewerFormat),
    /// The journal has no beginning, so it cannot be used.
    #[error("the beginning of its journal is lost")]
    NoBeginning,
    /// Another program is in the middle of it.
    #[error("it is open in another window")]
    Live,
    /// Like that, but the typed words are known.
    #[error("the beginning of the journal of {0} is lost")]
    WordsOnly(SessionId),
    /// Its folder is empty.
    #[error("there is nothing in {}", .0.display())]
    Empty(PathBuf),
    /// Its folder contains other files, but none of a record.
    #[error("there is no record in {}", path.display())]
    OthersOnly {
        /// The folder.
        path: PathBuf,
        /// Its contents.
        names: Vec<String>,
    },
    /// Its record is in a folder inside its own.
    #[error("the record of {} is in {}", path.display(), inner.display())]
    Inside {
        /// The folder.
        path: PathBuf,
        /// The inner folder.
        inner: PathBuf,
    },
    /// Its record is compressed.
    #[error("{} is packed", path.display())]
    Packed {
        /// The file.
        path: PathBuf,
        /// The file that should be there.
        wanted: String,
    },
    /// The name of one of its files differs from ours in case.
    #[error("{} should be {wanted}", path.display())]
    Misnamed {
        /// The file.
        path: PathBuf,
        /// What it should be called.
        wanted: String,
    },
}

impl OpenError {
    /// Whether the file simply does not exist.
    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Self::Read(error) if error.is_missing())
    }

    /// Whether a newer program wrote it; such files must not be second-guessed.
    pub(super) fn is_newer(&self) -> bool {
        match self {
            Self::Unreadable { problem, .. } => matches!(**problem, Unreadable::Newer { .. }),
            Self::Newer(_) => true,
            _ => false,
        }
    }

    /// Says what is wrong and what to do.
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
            Self::WordsOnly(id) => say::files::mended(
                &say::strays::WORDS_ONLY.into(),
                &say::strays::show_words(id.as_str()),
            ),
            Self::Empty(_)
            | Self::OthersOnly { .. }
            | Self::Inside { .. }
            | Self::Packed { .. }
            | Self::Misnamed { .. } => {
                let [what, mend] = self.odd_folder();
                say::files::mended(&what, &mend)
            }
        }
    }

    /// Says what is wrong with a folder without our files, and how to fix it.
    fn odd_folder(&self) -> [Localized; 2] {
        let name = |path: &Path| {
            let name = path.file_name().unwrap_or_default();
            name.to_string_lossy().into_owned()
        };
        match self {
            Self::Inside { path, inner } => {
                let inner = inner.strip_prefix(path).unwrap_or(inner);
                [
                    say::strays::inside(&inner.to_string_lossy()),
                    say::strays::MOVE_CONTENTS_UP.into(),
                ]
            }
            Self::Packed { path, wanted } => [
                say::strays::packed(&name(path)),
                say::strays::unpack(wanted),
            ],
            Self::OthersOnly { names, .. } => [
                say::strays::only_left(names),
                say::strays::GET_THE_REST.into(),
            ],
            Self::Misnamed { path, wanted } => [
                say::files::misnamed(&name(path)),
                say::files::rename_to(wanted),
            ],
            _ => [
                say::files::EMPTY_SESSION.into(),
                say::files::MEND_EMPTY_SESSION.into(),
            ],
        }
    }

    /// The same as diagnostics for a file.
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
            Self::Empty(ref path)
            | Self::OthersOnly { ref path, .. }
            | Self::Inside { ref path, .. }
            | Self::Packed { ref path, .. }
            | Self::Misnamed { ref path, .. } => {
                let [what, mend] = self.odd_folder();
                let source = SourceText::new(path.to_string_lossy(), "");
                (source, vec![Diagnostic::whole_file(what, mend)])
            }
            other => {
                let what = Diagnostic::whole_file(other.say(), say::files::CHECK_BACKUP.into());
                (SourceText::new(name, ""), vec![what])
            }
        }
    }
}

/// Why no session was found.
#[derive(Debug, thiserror::Error)]
pub enum NotFound {
    /// There are no sessions.
    #[error("there are no transcripts in {0}")]
    None(String),
    /// No id has this prefix.
    #[error("no transcript begins with '{wanted}'")]
    Unknown {
        /// What was asked for.
        wanted: String,
        /// The newest sessions.
        newest: Vec<String>,
    },
    /// Several ids have this prefix.
    #[error("several transcripts begin with '{wanted}'")]
    Ambiguous {
        /// What was asked for.
        wanted: String,
        /// The newest matches.
        newest: Vec<String>,
    },
    /// None or several in the trash match.
    #[error("no single transcript in the trash begins with '{wanted}'")]
    Trash {
        /// What was asked for.
        wanted: String,
        /// The newest candidates.
        newest: Vec<String>,
    },
    /// It exists, but is not read as a session because of its name or location.
    #[error("{} is not read as a session", path.display())]
    Stray {
        /// Its location.
        path: PathBuf,
        /// Why it is not read, and what to do.
        why: Localized,
    },
    /// The folder of transcripts cannot be listed.
    #[error(transparent)]
    File(#[from] FileError),
}

impl NotFound {
    /// None or several in the trash match; `newest` are candidates.
    pub(super) fn trash(wanted: &str, newest: Vec<String>) -> Self {
        Self::Trash {
            wanted: wanted.to_owned(),
            newest,
        }
    }

    /// Says what is wrong and what to do.
    pub fn say(&self) -> Localized {
        match self {
            Self::None(folder) => say::files::no_transcripts(folder),
            Self::Unknown { wanted, newest } => say::files::unknown_transcript(wanted, newest),
            Self::Ambiguous { wanted, newest } => say::files::ambiguous_transcript(wanted, newest),
            Self::Trash { wanted, newest } => say::files::not_in_trash(wanted, newest),
            Self::Stray { path, why } => {
                let path = Localized::same(path.to_string_lossy());
                say::files::because(&path, why)
            }
            Self::File(error) => error.say(),
        }
    }
}
