//! `rehearse plan`: the interview that would be held, with the reason for each question.

use clap::Args;
use serde::Serialize;

use crate::bank::QuestionKind;
use crate::lang::Language;
use crate::lang::say::plan as words;
use crate::practice;
use crate::scenario::{History, InterviewPlan, PlannedQuestion, PlannedRound, Reason, Why};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::start::Choices;

/// Arguments of `plan`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 시나리오 / The scenario
    scenario: String,
    #[command(flatten)]
    choices: Choices,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// A plan as JSON: a stable, documented format.
#[derive(Debug, Serialize)]
struct PlanJson<'p> {
    scenario: &'p str,
    seed: u64,
    rounds: Vec<RoundJson<'p>>,
}

#[derive(Debug, Serialize)]
struct RoundJson<'p> {
    name: &'p str,
    minutes: u32,
    language: Language,
    questions: Vec<QuestionJson<'p>>,
}

#[derive(Debug, Serialize)]
struct QuestionJson<'p> {
    bank: &'p str,
    id: &'p str,
    kind: QuestionKind,
    competencies: &'p [String],
    difficulty: u8,
    prompt: &'p str,
    /// Wall-clock seconds planned for it; their sum is within the round's minutes.
    seconds: u64,
    think_seconds: u64,
    aim_seconds: u64,
    limit_seconds: u64,
    reason: String,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let library = context.library();
    context.warn_of_library(&library);
    let scenario = context.scenario(&library, &arguments.scenario)?;
    let adjusted = arguments.choices.adjust(context, scenario)?;
    let seed = arguments.choices.seed_or_drawn();
    // The plan for a seed is the same on every machine, whatever was practiced on this one.
    let (banks, history) = (library.banks(), History::default());
    let limits = practice::Limits {
        questions: arguments.choices.questions(),
        within: None,
    };
    let language = context.language();
    let plan = practice::plan(&adjusted, &banks, language, seed, &history, limits);
    let plan = plan.map_err(Failure::usage)?;
    if arguments.json {
        output.json(&json(&plan, language))?;
    } else {
        output.lines(&text(&plan, language))?;
    }
    Ok(Exit::Done)
}

fn json(plan: &InterviewPlan, language: Language) -> PlanJson<'_> {
    PlanJson {
        scenario: &plan.scenario,
        seed: plan.seed,
        rounds: plan
            .rounds
            .iter()
            .map(|round| round_json(round, language))
            .collect(),
    }
}

fn round_json(round: &PlannedRound, language: Language) -> RoundJson<'_> {
    RoundJson {
        name: round.name.get(language),
        minutes: round.minutes,
        language: round.language,
        questions: round
            .questions
            .iter()
            .map(|planned| question_json(planned, round.language_of(planned), language))
            .collect(),
    }
}

fn question_json(
    planned: &PlannedQuestion,
    asked: Language,
    language: Language,
) -> QuestionJson<'_> {
    QuestionJson {
        bank: &planned.bank,
        id: &planned.question.id,
        kind: planned.question.kind,
        competencies: &planned.question.competencies,
        difficulty: planned.question.difficulty,
        prompt: planned.question.prompt.get(asked),
        seconds: planned.budget.as_secs(),
        think_seconds: planned.think.as_secs(),
        aim_seconds: planned.aim.as_secs(),
        limit_seconds: planned.limit.as_secs(),
        reason: reason(planned.reason, language),
    }
}

fn text(plan: &InterviewPlan, language: Language) -> String {
    let mut lines = vec![format!("{}  seed {}", plan.scenario, plan.seed)];
    for round in &plan.rounds {
        let name = round.name.get(language);
        lines.push(String::new());
        lines.push(crate::lang::say::home::round(language, name, round.minutes));
        for (number, planned) in round.questions.iter().enumerate() {
            let prompt = planned.question.prompt.get(round.language_of(planned));
            lines.push(format!("{:>3}. {prompt}", number + 1));
            let time = crate::lang::say::interview::clock(planned.budget);
            let why = reason(planned.reason, language);
            lines.push(format!("     {}  {time}  {why}", planned.reference()));
        }
    }
    lines.join("\n")
}

/// Why a question was drawn, in one sentence.
fn reason(reason: Reason, language: Language) -> String {
    let offered = reason.offered;
    match reason.why {
        Why::Required => words::required(language, offered),
        Why::NeverAsked => words::never_asked(language, offered),
        Why::WeakLastTime(own) => words::weak_last_time(language, offered, own),
        Why::LastAsked(days) => words::last_asked(language, offered, days),
        Why::Drawn => words::drawn(language, offered),
    }
}
