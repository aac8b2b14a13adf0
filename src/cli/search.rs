//! `rehearse search`: words in every transcript.

use clap::Args;

use crate::lang::Language;
use crate::lang::say::search as say;
use crate::review::search::{Hit, Query, SessionHits};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};

/// Arguments of `search`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 찾을 말. 여러 낱말은 적은 그대로 한 덩어리로 찾아요 / The words, looked for exactly as they stand here
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// JSON으로, 찾는 대로 한 줄에 하나씩 / As JSON, one object a line as found
    #[arg(long)]
    json: bool,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    let words = arguments.words.join(" ");
    let query = Query::new(&words).ok_or_else(|| Failure::usage(say::NO_WORDS))?;
    let mut any = false;
    let mut failure = None;
    let unsearched = context.practice()?.search(&query, |found| {
        let Some(SessionHits { hits, .. }) = found else {
            return !output.is_closed();
        };
        any = true;
        let written = match arguments.json {
            true => output.json_lines(&hits),
            false => output.lines(&text(&hits, language)),
        };
        failure = written.err();
        failure.is_none() && !output.is_closed()
    })?;
    if let Some(failure) = failure {
        return Err(failure);
    }
    context.warn_of_sessions(&unsearched);
    if !(any || arguments.json) {
        output.lines(say::nothing_found(&words).get(language))?;
    }
    Ok(Exit::Done)
}

/// The hits of one session, one per line.
fn text(hits: &[Hit], language: Language) -> String {
    let lines = hits.iter().map(|hit| {
        let field = hit.field.name().get(language);
        let place = say::place(language, hit.turn, field, hit.line);
        format!("{}  {place}: {}", hit.transcript, hit.excerpt.trim())
    });
    lines.collect::<Vec<_>>().join("\n")
}
