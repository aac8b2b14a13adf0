use std::ops::Range;

/// The text, and where its paragraphs begin.
///
/// One `String` rather than one per paragraph: inserting into 300 KB takes a few microseconds,
/// every position is one number, and the whole text can be borrowed.
#[derive(Debug, Clone)]
pub(super) struct Document {
    text: String,
    chars: usize,
    /// In order; the first starts at 0.
    paragraphs: Vec<Paragraph>,
    /// The last revision assigned.
    revision: u64,
}

#[derive(Debug, Clone, Copy)]
struct Paragraph {
    start: usize,
    revision: u64,
    former: Option<Former>,
}

/// A paragraph before its last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Former {
    /// Its previous revision.
    pub revision: u64,
    /// How many bytes at its beginning are unchanged.
    pub prefix: usize,
    /// How many bytes at its end are unchanged, not counting the prefix.
    pub suffix: usize,
}

/// A paragraph, and what is known of its history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevisedParagraph<'t> {
    /// Within a buffer and the common history of its clones, two paragraphs with the same
    /// revision have the same text, so anything computed from one can be cached under that
    /// number.
    pub revision: u64,
    /// Without its line feed.
    pub text: &'t str,
    /// Its state before the last single edit, unless that edit added or removed line feeds.
    pub former: Option<Former>,
}

impl Document {
    pub(super) fn new(text: String) -> Self {
        let mut document = Self {
            text: String::new(),
            chars: 0,
            paragraphs: vec![Paragraph {
                start: 0,
                revision: 0,
                former: None,
            }],
            revision: 0,
        };
        document.splice(0..0, &text);
        document
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn char_count(&self) -> usize {
        self.chars
    }

    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// Each paragraph with its history.
    pub(super) fn paragraphs(
        &self,
    ) -> impl DoubleEndedIterator<Item = RevisedParagraph<'_>> + ExactSizeIterator {
        (0..self.paragraphs.len()).map(|index| {
            let range = self.paragraph(index);
            let Paragraph {
                revision, former, ..
            } = self.paragraphs[index];
            RevisedParagraph {
                revision,
                text: self.text.get(range).unwrap_or_default(),
                former,
            }
        })
    }

    /// The paragraph that contains `at`; a line feed belongs to the paragraph before it.
    pub(super) fn paragraph_at(&self, at: usize) -> usize {
        self.paragraphs
            .partition_point(|paragraph| paragraph.start <= at)
            - 1
    }

    /// The bytes of a paragraph without its line feed.
    pub(super) fn paragraph(&self, index: usize) -> Range<usize> {
        let end = self
            .paragraphs
            .get(index + 1)
            .map_or(self.text.len(), |next| next.start - 1);
        self.paragraphs[index].start..end
    }

    /// Replaces `range` and returns the previous text.
    pub(super) fn splice(&mut self, range: Range<usize>, inserted: &str) -> String {
        let first = self.paragraph_at(range.start);
        let last = self.paragraph_at(range.end);
        let former = Former {
            revision: self.paragraphs[first].revision,
            prefix: range.start - self.paragraphs[first].start,
            suffix: self.paragraph(last).end - range.end,
        };
        let removed = self.text.get(range.clone()).unwrap_or_default().to_owned();
        self.text.replace_range(range.clone(), inserted);
        self.chars = self.chars - removed.chars().count() + inserted.chars().count();

        for paragraph in self.paragraphs.iter_mut().skip(last + 1) {
            paragraph.start = paragraph.start - removed.len() + inserted.len();
        }
        let starts = inserted
            .match_indices('\n')
            .map(|(at, _)| range.start + at + 1);
        let mut revision = self.revision;
        let mut revised = |start| {
            revision += 1;
            Paragraph {
                start,
                revision,
                former: None,
            }
        };
        let first_start = self.paragraphs[first].start;
        let mut fresh: Vec<_> = std::iter::once(first_start)
            .chain(starts)
            .map(&mut revised)
            .collect();
        if let ([only], true) = (fresh.as_mut_slice(), first == last) {
            only.former = Some(former);
        }
        self.paragraphs.splice(first..=last, fresh);
        self.revision = revision;
        removed
    }
}

/// Turns `\r\n` and `\r` into `\n`. Pastes contain any of them.
pub(super) fn with_line_feeds(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}
