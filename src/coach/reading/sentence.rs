//! Splits an answer into sentences.

use std::ops::Range;

use super::ending::last_word;
use super::hangul::is_hangul;
use crate::coach::lexicon;

/// The sentences in `within`, trimmed, without bullets. A line break always ends one. In Korean,
/// so does a final ending without a period: "봤습니다 그래서 …" are two.
pub(crate) fn sentences(
    text: &str,
    within: Range<usize>,
    quoted: &[Range<usize>],
) -> Vec<Range<usize>> {
    let mut cut = Cut {
        text,
        start: within.start,
        found: Vec::new(),
    };
    let stretch = text.get(within.clone()).unwrap_or_default();
    let mut quotes = quoted.iter().filter(|it| it.end > within.start).peekable();
    for (offset, c) in stretch.char_indices() {
        let at = within.start + offset;
        let end = at + c.len_utf8();
        while quotes.next_if(|quote| quote.end < end).is_some() {}
        let inside = quotes
            .peek()
            .is_some_and(|quote| quote.start < at && end < quote.end);
        let closes = quotes.peek().is_some_and(|quote| quote.end == end);
        if c == '\n' {
            cut.at(at, end);
        } else if inside || at < cut.start {
        } else if closes {
            if cut.quotation_ends(at, end) {
                cut.at(end, end);
            }
        } else if is_stop(c) {
            let end = cut.with_closing_marks(end);
            if end <= within.end && cut.stop_ends(at, end) {
                cut.at(end, end);
            }
        } else if c.is_whitespace() && cut.ends_unmarked(at, end) {
            cut.at(at, end);
        }
    }
    cut.at(within.end, within.end);
    cut.found
}

struct Cut<'a> {
    text: &'a str,
    start: usize,
    found: Vec<Range<usize>>,
}

impl Cut<'_> {
    /// Ends a sentence before `end` and begins the next at `next`.
    fn at(&mut self, end: usize, next: usize) {
        let range = trimmed(self.text, self.start..end);
        if !range.is_empty() {
            self.found.push(range);
        }
        self.start = next.max(self.start);
    }

    fn before(&self, at: usize) -> &str {
        self.text.get(self.start..at).unwrap_or_default()
    }

    fn after(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Skips further periods and the marks that close a quotation or bracket.
    fn with_closing_marks(&self, at: usize) -> usize {
        let rest = self.after(at);
        at + rest.len()
            - rest
                .trim_start_matches(|c| is_stop(c) || ")]”’」』".contains(c))
                .len()
    }

    fn stop_ends(&self, at: usize, end: usize) -> bool {
        let before = self.before(at);
        let next = self.after(end).chars().next();
        let numbering = before.trim().chars().all(|c| c.is_ascii_digit());
        let word = last_word(before).trim_start_matches(|c: char| !c.is_alphanumeric());
        let shortened = self.after(at).starts_with('.')
            && lexicon::all()
                .flat_map(|it| it.abbreviations)
                .any(|it| word.eq_ignore_ascii_case(it));
        let korean_joined = before.ends_with(is_hangul) && next.is_some_and(is_hangul);
        !numbering
            && !shortened
            && (next.is_none_or(char::is_whitespace) || korean_joined)
            && !self.goes_on(end)
    }

    /// Whether a quotation of a whole sentence also ends ours: yes, unless ours continues with 라고
    /// or "she said".
    fn quotation_ends(&self, at: usize, end: usize) -> bool {
        let after = self.after(end);
        let next = after.trim_start().chars().next();
        self.before(at).ends_with(is_stop)
            && after.starts_with(char::is_whitespace)
            && !next.is_some_and(char::is_lowercase)
            && !self.goes_on(end)
    }

    fn ends_unmarked(&self, at: usize, end: usize) -> bool {
        let word = last_word(self.before(at));
        lexicon::all().any(|it| (it.ends_unmarked)(word)) && !self.goes_on(end)
    }

    /// Whether what follows reports or continues what came before.
    fn goes_on(&self, end: usize) -> bool {
        let rest = self.after(end).trim_start_matches([' ', '\t']);
        let mut joins = lexicon::all().flat_map(|it| it.goes_on);
        joins.any(|join| rest.starts_with(join))
    }
}

const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '。' | '？' | '！' | '…')
}

/// The range without surrounding white space and without a leading bullet.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = text.get(range.clone()).unwrap_or_default();
    let words = words.trim_start_matches(|c: char| c.is_whitespace() || "-*•▪■□◆◇●○▶>".contains(c));
    let start = range.end - words.len();
    start..start + words.trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::super::quotation::quotations;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let cut = sentences(text, 0..text.len(), &quotations(text));
        let found: Vec<&str> = cut.into_iter().filter_map(|it| text.get(it)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn stops_and_line_breaks_end_sentences() {
        check(
            "로그를 봤습니다. 원인은 3.5초였어요!",
            &["로그를 봤습니다.", "원인은 3.5초였어요!"],
        );
        check(
            "봤습니다.그래서 고쳤습니다",
            &["봤습니다.", "그래서 고쳤습니다"],
        );
        check("- 확인\n- 롤백\n\n1. 배포", &["확인", "롤백", "1. 배포"]);
        check(
            "We used v1.2, e.g. in S3. It held...",
            &["We used v1.2, e.g. in S3.", "It held..."],
        );
    }

    #[test]
    fn a_korean_ending_ends_a_sentence_without_a_stop() {
        check(
            "로그를 봤습니다 그래서 알았어요 끝",
            &["로그를 봤습니다", "그래서 알았어요", "끝"],
        );
        check(
            "필요 없는 중요 업무입니다만 했습니다",
            &["필요 없는 중요 업무입니다만 했습니다"],
        );
        check("좋습니다 라고 말했습니다", &["좋습니다 라고 말했습니다"]);
    }

    #[test]
    fn a_quotation_does_not_break_the_sentence_around_it() {
        check(
            "'안 됩니다. 내일 하죠.'라고 했습니다. 끝",
            &["'안 됩니다. 내일 하죠.'라고 했습니다.", "끝"],
        );
        check(
            "She said \"Stop. Now.\" and left. I stayed.",
            &["She said \"Stop. Now.\" and left.", "I stayed."],
        );
        check(
            "I said \"Stop.\" Then I left.",
            &["I said \"Stop.\"", "Then I left."],
        );
    }
}
