//! What a good answer to the question holds (practice only).

use crate::lang::say::interview as say;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::InterviewScreen;

impl InterviewScreen {
    pub(super) fn has_hint(&self) -> bool {
        self.asked().is_some_and(|asked| {
            let question = &asked.question;
            let lists = [question.key_points.is_empty(), question.pitfalls.is_empty()];
            question.intent.is_some() || lists.contains(&false)
        })
    }

    pub(super) fn hint_page(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        let Some(asked) = self.asked() else {
            return page;
        };
        let language = self.spoken_language().unwrap_or(shared.language);
        let theme = &shared.theme;
        if let Some(intent) = &asked.question.intent {
            page.add(say::INTENT.get(shared.language), theme.title);
            page.add_indented(2, intent.get(language), theme.text)
                .space();
        }
        if !asked.question.key_points.is_empty() {
            page.add(say::KEY_POINTS.get(shared.language), theme.title);
        }
        for point in &asked.question.key_points {
            page.add_indented(2, format!("- {}", point.say.get(language)), theme.text);
        }
        if !asked.question.pitfalls.is_empty() {
            page.space();
            page.add(say::PITFALLS.get(shared.language), theme.title);
        }
        for pitfall in &asked.question.pitfalls {
            page.add_indented(2, format!("- {}", pitfall.text.get(language)), theme.text);
        }
        page
    }
}
