//! The format of the configuration file.

use crate::diagnostic::Problems;
use crate::diagnostic::toml;
use crate::diagnostic::{Diagnostic, SourceText};

use crate::lang::Language;
use crate::lang::say::check;

use super::bindings::Vocabulary;
use super::known::walk;
use super::{Settings, UnknownPlace, mended};

/// The folder of transcripts.
const TRANSCRIPTS: &str = "transcripts";

/// Parses the configuration over the defaults, and reports everything wrong with it. Invalid
/// settings keep their defaults.
pub fn read(source: &SourceText, vocabulary: Vocabulary<'_>) -> (Settings, Vec<Diagnostic>) {
    let read = |source: &SourceText| {
        let mut problems = Problems::default();
        let settings = toml::read(source, &mut problems, |fields| walk(fields, vocabulary));
        let mut problems = problems.into_sorted();
        problems.iter_mut().for_each(|it| mend_folder(source, it));
        (settings, problems)
    };
    let (settings, mut problems) = read(source);
    match toml::without_conflicts(source).filter(|_| !problems.is_empty()) {
        // A conflict removes only the settings it is about.
        Some(around) => {
            let (settings, others) = read(&around);
            problems.extend(others);
            (settings, problems)
        }
        None => (settings, problems),
    }
}

/// Suggests how to write a folder with a syntax error that quotation marks alone would not fix.
fn mend_folder(source: &SourceText, problem: &mut Diagnostic) {
    let Some(span) = &problem.span else { return };
    let (line, _) = source.line_at(span.start);
    let Some((key, value)) = line.split_once('=') else {
        return;
    };
    let key = key.trim();
    let written = value.split(" #").next().unwrap_or_default().trim();
    let written = written.trim_matches(['"', '\'', '“', '”', '‘', '’']);
    // The reader of the key has said it where the syntax is in order.
    let is_said = problem.mend.get(Language::En).contains(" = '");
    if key == TRANSCRIPTS
        && !is_said
        && UnknownPlace::of(written).is_some()
        && let Some(meant) = mended(written).filter(|it| !it.contains('\''))
    {
        problem.mend = check::for_example(&format!("{key} = '{meant}'"));
    }
}
