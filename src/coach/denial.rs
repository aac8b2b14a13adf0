use super::lexicon;
use crate::lang::Language;

/// How often a text denies something.
pub fn denials(text: &str, language: Language) -> usize {
    let lower = text.to_lowercase();
    let negation = &lexicon::of(language).clause.negation;
    negation.find_all(&lower, 0..lower.len()).count()
}
