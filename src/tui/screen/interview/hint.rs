//! Help with an answer, docked next to it or above it: a hint about a good one, or the outline of
//! the strong one (practice only). It swallows no typed text.

use crate::interview::{Msg, Phase};
use crate::lang::say::{Phrase, interview as say, keys};
use crate::moment::Moment;
use crate::review::{OutlineStep, asked_alone, outline_now};
use crate::tui::keymap::Action;
use crate::tui::message::Effect;
use crate::tui::screen::Step;
use crate::tui::screen::frame::WIDE;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::InterviewScreen;

/// Below this height, only the title says what viewing the outline means.
const ROOM_FOR_WARNING: u16 = 16;

/// Help with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Help {
    /// A hint about a good answer.
    Hint,
    /// The outline of the strong answer.
    Outline,
}

impl InterviewScreen {
    /// Whether there is a hint for the current answer.
    pub(super) fn has_hint(&self) -> bool {
        let place = self.interview.place();
        place.is_some_and(|place| !self.interview.hints(place).is_empty())
    }

    /// Whether the bank has a strong answer to the current question. Never shown before a
    /// follow-up.
    pub(super) fn has_outline(&self) -> bool {
        let place = asked_alone(&self.interview);
        let asked = place.and_then(|place| self.interview.question(place));
        let asked = asked.map(|it| &it.question);
        asked.is_some_and(|it| it.model_answer.is_some() || it.outline.is_some())
    }

    /// Whether help is shown: not during a pause, which hides everything.
    pub(super) fn is_helped(&self) -> bool {
        let phase = self.interview.phase();
        let writes = matches!(phase, Phase::Preparing { .. } | Phase::Answering { .. });
        self.docked.is_some() && writes && !self.interview.is_paused()
    }

    /// Whether it is above the text: on a wide screen it is next to it.
    pub(super) fn is_helped_below(&self, shared: &Shared) -> bool {
        self.is_helped() && shared.size.columns < WIDE
    }

    /// The action that closes the help or ends the recording, and its label.
    pub(super) fn closing_key(&self) -> Option<(Action, Phrase)> {
        match self.docked.filter(|_| self.is_helped()) {
            Some(Help::Hint) => Some((Action::Hint, keys::HIDE_HINT)),
            Some(Help::Outline) => Some((Action::Outline, keys::HIDE_OUTLINE)),
            None if self.is_recording() => Some((Action::Record, keys::STOP_RECORDING)),
            None => None,
        }
    }

    /// Opens or closes the hint.
    pub(super) fn toggle_hint(&mut self) -> Step {
        if self.has_hint() {
            self.toggle(Help::Hint);
        }
        Step::stay()
    }

    /// Opens the outline of the strong answer, which is recorded, or closes it.
    pub(super) fn toggle_outline(&mut self, now: Moment) -> Vec<Effect> {
        let place = asked_alone(&self.interview).filter(|_| self.has_outline());
        let Some(place) = place else {
            return Vec::new();
        };
        let known = self.outline.as_ref().is_some_and(|(at, _)| *at == place);
        if !known {
            self.outline = outline_now(&self.interview);
        }
        self.toggle(Help::Outline);
        self.send(now, Msg::OutlineWanted)
    }

    fn toggle(&mut self, help: Help) {
        let is_there = self.docked == Some(help);
        self.docked = (!is_there).then_some(help);
        self.prompt_top = 0;
    }

    /// The current help, below its title.
    pub(super) fn help_page(&self, shared: &Shared) -> Page {
        let (title, content) = match (&self.outline, self.docked) {
            (Some((_, steps)), Some(Help::Outline)) if shared.size.rows < ROOM_FOR_WARNING => {
                (say::OUTLINE_BRIEF, outline_page(steps, shared))
            }
            (Some((_, steps)), Some(Help::Outline)) => {
                let mut page = Page::default();
                page.add(say::OUTLINE_SEEN.get(shared.language), shared.theme.soon);
                page.append(outline_page(steps, shared));
                (say::OUTLINE_TITLE, page)
            }
            _ => (say::HINT_TITLE, self.hint_page(shared)),
        };
        let mut page = Page::default();
        page.add(title.get(shared.language), shared.theme.marker);
        page.append(content);
        page
    }

    fn hint_page(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        let (theme, language) = (&shared.theme, shared.language);
        let place = self.interview.place();
        for hint in place.map(|it| self.interview.hints(it)).unwrap_or_default() {
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

/// Each sentence of the strong answer: the points it makes, and how it begins.
fn outline_page(steps: &[OutlineStep], shared: &Shared) -> Page {
    let theme = &shared.theme;
    let mut page = Page::default();
    for (number, step) in (1..).zip(steps) {
        let points: Vec<&str> = step.points.iter().map(|it| shared.say(it)).collect();
        let lead = format!("{number}. ");
        if points.is_empty() {
            page.add_led(lead, 3, step.words.as_str(), theme.quiet);
        } else {
            page.add_led(lead, 3, points.join(", "), theme.title);
            page.add_indented(3, step.words.as_str(), theme.quiet);
        }
    }
    page
}
