//! Combines the letters of a page into words, lines, and paragraphs.
//!
//! Letters arrive in drawing order, which is the order in which the author's program wrote them:
//! it separates columns better than positions would.

use crate::import::lexicon::words;
use crate::lang::{Language, language_of};

/// A character with its position; x grows to the right, y downward.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// The character; `None` if the font does not identify it.
    pub text: Option<String>,
    pub x: f64,
    pub y: f64,
    /// Where the next letter would begin.
    pub end: f64,
    /// The size of its font.
    pub size: f64,
}

/// A gap of this many font sizes is a space: fonts' own spaces are a quarter to a half.
const SPACE: f64 = 0.17;
/// A gap of this many font sizes separates columns.
const COLUMN: f64 = 2.0;
/// The separator of columns in a line of text.
const COLUMN_TEXT: &str = "   ";
/// A wrapped line begins at most this many font sizes to the left or right of the next.
const INDENT: f64 = 3.0;
/// Lines of a paragraph are at most this many times the usual distance apart.
const APART: f64 = 1.2;

/// A page being read.
#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Vec<Line>,
    last: Option<Letter>,
    /// How many letters could not be identified.
    pub unnamed: usize,
}

#[derive(Debug)]
struct Line {
    text: String,
    x: f64,
    end: f64,
    y: f64,
    size: f64,
    /// The end of its first word.
    word_end: Option<f64>,
}

impl Page {
    /// Adds the next letter in drawing order.
    pub(super) fn add(&mut self, letter: Letter) {
        let named = letter.text.as_deref().map(clean);
        let text = named.unwrap_or_else(|| {
            self.unnamed += 1;
            "\u{fffd}".to_owned()
        });
        if text.is_empty() {
            return;
        }
        let gap = match &self.last {
            Some(last) if is_overprinted(last, &letter) => return,
            Some(last) => gap(last, &letter),
            None => None,
        };
        let is_space = text.trim().is_empty();
        match (gap, self.lines.last_mut()) {
            (Some(gap), Some(line)) => line.add(gap, &text, &letter, is_space),
            _ if is_space => return,
            _ => self.lines.push(Line {
                text,
                x: letter.x,
                end: letter.end,
                y: letter.y,
                size: letter.size,
                word_end: None,
            }),
        }
        self.last = Some(letter);
    }

    /// The lines of the page, with wrapped lines joined.
    pub(super) fn into_text(self) -> String {
        let usual = usual_distance(&self.lines);
        let joins: Vec<bool> = self
            .lines
            .windows(2)
            .map(|pair| match pair {
                [line, next] => {
                    let distance = next.y - line.y;
                    let near = distance > 0.0 && distance <= usual * APART;
                    near && goes_on(line, next, right_edge(&self.lines, line))
                }
                _ => false,
            })
            .collect();
        let by_syllable = breaks_words(&self.lines, &joins);
        let mut text = String::new();
        for (at, line) in self.lines.iter().enumerate() {
            let is_joined = at > 0 && joins.get(at - 1) == Some(&true);
            if is_joined && !(by_syllable && parts_a_word(&text, line)) {
                if !text.ends_with(' ') {
                    text.push(' ');
                }
            } else if !is_joined && at > 0 {
                text.truncate(text.trim_end_matches(' ').len());
                text.push('\n');
            }
            text.push_str(&line.text);
        }
        text.truncate(text.trim_end().len());
        text
    }
}

impl Line {
    fn add(&mut self, gap: f64, text: &str, letter: &Letter, is_space: bool) {
        let apart = gap > letter.size * SPACE && !is_space && !self.text.ends_with(' ');
        if gap > letter.size * COLUMN && !is_space {
            self.text.truncate(self.text.trim_end().len());
            self.text.push_str(COLUMN_TEXT);
        } else if apart {
            self.text.push(' ');
        }
        if self.word_end.is_none() && (apart || is_space || gap > letter.size * COLUMN) {
            self.word_end = Some(self.end);
        }
        self.text.push_str(text);
        if !is_space {
            self.end = letter.end;
        }
    }
}

/// The font's text for a letter, without what does not belong in a line. Many fonts give a
/// ligature or a symbol a private code point, which identifies nothing.
fn clean(text: &str) -> String {
    let is_private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}');
    let kept = text.chars().filter(|c| !c.is_control() || *c == '\t');
    kept.map(|c| match c {
        '\t' | '\u{a0}' => ' ',
        // Symbol and Wingdings have their bullets there.
        c if is_private(c) => '•',
        c => c,
    })
    .collect()
}

/// Bold letters are often the same letter drawn twice.
fn is_overprinted(last: &Letter, letter: &Letter) -> bool {
    let near = letter.size * 0.15;
    last.text == letter.text && (last.x - letter.x).abs() < near && (last.y - letter.y).abs() < near
}

/// The distance of a letter from the last one on its line; `None` if it begins a new line.
fn gap(last: &Letter, letter: &Letter) -> Option<f64> {
    let size = last.size.max(letter.size);
    let gap = letter.x - last.end;
    let same_line = (letter.y - last.y).abs() <= size * 0.5 && gap > -size;
    same_line.then_some(gap)
}

/// The most frequent distance between two lines, in tenths of a unit.
fn usual_distance(lines: &[Line]) -> f64 {
    let pairs = lines.windows(2).filter_map(|pair| match pair {
        [one, two] if is_same_size(one, two) && two.y > one.y => Some(two.y - one.y),
        _ => None,
    });
    let mut distances: Vec<f64> = pairs.collect();
    distances.sort_by(f64::total_cmp);
    // Lines of paragraphs are the many that are close together.
    distances.get(distances.len() / 3).copied().unwrap_or(0.0)
}

/// The right edge of the lines that begin where this one does: the furthest reached by two of
/// them.
fn right_edge(lines: &[Line], line: &Line) -> f64 {
    let near = lines
        .iter()
        .filter(|it| (it.x - line.x).abs() <= line.size * INDENT);
    let mut ends: Vec<f64> = near.map(|it| it.end).collect();
    ends.sort_by(|a, b| b.total_cmp(a));
    let shared = ends
        .windows(2)
        .find(|pair| matches!(pair, [far, next] if far - next <= line.size));
    let shared = shared.and_then(|pair| pair.first());
    shared.or(ends.first()).copied().unwrap_or(line.end)
}

/// Whether a line ends only because the next line's first word did not fit.
fn goes_on(line: &Line, next: &Line, right: f64) -> bool {
    let word = next.word_end.unwrap_or(next.end) - next.x;
    let full = line.end + line.size * SPACE + word > right;
    let beside = (next.x - line.x).abs() <= line.size * INDENT;
    is_same_size(line, next) && full && beside && !begins_item(&next.text)
}

fn is_same_size(one: &Line, two: &Line) -> bool {
    (one.size - two.size).abs() <= one.size * 0.05
}

/// Whether a line begins with a bullet, a number, or a title in brackets.
fn begins_item(text: &str) -> bool {
    let text = text.trim_start();
    let quotes = ['(', '"', '“', '‘', '\'', '~'];
    let first = text.chars().next().unwrap_or(' ');
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < text.len() && digits.starts_with(['.', ')']);
    let labelled = text.chars().take(4).any(|c| matches!(c, ':' | '：'));
    let is_point = numbered
        && !digits
            .trim_start_matches(['.', ')'])
            .starts_with(|c: char| c.is_ascii_digit());
    !(first.is_alphanumeric() || quotes.contains(&first)) || is_point || labelled
}

/// Whether lines are broken between any two syllables, as some programs do in Korean: then nearly
/// all of them reach the edge.
fn breaks_words(lines: &[Line], joins: &[bool]) -> bool {
    let broken: Vec<&Line> = lines
        .iter()
        .zip(joins)
        .filter_map(|(line, joined)| joined.then_some(line))
        .filter(|line| !line.text.ends_with(' '))
        .collect();
    let tight = broken
        .iter()
        .filter(|line| right_edge(lines, line) - line.end < line.size)
        .count();
    broken.len() >= 2 && tight * 5 >= broken.len() * 4
}

/// Whether two lines split a Korean word: both sides are Hangul, and the first does not end like
/// a word.
fn parts_a_word(before: &str, next: &Line) -> bool {
    let is_korean = |c: Option<char>| {
        c.is_some_and(|c| language_of(c.encode_utf8(&mut [0; 4])) == Language::Ko)
    };
    is_korean(before.chars().next_back())
        && is_korean(next.text.chars().next())
        && !words(|it| it.notes.word_ends).any(|end| before.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page with letters as wide as they are high, and lines 1.6 of that apart.
    #[track_caller]
    fn check(drawn: &[(f64, f64, &str)], expected: &str) {
        let mut page = Page::default();
        for (x, y, text) in drawn {
            for (at, c) in text.chars().enumerate() {
                let x = (x + at as f64) * 10.0;
                page.add(Letter {
                    text: (c != '?').then(|| c.to_string()),
                    x,
                    y: y * 16.0,
                    end: x + 10.0,
                    size: 10.0,
                });
            }
        }
        assert_eq!(page.into_text(), expected);
    }

    #[test]
    fn a_gap_is_a_space_and_a_wide_one_a_column() {
        check(&[(0.0, 0.0, "가나"), (2.5, 0.0, "다")], "가나 다");
        check(&[(0.0, 0.0, "회사"), (8.0, 0.0, "2020")], "회사   2020");
        check(
            &[(0.0, 0.0, "가"), (0.05, 0.0, "가"), (1.0, 0.0, "나")],
            "가나",
        );
    }

    #[test]
    fn a_line_that_was_broken_for_want_of_room_is_one_again() {
        check(
            &[
                (0.0, 0.0, "제목"),
                (0.0, 1.0, "야간 문의를 하루"),
                (0.0, 2.0, "칠십 건을 맡고"),
                (0.0, 3.0, "기록했습니다"),
                (0.0, 4.0, "- 다음 항목이다"),
            ],
            "제목\n야간 문의를 하루 칠십 건을 맡고 기록했습니다\n- 다음 항목이다",
        );
        // If the next word would have fit, it begins its own line.
        check(
            &[
                (0.0, 0.0, "짧은 줄"),
                (0.0, 1.0, "다른 짧은 말도 그렇다"),
                (0.0, 2.0, "여기도 끝까지 찬 줄이다"),
            ],
            "짧은 줄\n다른 짧은 말도 그렇다 여기도 끝까지 찬 줄이다",
        );
    }

    #[test]
    fn syllables_that_a_line_break_parted_are_one_word_again() {
        check(
            &[
                (0.0, 0.0, "장애를 먼저 알아채고 팀에 "),
                (0.0, 1.0, "알렸습니다 그다음 원인을 찾"),
                (0.0, 2.0, "았습니다 결과로 시간이 절반"),
                (0.0, 3.0, "으로 줄었습니다 이것이 끝입"),
                (0.0, 4.0, "니다"),
            ],
            "장애를 먼저 알아채고 팀에 알렸습니다 그다음 원인을 찾았습니다 결과로 시간이 절반으로 줄었습니다 이것이 끝입니다",
        );
    }

    #[test]
    fn a_letter_without_a_name_is_counted() {
        let mut page = Page::default();
        page.add(Letter {
            text: None,
            x: 0.0,
            y: 0.0,
            end: 1.0,
            size: 1.0,
        });
        assert_eq!(page.unnamed, 1);
        assert_eq!(page.into_text(), "\u{fffd}");
    }
}
