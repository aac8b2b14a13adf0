//! Finds the words that show a point.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::lexicon;
use super::reading::hangul::is_hangul;

/// The bytes of the first place where `text` contains `term`.
///
/// Both are compared composed (NFC) and ignoring case. A term with Hangul is found inside longer
/// words and across spaces, because Korean attaches particles to words and spacing varies; a term
/// without Hangul is found at word boundaries, allowing a plural or verb ending.
///
/// ```
/// use rehearsal::coach::find;
///
/// assert_eq!(find("고객 집착", "고객집착이란").unwrap(), 0..12);
/// assert!(find("cert", "I am certain").is_none());
/// assert!(find("role", "IAM roles").is_some());
/// ```
pub fn find(term: &str, text: &str) -> Option<Range<usize>> {
    Haystack::of(text).find(term)
}

/// A text prepared for finding many terms, each as with [`find`].
pub struct Haystack {
    /// For terms with Hangul.
    joined: Folded,
    /// For terms without Hangul.
    spaced: Folded,
}

impl Haystack {
    /// Prepares a text.
    pub fn of(text: &str) -> Self {
        let folded = Folded::of(text);
        Self {
            joined: folded.without_spaces(),
            spaced: folded.with_single_spaces(),
        }
    }

    /// The bytes of the first place where the text contains `term`.
    pub fn find(&self, term: &str) -> Option<Range<usize>> {
        let needle = Folded::of(term);
        if needle.chars.iter().any(|c| is_hangul(*c)) {
            self.joined.find(&needle.without_spaces(), false)
        } else {
            self.spaced.find(&needle.with_single_spaces(), true)
        }
    }
}

/// A text folded for comparison, with the original bytes of each character.
struct Folded {
    chars: Vec<char>,
    origins: Vec<Range<usize>>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self {
            chars: Vec::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len()),
        };
        // Composition never crosses a grapheme cluster, so each cluster keeps its bytes.
        for (start, cluster) in text.grapheme_indices(true) {
            let origin = start..start + cluster.len();
            for c in cluster.nfc().flat_map(char::to_lowercase) {
                folded.push(c, origin.clone());
            }
        }
        folded
    }

    fn push(&mut self, c: char, origin: Range<usize>) {
        self.chars.push(c);
        self.origins.push(origin);
    }

    fn without_spaces(&self) -> Self {
        self.filtered(|_, c| !c.is_whitespace())
    }

    fn with_single_spaces(&self) -> Self {
        let mut folded = self.filtered(|before, c| {
            !c.is_whitespace() || before.is_some_and(|before| !before.is_whitespace())
        });
        for c in &mut folded.chars {
            if c.is_whitespace() {
                *c = ' ';
            }
        }
        if folded.chars.last() == Some(&' ') {
            folded.chars.pop();
            folded.origins.pop();
        }
        folded
    }

    fn filtered(&self, keep: impl Fn(Option<char>, char) -> bool) -> Self {
        let mut kept = Self {
            chars: Vec::with_capacity(self.chars.len()),
            origins: Vec::with_capacity(self.chars.len()),
        };
        for (c, origin) in self.chars.iter().zip(&self.origins) {
            if keep(kept.chars.last().copied(), *c) {
                kept.push(*c, origin.clone());
            }
        }
        kept
    }

    fn find(&self, needle: &Self, whole_words: bool) -> Option<Range<usize>> {
        if needle.chars.is_empty() {
            return None;
        }
        self.chars
            .windows(needle.chars.len())
            .enumerate()
            .filter(|(_, window)| *window == needle.chars.as_slice())
            .map(|(start, _)| start..start + needle.chars.len())
            .find(|range| !whole_words || self.stands_alone(range))
            .and_then(|range| self.origin(range))
    }

    fn origin(&self, range: Range<usize>) -> Option<Range<usize>> {
        let first = self.origins.get(range.start)?;
        let last = self.origins.get(range.end.checked_sub(1)?)?;
        Some(first.start..last.end)
    }

    /// Whether no letter or digit is attached to the range, except an ending.
    fn stands_alone(&self, range: &Range<usize>) -> bool {
        let joins = |c: Option<&char>| c.is_some_and(char::is_ascii_alphanumeric);
        let before = range.start.checked_sub(1).and_then(|i| self.chars.get(i));
        let first = self.chars.get(range.start);
        if joins(first) && joins(before) {
            return false;
        }
        let last = self.chars.get(range.end.saturating_sub(1));
        if !joins(last) {
            return true;
        }
        let tail: String = self
            .chars
            .get(range.end..)
            .unwrap_or_default()
            .iter()
            .take_while(|c| c.is_ascii_alphanumeric())
            .collect();
        let inflected = last.is_some_and(char::is_ascii_alphabetic)
            && lexicon::all().any(|it| it.inflections.contains(&tail.as_str()));
        tail.is_empty() || inflected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(term: &str, text: &str, shown: Option<&str>) {
        let found = find(term, text).map(|range| text.get(range).unwrap_or_default());
        assert_eq!(found, shown, "{term} in {text}");
    }

    #[test]
    fn korean_terms_are_found_across_spaces_and_inside_words() {
        check("고객 집착", "저는 고객집착을 믿습니다", Some("고객집착"));
        check("고객집착", "저는 고객 집착을 믿습니다", Some("고객 집착"));
        check("파드", "쿠버네티스파드가", Some("파드"));
        check(
            "한글",
            "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}이",
            Some("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
        );
    }

    #[test]
    fn latin_terms_are_found_at_word_borders() {
        check("S3", "Amazon S3에 올렸습니다", Some("S3"));
        check("cert", "certain", None);
        check("token", "two Tokens", Some("Token"));
        check("IP", "VIP", None);
        check("load  balancer", "a Load\nBalancer", Some("Load\nBalancer"));
        check("", "anything", None);
    }
}
