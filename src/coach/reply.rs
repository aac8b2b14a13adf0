//! Whether an answer to a follow-up answers it, rather than repeating what was said, evading it,
//! or being about something else.

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
    /// It repeats what was said before.
    Repeats,
    /// Its words fit any question.
    Evades,
    /// Nothing in it is related to what was asked or told.
    Unrelated,
}

/// How the answer misses its follow-up, if that can be determined. An answer that makes a key
/// point, or measures something, does not miss it.
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

/// Whether everything in it was said before, in the same or nearly the same words.
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

/// Whether almost all of its words fit any question.
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

/// Words that do not occur in every answer.
fn own_words(text: &str) -> Vocabulary {
    static EMPTY: LazyLock<Vocabulary> = LazyLock::new(|| {
        let lists = lexicon::all().map(|it| it.empty);
        lists.flat_map(vocabulary).collect()
    });
    vocabulary(text).difference(&EMPTY).cloned().collect()
}

/// Whether it says yes or no in one sentence, and continues about something that is neither in
/// the question, nor in the bank's material, nor in earlier answers. Longer replies take their
/// words from their own place and time.
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
