use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::interview::{Mode, SessionRequest, Setup};
use crate::lang::{Localized, say};
use crate::review;
use crate::scenario::PlannedQuestion;
use crate::store::disk::Disk;
use crate::store::{JournalStatus, JournalWriter};
use crate::transcript::SessionId;
use crate::transcript::journal::{Chain, Encoder, Head, Origin};

use super::{Limits, Practice, plan};

/// A session that was started.
#[derive(Debug)]
pub struct Started {
    /// The interview's setup.
    pub setup: Setup,
    /// Where it is recorded.
    pub session: OpenSession,
    /// What to tell the candidate about it.
    pub notice: Option<Localized>,
}

/// A session whose journal can be written.
#[derive(Debug)]
pub struct OpenSession {
    /// The session's id.
    pub id: SessionId,
    /// When it began, in wall-clock time.
    pub started: DateTime<FixedOffset>,
    /// Writes its journal.
    pub writer: JournalWriter,
    /// What is wrong with saving, if anything.
    pub status: Option<JournalStatus>,
    /// Numbers the journal's next lines.
    pub encoder: Encoder,
    /// Where its transcript is written.
    pub disk: Arc<dyn Disk>,
    /// Whether its transcript is written: other versions of a session have only their journal.
    pub keeps_transcript: bool,
}

impl Practice {
    /// Draws the questions and creates the session's folder. `seed`, `writer` and `salt` are
    /// random numbers; the request's own seed takes precedence over `seed`, and `writer`
    /// distinguishes its journal lines from those of other machines.
    ///
    /// # Errors
    ///
    /// A message, if there is no such scenario or question, nothing fits into its minutes, the
    /// folder cannot be created, or nothing can be saved anywhere; then no empty folder is left.
    pub fn start(
        &self,
        request: &SessionRequest,
        now: DateTime<FixedOffset>,
        seed: u64,
        writer: u64,
        salt: impl FnMut() -> u16,
    ) -> Result<Started, Localized> {
        let setup = self.setup(request, now, seed)?;
        let folder = self.archive.create(now, &request.scenario, salt);
        let folder = folder.map_err(|error| error.say())?;
        let head = Head {
            session: folder.id().clone(),
            started: now,
            origin: Some(Origin {
                writer,
                after: Chain::default(),
            }),
        };
        let (writer, status) = folder.begin(head);
        if let Some(JournalStatus::Held { fault }) = &status {
            drop(writer);
            self.archive.discard(folder.id());
            let cause = &fault.error().cause;
            return Err(say::files::not_begun(&cause.what(), &cause.mend()));
        }
        let is_open = self.archive.is_newly_open_to_others(&folder);
        let place = self.archive.path().to_string_lossy();
        let session = OpenSession {
            id: folder.id().clone(),
            started: now,
            writer,
            status,
            encoder: Encoder::new(folder.id().clone()),
            disk: folder.disk(),
            keeps_transcript: true,
        };
        Ok(Started {
            setup,
            session,
            notice: is_open.then(|| say::files::open_to_others(&place)),
        })
    }

    /// Removes a session that was started but has no events.
    pub fn discard(&self, id: &SessionId) {
        self.archive.discard(id);
    }

    fn setup(
        &self,
        request: &SessionRequest,
        now: DateTime<FixedOffset>,
        seed: u64,
    ) -> Result<Setup, Localized> {
        let id = &request.scenario;
        let scenario = self.library().scenario(id);
        let scenario = scenario.ok_or_else(|| say::plan::gone_scenario(id))?;
        let mut adjusted = scenario.adjusted(&request.adjustment);
        if let Some(only) = &request.only {
            let question = self.head(only);
            let (bank, question) = question.ok_or_else(|| say::due::gone(&only.to_string()))?;
            adjusted = adjusted.asking(&bank.id, question);
        }
        // An interview can be held even if the past cannot be listed.
        let sessions = self.summaries(|| true).unwrap_or_default();
        let history = review::history_of(&sessions, self.day_of(now));
        let seed = request.seed.unwrap_or(seed);
        let banks = self.library().banks_of(&adjusted);
        let language = request.adjustment.language;
        let limits = Limits {
            questions: request.questions,
            within: request.within,
        };
        let plan = plan(&adjusted, &banks, language, seed, &history, limits)?;
        let retry = request.retry_of.as_ref().zip(request.only.as_ref());
        let retry = retry.map(|(of, question)| self.retry(of, question));
        // Only practice mode shows it, and reading for it would delay the first question.
        let advice = match request.mode {
            Mode::Practice => self.advice(&sessions, &plan),
            Mode::Real => BTreeMap::new(),
        };
        let examples = self.examples_with(&sessions);
        let examples = examples.of(plan.questions().map(PlannedQuestion::reference));
        Ok(Setup {
            company: adjusted.company.clone(),
            role: adjusted.role.clone(),
            plan,
            clock: adjusted.clock,
            mode: request.mode,
            spoken: request.adjustment.spoken,
            voiced: request.adjustment.voiced,
            rules: self.rules.clone(),
            retry,
            strictness: request.adjustment.strictness,
            part: request.is_part(),
            worded: request.adjustment.worded,
            warm_up: request.warm_up,
            examples,
            advice,
        })
    }
}
