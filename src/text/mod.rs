//! Display width, grapheme clusters, safe text, and the editing buffer.

use std::borrow::Cow;

/// Safe.
pub fn safe_line(text: &str) -> Cow<'_, str> {
    if text.chars().any(char::is_control) {
        text.chars()
            .map(|c| if c.is_control() { '\u{2426}' } else { c })
            .collect::<String>()
            .into()
    } else {
        text.into()
    }
}
