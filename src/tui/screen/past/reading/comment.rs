use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Style;

use crate::lang::say::{Phrase, past as say};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::model::Shared;
use crate::tui::screen::paper::Paper;
use crate::tui::widget::{Footer, blank, put, rule};

/// A comment being written, over the lower part of the screen.
#[derive(Debug)]
pub(super) struct Comment {
    title: Phrase,
    before: String,
    paper: Paper,
}

impl Comment {
    pub(super) fn new(title: Phrase, written: &str) -> Self {
        Self {
            title,
            before: written.to_owned(),
            paper: Paper::of(written),
        }
    }

    pub(super) fn text(&self) -> &str {
        self.paper.text()
    }

    pub(super) fn is_changed(&self) -> bool {
        self.text() != self.before
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) {
        self.paper.act(action, areas(shared.area()).text);
    }

    pub(super) fn input(&mut self, input: &Input, shared: &Shared) {
        self.paper.input(input, areas(shared.area()).text);
    }

    pub(super) fn fit(&mut self, shared: &Shared) {
        self.paper.fit(areas(shared.area()).text);
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let areas = areas(area);
        blank(buf, areas.whole, Style::new());
        rule(buf, areas.rule, theme.rule);
        put(
            buf,
            areas.title,
            0,
            1,
            self.title.get(language),
            theme.title,
        );
        let footer = Footer {
            keymap: &shared.keymap,
            context: Context::Commenting,
            practice: true,
            language,
        };
        footer.render(theme, buf, areas.footer);
        let placeholder = say::COMMENT_PLACEHOLDER.get(language);
        self.paper.render(placeholder, theme, buf, areas.text)
    }
}

struct Areas {
    whole: Rect,
    rule: Rect,
    title: Rect,
    text: Rect,
    footer: Rect,
}

fn areas(area: Rect) -> Areas {
    let height = (area.height / 2).max(4).min(area.height);
    let whole = Rect {
        y: area.bottom() - height,
        height,
        ..area
    };
    let [rule, title, text, footer] = Layout::vertical([
        Constraint::Max(1),
        Constraint::Max(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(whole);
    let text = match text.width < 20 {
        true => text,
        false => text.inner(Margin::new(1, 0)),
    };
    Areas {
        whole,
        rule,
        title,
        text,
        footer,
    }
}
