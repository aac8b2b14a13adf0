//! Reports errors in the arguments, in the user's language.

use std::ffi::OsString;
use std::io::Write;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::lang::Language;
use crate::lang::say::usage as words;
use crate::text;

use super::context::Context;
use super::failure::{Exit, warn};
use super::help;

/// Reports what is wrong with the arguments, or prints the requested help or version.
pub(super) fn report(error: &clap::Error, arguments: &[OsString]) -> Exit {
    let language = Context::language_of(asked_language(arguments));
    if !error.use_stderr() {
        print_wanted(error, arguments, language);
        return Exit::Done;
    }
    match said(error, language) {
        Some(said) => {
            warn(&said);
            let usage = usage_of(error);
            let how = words::HOW.get(language);
            let lines = usage.into_iter().chain([how.to_owned()]);
            for line in lines {
                // If standard error is closed, nobody can read it.
                let _ = writeln!(std::io::stderr(), "{}", text::safe_line(&line));
            }
        }
        // An unexpected error is printed as the library words it.
        None => {
            for line in error.render().to_string().lines() {
                let _ = writeln!(std::io::stderr(), "{}", text::safe_line(line));
            }
        }
    }
    Exit::Usage
}

/// Prints help in the user's language. It quotes no arguments, and keeps its styles.
fn print_wanted(error: &clap::Error, arguments: &[OsString], language: Language) {
    let again = help::command(language).try_get_matches_from(arguments);
    // If standard output is closed, there is nobody to tell.
    let _ = match again {
        Err(localized) if localized.kind() == error.kind() => localized.print(),
        _ => error.print(),
    };
}

/// The language requested in the arguments, as far as they can be parsed.
fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|it| it.to_str());
    let mut asked = None;
    while let Some(word) = words.next() {
        let code = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(behind) => behind.strip_prefix('='),
            None => None,
        };
        let known = |code: &str| Language::ALL.into_iter().find(|it| it.code() == code);
        asked = code.and_then(known).or(asked);
    }
    asked
}

fn said(error: &clap::Error, language: Language) -> Option<String> {
    let one = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let many = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let argument = one(ContextKind::InvalidArg);
    let value = one(ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            let near = many(ContextKind::SuggestedArg);
            words::unknown_argument(language, &argument?, near.first().map(String::as_str))
        }
        ErrorKind::InvalidSubcommand => {
            let near = many(ContextKind::SuggestedSubcommand);
            let near: Vec<&str> = near.iter().map(String::as_str).collect();
            let name = one(ContextKind::InvalidSubcommand)?;
            words::unknown_command(&name, &near)
                .get(language)
                .to_owned()
        }
        ErrorKind::InvalidValue => {
            let allowed = many(ContextKind::ValidValue).join(", ");
            match value?.as_str() {
                "" => words::missing_value(language, &argument?, &allowed),
                value => words::invalid_value(language, &argument?, value, &allowed),
            }
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string);
            let (argument, value) = (argument?, value?);
            match why.as_deref().and_then(range) {
                Some((least, most)) => {
                    words::out_of_range(language, &argument, &value, least, most)
                }
                None => words::invalid_value(language, &argument, &value, ""),
            }
        }
        ErrorKind::MissingRequiredArgument => words::missing(language, &argument?),
        ErrorKind::ArgumentConflict => {
            words::conflict(language, &argument?, &one(ContextKind::PriorArg)?)
        }
        _ => return None,
    })
}

/// The range that a number is out of: minimum, and maximum if there is one.
fn range(why: &str) -> Option<(&str, Option<&str>)> {
    let (_, range) = why.rsplit_once(' ')?;
    let (least, most) = range.split_once("..")?;
    let most = most.trim_start_matches('=');
    Some((least, (!most.is_empty()).then_some(most)))
}

/// The usage of the command, on one line.
fn usage_of(error: &clap::Error) -> Option<String> {
    match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => {
            let usage = usage.to_string();
            let usage = usage
                .split_once("Usage: ")
                .map_or(usage.as_str(), |(_, it)| it);
            Some(format!(
                "  {}",
                usage.split_whitespace().collect::<Vec<_>>().join(" ")
            ))
        }
        _ => None,
    }
}
