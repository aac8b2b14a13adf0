use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::lang::say::{cli as words, files};
use crate::lang::{Language, Localized};
use crate::practice::ResumeError;
use crate::runtime::RunError;
use crate::store::{FileError, NotFound, OpenError, ReadError, TrashError, ZippedError};
use crate::text;

/// How a command ended: its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Success.
    Done = 0,
    /// Problems were found.
    Problems = 1,
    /// The request is invalid.
    Usage = 2,
    /// A system error.
    Io = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command failed.
#[derive(Debug)]
pub(super) struct Failure {
    exit: Exit,
    why: Localized,
    /// Further lines of the message.
    below: Vec<Localized>,
}

impl Failure {
    pub(super) fn new(exit: Exit, why: Localized) -> Self {
        let below = Vec::new();
        Self { exit, why, below }
    }

    /// Adds a line to the message.
    pub(super) fn and(mut self, line: Localized) -> Self {
        self.below.push(line);
        self
    }

    /// The same, prefixed with a name.
    pub(super) fn of(self, name: &str) -> Self {
        let why = |language| format!("{name}: {}", self.why.get(language));
        Self {
            why: Localized::each(why),
            ..self
        }
    }

    /// An invalid request.
    pub(super) fn usage(why: impl Into<Localized>) -> Self {
        Self::new(Exit::Usage, why.into())
    }

    /// A file that cannot be read.
    pub(super) fn unreadable(path: &Path, why: &Localized) -> Self {
        let what = files::not_read(&path.to_string_lossy());
        Self::usage(files::because(&what, why))
    }

    /// A zip archive or a pack that is not accepted. An error of the system names the file itself.
    pub(super) fn zipped(path: &Path, error: ZippedError) -> Self {
        match error {
            ZippedError::File(error) => error.into(),
            error => Self::unreadable(path, &error.say()),
        }
    }

    /// A terminal error.
    pub(super) fn terminal(error: &io::Error) -> Self {
        Self::new(Exit::Io, words::terminal_failed(&error.to_string()))
    }

    /// An error on standard output.
    pub(super) fn output(error: &io::Error) -> Self {
        Self::new(Exit::Io, words::output_failed(&error.to_string()))
    }

    /// Reports it to the user on standard error.
    pub(super) fn report(&self, language: Language) -> Exit {
        warn(self.why.get(language));
        for line in &self.below {
            // If standard error is closed, nobody can read it.
            let _ = writeln!(io::stderr(), "{}", text::safe_line(line.get(language)));
        }
        self.exit
    }
}

/// Prints one line to standard error, sanitized for terminals.
pub(super) fn warn(why: &str) {
    // If standard error is closed, nobody can read it.
    let _ = writeln!(io::stderr(), "rehearse: {}", text::safe_line(why));
}

impl From<RunError> for Failure {
    fn from(trouble: RunError) -> Self {
        match trouble {
            RunError::Terminal(error) => Self::terminal(&error),
            RunError::Refused(why) => Self::new(Exit::Io, why),
            RunError::Panicked(said) => Self::new(Exit::Problems, words::panicked(&said)),
        }
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::new(Exit::Io, error.say())
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::new(Exit::Io, error.say())
    }
}

impl From<NotFound> for Failure {
    fn from(error: NotFound) -> Self {
        let exit = match error {
            NotFound::File(_) => Exit::Io,
            _ => Exit::Usage,
        };
        Self::new(exit, error.say())
    }
}

impl From<TrashError> for Failure {
    fn from(error: TrashError) -> Self {
        let exit = match error {
            TrashError::NotFound(error) => return error.into(),
            TrashError::File(_) => Exit::Io,
            _ => Exit::Usage,
        };
        Self::new(exit, error.say())
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        let exit = match error {
            OpenError::NotFound(error) => return error.into(),
            OpenError::Read(_) => Exit::Io,
            _ => Exit::Problems,
        };
        Self::new(exit, error.say())
    }
}

impl From<ResumeError> for Failure {
    fn from(error: ResumeError) -> Self {
        match error {
            ResumeError::NotFound(error) => error.into(),
            ResumeError::Open(error) => error.into(),
            ResumeError::File(error) => error.into(),
            ResumeError::Nothing | ResumeError::Over(_) | ResumeError::Live => {
                Self::usage(error.say())
            }
        }
    }
}
