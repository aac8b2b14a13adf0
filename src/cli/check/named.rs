//! Checks what is named: files, sessions, and folders of either.

use std::path::{Path, PathBuf};

use crate::bank::{self, QuestionBank, examples};
use crate::cli::configuration;
use crate::cli::context::Context;
use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::say::packs;
use crate::practice::Practice;
use crate::review::{notes, recalled, stories};
use crate::store::{self, Archive, IdOwner, Library, OwnIds, Selection, Sort};
use crate::{scenario, transcript};

use super::{Checked, check_own, one, read, strictly, unread_copy, warn_of_copies};

/// Checks the named files, and those in named folders: banks first, as scenarios may draw from
/// them.
pub(super) fn check(context: &Context, paths: &[PathBuf]) -> Vec<Checked> {
    // Only what is named is reported.
    let _ = context.configuration();
    let mut checked = Vec::new();
    let mut sources = Vec::new();
    let mut archives: Vec<PathBuf> = Vec::new();
    let mut packed = Vec::new();
    for path in paths {
        if store::is_archive(path) {
            match store::read_pack(path) {
                Ok(files) => packed.extend(files.iter().map(|it| store::source_of(path, it))),
                Err(error) => checked.push(unpackable(path, &error)),
            }
            continue;
        }
        match Selection::of(path) {
            Ok(selection) => {
                let refused = selection.refused.iter();
                checked.extend(refused.map(|error| one(error.report())));
                let files = selection.files.iter();
                sources.extend(files.filter_map(|file| read(file, &mut checked)));
                checked.extend(sessions(context, &selection));
                archives.extend(selection.archives());
                checked.extend(store::unread_in(path).into_iter().map(one));
            }
            Err(error) => checked.push(one(error.report())),
        }
    }
    let scenario_folders = context.scenario_folders();
    sources.retain(|source| {
        let problem = store::misplaced(source, &scenario_folders);
        let is_right = problem.is_none();
        checked.extend(problem.map(|problem| one((source.clone(), problem))));
        is_right
    });
    sources.extend(packed);
    check_among(context, sources, &mut checked);
    for place in archives {
        check_copies(context, place, &mut checked);
    }
    checked
}

/// The diagnostic for an archive that is not a pack.
fn unpackable(path: &Path, error: &store::ZippedError) -> Checked {
    let source = SourceText::new(path.to_string_lossy(), "");
    let problem = Diagnostic::whole_file(error.say(), packs::GET_ANOTHER.into());
    one((source, problem))
}

/// Checks the files of a pack.
pub(in crate::cli) fn check_sources(context: &Context, sources: Vec<SourceText>) -> Vec<Checked> {
    let mut checked = Vec::new();
    check_among(context, sources, &mut checked);
    checked
}

/// Checks files that were read, banks first, as scenarios may draw from them and from the
/// existing ones.
fn check_among(context: &Context, sources: Vec<SourceText>, checked: &mut Vec<Checked>) {
    let (banks, others): (Vec<_>, Vec<_>) = sources
        .into_iter()
        .partition(|source| Sort::of(source) == Sort::Bank);
    let mut ids = OwnIds::default();
    let own = check_banks(banks, &mut ids, checked);
    let needs_banks = |source: &SourceText| {
        let sort = Sort::of(source);
        matches!(sort, Sort::Scenario | Sort::Examples)
    };
    let library = match others.iter().any(needs_banks) {
        true => context.library(),
        false => Library::default(),
    };
    let mut known = library.banks();
    known.retain(|bank| own.iter().all(|mine| mine.id != bank.id));
    known.extend(&own);
    let mistaken = checked
        .iter()
        .filter(|(source, found)| !found.is_empty() && Sort::of(source) == Sort::Bank);
    let mistaken: Vec<SourceText> = mistaken.map(|(source, _)| source.clone()).collect();
    let broken = |id: &str| {
        let mut here = mistaken.iter().filter(|source| store::may_be(source, id));
        let here = here.find_map(|source| Path::new(source.name()).file_name());
        let here = here.map(|name| name.to_string_lossy().into_owned());
        here.or_else(|| library.broken_bank(id))
    };
    check_others(others, &known, &broken, &mut ids, checked);
    ids.report_unused(checked);
}

/// Checks copies made by sync programs among the selected sessions in this folder.
fn check_copies(context: &Context, place: PathBuf, checked: &mut Vec<Checked>) {
    let archive = Archive::new(place, Vec::new());
    let seen: Vec<PathBuf> = checked.iter().map(|it| whole(&it.0)).collect();
    let copies = archive.examine_copies().into_iter();
    checked.extend(copies.filter(|it| !seen.contains(&whole(&it.0))));
    let practice = Practice::new(archive, Vec::new(), context.rules(), context.language());
    warn_of_copies(&practice, checked);
}

fn whole(source: &SourceText) -> PathBuf {
    store::whole(Path::new(source.name()))
}

/// Checks the sessions of a selection. Problems in a session named by itself are errors.
fn sessions(context: &Context, selection: &Selection) -> Vec<Checked> {
    let nowhere = || Archive::new(PathBuf::new(), Vec::new());
    let archive = context.archive().unwrap_or_else(|_| nowhere());
    let found = selection.sessions.iter();
    let mut found: Vec<Checked> = found.flat_map(|it| archive.examine_at(it)).collect();
    if selection.files.is_empty() && selection.sessions.len() == 1 {
        found
            .iter_mut()
            .for_each(|(_, problems)| strictly(problems));
    }
    found
}

/// Checks banks, and returns the usable ones.
fn check_banks(
    sources: Vec<SourceText>,
    ids: &mut OwnIds,
    checked: &mut Vec<Checked>,
) -> Vec<QuestionBank> {
    let mut own: Vec<QuestionBank> = Vec::new();
    for source in sources {
        let (bank, mut problems) = bank::read(&source);
        let is_used = may_have_its_id(&source, Sort::Bank, &mut problems);
        if let Some(bank) = bank.filter(|_| is_used) {
            ids.add(&source, Sort::Bank);
            own.push(bank);
        }
        checked.push((source, problems));
    }
    own
}

fn check_others(
    sources: Vec<SourceText>,
    known: &[&QuestionBank],
    broken: &dyn Fn(&str) -> Option<String>,
    ids: &mut OwnIds,
    checked: &mut Vec<Checked>,
) {
    for source in sources {
        let problems = match Sort::of(&source) {
            Sort::Transcript => check_transcript(&source),
            Sort::Examples => {
                let name = store::stem(Path::new(source.name()));
                examples::read_for(&source, &name, known).1
            }
            Sort::Stories => stories::read(&source).1,
            Sort::Recalled => recalled::read(&source).1,
            Sort::OwnAnswers => check_own(&source),
            Sort::Notes => notes::read(&source).1,
            Sort::Configuration => {
                let problems = configuration::read(&source).1;
                let unread = unread_copy(&source).filter(|_| problems.is_empty());
                problems.into_iter().chain(unread).collect()
            }
            Sort::Bank | Sort::Scenario => {
                let (scenario, mut problems) = scenario::read_beside(&source, known, broken);
                let is_used = may_have_its_id(&source, Sort::Scenario, &mut problems);
                if is_used && scenario.is_some() {
                    ids.add(&source, Sort::Scenario);
                }
                problems
            }
        };
        checked.push((source, problems));
    }
}

/// Whether a file may use its id, because none of ours has it; if not, adds that as its first
/// problem.
fn may_have_its_id(source: &SourceText, sort: Sort, problems: &mut Vec<Diagnostic>) -> bool {
    match store::id_owner(source, sort) {
        IdOwner::User | IdOwner::SameAsOurs => true,
        IdOwner::Ours(taken) => {
            problems.insert(0, taken);
            false
        }
    }
}

fn check_transcript(source: &SourceText) -> Vec<Diagnostic> {
    match transcript::read(source) {
        Ok(_) => Vec::new(),
        Err(unreadable) => unreadable.diagnostics().to_vec(),
    }
}
