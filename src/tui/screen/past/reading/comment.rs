use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang::say::{Phrase, past as say};
use crate::review::notes::Remarks;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::Step;
use crate::tui::screen::bottom_panel::BottomPanel;
use crate::tui::screen::discarding::DiscardRequest;
use crate::tui::screen::text_area::TextArea;
use crate::tui::shared::Shared;

use super::Reading;

/// A comment being written, over the lower part of the screen.
#[derive(Debug)]
pub(super) struct Comment {
    title: Phrase,
    placeholder: Phrase,
    before: String,
    text_area: TextArea,
    discarding: DiscardRequest,
}

impl Comment {
    pub(super) fn new(title: Phrase, written: &str) -> Self {
        Self::saying(title, say::COMMENT_PLACEHOLDER, written)
    }

    /// The same with a placeholder.
    pub(super) fn saying(title: Phrase, placeholder: Phrase, written: &str) -> Self {
        Self {
            title,
            placeholder,
            before: written.to_owned(),
            text_area: TextArea::of(written),
            discarding: DiscardRequest::default(),
        }
    }

    pub(super) fn text(&self) -> &str {
        self.text_area.text()
    }

    /// Byte position of the cursor.
    pub(super) fn cursor(&self) -> usize {
        self.text_area.cursor()
    }

    pub(super) fn is_changed(&self) -> bool {
        self.text() != self.before
    }

    /// Whether to discard the text: it is empty, or this is the second request.
    pub(super) fn is_discarded(&mut self) -> bool {
        self.discarding.confirms() || !self.is_changed()
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) {
        self.discarding.take_back();
        self.text_area
            .act(action, BottomPanel::half(shared.area()).inner());
    }

    pub(super) fn input(&mut self, input: &Input, shared: &Shared) {
        self.discarding.take_back();
        self.text_area
            .input(input, BottomPanel::half(shared.area()).inner());
    }

    pub(super) fn fit(&mut self, shared: &Shared) {
        self.text_area.fit(BottomPanel::half(shared.area()).inner());
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let panel = BottomPanel::half(area);
        panel.render(self.title, Context::Commenting, shared, buf);
        if self.discarding.is_open() {
            panel.ask_discard(shared, buf);
        }
        let placeholder = self.placeholder.get(shared.language);
        let (theme, text) = (&shared.theme, panel.inner());
        self.text_area.render(placeholder, theme, buf, text)
    }
}

impl Reading {
    pub(super) fn begin_comment(&mut self) -> Step {
        if let Some(why) = &self.interview.sealed {
            return Step::notice(say::sealed(why));
        }
        let (title, remarks) = match self.debrief.answer() {
            Some(place) => (
                say::COMMENT_ON_ANSWER,
                self.interview
                    .notes
                    .remarks(&self.interview.transcript, place),
            ),
            None => (say::COMMENT_ON_WHOLE, Some(&self.interview.notes.session)),
        };
        let written = remarks.and_then(Remarks::comment).unwrap_or_default();
        self.comment = Some(Comment::new(title, written));
        Step::stay()
    }

    pub(super) fn keep_comment(&mut self) -> Step {
        match self.comment.take() {
            Some(comment) if comment.is_changed() => {
                self.change(|remarks| remarks.set_comment(comment.text()))
            }
            _ => Step::stay(),
        }
    }
}
