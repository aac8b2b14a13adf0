use crate::interview::Interview;
use crate::lang::{Localized, say};
use crate::moment::Moment;
use crate::review::{self, ResumableSession};
use crate::store::{FileError, NotFound, OpenError, SessionFolder};
use crate::transcript::{SessionId, Transcript};

use super::{OpenSession, Practice};

/// A resumed session.
#[derive(Debug)]
pub struct ResumedInterview {
    /// The interview exactly as it was.
    pub interview: Interview,
    /// The time of its last event, from which its clocks continue.
    pub at: Moment,
    /// Where it is recorded from now on.
    pub session: OpenSession,
    /// What to tell the candidate about it.
    pub notice: Option<Localized>,
}

/// Why no session can be resumed.
#[derive(Debug, thiserror::Error)]
pub enum ResumeError {
    /// No session was interrupted.
    #[error("there is no interrupted session")]
    Nothing,
    /// The matching session is over.
    #[error("the session {0} is over")]
    Over(SessionId),
    /// Another program is in the middle of the matching session.
    #[error("it is open in another window")]
    Live,
    /// None or several match.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// It cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The folder of transcripts cannot be listed.
    #[error(transparent)]
    File(#[from] FileError),
}

impl ResumeError {
    /// Says what is wrong and what to do.
    pub fn say(&self) -> Localized {
        match self {
            Self::Nothing => say::files::NOTHING_TO_RESUME.into(),
            Self::Over(id) => say::files::not_interrupted(id.as_str()),
            Self::Live => say::files::LIVE.into(),
            Self::NotFound(error) => error.say(),
            Self::Open(error) => error.say(),
            Self::File(error) => error.say(),
        }
    }
}

impl Practice {
    /// The interrupted sessions, newest first.
    pub fn interrupted(&self) -> Vec<ResumableSession> {
        let found = self.archive.interrupted();
        let resumable = |(folder, transcript): (SessionFolder, Transcript)| ResumableSession {
            id: folder.id().to_string(),
            title: review::words::title(&transcript, self.language),
            started: say::review::when(self.language, transcript.started),
        };
        found.into_iter().map(resumable).collect()
    }

    /// The id of the named interrupted session, or of the newest if none is named.
    ///
    /// # Errors
    ///
    /// If there is none, or it cannot be resumed.
    pub fn find_interrupted(&self, wanted: Option<&str>) -> Result<SessionId, ResumeError> {
        match wanted {
            Some(wanted) => self.named_interrupted(wanted),
            None => self.newest_interrupted(),
        }
    }

    fn newest_interrupted(&self) -> Result<SessionId, ResumeError> {
        let newest = || {
            let interrupted = self.archive.interrupted().into_iter();
            interrupted.map(|(folder, _)| folder.id().clone()).next()
        };
        if let Some(id) = newest() {
            return Ok(id);
        }
        if let Some(why) = self.archive.stuck()? {
            return Err(why.into());
        }
        // A session that could not be read a moment ago can be now.
        match newest() {
            Some(id) => Ok(id),
            None if self.is_one_going_on()? => Err(ResumeError::Live),
            None => Err(ResumeError::Nothing),
        }
    }

    fn named_interrupted(&self, wanted: &str) -> Result<SessionId, ResumeError> {
        let folder = self.archive.find(wanted)?;
        if folder.is_live() {
            return Err(ResumeError::Live);
        }
        let id = folder.id();
        let mut interrupted = self.archive.interrupted().into_iter();
        if interrupted.any(|(folder, _)| folder.id() == id) {
            return Ok(id.clone());
        }
        // Why it cannot be resumed: it cannot be read, or it is over.
        folder.transcript()?;
        Err(ResumeError::Over(id.clone()))
    }

    /// Resumes an interrupted session. `writer` is a random number that distinguishes its journal
    /// lines from those of other machines.
    ///
    /// # Errors
    ///
    /// If none or several match, another program is in the middle of it, or its journal has no
    /// beginning.
    pub fn resume(&self, id: &str, writer: u64) -> Result<ResumedInterview, OpenError> {
        let folder = self.archive.find(id)?;
        let sessions = self.summaries(|| true).unwrap_or_default();
        let resumed = folder.resume(&self.examples_with(&sessions), writer)?;
        let lost = resumed.lost;
        let lost = (lost > 0).then(|| say::files::resumed_with_losses(lost));
        let others = folder.other_versions();
        let others = (!others.is_empty()).then(|| say::files::other_versions(&others));
        Ok(ResumedInterview {
            interview: resumed.interview,
            at: resumed.at,
            session: OpenSession {
                id: folder.id().clone(),
                started: resumed.head.started,
                writer: resumed.writer,
                status: resumed.status,
                encoder: resumed.encoder,
                disk: folder.disk(),
                keeps_transcript: folder.keeps_transcript(),
            },
            notice: lost.or(others),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::bank::QuestionRef;
    use crate::interview::{Effect, SessionRequest};
    use crate::practice::Started;
    use crate::practice::fixture::TestArchive;
    use crate::scenario::Adjustment;

    use super::*;

    #[test]
    fn an_interview_that_is_open_in_another_window_is_not_called_missing() {
        let archive = TestArchive::new();
        let practice = archive.practice();
        let found = || practice.find_interrupted(None);
        assert!(matches!(found(), Err(ResumeError::Nothing)));
        let question = QuestionRef::new("aws-cse", "container-isolation");
        let adjustment = Adjustment::default();
        let request = SessionRequest::of_one("aws-cse".into(), question, adjustment);
        let now = "2026-11-20T09:00:00+09:00".parse().expect("a time");
        let started = practice.start(&request, now, 7, 1, || 0x7f3a);
        let Started { setup, session, .. } = started.expect("a session");
        let (mut writer, mut encoder) = (session.writer, session.encoder);
        for effect in Interview::begin(setup, Moment::ZERO).1 {
            if let Effect::Record { at, event } = effect {
                let line = encoder.line(at, &event).expect("a line");
                assert!(writer.append(line).is_none());
            }
        }
        assert!(matches!(found(), Err(ResumeError::Live)));
        drop(writer);
        assert!(found().is_ok());
    }
}
