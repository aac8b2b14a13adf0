//! The commands, one file each. Arguments come in, the result goes to standard output, everything
//! else to standard error, and an [`Exit`] code is returned.

mod agenda;
mod check;
mod coach;
mod compare;
mod completions;
mod config;
mod configuration;
mod context;
mod day_card;
mod due;
mod export;
mod failure;
mod help;
mod import;
mod incoming;
mod lint_lines;
mod list;
mod lookup;
mod merge;
mod model;
mod new;
mod output;
mod packs;
mod plan;
mod recalled;
mod review;
mod schema;
mod search;
mod show;
mod start;
mod stats;
mod transcripts;
mod trash;
mod usage;
mod voice;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::interview::Mode;
use crate::lang::Language;
use crate::runtime::{ENDS_WITH_US, READS_A_DOCUMENT, be_document_child, be_tethered};
use crate::settings::{SessionLength, Strictness};

use context::Context;
pub use failure::Exit;
use failure::Failure;
use output::Output;

/// 혼자 준비하는 사람을 위한 모의 면접 / A mock interview for someone who prepares alone
#[derive(Debug, Parser)]
#[command(name = "rehearse", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Arguments of every command.
#[derive(Debug, Args)]
struct Common {
    /// 안내와 면접의 언어 / The language of the program and the interview
    #[arg(long, global = true, value_enum)]
    lang: Option<Language>,
    /// 기록을 둘 폴더 / Where transcripts are kept
    #[arg(long, global = true, value_name = "DIR")]
    transcripts: Option<PathBuf>,
    /// 내 시나리오 폴더 / A folder of scenarios of your own
    #[arg(long, global = true, value_name = "DIR")]
    scenarios: Option<PathBuf>,
    /// 화면을 그리지 않고 한 줄씩 / Line by line, without drawing: for screen readers and pipes
    #[arg(long, global = true)]
    plain: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// 면접 시작하기 / Start an interview
    Start(start::Arguments),
    /// 나갔던 면접 이어서 하기 / Go on with the interview you left
    Resume(start::ResumeArguments),
    /// 지난 면접 다시 읽기 / Read a past interview again
    Review(review::Arguments),
    /// 면접에서 나올 질문과 까닭 / The interview that would be held, and why each question
    Plan(plan::Arguments),
    /// 면접 날까지 하루하루 할 일 / What to do on each day until the interview
    Agenda(agenda::Arguments),
    /// 오늘 다시 연습할 질문 / The questions to rehearse today
    Drill(due::Arguments),
    /// 면접 당일에 훑어볼 카드 / The page for the day of the interview
    Card(day_card::Arguments),
    /// 시나리오, 문제은행, 질문, 기록, 이야기의 목록 / What there is
    List(list::Arguments),
    /// 기록 보여 주기 / Print a transcript
    Show(show::Arguments),
    /// 답변 하나를 코치에게 보이기 / What the coach sees in an answer
    Coach(coach::Arguments),
    /// 다른 컴퓨터에서 고친 사본 합치기 / Bring together what two machines changed
    Merge(merge::Arguments),
    /// 녹음에서 들리는 것: 말, 멈춤, 첫마디까지의 시간 / Speech and pauses in a recording
    Voice(voice::Arguments),
    /// 내 컴퓨터의 언어 모델 시험해 보기 / Try the language model on your own machine
    Model(model::Arguments),
    /// 실제 면접 복기: 나온 질문과 결과 / Interviews you really had: what was asked, and what came of them
    Recall(recalled::Arguments),
    /// 모든 기록에서 말 찾기 / Find words in every transcript
    Search(search::Arguments),
    /// 한 질문에 지금까지 한 답변 견주기 / Every attempt at one question, and what changed
    Compare(compare::Arguments),
    /// 역량별 실력과 연습량 / Progress by competency
    Stats(stats::Arguments),
    /// 기록을 휴지통으로 옮기기 / Move a transcript into the trash
    Delete(trash::Delete),
    /// 휴지통의 기록 되돌리기 / Bring a transcript back from the trash
    Restore(trash::Restore),
    /// 문제은행, 시나리오, 기록의 문제 찾기 / Every problem in banks, scenarios and transcripts
    Check(check::Arguments),
    /// 내 노트에서 질문과 답변 가져오기 / Questions and answers from notes of your own
    Import(import::Arguments),
    /// 기록과 문제은행 내보내기 / Sessions and banks, to send, to print or to learn from
    Export(export::Arguments),
    /// 받은 시나리오 묶음 추가하기 / Add a pack of scenarios and banks
    Add(packs::Add),
    /// 추가한 묶음 빼기 / Remove a pack
    Remove(packs::Remove),
    /// 내 문제은행이나 시나리오 시작하기 / A commented file to start from
    New(new::Arguments),
    /// 편집기가 쓸 JSON 스키마 / A JSON Schema for editors
    Schema(schema::Arguments),
    /// 지금 쓰이는 설정과 그 값이 온 곳 / The settings in force, and where each came from
    Config(config::Arguments),
    /// 도움말 / Help
    Help(help::Arguments),
    /// 셸 자동 완성 / A completion script for your shell
    Completions(completions::Arguments),
    /// 매뉴얼 페이지 / The manual page
    Man,
}

/// A language is given by its code.
impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()).help(self.own_name()))
    }
}

/// A strictness as an argument.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum StrictnessArgument {
    /// 순한맛: 꼬리질문은 많아야 하나 / one follow-up at most, nobody presses
    Gentle,
    /// 보통: 시나리오대로 / as the scenario says
    Normal,
    /// 매운맛: 꼬리질문 하나 더, 모두가 캐물음 / one follow-up more, everybody presses
    Tough,
}

impl From<StrictnessArgument> for Strictness {
    fn from(strictness: StrictnessArgument) -> Self {
        match strictness {
            StrictnessArgument::Gentle => Self::Gentle,
            StrictnessArgument::Normal => Self::Normal,
            StrictnessArgument::Tough => Self::Tough,
        }
    }
}

/// A length as an argument.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum LengthArgument {
    /// 전체 / the whole interview
    Whole,
    /// 15분 안에 드는 만큼 / what fits into 15 minutes
    #[value(name = "15-minutes")]
    Quarter,
    /// 앞의 두 문제 / the first two questions
    TwoQuestions,
}

impl From<LengthArgument> for SessionLength {
    fn from(length: LengthArgument) -> Self {
        match length {
            LengthArgument::Whole => Self::Whole,
            LengthArgument::Quarter => Self::Quarter,
            LengthArgument::TwoQuestions => Self::TwoQuestions,
        }
    }
}

/// Who words follow-ups, as an argument.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum InterviewerArgument {
    /// 문제은행에 적힌 대로 / as the bank has them
    #[default]
    Bank,
    /// 내 컴퓨터의 언어 모델이 제 말로 / the language model on this machine, in words of its own
    Model,
}

/// A mode as an argument.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum ModeArgument {
    /// 연습 / with help
    #[default]
    Practice,
    /// 실전 / without help
    Real,
}

impl From<ModeArgument> for Mode {
    fn from(mode: ModeArgument) -> Self {
        match mode {
            ModeArgument::Practice => Self::Practice,
            ModeArgument::Real => Self::Real,
        }
    }
}

/// Runs the command given by the arguments.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Exit {
    let arguments: Vec<_> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|it| it == READS_A_DOCUMENT) {
        // A process that parses hostile files must not read any of the user's.
        return be_document_child().map_or(Exit::Io, |()| Exit::Done);
    }
    if arguments.get(1).is_some_and(|it| it == ENDS_WITH_US) {
        // Whoever started us says what went wrong, with the last line that is printed.
        let why = be_tethered(&arguments).to_string();
        let _ = writeln!(io::stderr(), "{}", crate::text::safe_line(&why));
        return Exit::Io;
    }
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => return usage::report(&error, &arguments),
    };
    let mut output = Output::new();
    let context = Context::read(&cli.common);
    context.sweep();
    // Commands that open an interview report there what they could not read.
    let is_interview = match &cli.command {
        None => true,
        Some(command) => matches!(
            command,
            Command::Start(_) | Command::Resume(_) | Command::Review(_)
        ),
    };
    let result = context
        .knows_its_folders()
        .and_then(|()| perform(&context, cli.command, &mut output));
    if !is_interview {
        context.warn_of_unread();
    }
    result.unwrap_or_else(|failure: Failure| failure.report(context.language()))
}

fn perform(
    context: &Context,
    command: Option<Command>,
    output: &mut Output,
) -> Result<Exit, Failure> {
    match command {
        None => start::home(context),
        Some(Command::Start(arguments)) => start::run(context, &arguments),
        Some(Command::Resume(arguments)) => start::resume(context, &arguments),
        Some(Command::Review(arguments)) => review::run(context, &arguments),
        Some(Command::Plan(arguments)) => plan::run(context, &arguments, output),
        Some(Command::Agenda(arguments)) => agenda::run(context, &arguments, output),
        Some(Command::Card(arguments)) => day_card::run(context, &arguments, output),
        Some(Command::List(arguments)) => list::run(context, &arguments, output),
        Some(Command::Drill(arguments)) => due::run(context, &arguments, output),
        Some(Command::Merge(arguments)) => merge::run(context, &arguments, output),
        Some(Command::Recall(arguments)) => recalled::run(context, &arguments, output),
        Some(Command::Voice(arguments)) => voice::run(context, &arguments, output),
        Some(Command::Model(arguments)) => model::run(context, &arguments, output),
        Some(Command::Search(arguments)) => search::run(context, &arguments, output),
        Some(Command::Compare(arguments)) => compare::run(context, &arguments, output),
        Some(Command::Stats(arguments)) => stats::run(context, &arguments, output),
        Some(Command::Delete(arguments)) => trash::delete(context, &arguments, output),
        Some(Command::Restore(arguments)) => trash::restore(context, &arguments, output),
        Some(Command::Show(arguments)) => show::run(context, &arguments, output),
        Some(Command::Coach(arguments)) => coach::run(context, &arguments, output),
        Some(Command::Check(arguments)) => check::run(context, &arguments, output),
        Some(Command::Import(arguments)) => import::run(context, &arguments, output),
        Some(Command::Export(arguments)) => export::run(context, &arguments, output),
        Some(Command::Add(arguments)) => packs::add(context, &arguments, output),
        Some(Command::Remove(arguments)) => packs::remove(context, &arguments, output),
        Some(Command::New(arguments)) => new::run(context, &arguments, output),
        Some(Command::Schema(arguments)) => schema::run(&arguments, output),
        Some(Command::Config(arguments)) => config::run(context, &arguments, output),
        Some(Command::Help(arguments)) => help::run(context, &arguments, output),
        Some(Command::Completions(arguments)) => completions::run(&arguments, output),
        Some(Command::Man) => completions::manual(output),
    }
}
