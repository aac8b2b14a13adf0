//! Text as TOML strings that give back every byte.

use std::fmt::Write as _;

use crate::text::is_unseen;

/// A string on one line.
pub(crate) fn line(text: &str) -> String {
    let mut toml = String::with_capacity(text.len() + 2);
    toml.push('"');
    for c in text.chars() {
        match c {
            '"' => toml.push_str("\\\""),
            '\n' => toml.push_str("\\n"),
            '\t' => toml.push_str("\\t"),
            other => push(other, &mut toml),
        }
    }
    toml.push('"');
    toml
}

/// A string over as many lines as the text has, so that people can read it; on one line where
/// the text has only one.
///
/// What a reader of TOML would change, or a person would not see, is escaped: carriage
/// returns, other control characters, quotes that would end the string.
pub(crate) fn block(text: &str) -> String {
    if !text.contains('\n') {
        return line(text);
    }
    let mut toml = String::with_capacity(text.len() + 8);
    // A line feed right behind the opening is not part of the text.
    toml.push_str("\"\"\"\n");
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            // A quote that stands alone is no end; one before another, or the end, might be.
            ('"', Some('"') | None) => toml.push_str("\\\""),
            ('"' | '\n' | '\t', _) => toml.push(c),
            (other, _) => push(other, &mut toml),
        }
    }
    toml.push_str("\"\"\"");
    toml
}

fn push(c: char, toml: &mut String) {
    match c {
        '\\' => toml.push_str("\\\\"),
        '\r' => toml.push_str("\\r"),
        unseen if is_unseen(unseen) => {
            // Writing to a String cannot fail.
            let _ = write!(toml, "\\u{:04X}", u32::from(unseen));
        }
        seen => toml.push(seen),
    }
}
