//! The names that people use for the parts of a story.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{Part, Spelling};
use crate::coach::lexicon::markers::{self, ACTION, CHALLENGE, LEARNED, RESULT, SITUATION, TASK};
use crate::lang::Language;

/// A lowercase name, what it names, and how it is written.
type Entry = (&'static str, &'static [Part], Spelling);

/// The names of the parts in any language, and the letters of STAR, CAR, and SOAR.
pub(super) static NAMES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let words = Language::ALL.into_iter().flat_map(|language| {
        let names = markers::of(language).names.iter();
        names.map(move |(name, parts)| (*name, *parts, Spelling::Word(language)))
    });
    let letters = LETTERS.iter();
    let letters = letters.map(|(name, parts)| (*name, *parts, Spelling::Letter));
    words.chain(letters).collect()
});

const LETTERS: &[(&str, &[Part])] = &[
    ("s", SITUATION),
    ("t", TASK),
    ("o", TASK),
    ("a", ACTION),
    ("r", RESULT),
    ("c", CHALLENGE),
    ("l", LEARNED),
];

/// The initial letters of names and of the words that may precede them.
pub(super) static BEGINNINGS: LazyLock<String> = LazyLock::new(|| {
    let leads = markers::all().flat_map(|it| it.leads).copied();
    let words = NAMES.iter().map(|(name, ..)| *name).chain(leads);
    words
        .filter_map(|it| it.chars().next())
        .collect::<BTreeSet<char>>()
        .into_iter()
        .collect()
});

/// Every name of a part except the letters of other schemes, with its part, or `None` for lessons
/// learned. Names for two parts are omitted.
pub(crate) fn part_names() -> impl Iterator<Item = (&'static str, Option<Part>)> {
    NAMES
        .iter()
        .filter_map(|(name, parts, spelling)| match parts {
            [_] | [] if *spelling == Spelling::Letter && !"star".contains(name) => None,
            [part] => Some((*name, Some(*part))),
            [] => Some((*name, None)),
            _ => None,
        })
}
