//! `rehearse new`: a commented file to start from.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::import::{self, own};
use crate::lang::say::import as say;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};

/// Arguments of `new`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 무엇을 / What
    #[arg(value_enum)]
    what: TemplateKind,
    /// 질문이 적힌 파일로 문제은행 만들기 / A bank of the questions in a file
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum TemplateKind {
    /// 문제은행 / A question bank
    Bank,
    /// 시나리오 / A scenario
    Scenario,
}

/// Prints the file: the user redirects it with `>`.
pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    if let Some(path) = context.named(arguments.from.as_deref())? {
        return match arguments.what {
            TemplateKind::Bank => from_questions(context, &path, output),
            TemplateKind::Scenario => Err(Failure::usage(say::FROM_MAKES_A_BANK)),
        };
    }
    let file = match arguments.what {
        TemplateKind::Bank => include_str!("bank.toml"),
        TemplateKind::Scenario => include_str!("scenario.toml"),
    };
    output.raw(file)?;
    Ok(Exit::Done)
}

/// Prints a bank of the questions in a file, whatever their format. Answers are private and left
/// out.
fn from_questions(context: &Context, path: &Path, output: &mut Output) -> Result<Exit, Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let imported =
        super::incoming::read(path, context.language(), |bytes| import::read(&name, bytes))?;
    let merged = own::merge(&[], &imported.questions);
    if merged.kept.iter().all(|it| it.is_story) {
        let why = match merged.kept.is_empty() {
            true => say::NO_QUESTIONS.into(),
            false => say::only_stories(merged.kept.len(), &path.to_string_lossy()),
        };
        return Err(Failure::new(Exit::Problems, why));
    }
    let id = super::import::id_from(path);
    let language = own::language(&imported.questions);
    let (title, gone) = (say::OWN_TITLE.into(), say::GONE.get(language));
    let bank = own::update_bank(None, &id, &title, language, &[], &merged.kept, gone);
    output.lines(bank.unwrap_or_default().trim_end())?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::SourceText;
    use crate::{bank, scenario};

    #[test]
    fn what_we_hand_out_to_start_from_has_no_problem() {
        let source = SourceText::new("bank.toml", include_str!("bank.toml"));
        let (bank, problems) = bank::read(&source);
        assert_eq!(problems, []);
        let bank = bank.expect("a bank");
        let source = SourceText::new("scenario.toml", include_str!("scenario.toml"));
        let (scenario, problems) = scenario::read(&source, &[&bank]);
        assert_eq!(problems, []);
        assert!(scenario.is_some());
    }
}
