//! What a good answer to the question holds (practice only).

use crate::interview::Msg;
use crate::lang::say::interview as say;
use crate::moment::Moment;
use crate::review::{OutlineStep, asked_alone, outline_now};
use crate::tui::overlay::{Help, Overlay};
use crate::tui::screen::Step;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::InterviewScreen;

impl InterviewScreen {
    /// Whether there is anything to help with the answer now.
    pub(super) fn has_hint(&self) -> bool {
        let place = self.interview.place();
        place.is_some_and(|place| !self.interview.hints(place).is_empty())
    }

    /// What helps with the answer now: the hint, or the outline.
    pub(super) fn help_page(&self, shared: &Shared) -> Page {
        match &self.outline {
            Some((_, steps)) if self.outlined => outline_page(steps, shared),
            _ => self.hint_page(shared),
        }
    }

    /// Whether the bank says what a strong answer is to what is being answered. Nothing is shown
    /// of it before a follow-up.
    pub(super) fn has_outline(&self) -> bool {
        let place = asked_alone(&self.interview);
        let asked = place.and_then(|place| self.interview.question(place));
        let asked = asked.map(|it| &it.question);
        asked.is_some_and(|it| it.model_answer.is_some() || it.outline.is_some())
    }

    /// Shows the outline of the strong answer, which is noted down.
    pub(super) fn show_outline(&mut self, now: Moment) -> Step {
        let place = asked_alone(&self.interview).filter(|_| self.has_outline());
        let Some(place) = place else {
            return Step::stay();
        };
        let known = self.outline.as_ref().is_some_and(|(at, _)| *at == place);
        if !known {
            self.outline = outline_now(&self.interview);
        }
        self.outlined = true;
        let effects = self.send(now, Msg::OutlineWanted);
        Step::Do(effects).then(Step::Cover(Overlay::hint(Help::Outline)))
    }

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
                match line.strip_prefix("- ") {
                    Some(item) => page.add_led("  -", 4, item, theme.text),
                    None => page.add_indented(2, line, theme.text),
                };
            }
        }
        page
    }
}

/// Each sentence of the strong answer with the points it carries, then what seeing it means.
fn outline_page(steps: &[OutlineStep], shared: &Shared) -> Page {
    let theme = &shared.theme;
    let mut page = Page::default();
    for (number, step) in (1..).zip(steps) {
        let points: Vec<&str> = step.points.iter().map(|it| shared.say(it)).collect();
        page.add_led(format!("{number}. "), 3, step.words.as_str(), theme.text);
        if !points.is_empty() {
            page.add_indented(3, points.join(", "), theme.title);
        }
    }
    page.space();
    page.add(say::OUTLINE_SEEN.get(shared.language), theme.quiet);
    page
}
