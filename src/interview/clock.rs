//! The rules of the clock: what is limited by what, and what happens when time is up.

use std::time::Duration;

use crate::moment::{Moment, Stopwatch};

use super::update::SETTLING;
use super::{AnswerEnd, Event, Interview, Mode, Phase};

/// Maximum wait for a language model; then the follow-up is asked as chosen. An interviewer who
/// thinks for longer has lost the thread. Our choice.
pub const LONGEST_WORDING: Duration = Duration::from_secs(4);

/// The time left for the current activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Countdown {
    /// The time allowed.
    pub allowed: Duration,
    /// The time left.
    pub left: Duration,
    /// The time used beyond the limit.
    pub over: Duration,
    /// Its urgency.
    pub urgency: Urgency,
}

/// Urgency of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// There is enough time.
    Calm,
    /// The first warning has been reached.
    Soon,
    /// The last warning has been reached.
    Now,
    /// Time is up.
    Over,
}

impl Interview {
    /// The clock of the current activity at `now`. `None` if nothing is limited.
    pub fn countdown(&self, now: Moment) -> Option<Countdown> {
        let (watch, allowed) = self.limited()?;
        let used = watch.elapsed(now);
        let left = allowed.saturating_sub(used);
        Some(Countdown {
            allowed,
            left,
            over: used.saturating_sub(allowed),
            urgency: self.urgency(allowed, left),
        })
    }

    /// When the interview will next change by itself. `None` while it waits for the candidate.
    pub fn wakes_at(&self) -> Option<Moment> {
        let (watch, allowed) = self.limited()?;
        let waits =
            matches!(self.phase, Phase::Answering { .. }) && self.setup.mode == Mode::Practice;
        if waits { None } else { watch.reaches(allowed) }
    }

    /// When quick keys no longer apply by mistake to a screen that has just changed: only then
    /// can an empty answer be submitted, or the stop at the limit be left. `None` if every key
    /// applies at once.
    pub fn settles_at(&self) -> Option<Moment> {
        match &self.phase {
            Phase::Answering { turn, watch } if turn.draft.is_empty() && !turn.voiced => {
                watch.reaches(SETTLING)
            }
            Phase::TimeUp { watch, .. } => watch.reaches(SETTLING),
            _ => None,
        }
    }

    /// What the clock does once its time has come.
    pub(super) fn due(&self, now: Moment) -> Option<(Moment, Event)> {
        let at = self.wakes_at().filter(|at| *at <= now)?;
        let event = match &self.phase {
            Phase::Asking { .. } => self.after_asking(),
            Phase::Preparing { .. } => Event::AnsweringBegan,
            Phase::Answering { .. } => Event::Closed {
                end: AnswerEnd::TimedOut,
            },
            Phase::Wording { .. } => self.asked_in(None)?,
            _ => return None,
        };
        Some((at, event))
    }

    /// A probe is answered at once; a question gets thinking time first.
    pub(super) fn after_asking(&self) -> Event {
        match &self.phase {
            Phase::Asking { turn, .. } if turn.probe.is_none() => Event::ThinkingBegan,
            _ => Event::AnsweringBegan,
        }
    }

    /// The running stopwatch, and its limit.
    fn limited(&self) -> Option<(&Stopwatch, Duration)> {
        match &self.phase {
            Phase::Asking { .. } if self.is_read_aloud => None,
            Phase::Asking { turn, watch } => Some((watch, turn.speech)),
            Phase::Preparing { turn, watch } => Some((watch, turn.think)),
            Phase::Answering { turn, watch } => Some((watch, turn.limit)),
            Phase::Wording { watch, .. } => Some((watch, LONGEST_WORDING)),
            _ => None,
        }
    }

    fn urgency(&self, allowed: Duration, left: Duration) -> Urgency {
        let [soon, now] = self.setup.clock.warn_at;
        if left.is_zero() {
            Urgency::Over
        } else if left <= allowed.mul_f64(now) {
            Urgency::Now
        } else if left <= allowed.mul_f64(soon) {
            Urgency::Soon
        } else {
            Urgency::Calm
        }
    }

    /// The stopwatches that stop while the program is suspended.
    pub(super) fn watches(&mut self) -> impl Iterator<Item = &mut Stopwatch> {
        let own = match &mut self.phase {
            Phase::Asking { watch, .. }
            | Phase::Preparing { watch, .. }
            | Phase::Answering { watch, .. }
            | Phase::Wording { watch, .. } => Some(watch),
            _ => None,
        };
        own.into_iter().chain([&mut self.round_watch])
    }
}
