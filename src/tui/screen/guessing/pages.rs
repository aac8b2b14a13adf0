//! The pages of the drill: the question with the choices, the tested competency, the result.

use crate::lang::say::guessing as say;
use crate::review::guessing::Tested;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::Guessing;

impl Guessing {
    pub(super) fn question_page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let Some(guess) = self.guesses.get(self.picked.len()) else {
            page.add(say::NOTHING.get(language), theme.text);
            return page;
        };
        page.add(shared.say(&guess.prompt), theme.question).space();
        page.add(say::WHICH.get(language), theme.title);
        for (number, choice) in (1..).zip(&guess.choices) {
            page.begin_item();
            page.add_led(format!("{number}"), 3, shared.say(&choice.name), theme.text);
        }
        page
    }

    /// Whether the pick was right, and why.
    pub(super) fn verdict_page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let Some((guess, picked)) = self.answers().last() else {
            return page;
        };
        let (verdict, style) = match picked.tested {
            Tested::First => (say::RIGHT, theme.good),
            Tested::Too => (say::NEARLY, theme.soon),
            Tested::Not => (say::WRONG, theme.soon),
        };
        page.add(verdict.get(language), style);
        page.add(shared.say(&guess.prompt), theme.question).space();
        if let Some(right) = guess.right() {
            let name = shared.say(&right.name);
            page.add(say::tests(language, name), theme.title);
            page.add_indented(2, shared.say(&right.looks_for), theme.text);
        }
        if let Some(intent) = &guess.intent {
            page.add(say::WHY.get(language), theme.title);
            page.add_indented(2, shared.say(intent), theme.text);
        }
        if picked.tested != Tested::First {
            let name = shared.say(&picked.name);
            page.add(say::picked(language, name), theme.title);
            page.add_indented(2, shared.say(&picked.looks_for), theme.text);
        }
        page
    }

    /// Number of correct picks, and which competencies were confused.
    pub(super) fn sum_page(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let summed = say::summed(language, self.right(), self.picked.len());
        page.add(summed, theme.title).space();
        for (guess, picked) in self.answers().filter(|(_, it)| it.tested != Tested::First) {
            let Some(right) = guess.right() else {
                continue;
            };
            let (right, picked) = (shared.say(&right.name), shared.say(&picked.name));
            page.add(shared.say(&guess.prompt), theme.question);
            page.add_indented(2, say::taken_for(language, right, picked), theme.text);
        }
        page.space().add(say::SOURCE.get(language), theme.quiet);
        page
    }
}
