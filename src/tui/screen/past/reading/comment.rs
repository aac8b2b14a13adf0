use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Style;

use crate::lang::say::{Phrase, past as say};
use crate::text::{EditCommand, Motion, TextBuffer};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::model::Shared;
use crate::tui::widget::{Editor, Footer, blank, put, rule};

/// A comment being written, over the lower part of the screen.
#[derive(Debug)]
pub(super) struct Comment {
    title: Phrase,
    before: String,
    buffer: TextBuffer,
    top: usize,
}

impl Comment {
    pub(super) fn new(title: Phrase, written: &str) -> Self {
        Self {
            title,
            before: written.to_owned(),
            buffer: TextBuffer::from_text(written),
            top: 0,
        }
    }

    pub(super) fn text(&self) -> &str {
        self.buffer.text()
    }

    pub(super) fn is_changed(&self) -> bool {
        self.text() != self.before
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) {
        let page = areas(shared.area()).text.height.saturating_sub(1).max(1);
        let command = match action {
            Action::Edit(command) => command.clone(),
            Action::PageUp => EditCommand::Move(Motion::PageUp(page)),
            Action::PageDown => EditCommand::Move(Motion::PageDown(page)),
            _ => return,
        };
        self.edit(command);
    }

    pub(super) fn input(&mut self, input: &Input, shared: &Shared) {
        match input {
            Input::Key(key) => {
                if let Some(c) = key.typed() {
                    self.edit(EditCommand::Insert(c.to_string()));
                }
            }
            Input::Pasted(text) => self.edit(EditCommand::Paste(text.clone())),
            Input::Clicked { column, row } => {
                let text = areas(shared.area()).text;
                if text.contains(Position::new(*column, *row)) {
                    self.edit(EditCommand::PlaceCursor {
                        row: self.top + usize::from(row - text.y),
                        column: usize::from(column - text.x),
                    });
                }
            }
            Input::Scrolled(notches) => {
                let rows = notches.unsigned_abs();
                let motion = match *notches < 0 {
                    true => Motion::PageUp(rows),
                    false => Motion::PageDown(rows),
                };
                self.edit(EditCommand::Move(motion));
            }
        }
    }

    fn edit(&mut self, command: EditCommand) {
        // It is saved whole, so single changes are not recorded.
        let _ = self.buffer.perform(command);
    }

    pub(super) fn fit(&mut self, shared: &Shared) {
        let text = areas(shared.area()).text;
        self.buffer.set_width(Editor::columns(text.width));
        self.top = Editor::follow(&self.buffer, self.top, text.height);
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
        let editor = Editor {
            buffer: &self.buffer,
            top: self.top,
            placeholder: say::COMMENT_PLACEHOLDER.get(language),
        };
        editor.render(theme, buf, areas.text)
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
