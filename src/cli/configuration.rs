//! The configuration file as commands read it.

use crate::coach::Rule;
use crate::diagnostic::{Diagnostic, SourceText};
use crate::runtime::Environment;
use crate::settings::{self, Settings, Vocabulary};
use crate::store::{LARGEST_SOURCE, read_text};
use crate::tui::{Key, Keymap};

/// The configuration file's settings; if there is none, the defaults.
pub(super) fn of_environment(
    environment: &Environment,
) -> (Settings, Option<(SourceText, Vec<Diagnostic>)>) {
    let Some(path) = environment.locations.configuration() else {
        return (Settings::default(), None);
    };
    match read_text(&path, LARGEST_SOURCE) {
        Ok(source) => {
            let (settings, problems) = read(&source);
            (settings, Some((source, problems)))
        }
        Err(error) if error.is_missing() => (Settings::default(), None),
        Err(error) => {
            let (source, problem) = error.report();
            (Settings::default(), Some((source, vec![problem])))
        }
    }
}

/// Reads a configuration, and everything that is wrong with it.
pub(super) fn read(source: &SourceText) -> (Settings, Vec<Diagnostic>) {
    let bindings = Keymap::names();
    let rules = Rule::ALL.map(Rule::word);
    let vocabulary = Vocabulary {
        bindings: &bindings,
        is_key: |word| word.parse::<Key>().is_ok(),
        rules: &rules,
    };
    settings::read(source, vocabulary)
}
