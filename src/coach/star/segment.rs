use std::ops::Range;

use super::Part;
use super::marker::marker;

/// A stretch of an answer under one marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// What the marker opened: usually one part, several after `S/T:`, none before the first.
    pub(crate) parts: Vec<Part>,
    /// The bytes of the marker.
    pub(crate) marker: Range<usize>,
    /// The bytes after it up to the next marker.
    pub(crate) body: Range<usize>,
}

/// The markers in one line and what follows each. The first segment, without parts, is what
/// stands before any marker; it may be empty.
///
/// Inside a line that a marker began, a further one counts where it has a colon and leads to
/// a later part: people paste "S: … T: … A: … R: …" as one paragraph.
pub(crate) fn segments_of_line(line: &str) -> Vec<Segment> {
    let mut segments = vec![Segment {
        parts: Vec::new(),
        marker: 0..0,
        body: 0..line.len(),
    }];
    let Some(first) = marker(line) else {
        return segments;
    };
    open(&mut segments, 0..first.len, first.parts(), line.len());
    let borders = line.char_indices().filter(|(_, c)| c.is_whitespace());
    for (space, c) in borders {
        let at = space + c.len_utf8();
        let begun = segments.last().map_or(0, |it| it.body.start);
        let last = segments.last().and_then(|it| it.parts.last().copied());
        if at < begun {
            continue;
        }
        let Some(next) = line
            .get(at..)
            .filter(|rest| may_begin(rest))
            .and_then(marker)
        else {
            continue;
        };
        let parts = next.parts();
        if next.colon && parts.first().copied() > last {
            open(&mut segments, at..at + next.len, parts, line.len());
        }
    }
    segments
}

/// The segments of a whole text: a line without a marker goes on with what came before.
pub(crate) fn segments(text: &str) -> Vec<Segment> {
    let mut all: Vec<Segment> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        for mut segment in segments_of_line(line) {
            segment.marker = shift(segment.marker, start);
            segment.body = shift(segment.body, start);
            match all.last_mut() {
                Some(open) if segment.parts.is_empty() => open.body.end = segment.body.end,
                _ => all.push(segment),
            }
        }
        start += line.len();
    }
    all
}

fn open(segments: &mut Vec<Segment>, marker: Range<usize>, parts: Vec<Part>, end: usize) {
    if let Some(before) = segments.last_mut() {
        before.body.end = marker.start;
    }
    let body = marker.end..end;
    segments.push(Segment {
        parts,
        marker,
        body,
    });
}

/// Spares the scan of a long paragraph: inside a line only a capital letter, a Hangul name
/// or a bracket begins a marker.
fn may_begin(rest: &str) -> bool {
    let first = rest.chars().next();
    first.is_some_and(|c| "STARstar상과행결[(\u{1109}\u{1100}\u{1112}".contains(c))
}

fn shift(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
