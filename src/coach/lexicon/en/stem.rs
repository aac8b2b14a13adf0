//! English words without their endings.

/// Words that occur in any sentence.
const COMMON: &[&str] = &[
    "the",
    "a",
    "an",
    "to",
    "of",
    "in",
    "on",
    "and",
    "or",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "it",
    "that",
    "this",
    "these",
    "those",
    "with",
    "as",
    "at",
    "by",
    "from",
    "i",
    "you",
    "we",
    "they",
    "he",
    "she",
    "my",
    "your",
    "our",
    "their",
    "its",
    "his",
    "her",
    "so",
    "then",
    "than",
    "but",
    "do",
    "does",
    "did",
    "have",
    "has",
    "had",
    "would",
    "could",
    "can",
    "will",
    "just",
    "if",
    "what",
    "which",
    "who",
    "how",
    "when",
    "where",
    "there",
    "here",
    "into",
    "out",
    "up",
    "down",
    "over",
    "about",
    "for",
    "me",
    "us",
    "them",
    "him",
    "i'd",
    "i'm",
    "i've",
    "i'll",
    "it's",
    "that's",
    "we'd",
    "we're",
    "they're",
    "you'd",
    "really",
    "very",
    "kind",
    "sort",
    "like",
    "um",
    "uh",
    "well",
    "actually",
    "basically",
    "also",
    "too",
    "some",
    "any",
    "more",
    "much",
    "most",
    "get",
    "got",
    "go",
    "going",
    "thing",
    "things",
    "one",
    "way",
    "lot",
    "let",
    "let's",
    "there's",
    "what's",
    "because",
    "while",
];

/// Verbs with an irregular past.
const IRREGULAR: &[(&str, &str)] = &[
    ("told", "tell"),
    ("said", "say"),
    ("went", "go"),
    ("found", "find"),
    ("made", "make"),
    ("kept", "keep"),
    ("built", "build"),
    ("wrote", "write"),
    ("written", "write"),
    ("broke", "break"),
    ("broken", "break"),
    ("gave", "give"),
    ("given", "give"),
    ("took", "take"),
    ("taken", "take"),
    ("thought", "think"),
    ("knew", "know"),
    ("known", "know"),
    ("left", "leave"),
    ("sent", "send"),
    ("came", "come"),
    ("ran", "run"),
    ("saw", "see"),
    ("seen", "see"),
    ("brought", "bring"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("felt", "feel"),
    ("held", "hold"),
    ("lost", "lose"),
    ("paid", "pay"),
    ("spoke", "speak"),
    ("spent", "spend"),
    ("stood", "stand"),
    ("taught", "teach"),
    ("fell", "fall"),
    ("grew", "grow"),
    ("drew", "draw"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("met", "meet"),
    ("sat", "sit"),
    ("sold", "sell"),
    ("bought", "buy"),
    ("caught", "catch"),
    ("fought", "fight"),
    ("heard", "hear"),
    ("learnt", "learn"),
    ("led", "lead"),
    ("meant", "mean"),
    ("rang", "ring"),
    ("slept", "sleep"),
    ("understood", "understand"),
    ("woke", "wake"),
    ("won", "win"),
    ("rolled", "roll"),
];

const ENDINGS: &[&str] = &[
    "ations", "ation", "ments", "ment", "nesses", "ness", "ings", "ing", "ions", "ion", "ies",
    "ied", "ers", "er", "ed", "es", "s", "ly", "e", "y",
];

/// The stem of a lowercase English word; `None` for a word that occurs in any sentence.
pub(crate) fn stem(word: &str) -> Option<String> {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if word.is_empty() || COMMON.contains(&word) {
        return None;
    }
    if word.contains(|c: char| c.is_ascii_digit()) {
        return Some(word.to_owned());
    }
    let word = IRREGULAR
        .iter()
        .find(|(past, _)| *past == word)
        .map_or(word, |(_, present)| present);
    let stem = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|stem| stem.len() >= 3)
        .unwrap_or(word);
    // "stopped" and "stop".
    let bytes = stem.as_bytes();
    let doubled = match bytes {
        [.., a, b] => {
            a == b && bytes.len() >= 4 && !b"lsaeiou".contains(b) && stem.len() < word.len()
        }
        _ => false,
    };
    let cut = stem.len() - usize::from(doubled);
    stem.get(..cut).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for forms in [
            ["decide", "decided", "deciding"].as_slice(),
            &["stop", "stopped", "stopping"],
            &["retry", "retries", "retried"],
            &["told", "tell", "telling", "tells"],
            &["notify", "notified"],
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem(form)).collect();
            assert!(
                stems.windows(2).all(|it| it[0] == it[1]),
                "{forms:?} {stems:?}"
            );
        }
        assert_eq!(stem("the"), None);
        assert_eq!(stem("s3").as_deref(), Some("s3"));
    }
}
