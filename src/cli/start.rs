//! `rehearse`, `rehearse start` and `rehearse resume`: the program on the terminal.

use clap::Args;

use crate::interview::{Mode, SessionRequest};
use crate::lang::say;
use crate::practice::Practice;
use crate::runtime::{self, Opening};
use crate::scenario::{Adjustment, Scenario};

use super::ModeArgument;
use super::context::Context;
use super::failure::{Exit, Failure};

/// What can be changed about a scenario for one session.
#[derive(Debug, Args)]
pub(super) struct Choices {
    /// 몇 번째 면접만 / Only this round, counted from 1
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    round: Option<u32>,
    /// 앞에서부터 몇 문제만 / Only the first so many questions
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    questions: Option<u32>,
    /// 모두 합쳐 몇 분 / So many minutes in all
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1440))]
    minutes: Option<u32>,
    /// 같은 숫자면 같은 질문 / The same seed draws the same questions
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// 소리 내어 답하고 메모만 쓰기 / Answer aloud and type only notes
    #[arg(long)]
    spoken: bool,
    /// 꼬리질문 없이 / No follow-up questions
    #[arg(long)]
    no_probes: bool,
}

impl Choices {
    /// The change to the scenario; a round that it does not have is refused.
    fn adjustment(&self, context: &Context, scenario: &Scenario) -> Result<Adjustment, Failure> {
        let round = self.round.map(|number| number as usize);
        if let Some(number) = round.filter(|number| *number > scenario.rounds.len()) {
            let rounds = scenario.rounds.len();
            let why = say::plan::unknown_round(number, rounds);
            return Err(Failure::usage(why));
        }
        Ok(Adjustment {
            round: round.map(|number| number - 1),
            minutes: self.minutes,
            language: context.language(),
            spoken: self.spoken,
            no_probes: self.no_probes,
            typing_factor: context.settings().typing_factor.value,
        })
    }

    /// The scenario with the candidate's changes.
    pub(super) fn adjust(
        &self,
        context: &Context,
        scenario: &Scenario,
    ) -> Result<Scenario, Failure> {
        Ok(scenario.adjusted(&self.adjustment(context, scenario)?))
    }

    /// The seed asked for, or a random one.
    pub(super) fn seed_or_drawn(&self) -> u64 {
        self.seed.unwrap_or_else(runtime::draw_seed)
    }

    /// How many questions there are to be at most.
    pub(super) fn questions(&self) -> Option<usize> {
        self.questions.map(|number| number as usize)
    }
}

/// What `start` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 시나리오. 없으면 첫 화면에서 골라요 / The scenario; without it, the home screen
    scenario: Option<String>,
    /// 연습 또는 실전 / With help or without
    #[arg(long, value_enum, default_value_t)]
    mode: ModeArgument,
    #[command(flatten)]
    choices: Choices,
}

/// What `resume` takes.
#[derive(Debug, Args)]
pub(super) struct ResumeArguments {
    /// 이어서 할 기록. 없으면 마지막 것 / Which session; without it, the last
    transcript: Option<String>,
}

/// The home screen.
pub(super) fn home(context: &Context) -> Result<Exit, Failure> {
    context.needs_terminal()?;
    let practice = context.practice()?;
    let notice = context.library_notice(practice.library());
    open(context, practice, Opening::Home { notice })
}

/// An interview at once.
pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let Some(id) = &arguments.scenario else {
        return home(context);
    };
    let slow = context.say_if_slow();
    let practice = context.practice()?;
    let scenario = context
        .scenario(practice.library(), id)
        .inspect_err(|_| context.warn_of_library(practice.library()))?;
    context.needs_terminal()?;
    practice.archive().ready()?;
    let request = SessionRequest {
        scenario: scenario.id.clone(),
        adjustment: arguments.choices.adjustment(context, scenario)?,
        mode: Mode::from(arguments.mode),
        seed: arguments.choices.seed,
        questions: arguments.choices.questions(),
        only: None,
        retry_of: None,
    };
    drop(slow);
    open(context, practice, Opening::Start { request })
}

/// The unfinished session.
pub(super) fn resume(context: &Context, arguments: &ResumeArguments) -> Result<Exit, Failure> {
    let slow = context.say_if_slow();
    let practice = context.practice()?;
    let id = practice.find_interrupted(arguments.transcript.as_deref())?;
    drop(slow);
    let id = id.to_string();
    open(context, practice, Opening::Resume { id })
}

pub(super) fn open(
    context: &Context,
    practice: Practice,
    opening: Opening,
) -> Result<Exit, Failure> {
    context.needs_terminal()?;
    let slow = context.say_if_slow();
    let shared = context.shared(&practice);
    drop(slow);
    runtime::run(shared, practice, opening, context.settings().mouse.value)?;
    Ok(Exit::Done)
}
