use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::{EditCommand, TextBuffer};
use crate::tui::Input;
use crate::tui::shared::Shared;
use crate::tui::widget::{Editor, put};

/// A single-line text field.
#[derive(Debug, Default)]
pub(super) struct Field {
    buffer: TextBuffer,
}

impl Field {
    /// A field with this text, the cursor at its end.
    pub(super) fn of(text: &str) -> Self {
        Self {
            buffer: TextBuffer::from_text(text),
        }
    }

    pub(super) fn text(&self) -> &str {
        self.buffer.text()
    }

    /// Handles typed or pasted input, and returns whether the text changed.
    pub(super) fn input(&mut self, input: &Input) -> bool {
        match input {
            Input::Key(key) => key
                .typed()
                .is_some_and(|c| self.edit(EditCommand::Insert(c.to_string()))),
            Input::Pasted(text) => {
                let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
                self.edit(EditCommand::Paste(line))
            }
            Input::Clicked { .. } | Input::Scrolled(_) => false,
        }
    }

    /// Edits the text, and returns whether it changed.
    pub(super) fn edit(&mut self, command: EditCommand) -> bool {
        let before = self.buffer.revision();
        // It is not recorded, and the clipboard is the field's own.
        let _ = self.buffer.perform(command);
        before != self.buffer.revision()
    }

    /// Draws `label` followed by the text on the first row of `area`; returns the cursor position
    /// if the text is `being_typed`.
    pub(super) fn render(
        &self,
        label: &str,
        being_typed: bool,
        shared: &Shared,
        buf: &mut Buffer,
        area: Rect,
    ) -> Option<Position> {
        let used = put(buf, area, 0, 0, label, shared.theme.key);
        let row = Rect {
            x: area.x + used,
            width: area.width.saturating_sub(used),
            height: area.height.min(1),
            ..area
        };
        if row.is_empty() {
            return None;
        }
        // The line is wrapped to its width, and only the row with the cursor is shown.
        let mut folded = self.buffer.clone();
        folded.set_width(Editor::columns(row.width));
        let editor = Editor {
            buffer: &folded,
            top: folded.cursor_position().row,
            placeholder: "",
        };
        editor
            .render(&shared.theme, buf, row)
            .filter(|_| being_typed)
    }
}
