//! The words, signs and figures of a text.

use std::ops::Range;

use crate::text;

/// Signs that change what a figure or a word says.
pub(super) const SIGNS: &[char] = &[
    '+', '-', '−', '±', '<', '>', '=', '≤', '≥', '≠', '≈', '~', '×', '÷', '/', '%', '‰', '°', '$',
    '€', '£', '¥', '₩', '₿', '#', '^', '√', '∞', '→', '←', '↑', '↓',
];

/// The words of a text with their byte ranges: separated by white space, without surrounding
/// punctuation, composed and in lower case. Signs and symbols are words, or parts of them.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    text.split_whitespace().filter_map(move |written| {
        let bare = written.trim_matches(is_punctuation);
        // A dash between words is punctuation; one at a figure is a minus.
        let at_figure =
            |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit() || SIGNS.contains(&c));
        let bare = match bare.strip_prefix('-') {
            Some(rest) if !at_figure(rest.trim_start_matches('-')) => rest,
            _ => bare,
        };
        let bare = bare.trim_matches(is_punctuation);
        let at = bare.as_ptr() as usize - text.as_ptr() as usize;
        let word = text::nfc(bare).to_lowercase().replace('−', "-");
        (!bare.is_empty()).then(|| (at..at + bare.len(), word))
    })
}

/// Whether a character around a word belongs to the sentence rather than to the word.
fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3011}' | '·' | '¡' | '¿' | '«' | '»')
        || matches!(
            c,
            '.' | ',' | ';' | ':' | '?' | '!' | '\'' | '"' | '(' | ')' | '[' | ']'
        )
        || matches!(c, '{' | '}' | '*' | '_' | '`' | '。' | '！' | '？' | '，')
}

/// Every run of digits, with the signs in front of it: `-20`, `$30`.
pub(super) fn figures(text: &str) -> impl Iterator<Item = String> {
    words(text).flat_map(|(_, word)| {
        let mut figures = vec![String::new()];
        let mut before = None;
        for c in word.chars() {
            let is_sign = SIGNS.contains(&c) && !before.is_some_and(char::is_alphanumeric);
            match figures.last_mut() {
                Some(figure) if c.is_ascii_digit() || is_sign => figure.push(c),
                _ => figures.push(String::new()),
            }
            before = Some(c);
        }
        figures.retain(|it| it.ends_with(|c: char| c.is_ascii_digit()));
        figures
    })
}
