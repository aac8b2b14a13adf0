//! The material given to prepare from, and the notes on it: visible from the question to its last
//! follow-up.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::interview::Phase;
use crate::lang::say;
use crate::tui::screen::frame::WIDE;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView};

use super::InterviewScreen;
use super::layout::Areas;

impl InterviewScreen {
    /// Whether there is material to read now.
    pub(super) fn has_brief(&self) -> bool {
        !self.interview.is_paused() && self.brief().is_some()
    }

    fn brief(&self) -> Option<&str> {
        match self.interview.phase() {
            Phase::Asking { .. }
            | Phase::Preparing { .. }
            | Phase::Answering { .. }
            | Phase::TimeUp { .. } => self.interview.brief(self.interview.place()?),
            _ => None,
        }
    }

    /// The interviewer's words; on a narrow screen the material follows them.
    pub(super) fn upper_page(&self, shared: &Shared) -> Page {
        let mut page = self.prompt_page(shared);
        if self.has_brief() && shared.size.columns < WIDE {
            page.space();
            page.append(self.brief_page(shared));
        }
        page
    }

    /// What the keys for the interviewer's words scroll, and its area.
    pub(super) fn scrolled(&self, shared: &Shared, areas: &Areas) -> (Page, Rect) {
        match areas.brief.is_empty() {
            true if self.is_helped() => (self.help_page(shared), areas.lead),
            true => (self.upper_page(shared), areas.prompt),
            false => (self.side_page(shared), areas.brief),
        }
    }

    pub(super) fn render_prompt(&self, shared: &Shared, buf: &mut Buffer, areas: &Areas) {
        let quiet = shared.theme.quiet;
        let (page, area) = self.scrolled(shared, areas);
        PageView::new(&page, self.prompt_top, quiet).render(buf, area);
        if area != areas.prompt {
            PageView::new(&self.upper_page(shared), 0, quiet).render(buf, areas.prompt);
        }
    }

    /// The column next to the answer on a wide screen: help with the answer, and the material.
    fn side_page(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        if self.is_helped() {
            page.append(self.help_page(shared));
        }
        if self.has_brief() {
            if !page.is_empty() {
                page.space();
            }
            page.append(self.brief_page(shared));
        }
        page
    }

    /// The material, and below it the notes once they are finished.
    fn brief_page(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        let theme = &shared.theme;
        if let Some(notes) = self.notes_on_brief() {
            page.add(say::review::NOTES.get(shared.language), theme.title);
            page.add(notes, theme.text).space();
        }
        page.add(say::interview::BRIEF.get(shared.language), theme.title);
        page.add(self.brief().unwrap_or_default(), theme.text);
        page
    }

    fn notes_on_brief(&self) -> Option<&str> {
        let place = self.interview.place()?;
        let notes = match self.interview.phase() {
            Phase::Answering { turn, .. } if turn.probe().is_none() => turn.notes().text(),
            Phase::Answering { .. } | Phase::Asking { .. } | Phase::TimeUp { .. } => {
                &self.interview.turns_at(place).next()?.notes
            }
            _ => return None,
        };
        Some(notes.trim()).filter(|notes| !notes.is_empty())
    }
}
