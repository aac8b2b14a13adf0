//! Finds where an unclosed element begins: everything after it is taken as part of it.

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::say::check as say;

use super::slip::Slip;

/// An element that is open at some position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    List,
    Table,
    /// A multi-line string with this kind of quotation mark.
    LongText(char),
}

/// The first list, inline table or multi-line string that is never closed, and the byte range
/// from there on, about which nothing else can be said.
pub(super) fn unclosed(source: &SourceText) -> Option<Slip> {
    let (at, open) = open_at_end(source.text())?;
    let (length, what, mend) = match open {
        Open::List => (1, say::UNCLOSED_LIST.into(), say::CLOSE_LIST.into()),
        Open::Table => (1, say::UNCLOSED_TABLE.into(), say::CLOSE_TABLE.into()),
        Open::LongText(mark) => {
            let marks = String::from(mark).repeat(3);
            (3, say::unclosed_text(&marks), say::close_text(&marks))
        }
    };
    let behind = at..source.text().len() + 1;
    let diagnostic = Diagnostic::error(at..at + length, what, mend);
    Some(Slip::new(behind, diagnostic))
}

/// The outermost element that is open at the end, with its position. Table headings are on
/// separate lines and do not count.
fn open_at_end(text: &str) -> Option<(usize, Open)> {
    let mut open: Vec<(usize, Open)> = Vec::new();
    let mut crossed = None;
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        let begins_line = open.is_empty() && is_begin_of_line(text, at);
        at += match c {
            '#' => line_length(rest),
            '[' if begins_line => line_length(rest),
            '"' | '\'' => match text_length(rest, c) {
                Some(length) => length,
                None => {
                    open.push((at, Open::LongText(c)));
                    break;
                }
            },
            _ => {
                match c {
                    '[' => open.push((at, Open::List)),
                    '{' => open.push((at, Open::Table)),
                    ']' => crossed = crossed.or(close(&mut open, Open::List)),
                    '}' => crossed = crossed.or(close(&mut open, Open::Table)),
                    _ => {}
                }
                c.len_utf8()
            }
        };
    }
    crossed.or_else(|| open.into_iter().next())
}

/// Closes the innermost element of its kind; returns what was still open inside it.
fn close(open: &mut Vec<(usize, Open)>, closed: Open) -> Option<(usize, Open)> {
    let place = open.iter().rposition(|(_, it)| *it == closed)?;
    open.drain(place..).nth(1)
}

fn is_begin_of_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.trim().is_empty()
}

fn line_length(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// The length of a string with its quotation marks; a single-line one that is not closed ends
/// with the line. `None` if a multi-line one is never closed.
fn text_length(rest: &str, mark: char) -> Option<usize> {
    let long: String = String::from(mark).repeat(3);
    let is_long = rest.starts_with(&long);
    let begins = if is_long { 3 } else { 1 };
    let mut chars = rest.char_indices().skip(begins);
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if mark == '"' => {
                chars.next();
            }
            '\n' if !is_long => return Some(at),
            c if c == mark && !is_long => return Some(at + 1),
            c if c == mark && rest.get(at..).is_some_and(|it| it.starts_with(&long)) => {
                // The last of up to five marks ends it.
                let marks = rest.get(at..)?.chars().take_while(|it| *it == mark).count();
                return Some(at + marks.min(5));
            }
            _ => {}
        }
    }
    (!is_long).then_some(rest.len())
}

/// A slip near the beginning of an unclosed element is why it is not closed, so only that is
/// reported.
pub(super) fn cause(source: &SourceText, unclosed: Slip, slips: &[Slip]) -> Slip {
    let Slip {
        hides: behind,
        diagnostic,
        ..
    } = unclosed;
    let text = source.text().get(behind.start..).unwrap_or_default();
    let ends = ["\n\n", "\n\r\n", "\n["]
        .iter()
        .filter_map(|end| text.find(end));
    let near = behind.start..behind.start + ends.min().unwrap_or(text.len());
    let is_near = |it: &&Slip| {
        let place = it.diagnostic.span.as_ref().map(|span| span.start);
        place.is_some_and(|place| near.contains(&place))
    };
    let first = slips.iter().find(is_near);
    let diagnostic = first.map_or(diagnostic, |slip| slip.diagnostic.clone());
    Slip::new(behind, diagnostic)
}
