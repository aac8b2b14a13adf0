//! `rehearse agenda`: what to do on each day until an interview.

use std::time::Duration;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::lang::Language;
use crate::lang::say::{agenda as say, home};
use crate::practice::Practice;
use crate::review::agenda::{Agenda, AgendaDay, REHEARSALS_THAT_HELP};
use crate::scenario::Scenario;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output::columns;

/// Arguments of `agenda`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 시나리오. 없으면 설정 파일에서 날짜가 가장 가까운 면접 / The scenario; without it, the interview of the configuration that comes next
    scenario: Option<String>,
    /// 면접 날짜 / The day of the interview
    #[arg(long, value_name = "DATE", requires = "scenario")]
    on: Option<String>,
    /// 하루에 연습할 시간(분) / How many minutes to practice a day
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(10..=600))]
    minutes: Option<u32>,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// An agenda as JSON: a stable, documented format. Questions are identified by bank and id,
/// competencies by id.
#[derive(Debug, Serialize)]
struct AgendaJson<'a> {
    scenario: &'a str,
    interview: String,
    rehearsals: RehearsalsJson,
    /// Every day from today on.
    days: &'a [AgendaDay],
    left: LeftJson,
}

/// Full rehearsals: how many were held and are planned, and how many helped others.
#[derive(Debug, Serialize)]
struct RehearsalsJson {
    held: usize,
    planned: usize,
    help: usize,
}

/// What does not fit before the interview.
#[derive(Debug, Serialize)]
struct LeftJson {
    again: Vec<String>,
    fresh: Vec<String>,
    stories: Vec<String>,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice_at(minutes(arguments.minutes))?;
    let today = context.today();
    let on = arguments.on.as_deref().map(|it| day(it, today));
    let wanted = arguments.scenario.as_deref();
    let wanted = wanted.map(|id| context.scenario(practice.library(), id));
    context.warn_of_interviews(&practice);
    let (scenario, day) = interview(&practice, wanted.transpose()?, on.transpose()?, today)?;
    let agenda = practice.agenda(scenario, day, today, || true)?;
    match arguments.json {
        true => output.json(&json(&agenda))?,
        false => output.lines(&text(&agenda, today, context.language()))?,
    }
    Ok(Exit::Done)
}

fn minutes(minutes: Option<u32>) -> Option<Duration> {
    minutes.map(|minutes| Duration::from_secs(u64::from(minutes) * 60))
}

/// Parses a day, today or later.
fn day(written: &str, today: NaiveDate) -> Result<NaiveDate, Failure> {
    let day: NaiveDate = written
        .parse()
        .map_err(|_| Failure::usage(say::no_day(written)))?;
    match day < today {
        true => Err(Failure::usage(say::past(day))),
        false => Ok(day),
    }
}

/// The requested interview, or else the next that has a date.
fn interview<'p>(
    practice: &'p Practice,
    wanted: Option<&'p Scenario>,
    on: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(&'p Scenario, NaiveDate), Failure> {
    if let (Some(scenario), Some(day)) = (wanted, on) {
        return Ok((scenario, day));
    }
    let id = wanted.map(|it| it.id.as_str());
    let why = || match id {
        Some(id) => Failure::usage(say::undated(id)),
        None => Failure::usage(say::NO_DATE),
    };
    practice.dated_interview(id, today).ok_or_else(why)
}

fn json(agenda: &Agenda) -> AgendaJson<'_> {
    let left = &agenda.left;
    let ids = |questions: &[_]| questions.iter().map(id_of).collect();
    AgendaJson {
        scenario: &agenda.scenario,
        interview: agenda.interview.to_string(),
        rehearsals: RehearsalsJson {
            held: agenda.held,
            planned: agenda.planned(),
            help: REHEARSALS_THAT_HELP,
        },
        days: &agenda.days,
        left: LeftJson {
            again: ids(&left.again),
            fresh: ids(&left.fresh),
            stories: left.stories.iter().map(|(id, _)| id.clone()).collect(),
        },
    }
}

fn id_of(question: &crate::review::schedule::DueQuestion) -> String {
    question.question.to_string()
}

fn text(agenda: &Agenda, today: NaiveDate, language: Language) -> String {
    let days = (agenda.interview - today).num_days();
    let title = agenda.title.get(language);
    let countdown = home::countdown(language, days);
    let mut parts = vec![format!("{title}  {}  {countdown}", agenda.interview)];
    if agenda.days.is_empty() {
        parts.push(say::IS_TODAY.get(language).to_owned());
        return parts.join("\n");
    }
    let (held, planned) = (agenda.held, agenda.planned());
    let help = REHEARSALS_THAT_HELP;
    parts.push(say::rehearsals(language, held, planned, help));
    parts.push(say::SOURCE.get(language).to_owned());
    parts.push(String::new());
    let rows = agenda.days.iter().map(|it| line(it, agenda, language));
    parts.push(columns(rows.collect()));
    let left = &agenda.left;
    if !left.is_nothing() {
        let stories = left.stories.len();
        parts.push(String::new());
        let (again, fresh) = (left.again.len(), left.fresh.len());
        parts.push(say::left(language, again, fresh, stories));
    }
    parts.join("\n")
}

fn line(day: &AgendaDay, agenda: &Agenda, language: Language) -> Vec<String> {
    let is_today = agenda.today() == Some(day);
    let date = say::day(language, day.day);
    let (again, fresh) = (day.again.len(), day.fresh.len());
    let part = match day.is_free() {
        true if is_today && agenda.done_today => say::DONE_TODAY.get(language).to_owned(),
        true => say::FREE.get(language).to_owned(),
        false => say::part(language, again, fresh, day.story.is_some(), day.rehearsal),
    };
    let about = (!day.is_free()).then(|| say::about(language, day.minutes()));
    vec![date, about.unwrap_or_default(), part]
}
