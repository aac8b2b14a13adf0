use std::ops::Range;

use memchr::memmem::Finder;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Words to look for, as one piece.
#[derive(Debug, Clone)]
pub struct Query {
    /// As typed, then the other normal forms where they differ.
    forms: Vec<Finder<'static>>,
    /// What must stand in a file for it to be worth reading, in each form.
    clues: Vec<Finder<'static>>,
}

impl Query {
    /// The words as typed. `None` where there are none, or more than one line of them: a hit is
    /// a line.
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

    /// Whether a transcript's file, or its notes, may hold the words. `false` is certain: then
    /// nothing would be found, and the file need not be read as a transcript.
    ///
    /// ```
    /// use rehearsal::review::search::Query;
    ///
    /// let query = Query::new("그가 \"면접\"이라고").unwrap();
    /// // A file may write a quotation mark as \", and a character by its number.
    /// assert!(query.may_be_in("answer = \"그가 \\\"면접\\\"이라고\"".as_bytes()));
    /// assert!(!query.may_be_in("answer = \"화면 접근\"".as_bytes()));
    /// ```
    pub fn may_be_in(&self, file: &[u8]) -> bool {
        self.clues.iter().any(|clue| clue.find(file).is_some()) || hides_text(file)
    }

    /// As [`Query::may_be_in`], for the values of a file one after the other: whether the one
    /// that takes up these bytes may hold the words. `None` where the file must be read to know.
    pub(super) fn glance<'f>(&'f self, file: &'f [u8]) -> Option<Glance<'f>> {
        let next = self.clues.iter().map(|clue| clue.find(file)).collect();
        (!hides_text(file)).then_some(Glance {
            query: self,
            file,
            next,
        })
    }

    /// Where the words stand in a text, in bytes, from the first on and without overlap.
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

/// Where the words may stand in a file.
pub(super) struct Glance<'f> {
    query: &'f Query,
    file: &'f [u8],
    /// The next place of each clue.
    next: Vec<Option<usize>>,
}

impl Glance<'_> {
    /// Whether the words may stand in these bytes. Asked from the front to the back.
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

/// Whether a file writes characters by their numbers, or breaks lines that are none: it must
/// be read to know what it says.
fn hides_text(file: &[u8]) -> bool {
    memchr::memchr_iter(b'\\', file).any(|place| {
        let next = file.get(place + 1);
        next.is_some_and(|next| matches!(next, b'u' | b'U' | b'x' | b' ' | b'\t' | b'\n' | b'\r'))
    })
}

/// The longest part of the words that stands in a file as it is, whatever is escaped there.
fn clue(words: &str) -> &str {
    let plain = words.split(|c: char| c == '"' || c == '\\' || c.is_control());
    plain.max_by_key(|part| part.len()).unwrap_or_default()
}

/// Whether no letter goes on at this place of a text: neither a part of a syllable nor an
/// accent follows.
fn ends_letter(text: &str, at: usize) -> bool {
    let next = text.get(at..).and_then(|rest| rest.chars().next());
    next.is_none_or(|next| {
        !matches!(next, '\u{1160}'..='\u{11ff}') && canonical_combining_class(next) == 0
    })
}
