//! Answers that talk about something else: the weather, a meal, a film, an advertisement, the
//! pay. What the prompt itself brings up is no such thing.

use std::sync::LazyLock;

use super::lexicon::{en, ko};
use super::reading::Reading;
use super::reading::cue::Cues;
use crate::lang::Language;

/// The share of an answer's sentences from which it talks about something else.
const STRAY_SHARE: f64 = 0.3;
/// ... and so many of them at the least.
const STRAY_SENTENCES: usize = 2;

static TOPICS: LazyLock<[Vec<Cues>; 2]> =
    LazyLock::new(|| [ko::TOPICS, en::TOPICS].map(|it| it.into_iter().map(Cues::new).collect()));

fn topics(language: Language) -> &'static [Cues] {
    let [korean, english] = &*TOPICS;
    language.pick(korean, english)
}

/// Whether the answer talks about something else than `prompt` asks for.
pub(crate) fn strays(reading: &Reading, prompt: &str, language: Language) -> bool {
    let prompt = prompt.to_lowercase();
    let asked: Vec<bool> = topics(language).iter().map(|it| it.any(&prompt)).collect();
    let beside = |range: &std::ops::Range<usize>, language: Language| {
        let unasked = topics(language)
            .iter()
            .zip(&asked)
            .filter(|(_, asked)| !**asked);
        unasked.into_iter().any(|(it, _)| reading.says(it, range))
    };
    let sentences = reading.sentences();
    let stray = sentences
        .iter()
        .filter(|it| beside(&it.range, it.language))
        .count();
    stray >= STRAY_SENTENCES && stray as f64 >= sentences.len() as f64 * STRAY_SHARE
}
