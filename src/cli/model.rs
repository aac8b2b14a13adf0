//! `rehearse model`: tries the language model that the configuration names.

use clap::Args;
use serde::Serialize;

use crate::interview::LONGEST_WORDING;
use crate::lang::Language;
use crate::lang::say::llm as words;
use crate::llm::Form;
use crate::runtime::{ModelReport, probe_model};
use crate::settings::LocalModel;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};

/// What `model` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// What came of it: a stable, documented shape.
#[derive(Debug, Serialize)]
struct ModelJson {
    url: String,
    /// The names of the models that the server has.
    models: Vec<String>,
    /// The one that is asked; null where that is not known.
    name: Option<String>,
    /// `json_schema`, `json_object` or `prompt`; null where none worked.
    json: Option<&'static str>,
    /// How many points of the example were read.
    example: usize,
    /// How many of them as they should be.
    right: usize,
    /// The longest that one took; null where none was read.
    seconds: Option<f32>,
    /// What went wrong; null where nothing did.
    failed: Option<String>,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    context.warn_of_configuration();
    let Some(server) = &context.settings().model.value else {
        return Err(Failure::usage(words::NOT_SET));
    };
    let language = context.language();
    let report = probe_model(server, language);
    match arguments.json {
        true => output.json(&json(server, &report, language))?,
        false => output.lines(&text(server, &report, language))?,
    }
    Ok(match report.trouble {
        Some(_) => Exit::Problems,
        None => Exit::Done,
    })
}

fn json(server: &LocalModel, report: &ModelReport, language: Language) -> ModelJson {
    let failed = report.trouble.as_ref();
    let (right, example) = report.right;
    ModelJson {
        url: server.url.to_string(),
        models: report.models.clone(),
        name: report.name.clone(),
        json: report.form.map(Form::word),
        example,
        right,
        seconds: report.seconds,
        failed: failed.map(|it| it.say().get(language).to_owned()),
    }
}

fn text(server: &LocalModel, report: &ModelReport, language: Language) -> String {
    let mut lines = vec![words::address(language, &server.url.to_string())];
    if !report.models.is_empty() {
        lines.push(words::models(language, &report.models.join(", ")));
    }
    if let Some(name) = &report.name {
        lines.push(words::asked(language, name));
        if !report.models.is_empty() && !report.models.contains(name) {
            lines.push(words::unknown_model(language, name));
        }
    }
    if let Some(form) = report.form {
        lines.push(words::replies_by(language, form.word()));
    }
    let (right, of) = report.right;
    if let Some(seconds) = report.seconds {
        lines.push(words::example(language, right, of, seconds));
    }
    match &report.trouble {
        Some(trouble) => lines.push(words::failed(language, trouble.say().get(language))),
        None if right == of => lines.push(words::GOOD_READER.get(language).to_owned()),
        None => lines.push(words::BAD_READER.get(language).to_owned()),
    }
    if let (None, Some(seconds)) = (&report.trouble, report.seconds) {
        lines.push(match seconds <= LONGEST_WORDING.as_secs_f32() {
            true => words::follow_ups_fit(language, seconds),
            false => words::follow_ups_too_slow(language, seconds),
        });
    }
    lines.join("\n")
}
