//! Reads the configuration file for commands.

use crate::coach::Rule;
use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::Language;
use crate::runtime::Environment;
use crate::settings::{self, Origin, Settings, Vocabulary};
use crate::store::{LARGEST_SOURCE, misnamed_beside, read_text};
use crate::tui::{Key, Keymap};

/// The settings in the configuration file, or the defaults, in the `asked` language or else that
/// of the environment.
pub(super) fn of_environment(
    environment: &Environment,
    asked: Option<Language>,
) -> (Settings, Option<(SourceText, Vec<Diagnostic>)>) {
    let (mut settings, file) = of_file(environment);
    let locale = environment.locale;
    settings.language.lay_over(locale, Origin::Locale);
    settings.language.lay_over(asked, Origin::Argument);
    (settings, file)
}

fn of_file(environment: &Environment) -> (Settings, Option<(SourceText, Vec<Diagnostic>)>) {
    let Some(path) = environment.locations.configuration() else {
        return (Settings::default(), None);
    };
    match read_text(&path, LARGEST_SOURCE) {
        Ok(source) => {
            let (settings, problems) = read(&source);
            (settings, Some((source, problems)))
        }
        Err(error) if error.is_missing() => {
            let beside = misnamed_beside(&path);
            let told = beside.map(|(source, problem)| (source, vec![problem]));
            (Settings::default(), told)
        }
        Err(error) => {
            let (source, problem) = error.report();
            (Settings::default(), Some((source, vec![problem])))
        }
    }
}

/// Parses a configuration, and reports everything wrong with it.
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
