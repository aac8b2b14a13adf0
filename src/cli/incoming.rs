//! Handles incoming files: documents, a packed history, a mentor's remarks.

use std::path::Path;

use crate::import::{self, LARGEST_DOCUMENT, LARGEST_NOTES, Refusal};
use crate::lang::Language;
use crate::lang::say::{export as exporting, import as say, packs};
use crate::review::remarks;
use crate::runtime::{DocumentError, read_document};
use crate::store::{UnpackError, read_bytes, read_head};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure, warn};

/// Bytes needed to distinguish a PDF or DOCX from text.
const HEAD: u64 = 1024;

/// Reads a whole file and parses its bytes, or for a PDF or DOCX its text.
pub(super) fn read<T>(
    path: &Path,
    language: Language,
    make: impl FnOnce(&[u8]) -> Result<T, Refusal>,
) -> Result<T, Failure> {
    let head = read_head(path, HEAD)?;
    if !import::is_document(&head) {
        let bytes = read_bytes(path, LARGEST_NOTES)?;
        return make(&bytes).map_err(|refusal| Failure::unreadable(path, &refusal.say()));
    }
    let bytes = read_bytes(path, LARGEST_DOCUMENT)?;
    let document = read_document(bytes).map_err(|error| match error {
        DocumentError::Start(error) => Failure::new(Exit::Io, say::no_child(&error.to_string())),
        DocumentError::Unreadable(why) => Failure::unreadable(path, &why.say()),
    })?;
    if document.unnamed > 0 {
        warn(say::unnamed(document.unnamed).get(language));
    }
    make(document.text.as_bytes()).map_err(|refusal| Failure::unreadable(path, &refusal.say()))
}

/// Unpacks a history; `None` where the archive is a document.
pub(super) fn unpack(
    context: &Context,
    path: &Path,
    output: &mut Output,
) -> Result<Option<Exit>, Failure> {
    let language = context.language();
    // A file larger than any document is not one.
    let document = read_bytes(path, LARGEST_DOCUMENT);
    if document.is_ok_and(|bytes| import::is_docx(&bytes)) {
        return Ok(None);
    }
    let own = context.own_folder();
    let unpacked = context.practice()?.archive().unpack(path, own.as_deref());
    let unpacked = unpacked.map_err(|error| match error {
        UnpackError::Packed(error) => Failure::zipped(path, error),
        UnpackError::NoHistory => Failure::unreadable(path, &packs::NO_HISTORY.into()),
        UnpackError::File(error) => error.into(),
        UnpackError::Story(error) => Failure::new(Exit::Io, error.say()),
    })?;
    for name in &unpacked.different {
        warn(packs::different(name).get(language));
    }
    let said = packs::unpacked(
        unpacked.new,
        unpacked.same,
        unpacked.stories,
        unpacked.recalled,
    );
    output.lines(said.get(language))?;
    Ok(Some(match unpacked.different.is_empty() {
        true => Exit::Done,
        false => Exit::Problems,
    }))
}

/// Adds a mentor's remarks to the notes of the sessions they are on.
pub(super) fn add_remarks(
    context: &Context,
    path: &Path,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    let text = read(path, language, import::decode_text)?;
    let none = || Failure::unreadable(path, &exporting::NO_REMARKS.into());
    let sent = remarks::read(&text).ok_or_else(none)?;
    let mut exit = Exit::Done;
    for result in context.practice()?.add_remarks(&sent) {
        match result {
            Ok(it) => {
                let id = it.session.as_str();
                output.lines(exporting::remarks_added(id, it.added).get(language))?;
                for what in &it.stray {
                    warn(exporting::stray_remark(id, what).get(language));
                    exit = Exit::Problems;
                }
            }
            Err(error) => {
                warn(error.say().get(language));
                exit = Exit::Problems;
            }
        }
    }
    Ok(exit)
}
