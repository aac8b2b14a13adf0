//! Marks the words searched for, and the hit that was opened.

use ratatui::layout::Rect;

use crate::lang::Language;
use crate::review::search::{Field, Hit, Query};
use crate::transcript::TurnRecord;
use crate::tui::theme::Theme;
use crate::tui::widget::Page;

use super::Shown;

/// A hit to show in its interview, and the words to mark there.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::tui::screen) struct Jump {
    pub(in crate::tui::screen) hit: Hit,
    pub(in crate::tui::screen) words: String,
}

/// Words searched for.
#[derive(Debug)]
pub(super) struct Sought {
    query: Option<Query>,
    /// The hit that was opened.
    hit: Hit,
    /// Whether it is kept visible: until the user scrolls.
    pub(super) followed: bool,
}

impl Sought {
    pub(super) fn new(jump: Jump) -> Self {
        Self {
            query: Query::new(&jump.words),
            hit: jump.hit,
            followed: true,
        }
    }

    /// The page with the hit.
    pub(super) fn page(&self) -> Shown {
        let turn = self.hit.turn.and_then(|turn| turn.checked_sub(1));
        turn.map_or(Shown::Whole, Shown::Answer)
    }

    /// Marks the words. A line that is on no page, such as a competency's id, is inserted at the
    /// top of the first one.
    pub(super) fn mark(
        &self,
        shown: Shown,
        turn: Option<&TurnRecord>,
        columns: &mut [(Page, Rect)],
        theme: &Theme,
        language: Language,
    ) {
        let Some(query) = &self.query else { return };
        if shown == self.page()
            && self.row(turn, columns).is_none()
            && let Some((page, _)) = columns.first_mut()
        {
            let name = self.hit.field.name().get(language);
            let line = format!("{name}: {}", self.hit.excerpt.trim());
            let rest = std::mem::take(page);
            page.add(line, theme.quiet).space().append(rest);
        }
        for (page, _) in columns {
            page.mark(|text| query.find(text), theme.found);
        }
    }

    /// The row of the line, on whichever page has it.
    pub(super) fn row(&self, turn: Option<&TurnRecord>, columns: &[(Page, Rect)]) -> Option<usize> {
        let (line, at) = self.line();
        let field = turn.and_then(|turn| match self.hit.field {
            Field::Answer => Some(turn.answer.as_str()),
            Field::Prompt => Some(turn.prompt.as_str()),
            _ => None,
        });
        // The line by its number first, as another may have the same text.
        let numbered = field.and_then(|text| {
            let before = text.split_inclusive('\n').take(self.hit.line - 1);
            let start: usize = before.map(str::len).sum();
            let within = text.get(start..)?.find(line)?;
            Some((text, start + within + at))
        });
        let places = numbered.into_iter().chain([(line, at)]);
        let mut rows = places.flat_map(|(whole, at)| {
            let row = move |(page, area): &(Page, Rect)| page.row_of(whole, at, area.width);
            columns.iter().filter_map(row)
        });
        rows.next()
    }

    /// The line without truncation marks, and the byte at which the words begin.
    fn line(&self) -> (&str, usize) {
        let excerpt = &self.hit.excerpt;
        let uncut = excerpt.trim_start_matches('…').trim_start();
        let cut = excerpt.len() - uncut.len();
        let first = self.hit.ranges.first().map_or(0, |range| range.start);
        let at = excerpt.char_indices().nth(first).map_or(0, |(at, _)| at);
        let line = uncut.trim_end_matches('…').trim_end();
        (line, at.saturating_sub(cut))
    }
}
