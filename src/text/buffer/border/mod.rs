//! Finds the boundaries of words and sentences.
//!
//! Both follow UAX #29. To stay fast in paragraphs of any length, only a stretch around the
//! cursor is examined, which starts where the rules need no earlier context.

use unicode_segmentation::UnicodeSegmentation;

/// The end of the word at or after `at`. The end of a paragraph is a separate stop, and so is a
/// run of punctuation.
pub(super) fn word_right(text: &str, at: usize) -> usize {
    let (_, rest) = split(text, at);
    if rest.starts_with('\n') {
        return at + 1;
    }
    let word = at + (rest.len() - rest.trim_start_matches(is_gap).len());
    chunks(text, word)
        .map(|(start, chunk)| start + chunk.len())
        .find(|end| *end > word)
        .unwrap_or(word)
}

/// The start of the word at or before `at`. The start of a paragraph is a separate stop, and so
/// is a run of punctuation.
pub(super) fn word_left(text: &str, at: usize) -> usize {
    let (before, _) = split(text, at);
    if before.ends_with('\n') {
        return at - 1;
    }
    let word = before.trim_end_matches(is_gap).len();
    chunks(text, word)
        .map(|(start, _)| start)
        .take_while(|start| *start < word)
        .last()
        .unwrap_or(word)
}

/// White space within a paragraph.
fn is_gap(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// The words and punctuation runs between the white space around `at`, in order.
fn chunks(text: &str, at: usize) -> impl Iterator<Item = (usize, &str)> {
    let (before, after) = split(text, at);
    let start = before.trim_end_matches(|c: char| !c.is_whitespace()).len();
    let end = at + after.find(char::is_whitespace).unwrap_or(after.len());
    let stretch = text.get(start..end).unwrap_or_default();
    let mut parts = stretch.split_word_bound_indices().peekable();
    std::iter::from_fn(move || {
        let (first, part) = parts.next()?;
        let mut len = part.len();
        while let Some((_, more)) = parts.next_if(|(_, next)| !is_word(part) && !is_word(next)) {
            len += more.len();
        }
        Some((start + first, stretch.get(first..first + len)?))
    })
}

fn is_word(part: &str) -> bool {
    part.contains(|c: char| c.is_alphanumeric() || c == '_')
}

/// The start of the next sentence, or the end of the paragraph, or the start of the next one.
pub(super) fn sentence_right(text: &str, at: usize) -> usize {
    let (before, rest) = split(text, at);
    if rest.starts_with('\n') {
        return at + 1;
    }
    let end = at + rest.find('\n').unwrap_or(rest.len());
    let start = letter_before(before);
    sentences(text, start, end)
        .find(|start| *start > at)
        .unwrap_or(end)
}

/// The start of the sentence, or of the one before it, or the end of the paragraph before.
pub(super) fn sentence_left(text: &str, at: usize) -> usize {
    let (before, rest) = split(text, at);
    if before.ends_with('\n') {
        return at - 1;
    }
    let end = at + rest.find('\n').unwrap_or(rest.len());
    let starts_from = |start| sentences(text, start, end).take_while(|start| *start < at);
    let paragraph = before.rfind('\n').map_or(0, |line_feed| line_feed + 1);
    let mut reach = 1024;
    loop {
        let from = text.floor_char_boundary(at.saturating_sub(reach));
        let start = letter_before(split(text, from).0);
        if start <= paragraph {
            return starts_from(paragraph).last().unwrap_or(paragraph);
        }
        // The first is the start of the stretch, which is in the middle of a sentence.
        if let Some(found) = starts_from(start).skip(1).last() {
            return found;
        }
        reach *= 2;
    }
}

/// The sentence starts in a stretch, beginning with the stretch's own start.
fn sentences(text: &str, start: usize, end: usize) -> impl Iterator<Item = usize> {
    text.get(start..end)
        .unwrap_or_default()
        .split_sentence_bound_indices()
        .map(move |(at, _)| start + at)
}

/// The last letter of the paragraph that `before` ends in, or its start: no sentence is about to
/// end at a letter.
fn letter_before(before: &str) -> usize {
    let paragraph = before.rfind('\n').map_or(0, |line_feed| line_feed + 1);
    before
        .get(paragraph..)
        .and_then(|before| before.rfind(char::is_alphabetic))
        .map_or(paragraph, |letter| paragraph + letter)
}

fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests;
