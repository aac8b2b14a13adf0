//! Transcripts for other eyes: JSON for programs, Markdown and text for people.

mod debrief;
mod json;
mod markdown;
#[cfg(test)]
mod tests;
mod text;

use crate::lang::Language;
use crate::transcript::Transcript;

pub use json::TranscriptJson;

/// A way to write a transcript out.
pub trait Exporter {
    /// The transcript in this form; headings are in `language`.
    fn export(&self, transcript: &Transcript, language: Language) -> String;
}

/// Plain text, as one would read it.
#[derive(Debug, Clone, Copy)]
pub struct Text;

/// Markdown.
#[derive(Debug, Clone, Copy)]
pub struct Markdown;

impl Exporter for Text {
    fn export(&self, transcript: &Transcript, language: Language) -> String {
        text::export(transcript, language)
    }
}

impl Exporter for Markdown {
    fn export(&self, transcript: &Transcript, language: Language) -> String {
        markdown::export(transcript, language)
    }
}
