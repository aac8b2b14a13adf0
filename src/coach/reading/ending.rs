//! How a sentence ends, and so how the candidate addresses the interviewer.

use crate::coach::lexicon;

use super::manner::SentenceEnding;

impl SentenceEnding {
    /// The ending of `sentence`, according to the language that knows it.
    pub(crate) fn of(sentence: &str) -> Self {
        let mut endings = lexicon::all().map(|it| (it.ending)(sentence));
        endings.find(|it| *it != Self::Open).unwrap_or(Self::Open)
    }
}

/// The last word, after a space.
pub(crate) fn last_word(sentence: &str) -> &str {
    sentence
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default()
}
