//! Questions read aloud: no time counts until reading ends.

use crate::lang::Localized;
use crate::moment::Moment;

use super::{Dialogue, Effect};

impl Dialogue {
    /// Has a question read aloud when it is asked, if answers are spoken.
    pub(super) fn read_question(&mut self, now: Moment) {
        let begun = self.reading.begin(&mut self.interview, now);
        self.effects
            .extend(begun.map(|(text, language)| Effect::ReadAloud { text, language }));
    }

    /// A line of input ends the reading.
    pub(super) fn stop_reading(&mut self, now: Moment) {
        if self.reading.is_going() {
            self.effects.push(Effect::StopReading);
            self.end_reading(now, false);
        }
    }

    /// The question was read, or reading failed.
    pub fn was_read(&mut self, now: Moment, trouble: Option<Localized>) -> Vec<Effect> {
        let is_complete = trouble.is_none() && self.waiting.is_none();
        if let Some(why) = trouble {
            self.say(why.get(self.language));
        }
        self.end_reading(now, is_complete);
        self.announce(now);
        self.taken()
    }

    /// There is no reader, or it was stopped.
    pub fn nobody_reads(&mut self, now: Moment) -> Vec<Effect> {
        self.end_reading(now, false);
        self.taken()
    }

    fn end_reading(&mut self, now: Moment, is_complete: bool) {
        if let Some(ended) = self.reading.end(now, is_complete, &mut self.waiting) {
            self.send(now, ended);
        }
    }
}
