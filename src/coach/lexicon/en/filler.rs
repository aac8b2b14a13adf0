//! English fillers that are not fillers in context: "not just", "do you know".

/// Whether `found` has a meaning between these words.
pub(super) fn filler_means(found: &str, before: &str, after: &str) -> bool {
    let leads = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    let follows = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    match found {
        "just" => {
            follows(&[
                "not",
                "had",
                "isn't",
                "wasn't",
                "more than",
                "only",
                "have",
                "has",
            ]) || leads(&[
                "in time", "-in-time", "before", "after", "as ", "enough", "cause", "one", "two",
                "a few",
            ])
        }
        "you know" => follows(&[
            "do", "if", "how", "did", "let", "as", "what", "that", "because", "when",
        ]),
        "i mean" => follows(&["what", "that"]),
        "well" => {
            !(before.is_empty() || before.ends_with(['.', '!', '?', '\n']))
                || !after.starts_with(|c: char| c.is_alphanumeric() || c == ',')
                || leads(&["-"])
        }
        "really" => follows(&["not", "didn't", "don't"]),
        _ => false,
    }
}

/// "This kind of instance", "what sort of answer": a noun, not a hedge.
pub(super) fn hedge_means(found: &str, before: &str) -> bool {
    const BEFORE: &[&str] = &[
        "a",
        "the",
        "this",
        "that",
        "what",
        "some",
        "any",
        "which",
        "same",
        "each",
        "every",
        "one",
        "another",
        "different",
        "no",
        "of",
        "right",
        "wrong",
        "certain",
        "new",
        "first",
        "other",
    ];
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    (found.starts_with("kind") || found.starts_with("sort")) && BEFORE.contains(&word)
}
