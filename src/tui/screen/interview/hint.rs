//! What a good answer to the question holds (practice only).

use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::InterviewScreen;

impl InterviewScreen {
    pub(super) fn hint_page(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        let (theme, language) = (&shared.theme, shared.language);
        let place = self.interview.place();
        for hint in place.map(|it| self.interview.hints(it)).unwrap_or_default() {
            if !page.is_empty() {
                page.space();
            }
            page.add(hint.title.get(language), theme.title);
            for line in hint.lines {
                page.add_indented(2, line, theme.text);
            }
        }
        page
    }
}
