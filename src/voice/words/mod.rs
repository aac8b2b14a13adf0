//! Words from what a recognizer writes: JSON in the shapes of the usual ones, or text.
//!
//! Nothing of it is believed. Recognizers make words of silence, repeat themselves in noise, and
//! print pages where a server is down.

#[cfg(test)]
mod tests;

use serde::Deserialize;

use super::{Analysis, Span};

/// Less speech than this, in seconds, is not recognized: silence becomes words.
const LEAST_SPEECH: f32 = 0.5;
/// How far what a recognizer says lies from what we hear, in seconds.
const TOLERANCE: f32 = 0.5;
/// A sentence that comes so often in a row was said once at most.
const LOOP: usize = 3;

/// Why there are no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// Nothing was written.
    #[error("nothing was written")]
    Nothing,
    /// A web page was written.
    #[error("a web page")]
    Page,
    /// It is JSON of another shape.
    #[error("JSON of another shape")]
    Shape,
}

/// A stretch of words, and where it was said, as far as the recognizer tells.
#[derive(Debug, Clone, PartialEq)]
struct Piece {
    at: Option<Span>,
    text: String,
}

/// Whether there is enough speech in a recording to be recognized.
pub fn is_worth_recognizing(heard: &Analysis) -> bool {
    let spoken: f32 = heard.speech.iter().map(|it| it.length()).sum();
    spoken >= LEAST_SPEECH
}

/// The words that a recognizer wrote, without what cannot have been said; empty where nothing is
/// left of them.
///
/// # Errors
///
/// If it wrote nothing, or nothing that has words in it.
pub fn words(written: &[u8], heard: &Analysis) -> Result<String, WordsError> {
    let text = String::from_utf8_lossy(written);
    let text = text.trim_start_matches('\u{feff}').trim();
    let pieces = match text.chars().next() {
        None => return Err(WordsError::Nothing),
        Some('<') => return Err(WordsError::Page),
        Some('{') => of_json(text)?,
        Some(_) => text.lines().filter_map(of_line).collect(),
    };
    let said = pieces
        .into_iter()
        .map(|it| Piece {
            text: tidied(&it.text),
            ..it
        })
        .filter(|it| !it.text.is_empty() && !is_remark(&it.text) && was_heard(it, heard));
    Ok(without_loops(said.map(|it| it.text).collect()).join(" "))
}

/// What whisper-cli, the servers and the Python programs write.
#[derive(Deserialize)]
struct Written {
    transcription: Option<Vec<Offset>>,
    segments: Option<Vec<Segment>>,
    text: Option<String>,
}

#[derive(Deserialize)]
struct Offset {
    offsets: Option<Offsets>,
    text: String,
}

/// In milliseconds.
#[derive(Deserialize)]
struct Offsets {
    from: f64,
    to: f64,
}

/// In seconds.
#[derive(Deserialize)]
struct Segment {
    start: Option<f64>,
    end: Option<f64>,
    text: String,
}

fn of_json(text: &str) -> Result<Vec<Piece>, WordsError> {
    let written: Written = serde_json::from_str(text).map_err(|_| WordsError::Shape)?;
    if let Some(parts) = written.transcription {
        let piece = |it: Offset| Piece {
            at: it
                .offsets
                .map(|at| span(at.from / 1_000.0, at.to / 1_000.0)),
            text: it.text,
        };
        return Ok(parts.into_iter().map(piece).collect());
    }
    if let Some(parts) = written.segments {
        let piece = |it: Segment| Piece {
            at: it.start.zip(it.end).map(|(start, end)| span(start, end)),
            text: it.text,
        };
        return Ok(parts.into_iter().map(piece).collect());
    }
    let text = written.text.ok_or(WordsError::Shape)?;
    Ok(text.lines().filter_map(of_line).collect())
}

/// A line of text, which may begin with its times as whisper-cli prints them.
fn of_line(line: &str) -> Option<Piece> {
    let line = line.trim();
    let timed = line.strip_prefix('[').and_then(|it| it.split_once(']'));
    let timed = timed.and_then(|(times, text)| {
        let (start, end) = times.split_once("-->")?;
        let at = span(seconds(start)?, seconds(end)?);
        Some(Piece {
            at: Some(at),
            text: text.to_owned(),
        })
    });
    let untimed = || Piece {
        at: None,
        text: line.to_owned(),
    };
    (!line.is_empty()).then(|| timed.unwrap_or_else(untimed))
}

/// `00:01:02.500`
fn seconds(written: &str) -> Option<f64> {
    let parts = written.trim().split(':');
    parts.into_iter().try_fold(0.0, |sum, part| {
        let part: f64 = part.replace(',', ".").parse().ok()?;
        Some(sum * 60.0 + part)
    })
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "seconds of an answer of ten minutes"
)]
fn span(start: f64, end: f64) -> Span {
    Span {
        start: start as f32,
        end: end as f32,
    }
}

/// On one line, without what a terminal would act on or what was no text.
fn tidied(text: &str) -> String {
    let visible = |c: &char| !c.is_control() && *c != char::REPLACEMENT_CHARACTER;
    let spaced = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    let text: String = spaced.filter(visible).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `[끝]`, `(music)`, `♪`: what a recognizer remarks, and nobody says.
fn is_remark(text: &str) -> bool {
    let pairs = [('[', ']'), ('(', ')'), ('*', '*'), ('♪', '♪'), ('<', '>')];
    let enclosed = pairs
        .iter()
        .any(|(open, close)| text.starts_with(*open) && text.ends_with(*close));
    enclosed || !text.chars().any(char::is_alphanumeric)
}

/// Whether anybody spoke then.
fn was_heard(piece: &Piece, heard: &Analysis) -> bool {
    piece.at.is_none_or(|at| {
        let mut speech = heard.speech.iter();
        speech.any(|it| it.start < at.end + TOLERANCE && it.end + TOLERANCE > at.start)
    })
}

fn without_loops(texts: Vec<String>) -> Vec<String> {
    let mut runs: Vec<(String, usize)> = Vec::new();
    for text in texts {
        match runs.last_mut() {
            Some((last, times)) if *last == text => *times += 1,
            _ => runs.push((text, 1)),
        }
    }
    let each = runs.into_iter().flat_map(|(text, times)| {
        let times = if times >= LOOP { 1 } else { times };
        std::iter::repeat_n(text, times)
    });
    each.collect()
}
