//! Display width: what is drawn for a cluster, and in how many cells.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::cluster::{self, clusters};
use super::safe::{is_safe, push_shown};

/// A tab in the editor reaches to the next multiple of this many columns.
const TAB: usize = 4;

/// How many marks may follow a character; Unicode's Stream-Safe Text Format (UAX #15) allows
/// the same number. A cluster of more is drawn without any.
const MOST_MARKS: usize = 30;

/// What to draw for one cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Byte offset of the cluster in the text that was asked about.
    pub start: usize,
    /// Column of its first cell, 0 for the first cell of the line.
    pub column: usize,
    /// What to write: safe for a terminal, and exactly [`width`](Self::width) cells wide,
    /// padding included.
    pub symbol: Cow<'a, str>,
    /// Cells taken, 1 or more.
    pub width: usize,
}

/// The clusters of one line as a widget draws them, from column 0 on.
///
/// Where the widths of a cluster's characters do not add up to the cluster's own, as in an
/// emoji family, terminals disagree by up to six cells. Then the first character is drawn
/// and the rest of the width is blank, on which all of them agree.
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

/// One line as [`cells`] draws it, for widgets that take a whole string. Safe for a
/// terminal, and as wide as [`width`] says of `line` by any measure.
pub fn screen_line(line: &str) -> Cow<'_, str> {
    if cells(line).all(|cell| matches!(cell.symbol, Cow::Borrowed(_))) {
        return Cow::Borrowed(line);
    }
    Cow::Owned(cells(line).map(|cell| cell.symbol).collect())
}

/// How many cells of the terminal `line` takes as [`cells`] draws it, which is also how many
/// its [`safe_line`](super::safe_line) takes.
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
/// Never halves a wide character.
///
/// The ellipsis is three full stops: a `…` is one cell wide on some terminals and two on
/// others.
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

/// The cells that a cluster takes, 1 or more.
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

/// The cells that a cluster of the editor takes at `column` of a row of `columns`.
///
/// A tab reaches to the next stop, but not beyond the edge of the row; at the edge itself it
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
    /// As it is.
    Whole { width: usize },
    /// By this character of it, and blank cells.
    Base { base: char, width: usize },
    /// By what stands for its characters, which is drawn in turn.
    Replaced,
}

impl Look {
    fn of(cluster: &str) -> Self {
        if !is_safe(cluster) {
            return Self::Replaced;
        }
        let whole = cluster.width();
        let is_flooded = cluster.chars().nth(MOST_MARKS + 1).is_some();
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

/// Whether terminals give a cluster different widths: those that add up its characters, those
/// that know emoji, and those that widen what an emoji selector follows.
fn is_disputed(cluster: &str, whole: usize) -> bool {
    let parts: usize = cluster.chars().filter_map(UnicodeWidthChar::width).sum();
    parts != whole || cluster.contains('\u{fe0f}')
}

#[cfg(test)]
mod tests;
