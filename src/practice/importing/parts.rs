//! Splits a user's bank into several files if one would exceed the size limit.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::own::KeptQuestion;
use crate::store::LARGEST_SOURCE;

/// Maximum size of a file in bytes: quoting takes extra room, and the user adds to it.
const FULL: usize = LARGEST_SOURCE as usize / 10 * 8;
/// Bytes that surround an entry in either of its files.
const AROUND: usize = 160;

/// The id of a part, counting from 1. Nobody else's bank has two hyphens in its id.
pub(super) fn part_id(bank: &str, number: usize) -> String {
    match number {
        0 | 1 => bank.to_owned(),
        number => format!("{bank}--{number}"),
    }
}

/// The ids of the entries in each part: those it had `before` with their follow-ups, and new ones
/// at the end of the last part.
pub(super) fn parts(before: &[Vec<KeptQuestion>], all: &[KeptQuestion]) -> Vec<BTreeSet<String>> {
    let mut parts: Vec<BTreeSet<String>> = vec![BTreeSet::new(); before.len().max(1)];
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    for (part, kept) in before.iter().enumerate() {
        place.extend(kept.iter().map(|it| (it.id.as_str(), part)));
    }
    let mut sizes = vec![0; parts.len()];
    let whole = with_follow_ups(all);
    for it in all {
        let parent = it.parent.as_deref().and_then(|parent| place.get(parent));
        let old = place.get(it.id.as_str()).or(parent).copied();
        let room = whole.get(it.id.as_str()).copied().unwrap_or_default();
        let part = old.unwrap_or_else(|| {
            let last = sizes.len() - 1;
            match sizes
                .last()
                .is_some_and(|size| *size > 0 && size + room > FULL)
            {
                true => last + 1,
                false => last,
            }
        });
        if part == parts.len() {
            parts.push(BTreeSet::new());
            sizes.push(0);
        }
        place.insert(&it.id, part);
        if let (Some(part), Some(filled)) = (parts.get_mut(part), sizes.get_mut(part)) {
            part.insert(it.id.clone());
            *filled += size(it);
        }
    }
    parts
}

/// The size of each entry with its follow-ups.
fn with_follow_ups(all: &[KeptQuestion]) -> BTreeMap<&str, usize> {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    // Follow-ups come after what they follow.
    for it in all.iter().rev() {
        let own = size(it);
        let whole = sizes.entry(&it.id).or_default();
        *whole += own;
        let whole = *whole;
        if let Some(parent) = &it.parent {
            *sizes.entry(parent).or_default() += whole;
        }
    }
    sizes
}

fn size(kept: &KeptQuestion) -> usize {
    let star = kept.star.iter();
    let star = star.flat_map(|it| [&it.situation, &it.task, &it.action, &it.result]);
    let parts = [&kept.answer, &kept.edited].into_iter().chain(star);
    // A line break or control character takes up to six letters.
    let written = |text: &str| text.len() + 5 * text.chars().filter(|c| c.is_control()).count();
    let texts = parts.flatten().map(|it| written(it));
    AROUND + written(&kept.text) + texts.sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: usize, parent: Option<usize>, length: usize) -> KeptQuestion {
        KeptQuestion {
            id: format!("q{id}"),
            parent: parent.map(|it| format!("q{it}")),
            text: "?".to_owned(),
            answer: Some("a".repeat(length)),
            ..KeptQuestion::default()
        }
    }

    fn held(parts: &[BTreeSet<String>]) -> Vec<Vec<&str>> {
        parts
            .iter()
            .map(|it| it.iter().map(String::as_str).collect())
            .collect()
    }

    #[test]
    fn a_part_is_filled_before_the_next_begins_and_follow_ups_stay_with_their_questions() {
        let third = FULL / 3;
        let first = [
            entry(1, None, third),
            entry(2, None, third),
            entry(3, None, third / 4),
            entry(4, Some(3), third),
            entry(5, None, 10),
        ];
        let now = parts(&[], &first);
        assert_eq!(held(&now), [vec!["q1", "q2"], vec!["q3", "q4", "q5"]]);
        // What was in a part stays there, whatever is added.
        let before = [first[..2].to_vec(), first[2..].to_vec()];
        let mut all = first.to_vec();
        all.insert(0, entry(6, None, third));
        all.insert(3, entry(7, Some(2), 10));
        let now = parts(&before, &all);
        assert_eq!(
            held(&now),
            [vec!["q1", "q2", "q7"], vec!["q3", "q4", "q5", "q6"]]
        );
        assert_eq!(held(&parts(&[], &[])), [Vec::<&str>::new()]);
    }

    #[test]
    fn only_the_parts_of_a_bank_are_called_so() {
        assert_eq!(
            [1, 2, 3].map(|it| part_id("sea", it)),
            ["sea", "sea--2", "sea--3"]
        );
    }
}
