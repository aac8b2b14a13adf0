use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::names::NAMES;
use super::{Name, Sure};
use crate::coach::lexicon::markers::{self, MarkerWords};

/// The longest remark in brackets after a name, as in `A (내가 한 일):`, in characters.
const LONGEST_GLOSS: usize = 20;

/// Reads a marker from left to right.
pub(super) struct Scan<'a> {
    pub(super) head: &'a str,
    pub(super) at: usize,
}

impl Scan<'_> {
    pub(super) fn rest(&self) -> &str {
        self.head.get(self.at..).unwrap_or_default()
    }

    /// Skips every leading character that `wanted` accepts; returns whether there was one.
    pub(super) fn skip(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let rest = self.rest();
        let passed = rest.len() - rest.trim_start_matches(wanted).len();
        self.at += passed;
        passed > 0
    }

    pub(super) fn spaces(&mut self) -> bool {
        self.skip(|c| c.is_whitespace() && c != '\n')
    }

    /// Skips indentation, bullets, heading signs, `1.`, and `1)`.
    pub(super) fn ornaments(&mut self) {
        self.skip(|c| c.is_whitespace() || "-*#>+•·▪■□◆◇●○▶–—_①②③④⑤".contains(c));
        let number = self.at;
        if self.skip(|c| c.is_ascii_digit()) && !(self.skip(|c| ".)".contains(c)) && self.spaces())
        {
            self.at = number;
        }
        self.emphasis();
    }

    pub(super) fn emphasis(&mut self) {
        self.skip(|c| "*_".contains(c));
    }

    pub(super) fn brackets_open(&mut self) -> bool {
        self.skip(|c| "[(【<〈《「『".contains(c)) && !self.spaces()
    }

    pub(super) fn brackets_close(&mut self) -> bool {
        self.skip(|c| "])】>〉》」』".contains(c))
    }

    /// A name without a letter attached to it.
    pub(super) fn name(&mut self) -> Option<Name> {
        self.name_before(&|after| !after.is_alphanumeric())
    }

    /// A name before the end of the text or a character that `fits`.
    pub(super) fn name_before(&mut self, fits: &dyn Fn(char) -> bool) -> Option<Name> {
        let (parts, spelling, len) = NAMES.iter().find_map(|(name, parts, spelling)| {
            let len = prefix(self.rest(), name)?;
            let after = self.rest().get(len..)?.chars().next();
            after.is_none_or(fits).then_some((*parts, *spelling, len))
        })?;
        let range = self.at..self.at + len;
        self.at = range.end;
        Some(Name {
            parts,
            range,
            spelling,
        })
    }

    /// Reads one of these words of any language, with the marks and spaces after it.
    pub(super) fn word(&mut self, words: fn(&MarkerWords) -> &'static [&'static str]) -> bool {
        let start = self.at;
        self.spaces();
        let found = markers::all().flat_map(words).find_map(|word| {
            let len = prefix(self.rest(), word)?;
            let after = self.rest().get(len..)?.chars().next();
            after.is_none_or(|c| !c.is_alphanumeric()).then_some(len)
        });
        match found {
            Some(len) => {
                self.at += len;
                self.skip(|c| c == ',' || c == ' ');
                true
            }
            None => {
                self.at = start;
                false
            }
        }
    }

    /// Another name after a separator, as in `S/T`.
    pub(super) fn another(&mut self, read: impl Fn(&mut Self) -> Option<Name>) -> Option<Name> {
        let start = self.at;
        self.spaces();
        let separated = self.skip(|c| "/,&+·・".contains(c));
        self.spaces();
        let found = separated.then(|| read(self)).flatten();
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// A remark in brackets: `(행동)` repeats the part's name, `(내가 한 일)` does not.
    pub(super) fn gloss(&mut self) -> Option<Option<Name>> {
        let start = self.at;
        self.spaces();
        if !self.skip(|c| c == '(') {
            self.at = start;
            return None;
        }
        let name = self.name();
        let inside = self
            .rest()
            .chars()
            .take(LONGEST_GLOSS)
            .position(|c| c == ')');
        let Some(inside) = inside else {
            self.at = start;
            return None;
        };
        let skipped: usize = self
            .rest()
            .chars()
            .take(inside + 1)
            .map(char::len_utf8)
            .sum();
        self.at += skipped;
        Some(name)
    }

    /// Reads the end of a marker: a colon; nothing for a name in brackets or alone on its line;
    /// for a capital letter also `S.` or `S)`, for a word `Situation.`; for any name a dash after
    /// a space.
    pub(super) fn terminator(&mut self, closed: bool, letter: bool) -> Option<Sure> {
        let start = self.at;
        let spaced = self.spaces();
        if self.skip(|c| ":：".contains(c)) {
            return Some(Sure::Colon);
        }
        let written = self.head.get(..start)?;
        let capital = letter && written.ends_with(char::is_uppercase);
        let stop = !spaced && self.skip(|c| ".)".contains(c)) && self.at_border();
        let dotted = (capital || !letter) && stop;
        let dashed = spaced && self.skip(|c| "-–—".contains(c)) && self.at_border();
        let headed = !letter && self.rest().trim().is_empty();
        match (closed, dotted, dashed, headed) {
            (true, ..) if letter => Some(Sure::Listed),
            (true, ..) | (_, _, true, _) | (.., true) => Some(Sure::Sole),
            (_, true, ..) => Some(Sure::Listed),
            _ => None,
        }
    }

    pub(super) fn at_border(&self) -> bool {
        self.rest().chars().next().is_none_or(char::is_whitespace)
    }
}

/// The number of bytes of `text` that spell `name`, composed or decomposed, in any case.
fn prefix(text: &str, name: &str) -> Option<usize> {
    // Nearly every name differs in its first letter. Only a decomposed syllable must be composed
    // to see that.
    let (first, wanted) = (text.chars().next()?, name.chars().next()?);
    let decomposed = matches!(first, '\u{1100}'..='\u{11FF}');
    if !decomposed && !first.to_lowercase().eq([wanted]) {
        return None;
    }
    let mut wanted = name.chars();
    let mut len = 0;
    for cluster in text.graphemes(true) {
        if wanted.as_str().is_empty() {
            break;
        }
        for c in cluster.nfc().flat_map(char::to_lowercase) {
            (wanted.next() == Some(c)).then_some(())?;
        }
        len += cluster.len();
    }
    wanted.as_str().is_empty().then_some(len)
}
