//! Whether an answer to a follow-up answers it: said again what was said before, got around it,
//! or spoke of something else.

use std::sync::LazyLock;

use super::lexicon;
use super::reading::Reading;
use super::reading::cue::Cues;
use super::relevance::subject;
use super::rules::has_quantity;
use super::thresholds::{EVADING_SENTENCES, REPEATED_SHARE, REPEATED_WORDS, UNRELATED_WORDS};
use super::vocabulary::{Vocabulary, vocabulary};
use super::{Answer, JudgedPoint};
use crate::bank::QuestionKind;

/// How an answer misses its follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Miss {
    /// It says again what was said before.
    Repeats,
    /// It has words for any question.
    Evades,
    /// Nothing in it belongs to what was asked or told.
    Unrelated,
}

/// How the answer misses the follow-up that it answers, where that can be told. What makes a key
/// point, or measures something, misses nothing.
pub(crate) fn miss(answer: &Answer<'_>, reading: &Reading, points: &[JudgedPoint]) -> Option<Miss> {
    let free = matches!(
        answer.question.kind,
        QuestionKind::Quiz | QuestionKind::Reverse | QuestionKind::Logistics
    );
    if !answer.probe || free {
        return None;
    }
    if answer.before.iter().any(|it| repeats(reading, it)) {
        return Some(Miss::Repeats);
    }
    let whole = 0..reading.text().len();
    if !points.is_empty() || has_quantity(reading, &whole) {
        return None;
    }
    if evades(reading, answer.prompt) {
        return Some(Miss::Evades);
    }
    is_unrelated(reading, answer).then_some(Miss::Unrelated)
}

/// Whether everything in it was said before, in these or nearly these words.
fn repeats(reading: &Reading, before: &str) -> bool {
    let before = Reading::of(before);
    let bare = |reading: &Reading| -> String {
        let letters = reading.lower().chars();
        letters.filter(|c| c.is_alphanumeric()).collect()
    };
    let (said, earlier) = (vocabulary(reading.text()), vocabulary(before.text()));
    let shared = said.intersection(&earlier).count();
    let words = bare(reading);
    let same = !words.is_empty() && words == bare(&before);
    let within = said.len() >= REPEATED_WORDS / 2 && bare(&before).contains(&words);
    let alike = said.len() >= REPEATED_WORDS
        && shared as f64 >= said.len() as f64 * REPEATED_SHARE
        && said.len() * 3 >= earlier.len();
    same || within || alike
}

/// Whether it has words for any question, and hardly another.
fn evades(reading: &Reading, prompt: &str) -> bool {
    static EVASION: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.evasion));
    let sentences = reading.sentences();
    let asked = vocabulary(prompt);
    let empty = |words: &str| own_words(words).difference(&asked).count() <= 1;
    let plain = |range: &std::ops::Range<usize>| empty(reading.slice(range));
    let evading = |range| reading.says(&EVASION, range);
    (1..=EVADING_SENTENCES).contains(&sentences.len())
        && sentences.iter().any(|it| evading(&it.range))
        && sentences.iter().all(|it| plain(&it.range))
}

/// Words that are not those of any answer.
fn own_words(text: &str) -> Vocabulary {
    static EMPTY: LazyLock<Vocabulary> = LazyLock::new(|| {
        let lists = lexicon::all().map(|it| it.empty);
        lists.flat_map(vocabulary).collect()
    });
    vocabulary(text).difference(&EMPTY).cloned().collect()
}

/// Whether it says yes or no in one sentence, and goes on about something that stands neither in
/// what was asked, nor in what the bank says of the question, nor in what was told before. Longer
/// replies take their words from their own place and time.
fn is_unrelated(reading: &Reading, answer: &Answer<'_>) -> bool {
    static ASSENT: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.assent));
    let said = own_words(reading.text());
    let [sentence] = reading.sentences() else {
        return false;
    };
    let first = reading.slice(&sentence.range);
    let first = first.split([',', ' ']).next().unwrap_or_default();
    if said.len() < UNRELATED_WORDS || !ASSENT.any(&first.to_lowercase()) {
        return false;
    }
    let mut known = subject(answer.question);
    known.extend(vocabulary(answer.prompt));
    known.extend(answer.before.iter().flat_map(|it| vocabulary(it)));
    known.extend(answer.examples.texts().flat_map(vocabulary));
    said.is_disjoint(&known)
}
