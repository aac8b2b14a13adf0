use std::ops::Range;

use memchr::memmem::Finder;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A phrase to search for.
#[derive(Debug, Clone)]
pub struct Query {
    /// As typed, then other normal forms that differ.
    forms: Vec<Finder<'static>>,
    /// What a file must contain to be worth parsing, for each form.
    clues: Vec<Finder<'static>>,
}

impl Query {
    /// The words as typed. `None` if they are blank or span several lines, as a hit is a single
    /// line.
    pub fn new(words: &str) -> Option<Self> {
        if words.is_empty() || words.contains('\n') {
            return None;
        }
        let mut forms = vec![words.to_owned()];
        for form in [words.nfc().collect(), words.nfd().collect()] {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        let finder = |text: &str| Finder::new(text).into_owned();
        Some(Self {
            clues: forms.iter().map(|form| finder(clue(form))).collect(),
            forms: forms.iter().map(|form| finder(form)).collect(),
        })
    }

    /// Whether a transcript file or notes file may contain the words. `false` is certain: then
    /// there are no hits, and the file need not be parsed.
    ///
    /// ```
    /// use rehearsal::review::search::Query;
    ///
    /// let query = Query::new("그가 \"면접\"이라고").unwrap();
    /// // A file may escape a quotation mark as \", and any character by its code.
    /// assert!(query.may_be_in("answer = \"그가 \\\"면접\\\"이라고\"".as_bytes()));
    /// assert!(!query.may_be_in("answer = \"화면 접근\"".as_bytes()));
    /// ```
    pub fn may_be_in(&self, file: &[u8]) -> bool {
        self.clues.iter().any(|clue| clue.find(file).is_some()) || hides_text(file)
    }

    /// Like [`Query::may_be_in`], for a file's values one after another: whether the value at a
    /// byte range may contain the words. `None` if the file must be parsed to know.
    pub(super) fn glance<'f>(&'f self, file: &'f [u8]) -> Option<Glance<'f>> {
        let next = self.clues.iter().map(|clue| clue.find(file)).collect();
        (!hides_text(file)).then_some(Glance {
            query: self,
            file,
            next,
        })
    }

    /// Non-overlapping byte ranges of the words in a text, from the beginning.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for (form, finder) in self.forms.iter().enumerate() {
            let length = finder.needle().len();
            let places = finder.find_iter(text.as_bytes()).map(|at| at..at + length);
            found.extend(places.filter(|range| form == 0 || ends_letter(text, range.end)));
        }
        let others = self.forms.len() > 1 && found.len() > 1;
        if !others {
            return found;
        }
        found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(found.len());
        for range in found {
            if apart.last().is_none_or(|last| last.end <= range.start) {
                apart.push(range);
            }
        }
        apart
    }
}

/// Where in a file the words may be.
pub(super) struct Glance<'f> {
    query: &'f Query,
    file: &'f [u8],
    /// The next position of each clue.
    next: Vec<Option<usize>>,
}

impl Glance<'_> {
    /// Whether the words may be in this byte range. Ranges must be queried in order.
    pub(super) fn may_be_in(&mut self, part: &Range<usize>) -> bool {
        let mut any = false;
        for (clue, next) in self.query.clues.iter().zip(&mut self.next) {
            if next.is_some_and(|at| at < part.start) {
                let rest = self.file.get(part.start..).unwrap_or_default();
                *next = clue.find(rest).map(|length| part.start + length);
            }
            any |= next.is_some_and(|at| at < part.end);
        }
        any
    }
}

/// Whether a file escapes characters by code, or has line breaks that are not part of the text,
/// so that it must be parsed.
fn hides_text(file: &[u8]) -> bool {
    memchr::memchr_iter(b'\\', file).any(|place| {
        let next = file.get(place + 1);
        next.is_some_and(|next| matches!(next, b'u' | b'U' | b'x' | b' ' | b'\t' | b'\n' | b'\r'))
    })
}

/// The longest part of the words that a file contains unescaped.
fn clue(words: &str) -> &str {
    let plain = words.split(|c: char| c == '"' || c == '\\' || c.is_control());
    plain.max_by_key(|part| part.len()).unwrap_or_default()
}

/// Whether a letter ends at this position: neither a part of a syllable nor an accent follows.
fn ends_letter(text: &str, at: usize) -> bool {
    let next = text.get(at..).and_then(|rest| rest.chars().next());
    next.is_none_or(|next| {
        !matches!(next, '\u{1160}'..='\u{11ff}') && canonical_combining_class(next) == 0
    })
}
