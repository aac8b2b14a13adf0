//! Quotation marks around a whole answer: they were pasted with it and quote nobody.

/// The text with spaces in place of marks that enclose all of it; every byte keeps its position.
pub(super) fn opened(text: String) -> String {
    let bare = text.trim();
    let mut inside = bare.chars();
    let (Some(open), Some(close)) = (inside.next(), inside.next_back()) else {
        return text;
    };
    if closing(open) != Some(close) || !encloses(inside.as_str(), open, close) {
        return text;
    }
    let start = text.len() - text.trim_start().len();
    let end = start + bare.len();
    let mut opened = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if at == start || at + c.len_utf8() == end {
            opened.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            opened.push(c);
        }
    }
    opened
}

const fn closing(open: char) -> Option<char> {
    match open {
        '“' => Some('”'),
        '‘' => Some('’'),
        '「' => Some('」'),
        '『' => Some('』'),
        '«' => Some('»'),
        '"' | '\'' => Some(open),
        _ => None,
    }
}

/// Whether the marks belong together, rather than to two quotations at the ends.
fn encloses(inside: &str, open: char, close: char) -> bool {
    if open != close {
        let mut depth = 0_i32;
        return inside.chars().all(|c| {
            depth += i32::from(c == open) - i32::from(c == close);
            depth >= 0
        });
    }
    // With straight marks, the next one inside must open another quotation.
    let mut before = Some(' ');
    for c in inside.chars() {
        if c == open {
            return before.is_some_and(|it| it.is_whitespace() || "([".contains(it))
                || open == '\'';
        }
        before = Some(c);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(opened(text.to_owned()), expected);
    }

    #[test]
    fn marks_around_everything_quote_nothing() {
        check("\"작년에 껐습니다.\"", " 작년에 껐습니다. ");
        check(
            "「작년에 “네”라고 했습니다.」",
            "   작년에 “네”라고 했습니다.   ",
        );
        check(
            "\"She said \"stop\" and left\"",
            " She said \"stop\" and left ",
        );
    }

    #[test]
    fn quotations_at_either_end_stay() {
        for text in ["\"네.\"라고 했고 \"됩니다.\"", "“네”와 “아니요”", "\"", ""]
        {
            check(text, text);
        }
    }
}
