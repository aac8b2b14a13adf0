use crate::bank::QuestionBank;
use crate::bank::samples::{BankSamples, read_for};
use crate::diagnostic::SourceText;

use super::shipped::SAMPLES;

/// The sample answers that are part of the program, of these banks. A test holds them to be sound.
pub fn samples(banks: &[&QuestionBank]) -> Vec<BankSamples> {
    let files = SAMPLES
        .iter()
        .map(|(name, text)| SourceText::new(*name, *text));
    files.filter_map(|file| read_for(&file, banks).0).collect()
}

/// Whether there is any set of them: told without reading them, as a program that starts asks.
pub fn has_samples() -> bool {
    SAMPLES.iter().any(|(_, text)| text.contains("\n[[set]]"))
}
