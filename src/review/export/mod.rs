//! Transcripts for other eyes: JSON for programs, Markdown, text and HTML for people, cards for
//! Anki.

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

pub use anki::{FORM as ANKI, anki, answers, bank_cards};
pub(in crate::review) use html::escape;
pub use html::{FORM as HTML, page};
pub use json::{FORM as JSON, TranscriptJson};

/// The forms there are, the usual one first. A new form is a file here and its line in this
/// list.
pub const FORMS: [Form; 5] = [
    text::FORM,
    markdown::FORM,
    html::FORM,
    json::FORM,
    anki::FORM,
];

/// A form that a transcript is written out in.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The word for it on the command line; never changed.
    pub word: &'static str,
    /// What the help says about it.
    pub about: Phrase,
    export: for<'t> fn(&'t Transcript, &'t Reviewed, Language) -> Exported<'t>,
}

/// A transcript in one of the forms.
#[derive(Debug)]
pub enum Exported<'t> {
    /// Lines of text, for people.
    Lines(String),
    /// A text in which nothing acts on a terminal, to be kept as it is.
    Raw(String),
    /// JSON, for programs.
    Json(Box<TranscriptJson<'t>>),
}

impl Form {
    /// The transcript in this form, its turns as they count after review; headings are in
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

/// What the coach saw in one answer, line by line, as in the plain text of a transcript.
pub fn assessment(seen: &Assessment, answer: &str, language: Language) -> Vec<String> {
    text::answer_lines(seen, answer, language)
}

/// What an interview showed, without the answers themselves: what would help most, and of each
/// question one's own rating, what the coach saw and the key points.
pub fn debrief(turns: &Reviewed, language: Language) -> String {
    text::debrief(turns, language)
}
