use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::{EditCommand, Motion, TextBuffer};
use crate::tui::Input;
use crate::tui::keymap::Action;
use crate::tui::theme::Theme;
use crate::tui::widget::Editor;

/// A multi-line text field in a part of the screen.
#[derive(Debug)]
pub(super) struct TextArea {
    buffer: TextBuffer,
    /// The first visible row.
    top: usize,
}

impl TextArea {
    /// A field with this text, the cursor at its end.
    pub(super) fn of(text: &str) -> Self {
        Self {
            buffer: TextBuffer::from_text(text),
            top: 0,
        }
    }

    pub(super) fn text(&self) -> &str {
        self.buffer.text()
    }

    /// Byte position of the cursor.
    pub(super) fn cursor(&self) -> usize {
        self.buffer.cursor()
    }

    /// Performs an action on a text shown in `area`, and returns whether the text changed.
    pub(super) fn act(&mut self, action: &Action, area: Rect) -> bool {
        let page = area.height.saturating_sub(1).max(1);
        match action {
            Action::Edit(command) => self.edit(command.clone()),
            Action::PageUp => self.edit(EditCommand::Move(Motion::PageUp(page))),
            Action::PageDown => self.edit(EditCommand::Move(Motion::PageDown(page))),
            _ => false,
        }
    }

    /// Handles typed, pasted or mouse input, and returns whether the text changed.
    pub(super) fn input(&mut self, input: &Input, area: Rect) -> bool {
        match input {
            Input::Key(key) => key
                .typed()
                .is_some_and(|c| self.edit(EditCommand::Insert(c.to_string()))),
            Input::Pasted(text) => self.edit(EditCommand::Paste(text.clone())),
            Input::Clicked { column, row } => {
                area.contains(Position::new(*column, *row))
                    && self.edit(EditCommand::PlaceCursor {
                        row: self.top + usize::from(row - area.y),
                        column: usize::from(column - area.x),
                    })
            }
            Input::Scrolled(notches) => {
                let rows = notches.unsigned_abs();
                let motion = match *notches < 0 {
                    true => Motion::PageUp(rows),
                    false => Motion::PageDown(rows),
                };
                self.edit(EditCommand::Move(motion))
            }
        }
    }

    /// Edits the text, and returns whether it changed.
    pub(super) fn edit(&mut self, command: EditCommand) -> bool {
        let before = self.buffer.revision();
        // It is saved as a whole, so single changes are not recorded.
        let _ = self.buffer.perform(command);
        before != self.buffer.revision()
    }

    /// Wraps the text to `area` and scrolls the cursor into view.
    pub(super) fn fit(&mut self, area: Rect) {
        self.buffer.set_width(Editor::columns(area.width));
        self.top = Editor::follow(&self.buffer, self.top, area.height);
    }

    /// Draws the text, and returns the cursor position.
    pub(super) fn render(
        &self,
        placeholder: &str,
        theme: &Theme,
        buf: &mut Buffer,
        area: Rect,
    ) -> Option<Position> {
        let editor = Editor {
            buffer: &self.buffer,
            top: self.top,
            placeholder,
        };
        editor.render(theme, buf, area)
    }
}
