//! Locates an answer's sentences in its recording.

use std::ops::Range;

use crate::coach;
use crate::transcript::TurnRecord;
use crate::voice::{Span, text_of};

use super::compare::{Piece, diff};

/// A sentence of a spoken answer.
#[derive(Debug, Clone, PartialEq)]
pub struct SpokenSentence {
    /// Its byte range in the text.
    pub words: Range<usize>,
    /// Its start in the recording, in seconds.
    pub from: f32,
    /// Whether the recognizer reported that time; otherwise it is estimated at a constant pace.
    pub is_told: bool,
}

/// The sentences of `text`, which is this turn's answer or a correction of it, without those that were
/// typed beside the recording: nobody says them in it.
pub fn spoken_sentences(turn: &TurnRecord, text: &str) -> Vec<SpokenSentence> {
    let places = Places::of(turn, text);
    let mut sentences = coach::sentences(text);
    let typed = coach::sentences(turn.typed()).into_iter();
    let typed: Vec<&str> = typed.filter_map(|it| turn.typed().get(it)).collect();
    sentences.retain(|it| {
        let sentence = text.get(it.clone()).unwrap_or_default().trim();
        !sentence.is_empty() && !typed.iter().any(|it| it.trim() == sentence)
    });
    let each = sentences.into_iter().map(|words| {
        let (from, is_told) = places.at(words.start);
        SpokenSentence {
            words,
            from,
            is_told,
        }
    });
    each.collect()
}

/// The sentence at a position in the text, or else the last one before it.
pub fn sentence_at(sentences: &[SpokenSentence], place: usize) -> Option<&SpokenSentence> {
    let before = sentences.iter().rev().find(|it| it.words.start <= place);
    before.or(sentences.first())
}

/// What is needed to locate words of a text in the recording.
struct Places<'t> {
    text: &'t str,
    /// Spans with speech.
    speech: &'t [Span],
    /// Recognized utterances: the position in the recognized text, and the span.
    told: Vec<(usize, Span)>,
    /// The changes from the recognized text.
    pieces: Vec<Piece>,
    /// Length of the text in bytes.
    length: usize,
}

impl<'t> Places<'t> {
    fn of(turn: &'t TurnRecord, text: &'t str) -> Self {
        let heard = text_of(&turn.utterances);
        let mut told = Vec::new();
        let mut start = 0;
        for it in &turn.utterances {
            told.extend(it.at.map(|at| (start, at)));
            start += it.text.len() + 1;
        }
        let pieces = match told.is_empty() {
            true => Vec::new(),
            false => diff(&heard, text),
        };
        Self {
            text,
            speech: turn.heard.as_ref().map_or(&[], |it| &it.speech),
            told,
            pieces,
            length: heard.len(),
        }
    }

    /// When the words at `place` begin, and whether the recognizer reported it.
    fn at(&self, place: usize) -> (f32, bool) {
        match self.told_at(place) {
            Some(told) => told,
            None => (self.by_share(share(place, self.text.len())), false),
        }
    }

    /// Located by recognized words that are still there, or are nearest.
    fn told_at(&self, place: usize) -> Option<(f32, bool)> {
        let is_in = |it: &&Piece| it.in_new().contains(&place);
        let piece = self.pieces.iter().find(is_in);
        let (in_heard, is_same) = match piece {
            Some(piece @ Piece::Same { .. }) => {
                let offset = place - piece.in_new().start;
                (
                    (piece.in_old().start + offset).min(piece.in_old().end),
                    true,
                )
            }
            // A correction begins where the corrected words were said.
            Some(piece) => (piece.in_old().start, !piece.in_old().is_empty()),
            None => (self.length, false),
        };
        let before = self
            .told
            .iter()
            .rposition(|(start, _)| *start <= in_heard)?;
        let (start, at) = self.told.get(before)?;
        let end = self.told.get(before + 1).map_or(self.length, |it| it.0);
        let inside = share(in_heard - start, end.saturating_sub(*start));
        Some((at.start + at.length() * inside, is_same && inside == 0.0))
    }

    /// Located by the share of the text before it, assuming a constant pace.
    fn by_share(&self, share: f32) -> f32 {
        let all: f32 = self.speech.iter().map(|it| it.length()).sum();
        let mut left = all * share;
        for span in self.speech {
            if left < span.length() {
                return span.start + left;
            }
            left -= span.length();
        }
        self.speech.last().map_or(0.0, |it| it.end)
    }
}

#[allow(clippy::cast_precision_loss, reason = "bytes of an answer")]
fn share(part: usize, whole: usize) -> f32 {
    (part as f32 / whole.max(1) as f32).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::fixture::{aloud, turn};
    use crate::voice::Utterance;

    const HEARD: [(&str, f32, f32); 3] = [
        ("저는 로그를 먼저 봤슴니다.", 1.0, 4.0),
        ("원인은 DNS였습니다.", 6.0, 8.0),
        ("그래서 고쳤습니다. 끝났습니다.", 8.0, 12.0),
    ];

    fn spoken(text: &str, utterances: &[(&str, f32, f32)]) -> TurnRecord {
        let mut turn = aloud(turn("a", None), text, 12.0, &[(4.0, 6.0)]);
        let speech = |start, end| Span { start, end };
        turn.heard.as_mut().unwrap().speech = vec![speech(1.0, 4.0), speech(6.0, 12.0)];
        let each = utterances.iter().map(|(text, start, end)| Utterance {
            at: Some(speech(*start, *end)),
            text: (*text).to_owned(),
        });
        turn.utterances = each.collect();
        turn
    }

    fn starts(text: &str, utterances: &[(&str, f32, f32)]) -> Vec<(f32, bool)> {
        let turn = spoken(text, utterances);
        let sentences = spoken_sentences(&turn, text);
        sentences.iter().map(|it| (it.from, it.is_told)).collect()
    }

    #[test]
    fn a_sentence_begins_where_the_recognizer_heard_it_though_it_was_corrected() {
        let text =
            "저는 로그를 먼저 봤습니다. 문제의 원인은 DNS였습니다. 그래서 고쳤습니다. 끝났습니다.";
        let starts = starts(text, &HEARD);
        assert_eq!(starts[0], (1.0, true));
        assert!((starts[1].0 - 6.0).abs() < 1.0, "{starts:?}");
        assert_eq!(starts[2], (8.0, true));
        // Within an utterance, times are estimated.
        assert!(
            starts[3].0 > 9.0 && starts[3].0 < 12.0 && !starts[3].1,
            "{starts:?}"
        );
    }

    #[test]
    fn without_times_a_sentence_is_where_its_share_of_the_text_is_said() {
        let text = "가나다라마바사아자차. 가나다라마바사아자차. 가나다라마바사아자차.";
        let starts = starts(text, &[]);
        assert!(starts.iter().all(|(_, is_told)| !is_told));
        let expected = [1.0, 6.0, 9.0];
        for ((from, _), expected) in starts.iter().zip(expected) {
            assert!((from - expected).abs() < 0.4, "{starts:?}");
        }
    }

    #[test]
    fn what_was_typed_beside_the_recording_is_in_no_place_of_it() {
        let text = "저는 로그를 먼저 봤습니다.\n\n표로 정리해 적었습니다.";
        let mut both = spoken(text, &HEARD[..1]);
        both.typed_before = Some("표로 정리해 적었습니다.".to_owned());
        let said = spoken_sentences(&both, text);
        let said = said.iter().filter_map(|it| text.get(it.words.clone()));
        let said: Vec<&str> = said.collect();
        assert_eq!(said, ["저는 로그를 먼저 봤습니다."]);
        // Nothing of it was recognized.
        let mut typed = spoken(text, &[]);
        typed.typed_before = None;
        assert_eq!(spoken_sentences(&typed, text), []);
    }

    #[test]
    fn every_position_of_any_text_has_a_sentence() {
        let sentences = spoken_sentences(&spoken("", &HEARD), "");
        assert_eq!(sentence_at(&sentences, 0), None);
        let text = "전혀 다른 말이에요. 아무것도 같지 않아요.";
        let sentences = spoken_sentences(&spoken(text, &HEARD), text);
        for place in 0..=text.len() {
            assert!(sentence_at(&sentences, place).is_some());
        }
        let from = |it: &SpokenSentence| (0.0..=12.0).contains(&it.from);
        assert!(sentences.iter().all(from), "{sentences:?}");
    }
}
