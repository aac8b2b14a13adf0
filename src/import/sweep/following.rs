//! Follow-ups: the questions they belong to.

use crate::import::asking::{Mood, asks};
use crate::import::label::Label;
use crate::import::line::Line;

use super::{Sweep, Waits, parent_of};

impl Sweep<'_> {
    /// Whether an unlabeled question belongs below the open one: deeper in details, in a
    /// quotation, or by indentation if both are labeled.
    pub(super) fn follows(&self, line: &Line) -> bool {
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

    /// Closes the follow-ups that are beside this one or deeper.
    pub(super) fn leave_siblings(&mut self, line: &Line) {
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

    pub(super) fn follow_up(&mut self, at: usize, line: &Line) {
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

    pub(super) fn follow_ups(&mut self, at: usize, line: &Line) {
        self.close_for(line, at);
        self.open.truncate(1);
        self.waits = Waits::FollowUps {
            indent: line.indent,
            details: line.flat.details,
        };
        if line.flat.is_summary {
            // The content of the box is deeper than its parent.
            self.waits = Waits::FollowUps {
                indent: 0,
                details: line.flat.details,
            };
        }
        self.draws.note(at);
    }

    /// Whether a bold item within a bold item is a follow-up, as with nested toggles.
    pub(super) fn is_toggle(&self, line: &Line) -> bool {
        let is_item = |line: &Line| line.is_bold && line.bullet.is_some();
        let main = self.open.first().filter(|it| line.indent > it.indent);
        let asked = main.and_then(|it| self.notes.lines.get(self.draws.place(it.draft)));
        is_item(line) && asked.is_some_and(is_item) && asks(&line.asked()) == Mood::Asks
    }

    /// Opens a follow-up if a label above announced a list of them.
    pub(super) fn listed(&mut self, at: usize, line: &Line) -> bool {
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

    /// Whether a line is one of the follow-ups announced by a label.
    pub(super) fn lists_follow_up(&self, line: &Line, indent: usize, details: usize) -> bool {
        let listed = line.bullet.is_some() || line.number.is_some();
        let here = line.flat.details == details
            && line.indent >= indent
            && !line.flat.is_fenced
            && line.heading.is_none();
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
}
