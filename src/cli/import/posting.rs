//! `rehearse import --posting`: the questions that test each line of a posting, and a scenario
//! made from them.

use std::path::Path;

use serde::Serialize;

use crate::bank::{QuestionBank, QuestionRef};
use crate::import::own::{PostingRound, PostingScenario};
use crate::import::{self, Claim, LineKind, PostingLine};
use crate::lang::Language;
use crate::lang::lexicon::words;
use crate::lang::say::{Phrase, import as say, interview};
use crate::store;

use super::defence_map::DefenceMap;
use super::{Arguments, bank_id, id_from, list_claims};
use crate::cli::Output;
use crate::cli::context::Context;
use crate::cli::failure::{Exit, Failure};

/// The output for a posting, and for a CV matched with it.
#[derive(Serialize)]
struct Posting<'p> {
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<&'p [Claim]>,
    lines: Vec<LineJson<'p>>,
}

/// A line of a posting, with the questions that test it.
#[derive(Serialize)]
struct LineJson<'p> {
    line: usize,
    text: &'p str,
    kind: LineKind,
    questions: Vec<QuestionReference>,
}

/// A question's reference, and the words of a CV that it is about.
#[derive(Serialize)]
struct QuestionReference {
    bank: String,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
}

/// Prints the lines with the questions that test them, and makes a scenario from them if
/// requested.
pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    (path, lines): (&Path, &[PostingLine]),
    map: Option<&DefenceMap<'_>>,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let library = context.library();
    let mut banks = library.banks();
    let own = map.and_then(|it| it.bank.as_ref());
    // The claims of this CV replace those made from it before.
    banks.retain(|bank| own.is_none_or(|own| own.id != bank.id));
    banks.extend(own);
    let questions = import::questions_for(lines, &banks);
    let rows = lines
        .iter()
        .zip(questions.clone())
        .map(|(line, questions)| LineJson {
            line: line.line,
            text: &line.text,
            kind: line.kind,
            questions: questions
                .into_iter()
                .map(|it| QuestionReference {
                    about: about(&banks, &it),
                    bank: it.bank,
                    id: it.id,
                })
                .collect(),
        });
    let posting = Posting {
        claims: map.map(|it| it.claims),
        lines: rows.collect(),
    };
    if arguments.json {
        output.json(&posting)?;
        return Ok(Exit::Done);
    }
    print(&posting, context.language(), output)?;
    let scenario = PostingScenario {
        lines,
        tests: &questions,
        banks: &banks,
    };
    make(context, arguments, (path, map), &scenario, output)
}

/// The words of a CV that this question is about.
fn about(banks: &[&QuestionBank], question: &QuestionRef) -> Option<String> {
    let bank = banks.iter().find(|it| it.id == question.bank)?;
    bank.question(&question.id)?.about.clone()
}

/// Prints the CV's claims, if there is one, and the lines with the questions that test them.
fn print(posting: &Posting<'_>, language: Language, output: &mut Output) -> Result<(), Failure> {
    if let Some(claims) = posting.claims {
        list_claims(claims, output)?;
        output.lines("")?;
    }
    for row in &posting.lines {
        let kind = name(row.kind).get(language);
        let mut text = format!("{:>4}  {kind}  {}", row.line, row.text);
        for place in &row.questions {
            text.push_str(&format!("\n      ? {}/{}", place.bank, place.id));
            let about = place.about.as_ref();
            let about = about.map(|it| interview::about(language, it));
            text.extend(about.map(|it| format!("\n        {it}")));
        }
        if row.questions.is_empty() && row.kind != LineKind::Other {
            text.push_str(&format!("\n      {}", say::NOTHING_TESTS.get(language)));
        }
        output.lines(&text)?;
    }
    Ok(())
}

/// Makes a scenario from the wanted rounds.
fn make(
    context: &Context,
    arguments: &Arguments,
    (path, map): (&Path, Option<&DefenceMap<'_>>),
    scenario: &PostingScenario<'_>,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    let rounds = scenario.rounds();
    if rounds.is_empty() {
        output.lines(&format!("\n{}", say::NO_ROUNDS.get(language)))?;
        return Ok(Exit::Done);
    }
    let firm = scenario.firm();
    output.lines(&format!("\n{}", say::ROUNDS.get(language)))?;
    for (number, it) in rounds.iter().enumerate() {
        let name = it.name.get(language);
        let proposed = it.firm == firm;
        output.lines(&say::round(
            language,
            number + 1,
            name,
            it.questions.len(),
            proposed,
        ))?;
    }
    let proposed = rounds.iter().filter(|it| it.firm == firm).cloned();
    let chosen = match chosen(context, arguments, &rounds, proposed.collect())? {
        Ok(chosen) => chosen,
        Err(why) => {
            output.lines(why.get(language))?;
            return Ok(Exit::Done);
        }
    };
    let folder = context
        .own_folder()
        .ok_or_else(|| Failure::usage(say::NO_FOLDER))?;
    let id = match &arguments.bank {
        Some(_) => bank_id(arguments)?,
        None => id_from(path),
    };
    let file = folder.join(format!("{id}.toml"));
    // A file that cannot be read exists too.
    let is_free = matches!(store::read_own(&file), Ok(None));
    let is_there = !is_free || context.library().scenario(&id).is_some();
    let shown = file.to_string_lossy();
    if is_there {
        return Err(Failure::usage(say::scenario_there(&shown)));
    }
    if let Some(map) = map {
        for said in map.make(context)? {
            output.lines(&said)?;
        }
    }
    let text = scenario.write(&id, &chosen, scenario.language());
    store::write_own(&file, &text)?;
    output.lines(say::scenario_made(&shown, &id).get(language))?;
    Ok(Exit::Done)
}

/// The wanted rounds, or why none are made.
fn chosen(
    context: &Context,
    arguments: &Arguments,
    rounds: &[PostingRound],
    proposed: Vec<PostingRound>,
) -> Result<Result<Vec<PostingRound>, Phrase>, Failure> {
    if !arguments.rounds.is_empty() {
        return numbered(rounds, &arguments.rounds).map(Ok);
    }
    if arguments.yes {
        return Ok(Ok(proposed));
    }
    match context.asks(say::WHICH_ROUNDS) {
        None => Ok(Err(say::MAKE_SCENARIO)),
        Some(said) if said.trim().is_empty() => Ok(Ok(proposed)),
        Some(said) if words(|it| it.no).any(|it| it == said.trim()) => Ok(Err(say::NOT_MADE)),
        Some(said) => {
            let numbers = said.split_whitespace().map(str::parse::<usize>);
            let numbers = numbers.collect::<Result<Vec<_>, _>>();
            numbered(rounds, &numbers.unwrap_or_default()).map(Ok)
        }
    }
}

/// The rounds with these numbers, counting from 1.
fn numbered(rounds: &[PostingRound], numbers: &[usize]) -> Result<Vec<PostingRound>, Failure> {
    let chosen = numbers.iter().map(|it| rounds.get(it.checked_sub(1)?));
    let chosen: Option<Vec<PostingRound>> = chosen.map(Option::<&PostingRound>::cloned).collect();
    let chosen = chosen.filter(|it| !it.is_empty());
    chosen.ok_or_else(|| Failure::usage(say::BAD_ROUNDS))
}

fn name(kind: LineKind) -> Phrase {
    match kind {
        LineKind::Duty => say::DUTY,
        LineKind::Requirement => say::REQUIREMENT,
        LineKind::Preference => say::PREFERENCE,
        LineKind::Other => say::OTHER,
    }
}
