//! PDF and DOCX: the text that stands in them, as lines that the rest of `import` reads.
//!
//! Both are formats that a hostile file can make a reader slow, large or unsound with. [`read`]
//! keeps to limits of its own, and is called in a child process that the system limits too
//! (`runtime`).

mod content;
mod docx;
mod layers;
mod lines;
mod pdf;
mod styles;

use serde::{Deserialize, Serialize};

use crate::lang::Localized;
use crate::lang::say::import as say;

/// The most that a document may have, in bytes: 20 MiB, as job portals take. A memory limit of
/// the child process leaves room for it twice.
pub const LARGEST_DOCUMENT: u64 = 20 * 1024 * 1024;

/// The most text that is taken from a document, in bytes.
const MOST_TEXT: usize = 1024 * 1024;

/// The share of characters without a name from which on a text is not worth reading.
const UNNAMED_SHARE: f64 = 0.2;

/// The text of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its lines; a character that its fonts do not name is U+FFFD.
    pub text: String,
    /// How many characters its fonts do not name.
    pub unnamed: usize,
}

/// Why no text could be taken from a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unreadable {
    /// It breaks the rules of its format, or is none of ours after all.
    Damaged,
    /// It asks for a password.
    Locked,
    /// It holds pictures and no text.
    Pictures,
    /// Its fonts do not say which letters their pictures stand for.
    Unnamed,
    /// Reading it would take more time or memory than a paper is worth.
    TooLarge,
}

impl Unreadable {
    /// What is wrong and what to do.
    pub fn say(self) -> Localized {
        match self {
            Self::Damaged => say::DOCUMENT_DAMAGED,
            Self::Locked => say::DOCUMENT_LOCKED,
            Self::Pictures => say::DOCUMENT_PICTURES,
            Self::Unnamed => say::DOCUMENT_UNNAMED,
            Self::TooLarge => say::DOCUMENT_TOO_LARGE,
        }
        .into()
    }
}

/// Whether bytes begin as a PDF, or as the archive that a DOCX is.
pub fn is_document(bytes: &[u8]) -> bool {
    is_pdf(bytes) || bytes.starts_with(b"PK\x03\x04")
}

/// Whether an archive is a DOCX: its list of contents at the end names the main part.
pub fn is_docx(bytes: &[u8]) -> bool {
    const MAIN: &[u8] = b"word/document.xml";
    is_document(bytes) && memchr::memmem::find(bytes, MAIN).is_some()
}

/// Takes the text out of a PDF or a DOCX.
///
/// # Errors
///
/// [`Unreadable`] where there is none to take.
pub fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    let document = match is_pdf(bytes) {
        true => pdf::read(bytes)?,
        false => docx::read(bytes)?,
    };
    let letters = document.text.chars().filter(|c| !c.is_whitespace()).count();
    match () {
        () if letters == 0 => Err(Unreadable::Pictures),
        () if document.unnamed as f64 > UNNAMED_SHARE * letters as f64 => Err(Unreadable::Unnamed),
        () => Ok(document),
    }
}

/// A PDF may have up to a kilobyte of something else before its first line.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    head.windows(5).any(|it| it == b"%PDF-")
}
