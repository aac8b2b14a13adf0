//! A text that is being written.
//!
//! [`TextBuffer`] holds the text, the cursor with its selection, what can be undone, and
//! where the lines fold at the width last set. Its parts, from the bottom:
//!
//! | File | What it holds |
//! |---|---|
//! | `document` | the text with the borders and revisions of its paragraphs |
//! | `layout` | the rows at a width, repaired after each edit |
//! | `history` | undo and redo, and how edits join into steps |
//! | `border` | where words and sentences begin and end |
//! | `motion` | where the cursor goes |
//! | `command` | what a user can ask for, and what it leads to |
//! | `change` | what is recorded of it, and the replay |
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

/// The width of a buffer that has not been told its widget's yet.
const USUAL_COLUMNS: u16 = 80;

/// A text with a cursor, a selection, undo, and soft wrapping.
///
/// **Places** are byte offsets into [`text`](Self::text). Cursor and selection always stand
/// on borders of grapheme clusters: if an edit joins the characters around the cursor into
/// one cluster, the cursor goes behind it.
///
/// **Text** is kept byte for byte, decomposed Hangul and control characters included. Only
/// carriage returns are not: on the way in, `\r\n` and `\r` become `\n`.
///
/// **Rows** are what a widget shows of it at the width given to
/// [`set_width`](Self::set_width). The widget keeps one spare cell to the right of that many:
/// the cursor behind a full row and a space typed there are in it.
///
/// Two buffers are equal if text, cursor, selection, undo and redo are. How they are shown
/// does not matter.
#[derive(Debug, Clone)]
pub struct TextBuffer {
    document: Document,
    layout: Layout,
    history: History,
    caret: Caret,
    sight: Sight,
}

/// What matters of the cursor only for where it is seen.
#[derive(Debug, Clone, Copy, Default)]
struct Sight {
    /// The column that moving up and down tries to keep.
    goal: Option<usize>,
    /// Where two rows of one paragraph meet, the cursor is at the end of the upper one.
    after_row: bool,
}

impl TextBuffer {
    /// An empty text.
    pub fn new() -> Self {
        Self::from_text("")
    }

    /// A text with the cursor at its end and nothing to undo.
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

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Bytes of the text.
    pub fn len(&self) -> usize {
        self.text().len()
    }

    /// Unicode scalar values of the text, line feeds included. Counted as the text is edited,
    /// so asking costs nothing.
    pub fn char_count(&self) -> usize {
        self.document.char_count()
    }

    /// The text between the line feeds, one paragraph at least.
    pub fn paragraphs(&self) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator {
        self.document.paragraphs().map(|it| it.text)
    }

    /// The paragraphs with what is known of their past.
    pub fn revised_paragraphs(
        &self,
    ) -> impl DoubleEndedIterator<Item = RevisedParagraph<'_>> + ExactSizeIterator {
        self.document.paragraphs()
    }

    /// Which paragraph the cursor is in, counted from 0.
    pub fn cursor_paragraph(&self) -> usize {
        self.document.paragraph_at(self.cursor())
    }

    /// A number that grows with every change of the text, undo and redo included.
    pub fn revision(&self) -> u64 {
        self.document.revision()
    }

    /// Byte offset of the cursor.
    pub fn cursor(&self) -> usize {
        self.caret.at
    }

    /// Byte offsets of what is selected; never empty.
    pub fn selection(&self) -> Option<Range<usize>> {
        self.caret.selection()
    }

    /// The text that is selected.
    pub fn selected_text(&self) -> Option<&str> {
        self.text().get(self.selection()?)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Changes the text, and the rows with it; cursor and history are the caller's business.
    fn splice(&mut self, range: Range<usize>, inserted: &str) -> String {
        let removed = self.document.splice(range.clone(), inserted);
        self.layout
            .repair(self.document.text(), range, inserted.len());
        removed
    }

    /// Changes the text and puts the cursor behind what was inserted.
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

    /// Puts the cursor somewhere, onto the next cluster border if that is none.
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
