//! The clock rules: what is limited by what, and what happens when the time is up.

use std::time::Duration;

use crate::moment::{Moment, Stopwatch};

use super::update::SETTLING;
use super::{AnswerEnd, Event, Interview, Mode, Phase};

/// So long a language model is waited for; then the follow-up is asked as it was chosen. An
/// interviewer who thinks for longer has lost the thread: a convention of ours.
pub const LONGEST_WORDING: Duration = Duration::from_secs(4);

/// How much time is left of what is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Countdown {
    /// The whole allowance.
    pub allowed: Duration,
    /// What is left of it.
    pub left: Duration,
    /// What has been used beyond it.
    pub over: Duration,
    /// How pressing that is.
    pub urgency: Urgency,
}

/// How pressing the clock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// There is time.
    Calm,
    /// The first warning has been reached.
    Soon,
    /// The last warning has been reached.
    Now,
    /// The time is up.
    Over,
}

impl Interview {
    /// The clock of what is being done, as of `now`. `None` where nothing is limited.
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

    /// When whoever is quick no longer does by mistake what was meant for the screen before: an
    /// answer without words can be submitted, and the stop at the limit left. `None` where
    /// everything is heard at once.
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

    /// A probe is answered at once; a question is thought about first.
    pub(super) fn after_asking(&self) -> Event {
        match &self.phase {
            Phase::Asking { turn, .. } if turn.probe.is_none() => Event::ThinkingBegan,
            _ => Event::AnsweringBegan,
        }
    }

    /// The watch that runs now, and what it may reach.
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

    /// The watches that stop while the program is suspended.
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
