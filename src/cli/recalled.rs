//! `rehearse recall`: real interviews, to write down and to look back on.

use clap::Args;
use serde::Serialize;

use crate::diagnostic::headline;
use crate::lang::Language;
use crate::lang::say::recalled as say;
use crate::review::recalled::{Before, Comparison, Decision, RecalledBook, RecalledInterview};
use crate::runtime::Opening;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure, warn};
use super::output::columns;
use super::start::open;

/// Arguments of `recall`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 화면을 열지 않고 목록만 / Only print the list, without opening the screen
    #[arg(long)]
    list: bool,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// Real interviews as JSON: a stable, documented format.
#[derive(Debug, Serialize)]
struct RecalledJson<'r> {
    interviews: Vec<InterviewJson<'r>>,
    /// How decisions relate to figures; null if there are too few.
    comparison: Option<Comparison>,
    /// Number of decided interviews still needed for a comparison.
    missing: usize,
}

#[derive(Debug, Serialize)]
struct InterviewJson<'r> {
    #[serde(flatten)]
    interview: &'r RecalledInterview,
    /// The mean of how it felt on the day.
    went: Option<f64>,
    before: Before,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    if !(arguments.list || arguments.json) {
        if context.plain().is_some() {
            return Err(Failure::usage(crate::lang::say::plain::NO_RECALL));
        }
        return open(context, practice, Opening::Recall);
    }
    let language = context.language();
    let book = practice.recalled(|| true)?;
    let file = practice.recalled_file();
    // The first is reported with other unreadable files.
    for problem in file.problems.iter().skip(1) {
        warn(&headline(&file.source, problem, language));
    }
    let comparison = Comparison::of(&book.interviews, &book.before);
    match arguments.json {
        true => output.json(&json(&book, comparison))?,
        // If none could be read, it is unknown whether there are any.
        false if book.interviews.is_empty() && file.is_mistaken() => {}
        false => output.lines(&text(&book, comparison, language))?,
    }
    Ok(match file.is_mistaken() {
        true => Exit::Problems,
        false => Exit::Done,
    })
}

fn json(book: &RecalledBook, comparison: Comparison) -> RecalledJson<'_> {
    let all = book.interviews.iter().zip(&book.before);
    let all = all.map(|(interview, before)| InterviewJson {
        went: interview.went(),
        interview,
        before: *before,
    });
    RecalledJson {
        interviews: all.collect(),
        missing: comparison.missing(),
        comparison: (comparison.missing() == 0).then_some(comparison),
    }
}

fn text(book: &RecalledBook, comparison: Comparison, language: Language) -> String {
    if book.interviews.is_empty() {
        return say::NONE_BRIEFLY.get(language).to_owned();
    }
    let all = book.interviews.iter().zip(&book.before);
    let rows = all.map(|(interview, before)| {
        let decision = Decision::say(interview.decision).get(language);
        let figures = say::figures(
            language,
            decision,
            before.marks,
            before.own,
            interview.went(),
        );
        vec![interview.name(), figures]
    });
    format!(
        "{}\n\n{}",
        columns(rows.collect()),
        comparison.say(language)
    )
}
