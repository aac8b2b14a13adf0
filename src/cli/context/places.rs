//! Finds the folders of sessions and scenarios, and says what is wrong with them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cli::failure::{Exit, Failure, warn};
use crate::diagnostic::{Diagnostic, SourceText, headline};
use crate::lang::Localized;
use crate::lang::say::files;
use crate::runtime::Clock;
use crate::store::{self, Archive, ChosenBy, Packs, PathError, TranscriptsFolder, Workspace};

use super::Context;

/// The name of the folder of sessions in the configuration. Some forget its last letter.
const KEY: [&str; 2] = ["transcripts", "transcript"];

impl Context {
    /// The user's folders of scenarios, later ones overriding earlier ones.
    pub(in crate::cli) fn scenario_folders(&self) -> Vec<PathBuf> {
        let locations = &self.environment.locations;
        let in_workspace = self.workspace.as_ref().map(Workspace::scenarios);
        let asked = self.asked_scenarios.clone().and_then(Result::ok);
        let own = locations.own_scenarios();
        // A pack must not hide what the user wrote, so the user's folder comes later.
        let packs = own
            .iter()
            .chain(&asked)
            .flat_map(|it| Packs::beside(it).all());
        let packs: Vec<PathBuf> = packs.map(|it| it.path).collect();
        let folders = [own, in_workspace, asked].into_iter().flatten();
        let all = packs.into_iter().chain(folders);
        // A folder that is both named and found anyway is read once, as the stronger of the two.
        let mut seen = BTreeSet::new();
        let mut once: Vec<PathBuf> = all
            .rev()
            .filter(|it| seen.insert(store::whole(it)))
            .collect();
        once.reverse();
        once
    }

    /// Where the sessions are.
    pub(in crate::cli) fn archive(&self) -> Result<Archive, Failure> {
        let place = self.transcripts_folder();
        if place.is_err() && self.refused_transcripts().is_none() {
            // The failure reports it.
            self.warned_of_configuration.set(true);
        }
        self.warn_of_configuration();
        let place = place.map_err(|error| Failure::usage(self.said_of_place(&error)))?;
        let place = place.ok_or_else(|| Failure::new(Exit::Io, files::NO_PLACE.into()))?;
        self.say_where_sessions_lie(&place);
        let archive = Archive::new(place.path, self.environment.locations.rescues());
        Ok(archive.with_clock(Clock::wall, self.settings.day_starts.value))
    }

    /// Why the folder of transcripts cannot be used, with the position in the configuration that
    /// sets it.
    fn said_of_place(&self, error: &PathError) -> Localized {
        let by_file = self.refused_transcripts().is_none();
        let configured = self.configuration.as_ref().filter(|_| by_file);
        let problem = configured.and_then(|(source, problems)| {
            let problem = problem_at_folder(source, problems)?;
            Some(Localized::each(|language| {
                headline(source, problem, language)
            }))
        });
        problem.unwrap_or_else(|| error.say())
    }

    /// Reports, once, sessions in places where nobody looks for them anymore.
    fn say_where_sessions_lie(&self, place: &TranscriptsFolder) {
        if !self.said_where_sessions_lie.replace(true) {
            for said in self.sessions_elsewhere(place) {
                warn(said.get(self.language()));
            }
        }
    }

    /// Messages about sessions in the folder that earlier versions derived from a path, and in
    /// the default folder, where they were kept while the configuration was broken.
    fn sessions_elsewhere(&self, place: &TranscriptsFolder) -> Vec<Localized> {
        let now = place.path.to_string_lossy();
        let holds_any = |folder: &PathBuf| {
            *folder != place.path && Archive::new(folder.clone(), Vec::new()).holds_sessions()
        };
        let once = place.once.clone().filter(holds_any);
        let is_set = matches!(
            place.chosen_by,
            ChosenBy::Configuration | ChosenBy::Variable
        );
        let default = self.environment.locations.default_transcripts();
        let default = default.filter(|folder| is_set && Some(folder) != once.as_ref());
        let default = default.filter(holds_any);
        let said = once.map(|it| files::sessions_elsewhere(&it.to_string_lossy(), &now));
        let too = default.map(|it| files::sessions_in_default(&it.to_string_lossy(), &now));
        said.into_iter().chain(too).collect()
    }

    /// The message before an interview about where it is kept, if the configuration may name
    /// another folder but cannot be read at that point.
    pub(in crate::cli) fn place_notice(&self) -> Option<Localized> {
        let (problem, kept) = self.kept_meanwhile()?;
        let (source, _) = self.configuration.as_ref()?;
        Some(Localized::each(|language| {
            let why = headline(source, problem, language);
            format!("{why}\n\n{}", kept.get(language))
        }))
    }

    /// The mistake because of which the folder for interviews is unknown, and where they are kept
    /// in the meantime.
    pub(in crate::cli) fn kept_meanwhile(&self) -> Option<(&Diagnostic, Localized)> {
        let place = self.transcripts_place()?;
        let by_nobody = matches!(place.chosen_by, ChosenBy::Workspace | ChosenBy::Default);
        let (source, problems) = self.configuration.as_ref().filter(|_| by_nobody)?;
        let problem = problem_with_folder(source, problems)?;
        Some((
            problem,
            files::kept_meanwhile(&place.path.to_string_lossy()),
        ))
    }

    /// The first message on the screen about the folders of sessions.
    pub(in crate::cli) fn places_notice(&self) -> Option<Localized> {
        let elsewhere = || {
            let place = self.transcripts_place()?;
            self.sessions_elsewhere(&place).into_iter().next()
        };
        self.place_notice().or_else(elsewhere)
    }

    /// The workspace that the command runs in.
    pub(in crate::cli) fn workspace_folder(&self) -> Option<&Path> {
        self.workspace.as_ref()?;
        Some(&self.environment.locations.working_folder)
    }

    /// The folder to write a user's scenario to: the requested one, or else the user's own.
    pub(in crate::cli) fn own_folder(&self) -> Option<PathBuf> {
        let asked = self.asked_scenarios.clone().and_then(Result::ok);
        asked.or_else(|| self.environment.locations.own_scenarios())
    }

    /// The folder of sessions, and who chose it.
    pub(in crate::cli) fn transcripts_place(&self) -> Option<TranscriptsFolder> {
        self.transcripts_folder().ok().flatten()
    }

    /// Why the folder given on the command line or in the environment cannot be used, and whether
    /// it was the command line.
    pub(in crate::cli) fn refused_transcripts(&self) -> Option<(PathError, bool)> {
        let asked = self.asked_transcripts.as_deref();
        let locations = &self.environment.locations;
        let refused = locations.transcripts(asked, None, self.workspace.as_ref());
        Some((refused.err()?, asked.is_some()))
    }

    /// The requested folder of scenarios.
    pub(in crate::cli) fn asked_scenarios(&self) -> Option<&Path> {
        self.asked_scenarios.as_ref()?.as_deref().ok()
    }

    fn transcripts_folder(&self) -> Result<Option<TranscriptsFolder>, PathError> {
        let asked = self.asked_transcripts.as_deref();
        let configured = self.settings.transcripts.value.as_deref();
        let locations = &self.environment.locations;
        locations.transcripts(asked, configured, self.workspace.as_ref())
    }
}

/// The problem at the line of the configuration that names the folder of sessions, or with the
/// whole file.
fn problem_at_folder<'p>(
    source: &SourceText,
    problems: &'p [Diagnostic],
) -> Option<&'p Diagnostic> {
    // An unreadable file may name it.
    if source.text().is_empty() {
        return problems.first();
    }
    problems.iter().find(|problem| {
        let span = problem.span.as_ref();
        span.is_some_and(|span| names_folder(source.line_at(span.start).0))
    })
}

/// The problem because of which the folder of sessions is unknown although a line names it: one
/// at that line, or else the last one above.
fn problem_with_folder<'p>(
    source: &SourceText,
    problems: &'p [Diagnostic],
) -> Option<&'p Diagnostic> {
    problem_at_folder(source, problems).or_else(|| {
        let mut lines = source.text().lines();
        let line = lines.find(|line| names_folder(line))?;
        let place = source.text().find(line)?;
        let start = |problem: &Diagnostic| problem.span.as_ref().map_or(0, |it| it.start);
        let above = problems.iter().filter(|it| start(it) < place);
        above
            .max_by_key(|it| start(it))
            .or_else(|| problems.first())
    })
}

/// Whether the key of this line is the folder of sessions.
fn names_folder(line: &str) -> bool {
    let line = line
        .trim_start()
        .trim_start_matches('\u{feff}')
        .to_lowercase();
    let key = line.split(['=', ':', ' ', '\t', '\u{a0}']).next();
    let key = key.unwrap_or_default().trim_matches(['"', '\'', '“', '”']);
    KEY.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::configuration;

    /// The line of the problem because of which the folder is unknown.
    fn line(text: &str) -> Option<usize> {
        let source = SourceText::new("config.toml", text);
        let problems = configuration::read(&source).1;
        let problem = problem_with_folder(&source, &problems)?;
        Some(source.position(problem.span.as_ref()?.start).line)
    }

    #[test]
    fn what_hides_the_folder_is_the_mistake_at_its_line_or_the_last_above() {
        assert_eq!(line("mouse = ja\ntranscripts = ~/x\n"), Some(2));
        assert_eq!(line("mouse = ja\ntranscript = '~/x'\n"), Some(2));
        assert_eq!(
            line("mouse = ja\ncoach_off = [\ntranscripts = '~/x'\n"),
            Some(2)
        );
        // What only mentions the word names no folder.
        assert_eq!(line("theme = \"transcript\"\nmouse = ja\n"), None);
        assert_eq!(line("# transcripts = ~/x\nmouse = ja\n"), None);
    }
}
