//! Recognizes the usual slips in handwritten TOML.

mod foreign;
mod nested;
mod outside;
#[cfg(test)]
mod tests;

use std::ops::Range;

use toml::de::DeTable;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::Localized;
use crate::lang::say::check as say;
use crate::text;

use outside::{Outside, outside};

pub(super) use foreign::{commented_head, goes_on, whole};

/// Whether a line is valid TOML.
pub(super) fn parses(line: &str) -> bool {
    DeTable::parse(line).is_ok()
}

/// A slip.
#[derive(Debug)]
pub(super) struct Slip {
    /// The byte range in which it invalidates all other messages.
    pub(super) hides: Range<usize>,
    pub(super) diagnostic: Diagnostic,
    /// What the file's parser knows better than the syntax.
    pub(super) asks: Option<Asks>,
}

/// A broken part whose intended meaning the file's parser knows.
#[derive(Debug)]
pub(super) enum Asks {
    /// An invalid value.
    Value(Range<usize>),
    /// A line with a key and a value, but nothing between them.
    Line(Range<usize>, String),
    /// The heading of a table with this name, or of one of several.
    Head(Range<usize>, String),
}

impl Slip {
    pub(super) fn new(hides: Range<usize>, diagnostic: Diagnostic) -> Self {
        Self {
            hides,
            diagnostic,
            asks: None,
        }
    }

    /// Whether a text does not end on its line.
    pub(super) fn is_unended(&self) -> bool {
        self.diagnostic.what == Localized::from(say::UNENDED)
    }
}

/// Minimum number of characters in git's conflict markers.
const SHORTEST: usize = 7;

/// A line with a git conflict marker.
struct Marker {
    at: usize,
    sign: char,
    length: usize,
}

/// A conflict whose beginning was seen.
struct Begun {
    at: usize,
    /// Length of its markers: git uses longer ones in the common ancestor.
    length: usize,
    halved: bool,
}

/// The git conflicts in a file, from first to last line. A conflict inside another is part of it.
/// In a `mangled` file, lines may be indented and some may be missing.
pub(super) fn conflicts(source: &SourceText, mangled: bool) -> Vec<Slip> {
    let markers = markers(source.text(), mangled);
    let mut found = closed(&markers);
    if let [first, .., last] = markers.as_slice()
        && found.is_empty()
        && mangled
        && markers.iter().any(|it| it.sign != first.sign)
    {
        found.push(first.at..last.at);
    }
    let slip = |lines: Range<usize>| {
        let marker = lines.start..lines.start + SHORTEST;
        let lines = [lines.start, lines.end].map(|at| source.position(at).line);
        let what = say::git_conflict(lines);
        let diagnostic = Diagnostic::error(marker, what, say::MEND_CONFLICT.into());
        Slip::new(0..source.text().len() + 1, diagnostic)
    };
    found.into_iter().map(slip).collect()
}

/// The text with its conflicts replaced by spaces, so that everything else keeps its position;
/// `None` if there are none.
pub(super) fn without_conflicts(source: &SourceText) -> Option<SourceText> {
    let found = closed(&markers(source.text(), true));
    if found.is_empty() {
        return None;
    }
    let mut text = source.text().as_bytes().to_vec();
    for lines in found {
        let (last, start) = source.line_at(lines.end);
        let end = start + last.len();
        let inside = text.get_mut(lines.start..end.min(source.text().len()));
        let inside = inside.into_iter().flatten();
        inside
            .filter(|byte| **byte != b'\n')
            .for_each(|byte| *byte = b' ');
    }
    let text = String::from_utf8(text).ok()?;
    Some(SourceText::new(source.name(), text))
}

fn markers(text: &str, mangled: bool) -> Vec<Marker> {
    let mut markers = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = match mangled {
            true => {
                let bare = line.trim_start_matches('\u{feff}').trim_start();
                // As a combined diff shows them.
                bare.strip_prefix("++").unwrap_or(bare)
            }
            false => line,
        };
        let begins = at + line.len() - bare.len();
        at += line.len();
        markers.extend(marker(bare.trim_end()).map(|(sign, length)| Marker {
            at: begins,
            sign,
            length,
        }));
    }
    markers
}

/// The conflicts with a first line, a separator and a last line.
fn closed(markers: &[Marker]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut begun: Vec<Begun> = Vec::new();
    for Marker { at, sign, length } in markers {
        let (at, length) = (*at, *length);
        match sign {
            '<' => begun.push(Begun {
                at,
                length,
                halved: false,
            }),
            '=' => {
                let open = begun.iter_mut().rev().find(|it| it.length == length);
                open.into_iter().for_each(|it| it.halved = true);
            }
            '>' => {
                let is_its = |it: &Begun| it.length == length && it.halved;
                let Some(place) = begun.iter().rposition(is_its) else {
                    continue;
                };
                let first = begun.swap_remove(place).at;
                begun.truncate(place);
                found.retain(|inner| inner.start < first);
                found.push(first..at);
            }
            _ => {}
        }
    }
    found
}

/// The character and length of a marker line.
fn marker(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next().filter(|c| "<=>|".contains(*c))?;
    let rest = line.trim_start_matches(sign);
    let length = line.len() - rest.len();
    // An editor may have added a space.
    let ends = rest.is_empty() || sign != '=' && rest.starts_with(char::is_whitespace);
    (ends && length >= SHORTEST).then_some((sign, length))
}

/// A whole file in braces, such as JSON.
pub(super) fn json(source: &SourceText) -> Option<Slip> {
    let text = source.text();
    let bare = text.trim_start_matches('\u{feff}').trim();
    let is_json = bare.starts_with('{') && bare.contains(':');
    let at = text.find('{').filter(|_| is_json)?;
    let diagnostic = Diagnostic::error(at..at + 1, say::JSON.into(), say::MEND_JSON.into());
    Some(Slip::new(0..text.len() + 1, diagnostic))
}

/// The slip behind a parser's error at these bytes, if it is a usual one.
pub(super) fn behind(source: &SourceText, error: &Range<usize>) -> Option<Slip> {
    let (line, start) = source.line_at(error.start);
    let at = error.start.checked_sub(start)?;
    if let Some(slip) = nested::parentheses(source, line, start) {
        return Some(slip);
    }
    if let Some(slip) = foreign::braces(line, start) {
        return Some(slip);
    }
    let (span, what, mend) = left_marker(line)
        .or_else(|| odd_character(line))
        .or_else(|| foreign::arrow(line))
        .or_else(|| foreign::decimal_comma(line))
        .or_else(|| foreign::semicolon(line))
        .or_else(|| foreign::trailing(line))
        .or_else(|| nested::colon(line))
        .or_else(|| nested::comma(line, at))
        .or_else(|| backslash(line, at))
        .or_else(|| inner_quote(line, at))
        .or_else(|| unended(line, at))?;
    let span = start + span.start..start + span.end;
    let diagnostic = Diagnostic::error(span, what, mend);
    Some(Slip::new(start..start + line.len() + 1, diagnostic))
}

type Explained = (Range<usize>, Localized, Localized);

/// A line of a conflict whose other markers someone has deleted.
fn left_marker(line: &str) -> Option<Explained> {
    let bare = line.trim_start_matches('\u{feff}').trim();
    let (_, length) = marker(bare)?;
    let begins = line.find(bare)?;
    Some((
        begins..begins + length,
        say::LEFT_MARKER.into(),
        say::MEND_LEFT_MARKER.into(),
    ))
}

/// A word processor's quotation mark or space, or an input method's character, where TOML
/// requires its own.
fn odd_character(line: &str) -> Option<Explained> {
    outside(line).into_iter().find_map(|Outside { at, c, .. }| {
        let span = at..at + c.len_utf8();
        if is_typographic_quote(c) {
            return Some((span, say::smart_quote(c), say::MEND_SMART_QUOTE.into()));
        }
        if !matches!(c, ' ' | '\t') && (c.is_whitespace() || text::is_invisible(c)) {
            return Some((span, say::odd_space(c), say::MEND_ODD_SPACE.into()));
        }
        let plain = half_width(c)?;
        Some((span, say::full_width(c), say::mend_full_width(plain)))
    })
}

fn is_typographic_quote(c: char) -> bool {
    "`\u{b4}\u{2018}\u{2019}\u{201a}\u{201b}\u{201c}\u{201d}\u{201e}\u{201f}\u{2032}\u{2033}\u{ab}\u{bb}\u{ff02}\u{ff07}「」『』"
        .contains(c)
}

/// The ASCII character for a full-width one.
fn half_width(c: char) -> Option<char> {
    match c {
        '、' => return Some(','),
        '。' => return Some('.'),
        '【' | '〔' => return Some('['),
        '】' | '〕' => return Some(']'),
        _ => {}
    }
    let is_wide = ('\u{ff01}'..='\u{ff5e}').contains(&c);
    is_wide.then(|| char::from_u32(u32::from(c) - 0xfee0))?
}

/// A backslash in a basic string before something that it cannot escape.
fn backslash(line: &str, at: usize) -> Option<Explained> {
    let before = line.get(..at)?;
    let slash = before.rfind('\\')?;
    let between = before.get(slash + 1..)?;
    let mut digits = between.chars();
    let hex = matches!(digits.next(), None | Some('x' | 'u' | 'U'));
    if !hex || !digits.all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    let end = at + line.get(at..)?.chars().next().map_or(0, char::len_utf8);
    Some((
        slash..end,
        say::BACKSLASH.into(),
        say::MEND_BACKSLASH.into(),
    ))
}

/// A quotation mark that ended a string too early, as another follows on the line.
fn inner_quote(line: &str, at: usize) -> Option<Explained> {
    let before = line.get(..at)?.trim_end();
    let quote = before.chars().next_back()?;
    if !matches!(quote, '"' | '\'') {
        return None;
    }
    let rest = line.get(at..)?;
    // A quoted key is followed by a string as well.
    let is_key =
        before.len() > 1 && before.starts_with(quote) && before.matches(quote).count() == 2;
    if is_key && rest.trim_start().starts_with(':') {
        return None;
    }
    // It is another key that belongs on the next line.
    if nested::is_key_with_value(rest) {
        return None;
    }
    // Another string after it needs a comma.
    let goes_on = rest.starts_with(|c: char| c != quote && !",]}#".contains(c));
    let goes_on = goes_on && rest.contains(quote);
    let span = before.len() - 1..before.len();
    goes_on.then(|| (span, say::inner_quote(quote), say::MEND_INNER_QUOTE.into()))
}

/// A string that does not end on its line: perhaps a word processor's quotation mark was meant to
/// end it.
fn unended(line: &str, at: usize) -> Option<Explained> {
    let mut open: Option<(usize, char)> = None;
    let mut chars = line.char_indices();
    while let Some((place, c)) = chars.next() {
        match (open, c) {
            (Some((_, '"')), '\\') => {
                chars.next();
            }
            (Some((_, quote)), c) if c == quote => open = None,
            (None, '"' | '\'') => open = Some((place, c)),
            (None, '#') => return None,
            _ => {}
        }
    }
    let (begins, quote) = open.filter(|_| at >= line.trim_end().len())?;
    let text = line.get(begins..)?;
    if let Some((place, c)) = text.char_indices().find(|(_, c)| is_typographic_quote(*c)) {
        let span = begins + place..begins + place + c.len_utf8();
        return Some((span, say::smart_quote(c), say::MEND_SMART_QUOTE.into()));
    }
    let bare = line.trim_end_matches([' ', '\t', ',', ']', '}', '\r']);
    if let Some(before) = bare.strip_suffix("\\\"").filter(|_| quote == '"') {
        let span = before.len()..bare.len();
        let mend = say::MEND_BACKSLASH.into();
        return Some((span, say::BACKSLASH_AT_END.into(), mend));
    }
    let mend = say::mend_unended(quote);
    Some((begins..begins + 1, say::UNENDED.into(), mend))
}
