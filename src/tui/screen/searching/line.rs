//! A search hit, in the available width.

use std::ops::Range;

use crate::review::search::Hit;
use crate::text;

/// Marks text omitted at the beginning. Three full stops, as at the end of a line that is too
/// long: `…` is one cell wide on some terminals and two on others.
const BEFORE: &str = "...";

/// A part of a line with the matches in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) text: String,
    /// Byte ranges of the matches, extended to whole characters as readers see them.
    pub(super) marks: Vec<Range<usize>>,
}

impl Excerpt {
    /// What fits in `width` cells of a hit's line: from its beginning if the first match is
    /// visible then, or else the part around the match.
    pub(super) fn of(hit: &Hit, width: usize) -> Self {
        let line = hit.excerpt.trim_start();
        let marks = marks(hit, hit.excerpt.len() - line.len());
        let first = marks.first().cloned().unwrap_or(0..0);
        let start = start(line, &first, width);
        let lead = if start > 0 { BEFORE } else { "" };
        let rest = line.get(start..).unwrap_or_default();
        let shown = format!("{lead}{rest}");
        let shown = text::truncate(&shown, width).into_owned();
        let moved = marks.into_iter().filter_map(|mark| {
            let from = mark.start.checked_sub(start)? + lead.len();
            Some(from..from + mark.len())
        });
        Self {
            marks: moved.collect(),
            text: shown,
        }
    }
}

/// Byte ranges of the matches after the first `skipped` bytes of the excerpt.
fn marks(hit: &Hit, skipped: usize) -> Vec<Range<usize>> {
    let bytes: Vec<usize> = hit.excerpt.char_indices().map(|(at, _)| at).collect();
    let byte = |place: usize| bytes.get(place).copied().unwrap_or(hit.excerpt.len());
    let ranges = hit.ranges.iter();
    let ranges = ranges.map(|range| byte(range.start)..byte(range.end));
    let whole = ranges.map(|range| text::whole_clusters(&hit.excerpt, range));
    let left = whole.map(|it| it.start.saturating_sub(skipped)..it.end.saturating_sub(skipped));
    left.filter(|mark| !mark.is_empty()).collect()
}

/// The byte from which the line is shown, so that the match at `first` is visible.
fn start(line: &str, first: &Range<usize>, width: usize) -> usize {
    let up_to = |byte: usize| text::width(line.get(..byte).unwrap_or_default());
    let end = up_to(first.end) + BEFORE.len();
    if text::width(line) <= width || end <= width {
        return 0;
    }
    // A third of the width goes to what precedes the match, if there is that much left.
    let words = end - BEFORE.len() - up_to(first.start);
    let before = (width / 3).min(width.saturating_sub(words + 2 * BEFORE.len()));
    let from = up_to(first.start).saturating_sub(before);
    let cells = text::cells(line).find(|cell| cell.column >= from);
    cells.map_or(0, |cell| cell.start.min(first.start))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::review::search::{Field, Range as Letters};
    use crate::transcript::SessionId;

    /// The matches `[so]` marked in a line shown in `width` cells.
    #[track_caller]
    fn check(line: &str, width: usize, expected: &str) {
        let letters: Vec<char> = line.chars().filter(|c| !"[]".contains(*c)).collect();
        let start = line.chars().position(|c| c == '[').expect("words");
        let end = line.chars().position(|c| c == ']').expect("words") - 1;
        let hit = Hit {
            transcript: SessionId::parse("2026-11-21T100500-aws-cse-7f3a").expect("an id"),
            turn: Some(1),
            field: Field::Answer,
            line: 1,
            excerpt: letters.iter().collect(),
            ranges: vec![Letters { start, end }],
        };
        let part = Excerpt::of(&hit, width);
        let mut shown = String::new();
        for (at, letter) in part.text.char_indices() {
            shown.extend(part.marks.iter().filter(|it| it.start == at).map(|_| '['));
            shown.push(letter);
            let end = at + letter.len_utf8();
            shown.extend(part.marks.iter().filter(|it| it.end == end).map(|_| ']'));
        }
        assert!(text::width(&part.text) <= width, "{shown}");
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_line_is_shown_from_its_beginning_where_the_words_are_seen() {
        check(
            "제가 [정산] 배치를 고쳤습니다",
            40,
            "제가 [정산] 배치를 고쳤습니다",
        );
        check("제가 [정산] 배치를 고쳤습니다", 14, "제가 [정산] ...");
        check("   [정산] 배치", 20, "[정산] 배치");
    }

    #[test]
    fn words_far_behind_are_shown_with_what_stands_around_them() {
        check(
            "작년 하반기에 결제 팀 회의에서 [정산] 배치를 고쳤습니다",
            24,
            "...의에서 [정산] 배치를...",
        );
        check("가나다라마바사아자차[카타]파하", 12, "...차[카타]...");
    }

    #[test]
    fn decomposed_syllables_are_marked_whole() {
        let line: String = "저는 [면접]을 봤습니다".nfd().collect();
        check(&line, 40, &line);
    }

    #[test]
    fn nothing_is_cut_within_a_character_however_narrow_it_is() {
        for width in 0..30 {
            let hit = Hit {
                transcript: SessionId::parse("2026-11-21T100500-aws-cse-7f3a").expect("an id"),
                turn: None,
                field: Field::Company,
                line: 1,
                excerpt: "가나다라마바사아자차카타파하 면접 가나다라마바사".into(),
                ranges: vec![Letters { start: 15, end: 17 }],
            };
            let part = Excerpt::of(&hit, width);
            assert!(text::width(&part.text) <= width, "{width}: {}", part.text);
            if width >= 16 {
                assert!(part.text.contains("면접"), "{width}: {}", part.text);
            }
        }
    }
}
