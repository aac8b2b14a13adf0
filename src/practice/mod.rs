//! What one can do: start, resume, what is due, stories, attempts, progress, past sessions. Each
//! use case has one implementation here, which commands and screens call alike.
//!
//! Values come in and go out: the time, seeds and salts are handed in, results are values of
//! `review` and `interview`. Threads, clocks and chance belong to `runtime`.

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

use crate::bank::{Question, QuestionBank, QuestionRef};
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
pub use exporting::{Exportable, RemarkError, Remarked};
pub use importing::{ImportError, MadeBank, OwnImport};
pub use merge::Merged;
pub use plan::{Limits, plan};
pub use resume::{ResumeError, Resumed};
pub use start::{OpenSession, Started};

/// How fast one writes, and how long one practices a day.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pace {
    /// How much longer than speech typing takes; each scenario's own factor where it is not known.
    pub typing_factor: Option<f64>,
    /// How long one wants to practice a day; an hour where nobody has said so.
    pub daily: Option<Duration>,
}

/// The sessions that could not be read whenever sessions were counted, each once.
pub type UnreadSessions = Arc<Mutex<Vec<Unread>>>;

/// The sessions one has had, and the interviews one can have.
#[derive(Debug)]
pub struct Practice {
    archive: Archive,
    scenario_folders: Vec<PathBuf>,
    /// Loaded when it is first needed, and again where the program has changed a file of it.
    libraries: Libraries,
    rules: Rules,
    language: Language,
    /// The configuration file, where the user has a place for one.
    configuration: Option<PathBuf>,
    /// Interviews that have a date, by the scenario's id.
    interviews: Mutex<Vec<(String, NaiveDate)>>,
    pace: Mutex<Pace>,
    unread: UnreadSessions,
    /// The notes of each session as they were handed out or saved here last: whatever else stands
    /// in their file later, someone else has written.
    known_notes: Mutex<BTreeMap<SessionId, Notes>>,
    /// The same of stories, by their ids.
    known_stories: Mutex<BTreeMap<String, Story>>,
    /// Held while a file of readings is changed: one may be added while another is taken out.
    readings: Mutex<()>,
    /// The same of real interviews.
    known_recalled: Mutex<BTreeMap<String, RecalledInterview>>,
    /// The import that is looked through on the screen.
    pending_import: Mutex<Option<OwnImport>>,
    /// Where banks of the user's own are written, where there is a place for them.
    own_folder: Option<PathBuf>,
}

impl Practice {
    /// Sessions kept in `archive` and assessed by `rules`, with the scenarios we ship and those
    /// in `scenario_folders`, the later over the earlier. `language` is what the program speaks
    /// to the user.
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

    /// The same, with the configuration file at this path.
    pub fn with_configuration(self, path: Option<PathBuf>) -> Self {
        Self {
            configuration: path,
            ..self
        }
    }

    /// The same, with an import to be made once it was looked through.
    pub fn with_import(self, prepared: OwnImport) -> Self {
        Self {
            pending_import: Mutex::new(Some(prepared)),
            ..self
        }
    }

    /// The same, with banks of the user's own written to the folder `banks` of this one.
    pub fn with_own_folder(self, path: Option<PathBuf>) -> Self {
        Self {
            own_folder: path,
            ..self
        }
    }

    /// The same, with the days that interviews are set for, each by its scenario's id.
    pub fn with_interviews(self, interviews: Vec<(String, NaiveDate)>) -> Self {
        Self {
            interviews: Mutex::new(interviews),
            ..self
        }
    }

    /// The same, for someone who practices at this pace.
    pub fn with_pace(self, pace: Pace) -> Self {
        Self {
            pace: Mutex::new(pace),
            ..self
        }
    }

    /// The same, with every session that cannot be read and so does not count noted in `unread`.
    pub fn noting(self, unread: UnreadSessions) -> Self {
        Self { unread, ..self }
    }

    /// Where the sessions are.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// Every bank and scenario there is.
    pub fn library(&self) -> &Library {
        self.libraries.last(&self.scenario_folders)
    }

    /// Has what is in the library read again: one of its files was written.
    fn library_changed(&self) {
        self.libraries.forget();
    }

    /// The scenarios there are, and those that cannot be used, where they may be others than when
    /// the program was started.
    fn changed_scenarios(&self) -> Option<(Vec<Scenario>, Vec<BrokenScenario>)> {
        let is_changed = self.libraries.is_changed();
        is_changed.then(|| (self.scenarios(), self.broken_scenarios()))
    }

    /// Every bank and scenario there is, for whoever needs no sessions: with those we ship, what is
    /// in `folders`, the later over the earlier.
    pub fn load_library(folders: &[PathBuf]) -> Library {
        Library::load(folders)
    }

    /// Whether a bank with this id is one of ours.
    pub fn is_shipped_bank(&self, id: &str) -> bool {
        let mut banks = self.library().bank_items();
        banks.any(|it| it.origin == Origin::Shipped && it.item.id == id)
    }

    /// The scenarios there are.
    pub fn scenarios(&self) -> Vec<Scenario> {
        let items = self.library().scenario_items().iter();
        items.map(|it| it.item.clone()).collect()
    }

    /// The scenarios that cannot be used, in the order of their places.
    pub fn broken_scenarios(&self) -> Vec<BrokenScenario> {
        self.library().broken_scenarios()
    }

    /// Writes a setting into the configuration. From then on, dates of interviews and the pace of
    /// practice count as changed.
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

    /// What counts as changed from now on.
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

    /// When interviews are: each by its scenario's id.
    fn interviews(&self) -> Vec<(String, NaiveDate)> {
        self.lock_interviews().clone()
    }

    fn lock_interviews(&self) -> MutexGuard<'_, Vec<(String, NaiveDate)>> {
        let interviews = self.interviews.lock();
        interviews.unwrap_or_else(PoisonError::into_inner)
    }

    /// The day that `now` falls on for the candidate.
    pub fn day_of(&self, now: DateTime<FixedOffset>) -> NaiveDate {
        self.archive.calendar().day_of(now)
    }

    /// Every session that can be read, for as long as they are `wanted`.
    fn summaries(&self, wanted: impl Fn() -> bool + Sync) -> Result<Vec<Summary>, FileError> {
        Ok(self.sessions(wanted)?.0)
    }

    /// Every session that can be read, and why others cannot. What a program is in the middle of
    /// is neither, nor is what is not read by the time nobody has `wanted` it any more.
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

    /// The interviews that are in no list because of their names or of where they lie.
    fn strays(&self) -> Vec<Unread> {
        let strays = self.archive.strays().into_iter();
        let unknown = strays.filter(|it| !it.is_known);
        unknown
            .map(|it| Unread::session(it.name.clone(), it.say()))
            .collect()
    }

    /// What the candidate wrote of one kind, noted where it cannot be read in full.
    fn own<T: OwnEntry>(&self) -> UserFile<Vec<T>> {
        let file = self.archive.own();
        let unread = file.trouble().map(unread_file);
        self.note(unread.as_slice());
        file
    }

    /// The files beside the sessions that cannot be read, or not in full.
    fn unread_own(&self) -> Vec<Unread> {
        let stories = self.own::<Story>().trouble();
        let recalled = self.own::<RecalledInterview>().trouble();
        stories
            .into_iter()
            .chain(recalled)
            .map(unread_file)
            .collect()
    }

    /// Notes sessions that do not count, and files of which not everything does.
    fn note(&self, unread: &[Unread]) {
        let mut noted = self.unread.lock().unwrap_or_else(PoisonError::into_inner);
        for it in unread {
            if noted.iter().all(|known| known.id != it.id) {
                noted.push(it.clone());
            }
        }
    }

    /// Why there are sessions that cannot be read.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
    pub fn unread(&self) -> Result<Vec<Unread>, FileError> {
        Ok(self.sessions(|| true)?.1)
    }

    /// A question with its bank, if it is still there.
    fn question(&self, wanted: &QuestionRef) -> Option<(&QuestionBank, &Question)> {
        let bank = self.library().bank(&wanted.bank)?;
        let mut questions = bank.questions.iter();
        Some((bank, questions.find(|it| it.id == wanted.id)?))
    }
}

/// What counts of a session, and why it cannot be read, or not in full.
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

/// A file of the candidate's own that cannot be read, or not in full.
fn unread_file(trouble: FileTrouble) -> Unread {
    Unread::file(trouble.place, trouble.why)
}
