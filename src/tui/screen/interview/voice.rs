//! Answers that are recorded while they are given.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::interview::{Msg as Happening, Phase};
use crate::lang::say::recording as say;
use crate::moment::Moment;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::widget::put;
use crate::voice::{
    Level, LevelTrouble, Recording, RecordingEffect, RecordingEvent, RecordingState,
};

use super::InterviewScreen;
use super::layout::indented;

/// Cells of the bar that shows how loud it is.
const BAR: usize = 10;

/// The recordings of a session, each with the number of its answer from 0. A former one may
/// still be listened to while the next is made.
#[derive(Debug, Default)]
pub(super) struct Takes(Vec<(usize, Recording)>);

impl Takes {
    fn of(&self, answer: usize) -> Option<&Recording> {
        let found = self.0.iter().find(|(it, _)| *it == answer);
        found.map(|(_, recording)| recording)
    }

    fn entry(&mut self, answer: usize) -> &mut Recording {
        let found = self.0.iter().position(|(it, _)| *it == answer);
        let place = found.unwrap_or_else(|| {
            self.0.push((answer, Recording::default()));
            self.0.len() - 1
        });
        &mut self.0[place].1
    }

    /// Whether nothing more will come of any of them.
    fn are_settled(&self) -> bool {
        self.0.iter().all(|(_, it)| it.is_settled())
    }
}

impl InterviewScreen {
    /// Takes up the recordings that a cut-off session left: those of answers that are over are
    /// listened to, and that of the open answer goes on.
    pub(super) fn recover_takes(&mut self, now: Moment) -> Vec<Effect> {
        let turns = self.interview.turns();
        let left = turns.iter().enumerate();
        let left = left.filter(|(_, turn)| turn.voiced && turn.heard.is_none());
        let left: Vec<usize> = left.map(|(answer, _)| answer).collect();
        let open = matches!(
            self.interview.phase(),
            Phase::Answering { turn, .. } if turn.voiced()
        );
        let open = open.then_some(turns.len());
        for answer in left.iter().copied().chain(open) {
            *self.takes.entry(answer) = Recording::recovered();
        }
        let over = left.into_iter();
        over.flat_map(|answer| self.record(now, answer, RecordingEvent::AnswerEnded))
            .collect()
    }

    /// The key that starts a recording and ends it; it begins the answer too.
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

    /// Whoever types wants to be heard no more.
    pub(super) fn interrupt_recording(&mut self, now: Moment) -> Vec<Effect> {
        let answer = self.answer();
        match self.takes.of(answer).is_some() {
            true => self.record(now, answer, RecordingEvent::Interrupted),
            false => Vec::new(),
        }
    }

    /// What the runtime tells of a recording.
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

    /// Recordings of answers that are over end, and time passes for all.
    pub(super) fn tend_takes(&mut self, now: Moment) -> Vec<Effect> {
        let over = self.interview.turns().len();
        let answers: Vec<usize> = self.takes.0.iter().map(|(answer, _)| *answer).collect();
        let mut effects = Vec::new();
        for answer in answers {
            if answer < over {
                effects.extend(self.record(now, answer, RecordingEvent::AnswerEnded));
            }
            effects.extend(self.record(now, answer, RecordingEvent::Ticked));
        }
        effects.extend(self.close_when_settled());
        effects
    }

    /// The session is closed once everything that was said is listened to.
    fn close_when_settled(&mut self) -> Option<Effect> {
        let closes = self.closes && self.takes.are_settled();
        closes.then(|| {
            self.closes = false;
            Effect::CloseSession
        })
    }

    pub(super) fn takes_wake_at(&self, now: Moment) -> Option<Moment> {
        let each = self.takes.0.iter();
        each.filter_map(|(_, it)| it.wakes_at(now)).min()
    }

    fn record(&mut self, now: Moment, answer: usize, event: RecordingEvent) -> Vec<Effect> {
        let effect = self.takes.entry(answer).update(now, event);
        effect
            .map(|what: RecordingEffect| Effect::Record { answer, what })
            .into_iter()
            .collect()
    }

    /// The number of the answer that is being given.
    fn answer(&self) -> usize {
        self.interview.turns().len()
    }

    fn records(&self) -> bool {
        let answering = matches!(self.interview.phase(), Phase::Answering { .. });
        answering && !self.interview.is_paused()
    }

    /// Whether the recording is what matters now, and not how long the text is.
    pub(super) fn shows_recording(&self) -> bool {
        let Phase::Answering { turn, .. } = self.interview.phase() else {
            return false;
        };
        let take = self.takes.of(self.answer());
        let matters = take.is_some_and(|it| it.state() != &RecordingState::Idle);
        self.interview.setup().voiced && (matters || turn.draft().is_empty())
    }

    /// How the recording stands, in one row.
    pub(super) fn render_recording(
        &self,
        shared: &Shared,
        now: Moment,
        buf: &mut Buffer,
        area: Rect,
    ) {
        let (theme, language) = (&shared.theme, shared.language);
        let row = indented(area);
        let take = self.takes.of(self.answer());
        let key = self.key(shared, Context::Answering, &Action::Record);
        let ready = || (say::ready(language, &key), theme.quiet);
        let is_silent = take.is_some_and(|it| it.is_silent(now));
        let (line, style) = match take.map(Recording::state) {
            None | Some(RecordingState::Done(_) | RecordingState::Analyzing) => ready(),
            Some(RecordingState::Idle) => match take.and_then(Recording::seconds) {
                Some(seconds) => (say::held(language, seconds, &key), theme.text),
                None => ready(),
            },
            Some(RecordingState::Starting { .. }) if is_silent => {
                (say::NO_SOUND.get(language).to_owned(), theme.urgent)
            }
            Some(RecordingState::Starting { .. }) => {
                (say::STARTING.get(language).to_owned(), theme.text)
            }
            Some(RecordingState::Recording { level, .. }) => {
                let trouble = match level.trouble {
                    _ if is_silent => Some(say::NO_SOUND),
                    Some(LevelTrouble::Muted) => Some(say::MUTED),
                    Some(LevelTrouble::Clipped) => Some(say::CLIPPED),
                    None => None,
                };
                let going = say::going(language, level.seconds);
                match trouble {
                    Some(trouble) => (
                        format!("● {going} · {}", trouble.get(language)),
                        theme.urgent,
                    ),
                    None => (format!("● {going} {}", bar(*level)), theme.title),
                }
            }
            Some(RecordingState::Stopping { .. }) => {
                (say::STOPPING.get(language).to_owned(), theme.text)
            }
            Some(RecordingState::Failed(why)) => (shared.say(why).to_owned(), theme.soon),
        };
        put(buf, row, 0, 0, &line, style);
    }
}

/// A bar for -60 to 0 dB.
fn bar(level: Level) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 10"
    )]
    let full = ((level.decibels() + 60.0) / 6.0)
        .round()
        .clamp(0.0, BAR as f32) as usize;
    format!("{}{}", "█".repeat(full), "░".repeat(BAR - full))
}
