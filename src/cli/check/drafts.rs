//! Drafts next to the sessions that are in no list, because they cannot be read.

use crate::diagnostic::{Diagnostic, Severity, SourceText};
use crate::lang::say::merge as say;
use crate::review::recalled::RecalledInterview;
use crate::review::stories::Story;
use crate::store::{self, Archive, OwnEntry};

use super::Checked;

/// The drafts that were torn. An empty one holds nothing to miss.
pub(super) fn torn(archive: &Archive) -> Vec<Checked> {
    let drafts = [
        torn_of::<Story>(archive),
        torn_of::<RecalledInterview>(archive),
    ];
    drafts.into_iter().flatten().collect()
}

fn torn_of<T: OwnEntry>(archive: &Archive) -> Option<Checked> {
    let path = archive.path().join(T::DRAFT);
    let source = store::read_text(&path, store::LARGEST_SOURCE).ok()?;
    let is_torn = |it: &SourceText| !it.text().trim().is_empty() && !T::read(it).1.is_empty();
    let warning = Diagnostic::whole_file(say::TORN_DRAFT.into(), say::SAVE_DRAFT.into());
    is_torn(&source).then(|| (source, vec![warning.with(Severity::Warning)]))
}
