//! While a language model is waited for to put a follow-up.

use crate::interview::Msg;
use crate::moment::Moment;

use super::command::Command;
use super::{Dialogue, Effect};

impl Dialogue {
    /// The words came that a follow-up is to be put in, or none did, as [`Msg::Worded`] has it.
    pub fn worded(&mut self, now: Moment, after: usize, words: Option<String>) -> Vec<Effect> {
        if self.waiting.is_none() {
            self.send(now, Msg::Worded { after, words });
            self.announce(now);
        }
        self.work(now);
        self.taken()
    }

    /// Until when the first line is held: what is no way on is meant for the follow-up.
    pub(super) fn held_by_wording(&self) -> Option<Moment> {
        let front = self.pending.front()?;
        let is_meant = matches!(front, Command::Submit | Command::Text { .. });
        self.interview.wakes_at().filter(|_| is_meant)
    }
}
