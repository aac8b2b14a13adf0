//! Files whose names differ from ours only in case, as another system or a person may write them.

use std::path::Path;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::say::files as say;

use super::unix::Folder;

/// Returns the diagnostic for a misnamed file in place of a missing one, including how to fix its
/// name.
pub fn misnamed_beside(path: &Path) -> Option<(SourceText, Diagnostic)> {
    let name = path.file_name()?.to_str()?;
    let folder = Folder::open(path.parent()?).ok()?;
    let found = otherwise_called(&folder, name)?;
    let source = SourceText::new(path.with_file_name(&found).to_string_lossy(), "");
    Some((source, misnamed(&found, name)))
}

/// The misnamed file in a folder in place of a missing one.
pub(super) fn otherwise_called(folder: &Folder, name: &str) -> Option<String> {
    let (stem, ending) = name.split_once('.')?;
    let first = stem.get(..1)?.to_uppercase();
    let capital = format!("{first}{}", stem.get(1..)?);
    let stems = [stem.to_owned(), capital, stem.to_uppercase()];
    let names = stems.iter().flat_map(|stem| {
        let endings = [ending.to_owned(), ending.to_uppercase()];
        endings.map(|ending| format!("{stem}.{ending}"))
    });
    let mut others = names.filter(|it| it != name);
    others.find(|it| folder.stamp(it).is_some())
}

/// The diagnostic for a misnamed file.
pub(super) fn misnamed(found: &str, wanted: &str) -> Diagnostic {
    Diagnostic::whole_file(say::misnamed(found), say::rename_to(wanted))
}
