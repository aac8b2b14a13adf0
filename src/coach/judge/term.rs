//! What a clause is about, in pieces that survive inflection: syllable pairs of Korean stems and
//! stems of English words, each weighted by how meaningful it is.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::coach::lexicon::{english_stem, korean_stem};
use crate::coach::reading::hangul::is_syllable;

/// Pieces of text without duplicates, ordered by name, with their weights.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Terms(Vec<(u64, i32)>);

/// A map by piece name.
pub(super) type ByName<T> = HashMap<u64, T, BuildHasherDefault<NameHasher>>;

/// A name is already a hash.
#[derive(Debug, Default)]
pub(super) struct NameHasher(u64);

impl Hasher for NameHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, name: u64) {
        self.0 = name;
    }
}

/// The weight of a piece that is in no list: a rare one.
const RARE: i32 = 700;

/// How meaningful each piece is: written by the fitting program, one line per piece.
static WEIGHTS: LazyLock<ByName<i32>> = LazyLock::new(|| {
    let lines = include_str!("weights.txt").lines();
    lines
        .filter_map(|line| {
            let (weight, term) = line.split_once(' ')?;
            Some((name(term), weight.parse().ok()?))
        })
        .collect()
});

/// The weights of the words for one question: words of its prompt mean little on their own, and
/// synonyms count as one.
#[derive(Debug, Default)]
pub(super) struct Vocabulary<'a> {
    /// Pieces of the prompt.
    prompt: Terms,
    /// The prompt in lowercase, with its spaces and without.
    asked: [String; 2],
    /// Other spellings and the name they count under.
    aliases: Vec<(String, &'a str)>,
    /// The groups themselves, in lowercase.
    groups: Vec<Vec<String>>,
}

impl<'a> Vocabulary<'a> {
    /// For a question with this prompt and these groups of names.
    pub(super) fn new(prompt: &str, groups: &'a [Vec<String>]) -> Self {
        let mut aliases: Vec<(String, &str)> = groups
            .iter()
            .filter_map(|group| group.split_first())
            .flat_map(|(first, others)| {
                let named = |other: &String| (other.to_lowercase(), first.as_str());
                others.iter().map(named).collect::<Vec<_>>()
            })
            .collect();
        // Longest first: "target group" before "group".
        aliases.sort_by_key(|(other, _)| std::cmp::Reverse(other.len()));
        let asked = prompt.to_lowercase();
        let lower = |group: &Vec<String>| group.iter().map(|it| it.to_lowercase()).collect();
        let mut vocabulary = Self {
            prompt: Terms::default(),
            aliases,
            groups: groups.iter().map(lower).collect(),
            asked: [asked.split_whitespace().collect(), asked],
        };
        let [_, asked] = &vocabulary.asked;
        vocabulary.prompt = vocabulary.terms(asked);
        vocabulary
    }

    /// Whether the prompt contains these lowercase letters, with or without its spaces.
    pub(super) fn is_asked(&self, letters: &str) -> bool {
        self.asked.iter().any(|it| it.contains(letters))
    }

    /// Every synonym, in lowercase, of any of `words`.
    pub(super) fn names_of(&self, words: &[String]) -> impl Iterator<Item = &String> {
        let same = |group: &&Vec<String>| group.iter().any(|it| words.contains(it));
        self.groups.iter().filter(same).flatten()
    }

    /// The prompt's own pieces with their full weight.
    pub(super) fn prompt(&self) -> &Terms {
        &self.prompt
    }

    /// The pieces of a lowercase text.
    pub(super) fn terms(&self, text: &str) -> Terms {
        let renamed = self.renamed(text);
        let mut terms: Vec<(u64, i32)> = Vec::new();
        pieces(renamed.as_deref().unwrap_or(text), |piece| {
            let name = name(piece);
            let weight = WEIGHTS.get(&name).copied().unwrap_or(RARE);
            terms.push((name, weight));
        });
        terms.sort_unstable();
        terms.dedup();
        for (name, weight) in &mut terms {
            if self.prompt.has(*name) {
                *weight /= PROMPT_DISCOUNT;
            }
        }
        Terms(terms)
    }

    fn renamed(&self, text: &str) -> Option<String> {
        let mut renamed: Option<String> = None;
        for (other, first) in &self.aliases {
            let current = renamed.as_deref().unwrap_or(text);
            if let Some(replaced) = replaced(current, other, first) {
                renamed = Some(replaced);
            }
        }
        renamed
    }
}

/// A word from the question weighs a third of its usual weight.
const PROMPT_DISCOUNT: i32 = 3;

/// `text` with `other` spelled as `name`, if it occurs: Latin words as whole words, Hangul also
/// before a particle.
fn replaced(text: &str, other: &str, name: &str) -> Option<String> {
    // Nearly always it does not occur, and nothing is copied.
    if !text.contains(other) {
        return None;
    }
    let mut out = String::new();
    let mut rest = text;
    let mut any = false;
    while let Some(at) = rest.find(other) {
        let (before, from) = rest.split_at(at);
        let after = from.get(other.len()..)?;
        let joined = |c: char| c.is_ascii_alphanumeric();
        let inside = other.starts_with(joined) && before.ends_with(joined)
            || other.ends_with(joined) && after.starts_with(joined);
        out.push_str(before);
        out.push_str(if inside { other } else { name });
        any |= !inside;
        rest = after;
    }
    out.push_str(rest);
    any.then_some(out)
}

impl Terms {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sum of all weights.
    pub(super) fn weight(&self) -> i32 {
        self.0.iter().map(|(_, weight)| weight).sum()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, i32)> + '_ {
        self.0.iter().copied()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = u64> + '_ {
        self.0.iter().map(|(name, _)| *name)
    }

    pub(super) fn has(&self, name: u64) -> bool {
        self.0.binary_search_by_key(&name, |(it, _)| *it).is_ok()
    }

    /// The share of its pieces that are in `other`, in thousandths.
    pub(super) fn share_in(&self, other: &Self) -> i32 {
        let count = self.0.iter().filter(|(name, _)| other.has(*name)).count();
        permille(count, self.0.len())
    }

    pub(super) fn union(&self, other: &Self) -> Self {
        let mut all = [self.0.as_slice(), other.0.as_slice()].concat();
        all.sort_unstable();
        all.dedup_by_key(|(name, _)| *name);
        Self(all)
    }
}

/// `part` of `whole` in thousandths; 0 if `whole` is 0.
pub(super) fn permille(part: usize, whole: usize) -> i32 {
    i32::try_from(part * 1000 / whole.max(1)).unwrap_or(1000)
}

/// Calls `found` with every piece of a lowercase text.
pub(super) fn pieces(text: &str, mut found: impl FnMut(&str)) {
    let mut start = 0;
    let mut script = Script::None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let now = Script::of(c);
        if now != script {
            if let Some(run) = text.get(start..at) {
                piece(run, script, &mut found);
            }
            start = at;
            script = now;
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Hangul,
    Latin,
    None,
}

impl Script {
    fn of(c: char) -> Self {
        match c {
            _ if is_syllable(c) => Self::Hangul,
            _ if c.is_ascii_alphanumeric() || "+#._/-'’%".contains(c) => Self::Latin,
            _ => Self::None,
        }
    }
}

fn piece(run: &str, script: Script, found: &mut impl FnMut(&str)) {
    match script {
        Script::None => {}
        Script::Latin => {
            let word = run.trim_matches(|c: char| "._/-'’".contains(c));
            // A name such as TIME_WAIT is more than its parts.
            if word.contains('_') {
                found(word);
            }
            for part in word.split(['/', '-', '_']).filter(|it| !it.is_empty()) {
                if let Some(stem) = english_stem(&part.replace('’', "'")) {
                    found(&stem);
                }
            }
        }
        Script::Hangul => {
            let stem = korean_stem(run);
            let places: Vec<usize> = stem.char_indices().map(|(at, _)| at).collect();
            if places.len() < 2 {
                found(&stem);
            }
            for (index, at) in places.iter().enumerate() {
                let end = places.get(index + 2).copied();
                let whole = index + 2 <= places.len();
                if let Some(pair) = stem.get(*at..end.unwrap_or(stem.len())).filter(|_| whole) {
                    found(pair);
                }
            }
        }
    }
}

/// FNV-1a, which is the same on every machine.
pub(super) fn name(piece: &str) -> u64 {
    piece.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        pieces(text, |piece| found.push(piece.to_owned()));
        found
    }

    #[test]
    fn pieces_survive_inflection() {
        assert_eq!(all("네임스페이스로"), all("네임스페이스를"));
        assert_eq!(all("확인했습니다"), all("확인하고"));
        assert_eq!(
            all("kubectl로 rolled-back"),
            ["kubectl", "로", "roll", "back"]
        );
    }

    #[test]
    fn names_of_one_thing_are_one() {
        let groups = [vec![
            "네임스페이스".to_owned(),
            "namespace".to_owned(),
            "ns".to_owned(),
        ]];
        let vocabulary = Vocabulary::new("", &groups);
        assert_eq!(
            vocabulary.terms("namespace로"),
            vocabulary.terms("네임스페이스로")
        );
        assert_ne!(vocabulary.terms("dns"), vocabulary.terms("네임스페이스"));
    }
}
