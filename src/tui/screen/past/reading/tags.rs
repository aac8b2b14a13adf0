use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang::say::{Phrase, past as say};
use crate::review::notes::Remarks;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::Step;
use crate::tui::screen::bottom_panel::BottomPanel;
use crate::tui::screen::discarding::DiscardRequest;
use crate::tui::screen::field::Field;
use crate::tui::shared::Shared;

use super::Reading;

/// Tags being written, over the lowest rows of the screen.
#[derive(Debug)]
pub(super) struct Tags {
    title: Phrase,
    before: String,
    field: Field,
    discarding: DiscardRequest,
}

impl Tags {
    pub(super) fn new(title: Phrase, given: &[String]) -> Self {
        let before = given.join(", ");
        Self {
            title,
            field: Field::of(&before),
            before,
            discarding: DiscardRequest::default(),
        }
    }

    /// The tags as written, without blank ones.
    pub(super) fn given(&self) -> impl Iterator<Item = &str> {
        // Including the commas and the full stop of Korean and Japanese input methods.
        self.field.text().split([',', '，', '、'])
    }

    pub(super) fn is_changed(&self) -> bool {
        self.field.text() != self.before
    }

    /// Whether to discard the text: it is empty, or this is the second request.
    pub(super) fn is_discarded(&mut self) -> bool {
        self.discarding.confirms() || !self.is_changed()
    }

    pub(super) fn act(&mut self, action: &Action) {
        self.discarding.take_back();
        if let Action::Edit(command) = action {
            self.field.edit(command.clone());
        }
    }

    pub(super) fn input(&mut self, input: &Input) {
        self.discarding.take_back();
        self.field.input(input);
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let panel = BottomPanel::of(area, 4);
        panel.render(self.title, Context::Tagging, shared, buf);
        if self.discarding.is_open() {
            panel.ask_discard(shared, buf);
        }
        self.field.render("", true, shared, buf, panel.inner())
    }
}

impl Reading {
    /// Opens the tags of what is on the screen, to be changed.
    pub(super) fn begin_tags(&mut self) -> Step {
        if let Some(why) = &self.interview.sealed {
            return Step::notice(say::sealed(why));
        }
        let (title, remarks) = match self.debrief.answer() {
            Some(place) => (
                say::TAGS_OF_ANSWER,
                self.interview
                    .notes
                    .remarks(&self.interview.transcript, place),
            ),
            None => (say::TAGS_OF_WHOLE, Some(&self.interview.notes.session)),
        };
        self.tags = Some(Tags::new(title, remarks.map_or(&[], Remarks::tags)));
        Step::stay()
    }

    pub(super) fn keep_tags(&mut self) -> Step {
        match self.tags.take() {
            Some(tags) if tags.is_changed() => {
                self.change(|remarks| remarks.set_tags(tags.given()))
            }
            _ => Step::stay(),
        }
    }
}
