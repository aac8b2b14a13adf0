//! `rehearse review`: past interviews on the terminal; and the list of them for the shell.

use clap::Args;
use serde::Serialize;

use crate::lang::say::review as say;
use crate::review::words;
use crate::runtime::Opening;
use crate::store::{Listed, State};
use crate::transcript::Transcript;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::list::columns;
use super::start::open;

/// What `review` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 기록: 이름, 앞부분, 경로, 또는 last. 없으면 목록 / Which; without it, the list
    transcript: Option<String>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let id = arguments.transcript.clone();
    if let Some(id) = &id {
        // What cannot be opened is said here, where it can be read and piped.
        context.transcript(id)?;
    }
    open(context, Opening::Review { id })
}

/// A session as JSON: a stable, documented shape. What a damaged one does not tell is null.
#[derive(Debug, Serialize)]
struct SessionJson {
    id: String,
    scenario: Option<String>,
    company: Option<String>,
    started: Option<String>,
    /// Minutes spent answering.
    minutes: Option<f64>,
    mode: Option<&'static str>,
    turns: Option<usize>,
    outcome: Option<&'static str>,
    /// The mean of the candidate's own ratings.
    own: Option<f64>,
    path: String,
    /// Why it cannot be read.
    problem: Option<String>,
}

/// `rehearse list transcripts`.
pub(super) fn list(context: &Context, json: bool, output: &mut Output) -> Result<Exit, Failure> {
    let archive = context.archive()?;
    let listed = archive.list();
    if json {
        let rows: Vec<_> = listed.iter().map(|it| row(it, context)).collect();
        output.json(&rows)?;
    } else if listed.is_empty() {
        output.lines(say::NONE_YET.get(context.language()))?;
    } else {
        output.lines(&columns(
            listed.iter().map(|it| cells(it, context)).collect(),
        ))?;
    }
    Ok(Exit::Done)
}

fn row(listed: &Listed, context: &Context) -> SessionJson {
    let transcript = listed.state.transcript();
    let language = context.language();
    SessionJson {
        id: listed.folder.id().to_string(),
        scenario: transcript.map(|it| it.scenario.clone()),
        company: transcript.map(|it| it.company.get(language).to_owned()),
        started: transcript.map(|it| it.started.to_rfc3339()),
        minutes: transcript.map(|it| words::answered_for(it).as_secs_f64() / 60.0),
        mode: transcript.map(|it| it.mode.word()),
        turns: transcript.map(|it| it.turns.len()),
        outcome: transcript.map(|it| it.outcome.word()),
        own: transcript.and_then(own),
        path: listed.folder.path().to_string_lossy().into_owned(),
        problem: problem(&listed.state, context),
    }
}

fn own(transcript: &Transcript) -> Option<f64> {
    let rated: Vec<f64> = transcript
        .turns
        .iter()
        .filter_map(|turn| turn.own.map(f64::from))
        .collect();
    let count = u32::try_from(rated.len()).ok().filter(|count| *count > 0)?;
    Some(rated.iter().sum::<f64>() / f64::from(count))
}

fn problem(state: &State, context: &Context) -> Option<String> {
    match state {
        State::Readable(_) | State::Interrupted(_) => None,
        State::Live => Some(say::LIVE.get(context.language()).to_owned()),
        State::Unreadable(error) => Some(error.say().get(context.language()).to_owned()),
    }
}

fn cells(listed: &Listed, context: &Context) -> Vec<String> {
    let id = listed.folder.id().to_string();
    match listed.state.transcript() {
        Some(transcript) => vec![
            id,
            words::title(transcript, context.language()),
            words::facts(transcript, context.language()),
        ],
        None => vec![id, problem(&listed.state, context).unwrap_or_default()],
    }
}
