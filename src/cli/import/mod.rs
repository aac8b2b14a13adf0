//! `rehearse import`: reads the user's notes, CVs and postings, and makes questions from them.

mod defence_map;
mod posting;

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::diagnostic::toml::decode;
use crate::import::lint::{self, Remark};
use crate::import::{self, Claim, Imported, ImportedEntry, Refusal};
use crate::lang::Language;
use crate::lang::lexicon::words;
use crate::lang::say::import as say;
use crate::practice::{ImportError, OwnImport};
use crate::runtime::Opening;
use crate::scenario::SpeakingRate;
use crate::store;

use crate::cli::Output;
use crate::cli::context::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::incoming::{add_remarks, read, unpack};
use crate::cli::lint_lines::print_remarks;
use crate::cli::start::open;

use defence_map::DefenceMap;

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 노트 파일. md, txt, csv, json, yaml, org, pdf, docx / Your notes
    #[arg(required_unless_present_any = ["cv", "posting", "remarks"], value_name = "FILE")]
    files: Vec<PathBuf>,
    /// 자기소개서나 이력서에서 물어볼 만한 대목 찾기 / What a CV claims, and what it invites to ask
    ///
    /// 자기소개서나 이력서에서 물어볼 만한 대목을 찾아요. --posting과 함께 쓰면 그 질문들도 공고에 맞춰 봐요. / What a CV claims, and what it invites to ask. With --posting, those questions are matched with the posting as well.
    #[arg(long, value_name = "FILE", conflicts_with = "files")]
    cv: Option<PathBuf>,
    /// 채용 공고의 줄마다 물어볼 질문 찾기 / What a job posting asks for, and which questions test it
    #[arg(long, value_name = "FILE", conflicts_with = "files")]
    posting: Option<PathBuf>,
    /// 멘토가 보낸 의견을 기록의 메모로 / A mentor's remarks, into the notes of the sessions
    #[arg(long, value_name = "FILE", conflicts_with_all = ["files", "cv", "posting", "json"])]
    remarks: Option<PathBuf>,
    /// 만들 문제은행이나 면접의 이름 / The id of the bank or the scenario that is made
    #[arg(long, value_name = "ID")]
    bank: Option<String>,
    /// 채용 공고로 만들 면접의 차수 / Which rounds to make of a posting, by their numbers
    #[arg(long, value_name = "N", num_args = 1.., requires = "posting")]
    rounds: Vec<usize>,
    /// 묻지 않고 만들기 / Make it without asking
    #[arg(long)]
    yes: bool,
    /// 만들지 않고, 만들 것을 JSON으로 / What would be made, as JSON, without making it
    #[arg(long)]
    json: bool,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let cv = context.named(arguments.cv.as_deref())?;
    if let (Some(cv), Some(path)) = (&cv, context.named(arguments.posting.as_deref())?) {
        let claims = read(cv, context.language(), import::read_cv)?;
        let lines = read(&path, context.language(), import::read_posting)?;
        let map = DefenceMap::of(context, cv, &claims)?;
        return posting::run(context, arguments, (&path, &lines), Some(&map), output);
    }
    if let Some(path) = cv {
        let (claims, over) = read(&path, context.language(), |bytes| {
            Ok((import::read_cv(bytes)?, over_limits(bytes)?))
        })?;
        let exit = print_claims(arguments, &claims, output)?;
        if !arguments.json {
            print_remarks(&over, context.language(), output)?;
        }
        return Ok(exit);
    }
    if let Some(path) = context.named(arguments.posting.as_deref())? {
        let lines = read(&path, context.language(), import::read_posting)?;
        return posting::run(context, arguments, (&path, &lines), None, output);
    }
    if let Some(path) = context.named(arguments.remarks.as_deref())? {
        return add_remarks(context, &path, output);
    }
    let files = context.all_named(&arguments.files)?;
    if let [path] = files.as_slice()
        && !arguments.json
        && store::is_archive(path)
        && let Some(exit) = unpack(context, path, output)?
    {
        return Ok(exit);
    }
    let mut imported = Imported::default();
    let mut over = Vec::new();
    for path in &files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (read, its_over) = read(path, context.language(), |bytes| {
            Ok((import::read(&name, bytes)?, over_limits(bytes)?))
        })?;
        imported.append(read);
        over.extend(its_over);
    }
    if arguments.json {
        output.json(&ImportJson::of(&imported, context.language()))?;
        return Ok(Exit::Done);
    }
    make(context, arguments, &imported, over, output)
}

/// What is over a limit that a form names.
fn over_limits(bytes: &[u8]) -> Result<Vec<Remark>, Refusal> {
    Ok(lint::over_limits(&import::decode_text(bytes)?))
}

/// Maximum length of a question in a preview, in characters.
const SHOWN: usize = 90;

/// Shows the result of the import, and carries it out if requested.
fn make(
    context: &Context,
    arguments: &Arguments,
    imported: &Imported,
    over: Vec<Remark>,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    if imported.questions.is_empty() {
        return Err(Failure::new(Exit::Problems, say::NO_QUESTIONS.into()));
    }
    let practice = context.practice()?;
    let id = bank_id(arguments)?;
    if practice.is_shipped_bank(&id) {
        return Err(Failure::usage(say::shipped_bank(&id)));
    }
    let folder = context
        .own_folder()
        .ok_or_else(|| Failure::usage(say::NO_FOLDER))?;
    let prepared = practice
        .prepare_import(&folder, &id, imported)
        .map_err(failed)?;
    let mut remarks = lint::lint(&imported.questions, SpeakingRate::default());
    remarks.extend(over);
    if !arguments.yes && context.plain().is_none() && context.needs_terminal().is_ok() {
        print_remarks(&remarks, language, output)?;
        let opening = Opening::Import {
            draft: Box::new(prepared.draft.clone()),
            skipped: imported.skipped.clone(),
        };
        return open(context, practice.with_import(prepared), opening);
    }
    preview(&prepared, imported, language, output)?;
    print_remarks(&remarks, language, output)?;
    let agreed = arguments.yes || {
        let said = context.asks(say::MAKE_IT);
        let said = said.ok_or_else(|| Failure::usage(say::SAY_YES))?;
        words(|it| it.yes).any(|it| it == said.trim())
    };
    if !agreed {
        output.lines(say::NOT_MADE.get(language))?;
        return Ok(Exit::Done);
    }
    let made = practice.finish_import(&prepared).map_err(failed)?;
    output.lines(made.say().get(language))?;
    Ok(Exit::Done)
}

fn failed(error: ImportError) -> Failure {
    Failure::new(Exit::Io, error.say())
}

fn preview(
    prepared: &OwnImport,
    imported: &Imported,
    language: Language,
    output: &mut Output,
) -> Result<(), Failure> {
    for entry in &imported.questions {
        let indent = if entry.parent.is_some() { "    " } else { "" };
        let answered = if entry.answer.is_some() { "+" } else { " " };
        let text: String = entry.text.replace('\n', " ").chars().take(SHOWN).collect();
        output.lines(&format!("{:>5} {answered} {indent}{text}", entry.line))?;
    }
    let merged = &prepared.merged;
    let left = imported.skipped.len();
    let counts = say::counts(
        imported.questions.len(),
        merged.new,
        merged.changed,
        merged.gone,
        left,
    );
    output.lines(counts.get(language))
}

/// The bank's id: the requested one, or made from the first file's name.
fn bank_id(arguments: &Arguments) -> Result<String, Failure> {
    if let Some(id) = &arguments.bank {
        return match decode::is_id(id) {
            true => Ok(id.clone()),
            false => Err(Failure::usage(say::BAD_BANK)),
        };
    }
    Ok(id_from(
        arguments
            .files
            .first()
            .map_or(Path::new(""), PathBuf::as_path),
    ))
}

/// An id made from a file name.
pub(super) fn id_from(path: &Path) -> String {
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let words = stem
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|it| !it.is_empty());
    let id: String = words
        .collect::<Vec<_>>()
        .join("-")
        .chars()
        .take(32)
        .collect();
    if decode::is_id(&id) {
        id
    } else {
        "my-notes".to_owned()
    }
}

/// The output for notes.
#[derive(Serialize)]
struct ImportJson<'i> {
    questions: &'i [ImportedEntry],
    skipped: Vec<SkippedJson<'i>>,
}

/// A line that was not used, and why.
#[derive(Serialize)]
struct SkippedJson<'i> {
    line: usize,
    text: &'i str,
    why: String,
}

impl<'i> ImportJson<'i> {
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

/// The output for a CV.
#[derive(Serialize)]
struct Claims<'c> {
    claims: &'c [Claim],
}

fn print_claims(
    arguments: &Arguments,
    claims: &[Claim],
    output: &mut Output,
) -> Result<Exit, Failure> {
    if arguments.json {
        output.json(&Claims { claims })?;
        return Ok(Exit::Done);
    }
    list_claims(claims, output)?;
    Ok(Exit::Done)
}

/// Prints each claim with the questions it invites.
fn list_claims(claims: &[Claim], output: &mut Output) -> Result<(), Failure> {
    for claim in claims {
        let mut text = format!("{:>4}  {}", claim.line, claim.text);
        for question in &claim.questions {
            text.push_str(&format!("\n      ? {question}"));
        }
        output.lines(&text)?;
    }
    Ok(())
}
