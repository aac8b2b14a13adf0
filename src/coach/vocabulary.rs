//! The words a text is about, shortened so that forms of one word coincide: 고객사에서는 and 고객에게 both
//! give 고객, "migrated" and "migration" both give "migra".

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use super::lexicon;
use super::reading::hangul::is_syllable;

/// A Hangul word is identified by its first two syllables: particles and endings follow them.
const HANGUL_KEY: usize = 2;
/// A Latin word is identified by at most this many letters, without its ending.
const LATIN_KEY: usize = 5;
/// Shorter Latin words have too little content, unless they are names (capitals or digits).
const MIN_LATIN: usize = 4;

/// The words a text is about, without duplicates, in alphabetical order.
pub(crate) type Vocabulary = BTreeSet<String>;

/// The words `text` is about, without words that occur in any answer.
pub(crate) fn vocabulary(text: &str) -> Vocabulary {
    let mut words = Vocabulary::new();
    for run in runs(text) {
        if let Some(key) = key(run) {
            words.insert(key);
        }
    }
    words
}

/// Runs of one script: "EC2를" is two, "ec2" and "를".
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).flat_map(|word| {
        let border = word
            .char_indices()
            .skip(1)
            .find(|(at, c)| {
                let before = word.get(..*at).and_then(|head| head.chars().next_back());
                before.is_some_and(|before| is_syllable(before) != is_syllable(*c))
            })
            .map_or(word.len(), |(at, _)| at);
        let (head, tail) = word.split_at_checked(border).unwrap_or((word, ""));
        [head, tail].into_iter().filter(|run| !run.is_empty())
    })
}

fn key(run: &str) -> Option<String> {
    if run.starts_with(is_syllable) {
        hangul_key(run)
    } else {
        latin_key(run)
    }
}

fn hangul_key(run: &str) -> Option<String> {
    let stem = particle_off(run);
    let key: String = stem.chars().take(HANGUL_KEY).collect();
    let whole = key.chars().count() == HANGUL_KEY;
    (whole && !COMMON.contains(&key.as_str())).then_some(key)
}

/// A word without the particle at its end, if at least two syllables remain.
fn particle_off(run: &str) -> &str {
    lexicon::all()
        .flat_map(|it| it.particles)
        .find_map(|particle| run.strip_suffix(particle))
        .filter(|stem| stem.chars().count() >= HANGUL_KEY)
        .unwrap_or(run)
}

fn latin_key(run: &str) -> Option<String> {
    let name = run
        .chars()
        .any(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let word = run.to_lowercase();
    let bare = lexicon::all()
        .flat_map(|it| it.endings)
        .find_map(|end| word.strip_suffix(end))
        .filter(|stem| stem.len() >= MIN_LATIN)
        .unwrap_or(&word);
    let said = bare.len() >= MIN_LATIN || (name && bare.len() >= 2);
    let number = word.chars().all(|c| c.is_ascii_digit());
    let key: String = bare.chars().take(LATIN_KEY).collect();
    (said && !number && !COMMON.contains(bare) && !COMMON.contains(&word.as_str())).then_some(key)
}

/// Words that occur in any answer or question, and so have no content.
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lists = lexicon::all().map(|it| it.common);
    lists.flat_map(str::split_whitespace).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let words = vocabulary(text);
        assert_eq!(
            words.iter().map(String::as_str).collect::<Vec<_>>(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn forms_of_one_word_meet() {
        check("고객사에서는 고객에게 고객이", &["고객"]);
        check("migrated migration Migrating", &["migra"]);
        check("EC2를 썼습니다", &["ec2", "썼습"]);
    }

    #[test]
    fn words_of_any_answer_say_nothing() {
        check("저는 그래서 정말 먼저 했습니다 30 to the", &[]);
    }
}
