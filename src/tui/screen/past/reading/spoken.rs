use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang::say::recording as say;
use crate::transcript::TurnRecord;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::bottom_panel::BottomPanel;
use crate::tui::screen::text_area::TextArea;
use crate::tui::shared::Shared;

/// The words of a spoken answer, being looked through over the lower part of the screen.
#[derive(Debug)]
pub(super) struct SpokenWords {
    place: usize,
    text_area: TextArea,
}

impl SpokenWords {
    /// Those of the answer at `place`: what was typed or accepted, and what was recognized
    /// besides.
    pub(super) fn new(place: usize, turn: &TurnRecord) -> Self {
        let typed = turn.answer.trim();
        let recognized = turn.recognized.as_deref().unwrap_or_default();
        let text = match (typed, recognized) {
            ("", recognized) => recognized.to_owned(),
            (typed, "") => typed.to_owned(),
            (typed, recognized) => format!("{recognized}\n\n{typed}"),
        };
        Self {
            place,
            text_area: TextArea::of(&text),
        }
    }

    pub(super) fn place(&self) -> usize {
        self.place
    }

    pub(super) fn text(&self) -> &str {
        self.text_area.text()
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) {
        self.text_area.act(action, panel(shared.area()).inner());
    }

    pub(super) fn input(&mut self, input: &Input, shared: &Shared) {
        self.text_area.input(input, panel(shared.area()).inner());
    }

    pub(super) fn fit(&mut self, shared: &Shared) {
        self.text_area.fit(panel(shared.area()).inner());
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let panel = panel(area);
        panel.render(say::WORDS_TITLE, Context::Commenting, shared, buf);
        let placeholder = say::WORDS_PLACEHOLDER.get(shared.language);
        let (theme, text) = (&shared.theme, panel.inner());
        self.text_area.render(placeholder, theme, buf, text)
    }
}

/// What is written takes two thirds of the screen.
fn panel(area: Rect) -> BottomPanel {
    BottomPanel::of(area, (area.height * 2 / 3).max(4))
}
