//! `rehearse check`: every problem in banks, scenarios, the configuration, stories and sessions.

mod drafts;
mod named;

pub(super) use named::check_sources;

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity, SourceText, picture, toml};
use crate::import::{lint, own};
use crate::lang::Language;
use crate::lang::say::{check as words, lint as lint_say, merge, stats};
use crate::practice::Practice;
use crate::review::recalled::{self, RecalledInterview};
use crate::review::stories::{self, Story};
use crate::scenario::SpeakingRate;
use crate::store::{self, Archive, ChosenBy, Library, Sort};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::lookup;

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 파일이나 폴더. 없으면 모두 / Files or folders; without them, everything there is
    paths: Vec<PathBuf>,
    /// 경고도 오류로 / Warnings count as errors
    ///
    /// 경고도 오류로 봐요. 경고는 지난 면접 기록이 손상됐다는 뜻이에요. / Warnings, which tell of damage to past sessions, count as errors.
    #[arg(long)]
    strict: bool,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// Maximum number of problems shown per file: a binary file must not flood the screen.
const MAX_SHOWN: usize = 200;

/// A file, and what is wrong with it.
pub(super) type Checked = (SourceText, Vec<Diagnostic>);

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let mut checked = if arguments.paths.is_empty() {
        everything(context)?
    } else {
        named::check(context, &context.all_named(&arguments.paths)?)
    };
    for it in &mut checked {
        find_conflicts(it);
        if arguments.strict {
            strictly(&mut it.1);
        }
    }
    let language = context.language();
    if arguments.json {
        let problems: Vec<ProblemJson<'_>> = checked
            .iter()
            .flat_map(|(source, found)| {
                found.iter().map(|it| ProblemJson::of(source, it, language))
            })
            .collect();
        output.json(&problems)?;
    } else {
        for (source, found) in &checked {
            report(source, found, language, output)?;
        }
        output.lines(&summary(&checked, language))?;
    }
    let broken = count(&checked, Severity::Error) > 0;
    Ok(if broken { Exit::Problems } else { Exit::Done })
}

/// Checks everything: banks and scenarios, the configuration, stories and sessions, and misplaced
/// files next to them.
fn everything(context: &Context) -> Result<Vec<Checked>, Failure> {
    let library = context.library();
    let mut configuration = context.configuration().cloned();
    if let Some((source, problems)) = &mut configuration {
        problems.extend(unknown_interviews(context, &library, source));
    }
    let is_misconfigured = configuration.iter().any(|(_, found)| !found.is_empty());
    let mut checked = library.into_checked();
    let asked = context.asked_scenarios().and_then(store::unopened);
    checked.extend(asked.map(|error| one(error.report())));
    let unread = context.scenario_folders().into_iter();
    checked.extend(unread.flat_map(|it| store::unread_in(&it)).map(one));
    checked.extend(configuration);
    if let Some(folder) = context.configuration_folder() {
        let (files, error) = store::loose_files(&folder);
        checked.extend(error.map(|error| one(error.report())));
        for file in files {
            let beside = store::read_text(&file, store::LARGEST_SOURCE).ok();
            let unread = beside.and_then(|source| {
                let misplaced = store::misplaced_among(&source, Sort::Configuration);
                let problem = misplaced.or_else(|| unread_copy(&source))?;
                Some(one((source, problem)))
            });
            checked.extend(unread);
        }
    }
    if let Some(folder) = context.workspace_folder() {
        let (files, _) = store::loose_files(folder);
        let sources = files.iter().filter_map(|file| {
            let source = store::read_text(file, store::LARGEST_SOURCE).ok()?;
            let problem = store::misplaced(&source, &[])?;
            Some(one((source, problem)))
        });
        checked.extend(sources);
    }
    let archive = match context.archive() {
        Ok(archive) => archive,
        // The folder of sessions is unknown until the configuration is fixed.
        Err(_) if is_misconfigured => return Ok(checked),
        Err(failure) => return Err(failure),
    };
    checked.extend(missing_transcripts(context).map(one));
    checked.extend(beside_sessions(context, &archive)?);
    Ok(checked)
}

/// Reports a missing folder of transcripts if it was given on the command line; a configured one
/// is created by the first session.
fn missing_transcripts(context: &Context) -> Option<(SourceText, Diagnostic)> {
    let place = context.transcripts_place()?;
    let error = store::unopened(&place.path).filter(|error| error.cause.is_missing())?;
    let (source, problem) = error.report();
    match place.chosen_by {
        ChosenBy::Option => Some((source, problem)),
        ChosenBy::Variable | ChosenBy::Configuration => {
            let problem = Diagnostic {
                mend: words::MADE_WHEN_NEEDED.into(),
                ..problem
            };
            Some((source, problem.with(Severity::Note)))
        }
        ChosenBy::Workspace | ChosenBy::Default => None,
    }
}

/// Checks the sessions and the files next to them.
fn beside_sessions(context: &Context, archive: &Archive) -> Result<Vec<Checked>, Failure> {
    let mut checked = match archive.examine() {
        Ok(sessions) => sessions,
        Err(error) => vec![one(error.report())],
    };
    let seen: Vec<PathBuf> = checked.iter().map(|it| it.0.name().into()).collect();
    let (files, _) = store::loose_files(archive.path());
    for file in files.into_iter().filter(|file| !seen.contains(file)) {
        let Some(source) = read(&file, &mut checked) else {
            continue;
        };
        let problems = match store::misplaced_among(&source, Sort::Stories) {
            Some(problem) => vec![problem],
            None => match Sort::of(&source) {
                Sort::OwnAnswers => check_own(&source),
                Sort::Recalled => check_recalled(&source),
                _ => check_stories(&source),
            },
        };
        checked.push((source, problems));
    }
    let practice = context.practice()?;
    let stories = archive.own::<Story>();
    let recalled = archive.own::<RecalledInterview>();
    // A file that is not regular, or has another name, is in no list of files.
    let own = [
        (stories.source, stories.problems),
        (recalled.source, recalled.problems),
    ];
    let own = own.into_iter().filter(|(_, problems)| !problems.is_empty());
    for (source, problems) in own {
        let seen = checked
            .iter_mut()
            .find(|(it, _)| it.name() == source.name());
        match seen {
            None => checked.push((source, problems)),
            // What stands there can be read, but not by us: it is a link.
            Some((_, found)) if found.is_empty() => *found = problems,
            Some(_) => {}
        }
    }
    checked.extend(drafts::torn(archive));
    warn_of_copies(&practice, &mut checked);
    Ok(checked)
}

/// Reports an unread copy of a file, if its content differs.
pub(super) fn unread_copy(source: &SourceText) -> Option<Diagnostic> {
    let of = store::differs_from(Path::new(source.name()))?;
    let found = Diagnostic::whole_file(merge::unread_copy(&of), merge::take_over(&of));
    Some(found.with(Severity::Warning))
}

/// Checks a file of the user's own answers for errors, or else for what may deserve another look.
pub(super) fn check_own(source: &SourceText) -> Vec<Diagnostic> {
    let (kept, problems) = own::read_kept(source);
    if !problems.is_empty() {
        return problems;
    }
    if let Some(unread) = unread_copy(source) {
        return vec![unread];
    }
    let entries = own::entries(&kept);
    let remarks = lint::lint(&entries, SpeakingRate::default());
    let note = |remark: &lint::Remark| {
        let text = remark.about.split(' ').next().unwrap_or_default();
        let at = kept
            .iter()
            .find(|it| it.text.replace('\n', " ") == remark.about);
        let at = at.and_then(|it| source.text().find(&format!("id = \"{}\"", it.id)));
        let at = at.or_else(|| source.text().find(text)).unwrap_or_default();
        let end = source
            .text()
            .get(at..)
            .and_then(|it| it.find('\n'))
            .map_or(at, |it| at + it);
        Diagnostic::error(at..end, remark.say(), lint_say::AS_YOU_LIKE.into()).with(Severity::Note)
    };
    remarks.iter().map(note).collect()
}

/// Checks a file of stories in the folder of transcripts.
fn check_stories(source: &SourceText) -> Vec<Diagnostic> {
    let mut problems = stories::read(source).1;
    if !Path::new(source.name()).ends_with(store::STORIES) {
        let what = merge::UNREAD_STORIES.into();
        let unread = Diagnostic::whole_file(what, merge::MOVE_STORIES.into());
        problems.push(unread.with(Severity::Warning));
    }
    problems
}

/// The same for real interviews.
fn check_recalled(source: &SourceText) -> Vec<Diagnostic> {
    let mut problems = recalled::read(source).1;
    if !Path::new(source.name()).ends_with(store::RECALLED) {
        let what = merge::UNREAD_RECALLED.into();
        let unread = Diagnostic::whole_file(what, merge::MOVE_RECALLED.into());
        problems.push(unread.with(Severity::Warning));
    }
    problems
}

/// Adds a warning for each copy with content that is in no other file.
fn warn_of_copies(practice: &Practice, checked: &mut [Checked]) {
    // Failing to list the sessions is reported already.
    let unmerged = practice.unmerged_copies().unwrap_or_default();
    for (copy, warning) in unmerged {
        let copy = store::whole(Path::new(copy.name()));
        let mut all = checked.iter_mut();
        let its = all.find(|(source, _)| store::whole(Path::new(source.name())) == copy);
        its.into_iter()
            .for_each(|(_, found)| found.push(warning.clone()));
    }
}

/// Checks the dates of interviews that have no scenario.
fn unknown_interviews(
    context: &Context,
    library: &Library,
    source: &SourceText,
) -> Vec<Diagnostic> {
    let known = library.scenario_items().iter();
    let known: Vec<&str> = known.map(|it| it.item.id.as_str()).collect();
    let interviews = &context.settings().interviews.value;
    let past = interviews.iter().filter(|(_, day)| *day < context.today());
    let past = past.map(|(id, _)| {
        let at = source.text().rfind(id).unwrap_or_default();
        let found = Diagnostic::error(
            at..at + id.len(),
            words::PAST_DAY.into(),
            words::MEND_PAST_DAY.into(),
        );
        found.with(Severity::Note)
    });
    let unknown = interviews.iter().map(|(id, _)| id.as_str()).filter(|id| {
        let broken = library.broken_file(Sort::Scenario, id);
        // A missing name is reported already.
        !id.is_empty() && !known.contains(id) && broken.is_none()
    });
    let problem = |id: &str| {
        let at = source.text().rfind(id).unwrap_or_default();
        let near = lookup::nearest(id, known.iter().copied());
        let what = stats::no_such_interview(id);
        Diagnostic::error(at..at + id.len(), what, words::one_of(&near))
    };
    unknown.map(problem).chain(past).collect()
}

/// Finds git conflict markers inside multi-line strings, where the syntax is still valid.
fn find_conflicts((source, problems): &mut Checked) {
    let is_ours = source.name().ends_with(".toml") && Sort::of(source).is_hand_written();
    if problems.is_empty() && is_ours {
        problems.extend(toml::conflicts(source));
    }
}

/// Turns warnings into errors.
fn strictly(problems: &mut [Diagnostic]) {
    let warnings = problems
        .iter_mut()
        .filter(|it| it.severity == Severity::Warning);
    for problem in warnings {
        problem.severity = Severity::Error;
    }
}

fn read(path: &Path, checked: &mut Vec<Checked>) -> Option<SourceText> {
    match store::read_text(path, store::LARGEST_SOURCE) {
        Ok(source) => Some(source),
        Err(error) => {
            checked.push(one(error.report()));
            None
        }
    }
}

fn one((source, diagnostic): (SourceText, Diagnostic)) -> Checked {
    (source, vec![diagnostic])
}

/// Prints what is wrong with a file.
pub(super) fn report(
    source: &SourceText,
    found: &[Diagnostic],
    language: Language,
    output: &mut Output,
) -> Result<(), Failure> {
    for diagnostic in found.iter().take(MAX_SHOWN) {
        output.lines(&picture(source, diagnostic, language))?;
    }
    let more = found.len().saturating_sub(MAX_SHOWN);
    if more > 0 {
        output.lines(words::and_more(source.name(), more).get(language))?;
    }
    Ok(())
}

/// Number of problems with this severity.
pub(super) fn count(checked: &[Checked], severity: Severity) -> usize {
    let found = checked.iter().flat_map(|(_, found)| found);
    found.filter(|it| it.severity == severity).count()
}

fn summary(checked: &[Checked], language: Language) -> String {
    let [errors, warnings] =
        [Severity::Error, Severity::Warning].map(|severity| count(checked, severity));
    words::summary(checked.len(), errors, warnings)
        .get(language)
        .to_owned()
}

/// A problem as JSON: a stable, documented format. Lines and columns count from 1.
#[derive(Debug, Serialize)]
struct ProblemJson<'p> {
    file: &'p str,
    line: Option<usize>,
    column: Option<usize>,
    severity: &'static str,
    what: &'p str,
    mend: &'p str,
}

impl<'p> ProblemJson<'p> {
    fn of(source: &'p SourceText, diagnostic: &'p Diagnostic, language: Language) -> Self {
        let position = diagnostic
            .span
            .as_ref()
            .map(|span| source.position(span.start));
        Self {
            file: source.name(),
            line: position.map(|it| it.line),
            column: position.map(|it| it.column),
            severity: diagnostic.severity.word(),
            what: diagnostic.what.get(language),
            mend: diagnostic.mend.get(language),
        }
    }
}
