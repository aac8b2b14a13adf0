//! `rehearse check`: every problem in banks, scenarios and transcripts.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::bank::{self, QuestionBank, examples};
use crate::diagnostic::{Diagnostic, SourceText, picture};
use crate::lang::Language;
use crate::lang::say::check as words;
use crate::review::{notes, stories};
use crate::store::{self, Sort};
use crate::{scenario, transcript};

use super::Output;
use super::context::{self, Context};
use super::failure::{Exit, Failure};

/// What `check` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 파일이나 폴더. 없으면 모두 / Files or folders; without them, everything there is
    paths: Vec<PathBuf>,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// The most problems of one file that are shown: a binary file must not flood the screen.
const MOST_SHOWN: usize = 200;

/// A file and what is wrong with it.
type Checked = (SourceText, Vec<Diagnostic>);

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let checked = if arguments.paths.is_empty() {
        context.check_everything()?
    } else {
        check_paths(context, &arguments.paths)
    };
    let language = context.language();
    if arguments.json {
        let problems: Vec<ProblemJson<'_>> = checked
            .iter()
            .flat_map(|(source, found)| {
                found.iter().map(|it| ProblemJson::of(source, it, language))
            })
            .collect();
        output.json(&problems)?;
    } else {
        for (source, found) in &checked {
            report(source, found, language, output)?;
        }
        output.lines(&summary(&checked, language))?;
    }
    let broken = checked.iter().any(|(_, found)| !found.is_empty());
    Ok(if broken { Exit::Problems } else { Exit::Done })
}

/// Checks the files named, and those in the folders named: banks first, as scenarios may
/// draw from them.
fn check_paths(context: &Context, paths: &[PathBuf]) -> Vec<Checked> {
    let mut checked = Vec::new();
    let mut sources = Vec::new();
    for path in paths {
        match store::toml_files(path) {
            Ok(files) => sources.extend(files.iter().filter_map(|file| read(file, &mut checked))),
            Err(error) => checked.push(one(error.report())),
        }
    }
    let library = context.library();
    let mut own: Vec<QuestionBank> = Vec::new();
    let mut places: Vec<PathBuf> = Vec::new();
    let (banks, others): (Vec<_>, Vec<_>) = sources
        .into_iter()
        .partition(|source| Sort::of(source) == Sort::Bank);
    for source in banks {
        let (bank, mut problems) = bank::read(&source);
        if let Some(bank) = bank {
            let path = PathBuf::from(source.name());
            let mut others = own.iter().zip(&places).filter(|(it, _)| it.id == bank.id);
            problems.extend(others.find_map(|(_, other)| store::same_id(&bank.id, &path, other)));
            own.push(bank);
            places.push(path);
        }
        checked.push((source, problems));
    }
    let mut known = library.banks();
    known.retain(|bank| own.iter().all(|mine| mine.id != bank.id));
    known.extend(&own);
    for source in others {
        let problems = match Sort::of(&source) {
            Sort::Transcript => check_transcript(&source),
            Sort::Examples => {
                let name = store::stem(Path::new(source.name()));
                examples::read_for(&source, &name, &known).1
            }
            Sort::Stories => stories::read(&source).1,
            Sort::Notes => notes::read(&source).1,
            Sort::Configuration => context::read_configuration(&source).1,
            Sort::Bank | Sort::Scenario => scenario::read(&source, &known).1,
        };
        checked.push((source, problems));
    }
    checked
}

fn read(path: &Path, checked: &mut Vec<Checked>) -> Option<SourceText> {
    match store::read_text(path, store::LARGEST_SOURCE) {
        Ok(source) => Some(source),
        Err(error) => {
            checked.push(one(error.report()));
            None
        }
    }
}

fn one((source, diagnostic): (SourceText, Diagnostic)) -> Checked {
    (source, vec![diagnostic])
}

fn check_transcript(source: &SourceText) -> Vec<Diagnostic> {
    match transcript::read(source) {
        Ok(_) => Vec::new(),
        Err(unreadable) => unreadable.diagnostics().to_vec(),
    }
}

fn report(
    source: &SourceText,
    found: &[Diagnostic],
    language: Language,
    output: &mut Output,
) -> Result<(), Failure> {
    for diagnostic in found.iter().take(MOST_SHOWN) {
        output.lines(&picture(source, diagnostic, language))?;
    }
    let more = found.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        output.lines(words::and_more(source.name(), more).get(language))?;
    }
    Ok(())
}

fn summary(checked: &[Checked], language: Language) -> String {
    let errors = checked.iter().map(|(_, found)| found.len()).sum();
    words::summary(checked.len(), errors)
        .get(language)
        .to_owned()
}

/// A problem as JSON: a stable, documented shape. Lines and columns count from 1.
#[derive(Debug, Serialize)]
struct ProblemJson<'p> {
    file: &'p str,
    line: Option<usize>,
    column: Option<usize>,
    severity: &'static str,
    what: &'p str,
    mend: &'p str,
}

impl<'p> ProblemJson<'p> {
    fn of(source: &'p SourceText, diagnostic: &'p Diagnostic, language: Language) -> Self {
        let position = diagnostic
            .span
            .as_ref()
            .map(|span| source.position(span.start));
        Self {
            file: source.name(),
            line: position.map(|it| it.line),
            column: position.map(|it| it.column),
            severity: "error",
            what: diagnostic.what.get(language),
            mend: diagnostic.mend.get(language),
        }
    }
}
