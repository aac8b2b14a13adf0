//! Detects answers about something else: the weather, a meal, a movie, an advertisement, pay.
//! What the prompt itself mentions does not count.

use std::sync::LazyLock;

use super::lexicon;
use super::reading::Reading;
use super::reading::cue::Cues;

/// The share of an answer's sentences from which it counts as being about something else.
const STRAY_SHARE: f64 = 0.3;
/// ... and at least this many of them.
const STRAY_SENTENCES: usize = 2;

static TOPICS: LazyLock<Vec<Cues>> = LazyLock::new(|| lexicon::cue_lists(|it| it.topics));

/// Whether the answer is about something other than `prompt` asks for.
pub(crate) fn strays(reading: &Reading, prompt: &str) -> bool {
    let prompt = prompt.to_lowercase();
    let unasked: Vec<&Cues> = TOPICS.iter().filter(|it| !it.any(&prompt)).collect();
    let sentences = reading.sentences();
    let beside = sentences
        .iter()
        .filter(|sentence| unasked.iter().any(|it| reading.says(it, &sentence.range)));
    let stray = beside.count();
    stray >= STRAY_SENTENCES && stray as f64 >= sentences.len() as f64 * STRAY_SHARE
}
