//! Words that say nothing, where they gather.

use crate::coach::lexicon;
use super::Spec;
use crate::coach::Dimension;
use crate::lang::say::findings::rules as names;
use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{FILLERS_CROWDED, FILLERS_LEAST, FILLERS_PER_SENTENCE};
use crate::coach::{Finding, Rule, Severity};
use crate::lang::say::coach as say;

/// Fillers wherever they stand.
static FULL: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.filler));
/// Fillers only beside others.
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
    let mut places: Vec<Range<usize>> = seen.reading.said(&FULL, &whole).filter(idle).collect();
    places.extend(
        seen.reading
            .said(&LIKE, &whole)
            .filter(|place| is_set_off(text, place)),
    );
    let half: Vec<Range<usize>> = seen.reading.said(&HALF, &whole).filter(idle).collect();
    let score = places.len() as f64 + half.len() as f64 / 2.0;
    let density = score / seen.reading.sentences().len().max(1) as f64;
    let many = score >= FILLERS_LEAST && density >= FILLERS_PER_SENTENCE;
    let crowded = score >= FILLERS_CROWDED[0] && density >= FILLERS_CROWDED[1];
    if places.len() < 2 || !(many || crowded) {
        return None;
    }
    places.extend(half);
    places.sort_by_key(|place| place.start);
    let advice = say::filler(places.len());
    Some(Finding::new(Rule::Filler, Severity::Advice, advice).at(places))
}

static LIKE: LazyLock<Cues> = LazyLock::new(|| Cues::new("like"));

/// "Like" is a filler where commas set it off, or after "was": "it was like a mess".
fn is_set_off(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    let after = text.get(place.end..).unwrap_or_default();
    let was = ["was", "were", "i'm", "just", "so", "um", "uh", "and"]
        .iter()
        .any(|word| before.ends_with(&format!(" {word}")));
    after.starts_with(',') || before.ends_with(',') || was
}

/// Where such a word says something after all: "좀 더", "그냥 두면", "막 입사했을 때",
/// "not just", "do you know".
fn has_a_meaning(text: &str, place: &Range<usize>) -> bool {
    let found = text.get(place.clone()).unwrap_or_default();
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    let after = text.get(place.end..).unwrap_or_default().trim_start();
    let leads = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    let follows = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    match found {
        "좀" | "조금" => {
            leads(&["더", "씩", "전", "뒤", "덜"]) || follows(&["아주", "지금보다"])
        }
        "그냥" => leads(&[
            "두",
            "둔",
            "둘",
            "넘",
            "놔",
            "놓",
            "지나",
            "보내",
            "있",
            "돌려보",
        ]),
        "막" => leads(&[
            "입사",
            "시작",
            "끝",
            "도착",
            "배포",
            "출시",
            "졸업",
            "전환",
            "오픈",
            "들어온",
            "합류",
            "바뀐",
            "나온",
            "이직",
            "배우",
        ]),
        "이제" => leads(&["막", "부터"]),
        "일단" => leads(&["락", "계"]),
        "어" | "음" => {
            before.ends_with(|c: char| c.is_alphanumeric())
                && after.starts_with(|c: char| c.is_alphanumeric())
                && follows(&["한 마디"])
        }
        "just" => {
            follows(&[
                "not",
                "had",
                "isn't",
                "wasn't",
                "more than",
                "only",
                "have",
                "has",
            ]) || leads(&[
                "in time", "-in-time", "before", "after", "as ", "enough", "cause", "one", "two",
                "a few",
            ])
        }
        "you know" => follows(&[
            "do", "if", "how", "did", "let", "as", "what", "that", "because", "when",
        ]),
        "i mean" => follows(&["what", "that"]),
        "well" => {
            !(before.is_empty() || before.ends_with(['.', '!', '?', '\n']))
                || !after.starts_with(|c: char| c.is_alphanumeric() || c == ',')
                || leads(&["-"])
        }
        "really" => follows(&["not", "didn't", "don't"]),
        "er" => false,
        _ => false,
    }
}
