//! Stories: where their parts begin below a title.

use crate::coach::Part;
use crate::import::line::Line;
use crate::import::model::Why;
use crate::import::part::part;

use super::{LONGEST_TITLE, Sweep};

impl Sweep<'_> {
    /// Whether a part of a story below a title opens that story.
    pub(super) fn opens_story(&mut self, at: usize, line: &Line) -> bool {
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
            // A story continues until the next title, whatever the indentation of its lines.
            open.indent = 0;
            self.draws.mark_story(open.draft);
            self.draws.add_text(open.draft, at);
        }
        true
    }

    /// Whether a line within a story is the title of the next one: the first part follows.
    pub(super) fn is_next_title(&self, at: usize, line: &Line) -> bool {
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
}
