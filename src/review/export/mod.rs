//! Exports transcripts: JSON for programs; Markdown, text and HTML for people; Anki cards.

mod anki;
mod debrief;
mod html;
mod json;
mod markdown;
#[cfg(test)]
mod tests;
mod text;

use crate::coach::Assessment;
use crate::lang::Language;
use crate::lang::say::Phrase;
use crate::review::Reviewed;
use crate::transcript::Transcript;

pub use anki::{FORMAT as ANKI, anki, answers, bank_cards};
pub(in crate::review) use html::escape;
pub use html::{FORMAT as HTML, page};
pub use json::{FORMAT as JSON, TranscriptJson};

/// All export formats, the default first. A new format is one file here and a line in this list.
pub const FORMATS: [ExportFormat; 5] = [
    text::FORMAT,
    markdown::FORMAT,
    html::FORMAT,
    json::FORMAT,
    anki::FORMAT,
];

/// An export format.
#[derive(Debug, Clone, Copy)]
pub struct ExportFormat {
    /// Its name on the command line; never changed.
    pub word: &'static str,
    /// Its description in the help.
    pub about: Phrase,
    export: for<'t> fn(&'t Transcript, &'t Reviewed, Language) -> Exported<'t>,
}

/// A transcript in one of the formats.
#[derive(Debug)]
pub enum Exported<'t> {
    /// Lines of text, for people.
    Lines(String),
    /// Text safe for terminals, to be printed unchanged.
    Raw(String),
    /// JSON, for programs.
    Json(Box<TranscriptJson<'t>>),
}

impl ExportFormat {
    /// Exports the transcript in this format, with its turns after review; headings are in
    /// `language`.
    pub fn export<'t>(
        &self,
        transcript: &'t Transcript,
        turns: &'t Reviewed,
        language: Language,
    ) -> Exported<'t> {
        (self.export)(transcript, turns, language)
    }
}

/// What the coach saw in one answer, line by line, as in a plain-text transcript.
pub fn assessment(seen: &Assessment, answer: &str, language: Language) -> Vec<String> {
    text::answer_lines(seen, answer, language)
}

/// The questions with points that the language model has read again, and what it says of these.
pub fn second_readings(turns: &Reviewed, language: Language) -> Vec<String> {
    text::second_readings(turns, language)
}

/// What an interview showed, without the answers: what would help most, and for each question the
/// own rating, what the coach saw, and the key points.
pub fn debrief(turns: &Reviewed, language: Language) -> String {
    text::debrief(turns, language)
}
