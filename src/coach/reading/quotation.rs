//! Where an answer quotes someone: those words are not the candidate's own manner.

use std::ops::Range;

/// The longest quotation, in characters; anything longer is a stray mark.
const LONGEST: usize = 400;

/// The quotations in `text`, including marks, from left to right, without overlap. None extends
/// over an empty line.
pub(crate) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut free = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if at >= free
            && let Some(close) = closing(c, before)
            && let Some(end) = end_of(text, at + c.len_utf8(), close)
        {
            found.push(at..end);
            free = end;
        }
        before = Some(c);
    }
    found
}

/// The mark that closes what `c` opens. A straight mark opens only if no letter precedes it:
/// "don't" quotes nothing.
fn closing(c: char, before: Option<char>) -> Option<char> {
    let fresh = before.is_none_or(|before| !before.is_alphanumeric());
    match c {
        '“' => Some('”'),
        '‘' => Some('’'),
        '「' => Some('」'),
        '『' => Some('』'),
        '《' => Some('》'),
        '«' => Some('»'),
        '"' | '\'' if fresh => Some(c),
        _ => None,
    }
}

fn end_of(text: &str, start: usize, close: char) -> Option<usize> {
    let rest = text.get(start..)?;
    let mut before = None;
    for (at, c) in rest.char_indices().take(LONGEST) {
        let after = rest.get(at + c.len_utf8()..)?;
        if c == '\n' && after.starts_with('\n') {
            return None;
        }
        // A straight mark inside a word is an apostrophe.
        let inside = before.is_some_and(char::is_alphanumeric)
            && after.starts_with(|c: char| c.is_ascii_alphanumeric());
        if c == close && before.is_some_and(|c: char| !c.is_whitespace()) && !(inside && c == '\'')
        {
            return Some(start + at + c.len_utf8());
        }
        before = Some(c);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, found: &[&str]) {
        let quoted = quotations(text).into_iter();
        let words: Vec<&str> = quoted.filter_map(|range| text.get(range)).collect();
        assert_eq!(words, found, "{text}");
    }

    #[test]
    fn quoted_words_are_told_from_apostrophes() {
        check(
            "'괜찮을 것 같아요'라고 하셨고 \"네.\"라고 했습니다",
            &["'괜찮을 것 같아요'", "\"네.\""],
        );
        check("I don't and won't", &[]);
        check("She said 'we can't wait' and left", &["'we can't wait'"]);
        check("“한 번 더”와 「보고」", &["“한 번 더”", "「보고」"]);
        check("a stray \" mark", &[]);
    }
}
