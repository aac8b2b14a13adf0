//! Lets lines with the same marks vote on whether they are questions.

use super::asking::Mood;
use super::line::Line;
use super::notes::{Notes, Role};

/// Lines between two titles, without them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Region {
    pub from: usize,
    pub to: usize,
    /// Whether the title announces questions.
    pub promised: bool,
    /// Whether it is in an answer whose question is a heading.
    pub is_answer: bool,
}

/// `[ … ]` alone on a line.
pub(super) fn is_bracketed(line: &Line) -> bool {
    let text = line.flat.text.trim();
    let inner = text.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    inner.is_some_and(|it| {
        it.trim().chars().count() >= 2 && !it.contains(['[', ']', '^', '('])
            || it.contains('(') && !it.contains(['[', ']'])
    })
}

/// A kind of line: those with the same marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum MarkKind {
    Numbered(usize, Option<char>),
    Bold(usize),
    BoldBullet(usize),
    Sign(usize, char),
    Bullet(usize),
    Bracket,
}

pub(super) fn by_kind(
    notes: &Notes,
    free: &[usize],
    kind: impl Fn(&Line) -> Option<MarkKind>,
) -> Vec<(MarkKind, Vec<usize>)> {
    let mut kinds: std::collections::BTreeMap<MarkKind, Vec<usize>> =
        std::collections::BTreeMap::new();
    for at in free {
        if let Some(kind) = notes.lines.get(*at).and_then(&kind) {
            kinds.entry(kind).or_default().push(*at);
        }
    }
    kinds.into_iter().collect()
}

/// The lines of the kind with the most questions, the outermost first.
pub(super) fn best(
    notes: &Notes,
    region: Region,
    kinds: Vec<(MarkKind, Vec<usize>)>,
    share: f64,
) -> Vec<usize> {
    for (kind, members) in kinds {
        let filled: Vec<usize> = members
            .into_iter()
            .filter(|at| {
                notes
                    .lines
                    .get(*at)
                    .is_some_and(|it| !it.is_empty() && !it.is_only_links())
            })
            .collect();
        let asking = |at: &&usize| notes.asks(**at) == Mood::Asks || is_answered(notes, **at);
        let count = filled.iter().filter(asking).count();
        let lone = matches!(kind, MarkKind::Bullet(_)) && count < 2 && !region.promised;
        let share = match kind {
            MarkKind::Numbered(..) | MarkKind::Sign(..) if region.promised => 0.2,
            MarkKind::Numbered(..) if notes.promises => 0.34,
            _ => share,
        };
        let named = filled
            .iter()
            .filter(|at| notes.asks(**at) != Mood::States)
            .count();
        let held = filled.iter().filter(|at| holds(notes, **at)).count();
        let marked = matches!(kind, MarkKind::Sign(_, '●' | '■' | '◆') if filled.len() >= 3);
        let terms =
            (region.promised || marked || (notes.promises && matches!(kind, MarkKind::Sign(..))))
                && named * 2 > filled.len()
                && held * 2 > filled.len()
                && matches!(
                    kind,
                    MarkKind::Numbered(..) | MarkKind::BoldBullet(_) | MarkKind::Sign(..)
                );
        let enough = count as f64 >= share * filled.len() as f64 && count > 0;
        if lone || !(enough || terms) {
            continue;
        }
        return accept(notes, &filled, kind);
    }
    Vec::new()
}

/// The accepted lines of a chosen kind: questions and names, and those that continue the
/// numbering.
fn accept(notes: &Notes, filled: &[usize], kind: MarkKind) -> Vec<usize> {
    let mut last = 0;
    let mut chosen = Vec::new();
    for at in filled {
        let number = notes.lines.get(*at).and_then(|it| it.number);
        let line = notes.lines.get(*at);
        // `6. (3-1) …` names the question that it follows, wherever the numbers jump to.
        let goes_on = matches!(kind, MarkKind::Numbered(..))
            && (number == Some(last + 1) || line.is_some_and(|it| it.of_number.is_some()));
        let is_bullet = matches!(kind, MarkKind::Bullet(_) | MarkKind::Bold(_));
        let fits = match notes.asks(*at) {
            Mood::Asks => true,
            Mood::Names => !is_bullet || holds(notes, *at),
            Mood::States => {
                goes_on || is_answered(notes, *at) || matches!(kind, MarkKind::BoldBullet(_))
            }
        };
        if fits {
            chosen.push(*at);
            last = number.unwrap_or(last);
        }
    }
    chosen
}

/// Whether an explicitly marked answer follows.
pub(super) fn is_answered(notes: &Notes, at: usize) -> bool {
    let next = notes.next_text(at, at + 4);
    next.is_some_and(|it| {
        notes.role(it) == Role::Answer
            || notes
                .lines
                .get(it)
                .is_some_and(|line| line.is_arrow && !line.is_reply)
    })
}

/// Whether something with more indentation, or text without marks, follows.
pub(super) fn holds(notes: &Notes, at: usize) -> bool {
    let here = notes.lines.get(at).map_or(0, |it| it.indent);
    let next = notes
        .next_text(at, at + 4)
        .and_then(|it| notes.lines.get(it));
    next.is_some_and(|it| {
        it.indent > here
            || (it.number.is_none() && it.bullet.is_none() && !is_bracketed(it))
            || it.bullet.is_some()
    })
}
