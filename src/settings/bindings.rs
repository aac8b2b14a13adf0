//! The key bindings of the configuration file.

use std::collections::BTreeSet;

use crate::diagnostic::Problems;
use crate::diagnostic::toml::{self, Fields, decode};

/// The names that the file may use, known to the modules above: key bindings and rules.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'v> {
    /// Names of key bindings.
    pub bindings: &'v [&'static str],
    /// Whether a text is a valid key.
    pub is_key: fn(&str) -> bool,
    /// Ids of the coach's rules.
    pub rules: &'v [&'static str],
}

/// `[keys]`: names of bindings with one or several keys.
pub(super) fn bindings(
    fields: &mut Fields<'_, '_>,
    vocabulary: Vocabulary<'_>,
) -> Vec<(String, Vec<String>)> {
    // The same name may stand for the same action in several places.
    let mut seen = BTreeSet::new();
    let names = vocabulary.bindings.iter().copied();
    names
        .filter(|name| seen.insert(*name))
        .filter_map(|name| {
            let keys = fields.optional(name, |key, value, problems| {
                keys(key, value, problems, vocabulary)
            })?;
            Some((name.to_owned(), keys))
        })
        .collect()
}

fn keys(
    key: &str,
    value: &toml::Value<'_>,
    problems: &mut Problems,
    vocabulary: Vocabulary<'_>,
) -> Option<Vec<String>> {
    let read = decode::word(&["ctrl-s", "f2", "alt-up", "space"], |word| {
        (vocabulary.is_key)(word).then(|| word.to_owned())
    });
    if value.get_ref().is_array() {
        decode::list(key, value, problems, read)
    } else {
        read(key, value, problems).map(|one| vec![one])
    }
}
