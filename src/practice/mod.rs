//! The use cases: start, resume, due questions, stories, attempts, progress, past sessions. Each
//! has a single implementation here, which commands and screens share.
//!
//! Values come in and go out: time, seeds and salts are passed in, results are values of `review`
//! and `interview`. Threads, clocks and randomness belong to `runtime`.

mod advice;
mod agenda;
mod day_card;
mod drills;
mod due;
mod examples;
mod exporting;
#[cfg(test)]
pub(crate) mod fixture;
mod importing;
mod libraries;
mod merge;
mod past;
mod plan;
mod progress;
mod recalled;
mod resume;
mod retry;
mod samples;
mod start;
mod stories;
mod today;
mod words;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::bank::{Question, QuestionBank, QuestionHead, QuestionRef};
use crate::coach::Rules;
use crate::lang::{Language, Localized, say};
use crate::review::recalled::RecalledInterview;
use crate::review::stories::Story;
use crate::review::{Notes, Summary, Unread};
use crate::scenario::{BrokenScenario, Scenario};
use crate::settings::Change;
use crate::store::{
    self, Archive, FileError, FileTrouble, Library, NewValue, Origin, OwnEntry, Past, PastState,
    UserFile,
};
use crate::transcript::SessionId;

use libraries::Libraries;

pub use due::DatedInterview;
pub use exporting::{AddedRemarks, Exportable, RemarkError};
pub use importing::{ImportError, MadeBank, MadeImport, OwnImport};
pub use merge::MergedFile;
pub use plan::{Limits, plan};
pub use resume::{ResumeError, ResumedInterview};
pub use start::{OpenSession, Started};

/// How fast the candidate types, and how long they practice per day.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pace {
    /// How much longer typing takes than speech; `None` uses each scenario's own factor.
    pub typing_factor: Option<f64>,
    /// Practice time per day; `None` means an hour.
    pub daily: Option<Duration>,
}

/// Sessions that could not be read while counting, without duplicates.
pub type UnreadSessions = Arc<Mutex<Vec<Unread>>>;

/// All use cases, over the user's sessions and library.
#[derive(Debug)]
pub struct Practice {
    archive: Archive,
    scenario_folders: Vec<PathBuf>,
    /// Loaded on first use, and again after the program has changed one of its files.
    libraries: Libraries,
    rules: Rules,
    language: Language,
    /// The configuration file, if the user has a place for one.
    configuration: Option<PathBuf>,
    /// Dates of interviews, by scenario id.
    interviews: Mutex<Vec<(String, NaiveDate)>>,
    pace: Mutex<Pace>,
    unread: UnreadSessions,
    /// The notes of each session as last read or saved here: whatever else is in their file later
    /// was written by someone else.
    known_notes: Mutex<BTreeMap<SessionId, Notes>>,
    /// The same for stories, by id.
    known_stories: Mutex<BTreeMap<String, Story>>,
    /// Held while a file of readings is changed: one may be added while another is removed.
    readings: Mutex<()>,
    /// The same for real interviews.
    known_recalled: Mutex<BTreeMap<String, RecalledInterview>>,
    /// The import being reviewed on the screen.
    pending_import: Mutex<Option<OwnImport>>,
    /// Where the user's own banks are written, if there is a place for them.
    own_folder: Option<PathBuf>,
}

impl Practice {
    /// Use cases for sessions in `archive`, assessed with `rules`, with the shipped scenarios and
    /// those in `scenario_folders`, later ones overriding earlier ones. `language` is that of the
    /// user interface.
    pub fn new(
        archive: Archive,
        scenario_folders: Vec<PathBuf>,
        rules: Rules,
        language: Language,
    ) -> Self {
        let written = examples::written_down(scenario_folders.clone());
        Self {
            archive: archive.with_examples(written),
            scenario_folders,
            libraries: Libraries::default(),
            rules,
            language,
            configuration: None,
            interviews: Mutex::default(),
            pace: Mutex::default(),
            unread: UnreadSessions::default(),
            known_notes: Mutex::default(),
            known_stories: Mutex::default(),
            readings: Mutex::default(),
            known_recalled: Mutex::default(),
            pending_import: Mutex::default(),
            own_folder: None,
        }
    }

    /// Uses the configuration file at this path.
    pub fn with_configuration(self, path: Option<PathBuf>) -> Self {
        Self {
            configuration: path,
            ..self
        }
    }

    /// Holds an import, to be carried out after its review.
    pub fn with_import(self, prepared: OwnImport) -> Self {
        Self {
            pending_import: Mutex::new(Some(prepared)),
            ..self
        }
    }

    /// Writes the user's own banks to the folder `banks` of this one.
    pub fn with_own_folder(self, path: Option<PathBuf>) -> Self {
        Self {
            own_folder: path,
            ..self
        }
    }

    /// Uses these dates of interviews, by scenario id.
    pub fn with_interviews(self, interviews: Vec<(String, NaiveDate)>) -> Self {
        Self {
            interviews: Mutex::new(interviews),
            ..self
        }
    }

    /// Uses this pace.
    pub fn with_pace(self, pace: Pace) -> Self {
        Self {
            pace: Mutex::new(pace),
            ..self
        }
    }

    /// Collects sessions that are not counted because they cannot be read in `unread`.
    pub fn noting(self, unread: UnreadSessions) -> Self {
        Self { unread, ..self }
    }

    /// Where the sessions are.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// Every bank and scenario.
    pub fn library(&self) -> &Library {
        self.libraries.last(&self.scenario_folders)
    }

    /// Has the library reloaded because one of its files was written.
    fn library_changed(&self) {
        self.libraries.forget();
    }

    /// The usable and the broken scenarios, if they may have changed since the program started.
    fn changed_scenarios(&self) -> Option<(Vec<Scenario>, Vec<BrokenScenario>)> {
        let is_changed = self.libraries.is_changed();
        is_changed.then(|| (self.scenarios(), self.broken_scenarios()))
    }

    /// Every bank and scenario, for callers that need no sessions: the shipped ones and those in
    /// `folders`, later ones overriding earlier ones.
    pub fn load_library(folders: &[PathBuf]) -> Library {
        Library::load(folders)
    }

    /// Whether the bank with this id is shipped.
    pub fn is_shipped_bank(&self, id: &str) -> bool {
        let mut banks = self.library().bank_items();
        banks.any(|it| it.origin == Origin::Shipped && it.item.id == id)
    }

    /// The scenarios there are.
    pub fn scenarios(&self) -> Vec<Scenario> {
        let items = self.library().scenario_items().iter();
        items.map(|it| it.item.clone()).collect()
    }

    /// The unusable scenarios, by position.
    pub fn broken_scenarios(&self) -> Vec<BrokenScenario> {
        self.library().broken_scenarios()
    }

    /// Saves a setting to the configuration. Dates of interviews and the pace take effect at
    /// once.
    ///
    /// # Errors
    ///
    /// If there is no place for a configuration, or the file cannot be written.
    pub fn save_setting(&self, change: &Change) -> Result<(), Localized> {
        let Some(path) = &self.configuration else {
            return Err(say::files::NO_CONFIGURATION.into());
        };
        let text = |text: &str| Some(NewValue::Text(text.to_owned()));
        let (keys, value) = match change {
            Change::Language(language) => (vec!["language"], text(language.code())),
            Change::Look(look) => (vec!["theme"], text(look.word())),
            Change::Mouse(ours) => (vec!["mouse"], Some(NewValue::Switch(*ours))),
            Change::Alert(alert) => (vec!["alert"], text(alert.word())),
            Change::Titled(titled) => (vec!["title"], Some(NewValue::Switch(*titled))),
            Change::TypingFactor(factor) => (vec!["typing_factor"], factor.map(NewValue::Number)),
            Change::MinutesPerDay(minutes) => {
                let minutes = minutes.map(|it| NewValue::Written(it.to_string()));
                (vec!["minutes_per_day"], minutes)
            }
            Change::Interview { scenario, day } => {
                let day = day.and_then(|day| text(&day.to_string()));
                (vec!["interviews", scenario.as_str()], day)
            }
        };
        store::configure(path, &keys, value).map_err(|error| error.say())?;
        self.take_over(change);
        Ok(())
    }

    /// Applies a changed setting.
    fn take_over(&self, change: &Change) {
        match change {
            Change::Interview { scenario, day } => {
                let mut interviews = self.lock_interviews();
                interviews.retain(|(id, _)| id != scenario);
                interviews.extend(day.map(|day| (scenario.clone(), day)));
            }
            Change::MinutesPerDay(minutes) => {
                let daily = minutes.map(|it| Duration::from_secs(u64::from(it) * 60));
                self.lock_pace().daily = daily;
            }
            Change::TypingFactor(factor) => self.lock_pace().typing_factor = *factor,
            _ => {}
        }
    }

    /// At which pace one practices.
    fn pace(&self) -> Pace {
        *self.lock_pace()
    }

    fn lock_pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Dates of interviews, by scenario id.
    fn interviews(&self) -> Vec<(String, NaiveDate)> {
        self.lock_interviews().clone()
    }

    fn lock_interviews(&self) -> MutexGuard<'_, Vec<(String, NaiveDate)>> {
        let interviews = self.interviews.lock();
        interviews.unwrap_or_else(PoisonError::into_inner)
    }

    /// The candidate's day at `now`.
    pub fn day_of(&self, now: DateTime<FixedOffset>) -> NaiveDate {
        self.archive.calendar().day_of(now)
    }

    /// Every readable session, until `wanted` returns false.
    fn summaries(&self, wanted: impl Fn() -> bool + Sync) -> Result<Vec<Summary>, FileError> {
        Ok(self.sessions(wanted)?.0)
    }

    /// Every readable session, and why others cannot be read. Live sessions are in neither list,
    /// nor are those not read before `wanted` returns false.
    fn sessions(
        &self,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<(Vec<Summary>, Vec<Unread>), FileError> {
        let (mut read, mut unread) = (Vec::new(), Vec::new());
        for (summary, why) in self.archive.past_while(wanted, counted)? {
            read.extend(summary);
            unread.extend(why);
        }
        unread.extend(self.strays());
        self.note(&unread);
        Ok((read, unread))
    }

    /// Interviews that no list shows because of their names or locations.
    pub fn strays(&self) -> Vec<Unread> {
        let strays = self.archive.strays().into_iter();
        let unknown = strays.filter(|it| !it.is_known);
        unknown
            .map(|it| Unread::session(it.name.clone(), it.say()))
            .collect()
    }

    /// The candidate's entries of one kind. Records it if they cannot be read in full.
    fn own<T: OwnEntry>(&self) -> UserFile<Vec<T>> {
        let file = self.archive.own();
        let unread = file.trouble().map(unread_file);
        self.note(unread.as_slice());
        file
    }

    /// Files next to the sessions that cannot be read, or only in part.
    fn unread_own(&self) -> Vec<Unread> {
        let stories = self.own::<Story>().trouble();
        let recalled = self.own::<RecalledInterview>().trouble();
        stories
            .into_iter()
            .chain(recalled)
            .map(unread_file)
            .collect()
    }

    /// Records sessions that are not counted, and files that are counted only in part.
    fn note(&self, unread: &[Unread]) {
        let mut noted = self.unread.lock().unwrap_or_else(PoisonError::into_inner);
        for it in unread {
            if noted.iter().all(|known| known.id != it.id) {
                noted.push(it.clone());
            }
        }
    }

    /// Why sessions cannot be read.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn unread(&self) -> Result<Vec<Unread>, FileError> {
        Ok(self.sessions(|| true)?.1)
    }

    /// A question with its bank, if it still exists.
    fn question(&self, wanted: &QuestionRef) -> Option<(&QuestionBank, &Question)> {
        let bank = self.library().bank(&wanted.bank)?;
        Some((bank, bank.question(&wanted.id)?))
    }

    /// What is known about a question without reading it, with its bank, if it still exists.
    fn head(&self, wanted: &QuestionRef) -> Option<(&QuestionBank, &QuestionHead)> {
        let bank = self.library().bank(&wanted.bank)?;
        Some((bank, bank.head(&wanted.id)?))
    }
}

/// The part of a session that counts, and why it cannot be read, or only in part.
fn counted(past: Past) -> (Option<Summary>, Option<Unread>) {
    match past.state {
        PastState::Unreadable(error) => {
            let why = Unread::session(past.id.to_string(), error.say());
            (None, Some(why))
        }
        _ => {
            let why = past.trouble.clone().map(unread_file);
            (past.into_summary(), why)
        }
    }
}

/// A user's file that cannot be read, or only in part.
fn unread_file(trouble: FileTrouble) -> Unread {
    Unread::file(trouble.place, trouble.why)
}
