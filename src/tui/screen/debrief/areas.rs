use ratatui::layout::{Constraint, Layout, Margin, Rect};

/// Where the parts of the screen stand.
pub(super) struct Areas {
    pub(super) title: Rect,
    pub(super) rule: Rect,
    pub(super) body: Rect,
    pub(super) footer: Rect,
}

pub(super) fn areas(area: Rect) -> Areas {
    let [title, rule, body, footer] = Layout::vertical([
        Constraint::Max(1),
        Constraint::Max(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    let body = if body.width < 20 {
        body
    } else {
        body.inner(Margin::new(1, 0))
    };
    Areas {
        title,
        rule,
        body,
        footer,
    }
}
