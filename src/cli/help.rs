//! `rehearse help`, and every help in the language of the user: the texts of the arguments stand
//! in the code in both, one behind the other.

use clap::builder::StyledStr;
use clap::{Args, Command, CommandFactory};

use crate::lang::Language;
use crate::lang::say::usage as words;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::lookup::nearest;
use super::{Cli, Output};

/// Stands between a text and the same in the other language.
const BETWEEN: &str = " / ";

/// What `help` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 명령 / The command; without it, all of them
    command: Option<String>,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let mut all = command(context.language());
    let Some(name) = &arguments.command else {
        output.raw(&all.render_long_help().to_string())?;
        return Ok(Exit::Done);
    };
    // Gives each command its whole name.
    all.build();
    let names: Vec<String> = all
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    match all.find_subcommand_mut(name) {
        Some(found) => output.raw(&found.render_long_help().to_string())?,
        None => {
            let near = nearest(name, names.iter().map(String::as_str));
            return Err(Failure::usage(words::unknown_command(name, &near)));
        }
    }
    Ok(Exit::Done)
}

/// The arguments, with what is said about them in `language` alone.
pub(super) fn command(language: Language) -> Command {
    localized(Cli::command(), language)
}

fn localized(mut command: Command, language: Language) -> Command {
    let of = |text: &StyledStr| in_language(&text.to_string(), language);
    if let Some(about) = command.get_about().map(of) {
        command = command.about(about);
    }
    if let Some(about) = command.get_long_about().map(of) {
        command = command.long_about(about);
    }
    if let Some(behind) = command.get_after_long_help().map(of) {
        command = command.after_long_help(behind);
    }
    command = command.mut_args(|argument| {
        let (short, long) = (
            argument.get_help().map(of),
            argument.get_long_help().map(of),
        );
        let argument = match short {
            Some(help) => argument.help(help),
            None => argument,
        };
        match long {
            Some(help) => argument.long_help(help),
            None => argument,
        }
    });
    command.mut_subcommands(|inner| localized(inner, language))
}

/// Of each line, what is said in `language`; Korean stands first.
fn in_language(text: &str, language: Language) -> String {
    let line = |line: &str| match line.split_once(BETWEEN) {
        Some((korean, _)) if language == Language::Ko => korean.to_owned(),
        Some((korean, other)) => {
            let indent = korean.len() - korean.trim_start().len();
            format!("{}{other}", " ".repeat(indent))
        }
        None => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}
