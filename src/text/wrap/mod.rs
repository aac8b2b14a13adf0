//! Where a long line is wrapped: by display width, at the positions Korean and English allow.
//!
//! One function decides, [`first_row`]. It looks at nothing before the row's start and reports
//! how far it looked beyond its end. So a text is wrapped by calling it repeatedly from where the
//! last row ended, and after an edit only the rows that had looked at the edited position need
//! another call.

mod joint;

use std::ops::Range;

use self::joint::{Joint, Joints};
use super::cell::{cluster_width, editor_width};
use super::cluster::{self, is_border_before};

/// Wraps prose for reading. Each range is one line without its line feed and without the spaces
/// at its end; together they contain everything else. A line is wider than `width` cells only if
/// a single cluster is.
///
/// Lines break where UAX #14 allows it: after spaces and hyphens, between ideographs, and never
/// before closing punctuation. A Korean word (어절) stays whole if it fits: Hangul breaks only
/// between words, as in Korean books. A run without any such position is cut between clusters.
///
/// ```
/// use rehearsal::text::wrap;
///
/// let prompt = "자기소개를 1분 안에 해 주세요.";
/// let lines: Vec<_> = wrap(prompt, 16).into_iter().map(|line| prompt.get(line)).collect();
/// assert_eq!(lines, [Some("자기소개를 1분"), Some("안에 해 주세요.")]);
/// ```
pub fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    loop {
        let rest = text.get(start..).unwrap_or_default();
        let row = first_row(rest, width.max(1), Spaces::Hang);
        let content = rest.get(..row.content()).unwrap_or_default();
        lines.push(start..start + words(content));
        if row.end == RowEnd::Text {
            return lines;
        }
        start += row.len;
    }
}

/// Bytes of `content` without the spaces at its end.
fn words(content: &str) -> usize {
    let mut clusters = cluster::clusters(content).rev();
    let last = clusters.find(|(_, cluster)| *cluster != " ");
    last.map_or(0, |(at, cluster)| at + cluster.len())
}

/// What happens to spaces at the edge of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spaces {
    /// For reading: all of them extend beyond the edge, where nobody sees them.
    Hang,
    /// For editing: one takes the spare cell beyond the edge, further ones begin the next row, so
    /// that the cursor is always visible.
    One,
}

/// Why a row ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowEnd {
    /// The end of the text.
    Text,
    /// A line feed, which is the row's last byte.
    LineFeed,
    /// The next word did not fit.
    Full,
}

/// The first row of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FirstRow {
    /// Bytes of the row, including the line feed at its end.
    pub(super) len: usize,
    /// Why it ends there.
    pub(super) end: RowEnd,
    /// An edit at a greater byte offset cannot have changed this row.
    pub(super) seen: usize,
}

impl FirstRow {
    /// Bytes of the row without its line feed.
    pub(super) fn content(&self) -> usize {
        self.len - usize::from(self.end == RowEnd::LineFeed)
    }
}

/// Fills one row of `columns` cells, at least 1, from the start of `text`.
///
/// A cluster wider than the whole row gets its own row, so every row is non-empty, except that of
/// an empty text.
pub(super) fn first_row(text: &str, columns: usize, spaces: Spaces) -> FirstRow {
    let mut row = Filling::of(columns);
    let mut rest = text;
    loop {
        rest = row.take_letters(rest);
        let Some(cluster) = cluster::first(rest) else {
            break;
        };
        if cluster == "\n" {
            return row.ended_by_line_feed();
        }
        let joint = row.joints.pass(cluster);
        let width = match spaces {
            Spaces::Hang => cluster_width(cluster),
            Spaces::One => editor_width(cluster, row.column, columns),
        };
        let fits = match (cluster, spaces) {
            (" ", Spaces::Hang) => true,
            (" " | "\t", Spaces::One) => row.column <= columns,
            _ => row.column + width <= columns,
        };
        if !fits && row.len > 0 {
            return row.full(cluster, joint);
        }
        row.take(cluster, joint, width);
        rest = rest.get(cluster.len()..).unwrap_or_default();
    }
    FirstRow {
        len: text.len(),
        end: RowEnd::Text,
        seen: text.len(),
    }
}

/// A row while it is being filled.
struct Filling {
    /// Available cells.
    columns: usize,
    joints: Joints,
    /// Bytes used so far.
    len: usize,
    /// Cells used so far.
    column: usize,
    /// The last position where the row may end.
    last_break: Option<usize>,
    /// The last position inside a word, if there is no better one.
    last_cut: Option<usize>,
}

impl Filling {
    fn of(columns: usize) -> Self {
        Self {
            columns,
            joints: Joints::default(),
            len: 0,
            column: 0,
            last_break: None,
            last_cut: None,
        }
    }

    /// Takes the letters that continue a word and fit, and returns the rest. They are nearly all
    /// of a text: each of them is a cluster, has a known width, and may be separated from the one
    /// before it.
    fn take_letters<'a>(&mut self, text: &'a str) -> &'a str {
        if !self.joints.are_within_word() {
            return text;
        }
        let mut rest = text.chars();
        loop {
            let before = rest.clone();
            let width = match rest.next() {
                Some('a'..='z' | 'A'..='Z') => 1,
                Some('가'..='힣') => 2,
                _ => return before.as_str(),
            };
            let is_cluster = rest.clone().next().is_none_or(is_border_before);
            if !is_cluster || self.column + width > self.columns {
                return before.as_str();
            }
            self.note(Joint::Word);
            self.len += before.as_str().len() - rest.as_str().len();
            self.column += width;
        }
    }

    fn take(&mut self, cluster: &str, joint: Joint, width: usize) {
        self.note(joint);
        self.len += cluster.len();
        self.column += width;
    }

    fn note(&mut self, joint: Joint) {
        match joint {
            _ if self.len == 0 => {}
            Joint::Break => self.last_break = Some(self.len),
            // A cut in the first half would leave the row too empty.
            Joint::Word if self.column * 2 < self.columns => {}
            Joint::Word => self.last_cut = Some(self.len),
            Joint::Never => {}
        }
    }

    fn ended_by_line_feed(self) -> FirstRow {
        FirstRow {
            len: self.len + 1,
            end: RowEnd::LineFeed,
            seen: self.len,
        }
    }

    /// Ends the row because `cluster` no longer fits.
    fn full(mut self, cluster: &str, joint: Joint) -> FirstRow {
        self.note(joint);
        let before_cluster = self.len;
        let end = match cluster {
            // Only in the editor, where the word before it has already been placed.
            " " | "\t" => before_cluster,
            _ => self.last_break.or(self.last_cut).unwrap_or(before_cluster),
        };
        FirstRow {
            len: end,
            end: RowEnd::Full,
            seen: before_cluster + cluster.len(),
        }
    }
}

#[cfg(test)]
mod tests;
