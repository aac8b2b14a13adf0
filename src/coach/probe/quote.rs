use std::ops::Range;

use crate::coach::lexicon;
use crate::coach::reading::placed_words;
use crate::coach::{Assessment, Part, Rule};
use crate::text;

/// How many words are quoted before and after the relevant place: enough to recognize it.
const AROUND: [usize; 2] = [1, 2];
/// The longest quotation, in cells: more would bury the question.
const LONGEST: usize = 44;

/// A figure of the Result in the candidate's words.
pub(super) fn figure(seen: &Assessment, answer: &str) -> Option<String> {
    let results = seen.star.ranges(Part::Result);
    results.into_iter().find_map(|result| {
        let part = answer.get(result.clone())?;
        let at = placed_words(part).find(|(_, word)| counts(word))?.0;
        fragment(part, at)
    })
}

/// Something the candidate hedged, in the candidate's words.
pub(super) fn hedge(seen: &Assessment, answer: &str) -> Option<String> {
    let hedge = seen.finding(Rule::Hedging)?.quote.clone()?;
    fragment(answer, hedge.start)
}

/// Whether a word contains a figure that can be doubted: a year cannot.
fn counts(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let dated = || lexicon::all().any(|it| it.measure.years.iter().any(|end| word.contains(end)));
    let year = digits == 4 && (digits == word.chars().count() || dated());
    digits > 0 && !year
}

/// The word at `at` with its neighbors in the same clause; `None` if they cannot be read aloud as
/// they are.
fn fragment(text: &str, at: usize) -> Option<String> {
    let clause = clause(text, at);
    let part = text.get(clause.clone())?;
    let all: Vec<(usize, &str)> = placed_words(part).collect();
    let at = at.checked_sub(clause.start)?;
    let place = all
        .partition_point(|(start, _)| *start <= at)
        .checked_sub(1)?;
    let first = place.saturating_sub(AROUND[0]);
    let near = all.get(first..(place + AROUND[1] + 1).min(all.len()))?;
    let near: Vec<&str> = near.iter().map(|(_, word)| *word).collect();
    let quote = near.join(" ");
    let quote = quote.trim_matches(|c: char| c.is_whitespace() || ",;:!?…\"'‘’“”".contains(c));
    let quote = quote.trim_end_matches('.');
    let readable = text::safe_line(quote) == quote
        && text::width(quote) <= LONGEST
        && quote.chars().any(char::is_alphanumeric)
        && !quote.contains(['‘', '’', '“', '”', '"']);
    readable.then(|| quote.to_owned())
}

/// The line, sentence, or clause around a byte. A period or comma between digits does not end it.
fn clause(text: &str, at: usize) -> Range<usize> {
    let ends = |(place, c): (usize, char)| {
        let next = text.get(place + c.len_utf8()..)?.chars().next();
        let ends = c == '\n' || (",.!?;:".contains(c) && next.is_none_or(char::is_whitespace));
        ends.then_some(place + c.len_utf8())
    };
    let borders = || text.char_indices().filter_map(ends);
    let start = borders().take_while(|border| *border <= at).last();
    let end = borders().find(|border| *border > at);
    start.unwrap_or(0)..end.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, word: &str, expected: Option<&str>) {
        let at = text.find(word).expect("the word");
        assert_eq!(fragment(text, at).as_deref(), expected, "{text}");
    }

    #[test]
    fn a_quotation_is_a_clause_that_can_be_read_aloud() {
        let text = "그 뒤로 장애가 월 6건에서 0건으로 줄었습니다. 모두 기뻐했습니다.";
        check(text, "6건", Some("월 6건에서 0건으로 줄었습니다"));
        check(
            "응답이 3.5초에서 1초로, 빨라졌습니다",
            "3.5",
            Some("응답이 3.5초에서 1초로"),
        );
        check(
            "Errors fell by 40 percent. Good.",
            "40",
            Some("by 40 percent"),
        );
        check("그는 \"3배\" 라고 했습니다", "3배", None);
        check("a\u{1b}[31m 5건 줄었습니다", "5건", None);
        check(&format!("{} 5건", "가".repeat(60)), "5건", None);
    }

    #[test]
    fn a_year_is_no_figure_to_doubt() {
        assert!(counts("6건에서") && counts("2024건이") && counts("40%"));
        assert!(!counts("2023년에") && !counts("2023") && !counts("절반"));
    }
}
