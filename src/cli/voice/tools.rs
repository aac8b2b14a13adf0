//! Checks for sound programs, and whether the microphone works.

use serde::Serialize;

use crate::cli::Output;
use crate::cli::context::Context;
use crate::cli::failure::{Exit, Failure, warn};
use crate::lang::Language;
use crate::lang::say::{Phrase, tools as words};
use crate::runtime::{FoundTool, Toolbox, listen};
use crate::voice::{CommandLine, Level, LevelTrouble, Tool, ToolTrouble};

/// The results: a stable format.
#[derive(Debug, Serialize)]
struct ProbeJson {
    tools: Vec<ToolJson>,
    /// The level of two seconds of sound; null if nothing was recorded.
    recording: Option<LevelJson>,
    /// Why nothing was recorded.
    trouble: Option<String>,
}

#[derive(Debug, Serialize)]
struct ToolJson {
    /// `recorder`, `player`, `reader` or `recogniser`.
    tool: &'static str,
    /// The program and its arguments; null if none is configured or found.
    command: Option<Vec<String>>,
    /// The path of the program; null if it does not exist.
    program: Option<String>,
    /// Whether it is in the configuration.
    configured: bool,
}

#[derive(Debug, Serialize)]
struct LevelJson {
    seconds: f32,
    /// The loudest sample, in dB relative to full scale.
    peak_db: f32,
    /// `muted` or `clipped`; null if the level is fine.
    trouble: Option<&'static str>,
}

pub(super) fn run(context: &Context, json: bool, output: &mut Output) -> Result<Exit, Failure> {
    context.warn_of_configuration();
    let language = context.language();
    let tools = context.toolbox();
    let has_recorder = tools
        .of(Tool::Record)
        .is_some_and(|it| it.program.is_some());
    if !json {
        let lines = Tool::ALL
            .iter()
            .flat_map(|tool| told(*tool, &tools, language));
        output.lines(&lines.collect::<Vec<_>>().join("\n"))?;
    }
    if has_recorder {
        warn(words::SPEAK_NOW.get(language));
    }
    let heard = listen(&tools);
    let works = heard
        .as_ref()
        .is_ok_and(|it| it.trouble != Some(LevelTrouble::Muted));
    match json {
        true => output.json(&ProbeJson {
            tools: Tool::ALL
                .iter()
                .map(|it| ToolJson::of(*it, &tools))
                .collect(),
            recording: heard.as_ref().ok().map(LevelJson::of),
            trouble: heard.err().map(|it| it.say().get(language).to_owned()),
        })?,
        // The lack of one was reported already.
        false if !has_recorder => {}
        false => output.lines(&heard_lines(heard, language))?,
    }
    match works {
        true => Ok(Exit::Done),
        false => Ok(Exit::Problems),
    }
}

/// Describes a tool, or how to get one.
fn told(tool: Tool, tools: &Toolbox, language: Language) -> Vec<String> {
    let (name, how) = said(tool);
    let name = name.get(language);
    let found = tools.of(tool);
    let line = found.and_then(|it| it.line.as_ref());
    let is_there = found.is_some_and(|it| it.program.is_some());
    match line.map(CommandLine::program) {
        None => vec![words::none(language, name), how.get(language).to_owned()],
        Some(program) if !is_there => {
            let trouble = ToolTrouble::NotThere(program.to_owned());
            vec![format!("{name}: {}", trouble.say().get(language))]
        }
        Some(program) if found.is_some_and(|it| it.is_set) => {
            vec![words::set(language, name, program)]
        }
        Some(program) => vec![words::found(language, name, program)],
    }
}

fn said(tool: Tool) -> (Phrase, Phrase) {
    match tool {
        Tool::Record => (words::RECORDER, words::GET_RECORDER),
        Tool::Play => (words::PLAYER, words::GET_PLAYER),
        Tool::ReadAloud => (words::READER, words::GET_READER),
        Tool::Recognize => (words::RECOGNISER, words::GET_RECOGNISER),
    }
}

fn heard_lines(heard: Result<Level, ToolTrouble>, language: Language) -> String {
    let level = match heard {
        Ok(level) => level,
        Err(trouble) => return trouble.say().get(language).to_owned(),
    };
    let verdict = match level.trouble {
        None => words::SOUNDS_WELL,
        Some(LevelTrouble::Muted) => words::MUTED,
        Some(LevelTrouble::Clipped) => words::CLIPPED,
    };
    let decibels = level.decibels();
    let drawn = words::level(language, &bar(decibels), decibels);
    format!("{drawn}\n{}", verdict.get(language))
}

/// A bar of 20 cells for -60 to 0 dB.
fn bar(decibels: f32) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 20"
    )]
    let full = ((decibels + 60.0) / 3.0).round().clamp(0.0, 20.0) as usize;
    format!("{}{}", "█".repeat(full), "░".repeat(20 - full))
}

impl ToolJson {
    fn of(tool: Tool, tools: &Toolbox) -> Self {
        let found = tools.of(tool);
        let line = found.and_then(|it| it.line.as_ref());
        let program = found.and_then(|it: &FoundTool| it.program.as_ref());
        Self {
            tool: tool.key(),
            command: line.map(|it| it.words().to_vec()),
            program: program.map(|it| it.to_string_lossy().into_owned()),
            configured: found.is_some_and(|it| it.is_set),
        }
    }
}

impl LevelJson {
    fn of(level: &Level) -> Self {
        Self {
            seconds: level.seconds,
            peak_db: level.decibels(),
            trouble: level.trouble.map(|it| match it {
                LevelTrouble::Muted => "muted",
                LevelTrouble::Clipped => "clipped",
            }),
        }
    }
}
