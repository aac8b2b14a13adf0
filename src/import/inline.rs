//! The words of a line of Markdown: emphasis, code marks, links and images taken off.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The longest line whose Markdown is read, in bytes; a longer one is kept as it is.
const LONGEST: usize = 16 * 1024;
/// Stands before a line while it is read, so that nothing in it opens a block.
const GUARD: &str = "x ";

/// The words of one line of Markdown.
pub(super) fn plain(line: &str) -> String {
    let line = line.trim();
    let marked = line.contains(['*', '_', '`', '~', '[', '&', '\\', '!']);
    if !marked || line.len() > LONGEST {
        return line.to_owned();
    }
    let guarded = format!("{GUARD}{line}");
    let parser = Parser::new_ext(&guarded, Options::ENABLE_STRIKETHROUGH);
    let mut words = String::with_capacity(line.len());
    let mut images = 0;
    for event in parser {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            _ if images > 0 => {}
            // A single star may be a sign of its own; only the doubled ones are always marks.
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => words.push('*'),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                words.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    let words = words.strip_prefix(GUARD.trim_end()).unwrap_or(&words);
    let mut words = words.to_owned();
    // What Korean particles keep from being emphasis by the letter of the specification.
    for mark in ["**", "__", "~~", "`"] {
        words = words.replace(mark, "");
    }
    words.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(plain(line), expected);
    }

    #[test]
    fn marks_go_and_words_stay() {
        check("**왜** `List<T>` 인가", "왜 List<T> 인가");
        check(
            "**'비기능'**을 [말해](https://a.b) 주세요",
            "'비기능'을 말해 주세요",
        );
        check("![badge](a.png) ~~why~~ 2*3", "why 2*3");
        check("- # 1. > x", "- # 1. > x");
        check("*args and **kwargs", "*args and kwargs");
    }
}
