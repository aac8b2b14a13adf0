//! Display width, grapheme clusters, safe text, and the editing buffer.
//!
//! Four measures of a text are easily confused. This module distinguishes them:
//!
//! | Measure | Unit | `"한"` composed | `"한"` decomposed | Ask |
//! |---|---|---|---|---|
//! | size | bytes of UTF-8 | 3 | 9 | `str::len` |
//! | characters | Unicode scalar values | 1 | 3 | `str::chars` |
//! | clusters | what a reader considers one character | 1 | 1 | [`clusters`] |
//! | width | cells of the terminal | 2 | 2 | [`width`] |
//!
//! Positions in a text are byte offsets, positions on a screen are rows and columns of cells, and
//! only the functions here convert between them.
//!
//! **To show a text** that came from outside (a file, a paste, an error), pass it through
//! [`safe_line`] or [`safe_block`] first, then shorten it with [`truncate`] or wrap it with
//! [`wrap()`]. A widget that writes single cells takes them from [`cells`], which also knows what
//! to write for emoji that terminals disagree about.
//!
//! **To edit a text**, send [`EditCommand`]s to a [`TextBuffer`]. Each one returns the [`Change`]
//! it made, plain data that [`TextBuffer::replay`] applies again. The buffer keeps every byte as
//! it was typed; it never normalizes and never replaces.
//!
//! ```
//! use rehearsal::text::{EditCommand, TextBuffer};
//!
//! let mut draft = TextBuffer::new();
//! draft.perform(EditCommand::Insert("저는 문제를".to_owned()));
//! draft.perform(EditCommand::Backspace);
//! assert_eq!(draft.text(), "저는 문제");
//! ```
//!
//! Nothing here depends on a terminal, a file, or a clock.

mod buffer;
mod cell;
mod cluster;
mod hangul;
mod normal;
mod ruler;
mod safe;
mod scalar;
mod word;
mod wrap;

pub use buffer::{
    Change, EditCommand, Former, Motion, Performed, ReplayError, RevisedParagraph, TextBuffer,
    VisualLine, VisualPosition,
};
pub use cell::{Cell, cells, screen_line, truncate, width};
pub use cluster::{clusters, whole_clusters};
pub use normal::nfc;
pub use ruler::Ruler;
pub use safe::{safe_block, safe_line};
pub use scalar::{is_invisible, is_unseen};
pub(crate) use word::{read_by_word, shown_as_word};
pub use wrap::wrap;

#[cfg(test)]
mod samples;
