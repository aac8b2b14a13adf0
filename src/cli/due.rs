//! `rehearse drill`: what to rehearse today, and why.

use clap::Args;
use serde::Serialize;

use crate::lang::Language;
use crate::lang::say::{due as due_say, review, stats as say};
use crate::review::schedule::{Card, Due, DueCard, Rating};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::output::columns;

/// Maximum number of removed questions named.
const MAX_NAMED: usize = 5;

/// Arguments of `drill`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 오늘 연습할 질문의 수만. 셸 프롬프트에 넣기 좋아요 / Only how many are due, for a shell prompt
    ///
    /// 오늘 연습할 질문의 수만 보여 줘요. 셸 프롬프트에 넣기 좋아요. 최근 기록 512개는 매번, 나머지는 1분에 한 번 확인해요. / Only how many are due, for a shell prompt. Looks at the newest 512 sessions each time, and at the others once a minute.
    #[arg(long)]
    due: bool,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// A due question as JSON: a stable, documented format. `prompt` is null if its bank is currently
/// unusable.
#[derive(Debug, Serialize)]
struct DueJson {
    #[serde(flatten)]
    card: Card,
    /// Days since it was due.
    overdue: i64,
    prompt: Option<String>,
    reason: String,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    match arguments.due {
        true => count(context, arguments.json, output)?,
        false => list(context, arguments.json, output)?,
    }
    Ok(Exit::Done)
}

/// Number of questions due.
fn count(context: &Context, json: bool, output: &mut Output) -> Result<(), Failure> {
    let practice = context.practice()?;
    let due = practice.due_count(context.now())?;
    context.warn_of_interviews(&practice);
    match json {
        true => output.json(&serde_json::json!({ "due": due })),
        false => output.lines(&due.to_string()),
    }
}

fn list(context: &Context, json: bool, output: &mut Output) -> Result<(), Failure> {
    let language = context.language();
    let practice = context.practice()?;
    let today = context.today();
    let Due {
        cards, next, gone, ..
    } = practice.due(today, || true)?;
    context.warn_of_interviews(&practice);
    if cards.iter().any(|card| card.question.is_none()) {
        context.warn_of_library(practice.library());
    }
    let row = |DueCard { card, prompt, .. }| DueJson {
        overdue: (today - card.due).num_days(),
        prompt: prompt.map(|prompt| prompt.get(language).to_owned()),
        reason: reason(&card, today, language),
        card,
    };
    let due: Vec<DueJson> = cards.into_iter().map(row).collect();
    if json {
        return output.json(&due);
    }
    let dated = practice.dated_interviews(today);
    for it in dated.iter().filter(|it| it.days >= 0) {
        let title = it.title.get(language);
        output.lines(&say::countdown(language, title, it.day, it.days))?;
    }
    let rest = gone.get(MAX_NAMED..).is_some_and(|rest| !rest.is_empty());
    let gone = gone.iter().take(MAX_NAMED).map(ToString::to_string);
    let gone: Vec<String> = gone.chain(rest.then(|| "...".to_owned())).collect();
    if !gone.is_empty() {
        output.lines(say::gone(&gone).get(language))?;
    }
    match (due.is_empty(), next) {
        // Something was practiced, and a message says so.
        (true, None) if !gone.is_empty() => return Ok(()),
        (true, None) if practice.is_one_going_on()? => {
            return output.lines(review::ONE_GOING_ON.get(language));
        }
        (true, next) => return output.lines(say::nothing_due(next).get(language)),
        _ => {}
    }
    let rows = due.iter().map(|it| {
        let prompt = it.prompt.clone();
        let prompt = prompt.unwrap_or_else(|| say::BANK_BROKEN.get(language).to_owned());
        vec![it.card.question.to_string(), it.reason.clone(), prompt]
    });
    output.lines(&columns(rows.collect()))
}

/// Why it is due, as text.
fn reason(card: &Card, today: chrono::NaiveDate, language: Language) -> String {
    let went = match card.rating {
        Rating::Again => say::AGAIN,
        Rating::Hard => say::HARD,
        Rating::Good => say::GOOD,
        Rating::Easy => say::EASY,
    };
    let days = (today - card.last).num_days();
    if card.is_imported {
        return due_say::NEW.get(language).to_owned();
    }
    if card.times == 0 {
        return say::reason_recalled(language, days.max(0));
    }
    if days < 0 {
        return say::reason_ahead(language, went.get(language), card.standing);
    }
    say::reason(language, days, went.get(language), card.standing)
}
