use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;

use crate::lang::say::Phrase;
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Footer, blank, put, put_right, rule};

/// At this width or wider, two texts are side by side.
pub(super) const WIDE: u16 = 100;
/// Margin on both sides of a text.
pub(super) const SIDES: Margin = Margin::new(1, 0);

/// A screen with a title at the top and the keys at the bottom.
pub(super) struct Frame {
    pub(super) title: Rect,
    pub(super) rule: Rect,
    pub(super) body: Rect,
    pub(super) footer: Rect,
}

impl Frame {
    pub(super) fn of(area: Rect) -> Self {
        let [title, rule, body, footer] = Layout::vertical([
            Constraint::Max(1),
            Constraint::Max(1),
            Constraint::Fill(1),
            Constraint::Length(1),
        ])
        .areas(area);
        let body = match body.width < 20 {
            true => body,
            false => body.inner(Margin::new(1, 0)),
        };
        Self {
            title,
            rule,
            body,
            footer,
        }
    }

    /// A list of `lines` lines, a line between, and the text on one of them, which gets the
    /// remaining rows, or half if those are few.
    pub(super) fn over_list(area: Rect, lines: usize) -> (Self, [Rect; 3]) {
        let frame = Self::of(area);
        let body = Rect {
            x: area.x,
            width: area.width,
            ..frame.body
        };
        let lines = u16::try_from(lines).unwrap_or(u16::MAX);
        let areas = Layout::vertical([
            Constraint::Length(lines.min(body.height / 2).max(1)),
            Constraint::Max(1),
            Constraint::Fill(1),
        ])
        .areas(body);
        (frame, areas)
    }

    /// Draws the title with the rule below it, and the keys that work in `context`.
    pub(super) fn render(
        &self,
        title: Phrase,
        context: Context,
        shared: &Shared,
        buf: &mut Buffer,
    ) {
        self.render_without(&[], title, context, shared, buf);
    }

    /// The same without the `dead` keys.
    pub(super) fn render_without(
        &self,
        dead: &[Action],
        title: Phrase,
        context: Context,
        shared: &Shared,
        buf: &mut Buffer,
    ) {
        let (theme, language) = (&shared.theme, shared.language);
        put(buf, self.title, 0, 1, title.get(language), theme.title);
        rule(buf, self.rule, theme.rule);
        put_keys_but(dead, context, shared, buf, self.footer);
    }

    /// Whether the whole title and `status` fit next to each other.
    pub(super) fn has_room(&self, title: Phrase, status: &str, shared: &Shared) -> bool {
        let title = text::width(title.get(shared.language));
        title + text::width(status) + 4 <= usize::from(self.title.width)
    }

    /// Redraws the title with `status` on the right; the title is cut if both do not fit.
    pub(super) fn put_status(
        &self,
        title: Phrase,
        (status, style): (&str, Style),
        shared: &Shared,
        buf: &mut Buffer,
    ) {
        blank(buf, self.title, Style::new());
        let used = put_right(buf, self.title, 0, &format!("  {status} "), style);
        let room = self.title.width.saturating_sub(used + 1);
        let title = text::truncate(title.get(shared.language), usize::from(room));
        put(buf, self.title, 0, 1, &title, shared.theme.title);
    }
}

/// Draws the keys that work in `context`, outside an interview.
pub(super) fn put_keys(context: Context, shared: &Shared, buf: &mut Buffer, area: Rect) {
    put_keys_but(&[], context, shared, buf, area);
}

/// The same without the `dead` ones.
pub(super) fn put_keys_but(
    dead: &[Action],
    context: Context,
    shared: &Shared,
    buf: &mut Buffer,
    area: Rect,
) {
    let footer = Footer {
        dead,
        keymap: &shared.keymap,
        context,
        practice: true,
        language: shared.language,
        closes: None,
    };
    footer.render(&shared.theme, buf, area);
}
