//! Before a round: who interviews, and for how long.

use ratatui::buffer::Buffer;

use crate::lang::say;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView};

use super::InterviewScreen;
use super::layout::{Areas, indented};

impl InterviewScreen {
    pub(super) fn render_opening(
        &self,
        round: usize,
        shared: &Shared,
        buf: &mut Buffer,
        areas: &Areas,
    ) {
        let page = self.opening_page(round, shared);
        PageView::new(&page, self.prompt_top, shared.theme.quiet).render(buf, indented(areas.body));
    }

    fn opening_page(&self, round: usize, shared: &Shared) -> Page {
        let language = shared.language;
        let theme = &shared.theme;
        let mut page = Page::default();
        let Some(planned) = self.interview.setup().plan.rounds.get(round) else {
            return page;
        };
        page.add(shared.say(&planned.name), theme.title);
        page.add(
            say::interview::minutes(language, planned.asked_minutes()),
            theme.text,
        );
        page.add(
            say::interview::questions(language, planned.questions.len()),
            theme.text,
        );
        page.space();
        page.add(say::interview::OPPOSITE.get(language), theme.quiet);
        for interviewer in &planned.interviewers {
            page.add_indented(2, shared.say(&interviewer.role), theme.speaker);
            page.add_indented(4, shared.say(&interviewer.manner), theme.text);
        }
        page.space();
        page.add(say::interview::PRESS_TO_BEGIN.get(language), theme.title);
        page
    }
}
