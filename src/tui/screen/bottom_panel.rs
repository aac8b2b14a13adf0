use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;

use crate::lang::say::{Phrase, keys};
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{blank, put, rule};

use super::frame::put_keys_but;

/// A panel over the lower part of the screen.
pub(super) struct BottomPanel {
    whole: Rect,
    rule: Rect,
    title: Rect,
    /// Its content area.
    pub(super) body: Rect,
    footer: Rect,
}

impl BottomPanel {
    /// The last `height` rows of `area`.
    pub(super) fn of(area: Rect, height: u16) -> Self {
        let height = height.min(area.height);
        let whole = Rect {
            y: area.bottom() - height,
            height,
            ..area
        };
        let [rule, title, body, footer] = Layout::vertical([
            Constraint::Max(1),
            Constraint::Max(1),
            Constraint::Fill(1),
            Constraint::Length(1),
        ])
        .areas(whole);
        Self {
            whole,
            rule,
            title,
            body,
            footer,
        }
    }

    /// The lower half of `area`, for longer content.
    pub(super) fn half(area: Rect) -> Self {
        Self::of(area, (area.height / 2).max(4))
    }

    /// The content area without its outermost columns, if there is room.
    pub(super) fn inner(&self) -> Rect {
        let margin = u16::from(self.body.width >= 20);
        self.body.inner(Margin::new(margin, 0))
    }

    /// Draws the title, and the keys that work in `context`.
    pub(super) fn render(
        &self,
        title: Phrase,
        context: Context,
        shared: &Shared,
        buf: &mut Buffer,
    ) {
        let (theme, language) = (&shared.theme, shared.language);
        blank(buf, self.whole, Style::new());
        rule(buf, self.rule, theme.rule);
        put(buf, self.title, 0, 1, title.get(language), theme.title);
        // Of a recording, only the keys of its own panel.
        put_keys_but(&[Action::Listen], context, shared, buf, self.footer);
    }

    /// Draws, in place of the title, what a second press of the key does.
    pub(super) fn ask_discard(&self, shared: &Shared, buf: &mut Buffer) {
        blank(buf, self.title, Style::new());
        let asked = keys::ASK_DISCARD.get(shared.language);
        put(buf, self.title, 0, 1, asked, shared.theme.bad);
    }
}
