//! PDF and DOCX: their text, as lines for the rest of `import`.
//!
//! With both formats, a hostile file can make a reader slow, memory-hungry, or unsound. [`read`]
//! has its own limits, and is called in a child process that the system limits too (`runtime`).

mod content;
mod docx;
mod layers;
mod lines;
mod pdf;
mod styles;
mod typeface;

use serde::{Deserialize, Serialize};

use crate::lang::Localized;
use crate::lang::say::import as say;

/// The maximum size of a document, in bytes: 20 MiB, as job portals accept. The memory limit of
/// the child process allows for twice that.
pub const LARGEST_DOCUMENT: u64 = 20 * 1024 * 1024;

/// The maximum amount of text taken from a document, in bytes.
const MAX_TEXT: usize = 1024 * 1024;

/// The share of unidentified characters at which a text is rejected.
const UNNAMED_SHARE: f64 = 0.2;

/// The text of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its lines; a character that its fonts do not identify is U+FFFD.
    pub text: String,
    /// How many characters its fonts do not identify.
    pub unnamed: usize,
}

/// Why no text could be extracted from a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unreadable {
    /// It violates its format, or has another format after all.
    Damaged,
    /// It needs a password.
    Locked,
    /// It contains images but no text.
    Pictures,
    /// Its fonts do not identify their letters.
    Unnamed,
    /// Reading it would take too much time or memory.
    TooLarge,
}

impl Unreadable {
    /// The problem and what to do.
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

/// Whether the bytes begin like a PDF, or like the archive of a DOCX.
pub fn is_document(bytes: &[u8]) -> bool {
    is_pdf(bytes) || bytes.starts_with(b"PK\x03\x04")
}

/// Whether an archive is a DOCX: its directory at the end names the main part.
pub fn is_docx(bytes: &[u8]) -> bool {
    const MAIN: &[u8] = b"word/document.xml";
    is_document(bytes) && memchr::memmem::find(bytes, MAIN).is_some()
}

/// Extracts the text of a PDF or a DOCX.
///
/// # Errors
///
/// [`Unreadable`] if there is no text to extract.
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

/// A PDF may have up to a kilobyte of other data before its first line.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    head.windows(5).any(|it| it == b"%PDF-")
}
