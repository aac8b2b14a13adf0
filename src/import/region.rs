//! Decides which lines between two headings are questions if no mark says so: numbered lines,
//! bullets, bold lines, bracketed lines, and plain ones, according to the majority of their kind.

use super::asking::{Mood, asks, ends_with_mark};
use super::line::Line;
use super::model::Why;
use super::notes::{Notes, Role, explains_star, is_aside, is_theirs, promises};
use super::part::part;
use super::vote::{MarkKind, Region, best, by_kind, is_bracketed};

/// Decides for every line between the headings.
pub(super) fn decide(notes: &mut Notes) {
    let regions = regions(notes);
    bracketed_titles(notes);
    for region in &regions {
        if region.is_answer {
            continue;
        }
        let found = find(notes, *region);
        if !found.is_empty() {
            follow_ups(notes, *region);
        }
        for at in &found {
            notes.set(*at, Role::Question);
        }
        read_unmarked_numbers(notes, &found);
        titles_above(notes, &found);
    }
    bracketed_titles(notes);
}

/// Takes the number from a question without a period behind it, among numbered ones.
fn read_unmarked_numbers(notes: &mut Notes, found: &[usize]) {
    let is_numbered = |at: &usize| notes.lines.get(*at).is_some_and(|it| it.number.is_some());
    if !found.iter().any(is_numbered) {
        return;
    }
    for at in found {
        let Some(line) = notes.lines.get_mut(*at).filter(|it| it.number.is_none()) else {
            continue;
        };
        if let Some((number, words)) = line.content.split_once(' ')
            && let Ok(number) = number.parse()
        {
            line.number = Some(number);
            line.content = words.trim_start().to_owned();
        }
    }
}

/// `[ … ]` directly above a question is a title.
fn bracketed_titles(notes: &mut Notes) {
    for at in 0..notes.lines.len() {
        let bracketed = notes
            .lines
            .get(at)
            .is_some_and(|it| is_bracketed(it) && it.flat.details == 0);
        let next = notes.next_text(at, at + 3);
        if bracketed
            && is_free(notes, at)
            && next.is_some_and(|it| notes.role(it) == Role::Question)
        {
            notes.set(at, Role::Section);
        }
    }
}

/// A short line above the first of a list of questions is their title.
fn titles_above(notes: &mut Notes, found: &[usize]) {
    for at in found {
        let first = notes.lines.get(*at).is_some_and(|it| it.number == Some(1));
        let Some(above) = at.checked_sub(1).filter(|_| first) else {
            continue;
        };
        let apart = above.checked_sub(1).and_then(|it| notes.lines.get(it));
        let apart = apart.is_none_or(Line::is_blank);
        let plain = notes.lines.get(above).is_some_and(|it| {
            it.number.is_none()
                && it.bullet.is_none()
                && it.content.chars().count() <= 40
                && !it.is_empty()
        });
        if apart && plain && is_free(notes, above) && notes.asks(above) != Mood::Asks {
            notes.set(above, Role::Section);
        }
    }
}

/// `2-1.` among numbered questions is a follow-up to the second one.
fn follow_ups(notes: &mut Notes, region: Region) {
    for at in region.from..region.to {
        let follows = notes
            .lines
            .get(at)
            .is_some_and(|it| it.of_number.is_some() && !it.is_empty());
        if follows && is_free(notes, at) && notes.asks(at) != Mood::States {
            notes.set(at, Role::FollowUp);
        }
    }
}

/// The line directly above a labeled or folded answer is a question, if nothing else is.
pub(super) fn above_answers(notes: &mut Notes) {
    let mut last: Option<usize> = None;
    let mut is_open = false;
    let mut is_advice = false;
    for at in 0..notes.lines.len() {
        let Some(line) = notes.lines.get(at) else {
            continue;
        };
        match notes.role(at) {
            Role::Answer if !is_open => {
                // An `A:` below an `S:` is a part of a story.
                if let Some(above) = last.filter(|it| part(&notes.lines[*it].flat.text).is_none()) {
                    notes.set(above, Role::Question);
                }
                is_open = true;
            }
            Role::Answer => {}
            Role::Hint => (last, is_advice) = (None, line.is_empty()),
            Role::Text if line.is_blank() => is_advice = false,
            Role::Text if at > 0 && notes.continues(at - 1, at) => {}
            Role::Text if is_advice || line.is_empty() || line.is_rule() => {}
            Role::Text => {
                let opens = line.number.is_some() || line.is_bold || line.heading.is_some();
                let is_asked =
                    opens || notes.asks(at) == Mood::Asks || line.content.contains(['?', '？']);
                let near = last.is_some_and(|it| it + 1 == at) && !opens;
                if !line.flat.is_fenced && !near {
                    last = is_asked.then_some(at);
                    is_open &= !(is_asked && next_is_answer(notes, at));
                }
            }
            Role::Question | Role::Key | Role::FollowUp | Role::FollowUps => {
                (last, is_open) = (None, true)
            }
            _ => (last, is_open) = (None, false),
        }
    }
}

fn next_is_answer(notes: &Notes, at: usize) -> bool {
    let next = notes.next_text(at, at + 6);
    next.is_some_and(|it| notes.role(it) == Role::Answer)
}

fn regions(notes: &mut Notes) -> Vec<Region> {
    let mut regions = Vec::new();
    let mut from = 0;
    let mut promised = false;
    let mut is_answer = false;
    let mut theirs: Option<Why> = None;
    for at in 0..=notes.lines.len() {
        let title = title(notes, at);
        let is_end = at == notes.lines.len();
        if title.is_none() && !is_end {
            if let Some(why) = theirs.filter(|_| notes.role(at) == Role::Text) {
                notes.set(at, Role::Skip(why));
            }
            continue;
        }
        regions.push(Region {
            from,
            to: at,
            promised,
            is_answer,
        });
        from = at + 1;
        let Some(title) = title else {
            continue;
        };
        let is_heading = notes.lines.get(at).is_some_and(|it| it.heading.is_some());
        let asks = matches!(notes.role(at), Role::Question | Role::FollowUp | Role::Key);
        is_answer = (is_heading && asks) || (is_answer && !is_heading);
        promised = promises(&title);
        theirs = match () {
            () if is_answer || asks => None,
            () if is_theirs(&title) => Some(Why::AskedByThem),
            () if explains_star(&title) => Some(Why::Form),
            () => None,
        };
        if !asks && !is_heading {
            notes.set(at, if is_answer { Role::Text } else { Role::Section });
        }
    }
    regions
}

/// The text of a title: a heading, or a bold line that is not a question.
fn title(notes: &Notes, at: usize) -> Option<String> {
    let line = notes
        .lines
        .get(at)
        .filter(|it| !it.flat.is_fenced && it.flat.details == 0)?;
    let is_heading = line.heading.is_some() && line.indent < 4 && line.quote == 0;
    if is_heading && !matches!(notes.role(at), Role::Skip(_) | Role::Answer) {
        let is_title = notes.role(at) != Role::Text;
        return is_title.then(|| line.asked());
    }
    let text = line.asked();
    let colon = line.flat.text.trim_end().ends_with([':', '：']) && line.number.is_none();
    let bold = line.is_bold && line.bullet.is_none() && line.number.is_none() && line.indent < 4;
    let named =
        (bold && asks(&text) != Mood::Asks) || (colon && (is_theirs(&text) || is_aside(&text)));
    let fits = named && notes.role(at) == Role::Text && part(&line.flat.text).is_none();
    let short = text.chars().count() <= 40 && !line.is_empty();
    // A bold term above plain text may be a question; the vote decides.
    (fits
        && short
        && (is_theirs(&text) || promises(&text) || is_aside(&text) || holds_list(notes, at)))
    .then_some(text)
}

/// Whether a numbered list is below a line.
fn holds_list(notes: &Notes, at: usize) -> bool {
    let next = notes.next_text(at, at + 4);
    next.and_then(|it| notes.lines.get(it))
        .is_some_and(|it| it.number.is_some())
}

/// The questions in a region.
fn find(notes: &Notes, region: Region) -> Vec<usize> {
    let free: Vec<usize> = (region.from..region.to)
        .filter(|at| is_free(notes, *at))
        .collect();
    let labelled = (region.from..region.to)
        .any(|at| matches!(notes.role(at), Role::Question | Role::Row | Role::Key));
    if labelled || notes.explicit >= 3 {
        return Vec::new();
    }
    let numbered = by_kind(notes, &free, |line| {
        line.number
            .map(|_| MarkKind::Numbered(line.indent, line.number_mark))
    });
    let chosen = best(notes, region, numbered, 0.5);
    if !chosen.is_empty() {
        return with_unmarked_numbers(notes, region, chosen);
    }
    let bold = by_kind(notes, &free, |line| match (line.is_bold, line.bullet) {
        (true, Some(_)) => Some(MarkKind::BoldBullet(line.indent)),
        (true, None) => Some(MarkKind::Bold(line.indent)),
        _ => None,
    });
    let chosen = best(notes, region, bold, 0.5);
    if !chosen.is_empty() {
        return chosen;
    }
    let brackets = by_kind(notes, &free, |line| {
        is_bracketed(line).then_some(MarkKind::Bracket)
    });
    if brackets
        .iter()
        .any(|(_, members)| members.len() >= 2 || region.promised || notes.promises)
    {
        return brackets
            .into_iter()
            .flat_map(|(_, members)| members)
            .collect();
    }
    let signs = by_kind(notes, &free, |line| {
        let mark = line
            .bullet
            .filter(|it| matches!(it, '●' | '○' | '■' | '□' | '◆' | '◇' | '▶' | '•'))?;
        Some(MarkKind::Sign(line.indent, mark))
    });
    let chosen = best(notes, region, signs, 0.4);
    if !chosen.is_empty() {
        return chosen;
    }
    let plain = super::plain::find(notes, &free, region.promised || notes.promises);
    if !plain.is_empty() {
        return plain;
    }
    let bullets = by_kind(notes, &free, |line| {
        line.bullet
            .filter(|_| line.number.is_none())
            .map(|_| MarkKind::Bullet(line.indent))
    });
    best(notes, region, bullets, 0.5)
}

/// Whether a line may be a question at all.
fn is_free(notes: &Notes, at: usize) -> bool {
    notes.role(at) == Role::Text
        && notes.lines.get(at).is_some_and(|line| {
            !line.flat.is_fenced
                && line.flat.details == 0
                && !line.is_blank()
                && line.heading.is_none()
                && !line.is_rule()
                && !line.content.starts_with('|')
        })
}

/// A number without a period that continues the last one is also a question: `4 Why ropes?`.
fn with_unmarked_numbers(notes: &Notes, region: Region, chosen: Vec<usize>) -> Vec<usize> {
    let indent = chosen
        .first()
        .and_then(|at| notes.lines.get(*at))
        .map_or(0, |it| it.indent);
    let known: std::collections::BTreeSet<usize> = chosen.iter().copied().collect();
    let mut last = 0;
    let mut all = Vec::new();
    for at in region.from..region.to {
        let Some(line) = notes.lines.get(at) else {
            continue;
        };
        if known.contains(&at) {
            last = line.number.unwrap_or(last);
            all.push(at);
        } else if last > 0 && line.indent == indent && is_free(notes, at) && line.number.is_none() {
            let numbered = line.content.split_once(' ');
            let (number, words) = numbered.unwrap_or(("", ""));
            let is_next = number.parse() == Ok(last + 1);
            if is_next && (ends_with_mark(words) || asks(words) == Mood::Asks) {
                last += 1;
                all.push(at);
            }
        }
    }
    all
}
