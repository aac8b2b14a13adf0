//! `rehearse show`: prints a transcript.

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::lang::Language;
use crate::review::export::{self, ExportFormat, Exported, FORMATS};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure, warn};

/// Arguments of `show`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 기록: 이름, 앞부분, 경로, 또는 last / The transcript: its id, a unique prefix, a path, or `last`
    transcript: String,
    /// 형식 / The form
    #[arg(long, value_parser = forms(), default_value = FORMATS[0].word)]
    format: ExportFormat,
    /// --format json과 같아요 / The same as --format json
    #[arg(long)]
    json: bool,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    let wanted = &arguments.transcript;
    let reviewed = practice.reviewed(wanted);
    let (transcript, turns) = reviewed.map_err(|error| context.unopened(wanted, error))?;
    for notice in practice.elsewhere(&transcript.id) {
        warn(notice.get(context.language()));
    }
    let form = if arguments.json {
        export::JSON
    } else {
        arguments.format
    };
    match form.export(&transcript, &turns, context.language()) {
        Exported::Lines(lines) => output.lines(&lines)?,
        Exported::Raw(text) => output.raw(&text)?,
        Exported::Json(json) => output.json(&json)?,
    }
    Ok(Exit::Done)
}

/// Names of the formats, with their descriptions in the help.
pub(super) fn forms() -> impl TypedValueParser<Value = ExportFormat> {
    let words =
        FORMATS.map(|form| PossibleValue::new(form.word).help(form.about.get(Language::default())));
    PossibleValuesParser::new(words).try_map(|word| {
        let form = FORMATS.into_iter().find(|form| form.word == word);
        form.ok_or_else(|| format!("no form '{word}'"))
    })
}
