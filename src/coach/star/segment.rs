use std::ops::Range;

use super::Part;
use super::marker::{Marker, Sure, heading, marker, spoken};

/// A stretch of an answer under one marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// What the marker opened: usually one part, several after `S/T:`, none before the first
    /// marker and under one that opens what was learned.
    pub(crate) parts: Vec<Part>,
    /// The bytes of the marker; empty before the first.
    pub(crate) marker: Range<usize>,
    /// The bytes after it up to the next marker.
    pub(crate) body: Range<usize>,
}

/// The markers in one line and what follows each. The first segment, without a marker, is what
/// stands before any; it may be empty.
pub(crate) fn segments_of_line(line: &str) -> Vec<Segment> {
    let found = candidates(line);
    let sure = |it: &Candidate| it.opens_line && marker(line).is_some();
    divided(line, accepted(&found, sure))
}

/// The segments of a whole text: a line without a marker goes on with what came before.
pub(crate) fn segments(text: &str) -> Vec<Segment> {
    let found = candidates(text);
    let sure = |it: &Candidate| it.opens_line && it.marker.sure >= Sure::Sole;
    let markers = accepted(&found, sure);
    match markers.is_empty() {
        true => divided(text, numbered(text).iter().collect()),
        false => divided(text, markers),
    }
}

/// Bare ①②③ that begin the text and number the parts of a story in its order: three name
/// situation and task, action, and result, four all parts, and a fifth what was learned. Other
/// lists are none.
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

/// What may be a marker.
struct Candidate {
    start: usize,
    opens_line: bool,
    marker: Marker,
}

/// Whatever looks like a marker: at the beginning of a line, of a sentence or in brackets.
fn candidates(text: &str) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut free = 0;
    let mut before = None;
    let mut last_word = None;
    for (at, c) in text.char_indices() {
        let (opens_line, spaced) = match before {
            None | Some('\n') => (true, true),
            Some(before) => (false, before.is_whitespace()),
        };
        let bracket = "[(【".contains(c);
        let opens_sentence = opens_line || spaced && last_word.is_none_or(ends_words);
        let within = spaced && !opens_sentence;
        let begins = opens_line || bracket || spaced && (opens_sentence || may_name(c));
        before = Some(c);
        if !c.is_whitespace() {
            last_word = Some(c);
        }
        if at < free || c == '\n' || !begins || !(opens_line || bracket || may_begin(c)) {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or(rest);
        let written = marker(line).filter(|it| {
            let spelled = it.sure == Sure::Colon && it.is_spelled_out();
            let dotted = within && it.sure == Sure::Listed && !it.is_spelled_out();
            opens_line || bracket || opens_sentence || spelled || dotted
        });
        // "plan A. We": within a sentence a letter is one of three in order, or none.
        let written = written.map(|it| Marker {
            sure: match within && !bracket && !it.is_spelled_out() {
                true => Sure::Spoken,
                false => it.sure,
            },
            ..it
        });
        let headed = || heading(line).filter(|_| opens_line);
        let written = written
            .or_else(|| spoken(line).filter(|_| opens_sentence))
            .or_else(headed);
        if let Some(marker) = written {
            free = at + marker.len.max(1);
            found.push(Candidate {
                start: at,
                opens_line,
                marker,
            });
        }
    }
    found
}

/// The candidates that are markers: those that are `sure`, and of the others those that follow
/// one another, and the sure ones, in the order of a story.
fn accepted(found: &[Candidate], sure: impl Fn(&Candidate) -> bool) -> Vec<&Candidate> {
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
        found.iter().map(sure).collect()
    };
    let kept = found.iter().zip(kept).filter(|(_, kept)| *kept);
    kept.map(|(it, _)| it).collect()
}

/// The text cut at its markers.
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

/// What a sentence, or a piece of one that a marker may follow, ends with.
const fn ends_words(c: char) -> bool {
    matches!(
        c,
        '.' | '?' | '!' | '…' | ',' | ';' | ')' | ']' | '"' | '”' | '’' | '\'' | ':'
    )
}

/// Spares the scan of a long paragraph: what names begin with.
fn may_begin(c: char) -> bool {
    c.is_ascii_uppercase()
        || "stargobclwopfu상배과목임행액실조결성한해맡난내제느교문음어자그우먼".contains(c)
        || "\u{1109}\u{1107}\u{1100}\u{1106}\u{110b}\u{1112}\u{110c}\u{1102}".contains(c)
        || "0123456789①②③④⑤-*#•■□".contains(c)
}

/// What a spelled-out name begins with, wherever it stands.
fn may_name(c: char) -> bool {
    "STARsta상배과목행결".contains(c)
}
