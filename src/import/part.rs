//! The parts of a story, and the words that introduce them.

use std::sync::LazyLock;

use strsim::damerau_levenshtein;

use super::label::squeeze;
use super::lexicon::parts;
use crate::coach::{Part, part_names};

/// The part of a story that a text introduces, and what follows: `S: …`, `**상황** : …`, `(T)…`, `📋
/// S - Situation`, or the word alone.
pub(super) fn part(text: &str) -> Option<(Part, &str)> {
    let text = text.trim_start_matches(|c: char| {
        !(c.is_alphanumeric() || matches!(c, '(' | '[' | '【' | '<'))
    });
    let (heads, rest) = part_head(text)?;
    Some((named(heads)?, rest))
}

/// The part named by every word before a mark.
fn named(heads: &str) -> Option<Part> {
    let mut found = None;
    let words = heads.split(|c: char| !c.is_alphanumeric() && c != ' ');
    for word in words.filter(|it| !it.trim().is_empty()) {
        let part = part_of(&squeeze(word)).or_else(|| words_of(word))?;
        if found.is_some_and(|it| it != part) {
            return None;
        }
        found = Some(part);
    }
    found
}

/// The part if every word names the same one, as in `S Situation`.
fn words_of(text: &str) -> Option<Part> {
    let mut parts = text.split_whitespace().map(|word| part_of(&squeeze(word)));
    let first = parts.next()??;
    parts.all(|it| it == Some(first)).then_some(first)
}

fn part_of(word: &str) -> Option<Part> {
    let names = |part: &Part| parts().any(|it| it[part.index()].contains(&word));
    let more = Part::ALL.into_iter().find(names);
    let named = || NAMES.iter().find(|(name, _)| name == word);
    let near = || NAMES.iter().find(|(name, _)| is_near(word, name));
    more.or_else(|| named().or_else(near).map(|(_, part)| *part))
}

/// The names that the coach knows. Lessons learned are part of the result.
static NAMES: LazyLock<Vec<(String, Part)>> = LazyLock::new(|| {
    let names = part_names();
    let squeezed = names.map(|(name, part)| (squeeze(name), part.unwrap_or(Part::Result)));
    squeezed.collect()
});

/// Whether a word is an English name with a typo.
fn is_near(word: &str, name: &str) -> bool {
    let long = name.len() >= 6 && word.len() >= 5 && name.is_ascii() && word.is_ascii();
    // Most lines are longer than any name, and not worth the comparison.
    long && name.len().abs_diff(word.len()) <= 2 && damerau_levenshtein(name, word) <= 2
}

fn part_head(text: &str) -> Option<(&str, &str)> {
    let clean = |rest: &'_ str| {
        let kept = rest.trim_start_matches([
            ':', '：', '*', '_', ' ', '\t', ']', ')', '.', '-', '–', '—', '=', '>',
        ]);
        rest.len() - kept.len()
    };
    if let Some(inner) = text.strip_prefix(['(', '[', '【', '<']) {
        let end = inner.find([')', ']', '】', '>'])?;
        let rest = inner.get(end..)?;
        return Some((inner.get(..end)?, rest.get(clean(rest)..)?));
    }
    let limit = text.char_indices().nth(28).map_or(text.len(), |(at, _)| at);
    let near = text.get(..limit)?;
    if let Some(at) = near.find([':', '：', '=']) {
        let rest = text.get(at..)?;
        return Some((near.get(..at)?, rest.get(clean(rest)..)?));
    }
    // `S - Situation` alone, `S. It rained`, `상황` alone.
    if limit == text.len() && named(text).is_some() {
        return Some((text, ""));
    }
    let at = near.find(['.', ')', '-', '–', '—'])?;
    let rest = text.get(at..)?;
    let word = near.get(..at)?.trim();
    let letter = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    (letter || !rest.starts_with('.')).then_some((word, rest.get(clean(rest)..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn opens(text: &str, expected: Option<(Part, &str)>) {
        assert_eq!(part(text), expected, "{text}");
    }

    #[test]
    fn parts_of_a_story_are_known_in_many_spellings() {
        opens("S: snow", Some((Part::Situation, "snow")));
        opens("**상황** : 다리가", Some((Part::Situation, "다리가")));
        opens("상황(S)", Some((Part::Situation, "")));
        opens("[행동] 돌을", Some((Part::Action, "돌을")));
        opens("📋 S** : The roof", Some((Part::Situation, "The roof")));
        opens("✅ **S - Situation**", Some((Part::Situation, "")));
        opens("⭐ **Situation:**", Some((Part::Situation, "")));
        opens("(T)Reach it.", Some((Part::Task, "Reach it.")));
        opens(
            "Situtation: it rained",
            Some((Part::Situation, "it rained")),
        );
        opens("배운 점: 천천히", Some((Part::Result, "천천히")));
        opens("결과적으로 잘됐다", None);
        opens("A small boat: red", None);
        opens("Actions speak", None);
    }
}
