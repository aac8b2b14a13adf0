use ratatui::layout::{Constraint, Layout, Margin, Rect};

/// From so many columns on, two texts stand side by side.
pub(super) const WIDE: u16 = 100;

/// A screen with a title above and the keys below.
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
}
