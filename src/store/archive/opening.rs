use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::{Localized, say};
use crate::store::{FileError, ReadError};
use crate::transcript::{SessionId, Unreadable, journal};

use super::Stray;

/// A session that cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is none, or more than one could be meant.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// Its file cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Its file can be read, but is not one of our transcripts.
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
    /// The same, but for the words that were typed.
    #[error("the beginning of the journal of {0} is lost")]
    WordsOnly(SessionId),
    /// There is nothing in its folder.
    #[error("there is nothing in {}", .0.display())]
    Empty(PathBuf),
    /// Its folder has none of the files of a record in it, and others.
    #[error("there is no record in {}", path.display())]
    OthersOnly {
        /// The folder.
        path: PathBuf,
        /// What is in it.
        names: Vec<String>,
    },
    /// Its record lies in a folder inside its own.
    #[error("the record of {} is in {}", path.display(), inner.display())]
    Inside {
        /// The folder.
        path: PathBuf,
        /// The folder inside.
        inner: PathBuf,
    },
    /// Its record is packed.
    #[error("{} is packed", path.display())]
    Packed {
        /// The file.
        path: PathBuf,
        /// What should be there.
        wanted: String,
    },
    /// A file of it is called otherwise, but for small and capital letters.
    #[error("{} should be {wanted}", path.display())]
    Misnamed {
        /// The file.
        path: PathBuf,
        /// What it should be called.
        wanted: String,
    },
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

    /// What is wrong with a folder without a file of ours, and how to mend it.
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
    /// There is none at all.
    #[error("there are no transcripts in {0}")]
    None(String),
    /// None begins so.
    #[error("no transcript begins with '{wanted}'")]
    Unknown {
        /// What was wanted.
        wanted: String,
        /// The newest that there are.
        newest: Vec<String>,
    },
    /// Several begin so.
    #[error("several transcripts begin with '{wanted}'")]
    Ambiguous {
        /// What was wanted.
        wanted: String,
        /// The newest of them.
        newest: Vec<String>,
    },
    /// None or several in the trash begin so.
    #[error("no single transcript in the trash begins with '{wanted}'")]
    Trash {
        /// What was wanted.
        wanted: String,
        /// The newest that could be meant.
        newest: Vec<String>,
    },
    /// It is there, and is read as no session because of its name or of where it lies.
    #[error("{} is not read as a session", .0.path.display())]
    Stray(Box<Stray>),
    /// The folder of transcripts cannot be listed.
    #[error(transparent)]
    File(#[from] FileError),
}

impl NotFound {
    /// None or several in the trash begin so; `newest` could be meant.
    pub(super) fn trash(wanted: &str, newest: Vec<String>) -> Self {
        Self::Trash {
            wanted: wanted.to_owned(),
            newest,
        }
    }

    /// What is wrong and what to do, in words.
    pub fn say(&self) -> Localized {
        match self {
            Self::None(folder) => say::files::no_transcripts(folder),
            Self::Unknown { wanted, newest } => say::files::unknown_transcript(wanted, newest),
            Self::Ambiguous { wanted, newest } => say::files::ambiguous_transcript(wanted, newest),
            Self::Trash { wanted, newest } => say::files::not_in_trash(wanted, newest),
            Self::Stray(stray) => {
                let path = Localized::same(stray.path.to_string_lossy());
                say::files::because(&path, &stray.say())
            }
            Self::File(error) => error.say(),
        }
    }
}
