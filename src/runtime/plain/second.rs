//! What the language model reads in the background, told when the interview is over.

use crate::lang::{Localized, say::llm as say};
use crate::review::second::SecondReadings;
use crate::review::{Notes, Reviewed, export};
use crate::transcript::SessionId;

use super::{PlainOwner, Talk};

/// The second readings of the interview.
#[derive(Debug, Default)]
pub(super) struct Second {
    readings: SecondReadings,
    /// How many answers were read, or never will be.
    finished: usize,
    /// Those that the debrief told.
    told: SecondReadings,
    /// Why the last reading came to nothing.
    unasked: Option<Localized>,
    /// Whether the interview is over, and the program waits for the rest.
    pub(super) is_awaited: bool,
}

impl PlainOwner {
    /// Takes what the model has read so far, or why it has not.
    pub(super) fn take_reading(
        &mut self,
        finished: usize,
        read: Option<(SessionId, SecondReadings)>,
        unasked: Option<Localized>,
    ) {
        let live = self.live.as_ref().map(|it| it.id()).or(self.held.as_ref());
        if let Some((session, readings)) = read
            && live == Some(&session)
        {
            if let Talk::Interview(dialogue) = &mut self.talk {
                dialogue.second_read(readings.clone());
            }
            self.second.readings = readings;
        }
        self.second.finished = finished;
        let has_failed = unasked.is_some();
        self.second.unasked = unasked;
        if self.second.is_awaited && (has_failed || !self.is_reading()) {
            self.tell_second();
        }
    }

    /// The interview is over: waits for what the model is still reading, and says so.
    pub(super) fn await_reading(&mut self) {
        self.second.told = self.second.readings.clone();
        self.second.is_awaited = self.is_reading() && self.second.unasked.is_none();
        match self.second.is_awaited {
            true => {
                let still = say::STILL_READING.get(self.front.language);
                self.unsaid.push(still.to_owned());
            }
            false => self.tell_second(),
        }
    }

    /// Whether answers are still to be read, as far as is known here.
    fn is_reading(&self) -> bool {
        self.second.finished < self.assistant.submitted()
    }

    /// Ends the wait at an empty line.
    pub(super) fn stop_reading(&mut self, line: &str) {
        if self.second.is_awaited && line.trim().is_empty() {
            self.assistant.stop();
            self.tell_second();
        }
    }

    /// Tells what was read after the debrief, or why nothing was.
    fn tell_second(&mut self) {
        let was_awaited = std::mem::take(&mut self.second.is_awaited);
        let language = self.front.language;
        let late = self.second.readings.without(&self.second.told);
        if !late.is_empty() {
            let opened = self.held.as_ref().map(|it| self.practice.open(it.as_str()));
            let turns = opened.and_then(Result::ok).map(|it| it.transcript.turns);
            let reviewed = Reviewed::of(&turns.unwrap_or_default(), &Notes::default());
            let lines = export::second_readings(&reviewed.with_second(&late), language);
            self.unsaid.push(lines.join("\n"));
        }
        if let Some(why) = self.second.unasked.take() {
            self.assistant.stop();
            self.unsaid.push(why.get(language).to_owned());
        }
        if was_awaited {
            self.leave_when_recognized();
        }
    }
}
