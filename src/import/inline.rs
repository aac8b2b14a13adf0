//! The words of a Markdown line, without emphasis, code marks, links, and images.

use super::lexicon::words;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The longest line whose Markdown is read, in bytes; longer ones are kept unchanged.
const LONGEST: usize = 16 * 1024;
/// Prepended to a line while reading it, so that nothing in it opens a block.
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
            // A single star may be a plain character; only double ones are always marks.
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
    // Emphasis that the specification does not recognize because of Korean particles.
    for mark in ["**", "__", "~~", "`"] {
        words = words.replace(mark, "");
    }
    words.trim().to_owned()
}

/// A question's words, without emphasis, progress marks, and limits after them.
pub(super) fn question_text(content: &str) -> String {
    let mut text = plain(content);
    if let Some(at) = text.find("{:").or_else(|| text.find("{#")) {
        text.truncate(at);
    }
    loop {
        let end = text.trim_end_matches([' ', '\\', '*', '~', '-', ':', '：', '<', '>']);
        let marked = [
            "(O)", "(X)", "(o)", "(x)", "(△)", "(◯)", "(○)", "(▲)", "[O]", "[X]", "# TODO", "#TODO",
        ];
        let end = marked
            .iter()
            .find_map(|mark| end.strip_suffix(mark))
            .unwrap_or(end);
        let end = without_limit(end);
        if end.len() == text.len() {
            break;
        }
        text.truncate(end.len());
    }
    let first = text.chars().next();
    let inner = match first {
        Some('"') => text.strip_prefix('"').and_then(|it| it.strip_suffix('"')),
        Some('“') => text.strip_prefix('“').and_then(|it| it.strip_suffix('”')),
        _ => None,
    };
    let inner = inner.filter(|it| !it.contains(['"', '”']));
    inner.map_or(text.clone(), |it| it.trim().to_owned())
}

/// Removes `(700자 이내)` from the end.
fn without_limit(text: &str) -> &str {
    let Some(open) = text
        .strip_suffix([')', ']'])
        .and_then(|it| it.rfind(['(', '[']))
    else {
        return text;
    };
    let inner = text.get(open + 1..text.len() - 1).unwrap_or("");
    let digits = inner.chars().filter(char::is_ascii_digit).count();
    let lower = inner.to_lowercase();
    let is_limit = digits >= 2
        && inner.chars().count() <= 30
        && words(|it| it.asking.limits).any(|it| lower.contains(it));
    match is_limit && open > 0 {
        true => text.get(..open).unwrap_or(text),
        false => text,
    }
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
