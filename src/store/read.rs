//! Reads files, whatever they turn out to be.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::{Localized, say};

use super::disk::Disk;
use super::unix::{contents, open_to_read};
use super::{Action, Cause, FileError};

/// Maximum size of a bank or scenario in bytes: 2 MiB, some ten thousand questions.
pub const LARGEST_SOURCE: u64 = 2 * 1024 * 1024;

/// Maximum size of a recording in bytes: 128 MiB, ten minutes of 16-bit stereo at 48 kHz.
pub const LARGEST_SOUND: u64 = 128 * 1024 * 1024;

/// A text file that could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It could not be opened or read, is not a regular file, or is too large.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is not valid UTF-8.
    #[error("{} is not valid UTF-8; save it as UTF-8 in your editor", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
        /// The text, with replacement characters for invalid bytes.
        source_text: Box<SourceText>,
        /// Position of the first invalid byte.
        diagnostic: Box<Diagnostic>,
    },
}

impl ReadError {
    /// Whether nothing has that name.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::File(error) if error.cause.is_missing())
    }

    /// Says what is wrong, why, and what to do next.
    pub fn say(&self) -> Localized {
        match self {
            Self::File(error) => error.say(),
            Self::NotText { path, .. } => say::files::failure(
                &say::files::not_read(&path.to_string_lossy()),
                &say::files::NOT_UTF8.into(),
                &say::files::SAVE_AS_UTF8.into(),
            ),
        }
    }

    /// The same as a diagnostic, with the source to quote from.
    pub fn report(self) -> (SourceText, Diagnostic) {
        match self {
            Self::File(error) => error.report(),
            Self::NotText {
                source_text,
                diagnostic,
                ..
            } => (*source_text, *diagnostic),
        }
    }
}

/// Reads a regular file of at most `limit` bytes of UTF-8.
///
/// Links are followed, and must lead to a regular file. Never blocks: a pipe or device is refused
/// at once.
pub fn read_text(path: &Path, limit: u64) -> Result<SourceText, ReadError> {
    let read = open_to_read(path).and_then(|file| contents(file, limit));
    decode(path, read)
}

/// Reads a regular file of at most `limit` bytes of any content; links as in [`read_text`].
///
/// # Errors
///
/// [`FileError`] if it cannot be opened or read, is not a regular file, or is larger.
pub fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let read = open_to_read(path).and_then(|file| contents(file, limit));
    read.map_err(|cause| FileError::new(path, Action::Read, cause))
}

/// Reads the first bytes of a regular file, at most `most`, to identify it.
///
/// # Errors
///
/// As for [`read_bytes`], except for its size.
pub fn read_head(path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    let read = open_to_read(path).and_then(|file| {
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    });
    read.map_err(|cause| FileError::new(path, Action::Read, cause))
}

/// Like [`read_text`], for one of our files in a folder; links are refused.
pub(super) fn read_text_in(
    folder: &dyn Disk,
    name: &str,
    limit: u64,
) -> Result<SourceText, ReadError> {
    decode(&folder.path().join(name), folder.read(name, limit))
}

fn decode(path: &Path, read: Result<Vec<u8>, Cause>) -> Result<SourceText, ReadError> {
    let bytes = read.map_err(|cause| FileError::new(path, Action::Read, cause))?;
    let name = path.to_string_lossy();
    String::from_utf8(bytes)
        .map(|text| SourceText::new(&*name, text))
        .map_err(|error| {
            // Up to the first invalid byte, the lossy text is the same.
            let start = error.utf8_error().valid_up_to();
            let end = start + char::REPLACEMENT_CHARACTER.len_utf8();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            ReadError::NotText {
                path: path.to_owned(),
                source_text: Box::new(SourceText::new(name, text)),
                diagnostic: Box::new(Diagnostic::error(
                    start..end,
                    say::files::NOT_UTF8.into(),
                    say::files::SAVE_AS_UTF8.into(),
                )),
            }
        })
}

#[cfg(test)]
mod tests {
    use crate::store::unix::testing::{socket as make_socket, symlink};

    use super::*;
    use crate::diagnostic::headline;
    use crate::lang::Language;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[track_caller]
    fn refused(path: &Path) -> String {
        let error = read_text(path, LARGEST_SOURCE).unwrap_err();
        let said = error.say().get(Language::En).to_owned();
        assert_eq!(error.to_string().contains("UTF-8"), said.contains("UTF-8"));
        let (source, diagnostic) = error.report();
        assert_eq!(source.name(), path.to_string_lossy());
        assert!(!headline(&source, &diagnostic, Language::Ko).is_empty());
        said
    }

    #[test]
    fn a_plain_file_is_read_and_so_is_a_link_to_one() {
        let folder = folder();
        let file = folder.path().join("bank.toml");
        std::fs::write(&file, "한글\r\n").unwrap();
        symlink(&file, folder.path().join("link.toml")).unwrap();
        for name in ["bank.toml", "link.toml"] {
            let source = read_text(&folder.path().join(name), LARGEST_SOURCE).unwrap();
            assert_eq!(source.text(), "한글\r\n");
        }
    }

    #[test]
    fn anything_but_a_regular_file_is_refused_at_once() {
        let folder = folder();
        let pipe = folder.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        let zero = folder.path().join("zero");
        symlink("/dev/zero", &zero).unwrap();
        let socket = folder.path().join("socket");
        let _listener = make_socket(&socket);
        for special in [&pipe, &zero, &socket, Path::new("/dev/tty")] {
            let said = refused(special);
            let no_terminal = said.contains("No such device") || said.contains("no such file");
            assert!(said.contains("not a plain file") || no_terminal, "{said}");
        }
        assert!(refused(folder.path()).contains("it is a folder"));
        let missing = folder.path().join("missing.toml");
        assert!(refused(&missing).contains("no such file"));
        symlink("loop", folder.path().join("loop")).unwrap();
        refused(&folder.path().join("loop"));
    }

    #[test]
    fn a_file_may_be_just_as_large_as_allowed() {
        let folder = folder();
        let file = folder.path().join("large.toml");
        std::fs::write(&file, vec![b'#'; 2 * 1024 * 1024]).unwrap();
        read_text(&file, LARGEST_SOURCE).unwrap();
        std::fs::write(&file, vec![b'#'; 3 * 1024 * 1024]).unwrap();
        assert!(refused(&file).contains("larger than 2 MiB"));
    }

    #[test]
    fn an_invalid_byte_is_shown_at_its_position() {
        let folder = folder();
        let file = folder.path().join("latin.toml");
        std::fs::write(
            &file,
            b"id = \"a\"\ntitle = \"\xea\xb0\x80 \xff\x1b[31m\"\n",
        )
        .unwrap();
        assert!(refused(&file).contains("not valid UTF-8"));
        let (source, diagnostic) = read_text(&file, LARGEST_SOURCE).unwrap_err().report();
        let headline = headline(&source, &diagnostic, Language::En);
        assert!(headline.contains("latin.toml:2:12: error"), "{headline}");
        let picture = crate::diagnostic::picture(&source, &diagnostic, Language::En);
        assert!(
            picture.contains('\u{fffd}') && !picture.contains('\u{1b}'),
            "{picture}"
        );
    }
}
