//! `rehearse`, `rehearse start` and `rehearse resume`: the program on the terminal.

use clap::Args;

use crate::bank::QuestionRef;
use crate::interview::{Mode, SessionRequest};
use crate::lang::{Localized, say};
use crate::practice::Practice;
use crate::runtime::{self, Companions, Opening};
use crate::scenario::{Adjustment, Scenario};
use crate::settings::{SessionLength, Strictness};

use super::context::Context;
use super::failure::{Exit, Failure, warn};
use super::lookup::reference;
use super::{InterviewerArgument, LengthArgument, ModeArgument, StrictnessArgument};

/// Changes to a scenario for one session.
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
    /// 소리 내어 답하고 녹음하기 / Answer aloud and be recorded; what is typed belongs to the answer
    #[arg(long, conflicts_with = "spoken")]
    voice: bool,
    /// 꼬리질문 없이 / No follow-up questions
    #[arg(long)]
    no_probes: bool,
}

impl Choices {
    /// The adjustment to the scenario; an unknown round is an error.
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
            voiced: self.voice,
            no_probes: self.no_probes,
            strictness: Strictness::Normal,
            worded: false,
            typing_factor: context.settings().typing_factor.value,
        })
    }

    /// The scenario with the candidate's adjustments.
    pub(super) fn adjust(
        &self,
        context: &Context,
        scenario: &Scenario,
    ) -> Result<Scenario, Failure> {
        Ok(scenario.adjusted(&self.adjustment(context, scenario)?))
    }

    /// The requested seed, or a random one.
    pub(super) fn seed_or_drawn(&self) -> u64 {
        self.seed.unwrap_or_else(runtime::draw_seed)
    }

    /// Maximum number of questions.
    pub(super) fn questions(&self) -> Option<usize> {
        self.questions.map(|number| number as usize)
    }
}

/// Arguments of `start`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 시나리오. 없으면 첫 화면에서 골라요 / The scenario; without it, the home screen
    scenario: Option<String>,
    /// 연습 또는 실전 / With help or without
    #[arg(long, value_enum, default_value_t)]
    mode: ModeArgument,
    /// 이 질문 하나만 / Only this question, as bank/question
    #[arg(long, value_name = "BANK/ID", value_parser = reference, conflicts_with_all = ["round", "questions", "length"])]
    question: Option<QuestionRef>,
    /// 맵기. 없으면 설정 파일대로 / How hard interviewers make it; as the configuration says without it
    #[arg(long, value_enum)]
    strictness: Option<StrictnessArgument>,
    /// 길이. 없으면 설정 파일대로 / How much of it; as the configuration says without it
    #[arg(long, value_enum, conflicts_with_all = ["questions", "minutes"])]
    length: Option<LengthArgument>,
    /// 꼬리질문의 말. model은 설정의 언어 모델 / Whose words follow-ups are in; model is the one that is configured
    #[arg(long, value_enum, default_value_t)]
    interviewer: InterviewerArgument,
    #[command(flatten)]
    choices: Choices,
}

/// Arguments of `resume`.
#[derive(Debug, Args)]
pub(super) struct ResumeArguments {
    /// 이어서 할 기록. 없으면 마지막 것 / Which session; without it, the last
    transcript: Option<String>,
}

/// Opens the home screen.
pub(super) fn home(context: &Context) -> Result<Exit, Failure> {
    needs_front(context)?;
    let practice = context.practice()?;
    let notice = context.library_notice(practice.library());
    open_interview(context, practice, Opening::Home { notice })
}

/// Starts an interview directly.
pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    if arguments.scenario.is_none() && arguments.question.is_none() {
        return home(context);
    }
    let slow = context.say_if_slow();
    let practice = context.practice()?;
    if let Some(question) = &arguments.question {
        context.question(practice.library(), question)?;
    }
    let id = match (&arguments.scenario, &arguments.question) {
        (None, Some(question)) => asking(&practice, question)?,
        (named, _) => named.clone().unwrap_or_default(),
    };
    let scenario = context
        .scenario(practice.library(), &id)
        .inspect_err(|_| context.warn_of_library(practice.library()))?;
    needs_front(context)?;
    if let InterviewerArgument::Model = arguments.interviewer {
        needs_model(context)?;
    }
    if arguments.choices.voice {
        needs_recorder(context)?;
    }
    practice.archive().ready()?;
    // Faster on this thread: on another, its memory would be obtained from the system page by
    // page.
    practice.library().banks_of(scenario);
    let settings = context.settings();
    let choices = &arguments.choices;
    let asked = arguments.strictness.map(Strictness::from);
    let request = SessionRequest {
        scenario: scenario.id.clone(),
        adjustment: Adjustment {
            strictness: asked.unwrap_or(settings.strictness.value),
            worded: matches!(arguments.interviewer, InterviewerArgument::Model),
            ..choices.adjustment(context, scenario)?
        },
        mode: Mode::from(arguments.mode),
        seed: choices.seed,
        questions: choices.questions(),
        within: None,
        only: arguments.question.clone(),
        retry_of: None,
        warm_up: false,
    };
    // A limit on questions or minutes takes the place of a length.
    let length = arguments.length.map(SessionLength::from);
    let is_limited = choices.questions.is_some() || choices.minutes.is_some();
    let request = match length.unwrap_or(settings.length.value) {
        _ if is_limited => request,
        length => request.lasting(length),
    };
    let unused = context.unused_notice(practice.library(), scenario);
    let notice = both(context.place_notice(), unused);
    drop(slow);
    open_interview(context, practice, Opening::Start { request, notice })
}

/// Joins two notices.
fn both(one: Option<Localized>, other: Option<Localized>) -> Option<Localized> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Localized::each(|language| {
            format!("{}\n\n{}", one.get(language), other.get(language))
        })),
        (one, other) => one.or(other),
    }
}

/// The id of a scenario that asks a question, if none was named.
fn asking(practice: &Practice, question: &QuestionRef) -> Result<String, Failure> {
    let asks = practice.scenario_asking(question);
    asks.ok_or_else(|| Failure::usage(say::plan::asked_nowhere(&question.to_string())))
}

/// Resumes the unfinished session.
pub(super) fn resume(context: &Context, arguments: &ResumeArguments) -> Result<Exit, Failure> {
    let slow = context.say_if_slow();
    let practice = context.practice()?;
    let wanted = arguments.transcript.as_deref();
    let found = practice.find_interrupted(wanted);
    // An unreadable session may be the one meant, unless an older one was named.
    let mut unread = match wanted {
        Some(_) => Vec::new(),
        None => practice.unread()?,
    };
    unread.retain(|it| !it.is_file);
    if let Ok(id) = &found {
        unread.retain(|it| it.id.as_str() > id.as_str());
    }
    context.warn_of_sessions(&unread);
    let id = found?;
    drop(slow);
    let said = unread.iter().map(|it| context.said_of(it));
    let said: Vec<String> = said.collect();
    let notice = (!said.is_empty()).then(|| Localized::same(said.join("\n\n")));
    let notice = both(context.place_notice(), notice);
    let id = id.to_string();
    open_interview(context, practice, Opening::Resume { id, notice })
}

/// Fails if the interview cannot be shown in any way.
fn needs_front(context: &Context) -> Result<(), Failure> {
    match context.plain() {
        Some(_) => Ok(()),
        None => context.needs_terminal(),
    }
}

/// Fails if there is no language model to word follow-ups.
fn needs_model(context: &Context) -> Result<(), Failure> {
    match context.settings().model.value.server() {
        None => Err(Failure::usage(say::llm::NOT_SET)),
        Some(_) => Ok(()),
    }
}

/// Fails if nothing can be recorded.
fn needs_recorder(context: &Context) -> Result<(), Failure> {
    match context.can_record() {
        true => Ok(()),
        false => Err(Failure::usage(say::tools::NO_RECORDER)),
    }
}

/// Opens an interview, a past one or the choice of one, on the screen or line by line.
pub(super) fn open_interview(
    context: &Context,
    practice: Practice,
    opening: Opening,
) -> Result<Exit, Failure> {
    let Some(front) = context.plain() else {
        return open(context, practice, opening);
    };
    context.warn_of_library(practice.library());
    context.warn_of_interviews(&practice);
    if let Some((_, kept)) = context.kept_meanwhile() {
        warn(kept.get(context.language()));
    }
    runtime::run_plain(front, practice, opening, companions(context))?;
    Ok(Exit::Done)
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
    let mouse = context.settings().mouse.value;
    runtime::run(shared, practice, opening, mouse, companions(context))?;
    Ok(Exit::Done)
}

fn companions(context: &Context) -> Companions {
    let settings = context.settings();
    Companions {
        tools: context.toolbox(),
        keeps_sound: settings.voice.value.keeps_sound,
        model: settings.model.value.server(),
    }
}
