use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Style;

use crate::lang::say::Phrase;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::model::Shared;
use crate::tui::screen::field::Field;
use crate::tui::widget::{Footer, blank, put, rule};

/// Tags being written, over the lowest rows of the screen.
#[derive(Debug)]
pub(super) struct Tags {
    title: Phrase,
    before: String,
    field: Field,
}

impl Tags {
    pub(super) fn new(title: Phrase, given: &[String]) -> Self {
        let before = given.join(", ");
        Self {
            title,
            field: Field::of(&before),
            before,
        }
    }

    /// The tags as they are written; those that are blank count for nothing.
    pub(super) fn given(&self) -> impl Iterator<Item = &str> {
        // Also the commas and the stop that Korean and Japanese input methods write.
        self.field.text().split([',', '，', '、'])
    }

    pub(super) fn is_changed(&self) -> bool {
        self.field.text() != self.before
    }

    pub(super) fn act(&mut self, action: &Action) {
        if let Action::Edit(command) = action {
            self.field.edit(command.clone());
        }
    }

    pub(super) fn input(&mut self, input: &Input) {
        self.field.input(input);
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let whole = Rect {
            y: area.bottom() - area.height.min(4),
            height: area.height.min(4),
            ..area
        };
        blank(buf, whole, Style::new());
        let [line, title, text, footer] = Layout::vertical([
            Constraint::Max(1),
            Constraint::Max(1),
            Constraint::Fill(1),
            Constraint::Length(1),
        ])
        .areas(whole);
        rule(buf, line, theme.rule);
        put(buf, title, 0, 1, self.title.get(language), theme.title);
        let keys = Footer {
            keymap: &shared.keymap,
            context: Context::Tagging,
            practice: true,
            language,
        };
        keys.render(theme, buf, footer);
        let text = text.inner(Margin::new(u16::from(text.width >= 20), 0));
        self.field.render("", true, shared, buf, text)
    }
}
