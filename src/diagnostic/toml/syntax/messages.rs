//! What the parser's messages are about, by their beginnings.

/// The beginning of the parser's message about a key without a value.
pub(super) const NO_VALUE: &str = "key with no value";

/// Whether this parser message means that something does not end before the file does.
pub(in crate::diagnostic::toml) fn is_unclosed(message: &str) -> bool {
    let unclosed = [
        "unclosed array,",
        "unclosed inline table",
        "invalid multi-line",
    ];
    unclosed.iter().any(|begins| message.starts_with(begins))
}

/// Whether this parser message means that a key is invalid or has no value.
pub(super) fn is_of_key(message: &str) -> bool {
    let known = [NO_VALUE, "invalid unquoted key", "unquoted keys"];
    known.iter().any(|begins| message.starts_with(begins))
}

/// Whether this parser message means that a value is invalid.
pub(super) fn is_of_value(message: &str) -> bool {
    let dated = ["invalid date", "invalid time"];
    let is_dated = dated.iter().any(|begins| message.starts_with(begins));
    is_dated || is_unquoted(message) || is_of_number(message)
}

pub(super) fn is_unquoted(message: &str) -> bool {
    let known = [
        "string values",
        "invalid boolean",
        "invalid float",
        "invalid literal",
    ];
    known.iter().any(|begins| message.starts_with(begins))
}

pub(super) fn is_twice(message: &str) -> bool {
    message.starts_with("duplicate key") || message.starts_with("cannot extend")
}

pub(super) fn is_of_number(message: &str) -> bool {
    let known = [
        "`_` may only",
        "integers with",
        "radix must",
        "redundant",
        "unexpected leading zero",
        "unexpected sign",
        "invalid hexadecimal",
        "invalid octal",
        "invalid binary",
        "invalid integer",
        "invalid fraction",
        "invalid exponent",
        "invalid mantissa",
    ];
    known.iter().any(|begins| message.starts_with(begins))
}
