mod screens;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::coach::Rules;
use crate::diagnostic::{Diagnostic, SourceText, headline};
use crate::lang::say::{Phrase, cli as words, files, stats};
use crate::lang::{Language, Localized};
use crate::practice::{Pace, Practice, UnreadSessions};
use crate::review::{Calendar, Unread};
use crate::runtime::{Clock, Environment, PlainFront, SlowNotice, Toolbox};
use crate::settings::{Origin, Settings};
use crate::store::{
    self, Archive, ChosenBy, Packs, PathError, Scratch, TranscriptsFolder, Workspace,
};
use crate::voice::Tool;

use super::failure::{Exit, Failure, warn};
use super::{Common, configuration};

/// What every command needs to know: settings and locations.
pub(super) struct Context {
    environment: Environment,
    settings: Settings,
    /// The configuration file, and what is wrong with it.
    configuration: Option<(SourceText, Vec<Diagnostic>)>,
    workspace: Option<Workspace>,
    asked_language: Option<Language>,
    asked_plain: bool,
    asked_transcripts: Option<PathBuf>,
    /// The requested folder of scenarios, or why it cannot be used.
    asked_scenarios: Option<Result<PathBuf, PathError>>,
    said_where_sessions_lie: Cell<bool>,
    /// Whether problems in the configuration were reported.
    warned_of_configuration: Cell<bool>,
    /// Sessions that the command could not read while counting.
    unread: UnreadSessions,
}

impl Context {
    /// Reads the environment, the configuration and the common arguments.
    pub(super) fn read(common: &Common) -> Self {
        let environment = Environment::read();
        let asked_language = common.lang;
        let (mut settings, configuration) =
            configuration::of_environment(&environment, asked_language);
        let colourless = environment.colourless.then_some(true);
        settings
            .colourless
            .lay_over(colourless, Origin::Environment);
        Self {
            workspace: Workspace::at(&environment.locations.working_folder),
            asked_scenarios: common
                .scenarios
                .as_deref()
                .map(|written| environment.locations.named(written)),
            environment,
            settings,
            configuration,
            asked_language,
            asked_plain: common.plain,
            asked_transcripts: common.transcripts.clone(),
            said_where_sessions_lie: Cell::new(false),
            warned_of_configuration: Cell::new(false),
            unread: UnreadSessions::default(),
        }
    }

    /// The language of the program, given the `asked` one, before any argument was parsed.
    pub(super) fn language_of(asked: Option<Language>) -> Language {
        let (settings, _) = configuration::of_environment(&Environment::read(), asked);
        settings.language.value
    }

    /// Fails if the folder of scenarios cannot be found as written.
    pub(super) fn knows_its_folders(&self) -> Result<(), Failure> {
        match &self.asked_scenarios {
            Some(Err(error)) => Err(Failure::usage(error.say())),
            _ => Ok(()),
        }
    }

    /// The language of the program.
    pub(super) fn language(&self) -> Language {
        self.settings.language.value
    }

    /// The language requested on the command line.
    pub(super) fn asked_language(&self) -> Option<Language> {
        self.asked_language
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The programs for sound.
    pub(super) fn toolbox(&self) -> Toolbox {
        Toolbox::find(&self.settings.voice.value, &self.environment)
    }

    /// Whether there is a program to record answers with.
    pub(super) fn can_record(&self) -> bool {
        self.has(Tool::Record)
    }

    /// Whether there is a program to recognize speech with.
    pub(super) fn can_recognize(&self) -> bool {
        self.has(Tool::Recognize)
    }

    fn has(&self, tool: Tool) -> bool {
        let tools = self.toolbox();
        tools.of(tool).is_some_and(|it| it.program.is_some())
    }

    /// The current wall-clock time.
    pub(super) fn now(&self) -> DateTime<FixedOffset> {
        Clock::wall()
    }

    /// The current day, by wall-clock time and the candidate's start of day.
    pub(super) fn today(&self) -> NaiveDate {
        Calendar::new(self.now(), self.settings.day_starts.value).today()
    }

    /// Warns about sessions that do not count because they cannot be read.
    pub(super) fn warn_of_sessions(&self, unread: &[Unread]) {
        for it in unread {
            warn(&self.said_of(it));
        }
    }

    /// Warns about sessions that the command could not read while counting.
    pub(super) fn warn_of_unread(&self) {
        let unread = self.unread.lock().unwrap_or_else(PoisonError::into_inner);
        self.warn_of_sessions(&unread);
    }

    /// Describes a session that cannot be read, with the reason.
    pub(super) fn said_of(&self, unread: &Unread) -> String {
        format!("{}: {}", unread.id, unread.why.get(self.language()))
    }

    /// The configuration file with its problems, for callers that report them themselves.
    pub(super) fn configuration(&self) -> Option<&(SourceText, Vec<Diagnostic>)> {
        self.warned_of_configuration.set(true);
        self.configuration.as_ref()
    }

    /// The folder of the configuration file.
    pub(super) fn configuration_folder(&self) -> Option<PathBuf> {
        let file = self.environment.locations.configuration()?;
        Some(file.parent()?.to_owned())
    }

    /// The user's folders of scenarios, later ones overriding earlier ones.
    pub(super) fn scenario_folders(&self) -> Vec<PathBuf> {
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
        let all: Vec<PathBuf> = packs.into_iter().chain(folders).collect();
        // A folder that is both named and found anyway is read once, as the stronger of the two.
        let is_again = |at: usize, folder: &Path| {
            let mut later = all.iter().skip(at + 1);
            later.any(|it| store::whole(it) == store::whole(folder))
        };
        let once = all.iter().enumerate();
        let once = once.filter(|(at, folder)| !is_again(*at, folder));
        once.map(|(_, folder)| folder.clone()).collect()
    }

    /// Reports problems in the configuration once. Every command that looks for sessions does so,
    /// as the configuration says where they are and how days are counted.
    pub(super) fn warn_of_configuration(&self) {
        let Some((source, problems)) = &self.configuration else {
            return;
        };
        if !self.warned_of_configuration.replace(true) {
            for problem in problems {
                warn(&headline(source, problem, self.language()));
            }
        }
    }

    /// Where the sessions are.
    pub(super) fn archive(&self) -> Result<Archive, Failure> {
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
            let problem = problem_with_folder(source, problems)?;
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
    pub(super) fn place_notice(&self) -> Option<Localized> {
        let kept = self.kept_meanwhile()?;
        let (source, problems) = self.configuration.as_ref()?;
        let problem = problem_with_folder(source, problems)?;
        Some(Localized::each(|language| {
            let why = headline(source, problem, language);
            format!("{why}\n\n{}", kept.get(language))
        }))
    }

    /// Where interviews are kept in the meantime, to go with the report of the mistake.
    pub(super) fn kept_meanwhile(&self) -> Option<Localized> {
        let place = self.transcripts_place()?;
        let by_nobody = matches!(place.chosen_by, ChosenBy::Workspace | ChosenBy::Default);
        let (source, problems) = self.configuration.as_ref().filter(|_| by_nobody)?;
        problem_with_folder(source, problems)?;
        Some(files::kept_meanwhile(&place.path.to_string_lossy()))
    }

    /// The first message on the screen about the folders of sessions.
    pub(super) fn places_notice(&self) -> Option<Localized> {
        let elsewhere = || {
            let place = self.transcripts_place()?;
            self.sessions_elsewhere(&place).into_iter().next()
        };
        self.place_notice().or_else(elsewhere)
    }

    /// Until the result is dropped, prints a notice if file access is slow: a disk may hang.
    pub(super) fn say_if_slow(&self) -> SlowNotice {
        let language = self.language();
        SlowNotice::after_delay(move || warn(files::SLOW.get(language)))
    }

    /// The folder to write a user's scenario to: the requested one, or else the user's own.
    pub(super) fn own_folder(&self) -> Option<PathBuf> {
        let asked = self.asked_scenarios.clone().and_then(Result::ok);
        asked.or_else(|| self.environment.locations.own_scenarios())
    }

    /// Expands a path after an equals sign, where a shell leaves `~` unchanged.
    pub(super) fn named(&self, written: Option<&Path>) -> Result<Option<PathBuf>, Failure> {
        let named = written.map(|written| self.environment.locations.named(written));
        named
            .transpose()
            .map_err(|error| Failure::usage(error.say()))
    }

    /// Asks a question at the terminal; `None` if nobody is there.
    pub(super) fn asks(&self, what: Phrase) -> Option<String> {
        if !(self.environment.input_is_terminal && self.environment.output_is_terminal) {
            return None;
        }
        warn(what.get(self.language()));
        let mut said = String::new();
        std::io::stdin().read_line(&mut said).ok()?;
        Some(said)
    }

    /// Says what is expected, if it is to be typed at a terminal.
    pub(super) fn say_what_is_read(&self, what: Phrase) {
        if self.environment.input_is_terminal {
            warn(what.get(self.language()));
        }
    }

    /// Whether there is a person to ask.
    pub(super) fn is_asked(&self) -> bool {
        self.environment.input_is_terminal
    }

    /// The path of the configuration file, which may not exist.
    pub(super) fn configuration_file(&self) -> Option<PathBuf> {
        self.environment.locations.configuration()
    }

    /// The folder of sessions, and who chose it.
    pub(super) fn transcripts_place(&self) -> Option<TranscriptsFolder> {
        self.transcripts_folder().ok().flatten()
    }

    /// Why the folder given on the command line or in the environment cannot be used, and whether
    /// it was the command line.
    pub(super) fn refused_transcripts(&self) -> Option<(PathError, bool)> {
        let asked = self.asked_transcripts.as_deref();
        let locations = &self.environment.locations;
        let refused = locations.transcripts(asked, None, self.workspace.as_ref());
        Some((refused.err()?, asked.is_some()))
    }

    /// The requested folder of scenarios.
    pub(super) fn asked_scenarios(&self) -> Option<&Path> {
        self.asked_scenarios.as_ref()?.as_deref().ok()
    }

    fn transcripts_folder(&self) -> Result<Option<TranscriptsFolder>, PathError> {
        let asked = self.asked_transcripts.as_deref();
        let configured = self.settings.transcripts.value.as_deref();
        let locations = &self.environment.locations;
        locations.transcripts(asked, configured, self.workspace.as_ref())
    }

    /// Removes temporary files that a killed program left.
    pub(super) fn sweep(&self) {
        Scratch::sweep(&self.environment.locations.temporary);
    }

    /// Whether the terminal can only handle lines.
    pub(super) fn is_dumb(&self) -> bool {
        self.environment.dumb
    }

    /// Whether line-by-line mode was requested on the command line.
    pub(super) fn asked_plain(&self) -> bool {
        self.asked_plain
    }

    /// The line-by-line front, if requested or if the terminal supports nothing else. With a pipe
    /// it must be requested: someone who piped the screens by mistake would otherwise get an
    /// interview that nobody took.
    pub(super) fn plain(&self) -> Option<PlainFront> {
        let here = &self.environment;
        let (typed, seen) = (here.input_is_terminal, here.output_is_terminal);
        let wanted = self.asked_plain || (here.dumb || self.settings.plain.value) && typed && seen;
        wanted.then(|| PlainFront {
            language: self.language(),
            typing_factor: self.settings.typing_factor.value,
            strictness: self.settings.strictness.value,
            length: self.settings.length.value,
            typed,
            seen,
        })
    }

    /// Fails if there is no terminal to draw on.
    pub(super) fn needs_terminal(&self) -> Result<(), Failure> {
        let here = &self.environment;
        if !(here.input_is_terminal && here.output_is_terminal) {
            return Err(Failure::usage(words::NO_TERMINAL));
        }
        if here.dumb {
            return Err(Failure::usage(words::DUMB_TERMINAL));
        }
        Ok(())
    }

    /// The use cases, with the existing sessions and scenarios.
    pub(super) fn practice(&self) -> Result<Practice, Failure> {
        self.practice_at(None)
    }

    /// The same with a practice time per day that overrides the configuration.
    pub(super) fn practice_at(&self, daily: Option<Duration>) -> Result<Practice, Failure> {
        let (archive, folders) = (self.archive()?, self.scenario_folders());
        let configured = self.settings.minutes_per_day.value;
        let configured = configured.map(|minutes| Duration::from_secs(u64::from(minutes) * 60));
        let pace = Pace {
            typing_factor: self.settings.typing_factor.value,
            daily: daily.or(configured),
        };
        let practice = Practice::new(archive, folders, self.rules(), self.language())
            .with_configuration(self.environment.locations.configuration())
            .with_own_folder(self.own_folder())
            .with_interviews(self.settings.interviews.value.clone())
            .with_pace(pace)
            .noting(Arc::clone(&self.unread));
        Ok(practice)
    }

    /// Warns about problems in the configuration, and about interviews that have a date but no
    /// scenario.
    pub(super) fn warn_of_interviews(&self, practice: &Practice) {
        self.warn_of_configuration();
        for id in practice.unknown_interviews() {
            warn(stats::no_such_interview(&id).get(self.language()));
        }
    }

    /// The coach's enabled rules.
    pub(super) fn rules(&self) -> Rules {
        let off = self.settings.rules_off.value.iter();
        Rules::without(off.filter_map(|word| word.parse().ok()))
    }
}

/// The problem because of which the configured folder for transcripts may be unknown.
fn problem_with_folder<'p>(
    source: &SourceText,
    problems: &'p [Diagnostic],
) -> Option<&'p Diagnostic> {
    const KEY: &str = "transcript";
    let names_it = |line: &str| {
        let line = line.trim_start().to_lowercase();
        line.contains(KEY) && !line.starts_with('#')
    };
    // An unreadable file may set it.
    if source.text().is_empty() {
        return problems.first();
    }
    if !source.text().lines().any(names_it) {
        return None;
    }
    let is_there = |problem: &&Diagnostic| {
        let span = problem.span.as_ref();
        span.is_some_and(|span| names_it(source.line_at(span.start).0))
    };
    problems.iter().find(is_there).or_else(|| problems.first())
}
