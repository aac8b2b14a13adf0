//! 반말 toward the interviewer. 합쇼체 and 해요체 mix in natural speech.

use std::ops::Range;

use crate::coach::Dimension;
use crate::coach::reading::ending::last_word;
use crate::coach::reading::manner::SentenceEnding;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{MIN_PLAIN, PLAIN_SHARE};
use crate::coach::{Finding, Rule, Severity};
use crate::lang::Language;
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "register",
    name: names::REGISTER,
    bears_on: &[Dimension::Delivery],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if !seen.is_answer() {
        return None;
    }
    let endings = endings(seen);
    let of = |wanted: fn(SentenceEnding) -> bool| -> Vec<Range<usize>> {
        let same = endings.iter().filter(|(ending, _)| wanted(*ending));
        same.map(|(_, place)| place.clone()).collect()
    };
    let plain = of(|it| it == SentenceEnding::Plain);
    let respectful = of(|it| {
        matches!(
            it,
            SentenceEnding::Formal | SentenceEnding::Polite | SentenceEnding::Soft
        )
    })
    .len();
    let notes = of(|it| it == SentenceEnding::Open).len();
    let verbs = plain.len() + respectful;
    let noted = notes > verbs;
    let share = plain.len() as f64 / verbs.max(1) as f64;
    let enough = plain.len() >= MIN_PLAIN || share == 1.0;
    (!noted && enough && !plain.is_empty() && share > PLAIN_SHARE)
        .then(|| Finding::new(Rule::Register, Severity::Warning, say::PLAIN_SPEECH).at(plain))
}

/// How each Korean sentence ends, and the word that shows it. An ending inside a quotation is
/// someone else's manner.
fn endings(seen: &Seen<'_>) -> Vec<(SentenceEnding, Range<usize>)> {
    let korean = seen
        .reading
        .sentences()
        .iter()
        .filter(|it| it.language == Language::Ko);
    korean
        .map(|sentence| {
            let words = seen.reading.slice(&sentence.range);
            let bare = words.trim_end_matches(|c: char| !c.is_alphanumeric());
            let end = sentence.range.start + bare.len();
            (sentence.ending, end - last_word(bare).len()..end)
        })
        .filter(|(_, place)| {
            !seen
                .reading
                .is_quoted(&(place.end.saturating_sub(3)..place.end))
        })
        .collect()
}
