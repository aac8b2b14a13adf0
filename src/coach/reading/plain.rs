//! The candidate's words without formatting: composed, without markup and carriage returns, with
//! a mapping back to every byte.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

use crate::coach::star::is_part_name;

/// A text reduced to its words.
#[derive(Debug)]
pub(crate) struct Plain {
    pub(crate) text: String,
    /// Where each piece begins here and in the original; `None` if both are the same.
    pub(crate) origins: Option<Vec<(usize, usize)>>,
}

/// HTML elements that end a line of text; other elements do not.
const BLOCKS: &[&str] = &[
    "br",
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
];

/// Character references that editors and chat programs leave in copied text.
const REFERENCES: &[(&str, &str)] = &[
    ("&nbsp;", " "),
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&apos;", "'"),
];

/// The longest accepted tag, in bytes: with a link or a style in it.
const LONGEST_TAG: usize = 300;

impl Plain {
    pub(crate) fn of(original: &str) -> Self {
        let mailed = is_mailed(original);
        if is_nfc(original)
            && !mailed
            && !original.contains(['<', '&', '*', '`', '\r', '_', '\u{202f}'])
        {
            return Self {
                text: original.to_owned(),
                origins: None,
            };
        }
        let mut plain = Builder {
            text: String::with_capacity(original.len()),
            origins: Vec::new(),
        };
        let mut at = 0;
        while let Some(rest) = original.get(at..).filter(|rest| !rest.is_empty()) {
            let begins = at == 0 || original.get(..at).is_some_and(|it| it.ends_with('\n'));
            at += match quoting(rest) {
                marks if mailed && begins && marks > 0 => {
                    plain.push(at, "");
                    marks
                }
                _ => plain.take(rest, at),
            };
        }
        plain.origins.push((plain.text.len(), original.len()));
        Self {
            text: plain.text,
            origins: Some(plain.origins),
        }
    }
}

/// Whether every line has the mark of quoted mail, as if the whole answer was pasted from one.
fn is_mailed(original: &str) -> bool {
    let mut lines = original.lines().filter(|it| !it.trim().is_empty());
    original.starts_with('>') && lines.all(|it| it.starts_with('>'))
}

/// The number of bytes of quoted-mail marks at the start of `rest`: `> `, `>> `, `> > `.
fn quoting(rest: &str) -> usize {
    let line = rest.split('\n').next().unwrap_or_default();
    let words = line.trim_start_matches('>');
    let deeper = words.strip_prefix(' ').unwrap_or(words);
    let marks = line.len() - deeper.len();
    match deeper.starts_with('>') && marks > 0 {
        true => marks + quoting(deeper),
        false if line.starts_with('>') => marks,
        false => 0,
    }
}

/// The bytes of the original that `place` came from.
pub(crate) fn origin(origins: Option<&[(usize, usize)]>, place: &Range<usize>) -> Range<usize> {
    let back = |at: usize, up: bool| match origins {
        None => at,
        Some(origins) => {
            let found = origins.partition_point(|(here, _)| *here < at || (!up && *here == at));
            let found = if up { found } else { found.saturating_sub(1) };
            let known = origins.get(found).or(origins.last());
            known.map_or(at, |(_, there)| *there)
        }
    };
    back(place.start, false)..back(place.end, true)
}

struct Builder {
    text: String,
    origins: Vec<(usize, usize)>,
}

impl Builder {
    /// Takes the beginning of `rest`; returns its length in bytes.
    fn take(&mut self, rest: &str, at: usize) -> usize {
        if let Some((length, stands_for)) = markup(rest, &self.text) {
            // A bold name of a part is a heading for what follows, even within a line.
            let heads = rest.starts_with('*') && is_heading(&self.text, rest.get(length..));
            self.push(at, if heads { ":" } else { stands_for });
            return length;
        }
        // Composition never crosses a grapheme cluster, so each cluster keeps its bytes.
        let cluster = rest.graphemes(true).next().unwrap_or(rest);
        self.origins.push((self.text.len(), at));
        self.text.extend(cluster.nfc().filter(|c| *c != '\r'));
        cluster.len()
    }

    fn push(&mut self, at: usize, text: &str) {
        self.origins.push((self.text.len(), at));
        self.text.push_str(text);
    }
}

/// Whether bold words that end here are the name of a part of a story and begin a sentence.
fn is_heading(before: &str, after: Option<&str>) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let sentence = line.rsplit(['.', '!', '?', '…']).next().unwrap_or_default();
    let apart = sentence.len() == line.len() || sentence.starts_with(char::is_whitespace);
    let spaced = after.is_some_and(|it| it.starts_with([' ', '\n']));
    apart && spaced && is_part_name(sentence.trim())
}

/// The markup at the start of `rest`: its length, and its replacement.
fn markup(rest: &str, before: &str) -> Option<(usize, &'static str)> {
    match rest.chars().next()? {
        '<' => tag(rest),
        '&' => REFERENCES
            .iter()
            .find(|(written, _)| rest.starts_with(written))
            .map(|(written, meant)| (written.len(), *meant)),
        '*' => emphasis(rest, before, '*'),
        '_' => emphasis(rest, before, '_'),
        '`' => {
            let marks = rest.len() - rest.trim_start_matches('`').len();
            let fence = marks >= 3 || before.ends_with('`');
            (!fence).then_some((marks, ""))
        }
        '\u{202f}' => Some(('\u{202f}'.len_utf8(), " ")),
        _ => None,
    }
}

/// `<b>`, `</p>`, `<br/>`: a letter must follow, so that "a < b" stays.
fn tag(rest: &str) -> Option<(usize, &'static str)> {
    let inside = rest.get(1..)?.trim_start_matches('/');
    let name = inside
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .filter(|name| {
            name.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_uppercase())
        })?;
    let head = rest.get(..rest.floor_char_boundary(LONGEST_TAG))?;
    let end = head.find('>')?;
    let known = name.len() <= 10 && !head.get(1..end)?.contains('<');
    let block = BLOCKS.iter().any(|it| name.eq_ignore_ascii_case(it));
    known.then_some((end + 1, if block { "\n" } else { "" }))
}

/// `**bold**` and `_italic_`: marks at the edge of a word. A bullet, "3 * 4", and snake_case
/// stay.
fn emphasis(rest: &str, before: &str, mark: char) -> Option<(usize, &'static str)> {
    let after = rest.trim_start_matches(mark);
    let marks = rest.len() - after.len();
    let opens = after.starts_with(|c: char| !c.is_whitespace());
    let last = before.chars().next_back();
    let closes = last.is_some_and(|c| !c.is_whitespace());
    let inside = mark == '_'
        && last.is_some_and(char::is_alphanumeric)
        && after.starts_with(char::is_alphanumeric);
    (marks <= 3 && (opens || closes) && !inside).then_some((marks, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(original: &str, text: &str) {
        assert_eq!(Plain::of(original).text, text, "{original}");
    }

    #[test]
    fn markup_is_no_part_of_the_words() {
        check(
            "<p>로그를 <b>먼저</b> 봤습니다</p>",
            "\n로그를 먼저 봤습니다\n",
        );
        check("**먼저** 봤고, _꼭_ 적었다", "먼저 봤고, 꼭 적었다");
        check(
            "`kubectl get ep`를 봤습니다\r\n끝",
            "kubectl get ep를 봤습니다\n끝",
        );
        check("a&nbsp;b &amp; c", "a b & c");
        check("8\u{202f}MB", "8 MB");
    }

    #[test]
    fn what_only_looks_like_markup_stays() {
        for text in [
            "- a\n* b",
            "3 * 4",
            "a < b",
            "max_pods_per_node",
            "5 <6> 7",
            "```\ncode\n```",
        ] {
            check(text, text);
        }
    }
}
