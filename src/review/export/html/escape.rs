//! Escapes user text for HTML, so that it is never markup and never affects its surroundings.

use crate::text::is_unseen;

/// Text with every character visible: HTML special characters as entities, and invisible or
/// direction-changing characters as a visible sign.
pub(in crate::review) fn text(written: &str) -> String {
    let mut escaped = String::with_capacity(written.len() + written.len() / 8);
    for c in written.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(c),
            // Joins emoji and letters of some scripts.
            '\u{200d}' => escaped.push(c),
            c if c.is_control() || is_unseen(c) => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_written_is_markup_or_unseen() {
        let written = "<script>alert('1')</script> & \u{202e}\"a\"\u{1b}[31m\u{0}";
        let expected = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; \u{fffd}&quot;a&quot;\u{fffd}[31m\u{fffd}";
        assert_eq!(text(written), expected);
    }
}
