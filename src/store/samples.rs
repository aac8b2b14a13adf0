use crate::bank::QuestionBank;
use crate::bank::samples::{BankSamples, read_for};
use crate::diagnostic::SourceText;

use super::shipped::SAMPLES;

/// The shipped sample answers for these banks. A test checks that they are valid.
pub fn samples(banks: &[&QuestionBank]) -> Vec<BankSamples> {
    let files = SAMPLES
        .iter()
        .map(|(name, text)| SourceText::new(*name, *text));
    files.filter_map(|file| read_for(&file, banks).0).collect()
}

/// Whether sample answers are shipped, known without reading them, as needed at startup.
pub fn has_samples() -> bool {
    SAMPLES.iter().any(|(_, text)| text.contains("\n[[set]]"))
}
