//! Mistakes in lists and inline tables by people used to other formats.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::say::check as say;

use super::outside::{Outside, outside};
use super::{Explained, Slip, parses};

/// Nobody writes a longer line by hand, in bytes; looking for brackets and keys takes time.
const LONGEST: usize = 10_000;

/// A colon after a key in braces, where TOML needs an equals sign.
pub(super) fn colon(line: &str) -> Option<Explained> {
    if line.len() > LONGEST {
        return None;
    }
    let is_its = |it: &Outside| {
        let key = || key_before(line, it.at);
        it.c == ':' && it.braces > 0 && key().is_some_and(|key| !key.is_empty())
    };
    let outside = outside(line);
    let colons: Vec<usize> = outside
        .iter()
        .filter(|it| is_its(it))
        .map(|it| it.at)
        .collect();
    let first = *colons.first()?;
    let mut meant = line.to_owned();
    for at in colons.iter().rev() {
        meant.replace_range(*at..at + 1, " =");
    }
    let mend = match parses(meant.trim()) {
        true => say::for_example(meant.trim()),
        false => say::WRITE_EQUALS.into(),
    };
    Some((first..first + 1, say::NO_EQUALS.into(), mend))
}

/// The key before this byte, after a brace or a comma.
fn key_before(line: &str, at: usize) -> Option<&str> {
    let before = line.get(..at)?;
    let begins = before.rfind(['{', ','])? + 1;
    let key = before.get(begins..)?.trim();
    let bare = key.trim_matches(['"', '\'']);
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    bare.chars().all(is_key).then_some(key)
}

/// Whether this is a key with its value, as on a line of its own.
pub(super) fn is_key_with_value(text: &str) -> bool {
    text.contains('=') && parses(text.trim())
}

/// A missing comma between two keys in braces, if the parser failed at this byte.
pub(super) fn comma(line: &str, at: usize) -> Option<Explained> {
    let before = line.get(..at)?.trim_end();
    let rest = line.get(at..)?.trim_start();
    let open = outside(before)
        .last()
        .is_some_and(|it| it.braces > usize::from(it.c == '}'));
    let key = rest
        .split('=')
        .next()
        .filter(|_| rest.contains('='))?
        .trim_end();
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let is_next = open
        && before.ends_with(['"', '\'', ']', '}'])
        && !key.is_empty()
        && key.chars().all(is_key);
    let span = before.len().saturating_sub(1)..before.len();
    is_next.then(|| (span, say::NO_COMMA.into(), say::ADD_COMMA.into()))
}

/// Parentheses around a list instead of TOML's brackets, possibly on several lines.
pub(super) fn parentheses(source: &SourceText, line: &str, start: usize) -> Option<Slip> {
    if line.len() > LONGEST {
        return None;
    }
    let open = outside(line).into_iter().find(|it| {
        let before = line.get(..it.at).unwrap_or_default().trim_end();
        it.c == '(' && before.ends_with('=')
    })?;
    let behind = source.text().get(start + open.at..)?;
    let length = behind.find(')')?;
    let inside = behind.get(1..length)?;
    // The end of something else.
    if inside.contains(['=', '[', '{']) {
        return None;
    }
    let key = line.split('=').next()?.trim();
    let listed = inside.split_whitespace().collect::<Vec<_>>().join(" ");
    let example = format!("{key} = [{}]", listed.trim_end_matches(','));
    let is_on_line = open.at + length < line.len();
    let mend = match is_on_line && parses(&example) {
        true => say::for_example(&example),
        false => say::MEND_PARENTHESES.into(),
    };
    let at = start + open.at;
    let last = source.line_at(at + length);
    let hides: Range<usize> = start..last.1 + last.0.len() + 1;
    let diagnostic = Diagnostic::error(at..at + 1, say::PARENTHESES.into(), mend);
    Some(Slip::new(hides, diagnostic))
}
