use proptest::prelude::*;

use super::super::super::samples;
use super::*;

/// The positions where sentences begin, found from the start of each paragraph, and where
/// paragraphs end.
fn stops(text: &str) -> Vec<usize> {
    let mut stops = Vec::new();
    let mut paragraph = 0;
    for line in text.split('\n') {
        let sentences = line.split_sentence_bound_indices();
        stops.extend(sentences.map(|(at, _)| paragraph + at));
        stops.extend([paragraph, paragraph + line.len()]);
        paragraph += line.len() + 1;
    }
    stops.sort_unstable();
    stops.dedup();
    stops
}

const PIECES: &[&str] = &[
    "저는 ",
    "했습니다. ",
    "네? ",
    "3.5배 ",
    "e.g. ",
    "Mr. ",
    "Smith",
    "a.b ",
    "...",
    "?!",
    ") ",
    "\" ",
    "(",
    "1. ",
    "끝",
    "\n",
    ". ",
    "  ",
    "다음으로 ",
    "etc. ) 12 ",
    "foo ",
    "\u{301}",
    "。",
    "🙂 ",
];

proptest! {
    #![proptest_config(samples::config(3000))]

    #[test]
    fn a_glance_around_the_cursor_finds_the_same_sentences(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..30),
        repeated in 1usize..40,
    ) {
        let text = pieces.concat().repeat(repeated);
        let stops = stops(&text);
        // A few positions in a long text are enough.
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)).step_by(repeated) {
            let right = stops.iter().find(|stop| **stop > at).copied().unwrap_or(at);
            prop_assert_eq!(sentence_right(&text, at), right, "right of {} in {:?}", at, text);
            let left = stops.iter().rfind(|stop| **stop < at).copied().unwrap_or(0);
            prop_assert_eq!(sentence_left(&text, at), left, "left of {} in {:?}", at, text);
        }
    }

    #[test]
    fn words_lead_through_the_whole_text_both_ways(text in samples::text()) {
        let mut at = 0;
        while at < text.len() {
            let next = word_right(&text, at);
            prop_assert!(next > at && text.is_char_boundary(next));
            prop_assert!(word_left(&text, next) <= at.max(next - 1));
            at = next;
        }
        while at > 0 {
            let next = word_left(&text, at);
            prop_assert!(next < at && text.is_char_boundary(next));
            at = next;
        }
    }
}
