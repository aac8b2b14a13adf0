//! Before a round: who interviews, and for how long.

use ratatui::buffer::Buffer;

use crate::lang::say;
use crate::tui::keymap::Action;
use crate::tui::screen::Screen;
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
        if self.interview.setup().warm_up {
            page.add(say::guessing::WARM_UP.get(language), theme.title);
            page.add(say::guessing::IS_WARM_UP.get(language), theme.text);
            page.space();
            self.add_begin(shared, &mut page);
            return page;
        }
        page.add(shared.say(&planned.name), theme.title);
        if self.interview.setup().retry.is_some() {
            page.add(say::interview::IS_RETRY.get(language), theme.text);
        }
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
        for interviewer in planned.speakers() {
            page.add_indented(2, shared.say(&interviewer.role), theme.speaker);
            page.add_indented(4, shared.say(&interviewer.manner), theme.text);
        }
        page.space();
        self.add_begin(shared, &mut page);
        page
    }

    /// The key that begins.
    fn add_begin(&self, shared: &Shared, page: &mut Page) {
        let key = shared.key(self.context(), &Action::Accept);
        let begin = say::interview::press_to_begin(shared.language, &key);
        page.add(begin, shared.theme.title);
    }
}
