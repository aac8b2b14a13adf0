use std::ops::Range;

use crate::text;

/// A searchable text, composed and in lower case. Prepared once, so that a list of thousands
/// responds to each key at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Haystack {
    letters: Box<[char]>,
}

impl Haystack {
    /// Prepares a text.
    pub fn of(text: &str) -> Self {
        let composed = text::nfc(text);
        Self {
            letters: composed.chars().map(lower).collect(),
        }
    }

    /// The same, with the byte range in `text` of each letter.
    pub(super) fn with_places(text: &str) -> (Self, Vec<Range<usize>>) {
        let mut letters = Vec::new();
        let mut places = Vec::new();
        for (start, cluster) in text::clusters(text) {
            for letter in text::nfc(cluster).chars().map(lower) {
                letters.push(letter);
                places.push(start..start + cluster.len());
            }
        }
        let letters = letters.into_boxed_slice();
        (Self { letters }, places)
    }

    pub(super) fn letters(&self) -> &[char] {
        &self.letters
    }
}

/// Maps one letter to one letter, so that positions are preserved.
fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}
