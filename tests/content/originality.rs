//! The questions are based on five documents, but contain none of their sentences, names or
//! stories.
//!
//! The documents are not part of the repository. If they are available, in the folder that
//! `REHEARSAL_SEEDS` names or in `../shared/seeds` next to the checkout, the wording is compared
//! with them; if not, that test says so and passes.

use std::collections::HashSet;
use std::path::PathBuf;

use rehearsal::lang::Language;
use unicode_normalization::UnicodeNormalization;

use super::library;
use crate::support::fnv1a;

/// This many consecutive characters are no coincidence.
const RUN: usize = 25;

/// Words from the documents that must not appear: names of people, employers, their systems,
/// sums. As they must not be written here either, they are stored as length and FNV-1a hash of
/// their characters, folded as in [`folded`] and without spaces.
const FORBIDDEN: [(usize, u64); 36] = [
    (2, 0x08ad4107b5540684),
    (2, 0x08be5207b562969a),
    (2, 0x54343c322ba3e596),
    (2, 0x936f5e1178003d76),
    (3, 0x0695812e5987c938),
    (3, 0x06ab312294fa806a),
    (3, 0x0ec65e0cd5103701),
    (3, 0x1f6c719cb9bcdffc),
    (3, 0x3c68ed624529a8a1),
    (3, 0x5cce0787107946b5),
    (3, 0x6ec787cef544d89e),
    (3, 0x7924d75957b5e064),
    (3, 0x9b094ee40a080f98),
    (3, 0xb13dd875a200aab3),
    (3, 0xbb81365ba7539f79),
    (3, 0xd40e9071d5150fe5),
    (4, 0x022256b9d946dd41),
    (4, 0x1b68746ffbffdc6f),
    (4, 0x249575ada1ed5d77),
    (4, 0x44a835c5a79bcc2d),
    (4, 0x6721de71efa80053),
    (4, 0xa3352642103efcd3),
    (4, 0xa46cc2ea7470b228),
    (4, 0xc7c290b9bbe0ac86),
    (4, 0xd1921545af9d75d4),
    (4, 0xec4f29a0f4f26919),
    (4, 0xfda66e594a6c89b1),
    (5, 0x1d5a7f564f4b11e4),
    (5, 0x26112d28950f8702),
    (7, 0xcdcad5c95ba055ee),
    (7, 0xe780722d068351f4),
    (7, 0xfceae3c164861264),
    (8, 0x7d5f070f901fa2e2),
    (9, 0x5973dec88bb8e647),
    (10, 0x818698b5ea0daf46),
    (12, 0x9a0c7c932a545926),
];

#[test]
fn no_name_employer_or_sum_of_the_documents_appears() {
    let forbidden: HashSet<(usize, u64)> = FORBIDDEN.into_iter().collect();
    for (file, text) in shipped() {
        let found = forbidden_words(&text, &forbidden);
        assert!(found.is_empty(), "{file}: {found:?}");
    }
}

#[test]
fn the_forbidden_words_are_those_of_the_documents() {
    let Some(documents) = documents() else { return };
    let whole = documents.join("\n");
    let forbidden: HashSet<(usize, u64)> = FORBIDDEN.into_iter().collect();
    let found: HashSet<(usize, u64)> = forbidden_words(&whole, &forbidden)
        .iter()
        .map(|word| fingerprint(word))
        .collect();
    let stale: Vec<_> = forbidden.difference(&found).collect();
    assert!(stale.is_empty(), "not in the documents: {stale:?}");
}

#[test]
fn no_run_of_a_documents_words_is_copied() {
    let Some(documents) = documents() else { return };
    let documents: Vec<Vec<char>> = documents.iter().map(|text| folded(text)).collect();
    let runs: HashSet<&[char]> = documents
        .iter()
        .flat_map(|text| text.windows(RUN))
        .collect();
    let names = competency_names();
    for (file, text) in shipped() {
        let text = folded(&text);
        let copied = text
            .windows(RUN)
            .filter(|run| runs.contains(run))
            .map(|run| run.iter().collect::<String>())
            .find(|run| !names.iter().any(|name| name.contains(letters(run))));
        assert_eq!(copied, None, "{file}");
    }
}

/// A run without the number or punctuation around a name.
fn letters(run: &str) -> &str {
    run.trim_matches(|c: char| !c.is_alphabetic())
}

/// Every shipped file with text.
fn shipped() -> Vec<(String, String)> {
    let mut files = library::toml_files("scenarios/banks");
    files.extend(library::toml_files("scenarios"));
    files.extend(library::toml_files("scenarios/banks/examples"));
    files.push(library::root().join("scenarios/SOURCES.md"));
    files
        .into_iter()
        .map(|file| (file.display().to_string(), library::text(&file)))
        .collect()
}

/// The texts of the documents, or `None` with a printed warning if they are not available.
pub(super) fn documents() -> Option<Vec<String>> {
    let folder = std::env::var_os("REHEARSAL_SEEDS")
        .map(PathBuf::from)
        .unwrap_or_else(|| library::root().join("../shared/seeds"));
    let Ok(entries) = std::fs::read_dir(&folder) else {
        let why = format!("{} is not there; set REHEARSAL_SEEDS", folder.display());
        crate::skipped("no bank is held against the documents", &why);
        return None;
    };
    let texts: Vec<String> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .map(|path| std::fs::read_to_string(path).expect("a readable document"))
        .collect();
    assert_eq!(
        texts.len(),
        5,
        "{} should hold five documents",
        folder.display()
    );
    Some(texts)
}

/// A competency's public name, such as a Leadership Principle's, is nobody's sentence.
fn competency_names() -> Vec<String> {
    let competencies = library::banks().iter().flat_map(|bank| &bank.competencies);
    competencies
        .flat_map(|it| Language::ALL.map(|language| it.name.get(language)))
        .chain(NAMES)
        .map(|name| folded(name).into_iter().collect())
        .collect()
}

/// Official names, which are nobody's sentences.
const NAMES: [&str; 2] = ["Technical Account Manager", "cloud management platform"];

/// A text composed, in lower case, with each run of white space as one space.
fn folded(text: &str) -> Vec<char> {
    let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.join(" ").chars().collect()
}

/// The forbidden words that appear in a text: Latin ones as whole words, others anywhere.
fn forbidden_words(text: &str, forbidden: &HashSet<(usize, u64)>) -> HashSet<String> {
    let lengths: HashSet<usize> = forbidden.iter().map(|(length, _)| *length).collect();
    let spaced = folded(text);
    let joined: Vec<char> = spaced.iter().copied().filter(|c| *c != ' ').collect();
    let mut found = HashSet::new();
    for length in lengths {
        let windows = joined
            .windows(length)
            .filter(|it| !it.iter().all(char::is_ascii));
        let words = spaced
            .split(|c| !c.is_ascii_alphanumeric() && *c != '-')
            .filter(|word| word.len() == length);
        for word in windows.chain(words) {
            if forbidden.contains(&(length, fnv1a(&word.iter().collect::<String>()))) {
                found.insert(word.iter().collect());
            }
        }
    }
    found
}

/// How a word is stored in [`FORBIDDEN`].
fn fingerprint(word: &str) -> (usize, u64) {
    let word: Vec<char> = folded(word).into_iter().filter(|c| *c != ' ').collect();
    (word.len(), fnv1a(&word.iter().collect::<String>()))
}

#[test]
fn a_forbidden_word_is_found_however_it_is_written() {
    let forbidden: HashSet<(usize, u64)> = ["홍길동", "ACME", "달빛 카드"]
        .map(fingerprint)
        .into_iter()
        .collect();
    let found = |text: &str| forbidden_words(text, &forbidden).len();
    assert_eq!(found("저는 홍길동입니다"), 1);
    assert_eq!(found("홍 길동과 Acme에서"), 2);
    assert_eq!(found("달빛카드 일을 했고"), 1);
    assert_eq!(found("macmeal, acmes"), 0);
    assert_eq!(found("아무 이름도 없습니다"), 0);
}
