//! Transcripts for other eyes: JSON for programs, Markdown and text for people.

mod debrief;
mod json;
mod markdown;
#[cfg(test)]
mod tests;
mod text;

use crate::coach::Assessment;
use crate::lang::Language;
use crate::review::Reviewed;
use crate::transcript::Transcript;

pub use json::TranscriptJson;

/// A way to write a transcript out.
pub trait Exporter {
    /// The transcript in this form, its turns as they count after review; headings are in
    /// `language`.
    fn export(&self, transcript: &Transcript, turns: &Reviewed, language: Language) -> String;
}

/// What the coach saw in one answer, line by line, as in the plain text of a transcript.
pub fn assessment(seen: &Assessment, answer: &str, language: Language) -> Vec<String> {
    text::answer_lines(seen, answer, language)
}

/// Plain text, as one would read it.
#[derive(Debug, Clone, Copy)]
pub struct Text;

/// Markdown.
#[derive(Debug, Clone, Copy)]
pub struct Markdown;

impl Exporter for Text {
    fn export(&self, transcript: &Transcript, turns: &Reviewed, language: Language) -> String {
        text::export(transcript, turns, language)
    }
}

impl Exporter for Markdown {
    fn export(&self, transcript: &Transcript, turns: &Reviewed, language: Language) -> String {
        markdown::export(transcript, turns, language)
    }
}
