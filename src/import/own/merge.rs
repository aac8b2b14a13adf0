//! Merges a new import with the last one.

use std::collections::BTreeMap;

use strsim::normalized_levenshtein;

use crate::import::label::squeeze as squeezed;
use crate::import::model::{ImportedEntry, StarParts};

/// From this similarity, a changed question is the same question.
const ALIKE: f64 = 0.72;
/// From this similarity, a question with the same answer is the same question.
const ALIKE_WITH_ANSWER: f64 = 0.4;
/// How many letters of an answer tell it from others, at least.
const TELLING: usize = 6;
/// How many neighbors before and after are compared with a question that has no exact match.
const NEAR: usize = 12;

/// An entry as left by the last import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptQuestion {
    /// Its permanent ID in the bank.
    pub id: String,
    /// The ID of the question it follows up on.
    pub parent: Option<String>,
    /// The text in the notes, which the bank had after the last import.
    pub text: String,
    /// The user's own answer, as in the notes.
    pub answer: Option<String>,
    /// The answer that the user edited in the preview, which replaces that.
    pub edited: Option<String>,
    /// The parts of a story in it.
    pub star: Option<StarParts>,
    /// The words of a CV that it is about.
    pub about: Option<String>,
    /// Whether it is the title of a story, which nobody asks.
    pub is_story: bool,
    /// Whether it is no longer in the notes.
    pub is_gone: bool,
    /// Whether the user made it from a skipped line.
    pub is_added: bool,
}

impl KeptQuestion {
    /// The user's own answer in its latest wording.
    pub fn answered(&self) -> Option<&str> {
        self.edited.as_deref().or(self.answer.as_deref())
    }
}

/// The result of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergedImport {
    /// All current entries, in file order, those that are gone at the end.
    pub kept: Vec<KeptQuestion>,
    /// How many are new.
    pub new: usize,
    /// How many have changed.
    pub changed: usize,
    /// How many are gone since the last import.
    pub gone: usize,
}

/// Gives each entry its previous ID, found by its words or by position and similarity, or a new
/// one.
pub fn merge(base: &[KeptQuestion], entries: &[ImportedEntry]) -> MergedImport {
    let mut free: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, kept) in base.iter().enumerate().rev() {
        free.entry(squeezed(&kept.text)).or_default().push(at);
    }
    let exact = entries
        .iter()
        .map(|it| free.get_mut(&squeezed(&it.text)).and_then(Vec::pop));
    let mut places: Vec<Option<usize>> = exact.collect();
    let mut taken: Vec<bool> = vec![false; base.len()];
    for at in places.iter().flatten() {
        if let Some(it) = taken.get_mut(*at) {
            *it = true;
        }
    }
    for at in 0..entries.len() {
        if places.get(at).is_some_and(Option::is_none) {
            let found = likest(base, entries, &places, &taken, at);
            if let Some(found) = found {
                taken[found] = true;
                places[at] = Some(found);
            }
        }
    }
    lay(base, entries, &places, &taken)
}

/// The most similar entry of the base at this position.
fn likest(
    base: &[KeptQuestion],
    entries: &[ImportedEntry],
    places: &[Option<usize>],
    taken: &[bool],
    at: usize,
) -> Option<usize> {
    let above = places.get(..at)?.iter().rev().flatten().next();
    let from = above.map_or(0, |it| it + 1);
    let near = from.saturating_sub(NEAR)..(from + NEAR).min(base.len());
    let entry = entries.get(at)?;
    let text = squeezed(&entry.text);
    let answer = entry.answer.as_deref().map(squeezed);
    let alike = near.filter(|it| !taken.get(*it).copied().unwrap_or(true));
    let alike = alike.filter_map(|it| {
        let old = base.get(it)?;
        let alike = normalized_levenshtein(&squeezed(&old.text), &text);
        let is_it =
            alike >= ALIKE || (alike >= ALIKE_WITH_ANSWER && is_answer(old, answer.as_deref()));
        is_it.then_some((it, alike))
    });
    let best = alike.max_by(|one, other| one.1.total_cmp(&other.1))?;
    Some(best.0)
}

/// Whether this is the old answer, or one of them goes on from the other.
fn is_answer(old: &KeptQuestion, answer: Option<&str>) -> bool {
    let (Some(old), Some(new)) = (old.answer.as_deref().map(squeezed), answer) else {
        return false;
    };
    let shorter = old.chars().count().min(new.chars().count());
    shorter >= TELLING && (old.starts_with(new) || new.starts_with(&old))
}

fn lay(
    base: &[KeptQuestion],
    entries: &[ImportedEntry],
    places: &[Option<usize>],
    taken: &[bool],
) -> MergedImport {
    let mut last = last_number(base);
    let mut merged = MergedImport::default();
    for (entry, place) in entries.iter().zip(places) {
        let old = place.and_then(|it| base.get(it));
        let id = old.map(|it| it.id.clone()).unwrap_or_else(|| {
            last += 1;
            format!("q{last}")
        });
        let parent = entry
            .parent
            .and_then(|it| merged.kept.get(it))
            .map(|it: &KeptQuestion| it.id.clone());
        let kept = KeptQuestion {
            id,
            parent,
            text: entry.text.clone(),
            answer: entry.answer.clone(),
            edited: old.and_then(|it| it.edited.clone()),
            star: entry.star.clone(),
            about: entry.about.clone(),
            is_story: entry.is_story,
            is_gone: false,
            is_added: false,
        };
        merged.new += usize::from(old.is_none());
        merged.changed += usize::from(old.is_some_and(|old| *old != kept));
        merged.kept.push(kept);
    }
    let left = base
        .iter()
        .zip(taken)
        .filter(|(_, taken)| !**taken)
        .map(|(kept, _)| kept);
    for kept in left {
        if kept.is_added {
            // The notes never contained it as a question.
            merged.kept.push(kept.clone());
            continue;
        }
        merged.gone += usize::from(!kept.is_gone);
        merged.kept.push(KeptQuestion {
            is_gone: true,
            ..kept.clone()
        });
    }
    merged
}

/// The highest number of any ID; 0 if there is none.
pub(super) fn last_number(kept: &[KeptQuestion]) -> usize {
    let numbers = kept.iter();
    let numbers = numbers.filter_map(|it| it.id.strip_prefix('q')?.parse().ok());
    numbers.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(texts: &[&str]) -> Vec<ImportedEntry> {
        texts
            .iter()
            .map(|it| ImportedEntry {
                text: (*it).to_owned(),
                ..ImportedEntry::default()
            })
            .collect()
    }

    fn summary(merged: &MergedImport) -> Vec<(&str, &str, bool)> {
        merged
            .kept
            .iter()
            .map(|it| (it.id.as_str(), it.text.as_str(), it.is_gone))
            .collect()
    }

    #[test]
    fn ids_stay_when_questions_move_change_or_vanish() {
        let first = merge(
            &[],
            &entries(&["Why the sea, of all things?", "Who steers?", "What burns?"]),
        );
        assert_eq!(first.new, 3);
        let second = merge(
            &first.kept,
            &entries(&[
                "How deep is it?",
                "What burns?",
                "Why the sea of all the things?",
            ]),
        );
        let expected = [
            ("q4", "How deep is it?", false),
            ("q3", "What burns?", false),
            ("q1", "Why the sea of all the things?", false),
            ("q2", "Who steers?", true),
        ];
        assert_eq!(summary(&second), expected);
        assert_eq!((second.new, second.changed, second.gone), (1, 1, 1));
        // It returns under its old ID, and an unchanged file changes nothing.
        let third = merge(
            &second.kept,
            &entries(&[
                "Who steers?",
                "How deep is it?",
                "What burns?",
                "Why the sea of all the things?",
            ]),
        );
        assert!(
            third.kept.iter().all(|it| !it.is_gone) && third.new == 0,
            "{third:?}"
        );
        assert_eq!(third.kept[0].id, "q2");
        let again = merge(
            &third.kept,
            &entries(&[
                "Who steers?",
                "How deep is it?",
                "What burns?",
                "Why the sea of all the things?",
            ]),
        );
        assert_eq!((again.new, again.changed, again.gone), (0, 0, 0));
    }

    #[test]
    fn a_reworded_question_is_known_by_its_answer() {
        let entry = |text: &str, answer: &str| ImportedEntry {
            text: text.to_owned(),
            answer: Some(answer.to_owned()),
            ..ImportedEntry::default()
        };
        let first = [
            entry("존경하는 사람은?", "할머니입니다."),
            entry("왜 지원했나요?", "집이 가까워서요."),
        ];
        let base = merge(&[], &first).kept;
        let second = [
            entry(
                "왜 우리 회사에 지원했나요?",
                "집이 가까워서요. 걸어서 10분.",
            ),
            entry("존경하는 사람은?", "할머니입니다."),
        ];
        let merged = merge(&base, &second);
        assert_eq!((merged.new, merged.changed, merged.gone), (0, 1, 0));
        assert_eq!(merged.kept[0].id, "q2");
        // Another question whose answer begins otherwise is another.
        let other = [entry(
            "왜 우리 회사에 지원했나요?",
            "바다가 좋아서 지원했습니다.",
        )];
        assert_eq!(merge(&base, &other).new, 1);
    }

    #[test]
    fn the_same_words_twice_are_two_questions() {
        let merged = merge(&[], &entries(&["Why?", "Why?"]));
        assert_eq!(
            summary(&merged),
            [("q1", "Why?", false), ("q2", "Why?", false)]
        );
        assert_eq!(
            merge(&merged.kept, &entries(&["Why?", "Why?"])).kept,
            merged.kept
        );
    }
}
