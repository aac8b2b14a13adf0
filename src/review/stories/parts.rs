//! Makes a story's text and title from an answer.

use crate::coach::{Part, Stretch, next_marker, segments};
use crate::lang::Language;
use crate::lang::say::star;
use crate::text;
use crate::transcript::TurnRecord;

/// Maximum width of a title taken from a text, in cells: what half of an 80-column list holds.
const WIDEST_TITLE: usize = 40;

/// The four markers without text, to be filled in.
pub fn blank(language: Language) -> String {
    let mut text = String::new();
    for _ in Part::ALL {
        text.push_str(&next_marker(&text, text.len(), language));
    }
    text
}

/// Whether there is a situation, an action or a result, or words that are not divided into parts.
pub(super) fn is_begun(text: &str) -> bool {
    segments(text).into_iter().any(|segment| {
        let words = text.get(segment.body).unwrap_or_default();
        let only_task = segment.parts == [Part::Task];
        !only_task && words.chars().any(char::is_alphanumeric)
    })
}

/// The answer with a marker before each part. If the candidate marked the parts, the answer is
/// unchanged; if the coach inferred them, markers are inserted. If no part was seen, the whole
/// answer goes under the first marker for the candidate to divide. No word is lost.
pub(super) fn marked(turn: &TurnRecord) -> String {
    let language = turn.round.language;
    let star = turn.coach.as_ref().map(|seen| &seen.star);
    match star {
        Some(star) if star.marked => turn.answer.clone(),
        Some(star) if !star.stretches.is_empty() => {
            inserted(&turn.answer, &star.stretches, language)
        }
        _ if has_markers(&turn.answer) => turn.answer.clone(),
        _ => whole(&turn.answer, language),
    }
}

fn has_markers(answer: &str) -> bool {
    let mut segments = segments(answer).into_iter();
    segments.any(|segment| !segment.parts.is_empty())
}

fn whole(answer: &str, language: Language) -> String {
    let mut text = format!("{}{}", marker(Part::Situation, language), answer.trim());
    for part in [Part::Task, Part::Action, Part::Result] {
        text.push('\n');
        text.push_str(&marker(part, language));
    }
    text
}

fn inserted(answer: &str, stretches: &[Stretch], language: Language) -> String {
    let mut text = String::new();
    let mut copied = 0;
    let mut open = None;
    for stretch in stretches {
        let part = stretch.parts.first().copied();
        if part == open || stretch.range.start < copied {
            continue;
        }
        let Some(before) = answer.get(copied..stretch.range.start) else {
            continue;
        };
        push_line(&mut text, before);
        if let Some(part) = part {
            text.push_str(&marker(part, language));
        }
        copied = stretch.range.start;
        open = part;
    }
    text.push_str(answer.get(copied..).unwrap_or_default().trim_end());
    text
}

/// Appends words as a line, if there are any.
fn push_line(text: &mut String, words: &str) {
    text.push_str(words.trim_end());
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// "상황: "
fn marker(part: Part, language: Language) -> String {
    let name = star::name(part.index()).get(language);
    format!("{name}: ")
}

/// The first words of a text, without its marker, if any.
pub(super) fn first_words(text: &str) -> Option<String> {
    let line = text.lines().map(without_marker);
    let line = line.map(str::trim).find(|line| !line.is_empty())?;
    let mut title = String::new();
    for word in line.split_whitespace() {
        let gap = if title.is_empty() { "" } else { " " };
        if text::width(&title) + gap.len() + text::width(word) > WIDEST_TITLE {
            break;
        }
        title.push_str(gap);
        title.push_str(word);
    }
    Some(match title.is_empty() {
        // The first word alone is too long.
        true => text::truncate(line, WIDEST_TITLE).into_owned(),
        false => title,
    })
}

fn without_marker(line: &str) -> &str {
    let segments = segments(line).into_iter();
    let mut bodies = segments.filter_map(|segment| line.get(segment.body));
    bodies
        .find(|body| !body.trim().is_empty())
        .unwrap_or_default()
}
