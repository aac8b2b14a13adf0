//! Filler words, if they accumulate.

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::Dimension;
use crate::coach::lexicon;
use crate::coach::reading::Reading;
use crate::coach::reading::cue::Cues;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{FILLERS_CROWDED, FILLERS_PER_SENTENCE, MIN_FILLERS};
use crate::coach::{Finding, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

/// Words that are always fillers.
static FULL: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.filler));
/// Words that are fillers only if set off.
static SET_OFF: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.filler_set_off));
/// Words that are fillers only beside others.
static HALF: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.filler_beside));

pub(super) const SPEC: Spec = Spec {
    word: "filler",
    name: names::FILLER,
    bears_on: &[Dimension::Delivery],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if !seen.is_answer() {
        return None;
    }
    let text = seen.reading.lower();
    let whole = 0..text.len();
    let idle = |place: &Range<usize>| !has_a_meaning(text, place);
    let mut places = surely(&seen.reading);
    let half: Vec<Range<usize>> = seen.reading.said(&HALF, &whole).filter(idle).collect();
    let score = places.len() as f64 + half.len() as f64 / 2.0;
    let density = score / seen.reading.sentences().len().max(1) as f64;
    let many = score >= MIN_FILLERS && density >= FILLERS_PER_SENTENCE;
    let crowded = score >= FILLERS_CROWDED[0] && density >= FILLERS_CROWDED[1];
    if places.len() < 2 || !(many || crowded) {
        return None;
    }
    places.extend(half);
    places.sort_by_key(|place| place.start);
    let advice = say::filler(places.len());
    Some(Finding::new(Rule::Filler, Severity::Advice, advice).at(places))
}

/// The number of fillers in a text, without words that are fillers only beside others.
pub(in crate::coach) fn count(text: &str) -> usize {
    surely(&Reading::of(text)).len()
}

fn surely(reading: &Reading) -> Vec<Range<usize>> {
    let text = reading.lower();
    let whole = 0..text.len();
    let idle = |place: &Range<usize>| !has_a_meaning(text, place);
    let mut places: Vec<Range<usize>> = reading.said(&FULL, &whole).filter(idle).collect();
    let set_off = reading.said(&SET_OFF, &whole);
    places.extend(set_off.filter(|place| is_set_off(text, place)));
    places
}

/// "Like" is a filler if commas set it off, or after "was": "it was like a mess".
fn is_set_off(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    let after = text.get(place.end..).unwrap_or_default();
    let mut sets_off = lexicon::all().flat_map(|it| it.sets_off);
    let is_set_off = |word: &&str| before.ends_with(&format!(" {word}"));
    after.starts_with(',') || before.ends_with(',') || sets_off.any(is_set_off)
}

/// Where such a word has a meaning: "좀 더", "그냥 두면", "막 입사했을 때", "not just", "do you know".
fn has_a_meaning(text: &str, place: &Range<usize>) -> bool {
    let found = text.get(place.clone()).unwrap_or_default();
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    let after = text.get(place.end..).unwrap_or_default().trim_start();
    lexicon::all().any(|it| (it.filler_means)(found, before, after))
}
