use std::collections::HashMap;

use crate::diagnostic::toml::Located;
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::say::check;

/// An entry of a list of things with IDs, as far as it could be read. An ID counts as given, and
/// as taken, even if the rest of its table is wrong: so one problem neither hides another nor
/// looks like two.
pub(crate) struct Entry<T> {
    pub(crate) id: Option<Located<String>>,
    pub(crate) value: Option<T>,
}

/// The IDs of `entries`.
pub(crate) fn ids<T>(entries: &[Entry<T>]) -> impl Iterator<Item = &str> + Clone {
    entries
        .iter()
        .filter_map(|entry| entry.id.as_ref())
        .map(Located::as_str)
}

/// The values that could be read from `entries`.
pub(crate) fn values<T>(entries: Vec<Entry<T>>) -> Vec<T> {
    entries
        .into_iter()
        .filter_map(|entry| entry.value)
        .collect()
}

/// Reports every ID that an earlier entry already has, with the earlier one's line.
pub(crate) fn report_duplicates<T>(
    source: &SourceText,
    entries: &[Entry<T>],
    problems: &mut Problems,
) {
    let mut first: HashMap<&str, usize> = HashMap::new();
    for id in entries.iter().filter_map(|entry| entry.id.as_ref()) {
        match first.get(id.as_str()) {
            Some(offset) => {
                let line = source.position(*offset).line;
                let what = check::duplicate_id(&id.value, line);
                problems.push(Diagnostic::error(
                    id.span.clone(),
                    what,
                    check::RENAME.into(),
                ));
            }
            None => {
                first.insert(id.as_str(), id.span.start);
            }
        }
    }
}
