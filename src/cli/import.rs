//! `rehearse import`: one's own notes, read into questions and answers.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use crate::import::{self, Entry, Imported, LARGEST_NOTES};
use crate::lang::Language;
use crate::store::read_bytes;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};

/// What `import` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 노트 파일. md, txt, csv, json, yaml, org / Your notes
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// 만들지 않고, 만들 것을 JSON으로 / What would be made, as JSON, without making it
    #[arg(long)]
    json: bool,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let mut imported = Imported::default();
    for path in &arguments.files {
        let bytes = read_bytes(path, LARGEST_NOTES)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let read = import::read(&name, &bytes);
        imported.append(read.map_err(|refusal| Failure::unreadable(path, &refusal.say()))?);
    }
    output.json(&Told::of(&imported, context.language()))?;
    Ok(Exit::Done)
}

/// What is printed.
#[derive(Serialize)]
struct Told<'i> {
    questions: &'i [Entry],
    skipped: Vec<SkippedJson<'i>>,
}

/// A line that no question was made of, and why in words.
#[derive(Serialize)]
struct SkippedJson<'i> {
    line: usize,
    text: &'i str,
    why: String,
}

impl<'i> Told<'i> {
    fn of(imported: &'i Imported, language: Language) -> Self {
        let skipped = imported.skipped.iter().map(|it| SkippedJson {
            line: it.line,
            text: &it.text,
            why: it.why.say().get(language).to_owned(),
        });
        Self {
            questions: &imported.questions,
            skipped: skipped.collect(),
        }
    }
}
