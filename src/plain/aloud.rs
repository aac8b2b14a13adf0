//! Spoken answers in line-by-line mode: what a level meter would show is said in words, once per
//! change.

use crate::interview::{Msg, Phase};
use crate::lang::say::{Phrase, plain as say, recording};
use crate::moment::Moment;
use crate::voice::{
    Level, LevelTrouble, RecordingEffect, RecordingEvent, RecordingState, Recordings,
};

use super::{Dialogue, Effect};

/// A normal voice peaks above this, in dB relative to full scale. Our choice.
const FAINT: f32 = -36.0;
/// How much sound is needed before its loudness is reported, in seconds.
const SAMPLE: f32 = 3.0;

/// The recordings, and what was said about the current one.
#[derive(Debug, Default)]
pub(super) struct Aloud {
    pub(super) takes: Recordings,
    /// The sound quality last reported.
    said: Option<Sound>,
    /// Start of the current piece within the answer, in seconds.
    began: Option<f32>,
    /// The loudest level since then, in dB.
    loudest: f32,
}

/// The sound quality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sound {
    Clear,
    Faint,
    Muted,
    Clipped,
    Absent,
}

impl Sound {
    fn phrase(self) -> Phrase {
        match self {
            Self::Clear => say::HEARD_WELL,
            Self::Faint => say::HEARD_FAINTLY,
            Self::Muted => say::HEARD_MUTED,
            Self::Clipped => say::HEARD_CLIPPED,
            Self::Absent => say::HEARD_NOTHING,
        }
    }
}

impl Aloud {
    /// The new sound quality, if it changed.
    fn listen(&mut self, level: Level) -> Option<Sound> {
        let began = *self.began.get_or_insert(level.seconds);
        self.loudest = self.loudest.max(level.decibels());
        let sound = match level.trouble {
            Some(LevelTrouble::Muted) => Sound::Muted,
            Some(LevelTrouble::Clipped) => Sound::Clipped,
            None if level.seconds - began < SAMPLE => return None,
            None if self.loudest < FAINT => Sound::Faint,
            None => Sound::Clear,
        };
        (self.said.replace(sound) != Some(sound)).then_some(sound)
    }

    fn begin_piece(&mut self) {
        (self.said, self.began, self.loudest) = (None, None, f32::NEG_INFINITY);
    }
}

impl Dialogue {
    /// Starts or stops recording; also begins the answer.
    pub(super) fn toggle_recording(&mut self, now: Moment) {
        if !self.interview.setup().voiced {
            self.say(say::NOT_ALOUD.get(self.language));
            return;
        }
        if !self.interview.can_be_recorded() {
            self.say(say::NOT_NOW.get(self.language));
            return;
        }
        self.send(now, Msg::VoiceBegan);
        self.announce(now);
        self.record(now, self.answer(), RecordingEvent::Toggled);
    }

    /// Typing, or stopping the clock, stops the recording.
    pub(super) fn interrupt_recording(&mut self, now: Moment) {
        if self.aloud.takes.of(self.answer()).is_some() {
            self.record(now, self.answer(), RecordingEvent::Interrupted);
        }
    }

    /// Handles an event of a recording.
    pub fn recorded(&mut self, now: Moment, answer: usize, event: RecordingEvent) -> Vec<Effect> {
        if let RecordingEvent::Analyzed(Err(why)) = &event {
            self.say(why.get(self.language));
        }
        let was_live = self.aloud.takes.of(answer).is_some_and(|it| it.is_live());
        self.record(now, answer, event.clone());
        if let RecordingEvent::Heard(level) = event {
            self.say_level(answer, level);
        }
        if was_live || matches!(event, RecordingEvent::Kept(_)) {
            self.say_ended(answer);
        }
        if let RecordingEvent::Analyzed(Ok(heard)) = event {
            let turn = answer;
            self.send(now, Msg::Heard { turn, heard });
        }
        self.taken()
    }

    /// Says that sound arrives, and how its quality changed.
    fn say_level(&mut self, answer: usize, level: Level) {
        let take = self.aloud.takes.of(answer);
        if !take.is_some_and(|it| matches!(it.state(), RecordingState::Recording { .. })) {
            return;
        }
        if self.aloud.began.is_none() {
            self.say(say::RECORDING.get(self.language));
        }
        if let Some(sound) = self.aloud.listen(level) {
            self.say(sound.phrase().get(self.language));
        }
    }

    /// Says how the recording ended, once no recorder is running.
    fn say_ended(&mut self, answer: usize) {
        let Some(take) = self.aloud.takes.of(answer).filter(|it| !it.is_live()) else {
            return;
        };
        if let RecordingState::Failed(why) = take.state() {
            let why = why.get(self.language).to_owned();
            self.say(why);
        }
        let length = self.aloud.takes.length(answer);
        // A finished answer is reported elsewhere.
        if answer == self.answer() && !length.is_zero() {
            self.say(say::recorded(self.language, length));
        }
    }

    /// Stops recordings of finished answers, and lets time pass for all.
    pub(super) fn update_takes(&mut self, now: Moment) {
        let over = self.interview.turns().len();
        let effects = self.aloud.takes.tend(now, over);
        self.ask(effects);
        let take = self.aloud.takes.of(self.answer());
        if take.is_some_and(|it| it.is_silent(now)) && self.aloud.said != Some(Sound::Absent) {
            self.aloud.said = Some(Sound::Absent);
            self.say(Sound::Absent.phrase().get(self.language));
        }
    }

    /// Takes over recordings left by an interrupted session.
    pub(super) fn recover_takes(&mut self, now: Moment) {
        let (over, open) = (self.interview.unheard(), self.interview.open_aloud());
        let effects = self.aloud.takes.recover(now, &over, open);
        self.ask(effects);
    }

    /// Whether nothing more will come of the recordings.
    pub fn is_settled(&self) -> bool {
        self.aloud.takes.are_settled()
    }

    /// Says how much of the current answer is recorded, and the state of the recording, on one
    /// line.
    pub(super) fn say_recording(&mut self) {
        let answer = self.answer();
        let length = self.aloud.takes.length(answer);
        let is_live = self.aloud.takes.of(answer).is_some_and(|it| it.is_live());
        if is_live {
            self.say(recording::going(self.language, length.as_secs_f32()));
            if let Some(sound) = self.aloud.said {
                self.say(sound.phrase().get(self.language));
            }
        } else if !length.is_zero() {
            self.say(say::recorded(self.language, length));
        }
    }

    /// Index of the current answer.
    pub(super) fn answer(&self) -> usize {
        self.interview.turns().len()
    }

    /// Whether the current answer is or was recorded.
    pub(super) fn is_aloud(&self) -> bool {
        matches!(self.interview.phase(), Phase::Answering { turn, .. } if turn.voiced())
    }

    fn record(&mut self, now: Moment, answer: usize, event: RecordingEvent) {
        let effect = self.aloud.takes.update(now, answer, event);
        if effect.is_some_and(|(_, what)| what == RecordingEffect::Start) {
            self.aloud.begin_piece();
        }
        self.ask(effect);
    }

    fn ask(&mut self, effects: impl IntoIterator<Item = (usize, RecordingEffect)>) {
        let effects = effects.into_iter();
        self.effects
            .extend(effects.map(|(answer, what)| Effect::Record { answer, what }));
    }
}
