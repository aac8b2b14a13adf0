//! Reads people's notes into questions with their own answers.
//!
//! The input is bytes and a name, the output [`Imported`]; nothing here reads a file. A line goes
//! through four steps:
//!
//! ```text
//! bytes ─► decode ─► html (lines, details, fences) ─► line (marks) ─► notes (roles) ─► sweep
//! ```
//!
//! JSON, YAML, and CSV have their own readers. A **role** is the interpretation of a line.
//! Explicit marks (a label, a summary, a box) come first; `outline` lets headings of one level
//! vote, `region` and `plain` lines with the same marks; the `sweep` gives each line to the
//! question it belongs to. Lines that belong to none are in [`Imported::skipped`].

mod asking;
mod cv;
mod data;
mod decode;
mod document;
mod draft;
mod html;
mod inline;
mod label;
mod lexicon;
mod line;
pub mod lint;
mod markup;
mod model;
mod notes;
mod org;
mod outline;
pub mod own;
mod part;
mod plain;
mod posting;
mod region;
mod star;
mod sweep;
mod table;
mod tags;
mod vote;

pub use cv::{Claim, read_cv};
pub use document::read as read_document;
pub use document::{Document, LARGEST_DOCUMENT, Unreadable, is_document, is_docx};
pub use model::{Imported, ImportedEntry, Refusal, Skipped, StarParts, Why};
pub use posting::{LineKind, PostingLine, questions_for, read_posting};

use line::Line;
use notes::Notes;

/// The maximum size of notes, in bytes: 4 MiB, a hundred times the longest seen.
pub const LARGEST_NOTES: u64 = 4 * 1024 * 1024;

/// Reads notes. The name identifies JSON, YAML, CSV, and org-mode; files with other names or
/// other contents are text.
///
/// # Errors
///
/// If the bytes are not text, or a data file is invalid.
///
/// ```
/// let notes = "Q: 가장 먼 출장은?\nA: 섬이었습니다.\n";
/// let imported = rehearsal::import::read("notes.txt", notes.as_bytes()).unwrap();
/// let question = &imported.questions[0];
/// assert_eq!(question.text, "가장 먼 출장은?");
/// assert_eq!(question.answer.as_deref(), Some("섬이었습니다."));
/// ```
pub fn read(name: &str, bytes: &[u8]) -> Result<Imported, Refusal> {
    let text = decode::decode(bytes)?;
    let lower = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|it| lower.ends_with(it));
    let first = text.trim_start().chars().next();
    match () {
        () if ends(&[".json"]) => data::json(&text),
        () if ends(&[".yml", ".yaml"]) => data::yaml(&text),
        () if ends(&[".csv", ".tsv"]) || is_anki(&text) => table::read(&text),
        () if matches!(first, Some('{' | '[')) && !ends(&[".md"]) => {
            data::json(&text).or_else(|_| Ok(read_text(&lower, &text)))
        }
        () => Ok(read_text(&lower, &text)),
    }
}

/// The text of a file in any encoding.
///
/// # Errors
///
/// If the bytes are not text.
pub fn decode_text(bytes: &[u8]) -> Result<String, Refusal> {
    decode::decode(bytes)
}

/// Whether a text begins like an Anki export.
fn is_anki(text: &str) -> bool {
    text.lines().next().is_some_and(table::is_anki_setting)
}

fn read_text(name: &str, text: &str) -> Imported {
    let (lines, comments) = match org::is_org(name, text) {
        true => html::flatten_with_comments(&org::to_markdown(text)),
        false => html::flatten_with_comments(text),
    };
    let mut notes = Notes::new(name, lines.into_iter().map(Line::read).collect());
    table::mark(&mut notes);
    notes.count_explicit();
    outline::decide(&mut notes);
    region::decide(&mut notes);
    region::above_answers(&mut notes);
    let mut imported = sweep::sweep(&notes).finish(&notes);
    let comments = comments.into_iter().map(|(line, text)| Skipped {
        line,
        text,
        why: Why::Comment,
    });
    imported.skipped.extend(comments);
    imported.skipped.sort_by_key(|it| it.line);
    imported
}
