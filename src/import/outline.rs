//! Decides which headings are questions, and which are titles.

use std::collections::BTreeSet;

use super::asking::{Mood, ends_with_mark};
use super::label::Label;
use super::model::Why;
use super::notes::{Notes, Role, explains_star, is_aside, is_theirs};
use super::part::part;
use crate::coach::Part;

/// A heading, and the extent of its content.
#[derive(Debug, Clone, Copy)]
struct Heading {
    at: usize,
    level: u8,
    /// The next heading of any level.
    next: usize,
    /// The next heading of this level or above.
    end: usize,
}

/// Decides for every heading.
pub(super) fn decide(notes: &mut Notes) {
    let headings = headings(notes);
    keys(notes, &headings);
    for heading in &headings {
        let title = title(notes, heading.at);
        if notes.role(heading.at) == Role::Text && (is_theirs(&title) || explains_star(&title)) {
            let why = if is_theirs(&title) {
                Why::AskedByThem
            } else {
                Why::Form
            };
            skip(notes, heading, why);
        }
    }
    let mut covered = vec![false; headings.len()];
    for level in 1..=6 {
        vote(notes, &headings, level, &mut covered);
    }
    titles(notes, &headings);
}

/// Whether headings open the parts of stories: some name the situation.
fn have_parts(notes: &Notes, headings: &[Heading]) -> bool {
    let mut parts = headings
        .iter()
        .filter_map(|it| Some(part(&title(notes, it.at))?.0));
    parts.any(|it| it == Part::Situation)
}

/// The remaining headings are titles, unless they are in an answer or open a part of a story.
fn titles(notes: &mut Notes, headings: &[Heading]) {
    let stories = have_parts(notes, headings);
    let mut over: Option<(u8, bool)> = None;
    // The level of the parts of the current story.
    let mut part_level: Option<u8> = None;
    for (index, heading) in headings.iter().enumerate() {
        let covered = over.is_some_and(|(level, asks)| asks && level < heading.level);
        let is_part = stories && part(&title(notes, heading.at)).is_some();
        let next = headings.get(index + 1).map(|it| title(notes, it.at));
        let opens = next.is_some_and(|it| part(&it).is_some_and(|(it, _)| it == Part::Situation));
        if is_part {
            part_level = Some(heading.level);
        }
        let within = part_level.is_some_and(|it| heading.level >= it) && !opens;
        if !within && !is_part {
            part_level = None;
        }
        if notes.role(heading.at) == Role::Text && !is_part && !covered && !within {
            notes.set(heading.at, Role::Section);
        }
        let role = notes.role(heading.at);
        if !matches!(role, Role::Text | Role::Answer | Role::Skip(_)) {
            let asks = matches!(role, Role::Question | Role::FollowUp | Role::Key);
            let within = covered && role == Role::FollowUp;
            if !within {
                over = Some((heading.level, asks));
            }
        }
    }
}

fn title(notes: &Notes, at: usize) -> String {
    notes
        .lines
        .get(at)
        .map(super::line::Line::asked)
        .unwrap_or_default()
}

fn headings(notes: &Notes) -> Vec<Heading> {
    let is_heading = |at: &usize| {
        notes.lines.get(*at).is_some_and(|it| {
            it.heading.is_some()
                && it.flat.details == 0
                && !it.flat.is_fenced
                && it.indent < 4
                && (it.quote == 0 || it.label.is_some())
        })
    };
    let places: Vec<usize> = (0..notes.lines.len()).filter(is_heading).collect();
    let level = |at: usize| notes.lines.get(at).and_then(|it| it.heading).unwrap_or(6);
    let mut headings: Vec<Heading> = Vec::with_capacity(places.len());
    // From last to first; a stack holds the headings that may end the ones above.
    let mut below: Vec<(usize, u8)> = Vec::new();
    let total = notes.lines.len();
    for at in places.iter().rev().copied() {
        let next = headings.last().map_or(total, |it: &Heading| it.at);
        while below.last().is_some_and(|(_, it)| *it > level(at)) {
            below.pop();
        }
        let end = below.last().map_or(total, |(at, _)| *at);
        below.push((at, level(at)));
        headings.push(Heading {
            at,
            level: level(at),
            next,
            end,
        });
    }
    headings.reverse();
    headings
}

/// Skips everything below a heading, except what is labeled as a question.
fn skip(notes: &mut Notes, heading: &Heading, why: Why) {
    for at in heading.at..heading.end {
        let answered = notes.role(at) == Role::Question && why == Why::AskedByThem;
        if !answered {
            notes.set(at, Role::Skip(why));
        }
    }
}

/// Handles headings that are only an identifier, such as `SEA-014`: the question is below.
fn keys(notes: &mut Notes, headings: &[Heading]) {
    let is_key = |word: &str| {
        let (letters, digits) = word.split_once(['-', '_']).unwrap_or((word, ""));
        let named = letters.len() >= 2 && letters.chars().all(|c| c.is_ascii_uppercase());
        named && !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
    };
    let mut found = Vec::new();
    for heading in headings {
        let title = title(notes, heading.at);
        let (word, rest) = title.split_once([' ', ':']).unwrap_or((&title, ""));
        if is_key(word) {
            found.push((
                heading,
                rest.trim_start_matches([':', '-', '.', ' ']).to_owned(),
            ));
        }
    }
    let asks_below = |heading: &Heading| {
        let below = notes.next_text(heading.at, heading.next);
        below.is_some_and(|at| notes.asks(at) == Mood::Asks)
    };
    if found.len() < 2
        && !found
            .iter()
            .any(|(it, rest)| rest.is_empty() && asks_below(it))
    {
        return;
    }
    for (heading, rest) in found {
        let below = notes.next_text(heading.at, heading.next);
        if !rest.is_empty() {
            if let Some(line) = notes.lines.get_mut(heading.at) {
                line.content = rest;
            }
            notes.set(heading.at, Role::Question);
        } else if below.is_some() {
            notes.set(heading.at, Role::Key);
        }
    }
}

/// Decides which headings of a level are questions: if most are, the others are too.
fn vote(notes: &mut Notes, headings: &[Heading], level: u8, covered: &mut [bool]) {
    let mut members: Vec<Heading> = Vec::new();
    let mut over = None;
    for (heading, covered) in headings.iter().zip(covered.iter_mut()) {
        if over.is_some_and(|end| heading.at >= end) {
            over = None;
        }
        *covered |= over.is_some();
        let role = notes.role(heading.at);
        if heading.level < level {
            let asks = matches!(role, Role::Question | Role::FollowUp | Role::Key);
            if asks && over.is_none() {
                over = Some(heading.end);
            }
        } else if heading.level == level && role == Role::Text && !*covered {
            members.push(*heading);
        }
    }
    let stories = have_parts(notes, headings);
    members.retain(|it| {
        let title = title(notes, it.at);
        let is_part = stories && part(&title).is_some();
        !(is_part || is_aside(&title) || title.is_empty())
    });
    choose(notes, &members);
}

fn choose(notes: &mut Notes, members: &[Heading]) {
    let asking = |it: &&Heading| notes.asks(it.at) == Mood::Asks || is_answered(notes, it);
    let asked: BTreeSet<usize> = members.iter().filter(asking).map(|it| it.at).collect();
    let numbered = |at: usize| notes.lines.get(at).is_some_and(|it| it.number.is_some());
    let numbers = members.iter().filter(|it| numbered(it.at)).count();
    let answered = members.iter().filter(|it| is_answered(notes, it)).count();
    let most_numbered = numbers * 2 > members.len() && numbers >= 2;
    let is_title = |it: &Heading| {
        it.at == first_heading(notes) && members.len() > 1 && !asked.contains(&it.at)
    };
    // If questions are labeled or folded, headings are titles, unless a labeled answer is below.
    let elsewhere = notes.explicit >= 2 && answered * 2 < members.len();
    let most = asked.len() * 2 >= members.len() && !asked.is_empty();
    let signs = members
        .iter()
        .filter(|it| notes.lines.get(it.at).is_some_and(|line| line.has_emoji))
        .count();
    let signed = signs == members.len() && signs >= 3 && (notes.promises || !asked.is_empty());
    let terms = (most_numbered && notes.promises && numbers >= 3) || signed;
    let part_level = members.iter().filter(|it| has_text(notes, it)).count();
    let mostly_answered = part_level * 3 >= members.len() * 2;
    let marked =
        |it: &Heading| notes.asks(it.at) == Mood::Asks && ends_with_mark(&title(notes, it.at));
    let any_above_label = members
        .iter()
        .any(|it| marked(it) && is_above_label(notes, it));
    let mut chosen = Vec::new();
    for it in members {
        let asks = asked.contains(&it.at);
        let has_text = has_text(notes, it);
        let alike = (most_numbered && numbered(it.at)) || (!most_numbered && has_text);
        let is_it = match () {
            () if elsewhere => is_answered(notes, it),
            () if most => (asks && (has_text || members.len() > 1)) || (alike && !is_title(it)),
            () if terms => (signed || numbered(it.at)) && (has_text || mostly_answered),
            () => asks && has_text && (notes.promises || members.len() <= 3 || asked.len() >= 2),
        };
        let asks_all_the_same =
            (any_above_label && marked(it) && has_text) || (asks && tells_story(notes, it));
        if (is_it && !holds_questions(notes, it)) || asks_all_the_same {
            chosen.push(it.at);
        }
    }
    chosen
        .into_iter()
        .for_each(|at| notes.set(at, Role::Question));
}

fn first_heading(notes: &Notes) -> usize {
    let mut headings = notes.lines.iter().enumerate();
    let found = headings.find(|(_, it)| it.heading.is_some() && !it.flat.is_fenced);
    found.map_or(usize::MAX, |(at, _)| at)
}

/// Whether a labeled or folded answer is directly below, or one line further.
fn is_answered(notes: &Notes, heading: &Heading) -> bool {
    let end = heading.end.min(heading.at + 40);
    let mut lines = 0;
    let mut at = heading.at;
    while let Some(next) = notes.next_text(at, end) {
        at = next;
        let Some(line) = notes.lines.get(at) else {
            return false;
        };
        match notes.role(at) {
            Role::Answer => return true,
            Role::Text | Role::Hint if line.heading.is_some() => return false,
            Role::Text if lines == 0 && notes.continues(heading.at, at) => {}
            Role::Text if notes.asks(at) == Mood::Asks => return false,
            Role::Text | Role::Hint if line.is_only_links() || line.is_empty() => {}
            Role::Hint => {}
            Role::Text if lines == 0 => lines += 1,
            _ => return false,
        }
    }
    false
}

/// Whether the text directly below a heading reaches the parts of a story before another
/// question.
fn tells_story(notes: &Notes, heading: &Heading) -> bool {
    let mut below = heading.at + 1..heading.next;
    let first = below.find_map(|at| {
        let begins = notes.lines.get(at).and_then(|it| part(&it.flat.text));
        let begins = begins.map(|(it, _)| it == Part::Situation);
        let asked = matches!(notes.role(at), Role::Question | Role::Row);
        begins.or(asked.then_some(false))
    });
    first.unwrap_or(false)
}

/// Whether there is text directly below.
fn has_text(notes: &Notes, heading: &Heading) -> bool {
    let below = (heading.at + 1..heading.next).any(|at| {
        notes
            .lines
            .get(at)
            .is_some_and(|it| !it.is_empty() || it.flat.is_fenced)
    });
    below || (heading.end > heading.next && heading.next < notes.lines.len())
}

/// Whether a line with `Q.` is directly below, so that the heading is a question beside it rather
/// than the title of several.
fn is_above_label(notes: &Notes, heading: &Heading) -> bool {
    let labelled = (heading.at + 1..heading.next).filter(|at| notes.role(*at) == Role::Question);
    let mut labels = labelled.filter_map(|at| notes.lines.get(at).map(|it| it.label));
    labels.next() == Some(Some(Label::Question)) && labels.next().is_none()
}

/// Whether most of the list directly below a heading consists of questions: then it is a title.
fn holds_questions(notes: &Notes, heading: &Heading) -> bool {
    if is_answered(notes, heading) {
        return false;
    }
    let listed = |at: &usize| {
        notes.lines.get(*at).is_some_and(|it| {
            it.number.is_some()
                && it.flat.details == 0
                && !it.flat.is_fenced
                && it.heading.is_none()
                && it.of_number.is_none()
        })
    };
    let listed: Vec<usize> = (heading.at + 1..heading.next).filter(listed).collect();
    let asking = listed
        .iter()
        .filter(|at| notes.asks(**at) == Mood::Asks)
        .count();
    let labelled = (heading.at + 1..heading.next)
        .any(|at| matches!(notes.role(at), Role::Question | Role::Row));
    labelled || (asking > 0 && asking * 2 >= listed.len())
}
