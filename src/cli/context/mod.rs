mod places;
mod screens;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::coach::Rules;
use crate::diagnostic::{Diagnostic, SourceText, headline};
use crate::lang::Language;
use crate::lang::say::{Phrase, cli as words, files, stats};
use crate::practice::{Pace, Practice, UnreadSessions};
use crate::review::{Calendar, Unread};
use crate::runtime::{Clock, Environment, PlainFront, SlowNotice, Toolbox};
use crate::settings::{Origin, Settings};
use crate::store::{PathError, Scratch, Workspace};
use crate::voice::Tool;

use super::failure::{Failure, warn};
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

    /// Until the result is dropped, prints a notice if file access is slow: a disk may hang.
    pub(super) fn say_if_slow(&self) -> SlowNotice {
        let language = self.language();
        SlowNotice::after_delay(move || warn(files::SLOW.get(language)))
    }

    /// Expands a path after an equals sign, where a shell leaves `~` unchanged.
    pub(super) fn named(&self, written: Option<&Path>) -> Result<Option<PathBuf>, Failure> {
        let named = written.map(|written| self.environment.locations.named(written));
        named
            .transpose()
            .map_err(|error| Failure::usage(error.say()))
    }

    /// The same for paths in quotation marks, which a shell leaves unchanged as well. Others stay
    /// as they are written, and are shown so.
    pub(super) fn all_named(&self, written: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
        let is_short = |it: &Path| it.to_string_lossy().starts_with(['~', '$']);
        let named = written.iter().map(|it| match is_short(it) {
            true => self.named(Some(it)),
            false => Ok(Some(it.clone())),
        });
        let named = named.collect::<Result<Vec<_>, _>>()?;
        Ok(named.into_iter().flatten().collect())
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
