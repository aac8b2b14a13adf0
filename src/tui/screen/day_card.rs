//! The card for the day of the interview.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::say::day_card as say;
use crate::moment::Moment;
use crate::review::day_card::{CardLine, DayCard};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::scrolled::Scrolled;
use super::{Screen, Step};

/// The card for the day of the interview.
#[derive(Debug)]
pub(super) struct DayCardScreen {
    card: DayCard,
    today: NaiveDate,
    scrolled: Scrolled,
}

impl Screen for DayCardScreen {
    fn context(&self) -> Context {
        Context::Page
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let page = self.page(shared);
        let head = (say::TITLE, self.context());
        self.scrolled.render(head, &page, shared, buf);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        let page = self.page(shared);
        self.scrolled.act(action, &page, shared)
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        let page = self.page(shared);
        self.scrolled.input(input, &page, shared)
    }
}

impl DayCardScreen {
    pub(super) fn new(card: DayCard, today: NaiveDate) -> Self {
        Self {
            card,
            today,
            scrolled: Scrolled::default(),
        }
    }

    fn page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        shared.add_unread(&mut page);
        let interview = self.card.interview(self.today, language);
        if !interview.is_empty() {
            page.add(interview, theme.title);
        }
        for section in self.card.sections(language) {
            if !page.is_empty() {
                page.space();
            }
            page.add(section.title, theme.title);
            for line in section.lines {
                match line {
                    CardLine::Own(text) => page.add_led("> ", 2, text, theme.question),
                    CardLine::Ours(text) => page.add_led("- ", 2, text, theme.text),
                    CardLine::Under(text) => page.add_indented(4, text, theme.quiet),
                };
            }
        }
        page
    }
}
