use crate::coach::lexicon::{self, markers};
use crate::lang::Language;

use super::Part;
use super::marker::{Marker, Spelling, marker};

/// The text that the marker key inserts at byte `cursor` of `text`: a line break unless the
/// cursor is at the start of a line, then the marker of the part after the last one opened before
/// the cursor. After a Result, a new story begins with its Situation.
///
/// The marker has the form of the last one before the cursor, including brackets and case;
/// otherwise of the first one after it; in a text without markers it is a word in Korean and a
/// letter in English.
///
/// ```
/// use rehearsal::coach::next_marker;
/// use rehearsal::lang::Language;
///
/// assert_eq!(next_marker("", 0, Language::Ko), "상황: ");
/// assert_eq!(next_marker("S: last May", 11, Language::En), "\nT: ");
/// assert_eq!(next_marker("[행동] 롤백했습니다\n", 28, Language::Ko), "[결과] ");
/// ```
pub fn next_marker(text: &str, cursor: usize, language: Language) -> String {
    let (before, after) = text.split_at(text.floor_char_boundary(cursor));
    let line = before.rsplit('\n').next().unwrap_or(before);
    let line_break = if line.trim().is_empty() { "" } else { "\n" };
    let last = before.lines().rev().find_map(opening);
    let part = last
        .as_ref()
        .and_then(|(_, marker)| marker.parts().last().copied())
        .map_or(Part::Situation, Part::next);
    let marker = match last.or_else(|| after.lines().find_map(opening)) {
        Some((like, marker)) => alike(like, &marker, part),
        None => format!("{}: ", lexicon::of(language).parts[part.index()]),
    };
    format!("{line_break}{marker}")
}

fn opening(line: &str) -> Option<(&str, Marker)> {
    let marker = marker(line)?;
    Some((line.get(..marker.len)?, marker))
}

/// A marker for `part` written like `like`. Numbers before it are omitted, and of several names,
/// as in `S/T:`, the first is replaced and the others dropped.
fn alike(like: &str, marker: &Marker, part: Part) -> String {
    let Some(first) = marker.names.first() else {
        return String::new();
    };
    let same = |name: &&super::marker::Name| name.parts == first.parts;
    let mut written = String::new();
    let mut end = 0;
    for name in marker.names.iter().filter(same) {
        let between = like.get(end..name.range.start).unwrap_or_default();
        written.push_str(between);
        written.push_str(&spelled(part, name.spelling, like.get(name.range.clone())));
        end = name.range.end;
    }
    let skipped = marker.names.iter().map(|name| name.range.end).max();
    let rest = like
        .get(skipped.unwrap_or(end).max(end)..)
        .unwrap_or_default();
    let head = written.trim_start_matches(|c: char| c.is_ascii_digit() || ".) \t".contains(c));
    let spaced = if rest.ends_with(char::is_whitespace) {
        ""
    } else {
        " "
    };
    format!("{head}{}{spaced}", rest.trim_end_matches(['\r', '\n']))
}

/// The name of `part`, in the case of the name beside it.
fn spelled(part: Part, spelling: Spelling, beside: Option<&str>) -> String {
    let name = match spelling {
        Spelling::Letter => letter(part),
        Spelling::Word(language) => markers::of(language).spelled[part.index()],
    };
    let beside = beside.unwrap_or_default();
    if beside.chars().all(char::is_lowercase) {
        name.to_lowercase()
    } else if beside.len() > 1 && beside.chars().all(char::is_uppercase) {
        name.to_uppercase()
    } else {
        name.to_owned()
    }
}

const fn letter(part: Part) -> &'static str {
    match part {
        Part::Situation => "S",
        Part::Task => "T",
        Part::Action => "A",
        Part::Result => "R",
    }
}
