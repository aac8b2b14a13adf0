//! Alerts a candidate who looks elsewhere: a bell, a notification, the terminal's title.

use crate::interview::{Phase, Urgency};
use crate::lang::say::interview as say;
use crate::moment::Moment;
use crate::settings::Alert;
use crate::tui::message::Effect;
use crate::tui::shared::Shared;

use super::InterviewScreen;

impl InterviewScreen {
    /// Alerts the candidate once when a warning time is reached.
    pub(super) fn call(&mut self, now: Moment, shared: &Shared) -> Option<Effect> {
        let urgency = match self.interview.phase() {
            _ if self.interview.is_paused() => return None,
            Phase::Preparing { .. } | Phase::Answering { .. } => {
                self.interview.countdown(now)?.urgency
            }
            Phase::TimeUp { .. } => Urgency::Over,
            _ => Urgency::Calm,
        };
        let before = std::mem::replace(&mut self.called, urgency);
        let words = match shared.preferences.alert {
            _ if urgency <= before => return None,
            Alert::Off => return None,
            Alert::Bell => None,
            Alert::Notification => Some(self.left(urgency, now, shared)),
        };
        Some(Effect::Alert(words))
    }

    /// The time left, as text.
    fn left(&self, urgency: Urgency, now: Moment, shared: &Shared) -> String {
        let language = shared.language;
        let countdown = self.interview.countdown(now);
        match countdown.filter(|_| urgency < Urgency::Over) {
            Some(countdown) => say::left(language, countdown.left),
            None => say::TIME_UP.get(language).to_owned(),
        }
    }

    /// The terminal's title, if enabled: the clock, then the interview.
    pub(super) fn window_title(&self, shared: &Shared, now: Moment) -> Option<String> {
        if !shared.preferences.titled || matches!(self.interview.phase(), Phase::Finished { .. }) {
            return None;
        }
        let (clock, _) = self.clock(shared, now);
        let company = shared.say(&self.interview.setup().company);
        Some(match clock.is_empty() {
            true => format!("{company} · Rehearsal"),
            false => format!("{clock} · {company} · Rehearsal"),
        })
    }
}
