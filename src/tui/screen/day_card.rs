//! The card for the day of the interview.

use chrono::NaiveDate;

use crate::lang::say::{Phrase, day_card as say};
use crate::review::day_card::{CardLine, DayCard};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::scrolled::Content;

/// The card for the day of the interview.
#[derive(Debug)]
pub(super) struct DayCardPage {
    pub(super) card: DayCard,
    pub(super) today: NaiveDate,
}

impl Content for DayCardPage {
    const TITLE: Phrase = say::TITLE;

    fn page(&self, shared: &Shared, _width: u16) -> Page {
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
                    CardLine::Own(text) => page.add_led("· ", 2, text, theme.question),
                    CardLine::Ours(text) => page.add_led("- ", 2, text, theme.text),
                    CardLine::Under(text) => page.add_indented(4, text, theme.quiet),
                };
            }
        }
        page
    }
}
