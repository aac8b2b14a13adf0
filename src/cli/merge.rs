//! `rehearse merge`: merges two machines' versions of the same files.

use std::io::{BufRead, Write as _};

use clap::Args;

use crate::lang::Language;
use crate::lang::say::merge as say;
use crate::practice::{MergedFile, Practice};
use crate::review::merging::{Choice, Difference};
use crate::text::safe_block;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure, warn};

/// Arguments of `merge`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 묻지 않고 둘 다 남기기 / Keep both of everything, without asking
    #[arg(long, short)]
    yes: bool,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    let practice = context.practice()?;
    let asks = context.is_asked() && !arguments.yes;
    if !asks && !arguments.yes {
        refuse_unasked(&practice, language, output)?;
    }
    let mut kept = Vec::new();
    let mut choose = |difference: &Difference| match asks {
        true => ask(difference, language),
        false => {
            kept.extend(kept_of(difference, language));
            Choice::Both
        }
    };
    let merged = practice
        .merge(&mut choose)
        .map_err(|error| Failure::new(Exit::Io, error.say()))?;
    for said in kept {
        output.lines(&said)?;
    }
    let mut whole = true;
    for file in &merged {
        // What git marked in the file itself has no copy that could be deleted.
        let copies = file.copies.iter().filter(|copy| **copy != file.file);
        let copies: Vec<&String> = copies.collect();
        for copy in &copies {
            output.lines(say::into_file(&file.file, copy).get(language))?;
        }
        for broken in &file.unreadable {
            whole = false;
            warn(say::not_merged(broken).get(language));
        }
        let message = match (file.copies.is_empty(), copies.is_empty()) {
            (true, _) => continue,
            (false, true) => say::merged_itself(&file.file),
            (false, false) => say::merged(&file.file),
        };
        output.lines(message.get(language))?;
    }
    let versions = practice.versions()?;
    for (first, others) in &versions {
        output.lines(say::versions(first, others).get(language))?;
    }
    if merged.is_empty() && versions.is_empty() {
        output.lines(say::NOTHING.get(language))?;
    }
    Ok(if whole { Exit::Done } else { Exit::Problems })
}

/// If there is nobody to ask, says what would be merged, and how to do it.
fn refuse_unasked(
    practice: &Practice,
    language: Language,
    output: &mut Output,
) -> Result<(), Failure> {
    let would = practice
        .would_merge()
        .map_err(|error| Failure::new(Exit::Io, error.say()))?;
    let changed: Vec<_> = would.iter().filter(|it| it.is_changed).collect();
    for MergedFile { file, copies, .. } in &changed {
        for copy in copies.iter().filter(|copy| *copy != file) {
            output.lines(say::into_file(file, copy).get(language))?;
        }
        if copies.iter().all(|copy| copy == file) {
            output.lines(say::would_merge_itself(file).get(language))?;
        }
    }
    match changed.is_empty() {
        true => Ok(()),
        false => Err(Failure::usage(say::SAY_YES)),
    }
}

/// The value that is kept without asking, if only one can be.
fn kept_of(difference: &Difference, language: Language) -> Option<String> {
    let kept = difference.kept.as_ref()?;
    let name = difference.name.get(language);
    let ours = difference.ours.as_deref().unwrap_or_default();
    let said = say::kept_one(name, ours, &difference.theirs, kept);
    Some(said.get(language).to_owned())
}

/// Asks on the terminal. An empty answer keeps both, or the value named in the question if only
/// one can be kept.
fn ask(difference: &Difference, language: Language) -> Choice {
    let indented = |text: &str| {
        let lines = text.lines().map(|line| format!("    {line}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let mut lines = vec![String::new(), difference.name.get(language).to_owned()];
    match &difference.ours {
        Some(ours) => {
            lines.push(format!("  {}:", say::OURS.get(language)));
            lines.push(indented(ours));
            lines.push(format!("  {}:", say::THEIRS.get(language)));
        }
        None => lines.push(format!("  {}:", say::ONLY_THERE.get(language))),
    }
    lines.push(indented(&difference.theirs));
    show(&format!("{}\n", lines.join("\n")));
    show(
        match &difference.kept {
            Some(kept) => say::choices_of_one(kept).get(language).to_owned(),
            None => say::CHOICES.get(language).to_owned(),
        }
        .as_str(),
    );
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    match (read, line.trim()) {
        (Ok(_), "1") => Choice::Ours,
        (Ok(_), "2") => Choice::Theirs,
        _ => Choice::Both,
    }
}

/// Writes sanitized text to the terminal where the question is asked.
fn show(text: &str) {
    // If standard error is closed, nobody can read it.
    let mut terminal = std::io::stderr();
    let _ = write!(terminal, "{}", safe_block(text));
    let _ = terminal.flush();
}
