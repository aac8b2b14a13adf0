//! From lines with their roles to questions with their answers: what each line belongs to.

use super::asking::{Mood, asks, split_choice};
use super::draft::{Draft, Draws};
use super::label::{Label, Part, part};
use super::line::{Line, question_text};
use super::model::Why;
use super::notes::{Notes, Role, callout};
use super::region::is_bracketed;
use super::table;

/// The longest title of a story, in characters.
const LONGEST_TITLE: usize = 120;
/// So many blank lines before text that nobody asked for end the last answer.
const LOOSE: usize = 2;

/// Reads the lines from the first to the last.
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
    /// The question to a key above.
    Question,
    /// Follow-ups, one to a line, from this indentation and depth of details on.
    FollowUps {
        indent: usize,
        details: usize,
    },
    /// Advice until the answer begins.
    Hint,
}

/// A question that text may still belong to.
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
    /// A part of a story stands in its answer, so that `A:` is its action.
    tells: bool,
    /// It is a section of an application, whose text blank lines do not end.
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

    /// Closes what a line at this place cannot belong to.
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
            tells: false,
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

    /// Whether an unlabelled question belongs below the one that is open: deeper in details, in a
    /// quotation, or by its indentation where both are labelled.
    fn follows(&self, line: &Line) -> bool {
        let Some(open) = self.open.last() else {
            return false;
        };
        let main = self.open.first().unwrap_or(open);
        let in_box =
            line.flat.details > main.details || (main.quote > 0 && line.quote > main.quote);
        let labelled =
            line.label == Some(Label::Question) && line.heading.is_none() && main.level == 7;
        let deeper = line.indent > main.indent + 1 && line.flat.details == main.details;
        (in_box && line.flat.is_summary == (line.flat.details > main.details))
            || (labelled && deeper)
    }

    /// Leaves the follow-ups that stand beside this one or deeper.
    fn leave_siblings(&mut self, line: &Line) {
        while self.open.len() > 1 {
            let Some(open) = self.open.last().filter(|it| it.is_follow_up) else {
                break;
            };
            let level = line.heading.filter(|_| line.flat.details == 0).unwrap_or(7);
            let here = (line.flat.details, level, line.indent);
            let its = (open.details, open.level, open.indent);
            let is_deeper = here.0 > its.0
                || (here.0 == its.0
                    && (here.1 > its.1 && its.1 < 7 || (here.1 == its.1 && here.2 > its.2)));
            if is_deeper {
                break;
            }
            self.open.pop();
        }
    }

    fn follow_up(&mut self, at: usize, line: &Line) {
        self.close_for(line, at);
        if line.of_number.is_none() && line.heading.is_none_or(|_| true) {
            self.leave_siblings(line);
        }
        if let Some(parent) = line
            .of_number
            .and_then(|of| self.draws.numbered(of, at, self.title))
        {
            self.open.clear();
            self.open.push(parent_of(parent, line));
        }
        let follows = !self.open.is_empty();
        self.ask(at, line, follows);
    }

    /// Opens a question, its answer behind an arrow or in the same line.
    fn ask(&mut self, at: usize, line: &Line, follows: bool) {
        let (content, answer) = split_answer(&line.content);
        let text = question_text(content);
        self.open(at, line, text, follows);
        if let (Some(answer), Some(open)) = (answer, self.open.last()) {
            self.draws.add_inline(open.draft, at, answer.to_owned());
        }
    }

    fn follow_ups(&mut self, at: usize, line: &Line) {
        self.close_for(line, at);
        self.open.truncate(1);
        self.waits = Waits::FollowUps {
            indent: line.indent,
            details: line.flat.details,
        };
        if line.flat.is_summary {
            // What stands in the box is deeper than its parent.
            self.waits = Waits::FollowUps {
                indent: 0,
                details: line.flat.details,
            };
        }
        self.draws.note(at);
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
        if is_part && (open.tells || self.draws.is_story(open.draft)) {
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
                open.tells |= part(&line.flat.text).is_some_and(|(it, _)| it != Part::Action);
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

    /// Whether a bold item within a bold item asks on, as toggles in toggles do.
    fn is_toggle(&self, line: &Line) -> bool {
        let is_item = |line: &Line| line.is_bold && line.bullet.is_some();
        let main = self.open.first().filter(|it| line.indent > it.indent);
        let asked = main.and_then(|it| self.notes.lines.get(self.draws.place(it.draft)));
        is_item(line) && asked.is_some_and(is_item) && asks(&line.asked()) == Mood::Asks
    }

    /// Opens a follow-up where a label above announced a list of them.
    fn listed(&mut self, at: usize, line: &Line) -> bool {
        let Waits::FollowUps { indent, details } = self.waits else {
            return false;
        };
        let is_it = self.lists_follow_up(line, indent, details);
        if is_it {
            self.open.truncate(1);
            let follows = !self.open.is_empty();
            self.ask(at, line, follows);
            self.waits = Waits::FollowUps { indent, details };
        }
        is_it
    }

    /// Whether a line is one of the follow-ups that a label announced.
    fn lists_follow_up(&self, line: &Line, indent: usize, details: usize) -> bool {
        let listed = line.bullet.is_some() || line.number.is_some();
        let here = line.flat.details == details && line.indent >= indent && !line.flat.is_fenced;
        let first = !self.open.last().is_some_and(|it| it.is_follow_up);
        let depth = self
            .open
            .last()
            .is_none_or(|it| !it.is_follow_up || line.indent <= it.indent);
        let asked = asks(&line.asked());
        here && depth
            && !line.is_empty()
            && (asked == Mood::Asks || (listed && details > 0 && asked == Mood::Names && first))
    }

    /// A part of a story below a title that nobody asks opens that story.
    fn opens_story(&mut self, at: usize, line: &Line) -> bool {
        let in_story = self
            .open
            .last()
            .is_some_and(|it| self.draws.is_story(it.draft));
        if in_story && self.is_next_title(at, line) {
            self.open.clear();
            self.title = Some(at);
            self.draws.skip(at, Why::Unplaced);
            return true;
        }
        if !self.open.is_empty() || part(&line.flat.text).is_none() || line.flat.is_fenced {
            return false;
        }
        if self.title.is_none() {
            self.draws.skip(at, Why::Unplaced);
            return true;
        }
        let Some(title) = self.title else {
            return false;
        };
        let Some(named) = self.notes.lines.get(title) else {
            return false;
        };
        let text = named.asked();
        self.draws.unskip(title);
        self.open(title, named, text, false);
        if let Some(open) = self.open.last_mut() {
            // A story goes on until the next title, however its lines are indented.
            open.indent = 0;
            self.draws.tell(open.draft);
            self.draws.add_text(open.draft, at);
        }
        true
    }

    /// Whether a line within a story is the title of the next one: the first part follows.
    fn is_next_title(&self, at: usize, line: &Line) -> bool {
        let letters = line.content.chars().filter(|c| c.is_alphanumeric()).count();
        let short = line.content.chars().count() <= LONGEST_TITLE && letters >= 3;
        let next = self
            .notes
            .next_text(at, at + 4)
            .and_then(|it| self.notes.lines.get(it));
        let opens = next.is_some_and(|it| {
            part(&it.flat.text).is_some_and(|(it, _)| matches!(it, Part::Situation))
        });
        let above = at.checked_sub(1).and_then(|it| self.notes.lines.get(it));
        let apart = above.is_some_and(Line::is_blank)
            || line.number.is_some()
            || line.is_bold
            || line.heading.is_some();
        short && opens && apart && part(&line.flat.text).is_none()
    }

    /// Ends the answer above where text follows that nobody asked for.
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
        tells: false,
        is_essay: false,
    }
}

/// `"question" → answer` in one line.
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
