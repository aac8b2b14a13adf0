//! `rehearse model`: tries the configured language model.

use clap::Args;
use serde::Serialize;

use crate::interview::LONGEST_WORDING;
use crate::lang::Language;
use crate::lang::say::llm as words;
use crate::llm::ReplyFormat;
use crate::llm::Trouble;
use crate::runtime::{
    EXAMPLE_POINTS, LONGEST_READING, LONGEST_TRIAL, ModelReport, TrialStep, TriedFollowUp,
    try_model,
};
use crate::settings::LocalModel;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure, warn};
use super::help::in_both;

/// Arguments of `model`.
#[derive(Debug, Args)]
#[command(after_long_help = documentation())]
pub(super) struct Arguments {
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// The results: a stable, documented format.
#[derive(Debug, Serialize)]
struct ModelJson {
    url: String,
    /// The names of the server's models.
    models: Vec<String>,
    /// The model that is asked; null if unknown.
    name: Option<String>,
    /// `json_schema`, `json_object` or `prompt`; null if none worked.
    json: Option<&'static str>,
    /// Number of points of the example that were read.
    example: usize,
    /// Number of them read correctly.
    right: usize,
    /// The longest time for one; null if none was read.
    seconds: Option<f32>,
    /// A follow-up to the example; null if there is none, or it could not be asked.
    follow_up: Option<String>,
    /// Time taken; null if there is none.
    follow_up_seconds: Option<f32>,
    /// The error; null if there is none.
    failed: Option<String>,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    context.warn_of_configuration();
    let Some(server) = &context.settings().model.value.server() else {
        return Err(Failure::usage(words::NOT_SET));
    };
    let language = context.language();
    let report = try_model(server, language, |step| {
        if !arguments.json {
            announce(step, language);
        }
    });
    match arguments.json {
        true => output.json(&json(server, &report, language))?,
        false => output.lines(&text(server, &report, language))?,
    }
    Ok(match report.trouble {
        Some(_) => Exit::Problems,
        None => Exit::Done,
    })
}

/// How to configure a model and what it does, for the help and the manual.
pub(super) fn documentation() -> String {
    in_both(words::HOW)
}

fn json(server: &LocalModel, report: &ModelReport, language: Language) -> ModelJson {
    let failed = report.trouble.as_ref();
    let (right, example) = report.right;
    ModelJson {
        url: server.url.to_string(),
        models: report.models.clone(),
        name: report.name.clone(),
        json: report.form.map(ReplyFormat::word),
        example,
        right,
        seconds: report.seconds,
        follow_up: report.follow_up.as_ref().and_then(|it| it.words.clone()),
        follow_up_seconds: report.follow_up.as_ref().map(|it| it.seconds),
        failed: failed.map(|it| it.say().get(language).to_owned()),
    }
}

/// Says on standard error what is being waited for.
fn announce(step: TrialStep, language: Language) {
    let most = LONGEST_TRIAL;
    warn(&match step {
        TrialStep::Models => words::asking_models(language, most),
        TrialStep::Point(point, of) => words::asking_example(language, point, of, most),
        TrialStep::FollowUp => words::asking_follow_up(language, most),
    });
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
    if of == EXAMPLE_POINTS {
        let read = if right == of {
            words::GOOD_READER
        } else {
            words::BAD_READER
        };
        lines.push(read.get(language).to_owned());
    }
    if let Some(tried) = &report.follow_up {
        lines.extend(follow_up(tried, language));
    }
    let longest = LONGEST_WORDING.as_secs();
    if let Some(trouble) = &report.trouble {
        lines.push(words::failed(language, trouble.say().get(language)));
        if *trouble == Trouble::Slow {
            lines.push(words::time_limits(
                language,
                LONGEST_TRIAL,
                LONGEST_READING,
                longest,
            ));
        }
    }
    lines.join("\n")
}

/// Describes its follow-up, and whether it is fast enough.
fn follow_up(tried: &TriedFollowUp, language: Language) -> [String; 2] {
    let seconds = tried.seconds;
    [
        match &tried.words {
            Some(asked) => words::follow_up(language, asked),
            None => words::BAD_FOLLOW_UP.get(language).to_owned(),
        },
        match seconds <= LONGEST_WORDING.as_secs_f32() {
            true => words::follow_ups_fit(language, seconds),
            false => words::follow_ups_too_slow(language, seconds),
        },
    ]
}
