//! Grapheme clusters (UAX #29): what a reader considers one character.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The extended grapheme clusters of `text`, each with its byte offset.
///
/// ```
/// use rehearsal::text::clusters;
///
/// let decomposed = "\u{1112}\u{1161}\u{11ab}글";
/// let found: Vec<_> = clusters(decomposed).map(|(at, _)| at).collect();
/// assert_eq!(found, [0, 9]);
/// ```
pub fn clusters(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
}

/// `range`, extended to include every cluster that it touches completely.
///
/// ```
/// use rehearsal::text::whole_clusters;
///
/// // The vowel of a decomposed syllable.
/// assert_eq!(whole_clusters("\u{1112}\u{1161}\u{11ab}글", 3..6), 0..9);
/// ```
pub fn whole_clusters(text: &str, range: Range<usize>) -> Range<usize> {
    border_until(text, range.start)..border_from(text, range.end)
}

/// The first cluster of `text`; `None` if the text is empty.
#[inline]
pub(super) fn first(text: &str) -> Option<&str> {
    let mut chars = text.chars();
    let head = chars.next()?;
    let alone = head == '\n' || is_simple(head) && chars.next().is_none_or(is_border_before);
    if alone {
        text.get(..head.len_utf8())
    } else {
        text.graphemes(true).next()
    }
}

/// The cluster boundary after `at`, which must itself be a boundary; at most the end of the text.
pub(super) fn next_border(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + first(rest).map_or(0, str::len)
}

/// The cluster boundary before `at`, which must itself be a boundary; at least 0.
pub(super) fn previous_border(text: &str, at: usize) -> usize {
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    match (before.next(), before.next()) {
        (None, _) => 0,
        // A simple character joins nothing before it except a prepended mark.
        (Some(last), Some(other)) if is_simple(last) && (is_simple(other) || other == '\n') => {
            at - last.len_utf8()
        }
        _ => GraphemeCursor::new(at, text.len(), true)
            .prev_boundary(text, 0)
            .ok()
            .flatten()
            .unwrap_or(0),
    }
}

/// `at` itself if it is a cluster boundary, otherwise the next boundary; at most the end of the
/// text.
///
/// An edit can leave the cursor inside a cluster that the edit itself has joined, for example
/// when an accent is typed after a letter.
pub(super) fn border_from(text: &str, at: usize) -> usize {
    let at = text.ceil_char_boundary(at);
    if is_border(text, at) {
        return at;
    }
    GraphemeCursor::new(at, text.len(), true)
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len())
}

/// `at` itself if it is a cluster boundary, otherwise the previous boundary.
pub(super) fn border_until(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    if is_border(text, at) {
        return at;
    }
    GraphemeCursor::new(at, text.len(), true)
        .prev_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(0)
}

/// Whether a cluster ends at `at`, which must be between characters.
fn is_border(text: &str, at: usize) -> bool {
    is_border_by_neighbours(text, at)
        || GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0) == Ok(true)
}

fn is_border_by_neighbours(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else {
        return false;
    };
    let Some(last) = before.chars().next_back() else {
        return true;
    };
    match after.chars().next() {
        Some(head) => is_simple(last) && is_border_before(head),
        None => true,
    }
}

/// Whether there is always a boundary between a simple character and `head`.
pub(super) fn is_border_before(head: char) -> bool {
    is_simple(head) || head == '\n'
}

/// Whether two such characters side by side are always two clusters: printable ASCII and composed
/// Hangul syllables. Nearly all Korean or English text consists of them, so looking up cluster
/// properties is the exception.
pub(super) fn is_simple(c: char) -> bool {
    matches!(c, ' '..='~' | '가'..='힣')
}

#[cfg(test)]
mod tests;
