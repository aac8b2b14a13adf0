//! Words that take back what they say, where they gather.

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{HEDGES_LEAST, HEDGES_PER_SENTENCE};
use crate::coach::{Finding, Rule, Severity};
use crate::lang::say::coach as say;

/// Words that hedge wherever they stand.
static FULL: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "것 같습니다, 것 같아요, 것 같고, 것 같은데, 것 같네, 것 같긴, 것 같지만, 것 같기도,
         것 같구요, 것 같아가지고, 거 같습니다, 거 같아요, 거 같고, 거 같은데, 거 같네, 거 같긴,
         거 같지만, 거 같아, 것 같았습니다, 것 같았어요, 거 같았, 듯합니다, 듯 합니다, 듯해요,
         듯싶습니다, 듯싶어요, 듯하고, 듯한데, ^아마$, ^아마도$, ^어쩌면$, ^글쎄, 않을까 싶,
         않을까 생각, 않나 싶, 않나 생각, 인가 싶, 건가 싶, 잘은 모르, 잘 모르겠지만,
         잘 모르겠는데, 확실하지는 않, 확실하진 않, 확실치는 않, 확실치 않, 정확하지는 않,
         정확하진 않, 정확히는 모르, 정확히 기억, 기억이 맞다면, ^나름$, ^나름대로$, ^왠지$,
         ^대충$, 라고 해야 할지, 라고 해야 하나, 라고 할까요, maybe, perhaps, kind of, sort of,
         kinda, sorta, i guess, i suppose, i'm not sure, i am not sure, not really sure,
         not entirely sure, more or less, or something, if i remember correctly,
         i'm not certain, i feel like",
    )
});
/// Words that hedge only beside others: on their own they may be careful speech.
static HALF: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "것 같아서, 거 같아서, ^약간$, ^어느 정도$, ^조금$, ^혹시$, 수도 있을 것, 지도 모르,
         나 봅니다, 나 봐요, probably, possibly, somewhat, a little bit, a bit, might have,
         seemed like, seems like, hopefully, pretty much, i think, apparently",
    )
});

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
    if score < HEDGES_LEAST || score / sentences < HEDGES_PER_SENTENCE {
        return None;
    }
    places.extend(half);
    places.sort_by_key(|place| place.start);
    let advice = say::hedging(places.len());
    Some(Finding::new(Rule::Hedging, Severity::Advice, advice).at(places))
}

/// "This kind of instance", "what sort of answer": a noun, and no hedge.
fn is_noun(text: &str, place: &Range<usize>) -> bool {
    const BEFORE: &[&str] = &[
        "a",
        "the",
        "this",
        "that",
        "what",
        "some",
        "any",
        "which",
        "same",
        "each",
        "every",
        "one",
        "another",
        "different",
        "no",
        "of",
        "right",
        "wrong",
        "certain",
        "new",
        "first",
        "other",
    ];
    let found = text.get(place.clone()).unwrap_or_default();
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    (found.starts_with("kind") || found.starts_with("sort")) && BEFORE.contains(&word)
}
