//! Subtitles and tables: other formats of the usual recognizers.

use super::{Piece, of_line, seconds, span};
use crate::voice::Span;

/// The first line of a table of times in milliseconds and texts.
const TABLE: &str = "start\tend\ttext";

/// The pieces of subtitles (SRT, WebVTT) or of a table; `None` if it is neither.
pub(super) fn of_cues(text: &str) -> Option<Vec<Piece>> {
    let mut lines = text.lines();
    if lines.next().is_some_and(|it| it.trim() == TABLE) {
        return Some(lines.filter_map(of_row).collect());
    }
    let is_subtitled = text.starts_with("WEBVTT") || text.lines().any(|it| times(it).is_some());
    is_subtitled.then(|| subtitles(text))
}

fn of_row(line: &str) -> Option<Piece> {
    let mut cells = line.splitn(3, '\t');
    let mut time = || cells.next()?.trim().parse::<f64>().ok();
    let (start, end) = (time()? / 1_000.0, time()? / 1_000.0);
    let text = cells.next()?;
    Some(Piece {
        at: Some(span(start, end)),
        ..of_line(text)?
    })
}

/// The texts that follow times, each up to an empty line. Numbers, titles and notes do not.
fn subtitles(text: &str) -> Vec<Piece> {
    let mut at = None;
    let mut pieces = Vec::new();
    for line in text.lines() {
        match times(line) {
            Some(span) => at = Some(span),
            None if line.trim().is_empty() => at = None,
            None if at.is_some() => pieces.extend(of_line(line).map(|it| Piece { at, ..it })),
            None => {}
        }
    }
    pieces
}

/// `00:00:01,000 --> 00:00:04,000`, in WebVTT possibly with settings after it.
fn times(line: &str) -> Option<Span> {
    let (start, end) = line.trim().split_once("-->")?;
    let end = end.split_whitespace().next()?;
    Some(span(seconds(start)?, seconds(end)?))
}
