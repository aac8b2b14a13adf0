//! Questions read aloud: no time counts until reading ends.

use crate::interview::{Msg, Phase};
use crate::lang::Localized;
use crate::moment::Moment;

use super::{Dialogue, Effect};

/// The question being read aloud.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The answer whose question is being read, or was last.
    answer: Option<usize>,
    is_going: bool,
}

impl Dialogue {
    /// Has a question read aloud when it is asked, if answers are spoken.
    pub(super) fn read_question(&mut self, now: Moment) {
        let answer = self.answer();
        let Phase::Asking { turn, .. } = self.interview.phase() else {
            return;
        };
        if !self.interview.setup().voiced || self.reading.answer == Some(answer) {
            return;
        }
        let (text, place) = (turn.prompt().to_owned(), turn.place());
        let language = self.interview.language(place);
        self.reading = Reading {
            answer: Some(answer),
            is_going: true,
        };
        self.interview.update(now, Msg::ReadingBegan);
        self.effects.push(Effect::ReadAloud { text, language });
    }

    /// A line of input ends the reading.
    pub(super) fn stop_reading(&mut self, now: Moment) {
        if self.reading.is_going {
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

    /// There is no reader.
    pub fn nobody_reads(&mut self, now: Moment) -> Vec<Effect> {
        self.end_reading(now, false);
        self.taken()
    }

    fn end_reading(&mut self, now: Moment, is_complete: bool) {
        if std::mem::take(&mut self.reading.is_going) {
            self.waiting = self.waiting.map(|_| now);
            self.send(now, Msg::ReadingEnded { is_complete });
        }
    }
}
