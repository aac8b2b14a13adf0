//! What past transcripts tell. Knows no screen and no file: transcripts come in as values.

pub mod debrief;
pub mod export;
mod history;
pub mod words;

pub use history::history;
