//! Application texts over their limits, counted the way portals count.

use std::ops::RangeInclusive;

use crate::import::label::squeeze;
use crate::import::lexicon::words;

/// The range of limits in forms. A smaller figure counts something else, a larger one is not a
/// limit.
const LIMITS: RangeInclusive<usize> = 100..=20_000;

/// A limit and the counts of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The limit.
    pub limit: usize,
    /// Whether the limit is in bytes.
    pub in_bytes: bool,
    /// Characters with spaces.
    pub with_spaces: usize,
    /// Characters without spaces.
    pub without_spaces: usize,
    /// Bytes, with two per syllable, as in EUC-KR.
    pub bytes_of_two: usize,
    /// Bytes, with three per syllable, as in UTF-8.
    pub bytes_of_three: usize,
}

impl Counted {
    /// Counts a text.
    pub fn of(text: &str, limit: usize, in_bytes: bool) -> Self {
        let text = text.trim();
        let counted = || text.chars().filter(|c| !matches!(c, '\r' | '\n'));
        let wide = counted().filter(|c| !c.is_ascii()).count();
        let with_spaces = counted().count();
        Self {
            limit,
            in_bytes,
            with_spaces,
            without_spaces: counted().filter(|c| !c.is_whitespace()).count(),
            bytes_of_two: with_spaces + wide,
            bytes_of_three: with_spaces + 2 * wide,
        }
    }

    /// Whether it is over the limit even by the most lenient count.
    pub fn is_over(&self) -> bool {
        match self.in_bytes {
            true => self.bytes_of_two > self.limit,
            false => self.without_spaces > self.limit,
        }
    }

    /// Whether it is over the limit by some counts, but not all.
    pub fn may_be_over(&self) -> bool {
        match self.in_bytes {
            true => self.bytes_of_three > self.limit,
            false => self.with_spaces > self.limit,
        }
    }
}

/// The application texts that are over a limit named in the line above them, by any count; each
/// with its line, from 1, and that line's words.
pub(super) fn counted_over(paper: &str) -> Vec<(usize, String, Counted)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String, (usize, bool))> = None;
    let mut text = String::new();
    for (number, line) in (1..).zip(paper.lines()) {
        let limit = limit(line);
        if let (Some((at, head, (limit, in_bytes))), true) = (&open, limit.is_some()) {
            let counted = Counted::of(&text, *limit, *in_bytes);
            if counted.is_over() || counted.may_be_over() {
                found.push((*at, head.clone(), counted));
            }
        }
        if let Some(limit) = limit {
            open = Some((number, line.trim().to_owned(), limit));
            text.clear();
        } else if !is_counter(line) {
            text.push_str(line);
            text.push('\n');
        }
    }
    if let Some((at, head, (limit, in_bytes))) = open {
        let counted = Counted::of(&text, limit, in_bytes);
        if counted.is_over() || counted.may_be_over() {
            found.push((at, head, counted));
        }
    }
    found
}

/// `(700자)`, `(1,000byte 이내)`: how much a line allows, and whether in bytes. A line that counts
/// (`388 / 500 byte`, `412자`) allows nothing.
fn limit(line: &str) -> Option<(usize, bool)> {
    if is_counter(line) {
        return None;
    }
    let lower = line.to_lowercase().replace(',', "");
    let mut rest = lower.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let behind = rest.get(at..)?;
        let end = behind
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(behind.len());
        let (digits, after) = behind.split_at(end);
        let unit = after.trim_start();
        let number: usize = digits.parse().ok()?;
        let in_bytes = words(|it| it.notes.bytes).any(|word| unit.starts_with(word));
        let in_characters = words(|it| it.notes.characters).any(|word| unit.starts_with(word));
        if (in_bytes || in_characters) && LIMITS.contains(&number) {
            return Some((number, in_bytes));
        }
        rest = after;
    }
    None
}

/// Whether a line is only a count of the text above it.
fn is_counter(line: &str) -> bool {
    let word = squeeze(line);
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let plain: String = word.chars().filter(|c| !c.is_ascii_digit()).collect();
    digits > 0
        && (words(|it| it.notes.counters).any(|it| it == plain)
            || (plain.is_empty() && line.contains('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_counted_as_portals_do() {
        let counted = Counted::of("가 나a\n", 5, false);
        let all = [
            counted.with_spaces,
            counted.without_spaces,
            counted.bytes_of_two,
            counted.bytes_of_three,
        ];
        assert_eq!(all, [4, 3, 6, 8]);
        assert!(!counted.is_over() && !counted.may_be_over());
    }

    #[test]
    fn texts_over_their_limits_are_found_and_counters_are_none() {
        let text = |count: usize| "가".repeat(count);
        let paper = format!(
            "1. 지원동기 (700자)\n{}\n(690 / 700자)\n2. 역량을 적으시오. (1,000byte 이내)\n{}\n\n3. 포부 [500자]\n{}\n",
            text(690),
            text(501),
            text(501)
        );
        let found: Vec<(usize, usize)> = counted_over(&paper)
            .into_iter()
            .map(|(line, _, it)| (line, it.limit))
            .collect();
        assert_eq!(found, [(4, 1000), (7, 500)]);
    }
}
