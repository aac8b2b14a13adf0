//! The text layer of a PDF: characters and their positions.

use hayro_font::hayro_syntax::{LoadPdfError, Pdf};

use super::layers::Layers;
use super::{Document, MAX_TEXT, Unreadable, content};

/// The maximum number of pages read. A long portfolio has a hundred.
const MAX_PAGES: usize = 300;

/// Reads the text layer, page by page.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unreadable::Locked,
        LoadPdfError::Invalid => Unreadable::Damaged,
    })?;
    let layers = Layers::of(pdf.xref());
    let mut text = String::new();
    let mut unnamed = 0;
    for page in pdf.pages().iter().take(MAX_PAGES) {
        let room = MAX_TEXT.saturating_sub(text.len());
        let letters = content::read(page, &layers, room);
        unnamed += letters.unnamed;
        text.push_str(&letters.into_text());
        text.push('\n');
        if text.len() >= MAX_TEXT {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(Document { text, unnamed })
}
