//! Whether a line reads like a question: by its ending in Korean, by its first word in English.

use super::lexicon::{has, words};

/// How much a line looks like a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mood {
    /// It is a statement, or too long for a question.
    States,
    /// A term or a noun phrase, which may be a question if its neighbors are.
    Names,
    /// It is a question.
    Asks,
}

/// The longest question, in characters. The longest in people's notes have about 250.
const LONGEST: usize = 400;
/// The longest noun phrase accepted as a question among others, in characters.
const LONGEST_NAME: usize = 60;

/// Judges a text without its number, label, and marks.
pub(super) fn asks(text: &str) -> Mood {
    let text = text.trim();
    let length = text.chars().count();
    if text.is_empty() || length > LONGEST || text.starts_with("http") {
        return Mood::States;
    }
    let (text, _) = split_choice(text);
    let bare = bare(text);
    let word: String = bare.chars().filter(|c| c.is_alphanumeric()).collect();
    let word = word.to_lowercase();
    if has(|it| it.asking.topics, &word) {
        return Mood::Asks;
    }
    if ends_with_mark(text) || ends_as_question(bare) || begins_as_question(text, bare) {
        return Mood::Asks;
    }
    match length <= LONGEST_NAME && !states(text, bare) {
        true => Mood::Names,
        false => Mood::States,
    }
}

/// Whether the text ends with a question mark; anything in brackets after it is a remark.
pub(super) fn ends_with_mark(whole: &str) -> bool {
    let text =
        whole.trim_end_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '?' | '？' | ')')));
    if text.ends_with(['?', '？']) || whole.trim_end().ends_with(['❓', '❔']) {
        return true;
    }
    let remark = text.strip_suffix(')').and_then(|it| it.rfind('('));
    let before = remark.and_then(|at| text.get(..at)).map(str::trim_end);
    before.is_some_and(|it| it.ends_with(['?', '？', '"', '”']) && it.contains(['?', '？']))
}

/// The text without closing punctuation and bracketed remarks.
fn bare(text: &str) -> &str {
    let clean = |text: &'_ str| text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let closed = text.trim_end_matches(['.', ' ', '!', '~', '…']);
    if let Some(at) = closed.strip_suffix(')').and_then(|it| it.rfind('('))
        && at > 0
    {
        let before = closed.get(..at).unwrap_or("");
        return before.get(..clean(before)).unwrap_or(before);
    }
    text.get(..clean(text)).unwrap_or(text)
}

fn ends_as_question(bare: &str) -> bool {
    // A short ending needs a sentence before it: 바나나 and 언제나 have the same ending.
    let spoken =
        bare.contains(' ') && words(|it| it.asking.short_endings).any(|it| bare.ends_with(it));
    let ends = words(|it| it.asking.endings).any(|it| bare.ends_with(it));
    bare.chars().count() >= 3 && (spoken || ends)
}

/// A quiz question and the number of its choice: `Which tree? 2`.
pub(super) fn split_choice(text: &str) -> (&str, Option<&str>) {
    let end = text.trim_end_matches(|c: char| c.is_ascii_digit() || ('①'..='⑩').contains(&c));
    let choice = text.get(end.len()..).unwrap_or("");
    let question = end.trim_end();
    let fits = (1..=2).contains(&choice.chars().count()) && question.ends_with(['?', '？']);
    match fits {
        true => (question, Some(choice)),
        false => (text, None),
    }
}

fn begins_as_question(text: &str, bare: &str) -> bool {
    let mut rest = bare.split_whitespace();
    let first = rest
        .next()
        .unwrap_or("")
        .trim_start_matches(['"', '“', '\'', '(', '[']);
    let more = rest.count();
    let first = first.trim_end_matches([',', ':']).to_lowercase();
    // A statement may begin with the same word; then it is long and contains a period.
    let one_sentence = !text.trim_end_matches('.').contains(". ");
    // `Explain ViewModel` is a whole sentence.
    let is_order = more >= 1 && has(|it| it.asking.orders, &first);
    one_sentence && (is_order || more >= 2 && has(|it| it.asking.openers, &first))
}

/// Whether it is a statement.
fn states(text: &str, bare: &str) -> bool {
    let ends = words(|it| it.asking.statements).any(|it| bare.ends_with(it)) && bare.contains(' ');
    let stopped = text.ends_with('.') && text.contains(' ');
    ends || stopped || text.ends_with([',', ':', ';', '：'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Mood) {
        assert_eq!(asks(text), expected, "{text}");
    }

    #[test]
    fn a_question_is_told_by_its_ending_or_its_first_word() {
        for text in [
            "왜 지원했나요?",
            "도커는 사용해 보셨나요",
            "본인의 장점을 말씀해 주십시오.",
            "갈등을 어떻게 조율하시는지",
            "Tell me about a time you failed.",
            "why this company",
            "파도가 치면요?",
            "왜 소금인가요? (필수)",
            "트랜잭션이란",
            "Explain ViewModel",
        ] {
            check(text, Mood::Asks);
        }
    }

    #[test]
    fn a_term_names_and_a_sentence_states() {
        check("흙이 마르는 시간", Mood::Names);
        check("물류 창고의 하루", Mood::Names);
        check("바다가 조용해서입니다.", Mood::States);
        check("They tell you when they are tired.", Mood::States);
        check("https://example.org/why?", Mood::States);
    }
}
