//! Sessions: their folders, their questions, and the recorder of the one that is live.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use chrono::{DateTime, FixedOffset};
use rand::TryRng;
use rand::rngs::SysRng;

use crate::coach::Rules;
use crate::interview::{Event, Interview, Setup};
use crate::lang::{Language, Localized, say};
use crate::moment::Moment;
use crate::review;
use crate::review::schedule::Target;
use crate::scenario::{self, PlannedQuestion, Scenario};
use crate::store::{self, Archive, Library, OpenError, SessionFolder};
use crate::transcript::journal::{Encoder, Head};
use crate::transcript::{self, SessionId, Transcript};
use crate::tui::{ResumableSession, SessionRequest};

use super::app::AppEvent;
use super::clock::Clock;
use super::recorder::Recorder;

/// The interviews one can take, and the sessions that were taken.
#[derive(Debug)]
pub struct Sessions {
    pub(super) archive: Archive,
    pub(super) library: Library,
    rules: Rules,
    /// The configuration file, where the user has a place for one.
    configuration: Option<PathBuf>,
    /// The days that interviews are set for: what they ask comes back before.
    pub(super) targets: Vec<Target>,
    language: Language,
}

/// A session resumed where it was interrupted.
#[derive(Debug)]
pub(super) struct ResumedSession {
    pub(super) interview: Interview,
    /// Where its clock stood.
    pub(super) at: Moment,
    pub(super) live: LiveSession,
    /// What the candidate should know about it.
    pub(super) notice: Option<Localized>,
}

impl Sessions {
    /// Sessions drawn from `library`, kept in `archive` and judged by `rules`. `language` is
    /// what the program speaks to the user.
    pub fn new(archive: Archive, library: Library, rules: Rules, language: Language) -> Self {
        Self {
            archive,
            library,
            rules,
            configuration: None,
            targets: Vec::new(),
            language,
        }
    }

    /// The same, with the configuration file at this path.
    pub fn configured_by(self, path: Option<PathBuf>) -> Self {
        Self {
            configuration: path,
            ..self
        }
    }

    /// The same, with the days that interviews are set for.
    pub fn aimed_at(self, targets: Vec<Target>) -> Self {
        Self { targets, ..self }
    }

    /// Puts the typing factor into the configuration.
    pub(super) fn save_typing_factor(&self, factor: f64) -> Result<(), Localized> {
        let Some(path) = &self.configuration else {
            return Err(say::files::NO_CONFIGURATION.into());
        };
        store::configure(path, "typing_factor", factor).map_err(|error| error.say())
    }

    /// The scenarios there are.
    pub(crate) fn scenarios(&self) -> Vec<Scenario> {
        let shelved = self.library.scenario_items().iter();
        shelved.map(|shelved| shelved.item.clone()).collect()
    }

    /// The sessions that were interrupted, newest first.
    pub(super) fn interrupted(&self) -> Vec<ResumableSession> {
        let found = self.archive.interrupted();
        let card = |(folder, transcript): (SessionFolder, Transcript)| ResumableSession {
            id: folder.id().to_string(),
            title: review::words::title(&transcript, self.language),
            started: say::review::when(self.language, transcript.started),
        };
        found.into_iter().map(card).collect()
    }

    /// Draws the questions and makes the session's folder.
    pub(super) fn start(
        &self,
        request: &SessionRequest,
        events: Sender<AppEvent>,
    ) -> Result<(Setup, LiveSession), Localized> {
        let setup = self.setup(request)?;
        let started = Clock::wall();
        let folder = self
            .archive
            .create(started, &request.scenario, draw_salt)
            .map_err(|error| error.say())?;
        let head = Head {
            session: folder.id().clone(),
            started,
        };
        let encoder = Encoder::new(folder.id().clone(), 0);
        let (writer, trouble) = folder.begin(head);
        let recorder = Recorder::start(writer, trouble, encoder, folder.disk(), events)
            .map_err(|error| no_thread(&error))?;
        Ok((
            setup,
            LiveSession::new(folder.id().clone(), started, recorder),
        ))
    }

    /// Removes a session that was made and that nobody takes part in.
    pub(super) fn discard(&self, live: LiveSession) {
        let id = live.id.clone();
        live.close();
        self.archive.discard(&id);
    }

    fn setup(&self, request: &SessionRequest) -> Result<Setup, Localized> {
        let id = &request.scenario;
        let scenario = self.library.scenario(id);
        let scenario = scenario.ok_or_else(|| say::plan::gone_scenario(id))?;
        let mut adjusted = scenario.adjusted(&request.adjustment);
        if let Some(only) = &request.only {
            let question = self.question(only);
            let (bank, question) = question.ok_or_else(|| say::due::gone(&only.to_string()))?;
            adjusted = adjusted.asking(&bank.id, question);
        }
        let seed = request.seed.unwrap_or_else(draw_seed);
        let history = self.history(Clock::wall());
        let plan = scenario::plan(&adjusted, &self.library.banks(), seed, &history);
        let plan = match request.questions {
            Some(questions) => plan.limited_to(questions),
            None => plan,
        };
        if plan.question_count() == 0 {
            let minutes = adjusted.minutes();
            return Err(say::plan::no_room(minutes));
        }
        let examples = store::shipped_examples(plan.questions().map(PlannedQuestion::reference));
        Ok(Setup {
            company: adjusted.company.clone(),
            role: adjusted.role.clone(),
            plan,
            clock: adjusted.clock,
            mode: request.mode,
            spoken: request.adjustment.spoken,
            rules: self.rules.clone(),
            examples,
        })
    }

    /// What the planner should know of the past.
    fn history(&self, now: DateTime<FixedOffset>) -> scenario::History {
        review::history_of(&self.archive.summaries(), now)
    }

    /// Resumes an interrupted session.
    pub(super) fn resume(
        &self,
        id: &str,
        events: Sender<AppEvent>,
    ) -> Result<ResumedSession, Localized> {
        let folder = self.archive.find(id).map_err(|error| error.say())?;
        let resumed = folder.resume().map_err(|error: OpenError| error.say())?;
        let disk = folder.disk();
        let recorder = Recorder::start(
            resumed.writer,
            resumed.status,
            resumed.encoder,
            disk,
            events,
        )
        .map_err(|error| no_thread(&error))?;
        let lost = resumed.lost;
        Ok(ResumedSession {
            interview: resumed.interview,
            at: resumed.at,
            live: LiveSession::new(folder.id().clone(), resumed.head.started, recorder),
            notice: (lost > 0).then(|| say::files::resumed_with_losses(lost)),
        })
    }
}

/// There can be no more threads.
fn no_thread(error: &std::io::Error) -> Localized {
    store::Cause::Io(std::io::Error::from(error.kind())).what()
}

/// The live session as the owner of the model sees it.
#[derive(Debug)]
pub(super) struct LiveSession {
    id: SessionId,
    started: DateTime<FixedOffset>,
    recorder: Recorder,
}

impl LiveSession {
    fn new(id: SessionId, started: DateTime<FixedOffset>, recorder: Recorder) -> Self {
        Self {
            id,
            started,
            recorder,
        }
    }

    /// Writes an event into the journal.
    pub(super) fn record(&mut self, at: Moment, event: &Event) {
        self.recorder.record(at, event);
    }

    /// Waits until every event so far is written, unless the disk hangs.
    pub(super) fn wait_written(&mut self) {
        self.recorder.wait_written();
    }

    /// When saving must be looked after, though nothing else may happen.
    pub(super) fn wakes_in(&self) -> Option<std::time::Duration> {
        self.recorder.wakes_in()
    }

    /// Brings everything to the disk, and goes on.
    pub(super) fn settle(&mut self) {
        self.recorder.settle();
    }

    /// Writes the transcript as the interview stands.
    pub(super) fn save_transcript(&mut self, interview: &Interview) {
        let ended = Some(Clock::wall());
        let transcript = Transcript::of(interview, self.id.clone(), self.started, ended);
        let file = transcript::write(&transcript);
        self.recorder.save_transcript(file.into_bytes());
    }

    /// Brings everything to the disk.
    pub(super) fn close(self) {
        self.recorder.close();
    }
}

/// A seed by chance, short enough to be read out and typed again.
pub fn draw_seed() -> u64 {
    u64::from(random() % 1_000_000)
}

fn draw_salt() -> u16 {
    u16::try_from(random() >> 16).unwrap_or_default()
}

/// Chance of the system, or where it has none, of the clock.
fn random() -> u32 {
    let by_clock = |_| Clock::wall().timestamp_subsec_nanos();
    SysRng.try_next_u32().unwrap_or_else(by_clock)
}
