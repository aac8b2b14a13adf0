//! The live session: its recorder, and the data it was started or resumed with.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use rand::TryRng;
use rand::rngs::SysRng;

use crate::interview::{Event, Interview, Phase, SessionRequest, Setup};
use crate::lang::Localized;
use crate::moment::Moment;
use crate::practice::{OpenSession, Practice, Started};
use crate::store::{Cause, Takes};
use crate::transcript::{self, SessionId, Transcript};

use super::clock::Clock;
use super::recorder::{Recorder, SaveEvent};
use super::report::Reporter;

/// A session that was started.
#[derive(Debug)]
pub(super) struct StartedSession {
    pub(super) setup: Setup,
    pub(super) live: LiveSession,
    /// What to tell the candidate about it.
    pub(super) notice: Option<Localized>,
}

/// A resumed session.
#[derive(Debug)]
pub(super) struct ResumedSession {
    pub(super) interview: Interview,
    /// The time on its clock.
    pub(super) at: Moment,
    /// The answer being given and how much of it was recorded.
    pub(super) recorded: Option<(usize, Duration)>,
    pub(super) live: LiveSession,
    /// What to tell the candidate about it.
    pub(super) notice: Option<Localized>,
}

/// Starts a session and its recorder.
pub(super) fn start(
    practice: &Practice,
    request: &SessionRequest,
    saving: Reporter<SaveEvent>,
) -> Result<StartedSession, Localized> {
    let Started {
        setup,
        session,
        notice,
    } = practice.start(
        request,
        Clock::wall(),
        draw_seed(),
        draw_writer(),
        draw_salt,
    )?;
    let id = session.id.clone();
    let live = LiveSession::begin(session, saving).inspect_err(|_| practice.discard(&id))?;
    Ok(StartedSession {
        setup,
        live,
        notice,
    })
}

/// Resumes an interrupted session and starts its recorder.
pub(super) fn resume(
    practice: &Practice,
    id: &str,
    saving: Reporter<SaveEvent>,
) -> Result<ResumedSession, Localized> {
    let resumed = practice
        .resume(id, draw_writer())
        .map_err(|error| error.say())?;
    let live = LiveSession::begin(resumed.session, saving)?;
    let recorded = recorded(&resumed.interview, live.takes());
    Ok(ResumedSession {
        at: match recorded {
            Some((_, length)) => after_speech(&resumed.interview, resumed.at, length),
            None => resumed.at,
        },
        interview: resumed.interview,
        recorded,
        live,
        notice: resumed.notice,
    })
}

/// How much of the current answer was recorded before the session was interrupted.
fn recorded(interview: &Interview, takes: &Takes) -> Option<(usize, Duration)> {
    let is_open = matches!(interview.phase(), Phase::Answering { turn, .. } if turn.voiced());
    let answer = interview.turns().len();
    let length = is_open.then(|| takes.length(answer)).flatten()?;
    Some((answer, length))
}

/// The time on the clock, by the journal and the recording: speaking adds nothing to the journal,
/// and its time must not be refunded.
fn after_speech(interview: &Interview, at: Moment, recorded: Duration) -> Moment {
    match interview.phase() {
        Phase::Answering { watch, .. } if !interview.is_paused() => {
            at + recorded.saturating_sub(watch.elapsed(at))
        }
        _ => at,
    }
}

/// Removes a session that was started and then abandoned.
pub(super) fn discard(practice: &Practice, live: LiveSession) {
    let id = live.id.clone();
    live.recorder.abandon();
    practice.discard(&id);
}

/// The owner's handle of the live session.
#[derive(Debug)]
pub(super) struct LiveSession {
    id: SessionId,
    started: DateTime<FixedOffset>,
    recorder: Recorder,
    keeps_transcript: bool,
    takes: Takes,
}

impl LiveSession {
    fn begin(session: OpenSession, saving: Reporter<SaveEvent>) -> Result<Self, Localized> {
        let OpenSession {
            id,
            started,
            writer,
            status,
            encoder,
            disk,
            keeps_transcript,
        } = session;
        // No more threads can be started.
        let no_thread = |error: std::io::Error| Cause::Io(error.kind().into()).what();
        let takes = Takes::new(Arc::clone(&disk));
        let recorder = Recorder::start(writer, status, encoder, disk, saving);
        Ok(Self {
            id,
            started,
            recorder: recorder.map_err(no_thread)?,
            keeps_transcript,
            takes,
        })
    }

    /// The session's id.
    pub(super) fn id(&self) -> &SessionId {
        &self.id
    }

    /// Recordings of its answers.
    pub(super) fn takes(&self) -> &Takes {
        &self.takes
    }

    /// Appends an event to the journal.
    pub(super) fn record(&mut self, at: Moment, event: &Event) {
        self.recorder.record(at, event);
    }

    /// Waits until every event so far is written, unless the disk hangs.
    pub(super) fn wait_written(&mut self) {
        self.recorder.wait_written();
    }

    /// When saving must be checked, even if nothing else happens.
    pub(super) fn wakes_in(&self) -> Option<Duration> {
        self.recorder.wakes_in()
    }

    /// Syncs everything, and continues.
    pub(super) fn settle(&mut self) {
        self.recorder.settle();
    }

    /// Writes the transcript of the interview so far. A transcript that belongs to another
    /// version in the same folder must not be overwritten: then the journal has everything.
    pub(super) fn save_transcript(&mut self, interview: &Interview) {
        if !self.keeps_transcript {
            return;
        }
        let ended = Some(Clock::wall());
        let transcript = Transcript::of(interview, self.id.clone(), self.started, ended);
        let file = transcript::write(&transcript);
        self.recorder.save_transcript(file.into_bytes());
    }

    /// Syncs everything.
    pub(super) fn close(self) {
        self.recorder.close();
    }
}

/// A random seed, short enough to be read aloud and typed.
pub fn draw_seed() -> u64 {
    u64::from(random() % 1_000_000)
}

/// A number unique to this program run.
fn draw_writer() -> u64 {
    u64::from(random()) << 32 | u64::from(random())
}

fn draw_salt() -> u16 {
    u16::try_from(random() >> 16).unwrap_or_default()
}

/// A random number from the system, or else from the clock.
fn random() -> u32 {
    let by_clock = |_| Clock::wall().timestamp_subsec_nanos();
    SysRng.try_next_u32().unwrap_or_else(by_clock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interview::Msg;

    /// Has been answering aloud for this many seconds.
    fn answering(seconds: u64) -> (Interview, Moment) {
        let setup = Setup {
            voiced: true,
            ..crate::interview::tests::practice()
        };
        let at = |seconds| Moment::ZERO + Duration::from_secs(seconds);
        let (mut interview, _) = Interview::begin(setup, Moment::ZERO);
        interview.update(at(0), Msg::Continued);
        interview.update(at(0), Msg::VoiceBegan);
        (interview, at(seconds))
    }

    #[test]
    fn what_was_recorded_before_a_crash_gives_no_time_back() {
        let (interview, at) = answering(1);
        let recorded = Duration::from_millis(3_500);
        let after = after_speech(&interview, at, recorded);
        assert_eq!(after, Moment::ZERO + recorded);
        // If the journal extends further, nothing changes.
        let (interview, at) = answering(9);
        assert_eq!(after_speech(&interview, at, recorded), at);
    }
}
