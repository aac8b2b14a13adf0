//! The section names of postings.

use crate::import::label::squeeze;
use crate::import::lexicon::{Pick, words};
use crate::import::line::Line;

use super::line::names_person;

/// The section below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// There has been no heading yet.
    None,
    Duty,
    Requirement,
    Preference,
    Other,
}

/// The longest name of a section, in characters.
const LONGEST: usize = 44;

/// The section opened by a line, if it is a heading.
pub(super) fn section(line: &Line) -> Option<Section> {
    let text = super::words_of(line);
    let has_rest = |(_, rest): (&str, &str)| !rest.trim().is_empty();
    if text.split_once([':', '：']).is_some_and(has_rest) {
        return None;
    }
    let listed = matches!(
        line.bullet,
        Some('-' | '*' | '+' | '•' | '·' | 'ㆍ' | '◦' | '※')
    ) && !line.is_bold;
    let inner = text.trim_end_matches([':', '：', '!', '?', '.', ' ', '▼', '▶']);
    let long = inner.chars().count() > LONGEST || inner.split_whitespace().count() > 8;
    let ends = text.trim_end().ends_with(['.', ',']) && line.heading.is_none();
    if listed || long || (ends && !line.is_bold) || line.flat.is_fenced {
        return None;
    }
    named(inner)
        .or_else(|| line.heading.map(|_| Section::Other))
        .or_else(|| {
            // A bold or boxed line without a known section name still ends the section above.
            let boxed = inner.starts_with('[') && inner.ends_with(']');
            let signed = matches!(line.bullet, Some('■' | '◼' | '◆' | '▶' | '●' | '□'))
                && !names_person(inner);
            (boxed || signed || (line.is_bold && line.bullet.is_none() && line.number.is_none()))
                .then_some(Section::Other)
        })
}

/// The section named by a heading.
pub(super) fn named(text: &str) -> Option<Section> {
    let word = squeeze(text);
    let long = word.chars().count();
    let fits = |names: Pick| {
        words(names).any(|name| {
            let length = name.chars().count();
            // A name in a longer phrase counts if it is most of the phrase, or opens it.
            let opens = word.starts_with(name) && long <= length + 4;
            let holds = length >= 4 && word.contains(name) && long <= length * 2 + 12;
            word == name || opens || holds
        })
    };
    if word.is_empty() {
        return None;
    }
    if words(|it| it.sections.refused).any(|it| word.contains(it)) {
        return Some(Section::Other);
    }
    match () {
        () if fits(|it| it.sections.preference) => Some(Section::Preference),
        () if fits(|it| it.sections.duty) => Some(Section::Duty),
        () if fits(|it| it.sections.requirement) => Some(Section::Requirement),
        () if fits(|it| it.sections.other) => Some(Section::Other),
        () => None,
    }
}

/// `담당업무: 재고 조사`: the section before the colon, and the text after it.
pub(super) fn inline(text: &str) -> Option<(Section, &str)> {
    let (head, rest) = text
        .split_once([':', '：'])
        .or_else(|| text.split_once('\t'))
        .or_else(|| text.split_once(" | "))?;
    if head.chars().count() > 16 {
        return None;
    }
    let found = named(head)?;
    let own = squeeze(head).chars().count() <= 10 || head.is_ascii();
    own.then(|| (found, rest.trim()))
}
