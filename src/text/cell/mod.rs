//! Display width: what is drawn for a cluster, and in how many cells.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::cluster::{self, clusters};
use super::safe::{is_safe, push_shown};

/// A tab in the editor extends to the next multiple of this many columns.
const TAB: usize = 4;

/// How many marks may follow a character; Unicode's Stream-Safe Text Format (UAX #15) allows the
/// same number. A cluster with more is drawn without marks.
const MAX_MARKS: usize = 30;

/// What to draw for one cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Byte offset of the cluster in the given text.
    pub start: usize,
    /// Column of its first cell, 0 for the first cell of the line.
    pub column: usize,
    /// The text to write: safe for a terminal, and exactly [`width`](Self::width) cells wide,
    /// including padding.
    pub symbol: Cow<'a, str>,
    /// Number of cells, at least 1.
    pub width: usize,
}

/// The clusters of one line as a widget draws them, starting at column 0.
///
/// If the widths of a cluster's characters do not add up to the cluster's own, as in an emoji
/// family, terminals disagree by up to six cells. Then only the first character is drawn and the
/// rest of the width is blank, which all of them agree on.
///
/// ```
/// use rehearsal::text::cells;
///
/// let symbols: Vec<_> = cells("한👩‍👩‍👧\u{7}").map(|cell| cell.symbol).collect();
/// assert_eq!(symbols, ["한", "👩", "␇"]);
/// ```
pub fn cells(line: &str) -> impl Iterator<Item = Cell<'_>> {
    let mut column = 0;
    clusters(line).map(move |(start, cluster)| {
        let (symbol, width) = draw(cluster);
        let cell = Cell {
            start,
            column,
            symbol,
            width,
        };
        column += width;
        cell
    })
}

/// One line as [`cells`] draws it, for widgets that take a whole string. Safe for a terminal, and
/// as wide as [`width`] of `line` by any measure.
pub fn screen_line(line: &str) -> Cow<'_, str> {
    if cells(line).all(|cell| matches!(cell.symbol, Cow::Borrowed(_))) {
        return Cow::Borrowed(line);
    }
    Cow::Owned(cells(line).map(|cell| cell.symbol).collect())
}

/// The number of terminal cells that `line` takes as drawn by [`cells`], which is also the width
/// of its [`safe_line`](super::safe_line).
///
/// ```
/// use rehearsal::text::width;
///
/// assert_eq!(width("면접 2026"), 9);
/// assert_eq!(width("\u{1112}\u{1161}\u{11ab}"), 2);
/// assert_eq!(width("\u{202e}"), "<U+202E>".len());
/// ```
pub fn width(line: &str) -> usize {
    clusters_of(line).map(cluster_width).sum()
}

/// `line` if it fits into `width` cells, otherwise as much of it as fits before an ellipsis.
/// Never splits a wide character.
///
/// The ellipsis is three periods: a `…` is one cell wide on some terminals and two on others.
///
/// ```
/// use rehearsal::text::truncate;
///
/// assert_eq!(truncate("고객 집착", 9), "고객 집착");
/// assert_eq!(truncate("고객 집착", 8), "고객 ...");
/// ```
pub fn truncate(line: &str, width: usize) -> Cow<'_, str> {
    let dots = "...".get(..width.min(3)).unwrap_or_default();
    let room = width - dots.len();
    let (mut at, mut column, mut cut) = (0, 0, 0);
    for cluster in clusters_of(line) {
        column += cluster_width(cluster);
        at += cluster.len();
        if column > width {
            return Cow::Owned(line.get(..cut).unwrap_or_default().to_owned() + dots);
        }
        if column <= room {
            cut = at;
        }
    }
    Cow::Borrowed(line)
}

/// The number of cells of a cluster, at least 1.
#[inline]
pub(super) fn cluster_width(cluster: &str) -> usize {
    let mut chars = cluster.chars();
    match (chars.next(), chars.next()) {
        (Some(' '..='~'), None) => 1,
        (Some('가'..='힣'), None) => 2,
        _ => match Look::of(cluster) {
            Look::Whole { width } | Look::Base { width, .. } => width,
            Look::Replaced => draw(cluster).1,
        },
    }
}

/// The number of cells that a cluster takes in the editor at `column` of a row of `columns`.
///
/// A tab extends to the next stop, but not beyond the edge of the row; at the edge itself it
/// takes the one spare cell, as a space does.
#[inline]
pub(super) fn editor_width(cluster: &str, column: usize, columns: usize) -> usize {
    match cluster {
        "\t" => (TAB - column % TAB)
            .min(columns.saturating_sub(column))
            .max(1),
        _ => cluster_width(cluster),
    }
}

/// What the editor draws for a cluster at `column` of a row of `columns`.
pub(super) fn editor_draw(cluster: &str, column: usize, columns: usize) -> (Cow<'_, str>, usize) {
    match cluster {
        "\t" => {
            let width = editor_width(cluster, column, columns);
            (Cow::Owned(" ".repeat(width)), width)
        }
        _ => draw(cluster),
    }
}

fn clusters_of(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let cluster = cluster::first(rest)?;
        rest = rest.get(cluster.len()..).unwrap_or_default();
        Some(cluster)
    })
}

/// What is drawn for a cluster, and its width.
fn draw(cluster: &str) -> (Cow<'_, str>, usize) {
    match Look::of(cluster) {
        Look::Whole { width } => (Cow::Borrowed(cluster), width),
        Look::Base { base, width } => {
            let padding = width - base.width().unwrap_or(width);
            (Cow::Owned(format!("{base}{}", " ".repeat(padding))), width)
        }
        Look::Replaced => {
            let mut shown = String::new();
            push_shown(cluster, &mut shown);
            let (symbols, widths): (String, Vec<usize>) =
                clusters(&shown).map(|(_, part)| draw(part)).unzip();
            (Cow::Owned(symbols), widths.iter().sum())
        }
    }
}

/// How a cluster is drawn.
enum Look {
    /// Unchanged.
    Whole { width: usize },
    /// As this character from it, and blank cells.
    Base { base: char, width: usize },
    /// As the replacement of its characters, which is drawn in turn.
    Replaced,
}

impl Look {
    fn of(cluster: &str) -> Self {
        if !is_safe(cluster) {
            return Self::Replaced;
        }
        let whole = cluster.width();
        let is_flooded = cluster.chars().nth(MAX_MARKS + 1).is_some();
        if !is_flooded && !is_disputed(cluster, whole) {
            return Self::Whole { width: whole };
        }
        let base = cluster.chars().find(|c| c.width() > Some(0));
        let base = base.unwrap_or(char::REPLACEMENT_CHARACTER);
        let narrow = base.width().unwrap_or(1);
        let width = if is_flooded {
            narrow
        } else {
            whole.max(narrow)
        };
        Self::Base { base, width }
    }
}

/// Whether terminals disagree about the width of a cluster: those that add up its characters,
/// those that know emoji, and those that widen what precedes an emoji selector.
fn is_disputed(cluster: &str, whole: usize) -> bool {
    let parts: usize = cluster.chars().filter_map(UnicodeWidthChar::width).sum();
    parts != whole || cluster.contains('\u{fe0f}')
}

#[cfg(test)]
mod tests;
