//! Files in place of ours whose names differ in case or by an extension, as another system or a
//! person may write them.

use std::path::Path;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::say::files as say;

use crate::settings::KNOWN;

use super::copies::original;
use super::disk::Disk;
use super::unix::Folder;
use super::{LARGEST_SOURCE, read_text};

/// Returns the diagnostic for a misnamed file in place of a missing one, including how to fix its
/// name.
pub fn misnamed_beside(path: &Path) -> Option<(SourceText, Diagnostic)> {
    let name = path.file_name()?.to_str()?;
    let folder = Folder::open(path.parent()?).ok()?;
    let found = otherwise_called(&folder, name).or_else(|| copied_alone(&folder, name))?;
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
    let found = others.find(|it| folder.stamp(it).is_some());
    found.or_else(|| called_text(folder, name, stem))
}

/// A text file in place of a missing file: `config.toml.txt`, where a system hides what it takes
/// for the extension, or `config.txt`, if it holds what it should.
fn called_text(folder: &Folder, name: &str, stem: &str) -> Option<String> {
    let whole = format!("{name}.txt");
    if folder.stamp(&whole).is_some() {
        return Some(whole);
    }
    let text = format!("{stem}.txt");
    folder.stamp(&text)?;
    let source = read_text(&folder.path().join(&text), LARGEST_SOURCE).ok()?;
    is_ours(source.text()).then_some(text)
}

/// Whether a text is one of our files: all begin with their format, apart from the configuration.
fn is_ours(text: &str) -> bool {
    let sets = |line: &str| {
        let key = line.split('=').next().unwrap_or_default().trim();
        line.contains('=') && KNOWN.iter().any(|it| it.key == key)
    };
    text.trim_start().starts_with("format =") || text.lines().any(sets)
}

/// A copy of a missing file, such as `config (1).toml`, as browsers call what is there already.
fn copied_alone(folder: &Folder, name: &str) -> Option<String> {
    let entries = folder.entries().unwrap_or_default().into_iter();
    let names = entries.filter_map(|it| it.name.into_string().ok());
    let mut copies: Vec<String> = names
        .filter(|it| original(it).as_deref() == Some(name))
        .collect();
    copies.sort_unstable();
    copies.into_iter().next()
}

/// The diagnostic for a misnamed file.
pub(super) fn misnamed(found: &str, wanted: &str) -> Diagnostic {
    Diagnostic::whole_file(say::misnamed(found), say::rename_to(wanted))
}
