//! A text being edited.
//!
//! [`TextBuffer`] holds the text, the cursor with its selection, the undo history, and the line
//! breaks at the current width. Its parts, from the bottom:
//!
//! | File | Contents |
//! |---|---|
//! | `document` | the text with the boundaries and revisions of its paragraphs |
//! | `layout` | the rows at a width, updated after each edit |
//! | `history` | undo and redo, and how edits are grouped into steps |
//! | `border` | where words and sentences begin and end |
//! | `motion` | the cursor's motions |
//! | `command` | the user's commands and their results |
//! | `change` | the recorded changes, and their replay |
//! | `line` | what a widget draws |

mod border;
mod change;
mod command;
mod document;
mod history;
mod layout;
mod line;
mod motion;

use std::ops::Range;

pub use self::change::{Change, ReplayError};
pub use self::command::{EditCommand, Performed};
pub use self::document::{Former, RevisedParagraph};
pub use self::line::{VisualLine, VisualPosition};
pub use self::motion::Motion;

use self::document::Document;
use self::history::{Caret, Edit, History};
use self::layout::Layout;
use super::cluster;

/// The width of a buffer before its widget sets one.
const USUAL_COLUMNS: u16 = 80;

/// A text with a cursor, a selection, undo, and soft wrapping.
///
/// **Positions** are byte offsets into [`text`](Self::text). Cursor and selection are always on
/// boundaries of grapheme clusters: if an edit joins the characters around the cursor into one
/// cluster, the cursor moves to its end.
///
/// **Text** is kept byte for byte, including decomposed Hangul and control characters. The only
/// exception is carriage returns: on input, `\r\n` and `\r` become `\n`.
///
/// **Rows** are what a widget shows at the width given to [`set_width`](Self::set_width). The
/// widget keeps one spare cell to the right of that many: the cursor after a full row and a space
/// typed there are in it.
///
/// Two buffers are equal if their text, cursor, selection, undo, and redo are equal. Their
/// display does not matter.
#[derive(Debug, Clone)]
pub struct TextBuffer {
    document: Document,
    layout: Layout,
    history: History,
    caret: Caret,
    sight: Sight,
}

/// The part of the cursor that only affects its display.
#[derive(Debug, Clone, Copy, Default)]
struct Sight {
    /// The column that moving up and down tries to keep.
    goal: Option<usize>,
    /// Whether the cursor, between two rows of one paragraph, is at the end of the upper one.
    after_row: bool,
}

impl TextBuffer {
    /// An empty text.
    pub fn new() -> Self {
        Self::from_text("")
    }

    /// A text with the cursor at its end and an empty undo history.
    pub fn from_text(text: &str) -> Self {
        let document = Document::new(document::with_line_feeds(text.to_owned()));
        Self {
            layout: Layout::new(document.text(), USUAL_COLUMNS),
            caret: Caret::at(document.text().len()),
            document,
            history: History::default(),
            sight: Sight::default(),
        }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        self.document.text()
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// The length of the text in bytes.
    pub fn len(&self) -> usize {
        self.text().len()
    }

    /// The number of Unicode scalar values in the text, including line feeds. Maintained during
    /// editing, so this is cheap.
    pub fn char_count(&self) -> usize {
        self.document.char_count()
    }

    /// The text between the line feeds, at least one paragraph.
    pub fn paragraphs(&self) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator {
        self.document.paragraphs().map(|it| it.text)
    }

    /// The paragraphs with their history.
    pub fn revised_paragraphs(
        &self,
    ) -> impl DoubleEndedIterator<Item = RevisedParagraph<'_>> + ExactSizeIterator {
        self.document.paragraphs()
    }

    /// The index of the cursor's paragraph.
    pub fn cursor_paragraph(&self) -> usize {
        self.document.paragraph_at(self.cursor())
    }

    /// A number that grows with every change of the text, including undo and redo.
    pub fn revision(&self) -> u64 {
        self.document.revision()
    }

    /// Byte offset of the cursor.
    pub fn cursor(&self) -> usize {
        self.caret.at
    }

    /// Byte range of the selection; never empty.
    pub fn selection(&self) -> Option<Range<usize>> {
        self.caret.selection()
    }

    /// The selected text.
    pub fn selected_text(&self) -> Option<&str> {
        self.text().get(self.selection()?)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Changes the text and its rows; the caller handles the cursor and the history.
    fn splice(&mut self, range: Range<usize>, inserted: &str) -> String {
        let removed = self.document.splice(range.clone(), inserted);
        self.layout
            .repair(self.document.text(), range, inserted.len());
        removed
    }

    /// Changes the text and puts the cursor after the inserted text.
    fn edit(&mut self, range: Range<usize>, inserted: String) -> Edit {
        let at = range.start;
        let removed = self.splice(range, &inserted);
        self.go_to(Caret::at(at + inserted.len()));
        Edit {
            at,
            removed,
            inserted,
        }
    }

    /// Moves the cursor, to the next cluster boundary if the position is not one.
    fn go_to(&mut self, caret: Caret) {
        self.caret = caret.snapped(|at| cluster::border_from(self.text(), at));
        self.sight = Sight::default();
    }
}

impl Default for TextBuffer {
    fn default() -> Self {
        Self::new()
    }
}

impl PartialEq for TextBuffer {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text() && self.caret == other.caret && self.history == other.history
    }
}

impl Eq for TextBuffer {}

#[cfg(test)]
mod tests;
