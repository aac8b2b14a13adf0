//! `rehearse show`: print a transcript.

use clap::{Args, ValueEnum};

use crate::review::Reviewed;
use crate::review::export::{Exporter, Markdown, Text, TranscriptJson};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure, complain};

/// What `show` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 기록: 이름, 앞부분, 경로, 또는 last / The transcript: its id, a unique prefix, a path, or `last`
    transcript: String,
    /// 형식 / The form
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// --format json과 같아요 / The same as --format json
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// 글
    #[default]
    Text,
    /// 마크다운
    Markdown,
    /// JSON
    Json,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    let opened = practice.open(&arguments.transcript)?;
    for notice in practice.elsewhere(&opened.transcript.id) {
        complain(notice.get(context.language()));
    }
    // With what the candidate changed in review.
    let transcript = &opened.transcript;
    let turns = Reviewed::of(&transcript.turns, &opened.notes);
    let format = if arguments.json {
        Format::Json
    } else {
        arguments.format
    };
    match format {
        Format::Json => output.json(&TranscriptJson::of(transcript, &turns))?,
        Format::Text => output.lines(&Text.export(transcript, &turns, context.language()))?,
        Format::Markdown => {
            output.lines(&Markdown.export(transcript, &turns, context.language()))?
        }
    }
    Ok(Exit::Done)
}
