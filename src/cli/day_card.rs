//! `rehearse card`: the page for the day of the interview.

use clap::{Args, ValueEnum};

use crate::review::day_card;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};

/// Arguments of `card`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 형식 / The form
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// An output format of the card.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// 글 / plain text
    #[default]
    Text,
    /// 인쇄할 페이지 / a page to print
    Html,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    let (today, language) = (context.today(), context.language());
    let card = practice.day_card(today, || true)?;
    context.warn_of_interviews(&practice);
    match (arguments.json, arguments.format) {
        (true, _) => output.json(&card)?,
        (false, Format::Text) => output.lines(&card.text(today, language))?,
        (false, Format::Html) => output.raw(&day_card::html(&card, today, language))?,
    }
    Ok(Exit::Done)
}
