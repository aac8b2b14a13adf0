//! English: follow-ups and limits.

use crate::import::lexicon::NoteWords;

pub(super) const NOTES: NoteWords = NoteWords {
    you_said: &["you mentioned ", "you said ", "you spoke of "],
    particles: &["'s"],
    word_ends: &[],
    no_terms: &[
        "that", "you", "it", "this", "the", "a", "an", "your", "there", "in", "how", "some",
        "before", "earlier", "above", "they", "we", "he", "she",
    ],
    characters: &["characters", "chars"],
    bytes: &["bytes", "byte"],
    counters: &["byte", "bytes", "characters", "chars"],
};
