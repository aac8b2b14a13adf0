//! Parses a recognizer's output: JSON in the formats of the usual ones, or text.
//!
//! It is never trusted. Recognizers invent words in silence, repeat themselves in noise, and
//! print web pages if a server is down.

mod as_heard;
mod cues;
mod log;
#[cfg(test)]
mod tests;

use serde::Deserialize;
use serde_json::Value;

use super::{Analysis, Span};

pub use as_heard::is_as_heard;

/// Minimum amount of speech to recognize, in seconds: recognizers turn silence into words, and a
/// "yes" takes a quarter of a second.
const MIN_SPEECH: f32 = 0.2;
/// Maximum number of characters spoken per second; the fastest speakers reach 25.
const MAX_PER_SECOND: f32 = 40.0;
/// Tolerated extra characters for very short answers.
const BESIDES: f32 = 200.0;
/// Tolerated difference between a recognizer's times and ours, in seconds.
const TOLERANCE: f32 = 0.5;
/// A sentence repeated this often in a row was said at most once.
const LOOP: usize = 3;

/// Why there are no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// The output is empty.
    #[error("nothing was written")]
    Nothing,
    /// The output is a web page.
    #[error("a web page")]
    Page,
    /// It contains more words than anyone can say.
    #[error("more than can be said")]
    TooMany,
    /// It is JSON of another shape.
    #[error("JSON of another shape")]
    Shape,
}

/// Words said together, on one line, and when, if the recognizer reports it.
#[derive(Debug, Clone, PartialEq)]
pub struct Utterance {
    /// When, from the beginning of the recording.
    pub at: Option<Span>,
    /// The words.
    pub text: String,
}

/// A recognizer's output for an utterance, not yet validated.
#[derive(Debug, Clone, PartialEq)]
struct Piece {
    at: Option<Span>,
    text: String,
    /// Its words, each with the text before it, if the recognizer reports them.
    words: Vec<Utterance>,
}

/// Whether a recording has enough speech to be recognized.
pub fn is_worth_recognizing(heard: &Analysis) -> bool {
    let spoken: f32 = heard.speech.iter().map(|it| it.length()).sum();
    spoken >= MIN_SPEECH
}

/// Joins utterances into one text.
pub fn text_of(utterances: &[Utterance]) -> String {
    let texts: Vec<&str> = utterances.iter().map(|it| it.text.as_str()).collect();
    texts.join(" ")
}

/// The words from a recognizer, without what cannot have been said; empty if nothing remains.
///
/// # Errors
///
/// If its output is empty or contains no words.
pub fn words(written: &[u8], heard: &Analysis) -> Result<Vec<Utterance>, WordsError> {
    let text = String::from_utf8_lossy(written);
    let text = text.trim_start_matches('\u{feff}').trim();
    let pieces = match text.chars().next() {
        None => return Err(WordsError::Nothing),
        Some('<') => return Err(WordsError::Page),
        Some('{') => of_json(text)?,
        Some('[') if serde_json::from_str::<Vec<Value>>(text).is_ok() => of_list(text)?,
        Some(_) => of_text(text),
    };
    let said = pieces
        .into_iter()
        .map(|it| Piece {
            text: tidied(&it.text),
            ..it
        })
        .filter(|it| !it.text.is_empty() && !is_remark(&it.text) && was_heard(it, heard));
    let said: Vec<Piece> = said.collect();
    let said: Vec<Utterance> = without_loops(&said).flat_map(word_by_word).collect();
    match is_too_much(&said, heard) {
        true => Err(WordsError::TooMany),
        false => Ok(said),
    }
}

#[allow(clippy::cast_precision_loss, reason = "a length of a text")]
fn is_too_much(said: &[Utterance], heard: &Analysis) -> bool {
    let length: usize = said.iter().map(|it| it.text.chars().count()).sum();
    length as f32 > BESIDES + MAX_PER_SECOND * heard.seconds
}

/// The format of whisper-cli, the servers and the Python programs.
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
    #[serde(default)]
    words: Vec<Word>,
}

/// Times in seconds. A word starts with the space before it; otherwise it continues the previous
/// one.
#[derive(Deserialize)]
struct Word {
    start: f64,
    end: f64,
    word: String,
}

fn of_json(text: &str) -> Result<Vec<Piece>, WordsError> {
    let written: Written = serde_json::from_str(text).map_err(|_| WordsError::Shape)?;
    if let Some(parts) = written.transcription {
        let piece = |it: Offset| Piece {
            at: it
                .offsets
                .map(|at| span(at.from / 1_000.0, at.to / 1_000.0)),
            text: it.text,
            words: Vec::new(),
        };
        return Ok(parts.into_iter().map(piece).collect());
    }
    if let Some(parts) = written.segments {
        return Ok(parts.into_iter().map(of_segment).collect());
    }
    let text = written.text.ok_or(WordsError::Shape)?;
    Ok(of_text(&text))
}

/// A list of segments alone.
fn of_list(text: &str) -> Result<Vec<Piece>, WordsError> {
    let parts: Vec<Segment> = serde_json::from_str(text).map_err(|_| WordsError::Shape)?;
    Ok(parts.into_iter().map(of_segment).collect())
}

fn of_segment(it: Segment) -> Piece {
    Piece {
        at: it.start.zip(it.end).map(|(start, end)| span(start, end)),
        text: it.text,
        words: it.words.into_iter().map(word).collect(),
    }
}

/// Text line by line, or with times as subtitles have them.
fn of_text(text: &str) -> Vec<Piece> {
    let lines = || {
        let said = text.lines().filter(|it| !log::is_log(it));
        said.filter_map(of_line).collect()
    };
    cues::of_cues(text).unwrap_or_else(lines)
}

fn word(it: Word) -> Utterance {
    Utterance {
        at: Some(span(it.start, it.end)),
        text: it.word,
    }
}

/// A line of text, possibly starting with times as printed by whisper-cli.
fn of_line(line: &str) -> Option<Piece> {
    let line = line.trim();
    let timed = line.strip_prefix('[').and_then(|it| it.split_once(']'));
    let timed = timed.and_then(|(times, text)| {
        let (start, end) = times.split_once("-->")?;
        let at = span(seconds(start)?, seconds(end)?);
        Some(Piece {
            at: Some(at),
            text: text.to_owned(),
            words: Vec::new(),
        })
    });
    let untimed = || Piece {
        at: None,
        text: line.to_owned(),
        words: Vec::new(),
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

/// On one line, without what a terminal would act on or what was invalid text.
fn tidied(text: &str) -> String {
    let visible = |c: &char| !c.is_control() && *c != char::REPLACEMENT_CHARACTER;
    let spaced = text
        .split(ESCAPE)
        .enumerate()
        .map(|(place, piece)| match place {
            0 => piece,
            _ => after_sequence(piece),
        })
        .flat_map(str::chars)
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    let text: String = spaced.filter(visible).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Begins a terminal escape sequence.
const ESCAPE: char = '\u{1b}';
/// Ends a sequence that contains text.
const BELL: char = '\u{7}';

/// The text after the rest of an escape sequence, according to ECMA-48.
fn after_sequence(piece: &str) -> &str {
    let mut rest = piece.chars();
    match rest.next() {
        // A control sequence ends with a letter or the like.
        Some('[') => rest
            .as_str()
            .split_once(|c| matches!(c, '@'..='~'))
            .map_or("", |it| it.1),
        // A string ends with a bell, or with another escape.
        Some(']' | 'P' | 'X' | '^' | '_') => rest.as_str().split_once(BELL).map_or("", |it| it.1),
        _ => rest.as_str(),
    }
}

/// `[끝]`, `(music) (laughter)`, `♪`: what a recognizer remarks, and nobody says. Words between two
/// remarks are said.
fn is_remark(text: &str) -> bool {
    const PAIRS: [(char, char); 4] = [('[', ']'), ('(', ')'), ('*', '*'), ('<', '>')];
    let rest = PAIRS.into_iter().fold(text.to_owned(), without_enclosed);
    let is_sung = text.starts_with('♪') && text.ends_with('♪');
    is_sung || !rest.chars().any(char::is_alphanumeric)
}

/// The text outside a pair of marks.
fn without_enclosed(text: String, (open, close): (char, char)) -> String {
    let mut outside = String::new();
    let mut rest = text.as_str();
    while let Some((before, behind)) = rest.split_once(open)
        && let Some((_, after)) = behind.split_once(close)
    {
        outside.push_str(before);
        rest = after;
    }
    outside + rest
}

/// Whether there was speech at that time.
fn was_heard(piece: &Piece, heard: &Analysis) -> bool {
    piece.at.is_none_or(|at| {
        let mut speech = heard.speech.iter();
        speech.any(|it| it.start < at.end + TOLERANCE && it.end + TOLERANCE > at.start)
    })
}

fn without_loops(pieces: &[Piece]) -> impl Iterator<Item = &Piece> {
    let runs = pieces.chunk_by(|it, next| it.text == next.text);
    runs.flat_map(|run| match run {
        [first, ..] if run.len() >= LOOP => std::slice::from_ref(first),
        _ => run,
    })
}

/// The words of a piece one by one, if they match its text.
fn word_by_word(piece: &Piece) -> Vec<Utterance> {
    let mut words: Vec<Utterance> = Vec::new();
    for it in &piece.words {
        let goes_on = !it.text.starts_with(char::is_whitespace);
        let text = tidied(&it.text);
        match words.last_mut() {
            Some(last) if goes_on || text.is_empty() => {
                last.text.push_str(&text);
                let end = it.at.map(|it| it.end);
                if let (Some(at), Some(end)) = (&mut last.at, end) {
                    at.end = end.max(at.start);
                }
            }
            _ => words.push(Utterance { at: it.at, text }),
        }
    }
    match text_of(&words) == piece.text {
        true => words,
        false => vec![Utterance {
            at: piece.at,
            text: piece.text.clone(),
        }],
    }
}
