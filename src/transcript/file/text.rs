//! TOML strings that preserve every byte of a text.

use std::fmt::Write as _;

use crate::text::is_unseen;

/// A single-line string.
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

/// A string with as many lines as the text, for readability; a single-line string if it has only
/// one.
///
/// Escapes what a TOML parser would change or a person would not see: carriage returns, other
/// control characters, and quotes that would end the string.
pub(crate) fn block(text: &str) -> String {
    if !text.contains('\n') {
        return line(text);
    }
    let mut toml = String::with_capacity(text.len() + 8);
    // A line feed right after the opening quotes is not part of the text.
    toml.push_str("\"\"\"\n");
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            // A single quote does not end it; one before another quote or at the end might.
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
