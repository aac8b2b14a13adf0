//! The count of a line being written: kept in pieces, so that a keystroke costs only the count of
//! its own piece, however long the line is.

use std::ops::Range;

use super::Part;
use super::gauge::LineTally;
use super::marker::LONGEST;
use super::segment::{Before, Candidate, candidates_in, segments_among};
use crate::coach::Load;

/// The minimum size of a piece in bytes, if the line is long enough.
const PIECE: usize = 512;

/// A line with its tally, which is updated with every edit.
///
/// ```
/// use rehearsal::coach::{LineTally, LiveLine};
///
/// let mut line = LiveLine::of("행동: 제가 봤습니다");
/// line.revise("행동: 제가 바로 봤습니다", 15, 16);
/// assert_eq!(line.tally(), &LineTally::of("행동: 제가 바로 봤습니다"));
/// ```
#[derive(Debug, Clone)]
pub struct LiveLine {
    pieces: Vec<Piece>,
    tally: LineTally,
}

impl LineTally {
    /// Counts one line; the content of a marker is not spoken.
    pub fn of(line: &str) -> Self {
        LiveLine::of(line).tally
    }
}

/// A stretch of a line from the beginning of one word to that of another, so that the loads of
/// pieces add up.
#[derive(Debug, Clone)]
struct Piece {
    end: usize,
    /// What precedes it in the line, as far as it matters here.
    before: Before,
    load: Load,
    found: Vec<Candidate>,
}

impl LiveLine {
    /// Counts a line.
    pub fn of(line: &str) -> Self {
        Self::in_pieces(line, PIECE)
    }

    fn in_pieces(line: &str, size: usize) -> Self {
        let mut live = Self {
            pieces: Vec::new(),
            tally: LineTally::default(),
        };
        live.count(line, size, Vec::new(), line.len());
        live
    }

    /// What the line adds to the gauge.
    pub fn tally(&self) -> &LineTally {
        &self.tally
    }

    /// Counts what has changed: `line` begins with the same `prefix` bytes as before, and ends
    /// with the same `suffix` bytes; the two do not overlap in either version.
    pub fn revise(&mut self, line: &str, prefix: usize, suffix: usize) {
        self.revise_in_pieces(line, prefix, suffix, PIECE);
    }

    fn revise_in_pieces(&mut self, line: &str, prefix: usize, suffix: usize, size: usize) {
        let old_len = self.pieces.last().map_or(0, |piece| piece.end);
        // The search for a marker covers this many bytes after its beginning.
        let same = |piece: &Piece| piece.end + LONGEST <= prefix;
        let first = self.pieces.partition_point(same);
        let mut old = self.pieces.split_off(first);
        for piece in &mut old {
            // Pieces that end before the end of the change are never used again.
            piece.shift(old_len, line.len());
        }
        self.count(line, size, old, line.len().saturating_sub(suffix));
    }

    /// Counts the rest of the line after the existing pieces. From `changed` on, the line is the
    /// same as in the `old` pieces, the first of which begins where our last one ends.
    fn count(&mut self, line: &str, size: usize, mut old: Vec<Piece>, changed: usize) {
        let mut at = self.pieces.last().map_or(0, |piece| piece.end);
        let mut before = old.first().map(|it| it.before).unwrap_or_default();
        // Each further piece begins where the previous one ends.
        let mut next = 1;
        while at < line.len() {
            let start = |old: &[Piece], next: usize| old.get(next - 1).map(|piece| piece.end);
            while start(&old, next).is_some_and(|it| it < at) {
                next += 1;
            }
            let again = start(&old, next) == Some(at) && at >= changed;
            if again && old.get(next).is_some_and(|it| it.before == before) {
                self.pieces.extend(old.drain(next..));
                break;
            }
            let borders = old.iter().map(|piece| piece.end);
            let borders = borders.filter(|it| *it > at && *it >= changed);
            let border = borders.clone().find(|it| begins_word(line, *it));
            let end = cut(line, at, size, border.unwrap_or(line.len()));
            let stretch = line.get(at..end).unwrap_or_default();
            let piece = Piece {
                end,
                before,
                load: Load::of(stretch),
                found: candidates_in(line, at..end, &mut before),
            };
            self.pieces.push(piece);
            at = end;
        }
        self.tally = self.tallied(line);
    }

    fn tallied(&self, line: &str) -> LineTally {
        let found: Vec<&Candidate> = self.pieces.iter().flat_map(|it| &it.found).collect();
        let mut before = Load::default();
        let mut opened: Vec<(Vec<Part>, Load)> = Vec::new();
        for segment in segments_among(line, &found) {
            let load = self.load(line, segment.body);
            match segment.parts.is_empty() {
                true => before = load,
                false => opened.push((segment.parts, load)),
            }
        }
        LineTally::new(before, opened)
    }

    /// The load of a stretch of the line.
    fn load(&self, line: &str, range: Range<usize>) -> Load {
        let of = |range| Load::of(line.get(range).unwrap_or_default());
        let starts = std::iter::once(0).chain(self.pieces.iter().map(|piece| piece.end));
        let pieces = self.pieces.iter().zip(starts);
        let mut whole = pieces.filter(|(it, start)| *start >= range.start && it.end <= range.end);
        let Some((first, start)) = whole.next() else {
            return of(range);
        };
        let (mut load, mut end) = (of(range.start..start) + first.load, first.end);
        for (piece, _) in whole {
            load += piece.load;
            end = piece.end;
        }
        load + of(end..range.end)
    }
}

impl Piece {
    /// Moves a piece in a line that has become longer or shorter before it.
    fn shift(&mut self, old_len: usize, len: usize) {
        self.end = (self.end + len).saturating_sub(old_len);
        for candidate in &mut self.found {
            candidate.start = (candidate.start + len).saturating_sub(old_len);
        }
    }
}

/// The end of a piece that begins at `at`: not after `border`, and without leaving a small rest
/// before it.
fn cut(line: &str, at: usize, size: usize, border: usize) -> usize {
    let least = line.floor_char_boundary(at.saturating_add(size));
    if border - at < size.saturating_mul(2) {
        return border;
    }
    let rest = line.get(least..border).unwrap_or_default();
    let mut starts = rest.char_indices().map(|(offset, _)| least + offset);
    starts
        .find(|start| begins_word(line, *start))
        .unwrap_or(border)
}

/// Whether a word begins at this byte.
fn begins_word(line: &str, at: usize) -> bool {
    let before = line.get(..at).and_then(|it| it.chars().next_back());
    let after = line.get(at..).and_then(|it| it.chars().next());
    before.is_some_and(char::is_whitespace) && after.is_some_and(|it| !it.is_whitespace())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Small, so that a few words make many pieces.
    const SMALL: usize = 8;

    fn whole(line: &str) -> LineTally {
        LiveLine::in_pieces(line, usize::MAX).tally
    }

    fn words() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            "[가-힣]{1,6}[.,?]?",
            "[a-zA-Z0-9.,'_-]{1,9}",
            "(S|T|A|R|상황|과제|행동|결과|Task|the result was|\\[결과\\]|①|배운 점)[:.) ]?",
            "[\u{1100}-\u{1112}][\u{1161}-\u{1175}]",
            "\\PC{0,3}",
        ];
        let space = prop_oneof![Just(""), Just(" "), Just(" "), Just(" "), Just("\u{202f}")];
        let spaced = (word, space).prop_map(|(word, space)| format!("{word}{space}"));
        prop::collection::vec(spaced, 0..40).prop_map(|words| words.concat().replace('\n', " "))
    }

    proptest! {
        #[test]
        fn pieces_add_up_to_the_line(line in words()) {
            prop_assert_eq!(LiveLine::in_pieces(&line, SMALL).tally, whole(&line));
        }

        #[test]
        fn a_line_is_counted_alike_however_it_was_written(
            line in words(),
            edits in prop::collection::vec((any::<prop::sample::Index>(), 0..30_usize, words()), 1..8),
        ) {
            let mut line = line;
            let mut live = LiveLine::in_pieces(&line, SMALL);
            for (place, removed, inserted) in edits {
                let start = line.floor_char_boundary(place.index(line.len() + 1));
                let end = line.floor_char_boundary((start + removed).min(line.len()));
                let suffix = line.len() - end;
                line.replace_range(start..end, &inserted);
                live.revise_in_pieces(&line, start, suffix, SMALL);
                prop_assert_eq!(live.tally(), &whole(&line), "{}", line);
            }
        }
    }

    #[test]
    fn a_key_counts_again_only_what_is_near() {
        let line = "저는 먼저 로그를 확인하고 되돌렸습니다. ".repeat(1_000);
        let mut live = LiveLine::of(&line);
        let pieces = live.pieces.len();
        assert!(pieces > 50, "{pieces}");
        let at = line.len() / 2;
        let at = line.floor_char_boundary(at);
        let mut typed = line.clone();
        typed.insert(at, '값');
        // A piece with a wrong count keeps it if it is not counted again.
        for piece in &mut live.pieces {
            piece.load.words = 1;
        }
        live.revise(&typed, at, line.len() - at);
        let again = live.pieces.iter().filter(|it| it.load.words == 0).count();
        assert!((1..=3).contains(&again), "{again} of {pieces}");
    }
}
