//! An answer read once for all rules: composed, split into parts and sentences, with its
//! quotations marked. Every position in it is in bytes of the composed text; [`Reading::origin`]
//! converts to the candidate's own text.

pub(crate) mod cue;
mod enclosed;
pub(crate) mod ending;
pub(crate) mod hangul;
pub(crate) mod manner;
pub(crate) mod plain;
mod quotation;
mod sentence;
mod wrapped;

use std::ops::Range;

use super::star::{Segment, segments};
use crate::lang::{Language, Letters};
use cue::Cues;
use manner::SentenceEnding;
use plain::Plain;

/// An answer prepared for the rules.
#[derive(Debug)]
pub(crate) struct Reading {
    text: String,
    lower: String,
    /// Where each cluster begins here and in the original; `None` if both are the same.
    origins: Option<Vec<(usize, usize)>>,
    quotations: Vec<Range<usize>>,
    segments: Vec<Segment>,
    sentences: Vec<Sentence>,
}

/// A sentence, or a line of notes.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) range: Range<usize>,
    pub(crate) language: Language,
    pub(crate) ending: SentenceEnding,
}

impl Reading {
    pub(crate) fn of(original: &str) -> Self {
        let Plain { text, origins } = Plain::of(original);
        let text = wrapped::unwrapped(enclosed::opened(text));
        let lower = text.to_ascii_lowercase();
        let quotations = quotation::quotations(&text);
        let segments = segments(&text);
        let sentences = segments
            .iter()
            .flat_map(|segment| sentence::sentences(&text, segment.body.clone(), &quotations))
            .map(|range| Sentence::of(&text, range))
            .collect();
        Self {
            text,
            lower,
            origins,
            quotations,
            segments,
            sentences,
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text with its Latin letters in lowercase; every byte keeps its position.
    pub(crate) fn lower(&self) -> &str {
        &self.lower
    }

    pub(crate) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    pub(crate) fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The sentences that begin inside `range`.
    pub(crate) fn sentences_in(&self, range: &Range<usize>) -> &[Sentence] {
        let first = self
            .sentences
            .partition_point(|it| it.range.start < range.start);
        let end = self
            .sentences
            .partition_point(|it| it.range.start < range.end);
        self.sentences.get(first..end).unwrap_or_default()
    }

    pub(crate) fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    pub(crate) fn lower_slice(&self, range: &Range<usize>) -> &str {
        self.lower.get(range.clone()).unwrap_or_default()
    }

    /// Where `cues` are in `within`, outside quotations.
    pub(crate) fn said<'a>(
        &'a self,
        cues: &'a Cues,
        within: &Range<usize>,
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        cues.find_all(&self.lower, within.clone())
            .filter(|place| !self.is_quoted(place))
    }

    /// Whether one of `cues` is in `within`, outside quotations.
    pub(crate) fn says(&self, cues: &Cues, within: &Range<usize>) -> bool {
        self.said(cues, within).next().is_some()
    }

    /// Returns how many bytes of a place are inside quotations.
    pub(crate) fn quoted_bytes(&self, place: &Range<usize>) -> usize {
        let common = |it: &Range<usize>| {
            it.end
                .min(place.end)
                .saturating_sub(it.start.max(place.start))
        };
        self.quotations.iter().map(common).sum()
    }

    /// Whether the position is inside someone else's quoted words.
    pub(crate) fn is_quoted(&self, place: &Range<usize>) -> bool {
        let next = self.quotations.partition_point(|it| it.end <= place.start);
        let quotation = self.quotations.get(next);
        quotation.is_some_and(|it| it.start <= place.start && place.end <= it.end)
    }

    /// The language of most of the text; `None` for neither.
    pub(crate) fn language(&self) -> Option<Language> {
        language(&self.text)
    }

    /// The bytes of the original for a range of the composed text.
    pub(crate) fn origin(&self, place: &Range<usize>) -> Range<usize> {
        plain::origin(self.origins.as_deref(), place)
    }
}

impl Sentence {
    fn of(text: &str, range: Range<usize>) -> Self {
        let words = text.get(range.clone()).unwrap_or_default();
        Self {
            language: language(words).unwrap_or_default(),
            ending: SentenceEnding::of(words),
            range,
        }
    }
}

/// Words separated by white space, with their byte positions.
pub(crate) fn placed_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Korean if Hangul carries the grammar, even with many Latin terms: "Deployment를 kubectl로
/// rollback했습니다".
pub(crate) fn language(text: &str) -> Option<Language> {
    let (mut korean, mut latin) = (0, 0);
    for word in text.split_whitespace() {
        if word.contains(hangul::is_hangul) {
            korean += 1;
        } else if word.contains(|c: char| c.is_ascii_alphabetic()) {
            latin += 1;
        }
    }
    if korean > 0 && korean * 2 >= latin {
        Some(Language::written_in(Letters::Hangul))
    } else {
        (latin > 0).then(|| Language::written_in(Letters::Latin))
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn a_place_leads_back_to_the_candidates_own_bytes() {
        let typed: String = "로그를 봤습니다 café".nfd().collect();
        let reading = Reading::of(&typed);
        let at = reading.text().find("봤습").expect("it is there");
        let origin = reading.origin(&(at..at + "봤습".len()));
        assert_eq!(
            typed.get(origin).map(|it| it.nfc().collect::<String>()),
            Some("봤습".into())
        );
        let whole = reading.origin(&(0..reading.text().len()));
        assert_eq!(whole, 0..typed.len());
    }

    #[test]
    fn markers_are_no_part_of_a_sentence() {
        let reading = Reading::of("S: 장애가 났습니다. 고객이 많았습니다.\nA: 껐습니다");
        let sentences = reading
            .sentences()
            .iter()
            .map(|it| reading.slice(&it.range));
        assert_eq!(
            sentences.collect::<Vec<_>>(),
            ["장애가 났습니다.", "고객이 많았습니다.", "껐습니다"]
        );
    }

    #[test]
    fn the_language_is_that_of_the_grammar() {
        assert_eq!(
            language("Kubernetes Deployment를 kubectl로 rollback했습니다"),
            Some(Language::Ko)
        );
        assert_eq!(language("I moved it to EC2 (서울)"), Some(Language::En));
        assert_eq!(language("123 !?"), None);
    }
}
