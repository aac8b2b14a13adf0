//! Answers that are recorded.

use std::time::Duration;

use ratatui::style::Style;

use crate::interview::{Msg as Happening, Phase};
use crate::lang::Localized;
use crate::lang::say::{Phrase, recording as say};
use crate::moment::Moment;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, bar};
use crate::voice::{
    Level, LevelTrouble, Recording, RecordingEffect, RecordingEvent, RecordingState,
};

use super::InterviewScreen;

/// Width of the level bar, in cells.
const BAR: usize = 10;

impl InterviewScreen {
    /// Takes over recordings left by an interrupted session.
    pub(super) fn recover_takes(&mut self, now: Moment) -> Vec<Effect> {
        let (over, open) = (self.interview.unheard(), self.interview.open_aloud());
        outwards(self.takes.recover(now, &over, open))
    }

    /// The key that starts and stops recording; it also begins the answer.
    pub(super) fn toggle_recording(&mut self, now: Moment) -> Vec<Effect> {
        if !self.interview.setup().voiced {
            return Vec::new();
        }
        let mut effects = self.send(now, Happening::VoiceBegan);
        if self.records() {
            effects.extend(self.record(now, self.answer(), RecordingEvent::Toggled));
        }
        effects
    }

    /// Typing stops the recording.
    pub(super) fn interrupt_recording(&mut self, now: Moment) -> Vec<Effect> {
        let answer = self.answer();
        match self.takes.of(answer).is_some() {
            true => self.record(now, answer, RecordingEvent::Interrupted),
            false => Vec::new(),
        }
    }

    /// Handles an event of a recording.
    pub(super) fn recorded(
        &mut self,
        now: Moment,
        answer: usize,
        event: RecordingEvent,
    ) -> Vec<Effect> {
        let heard = match &event {
            RecordingEvent::Analyzed(Ok(heard)) => Some(heard.clone()),
            _ => None,
        };
        let mut effects = self.record(now, answer, event);
        if let Some(heard) = heard {
            let turn = answer;
            effects.extend(self.send(now, Happening::Heard { turn, heard }));
        }
        effects.extend(self.close_when_settled());
        effects
    }

    /// Has a question read aloud when it is asked, if answers are spoken.
    pub(super) fn read_question(&mut self, now: Moment) -> Option<Effect> {
        let (text, language) = self.reading.begin(&mut self.interview, now)?;
        Some(Effect::ReadAloud { text, language })
    }

    /// Stops reading aloud on any key.
    pub(super) fn stop_reading(&mut self, now: Moment) -> Vec<Effect> {
        if !self.reading.is_going() {
            return Vec::new();
        }
        let mut effects = vec![Effect::StopPlayback];
        effects.extend(self.end_reading(now, false));
        effects
    }

    /// Starts the clock once the question has been read.
    pub(super) fn was_read(&mut self, now: Moment, trouble: Option<Localized>) -> Vec<Effect> {
        let is_complete = trouble.is_none() && self.waiting.is_none();
        if trouble.is_some() {
            self.voice_trouble = trouble;
        }
        self.end_reading(now, is_complete)
    }

    pub(super) fn end_reading(&mut self, now: Moment, is_complete: bool) -> Vec<Effect> {
        match self.reading.end(now, is_complete, &mut self.waiting) {
            Some(ended) => self.send(now, ended),
            None => Vec::new(),
        }
    }

    /// Whether the question is hidden until it has been read.
    pub(super) fn hides_question(&self, shared: &Shared) -> bool {
        self.reading.is_going() && shared.hides_questions
    }

    /// Stops recordings of finished answers, and lets time pass for all.
    pub(super) fn update_takes(&mut self, now: Moment) -> Vec<Effect> {
        let over = self.interview.turns().len();
        let mut effects = outwards(self.takes.tend(now, over));
        effects.extend(self.close_when_settled());
        effects
    }

    /// Closes the session once all recordings are analyzed.
    fn close_when_settled(&mut self) -> Option<Effect> {
        let closes = self.closes && self.takes.are_settled();
        closes.then(|| {
            self.closes = false;
            Effect::CloseSession
        })
    }

    pub(super) fn takes_wake_at(&self, now: Moment) -> Option<Moment> {
        self.takes.wakes_at(now)
    }

    fn record(&mut self, now: Moment, answer: usize, event: RecordingEvent) -> Vec<Effect> {
        outwards(self.takes.update(now, answer, event))
    }

    /// Index of the current answer.
    fn answer(&self) -> usize {
        self.interview.turns().len()
    }

    fn records(&self) -> bool {
        let answering = matches!(self.interview.phase(), Phase::Answering { .. });
        answering && !self.interview.is_paused()
    }

    /// How much of the current answer was recorded.
    pub(super) fn recorded_length(&self) -> Duration {
        self.takes.length(self.answer())
    }

    /// Why the answer is not being recorded, and what the key does then, in full.
    pub(super) fn add_voice_trouble(&self, shared: &Shared, page: &mut Page) {
        if let Some(trouble) = &self.voice_trouble {
            page.add(shared.say(trouble), shared.theme.quiet);
        }
        let take = self.takes.of(self.answer());
        let Some(RecordingState::Failed(why)) = take.map(Recording::state) else {
            return;
        };
        page.add(shared.say(why), shared.theme.soon);
        page.add(self.offered(shared), shared.theme.quiet);
    }

    /// What the recording key does, and how much was recorded already.
    fn offered(&self, shared: &Shared) -> String {
        let key = shared.key(Context::Answering, &Action::Record);
        let take = self.takes.of(self.answer());
        match take.and_then(Recording::seconds) {
            Some(seconds) => say::held(shared.language, seconds, &key),
            None => say::ready(shared.language, &key),
        }
    }

    /// Whether the answer is being recorded.
    pub(super) fn is_recording(&self) -> bool {
        let take = self.takes.of(self.answer());
        matches!(
            take.map(Recording::state),
            Some(RecordingState::Starting { .. } | RecordingState::Recording { .. })
        )
    }

    /// Whether to show the recording instead of the length of the text.
    pub(super) fn shows_recording(&self) -> bool {
        let Phase::Answering { turn, .. } = self.interview.phase() else {
            return false;
        };
        let take = self.takes.of(self.answer());
        let matters = take.is_some_and(|it| it.state() != &RecordingState::Idle);
        self.interview.setup().voiced && (matters || turn.draft().is_empty())
    }

    /// The state of the recording, in one row.
    pub(super) fn recording_line(&self, shared: &Shared, now: Moment) -> (String, Style) {
        let (theme, language) = (&shared.theme, shared.language);
        let take = self.takes.of(self.answer());
        let is_silent = take.is_some_and(|it| it.is_silent(now));
        let phrase = |phrase: Phrase| phrase.get(language).to_owned();
        match take.map(Recording::state) {
            None
            | Some(
                RecordingState::Idle
                | RecordingState::Done(_)
                | RecordingState::Analyzing
                | RecordingState::Failed(_),
            ) => (self.offered(shared), theme.text),
            Some(RecordingState::Starting { .. }) if is_silent => {
                (phrase(say::NO_SOUND), theme.urgent)
            }
            Some(RecordingState::Starting { .. }) => (phrase(say::STARTING), theme.text),
            Some(RecordingState::Recording { level, .. }) => {
                let going = say::going(language, level.seconds);
                match trouble_of(level, is_silent) {
                    Some(trouble) => (
                        format!("● {going} · {}", trouble.get(language)),
                        theme.urgent,
                    ),
                    None => (format!("● {going} {}", level_bar(*level)), theme.title),
                }
            }
            Some(RecordingState::Stopping { .. }) => (phrase(say::STOPPING), theme.text),
        }
    }
}

fn outwards(effects: impl IntoIterator<Item = (usize, RecordingEffect)>) -> Vec<Effect> {
    let effects = effects.into_iter();
    effects
        .map(|(answer, what)| Effect::Record { answer, what })
        .collect()
}

/// What is wrong with the sound, or that there is none.
fn trouble_of(level: &Level, is_silent: bool) -> Option<Phrase> {
    match level.trouble {
        _ if is_silent => Some(say::NO_SOUND),
        Some(LevelTrouble::Muted) => Some(say::MUTED),
        Some(LevelTrouble::Clipped) => Some(say::CLIPPED),
        None => None,
    }
}

/// A bar for -60 to 0 dB.
fn level_bar(level: Level) -> String {
    bar(f64::from(level.decibels() + 60.0) / 60.0, BAR)
}
