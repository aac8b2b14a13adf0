//! Hedging words, if they accumulate.

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::Dimension;
use crate::coach::lexicon;
use crate::coach::reading::cue::Cues;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{HEDGES_PER_SENTENCE, MIN_HEDGES};
use crate::coach::{Finding, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

/// Words that are always hedges.
static FULL: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.hedge));
/// Words that are hedges only beside others: alone they may be careful speech.
static HALF: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.hedge_beside));

pub(super) const SPEC: Spec = Spec {
    word: "hedging",
    name: names::HEDGING,
    bears_on: &[Dimension::Delivery],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if !seen.is_answer() {
        return None;
    }
    let whole = 0..seen.reading.text().len();
    let hedges = |place: &Range<usize>| !is_noun(seen.reading.lower(), place);
    let mut places: Vec<Range<usize>> = seen.reading.said(&FULL, &whole).filter(hedges).collect();
    if places.is_empty() {
        return None;
    }
    let half: Vec<Range<usize>> = seen.reading.said(&HALF, &whole).collect();
    let score = places.len() as f64 + half.len() as f64 / 2.0;
    let sentences = seen.reading.sentences().len().max(1) as f64;
    if score < MIN_HEDGES || score / sentences < HEDGES_PER_SENTENCE {
        return None;
    }
    places.extend(half);
    places.sort_by_key(|place| place.start);
    let advice = say::hedging(places.len());
    Some(Finding::new(Rule::Hedging, Severity::Advice, advice).at(places))
}

/// Whether such a word is a noun, not a hedge.
fn is_noun(text: &str, place: &Range<usize>) -> bool {
    let found = text.get(place.clone()).unwrap_or_default();
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    lexicon::all().any(|it| (it.hedge_means)(found, before))
}
