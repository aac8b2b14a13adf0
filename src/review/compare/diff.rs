use std::borrow::Cow;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use crate::text;

/// A piece of a comparison of two texts. The byte ranges of all pieces together cover both texts
/// without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// The same words in both, possibly in different Unicode normal forms.
    Same {
        /// Range in the old text.
        old: Range<usize>,
        /// Range in the new text.
        new: Range<usize>,
    },
    /// Words of the old text replaced by words of the new; one of the two may be empty.
    Changed {
        /// The removed range.
        old: Range<usize>,
        /// The inserted range.
        new: Range<usize>,
    },
}

impl Piece {
    /// Its byte range in the old text.
    pub fn in_old(&self) -> Range<usize> {
        let (Self::Same { old, .. } | Self::Changed { old, .. }) = self;
        old.clone()
    }

    /// Its byte range in the new text.
    pub fn in_new(&self) -> Range<usize> {
        let (Self::Same { new, .. } | Self::Changed { new, .. }) = self;
        new.clone()
    }
}

/// Compares two texts word by word. A Korean word is an 어절, as a particle belongs to its word;
/// punctuation marks count by themselves. Spaces between two changes belong to the change.
pub fn diff(old: &str, new: &str) -> Vec<Piece> {
    let (old_words, new_words) = (WordSpans::of(old), WordSpans::of(new));
    let ops = capture_diff_slices(Algorithm::Myers, &old_words.words, &new_words.words);
    let pieces = ops.into_iter().map(|op| {
        let (old, new) = (
            old_words.bytes(op.old_range()),
            new_words.bytes(op.new_range()),
        );
        match op {
            DiffOp::Equal { .. } => Piece::Same { old, new },
            _ => Piece::Changed { old, new },
        }
    });
    join(old, pieces.collect())
}

/// The words of a text as they are compared, and their positions.
struct WordSpans<'t> {
    words: Vec<Cow<'t, str>>,
    /// One more than there are words: the last is the end of the text.
    starts: Vec<usize>,
}

impl<'t> WordSpans<'t> {
    fn of(text: &'t str) -> Self {
        let bounds = text.split_word_bound_indices();
        let (mut starts, words): (Vec<usize>, Vec<_>) =
            bounds.map(|(start, word)| (start, text::nfc(word))).unzip();
        starts.push(text.len());
        Self { words, starts }
    }

    fn bytes(&self, words: Range<usize>) -> Range<usize> {
        let at = |word: usize| self.starts.get(word).copied().unwrap_or_default();
        at(words.start)..at(words.end)
    }
}

/// Joins changes that are adjacent or separated only by spaces.
fn join(old: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let changed_next = matches!(pieces.peek(), Some(Piece::Changed { .. }));
        let spaces = old
            .get(piece.in_old())
            .is_some_and(|text| text.trim().is_empty());
        let belongs = matches!(piece, Piece::Changed { .. }) || (spaces && changed_next);
        match joined.last_mut() {
            Some(Piece::Changed { old, new }) if belongs => {
                old.end = piece.in_old().end;
                new.end = piece.in_new().end;
            }
            _ => joined.push(piece),
        }
    }
    joined
}
