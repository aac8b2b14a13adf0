//! `rehearse help`, and all help in the user's language: argument texts are in the code in both
//! languages, one after the other.

use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, ArgAction, Args, Command, CommandFactory};

use crate::lang::say::{Phrase, usage as words};
use crate::lang::{Language, Localized};

use super::context::Context;
use super::failure::{Exit, Failure};
use super::lookup::nearest;
use super::{Cli, Output};

/// Separates a text from its translation.
const BETWEEN: &str = " / ";

/// Formats a text in both languages line by line, for the help and the manual.
pub(super) fn in_both(text: Phrase) -> String {
    let both = Localized::from(text);
    let texts: Vec<&str> = both.distinct().collect();
    let lines = texts.iter().map(|it| it.lines().count()).max();
    let line = |number| {
        let each = texts.iter().filter_map(|it| it.lines().nth(number));
        each.collect::<Vec<_>>().join(BETWEEN)
    };
    let lines = (0..lines.unwrap_or_default()).map(line);
    lines.collect::<Vec<_>>().join("\n")
}

/// Arguments of `help`.
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
    // Gives each command its full name.
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

/// The command with its texts in `language` only.
pub(super) fn command(language: Language) -> Command {
    let version = flag(
        "version",
        'V',
        ArgAction::Version,
        words::VERSION_FLAG,
        language,
    );
    let whole = Cli::command().disable_version_flag(true).arg(version);
    localized(whole, language)
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
    let help = flag("help", 'h', ArgAction::Help, words::HELP_FLAG, language);
    let usage = words::USAGE.get(language);
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n"
    );
    command
        .disable_help_flag(true)
        .arg(help)
        .help_template(template)
        .subcommand_help_heading(words::COMMANDS.get(language))
        .mut_args(|argument| described(argument, language))
        .mut_subcommands(|inner| localized(inner, language))
}

fn flag(
    name: &'static str,
    short: char,
    action: ArgAction,
    about: Phrase,
    language: Language,
) -> Arg {
    let flag = Arg::new(name).short(short).long(name).action(action);
    flag.help(about.get(language))
}

/// An argument, with its possible values and default.
fn described(argument: Arg, language: Language) -> Arg {
    let of = |text: &StyledStr| in_language(&text.to_string(), language);
    let heading = match argument.is_positional() {
        true => words::ARGUMENTS,
        false => words::OPTIONS,
    };
    let takes = argument.get_action().takes_values();
    let values = argument.get_possible_values();
    let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let default = argument.get_default_values().first();
    let default = default.map(|it| it.to_string_lossy().into_owned());
    let values = (takes && !values.is_empty())
        .then(|| words::possible(language, &values.join(", "), default.as_deref()));
    let with_values = |help: String| match &values {
        Some(values) => format!("{help} {values}"),
        None => help,
    };
    let short = argument.get_help().map(of).map(with_values);
    let long = argument.get_long_help().map(of).map(with_values);
    let mut argument = argument.help_heading(heading.get(language));
    if takes {
        argument = argument.hide_possible_values(true).hide_default_value(true);
    }
    if let Some(help) = short {
        argument = argument.help(help);
    }
    match long {
        Some(help) => argument.long_help(help),
        None => argument,
    }
}

/// The `language` part of each line; Korean comes first.
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
