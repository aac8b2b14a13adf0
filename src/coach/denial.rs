use super::lexicon;
use crate::lang::Language;

/// Counts the negations in a text.
pub fn denials(text: &str, language: Language) -> usize {
    let lower = text.to_lowercase();
    let negation = &lexicon::of(language).clause.negation;
    negation.find_all(&lower, 0..lower.len()).count()
}
