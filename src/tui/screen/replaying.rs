//! Replays how an answer was written, at any speed, with its pauses on a timeline.

use std::ops::ControlFlow;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::lang::say::replay as say;
use crate::moment::Moment;
use crate::review::replay::{Pause, Player, Speed, Writing};
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, put};
use crate::tui::{Input, Msg};

use super::frame::Frame;
use super::{Screen, Step};

/// How far one key moves in the answer.
const STEP: Duration = Duration::from_secs(5);
/// How long a frame is shown: twenty per second look like smooth motion.
const FRAME: Duration = Duration::from_millis(50);

/// The replay of an answer.
#[derive(Debug)]
pub(super) struct Replaying {
    writing: Writing,
    pauses: Vec<Pause>,
    position: Duration,
    speed: Speed,
    /// When the position was last advanced; `None` while stopped.
    played: Option<Moment>,
}

impl Screen for Replaying {
    fn context(&self) -> Context {
        Context::Playing
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let frame = Frame::of(buf.area);
        let state = match self.played {
            Some(_) => say::PLAYS,
            None => say::STANDS,
        };
        let times = self.speed.times();
        let position = say::position(self.position, self.writing.length, times);
        let state = format!("{}, {position}", state.get(language));
        frame.render(say::TITLE, self.context(), shared, buf);
        frame.put_status(say::TITLE, (&state, theme.quiet), shared, buf);
        let [head, line, words, text] = Layout::vertical([
            Constraint::Max(frame.body.height / 4),
            Constraint::Max(1),
            Constraint::Max(1),
            Constraint::Fill(1),
        ])
        .areas(frame.body);
        let mut prompt = Page::default();
        prompt.add(self.writing.prompt.as_str(), theme.question);
        PageView::new(&prompt, 0, theme.quiet).render(buf, head);
        self.render_timeline(shared, buf, line);
        self.render_pause(shared, buf, words);
        self.render_text(shared, buf, text);
        None
    }

    fn act(&mut self, now: Moment, action: &Action, _shared: &Shared) -> Step {
        self.tick(now);
        match action {
            Action::Play => self.toggle(now),
            Action::Slower => self.speed = self.speed.slower(),
            Action::Faster => self.speed = self.speed.faster(),
            Action::Less => self.seek(self.position.saturating_sub(STEP)),
            Action::More => self.seek(self.position + STEP),
            Action::First => self.seek(Duration::ZERO),
            Action::Last => self.seek(self.writing.length),
            Action::NextPause => {
                let next = self.pauses.iter().find(|it| it.at > self.position);
                if let Some(at) = next.map(|pause| pause.at) {
                    self.seek(at);
                }
            }
            Action::Back => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    fn input(&mut self, now: Moment, input: &Input, _shared: &Shared) -> Step {
        if let Input::Scrolled(notches) = input {
            self.tick(now);
            let step = STEP * u32::from(notches.unsigned_abs());
            self.seek(match *notches < 0 {
                true => self.position.saturating_sub(step),
                false => self.position + step,
            });
        }
        Step::stay()
    }

    fn receive(&mut self, now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        match msg {
            // Nobody was watching, so that time is not played.
            Msg::Suspended(_) => self.played = self.played.map(|_| now),
            Msg::Ticked => self.tick(now),
            msg => return ControlFlow::Continue(msg),
        }
        ControlFlow::Break(Step::stay())
    }

    fn wakes_at(&self, now: Moment) -> Option<Moment> {
        self.played.map(|_| now + FRAME)
    }
}

impl Replaying {
    /// Starts playing from the beginning.
    pub(super) fn new(writing: Writing, now: Moment) -> Self {
        Self {
            pauses: writing.pauses(),
            writing,
            position: Duration::ZERO,
            speed: Speed::REAL,
            played: Some(now),
        }
    }

    /// Advances by the time since the last frame.
    fn tick(&mut self, now: Moment) {
        let Some(played) = self.played else { return };
        let mut player = self.player();
        player.advance(now.saturating_since(played));
        let (position, over) = (player.position(), player.is_over());
        self.position = position;
        self.played = (!over).then_some(now);
    }

    fn player(&self) -> Player<'_> {
        let mut player = Player::new(&self.writing);
        player.set_speed(self.speed);
        player.seek(self.position);
        player
    }

    /// Starts over at the end.
    fn toggle(&mut self, now: Moment) {
        if self.played.is_none() && self.position >= self.writing.length {
            self.position = Duration::ZERO;
        }
        self.played = match self.played {
            Some(_) => None,
            None => Some(now),
        };
    }

    fn seek(&mut self, to: Duration) {
        self.position = to.min(self.writing.length);
    }

    /// The pause at the current position.
    fn pause(&self) -> Option<&Pause> {
        let lies = |it: &&Pause| it.at <= self.position && self.position < it.at + it.length;
        self.pauses.iter().find(lies)
    }

    /// What was played, what is left, and the pauses.
    fn render_timeline(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let length = self.writing.length.as_secs_f64().max(f64::EPSILON);
        for cell in 0..area.width {
            let share = (f64::from(cell) + 0.5) / f64::from(area.width);
            let at = Duration::from_secs_f64(share * length);
            let pause = |it: &Pause| it.at <= at && at < it.at + it.length;
            let (symbol, style) = match self.pauses.iter().any(pause) {
                true => ("·", theme.soon),
                false if at <= self.position => ("█", theme.calm),
                false => ("░", theme.rule),
            };
            put(buf, area, 0, cell, symbol, style);
        }
        let share = self.position.as_secs_f64() / length;
        let cell = (share * f64::from(area.width)).floor();
        let here = (0..area.width).rev().find(|it| f64::from(*it) <= cell);
        if let Some(here) = here {
            put(buf, area, 0, here, "|", theme.key);
        }
    }

    fn render_pause(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let (theme, language) = (&shared.theme, shared.language);
        let (line, style) = match self.pause() {
            Some(pause) => (say::pause(language, pause.length), theme.soon),
            None => {
                let longest = self.pauses.iter().map(|it| it.length).max();
                let deletions = self.writing.deletions().len();
                let longest = longest.unwrap_or_default();
                let summary = say::summary(language, self.pauses.len(), longest, deletions);
                (summary, theme.quiet)
            }
        };
        put(buf, area, 0, 0, &line, style);
    }

    /// The text at the current position; if it is long, its end, where it grows.
    fn render_text(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let player = self.player();
        let mut page = Page::default();
        match player.text().is_empty() {
            true => page.add(say::NOTHING_YET.get(shared.language), theme.quiet),
            false => page.add(player.text(), theme.text),
        };
        PageView::new(&page, usize::MAX, theme.quiet).render(buf, area);
    }
}
