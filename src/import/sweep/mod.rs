//! Turns lines with roles into questions with answers: decides what each line belongs to.

mod following;
mod story;

use super::asking::{Mood, asks, split_choice};
use super::draft::{Draft, Draws};
use super::inline::question_text;
use super::line::Line;
use super::model::Why;
use super::notes::{Notes, Role, callout};
use super::part::part;
use super::table;
use super::vote::is_bracketed;
use crate::coach::Part;

/// The longest title of a story, in characters.
const LONGEST_TITLE: usize = 120;
/// How many blank lines before unrelated text end the last answer.
const LOOSE: usize = 2;

/// Reads the lines from first to last.
pub(super) fn sweep(notes: &Notes) -> Draws {
    let mut sweep = Sweep {
        notes,
        draws: Draws::default(),
        open: Vec::new(),
        title: None,
        waits: Waits::Nothing,
        blanks: 0,
        last_asked: last_asked(notes),
    };
    for at in 0..notes.lines.len() {
        sweep.line(at);
    }
    sweep.draws
}

/// What the next line of text would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waits {
    Nothing,
    /// The question for a key above.
    Question,
    /// Follow-ups, one per line, from this indentation and depth of details.
    FollowUps {
        indent: usize,
        details: usize,
    },
    /// Advice until the answer begins.
    Hint,
}

/// A question to which text may still belong.
#[derive(Debug, Clone, Copy)]
struct Open {
    draft: usize,
    /// The level of its heading, 7 for none.
    level: u8,
    details: usize,
    quote: usize,
    indent: usize,
    is_bullet: bool,
    is_follow_up: bool,
    /// Whether its answer contains a part of a story, so that `A:` is its action.
    has_part: bool,
    /// Whether it is a section of an application, which blank lines do not end.
    is_essay: bool,
}

struct Sweep<'n> {
    notes: &'n Notes,
    draws: Draws,
    open: Vec<Open>,
    /// The last line that could be the title of a story.
    title: Option<usize>,
    waits: Waits,
    blanks: usize,
    last_asked: usize,
}

/// The last line that opens anything.
fn last_asked(notes: &Notes) -> usize {
    let opens = |role: &Role| !matches!(role, Role::Text | Role::Skip(_) | Role::Hint);
    notes.roles.iter().rposition(opens).unwrap_or(0)
}

impl Sweep<'_> {
    fn line(&mut self, at: usize) {
        let Some(line) = self.notes.lines.get(at) else {
            return;
        };
        if line.is_blank() {
            self.blanks += 1;
            if let Some(open) = self.open.last() {
                self.draws.add_text(open.draft, at);
            }
            return;
        }
        match self.notes.role(at) {
            Role::Skip(why) => self.draws.skip(at, why),
            Role::Section => self.section(at),
            Role::Question => self.question(at, line),
            Role::Key => {
                self.close_for(line, at);
                self.open.clear();
                self.waits = Waits::Question;
                self.draws.skip(at, Why::Heading);
            }
            Role::FollowUp => self.follow_up(at, line),
            Role::FollowUps => self.follow_ups(at, line),
            Role::Answer => self.answer(at, line),
            Role::Hint => self.hint(at),
            Role::Row => self.row(at),
            Role::Text => self.text(at, line),
        }
        self.blanks = 0;
    }

    fn section(&mut self, at: usize) {
        self.open.clear();
        self.waits = Waits::Nothing;
        self.title = Some(at);
        self.draws.skip(at, Why::Heading);
    }

    /// Closes whatever a line at this position cannot belong to.
    fn close_for(&mut self, line: &Line, at: usize) {
        while let Some(open) = self.open.last() {
            let left_box = line.flat.details < open.details || line.quote < open.quote;
            let left_item = open.is_follow_up
                && open.level == 7
                && open.details == line.flat.details
                && (line.indent < open.indent
                    || (line.indent == open.indent
                        && open.is_bullet
                        && line.bullet.is_some()
                        && self.notes.role(at) == Role::Text
                        && self.draws.has_text(open.draft)));
            if !(left_box || left_item) {
                break;
            }
            self.open.pop();
        }
    }

    fn open(&mut self, at: usize, line: &Line, text: String, is_follow_up: bool) {
        let parent = self.open.last().filter(|_| is_follow_up).map(|it| it.draft);
        let draft = self
            .draws
            .begin(Draft::new(text, at, line.flat.number, parent));
        self.open.push(Open {
            draft,
            level: line.heading.filter(|_| line.flat.details == 0).unwrap_or(7),
            details: line.flat.details,
            quote: if callout(line).is_some() {
                line.quote
            } else {
                0
            },
            indent: line.indent,
            is_bullet: line.bullet.is_some(),
            is_follow_up,
            has_part: false,
            is_essay: is_bracketed(line),
        });
        self.waits = Waits::Nothing;
    }

    fn question(&mut self, at: usize, line: &Line) {
        self.close_for(line, at);
        if self.listed(at, line) {
            return;
        }
        let follows = self.follows(line);
        if !follows {
            self.open.clear();
        } else {
            self.leave_siblings(line);
        }
        if let (false, Some(of)) = (follows, line.of_number.filter(|_| line.heading.is_none()))
            && let Some(parent) = self.draws.numbered(of, at, self.title)
        {
            self.open.push(parent_of(parent, line));
            self.ask(at, line, true);
            return;
        }
        if let Some(title) = callout(line) {
            self.open(at, line, question_text(title), follows);
            return;
        }
        self.ask(at, line, follows);
        if let (Some(open), Some(number)) = (
            self.open.last(),
            line.number.filter(|_| !follows && line.of_number.is_none()),
        ) {
            self.draws.number(open.draft, number);
        }
    }

    /// Opens a question, with its answer after an arrow or on the same line.
    fn ask(&mut self, at: usize, line: &Line, follows: bool) {
        let (content, answer) = split_answer(&line.content);
        let text = question_text(content);
        self.open(at, line, text, follows);
        if let (Some(answer), Some(open)) = (answer, self.open.last()) {
            self.draws.add_inline(open.draft, at, answer.to_owned());
        }
    }

    fn answer(&mut self, at: usize, line: &Line) {
        self.close_for(line, at);
        if self.waits != Waits::Nothing && !matches!(self.waits, Waits::FollowUps { .. }) {
            self.waits = Waits::Nothing;
        }
        let Some(open) = self.open.last() else {
            self.draws.skip(at, Why::Unplaced);
            return;
        };
        let is_part = part(&line.flat.text).is_some_and(|(it, _)| it == Part::Action);
        if is_part && (open.has_part || self.draws.is_story(open.draft)) {
            self.draws.add_text(open.draft, at);
            return;
        }
        self.draws.note(at);
        if line.flat.is_summary || line.is_empty() {
            return;
        }
        self.draws.add_inline(open.draft, at, line.content.clone());
    }

    fn hint(&mut self, at: usize) {
        self.draws.skip(at, Why::Hint);
        let ahead = (at + 1..self.notes.lines.len().min(at + 40))
            .find(|it| !matches!(self.notes.role(*it), Role::Text | Role::Hint));
        if ahead.is_some_and(|it| self.notes.role(it) == Role::Answer) {
            self.waits = Waits::Hint;
        }
    }

    fn row(&mut self, at: usize) {
        let Some((question, answer)) = self.notes.lines.get(at).and_then(table::row) else {
            self.draws.skip(at, Why::Metadata);
            return;
        };
        self.open.clear();
        let number = self.notes.lines.get(at).map_or(0, |it| it.flat.number);
        let draft = self
            .draws
            .begin(Draft::new(question_text(&question), at, number, None));
        if !answer.trim().is_empty() {
            self.draws.add_inline(draft, at, answer);
        }
    }

    fn text(&mut self, at: usize, line: &Line) {
        self.close_for(line, at);
        match self.waits {
            Waits::Question if !line.is_empty() => {
                self.ask(at, line, false);
                return;
            }
            Waits::Hint => {
                self.draws.skip(at, Why::Hint);
                return;
            }
            _ => {}
        }
        if self.listed(at, line) {
            return;
        }
        if self.opens_story(at, line) {
            return;
        }
        if self.is_toggle(line) {
            self.follow_up(at, line);
            return;
        }
        self.end_loose(at, line);
        match self.open.last_mut() {
            Some(open) => {
                open.has_part |= part(&line.flat.text).is_some_and(|(it, _)| it != Part::Action);
                self.draws.add_text(open.draft, at);
            }
            None => {
                self.title = (line.content.chars().count() <= LONGEST_TITLE && !line.is_empty())
                    .then_some(at)
                    .or(self.title);
                self.draws.skip(at, Why::Unplaced);
            }
        }
    }

    /// Ends the answer above if unrelated text follows.
    fn end_loose(&mut self, at: usize, line: &Line) {
        let Some(open) = self
            .open
            .first()
            .filter(|it| it.level == 7 && it.details == 0)
        else {
            return;
        };
        let is_rule = line.is_rule() && line.quote == 0 && line.indent <= open.indent + 8;
        let long = line.flat.text.trim().chars().count() >= 10;
        let crosses =
            is_rule && !self.draws.is_story(open.draft) && (line.indent <= open.indent || long);
        let is_last = at > self.last_asked;
        let loose = is_last
            && self.blanks >= LOOSE
            && line.indent <= open.indent
            && self.draws.has_text(open.draft)
            && !self.draws.is_story(open.draft)
            && !line.flat.is_fenced
            && !open.is_essay;
        let left_list = open.is_bullet && line.bullet.is_some() && line.indent < open.indent;
        let dedented = left_list
            || open.indent >= 2
                && line.indent + 1 < open.indent
                && self.draws.has_text(open.draft)
                && line.heading.is_none();
        if crosses || loose || dedented {
            self.open.clear();
        }
    }
}

fn parent_of(draft: usize, line: &Line) -> Open {
    Open {
        draft,
        level: 7,
        details: line.flat.details,
        quote: 0,
        indent: line.indent.saturating_sub(1),
        is_bullet: false,
        is_follow_up: false,
        has_part: false,
        is_essay: false,
    }
}

/// `"question" → answer` on one line.
fn split_answer(content: &str) -> (&str, Option<&str>) {
    if let (question, Some(choice)) = split_choice(content.trim_end()) {
        return (question, Some(choice));
    }
    for arrow in [" → ", " -> ", " => ", "→", " ⇒ "] {
        if let Some((question, answer)) = content.split_once(arrow)
            && asks(&question_text(question)) == Mood::Asks
            && super::asking::ends_with_mark(question.trim_end_matches(['"', '”', '*', ' ']))
        {
            return (question, Some(answer));
        }
    }
    (content, None)
}
