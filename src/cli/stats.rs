//! `rehearse stats`: progress statistics.

use clap::Args;
use serde::Serialize;

use crate::lang::Language;
use crate::lang::say::{
    Phrase, progress as words, review as sessions, signed_tenths, stats as say, tenths,
};
use crate::practice::Practice;
use crate::review;
use crate::review::progress::{BankCoverage, CompetencyProgress, Progress};
use crate::review::stories::Matrix;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output::columns;

/// Arguments of `stats`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// All statistics: a stable, documented format.
#[derive(Debug, Serialize)]
struct StatsJson<'p> {
    #[serde(flatten)]
    progress: &'p Progress,
    /// The stories, and the competencies they fit.
    stories: Matrix,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    let progress = practice.progress(context.today(), || true)?;
    match arguments.json {
        true => output.json(&StatsJson {
            progress: &progress,
            stories: practice.matrix(&practice.stories_file().value),
        })?,
        false if progress.practice.sessions == 0 => {
            let none = none_yet(&practice)?;
            output.lines(none.get(context.language()))?;
        }
        false => output.lines(&text(&progress, context.language()))?,
    }
    Ok(Exit::Done)
}

/// The message if no session counts.
pub(super) fn none_yet(practice: &Practice) -> Result<Phrase, Failure> {
    Ok(match practice.is_one_going_on()? {
        true => sessions::ONE_GOING_ON,
        false => sessions::NONE_YET,
    })
}

fn text(progress: &Progress, language: Language) -> String {
    let practice = &progress.practice;
    let streak = practice.streak;
    let mut parts = vec![format!(
        "{}\n{}",
        words::practised(
            language,
            practice.sessions,
            practice.questions,
            practice.probes,
            review::progress::whole_minutes(practice.minutes)
        ),
        words::streak(language, streak.current, streak.longest)
    )];
    let since = progress.judge_since;
    parts.extend(since.map(|day| words::judge_since(language, day)));
    let times = review::words::times(&progress.timing, language);
    let speech = review::words::speech(&progress.speech.all, language);
    let told = [times, speech].into_iter().filter(|it| !it.is_empty());
    parts.extend(told.map(|lines| lines.join("\n")));
    parts.push(section(
        say::COMPETENCIES.get(language),
        say::columns(language),
        progress
            .competencies
            .iter()
            .map(|it| competency(it, language)),
    ));
    let met = progress.banks.iter().filter(|bank| bank.asked > 0);
    parts.push(section(
        words::BANKS.get(language),
        say::bank_columns(language),
        met.map(|coverage| bank(coverage, language)),
    ));
    parts.join("\n\n")
}

fn section<const N: usize>(
    title: &str,
    heads: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let heads = heads.map(str::to_owned);
    let rows = [heads].into_iter().chain(rows);
    let rows = rows.map(|row| row.to_vec()).collect();
    format!("{title}\n{}", columns(rows))
}

fn competency(progress: &CompetencyProgress, language: Language) -> [String; 6] {
    let name = progress.name.as_ref().map(|it| it.get(language));
    [
        name.unwrap_or(&progress.id).to_owned(),
        progress.answers.to_string(),
        figure(progress.own),
        figure(progress.coach),
        progress.difference.map_or_else(none, signed_tenths),
        figure(progress.recent),
    ]
}

fn bank(coverage: &BankCoverage, language: Language) -> [String; 4] {
    [
        coverage.title.get(language).to_owned(),
        format!("{}/{}", coverage.asked, coverage.questions),
        coverage.never.len().to_string(),
        coverage.weak.len().to_string(),
    ]
}

fn figure(value: Option<f64>) -> String {
    value.map_or_else(none, tenths)
}

/// Shown if nothing was rated.
fn none() -> String {
    "-".to_owned()
}
