//! Searches for words in every text of every transcript.
//!
//! A [`Query`] is matched as typed, byte for byte and case-sensitively, as `rg -F` would: no
//! tokens, no stems, so that a Korean word of one or two syllables is found anywhere, even inside
//! a longer one. Both Unicode normal forms are searched as well, since different keyboards
//! produce the same 면접 composed or decomposed; a match in a form that was not typed must end at
//! the end of a letter, so that 하 does not match a decomposed 한.
//!
//! A match belongs to a *line* of a *field*, so the hits are those of `rg -F` over the file's
//! texts: every line that `rg` prints is one [`Hit`], with all of its [`Range`]s.

mod fields;
mod query;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use crate::lang::Localized;
use crate::review::Notes;
use crate::text;
use crate::transcript::{SessionId, Transcript, skim};

pub use fields::Field;
pub use query::Query;

use fields::Text;

/// A line that contains the words. As JSON, one line of `rehearse search --json`: a stable,
/// documented format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// The session's id.
    pub transcript: SessionId,
    /// Turn number, counting from 1; null for a text of the whole session.
    pub turn: Option<usize>,
    /// Which of the texts.
    pub field: Field,
    /// Line number within that text, counting from 1.
    pub line: usize,
    /// The line or, if it is long, the part around the first range, with `…` where it was cut. It
    /// may contain anything from the file: pass it through `text::safe_line` before showing it.
    pub excerpt: String,
    /// The matches within the excerpt: at least one.
    pub ranges: Vec<Range>,
}

/// A range in an excerpt, in characters (Unicode scalar values), counting from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Range {
    /// The first character.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// The hits in one session, and what identifies it to a person.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionHits {
    /// The company interviewed for.
    pub company: Localized,
    /// When it began, in wall-clock time.
    pub started: DateTime<FixedOffset>,
    /// The interviewer's words in turns with a hit, by turn number from 1.
    pub prompts: BTreeMap<usize, String>,
    /// At least one hit.
    pub hits: Vec<Hit>,
}

impl SessionHits {
    /// Searches a transcript and its notes; `None` without hits.
    pub fn of(query: &Query, transcript: &Transcript, notes: &Notes) -> Option<Self> {
        let hits: Vec<Hit> = search(query, transcript, notes).collect();
        if hits.is_empty() {
            return None;
        }
        let prompt = |turn: usize| {
            let turn = transcript.turns.get(turn.checked_sub(1)?)?;
            Some(turn.prompt.clone())
        };
        let turns = hits.iter().filter_map(|hit| hit.turn);
        let prompts = turns.filter_map(|turn| Some((turn, prompt(turn)?)));
        Some(Self {
            company: transcript.company.clone(),
            started: transcript.started,
            prompts: prompts.collect(),
            hits,
        })
    }
}

/// All hits in one transcript and its notes: first the session's, then turn by turn.
pub fn search<'a>(
    query: &'a Query,
    transcript: &'a Transcript,
    notes: &'a Notes,
) -> impl Iterator<Item = Hit> + 'a {
    let texts = fields::texts(transcript, notes);
    texts.flat_map(move |text| hits(query, &transcript.id, &text))
}

/// What was found in a file without parsing all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileHits {
    /// The interviewer's words in turns with a hit, by turn number from 1.
    pub prompts: BTreeMap<usize, String>,
    /// The hits.
    pub hits: Vec<Hit>,
}

/// The hits that [`search`] would find in a transcript without notes, without parsing the whole
/// file. `id` identifies the session in each hit; the id inside the file is one of its texts.
///
/// The file must be one that [`transcript::read`](crate::transcript::read()) accepts. `None` if
/// only parsing it can tell.
pub fn search_file(query: &Query, id: &SessionId, file: &[u8]) -> Option<FileHits> {
    const PROMPT: &[u8] = b"prompt = ";
    let mut glance = query.glance(file)?;
    let mut found: Vec<Hit> = Vec::new();
    let mut asked = Vec::new();
    let mut last = None;
    let wanted = |part: std::ops::Range<usize>| {
        let maybe = glance.may_be_in(&part);
        maybe || file.get(part).is_some_and(|it| it.starts_with(PROMPT))
    };
    skim(file, wanted, |skimmed| {
        let Some((field, language)) = fields::called(skimmed.turn.is_some(), skimmed.keys) else {
            return Some(());
        };
        let (turn, table, text) = (skimmed.turn, skimmed.table, skimmed.text);
        let before = last.take();
        let before = before.filter(|(place, _, _)| *place == (turn, field, table));
        if let (Some(language), Some((_, Some(earlier), before))) = (language, before) {
            // We write languages in order, and identical texts only once.
            if language < earlier || language > earlier && before == text {
                return None;
            }
        }
        let whole = Text {
            turn,
            field,
            text: &text,
        };
        found.extend(hits(query, id, &whole));
        if field == Field::Prompt {
            asked.push((turn, text.clone()));
        }
        last = Some(((turn, field, table), language, text));
        Some(())
    })?;
    // The order in the file is not always reading order.
    found.sort_by_key(|hit| (hit.turn, hit.field));
    let asked = asked
        .into_iter()
        .filter_map(|(turn, prompt)| Some((turn?, prompt)));
    let met = |turn: usize| {
        found
            .binary_search_by_key(&Some(turn), |hit| hit.turn)
            .is_ok()
    };
    let prompts = asked.filter(|(turn, _)| met(*turn));
    Some(FileHits {
        prompts: prompts
            .map(|(turn, prompt)| (turn, prompt.into_owned()))
            .collect(),
        hits: found,
    })
}

fn hits(query: &Query, transcript: &SessionId, text: &Text<'_>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut found = query.find(text.text).into_iter().peekable();
    let mut start = 0;
    // Lines are iterated only as far as there are matches.
    for (number, line) in text.text.split('\n').enumerate() {
        if found.peek().is_none() {
            break;
        }
        let end = start + line.len();
        let mut ranges = Vec::new();
        while let Some(range) = found.next_if(|range| range.start <= end) {
            ranges.push(range.start - start..range.end - start);
        }
        if !ranges.is_empty() {
            let (excerpt, ranges) = excerpt(line, &ranges);
            hits.push(Hit {
                transcript: transcript.clone(),
                turn: text.turn,
                field: text.field,
                line: number + 1,
                excerpt,
                ranges,
            });
        }
        start = end + 1;
    }
    hits
}

/// The longest line returned whole, in characters.
const WHOLE: usize = 200;
/// Characters kept before the first range of a longer line.
const BEFORE: usize = 40;
/// Marks omitted text.
const CUT: &str = "…";

/// The line, or the part that shows the first range, and the ranges within it, converted from
/// bytes to characters.
fn excerpt(line: &str, ranges: &[std::ops::Range<usize>]) -> (String, Vec<Range>) {
    let first = ranges.first().cloned().unwrap_or(0..0);
    // No text has more characters than bytes.
    let (from, to) = match line.len() <= WHOLE || line.chars().count() <= WHOLE {
        true => (0, line.len()),
        false => window(line, &first),
    };
    let begins = if from > 0 { CUT } else { "" };
    let ends = if to < line.len() { CUT } else { "" };
    let shown = [begins, line.get(from..to).unwrap_or_default(), ends].concat();
    let places = ranges.iter().filter(|range| range.end <= to).map(|range| {
        let before = begins.chars().count() + characters(line.get(from..range.start));
        Range {
            start: before,
            end: before + characters(line.get(range.clone())),
        }
    });
    let places = places.collect();
    (shown, places)
}

/// The byte range of a long line to show: whole clusters, all of the first range, some text
/// before it and as much after it as fits.
fn window(line: &str, first: &std::ops::Range<usize>) -> (usize, usize) {
    let before = line.get(..first.start).unwrap_or_default();
    let mut from = first.start;
    let mut kept = 0;
    for (place, cluster) in text::clusters(before).rev() {
        kept += cluster.chars().count();
        if kept > BEFORE {
            break;
        }
        from = place;
    }
    let rest = line.get(first.end..).unwrap_or_default();
    let mut shown = characters(line.get(from..first.end));
    let mut to = first.end;
    for (place, cluster) in text::clusters(rest) {
        shown += cluster.chars().count();
        if shown > WHOLE {
            break;
        }
        to = first.end + place + cluster.len();
    }
    (from, to)
}

fn characters(part: Option<&str>) -> usize {
    part.map_or(0, |part| part.chars().count())
}
