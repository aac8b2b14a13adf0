//! Whole files of other kinds, and lines as other formats write them.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::say::{Phrase, check, foreign as say};

use super::outside::outside;
use super::{Asks, Explained, Slip, parses};

/// A file in which this many lines begin with a mark has been copied with them.
const FEWEST_MARKED: usize = 3;

/// What a file is if it is no TOML at all, or TOML that was copied together with something else.
pub(in crate::diagnostic::toml) fn whole(source: &SourceText) -> Option<Slip> {
    let text = source.text();
    let bare = text.trim_start_matches('\u{feff}').trim_start();
    let at = text.len() - bare.len();
    let first = || at..at + bare.chars().next().map_or(0, char::len_utf8);
    let (place, what, mend) = if bare.starts_with("{\\rtf") {
        (first(), say::RTF, say::SAVE_PLAIN)
    } else if bare.starts_with("PK\u{3}\u{4}") {
        (first(), say::ZIP, say::UNPACK)
    } else if let Some(nul) = text.find('\0') {
        (nul..nul + 1, say::NULS, say::FROM_COPY)
    } else if is_tag(bare) {
        (first(), say::TAGS, say::RAW_FILE)
    } else if text.contains('\r') && !text.contains('\n') {
        (first(), say::CR_LINES, say::SAVE_LF)
    } else if let Some(fence) = fence(text) {
        (fence, say::FENCE, say::REMOVE_FENCES)
    } else if let Some(mark) = line_mark(text) {
        (mark, say::LINE_MARKS, say::REMOVE_MARKS)
    } else {
        return None;
    };
    Some(all(source, place, what, mend))
}

/// A slip after which nothing else in the file is reported.
fn all(source: &SourceText, place: Range<usize>, what: Phrase, mend: Phrase) -> Slip {
    let diagnostic = Diagnostic::error(place, what.into(), mend.into());
    Slip::new(0..source.text().len() + 1, diagnostic)
}

fn is_tag(bare: &str) -> bool {
    let after = bare.strip_prefix('<').and_then(|it| it.chars().next());
    after.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?'))
}

/// The first line of backticks outside a text of many lines.
fn fence(text: &str) -> Option<Range<usize>> {
    let (line, at) = lines(text).find(|(line, _)| line.trim_start().starts_with("```"))?;
    let begins = at + line.len() - line.trim_start().len();
    Some(begins..begins + 3)
}

/// The first mark, if each line has one: a quote mark, or the line's number.
fn line_mark(text: &str) -> Option<Range<usize>> {
    let filled: Vec<(&str, usize)> = lines(text)
        .filter(|(line, _)| !line.trim().is_empty())
        .collect();
    let is_quoted = |line: &str| line.trim_start().starts_with('>');
    let is_numbered = |line: &str| {
        let bare = line.trim_start();
        let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_mark = rest.is_empty() || rest.starts_with([' ', '\t', ':', '|', '.', ')']);
        rest.len() < bare.len() && is_mark && !rest.trim_start().starts_with('=')
    };
    let is_marked = filled.iter().all(|(line, _)| is_quoted(line))
        || filled.iter().all(|(line, _)| is_numbered(line));
    let (line, at) = filled
        .first()
        .filter(|_| filled.len() >= FEWEST_MARKED && is_marked)?;
    let begins = at + line.len() - line.trim_start().len();
    Some(begins..begins + 1)
}

/// A heading that is a comment, above this byte and below the last real heading: keys that seem
/// to be there twice are its own.
pub(in crate::diagnostic::toml) fn commented_head(source: &SourceText, at: usize) -> Option<Slip> {
    let before = source.text().get(..at)?;
    let mut found = None;
    for (line, begins) in lines(before) {
        let bare = line.trim();
        if bare.starts_with('[') {
            found = None;
        } else if let Some(head) = bare.strip_prefix('#').map(|it| it.trim_start_matches('#')) {
            let head = head.trim();
            if head.starts_with('[') && head.ends_with(']') && parses(head) {
                found = found.or(Some((line, begins)));
            }
        }
    }
    let (line, begins) = found?;
    let indent = line.len() - line.trim_start().len();
    let place = begins + indent..begins + line.trim_end().len();
    let diagnostic = Diagnostic::error(place, say::COMMENTED_HEAD.into(), say::UNCOMMENT.into());
    // Nothing can be said about what is below.
    Some(Slip::new(begins..source.text().len() + 1, diagnostic))
}

/// `name => value`.
pub(super) fn arrow(line: &str) -> Option<Explained> {
    let at = line.find('=')?;
    let key = line.get(..at)?;
    let is_key = !key.trim().is_empty() && !key.contains(['"', '\'', '#', '{', '[']);
    let rest = line.get(at..)?.strip_prefix("=>").filter(|_| is_key)?;
    let meant = format!("{} = {}", key.trim(), rest.trim());
    let mend = match parses(&meant) {
        true => check::for_example(&meant),
        false => say::ARROW.into(),
    };
    Some((at..at + 2, say::ARROW.into(), mend))
}

/// A comma or semicolon after a value, with nothing behind it.
pub(super) fn trailing(line: &str) -> Option<Explained> {
    let bare = line.split('#').next()?.trim_end();
    let mark = bare.chars().next_back().filter(|c| ",;".contains(*c))?;
    let before = bare.strip_suffix(mark)?;
    let at = before.len();
    let is_whole = before.contains('=') && parses(before.trim());
    is_whole.then(|| (at..at + 1, say::trailing(mark), say::REMOVE_IT.into()))
}

/// `3,5` for 3.5.
pub(super) fn decimal_comma(line: &str) -> Option<Explained> {
    let bare = line.split('#').next()?;
    let (key, value) = bare.split_once('=')?;
    let (whole, part) = value.trim().split_once(',')?;
    let is_number = |it: &str| !it.is_empty() && it.chars().all(|c| c.is_ascii_digit());
    let at = bare.find(',')?;
    let example = format!("{} = {whole}.{part}", key.trim());
    let is_one = is_number(whole) && is_number(part);
    is_one.then(|| {
        (
            at..at + 1,
            say::DECIMAL_COMMA.into(),
            check::for_example(&example),
        )
    })
}

/// A semicolon between values in brackets or braces.
pub(super) fn semicolon(line: &str) -> Option<Explained> {
    let mut outside = outside(line).into_iter();
    let at = outside.find(|it| it.c == ';' && it.open > 0)?.at;
    Some((at..at + 1, say::SEMICOLON.into(), say::WRITE_COMMA.into()))
}

/// Values without names in braces: the file's parser knows what belongs there.
pub(super) fn braces(line: &str, start: usize) -> Option<Slip> {
    let (key, value) = line.split_once('=')?;
    let value_at = start + key.len() + 1 + value.len() - value.trim_start().len();
    let value = value.trim();
    let inside = value.strip_prefix('{')?.strip_suffix('}')?;
    let is_list = !inside.trim().is_empty() && !inside.contains(['=', ':', '#']);
    let listed = is_list && parses(&format!("a = [{inside}]"));
    let place = value_at..value_at + value.len();
    let diagnostic = Diagnostic::error(place.clone(), say::BRACES.into(), say::WRITE_TABLE.into());
    listed.then(|| Slip {
        asks: Some(Asks::Value(place)),
        ..Slip::new(start..start + line.len() + 1, diagnostic)
    })
}

/// Whether a line only goes on with what is wrong in the line before: an item of a list as other
/// formats have it, or the rest of a text.
pub(in crate::diagnostic::toml) fn goes_on(before: &str, line: &str, is_unended: bool) -> bool {
    let (before, bare) = (before.trim(), line.trim());
    let is_own = bare.starts_with('[') || bare.contains('=') && parses(bare);
    let is_item = ["- ", "* ", "+ ", "| "]
        .iter()
        .any(|it| bare.starts_with(it));
    let is_open = before.ends_with(['|', '>', '\\', '+', ':']) || before.ends_with("= [");
    let ends_text = is_unended && bare.contains(['"', '\'']);
    !bare.is_empty() && !is_own && (is_item || is_open || ends_text)
}

/// Lines with the byte at which each begins.
fn lines(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let begins = at;
        at += line.len();
        (line.trim_end_matches(['\n', '\r']), begins)
    })
}
