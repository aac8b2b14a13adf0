//! Esperanto, a language only for tests: whatever it does not define is English.

use super::{Lexicon, QuizWords, en};

const DIGITS: [&str; 10] = [
    "nul", "unu", "du", "tri", "kvar", "kvin", "ses", "sep", "ok", "naŭ",
];

pub(super) use en::MARKERS;

pub(super) const LEXICON: Lexicon = Lexicon {
    called: &["esperanto"],
    little: &["mi", "vi", "la", "kaj", "en", "de", "al", "estas", "ne"],
    parts: ["Situacio", "Tasko", "Ago", "Rezulto"],
    quiz: QuizWords {
        endings: "n",
        fillers: "la ĝi estas respondo mi pensas ke",
        not: &["ne"],
        but: &["sed"],
        rather: &["anstataŭ"],
        either: &["aŭ"],
        denials: &["ne", "neniam"],
        denial_endings: &[],
        known: &["stoko"],
        numbers: &DIGITS,
        spoken: |digits| {
            vec![
                digits
                    .iter()
                    .filter_map(|it| DIGITS.get(*it))
                    .copied()
                    .collect(),
            ]
        },
    },
    filler: "^nu$, ^do$, ^ĉu ne$",
    ..en::LEXICON
};
