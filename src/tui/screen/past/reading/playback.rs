//! The recording being played, shown in the first row of the screen.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::lang::say::recording as say;
use crate::moment::Moment;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{blank, put};

/// A playback in progress.
#[derive(Debug, Clone, Copy)]
pub(super) struct Playback {
    began: Moment,
    /// Its start in the recording, in seconds.
    from: f32,
    /// The length of the recording, in seconds.
    length: f32,
}

impl Playback {
    pub(super) fn begin(now: Moment, from: f32, length: f32) -> Self {
        Self {
            began: now,
            from,
            length,
        }
    }

    /// When the next second of the recording begins.
    pub(super) fn next_second(&self, now: Moment) -> Option<Moment> {
        let at = self.at(now);
        let rest = Duration::from_secs_f32(1.0 - at.fract());
        (at < self.length).then(|| now + rest)
    }

    /// Draws the position, the length, and the key that stops it.
    pub(super) fn render(&self, now: Moment, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let key = shared.key(Context::Hearing, &Action::Listen);
        let line = say::playing(shared.language, self.at(now), self.length, &key);
        let row = Rect {
            height: area.height.min(1),
            ..area
        };
        blank(buf, row, Style::default());
        put(buf, row, 0, 1, &line, shared.theme.title);
    }

    /// The position, in seconds.
    fn at(&self, now: Moment) -> f32 {
        let played = now.saturating_since(self.began).as_secs_f32();
        (self.from + played).min(self.length)
    }
}
