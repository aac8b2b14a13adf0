//! `rehearse list transcripts`: every session, including unreadable ones.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::lang::Language;
use crate::lang::say::review as say;
use crate::review::filter::Filter;
use crate::review::{SummaryJson, words};
use crate::store::{Past, Stray};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output::columns;

/// Which transcripts to list.
#[derive(Debug, Args)]
pub(super) struct Wanted {
    /// 이 시나리오의 기록만 / Only transcripts of this scenario
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
    /// 이 태그가 붙은 기록만 / Only transcripts with this tag
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
    /// 이날부터의 기록만 / Only transcripts of this day or later ones
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<NaiveDate>,
    /// 이날까지의 기록만 / Only transcripts of this day or earlier ones
    #[arg(long, value_name = "YYYY-MM-DD")]
    to: Option<NaiveDate>,
}

impl Wanted {
    /// Whether any condition is given.
    pub(super) fn is_any(&self) -> bool {
        let Self {
            scenario,
            tag,
            from,
            to,
        } = self;
        scenario.is_some() || tag.is_some() || from.is_some() || to.is_some()
    }

    fn filter(&self, competency: Option<&String>) -> Filter {
        Filter {
            scenario: self.scenario.clone(),
            competency: competency.cloned(),
            tag: self.tag.as_deref().map(crate::review::notes::tidy),
            from: self.from,
            to: self.to,
            ..Filter::default()
        }
    }
}

/// A session as JSON: a stable, documented format. What a damaged one does not contain is null.
#[derive(Debug, Serialize)]
struct SessionJson<'p> {
    #[serde(flatten)]
    contents: ContentsJson<'p>,
    path: String,
    /// Why it cannot be read, or only in part.
    problem: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum ContentsJson<'p> {
    Everything(Box<SummaryJson<'p>>),
    Nothing(Nothing<'p>),
}

/// The same keys as for a readable session.
#[derive(Debug, Default, Serialize)]
struct Nothing<'p> {
    id: &'p str,
    scenario: (),
    company: (),
    role: (),
    rounds: (),
    started: (),
    minutes: (),
    mode: (),
    spoken: (),
    language: (),
    turns: (),
    questions: (),
    outcome: (),
    own: (),
    marks: (),
    star: (),
    tags: (),
}

impl<'p> Nothing<'p> {
    fn of(id: &'p str) -> Self {
        Self {
            id,
            ..Self::default()
        }
    }
}

pub(super) fn run(
    context: &Context,
    wanted: &Wanted,
    competency: Option<&String>,
    json: bool,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    let language = context.language();
    let any_asked = wanted.is_any() || competency.is_some();
    let filter = wanted.filter(competency);
    // Unreadable sessions are listed only if no condition is given, as they cannot be checked.
    let is_wanted = |past: &Past| match past.summary() {
        Some(summary) => !summary.is_blank() && (!any_asked || filter.admits(summary)),
        None => !any_asked,
    };
    let mut strays = practice.archive().strays();
    strays.retain(|it| !any_asked && !it.is_known);
    if json {
        let row = |past: &Past| Output::json_row(&session(past, language));
        let rows = practice.list_as(|| true, |past| is_wanted(&past).then(|| row(&past)))?;
        let strays = strays.iter();
        let strays = strays.map(|it| Output::json_row(&stray(it, language)));
        let rows: Result<Vec<_>, _> = rows.into_iter().flatten().chain(strays).collect();
        output.json_rows(&rows?)?;
        return Ok(Exit::Done);
    }
    let rows = practice.list_as(
        || true,
        |past| is_wanted(&past).then(|| cells(&past, language)),
    )?;
    let strays = strays
        .iter()
        .map(|it| vec![it.name.clone(), it.say().get(language).to_owned()]);
    let none = rows.is_empty() && strays.len() == 0;
    let rows: Vec<_> = rows.into_iter().flatten().chain(strays).collect();
    match (none, rows.is_empty()) {
        (true, _) => output.lines(say::NONE_YET.get(language))?,
        (_, true) => output.lines(say::NONE_SUCH.get(language))?,
        _ => output.lines(&columns(rows))?,
    }
    Ok(Exit::Done)
}

fn session(past: &Past, language: Language) -> SessionJson<'_> {
    let id = past.id.as_str();
    let problem = past.problem();
    SessionJson {
        contents: match past.summary() {
            Some(summary) => ContentsJson::Everything(Box::new(SummaryJson::of(summary, language))),
            None => ContentsJson::Nothing(Nothing::of(id)),
        },
        path: past.path.to_string_lossy().into_owned(),
        problem: problem.map(|it| it.get(language).to_owned()),
    }
}

fn stray(stray: &Stray, language: Language) -> SessionJson<'_> {
    SessionJson {
        contents: ContentsJson::Nothing(Nothing::of(&stray.name)),
        path: stray.path.to_string_lossy().into_owned(),
        problem: Some(stray.say().get(language).to_owned()),
    }
}

fn cells(past: &Past, language: Language) -> Vec<String> {
    let problem = past.problem();
    let problem = problem.map(|it| it.get(language).to_owned());
    let mut cells = vec![past.id.to_string()];
    if let Some(summary) = past.summary() {
        cells.push(words::title_of(summary, language));
        cells.push(words::facts_of(summary, language));
    }
    cells.extend(problem);
    cells
}
