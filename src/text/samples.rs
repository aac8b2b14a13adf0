//! Texts for the property tests of this module: ordinary ones, and the worst we could think of.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The number of cases, the same each time. `PROPTEST_CASES` sets another number and
/// `PROPTEST_RNG_SEED` other cases.
pub(super) fn config(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig {
        cases: cases.max(asked.cases),
        rng_seed: match asked.rng_seed {
            RngSeed::Random => RngSeed::Fixed(20_261_121),
            given => given,
        },
        failure_persistence: None,
        ..asked
    }
}

/// Clusters, pieces of clusters, and sequences that control terminals.
pub(super) const PIECES: &[&str] = &[
    "a",
    "b",
    "Z",
    "7",
    " ",
    " ",
    "  ",
    ".",
    ",",
    "!",
    "?",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "'",
    "-",
    "/",
    "한",
    "국",
    "어",
    "저는",
    "했습니다",
    "로그를 ",
    "ㅋ",
    "ㅠㅠ",
    "\u{1112}\u{1161}\u{11ab}",
    "\u{1112}",
    "\u{1161}",
    "\u{11ab}",
    "\u{1100}\u{1100}",
    "\u{a960}",
    "\u{d7b0}",
    "\u{115f}",
    "\u{115f}\u{1161}",
    "\u{1160}",
    "\u{3164}",
    "\u{ffa0}",
    "漢字",
    "かな",
    "カ",
    "、",
    "。",
    "「",
    "」",
    "…",
    "—",
    "·",
    "\u{3000}",
    "\u{a0}",
    "ｶﾞ",
    "\u{ff9e}",
    "é",
    "e\u{301}",
    "\u{301}",
    "\u{903}",
    "क्षि",
    "ำ",
    "กำ",
    "لا",
    "א\u{200d}ל",
    "\u{600}",
    "\u{70f}",
    "\u{d4e}",
    "🙂",
    "👍🏽",
    "👨‍👩‍👧",
    "❤️",
    "❤",
    "⌚︎",
    "1️⃣",
    "🇰🇷",
    "🇰",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e007f}",
    "\u{1f3fb}",
    "\u{200d}",
    "\u{200c}",
    "\u{fe0f}",
    "\u{fe0e}",
    "\u{fe00}",
    "\u{34f}",
    "\u{200b}",
    "\u{2060}",
    "\u{feff}",
    "\u{ad}",
    "\u{202e}",
    "\u{2066}",
    "\u{2028}",
    "\u{85}",
    "\u{9b}",
    "\t",
    "\u{1b}",
    "\u{0}",
    "\u{7f}",
    "\u{e000}",
    "\u{fffe}",
    "\u{e0041}",
    "\u{e0001}",
    "\u{17d8}",
    "\u{16d63}\u{16d67}",
    "‘\u{fe01}",
    "$",
    "%",
    "3,000.5",
    "https://a.b/c",
    "😀\u{301}\u{200d}",
];

/// One line of such pieces.
pub(super) fn line() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

/// Several such lines.
pub(super) fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(line(), 1..4).prop_map(|lines| lines.join("\n"))
}

/// One piece, occasionally any character except those that end a line.
pub(super) fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>()
            .prop_filter("ends a line", |c| !matches!(c, '\n' | '\r'))
            .prop_map(String::from),
    ]
}
