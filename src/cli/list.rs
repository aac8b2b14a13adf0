//! `rehearse list`: lists scenarios, banks, questions, sessions, stories and packs.

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::bank::{QuestionHead, QuestionKind};
use crate::diagnostic::headline;
use crate::lang::Language;
use crate::lang::say::{packs as say_packs, stats as say};
use crate::review::stories::{Matrix, Overused, Story};
use crate::store::{LibraryItem, Packs};

use super::context::Context;
use super::failure::{Exit, Failure, warn};
use super::output::columns;
use super::{Output, transcripts};

/// Arguments of `list`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 무엇을 / What
    #[arg(value_enum)]
    what: ListKind,
    /// 이 문제은행의 질문만 / Only questions of this bank
    #[arg(long, value_name = "ID")]
    bank: Option<String>,
    /// 이 종류의 질문만 / Only questions of this kind
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Option<QuestionKind>,
    /// 이 역량을 묻는 질문이나 기록만 / Only questions, or transcripts with questions, on this competency
    #[arg(long, value_name = "ID")]
    competency: Option<String>,
    #[command(flatten)]
    wanted: transcripts::Wanted,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ListKind {
    /// 시나리오
    Scenarios,
    /// 문제은행
    Banks,
    /// 질문
    Questions,
    /// 기록
    Transcripts,
    /// 내 이야기
    Stories,
    /// 추가한 묶음 / Packs that were added
    Packs,
}

fn kind(word: &str) -> Result<QuestionKind, String> {
    let known = QuestionKind::ALL.map(QuestionKind::word).join(", ");
    word.parse().map_err(|()| known)
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    match arguments.what {
        ListKind::Scenarios => scenarios(context, arguments.json, output),
        ListKind::Banks => banks(context, arguments.json, output),
        ListKind::Questions => questions(context, arguments, output),
        ListKind::Transcripts => {
            let competency = arguments.competency.as_ref();
            let json = arguments.json;
            transcripts::run(context, &arguments.wanted, competency, json, output)
        }
        ListKind::Stories => stories(context, arguments.json, output),
        ListKind::Packs => packs(context, arguments.json, output),
    }
}

/// A pack as JSON.
#[derive(Debug, Serialize)]
struct PackJson {
    name: String,
    path: String,
    /// Its origin.
    from: Option<String>,
}

fn packs(context: &Context, json: bool, output: &mut Output) -> Result<Exit, Failure> {
    let own = context.own_folder();
    let packs = own.map(|it| Packs::beside(&it).all()).unwrap_or_default();
    let rows: Vec<PackJson> = packs
        .into_iter()
        .map(|pack| PackJson {
            name: pack.name,
            path: pack.path.to_string_lossy().into_owned(),
            from: pack.from,
        })
        .collect();
    match (json, rows.is_empty()) {
        (true, _) => output.json(&rows)?,
        (false, true) => output.lines(say_packs::NONE.get(context.language()))?,
        (false, false) => {
            let cells = rows.into_iter().map(|it| {
                let from = it.from.unwrap_or_default();
                vec![it.name, from, it.path]
            });
            output.lines(&columns(cells.collect()))?;
        }
    }
    Ok(Exit::Done)
}

#[derive(Debug, Serialize)]
struct ScenarioJson<'s> {
    id: &'s str,
    company: &'s str,
    role: &'s str,
    language: Language,
    minutes: u32,
    rounds: usize,
    source: String,
}

fn scenarios(context: &Context, json: bool, output: &mut Output) -> Result<Exit, Failure> {
    let library = context.library();
    context.warn_of_library(&library);
    let language = context.language();
    let rows: Vec<ScenarioJson<'_>> = library
        .scenario_items()
        .iter()
        .map(
            |LibraryItem {
                 item: scenario,
                 origin,
             }| ScenarioJson {
                id: &scenario.id,
                company: scenario.company.get(language),
                role: scenario.role.get(language),
                language: scenario.language.unwrap_or(language),
                minutes: scenario.minutes(),
                rounds: scenario.rounds.len(),
                source: origin.to_string(),
            },
        )
        .collect();
    if json {
        output.json(&rows)?;
    } else {
        let cells = rows.iter().map(|row| {
            let title = format!("{} · {}", row.company, row.role);
            let size = crate::lang::say::home::size(language, row.rounds, row.minutes);
            vec![
                row.id.to_owned(),
                title,
                size,
                row.language.to_string(),
                row.source.clone(),
            ]
        });
        output.lines(&columns(cells.collect()))?;
    }
    Ok(Exit::Done)
}

#[derive(Debug, Serialize)]
struct BankJson<'b> {
    id: &'b str,
    title: &'b str,
    questions: usize,
    competencies: Vec<&'b str>,
    languages: &'b [Language],
    source: String,
}

fn banks(context: &Context, json: bool, output: &mut Output) -> Result<Exit, Failure> {
    let library = context.library();
    context.warn_of_library(&library);
    let rows: Vec<BankJson<'_>> = library
        .bank_items()
        .map(|LibraryItem { item: bank, origin }| BankJson {
            id: &bank.id,
            title: bank.title.get(context.language()),
            questions: bank.questions.len(),
            competencies: bank.competencies.iter().map(|it| it.id.as_str()).collect(),
            languages: &bank.languages,
            source: origin.to_string(),
        })
        .collect();
    if json {
        output.json(&rows)?;
    } else {
        let cells = rows.iter().map(|row| {
            let count = row.questions.to_string();
            vec![
                row.id.to_owned(),
                row.title.to_owned(),
                count,
                row.source.clone(),
            ]
        });
        output.lines(&columns(cells.collect()))?;
    }
    Ok(Exit::Done)
}

#[derive(Debug, Serialize)]
struct QuestionJson<'q> {
    bank: &'q str,
    id: &'q str,
    kind: QuestionKind,
    competencies: &'q [String],
    difficulty: u8,
    languages: Vec<Language>,
    source: Option<&'q str>,
    prompt: &'q str,
}

fn questions(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let library = context.library();
    context.warn_of_library(&library);
    let banks = library.banks();
    if let Some(id) = &arguments.bank {
        context.bank(&library, id)?;
    }
    let wanted = |question: &QuestionHead| {
        arguments.kind.is_none_or(|kind| kind == question.kind)
            && arguments
                .competency
                .as_ref()
                .is_none_or(|id| question.competencies.contains(id))
    };
    let rows: Vec<QuestionJson<'_>> = banks
        .iter()
        .filter(|bank| arguments.bank.as_ref().is_none_or(|id| *id == bank.id))
        .flat_map(|bank| bank.questions.heads().map(move |question| (bank, question)))
        .filter(|(_, question)| wanted(question))
        .filter_map(|(bank, question)| Some((bank, bank.question(&question.id)?)))
        .map(|(bank, question)| QuestionJson {
            bank: &bank.id,
            id: &question.id,
            kind: question.kind,
            competencies: &question.competencies,
            difficulty: question.difficulty,
            languages: question.languages(),
            source: question.source.as_deref(),
            prompt: question.prompt.get(context.language()),
        })
        .collect();
    if arguments.json {
        output.json(&rows)?;
    } else {
        let cells = rows.iter().map(|row| {
            let id = format!("{}/{}", row.bank, row.id);
            vec![id, row.kind.to_string(), row.prompt.to_owned()]
        });
        output.lines(&columns(cells.collect()))?;
    }
    Ok(Exit::Done)
}

#[derive(Debug, Serialize)]
struct StoryJson<'s> {
    #[serde(flatten)]
    story: &'s Story,
    /// How it is overused, if it is.
    overused: Option<&'s Overused>,
}

fn stories(context: &Context, json: bool, output: &mut Output) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    let stories = practice.stories_file();
    if let Some(copies) = practice.copies_notice() {
        warn(copies.get(context.language()));
    }
    let matrix = practice.matrix(&stories.value);
    // The first is reported with other unreadable files.
    for problem in stories.problems.iter().skip(1) {
        warn(&headline(&stories.source, problem, context.language()));
    }
    if json {
        let rows = stories.value.iter().map(|story| StoryJson {
            story,
            overused: matrix.overuse(&story.id),
        });
        output.json(&rows.collect::<Vec<_>>())?;
    } else if stories.value.is_empty() {
        // If none could be read, it is unknown whether there are any.
        if !stories.is_mistaken() {
            output.lines(say::NO_STORIES.get(context.language()))?;
        }
    } else {
        let cells = stories.value.iter().map(|story| {
            let times = say::times_used(context.language(), story.uses.len());
            let competencies = story.competencies.join(", ");
            vec![story.id.clone(), story.title.clone(), competencies, times]
        });
        output.lines(&columns(cells.collect()))?;
        let more = shortcomings(&matrix, &stories.value, context.language());
        if !more.is_empty() {
            output.lines(&format!("\n{more}"))?;
        }
    }
    Ok(match stories.is_mistaken() {
        true => Exit::Problems,
        false => Exit::Done,
    })
}

/// Competencies without a story, and overused stories.
fn shortcomings(matrix: &Matrix, stories: &[Story], language: Language) -> String {
    let gaps: Vec<&str> = matrix.none().map(|row| row.name.get(language)).collect();
    let overused = stories.iter().filter(|it| matrix.overuse(&it.id).is_some());
    let overused: Vec<String> = overused.map(Story::name).collect();
    let mut lines = Vec::new();
    if !gaps.is_empty() {
        lines.push(say::gaps(language, &gaps.join(", ")));
    }
    if !overused.is_empty() {
        lines.push(say::overused(language, &overused.join(", ")));
    }
    lines.join("\n")
}
