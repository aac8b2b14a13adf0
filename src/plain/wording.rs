//! What a language model contributes: wordings of follow-ups, which are waited for, and second
//! readings, which the debrief tells.

use crate::interview::Msg;
use crate::moment::Moment;
use crate::review::second::SecondReadings;

use super::command::Command;
use super::{Dialogue, Effect};

impl Dialogue {
    /// The wording of a follow-up has arrived, or there is none; see [`Msg::Worded`].
    pub fn worded(&mut self, now: Moment, after: usize, words: Option<String>) -> Vec<Effect> {
        if self.waiting.is_none() {
            self.send(now, Msg::Worded { after, words });
            self.announce(now);
        }
        self.work(now);
        self.taken()
    }

    /// The language model has read this so far.
    pub fn second_read(&mut self, readings: SecondReadings) {
        self.second = readings;
    }

    /// Until when the first line is held: unless it skips the wait, it is meant for the
    /// follow-up.
    pub(super) fn held_by_wording(&self) -> Option<Moment> {
        let front = self.pending.front()?;
        let is_meant = matches!(front, Command::Submit | Command::Text { .. });
        self.interview.wakes_at().filter(|_| is_meant)
    }
}
