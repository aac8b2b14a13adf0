//! Finds questions among lines without marks, by blank lines, indentation, and dashes.

use std::collections::BTreeSet;

use crate::lang::has_hangul;

use super::asking::{Mood, asks, ends_with_mark};
use super::notes::{Notes, Role, promises};

/// The longest unmarked line accepted as a question, in characters.
const LONGEST: usize = 160;

/// The free lines that open a block and are questions.
pub(super) fn find(notes: &Notes, free: &[usize], promised: bool) -> Vec<usize> {
    let outermost = free.iter().filter(|at| is_plain(notes, **at));
    let Some(indent) = outermost.map(|at| indent(notes, *at)).min() else {
        return Vec::new();
    };
    let heads: Vec<usize> = free
        .iter()
        .copied()
        .filter(|at| {
            is_plain(notes, *at)
                && indent_near(notes, *at, indent)
                && opens_block(notes, *at, indent)
        })
        .collect();
    let asking: Vec<usize> = heads
        .iter()
        .copied()
        .filter(|at| asked(notes, *at))
        .collect();
    let most = asking.len() * 2 >= heads.len() && !asking.is_empty();
    let several = asking.len() >= 2 || promised;
    let held = |at: usize| holds_dashes(notes, at, indent);
    let dashed = asking.iter().filter(|at| held(**at)).count();
    // One line per block: a list of questions without answers.
    let known: BTreeSet<usize> = heads.iter().copied().collect();
    let alone = |at: &&usize| !has_block(notes, **at) || known.contains(&(**at + 1));
    let alone = heads.iter().filter(alone).count();
    let listed = most && alone * 2 > heads.len() && heads.len() >= 3;
    let replied = |at: usize| notes.lines.get(at + 1).is_some_and(|it| it.is_reply);
    let several = several || asking.iter().any(|at| replied(*at));
    let fits = |at: &usize| match notes.asks(*at) {
        _ if length(notes, *at) > LONGEST
            || (notes.asks(*at) == Mood::Asks && !asked(notes, *at)) =>
        {
            false
        }
        Mood::Asks => most || (several && (held(*at) || promised)),
        Mood::Names if notes.lines.get(*at).is_some_and(|it| promises(&it.content)) => false,
        Mood::Names if answers_above(notes, *at) => false,
        Mood::Names => {
            listed
                || (most
                    && (held(*at) || has_block(notes, *at))
                    && !ends_text(notes, *at)
                    && !replied(*at))
                || (dashed >= 2 && held(*at) && !replied(*at))
        }
        Mood::States => false,
    };
    match several || (most && heads.len() == 1 && promised) {
        true => without_translations(notes, heads.into_iter().filter(fits).collect()),
        false => Vec::new(),
    }
}

/// Whether a line and the question directly above it are a block of their own: then it is the
/// answer, even if it is no sentence.
fn answers_above(notes: &Notes, at: usize) -> bool {
    let is_blank = |at: usize| notes.lines.get(at).is_none_or(super::line::Line::is_blank);
    let Some(above) = at.checked_sub(1) else {
        return false;
    };
    let opens = above.checked_sub(1).is_none_or(is_blank);
    opens && is_blank(at + 1) && is_plain(notes, above) && asked(notes, above)
}

/// Removes lines directly below a question that are its translation.
fn without_translations(notes: &Notes, chosen: Vec<usize>) -> Vec<usize> {
    let hangul = |at: usize| {
        notes
            .lines
            .get(at)
            .is_some_and(|it| has_hangul(&it.content))
    };
    let mut kept: Vec<usize> = Vec::with_capacity(chosen.len());
    for at in chosen {
        let repeats = kept
            .last()
            .is_some_and(|last| last + 1 == at && hangul(*last) != hangul(at));
        if !repeats {
            kept.push(at);
        }
    }
    kept
}

fn indent(notes: &Notes, at: usize) -> usize {
    notes.lines.get(at).map_or(0, |it| it.indent)
}

fn indent_near(notes: &Notes, at: usize, least: usize) -> bool {
    indent(notes, at) <= least + 1
}

fn length(notes: &Notes, at: usize) -> usize {
    notes
        .lines
        .get(at)
        .map_or(0, |it| it.content.chars().count())
}

fn is_plain(notes: &Notes, at: usize) -> bool {
    notes.lines.get(at).is_some_and(|it| {
        it.bullet.is_none()
            && (it.number.is_none() || ends_with_mark(&it.content))
            && !it.is_arrow
            && !it.is_reply
            && it.quote == 0
            && !it.is_empty()
            && !it.is_only_links()
            && !it.content.starts_with(['①', '②', '③', '④', '⑤'])
    })
}

/// Whether it begins after a blank line, a list, or something with more indentation, or is
/// followed by one of these.
fn opens_block(notes: &Notes, at: usize, least: usize) -> bool {
    let Some(above) = at.checked_sub(1).and_then(|it| notes.lines.get(it)) else {
        return true;
    };
    above.is_blank()
        || above.is_rule()
        || above.indent > least + 1
        || above.bullet.is_some()
        || above.number.is_some()
        || above.is_reply
        || notes.role(at - 1) != Role::Text
        || asks(&above.asked()) == Mood::Asks
        || holds_dashes(notes, at, least)
        || above.is_empty()
}

fn asked(notes: &Notes, at: usize) -> bool {
    // Several sentences are a paragraph, whatever the last one is.
    let sentences = notes
        .lines
        .get(at)
        .map_or(0, |it| it.content.matches(". ").count());
    notes.asks(at) == Mood::Asks && length(notes, at) <= LONGEST && sentences < 2
}

/// Whether an indented line, a dash, or a reply is directly below.
fn holds_dashes(notes: &Notes, at: usize, least: usize) -> bool {
    notes.lines.get(at + 1).is_some_and(|it| {
        !it.is_blank()
            && !it.is_rule()
            && it.heading.is_none()
            && it.number.is_none()
            && (it.indent > least + 1 || it.bullet.is_some() || it.is_reply || it.is_arrow)
    })
}

fn has_block(notes: &Notes, at: usize) -> bool {
    notes
        .lines
        .get(at + 1)
        .is_some_and(|it| !it.is_blank() && !it.is_rule())
}

/// Whether nothing follows.
fn ends_text(notes: &Notes, at: usize) -> bool {
    notes.next_text(at, at + 1000).is_none()
}
