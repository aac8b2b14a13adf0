use std::ops::Range;

use super::Part;
use super::marker::{LONGEST, Marker, Sure, heading, marker, may_begin, may_name, spoken};

/// A stretch of an answer under one marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The parts that the marker opened: usually one, several after `S/T:`, none before the first
    /// marker and after one for lessons learned.
    pub(crate) parts: Vec<Part>,
    /// The bytes of the marker; empty before the first.
    pub(crate) marker: Range<usize>,
    /// The bytes after it up to the next marker.
    pub(crate) body: Range<usize>,
}

/// The segments into which the candidates divide one line. The first segment has no marker and
/// precedes all others; it may be empty.
pub(super) fn segments_among(line: &str, found: &[&Candidate]) -> Vec<Segment> {
    let sure = |it: &Candidate| it.opens_line && marker(line).is_some();
    divided(line, accepted(found, sure))
}

/// The segments of a whole text: a line without a marker continues the previous one.
pub(crate) fn segments(text: &str) -> Vec<Segment> {
    let found = candidates_in(text, 0..text.len(), &mut Before::default());
    let found: Vec<&Candidate> = found.iter().collect();
    let sure = |it: &Candidate| it.opens_line && it.marker.sure >= Sure::Sole;
    let markers = accepted(&found, sure);
    match markers.is_empty() {
        true => divided(text, numbered(text).iter().collect()),
        false => divided(text, markers),
    }
}

/// Bare ①②③ at the beginning of the text that number the parts of a story in order: three mean
/// situation and task, action, and result, four mean all parts, and a fifth means lessons
/// learned. Other lists do not count.
fn numbered(text: &str) -> Vec<Candidate> {
    const NUMBERS: &str = "①②③④⑤";
    const PARTS: [&[Part]; 5] = [
        &[Part::Situation],
        &[Part::Task],
        &[Part::Action],
        &[Part::Result],
        &[],
    ];
    const THREE: [&[Part]; 3] = [
        &[Part::Situation, Part::Task],
        &[Part::Action],
        &[Part::Result],
    ];
    let found: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| ('①'..='⑳').contains(c))
        .collect();
    let ordered = found
        .iter()
        .map(|(_, c)| *c)
        .eq(NUMBERS.chars().take(found.len()));
    let begins = text.trim_start().starts_with('①');
    let parts: &[&[Part]] = match found.len() {
        3 => &THREE,
        4 | 5 => &PARTS,
        _ => return Vec::new(),
    };
    if !ordered || !begins {
        return Vec::new();
    }
    let named = found.into_iter().zip(parts);
    named
        .map(|((start, c), parts)| Candidate {
            start,
            opens_line: true,
            marker: Marker::of_number(c, parts),
        })
        .collect()
}

/// A possible marker.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) start: usize,
    opens_line: bool,
    marker: Marker,
}

/// What precedes a position, as far as it decides whether a marker begins there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Before {
    last: Option<char>,
    /// The last character that is not a space.
    last_word: Option<char>,
    /// How many bytes from there belong to a marker that began earlier.
    taken: usize,
}

/// Everything that looks like a marker and begins in this range: at the beginning of a line or a
/// sentence, or in brackets. `before` describes what precedes the range, and afterward what
/// precedes its end.
pub(super) fn candidates_in(
    text: &str,
    range: Range<usize>,
    before: &mut Before,
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut free = range.start + before.taken;
    let stretch = text.get(range.clone()).unwrap_or_default();
    for (offset, c) in stretch.char_indices() {
        let at = range.start + offset;
        let border = Border::between(before, c);
        before.last = Some(c);
        if !c.is_whitespace() {
            before.last_word = Some(c);
        }
        if at < free || c == '\n' || !border.may_open(c) {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        // No marker is longer, and nothing after it is examined.
        let head = rest
            .get(..rest.floor_char_boundary(LONGEST))
            .unwrap_or_default();
        let line = head.split('\n').next().unwrap_or(head);
        if let Some(marker) = border.marker(line) {
            free = at + marker.len.max(1);
            found.push(Candidate {
                start: at,
                opens_line: border.opens_line,
                marker,
            });
        }
    }
    before.taken = free.saturating_sub(range.end);
    found
}

/// The kind of position of a character.
struct Border {
    opens_line: bool,
    opens_sentence: bool,
    bracket: bool,
    spaced: bool,
}

impl Border {
    fn between(before: &Before, c: char) -> Self {
        let (opens_line, spaced) = match before.last {
            None | Some('\n') => (true, true),
            Some(last) => (false, last.is_whitespace()),
        };
        Self {
            opens_line,
            opens_sentence: opens_line || spaced && before.last_word.is_none_or(ends_words),
            bracket: "[(【".contains(c),
            spaced,
        }
    }

    /// Avoids a closer look at most characters.
    fn may_open(&self, c: char) -> bool {
        let begins =
            self.opens_line || self.bracket || self.spaced && (self.opens_sentence || may_name(c));
        begins && (self.opens_line || self.bracket || may_begin(c))
    }

    /// The marker at the beginning of `line`, if it is allowed here.
    fn marker(&self, line: &str) -> Option<Marker> {
        let within = self.spaced && !self.opens_sentence;
        let written = marker(line).filter(|it| {
            let spelled = it.sure == Sure::Colon && it.is_spelled_out();
            let dotted = within && it.sure == Sure::Listed && !it.is_spelled_out();
            self.opens_line || self.bracket || self.opens_sentence || spelled || dotted
        });
        // "plan A. We": within a sentence, a letter counts only as one of three in order.
        let written = written.map(|it| Marker {
            sure: match within && !self.bracket && !it.is_spelled_out() {
                true => Sure::Spoken,
                false => it.sure,
            },
            ..it
        });
        let headed = || heading(line).filter(|_| self.opens_line);
        written
            .or_else(|| spoken(line).filter(|_| self.opens_sentence))
            .or_else(headed)
    }
}

/// The candidates that are markers: those that are `sure`, and of the others those that follow
/// each other and the sure ones in story order.
fn accepted<'c>(found: &[&'c Candidate], sure: impl Fn(&Candidate) -> bool) -> Vec<&'c Candidate> {
    let chain = |least: Sure| -> Vec<bool> {
        let mut last: Option<Part> = None;
        let mut learned = false;
        found
            .iter()
            .map(|it| {
                let parts = it.marker.parts();
                let known = sure(it);
                let follows = match parts.first() {
                    Some(first) => !learned && last.is_none_or(|last| *first > last),
                    None => last.is_some(),
                };
                let fits = known || it.marker.sure >= least && follows;
                if fits {
                    last = parts.last().copied().or(last);
                    learned = parts.is_empty();
                }
                fits
            })
            .collect()
    };
    let parts_in = |kept: &[bool]| -> usize {
        let mut parts: Vec<Part> = found
            .iter()
            .zip(kept)
            .filter(|(_, kept)| **kept)
            .flat_map(|(it, _)| it.marker.parts())
            .collect();
        parts.sort_unstable();
        parts.dedup();
        parts.len()
    };
    let listed = chain(Sure::Listed);
    let spoken = chain(Sure::Spoken);
    let (written, said) = (parts_in(&listed), parts_in(&spoken));
    let kept = if said >= 3 && said > written {
        spoken
    } else if written >= 2 {
        listed
    } else {
        found.iter().map(|it| sure(it)).collect()
    };
    let kept = found.iter().zip(kept).filter(|(_, kept)| *kept);
    kept.map(|(it, _)| *it).collect()
}

/// The text split at its markers.
fn divided(text: &str, markers: Vec<&Candidate>) -> Vec<Segment> {
    let mut segments = vec![Segment {
        parts: Vec::new(),
        marker: 0..0,
        body: 0..text.len(),
    }];
    for it in markers {
        if let Some(before) = segments.last_mut() {
            before.body.end = it.start;
        }
        let end = it.start + it.marker.len;
        segments.push(Segment {
            parts: it.marker.parts(),
            marker: it.start..end,
            body: end..text.len(),
        });
    }
    segments
}

/// What a sentence, or a piece before a marker, ends with.
const fn ends_words(c: char) -> bool {
    matches!(
        c,
        '.' | '?' | '!' | '…' | ',' | ';' | ')' | ']' | '"' | '”' | '’' | '\'' | ':'
    )
}
