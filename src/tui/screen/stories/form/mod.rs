//! The form for a story: its title, the competencies it fits, its text.

mod view;

use ratatui::layout::Rect;

use crate::coach;
use crate::lang::Language;
use crate::review::stories::{Story, StoryCollection, blank};
use crate::text::{EditCommand, Motion};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::field::Field;
use crate::tui::screen::text_area::TextArea;
use crate::tui::screen::walk;
use crate::tui::shared::Shared;

use view::{Areas, areas};

/// A story being written.
#[derive(Debug)]
pub(super) struct Form {
    /// The story when the form was opened.
    before: Story,
    is_new: bool,
    title: Field,
    competencies: Vec<String>,
    text: TextArea,
    field: FormField,
    /// The selected competency.
    row: usize,
    /// Whether anything was changed since.
    changed: bool,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FormField {
    Title,
    Competencies,
    Text,
}

impl Form {
    /// The form for an existing story.
    pub(super) fn of(story: &Story) -> Self {
        Self {
            title: Field::of(&story.title),
            competencies: story.competencies.clone(),
            text: TextArea::of(&story.text),
            before: story.clone(),
            is_new: false,
            field: FormField::Title,
            row: 0,
            changed: false,
        }
    }

    /// The form for a new story: the four markers to write after, and the competency it is begun
    /// for.
    pub(super) fn new(others: &[Story], competency: Option<String>, language: Language) -> Self {
        let before = Story {
            competencies: competency.into_iter().collect(),
            ..Story::new(others)
        };
        let mut text = TextArea::of(&blank(language));
        text.edit(EditCommand::Move(Motion::Start));
        text.edit(EditCommand::Move(Motion::LineEnd));
        Self {
            text,
            is_new: true,
            ..Self::of(&before)
        }
    }

    /// The form for a new story with content: it is kept even without changes.
    pub(super) fn filled(story: Story) -> Self {
        Self {
            is_new: true,
            changed: true,
            ..Self::of(&story)
        }
    }

    pub(super) fn id(&self) -> &str {
        &self.before.id
    }

    /// The story as it was when the form was opened, and whether it is a new one.
    pub(super) fn into_before(self) -> (Story, bool) {
        (self.before, self.is_new)
    }

    pub(super) const fn is_changed(&self) -> bool {
        self.changed
    }

    /// The story as written; `None` for a new one without content.
    pub(super) fn written(&self) -> Option<Story> {
        let mut story = Story {
            title: self.title.text().trim().to_owned(),
            competencies: self.competencies.clone(),
            text: self.text.text().to_owned(),
            ..self.before.clone()
        };
        if self.is_new && story.is_blank() {
            return None;
        }
        story.title = story.name();
        Some(story)
    }

    pub(super) const fn context(&self) -> Context {
        match self.field {
            FormField::Title => Context::StoryTitle,
            FormField::Competencies => Context::Marking,
            FormField::Text => Context::StoryText,
        }
    }

    /// Keys that have no effect now.
    pub(super) fn dead_keys(&self) -> Vec<Action> {
        match self.changed {
            true => Vec::new(),
            false => vec![Action::Discard],
        }
    }

    /// Performs an action, and returns whether the story changed.
    pub(super) fn act(
        &mut self,
        action: &Action,
        collection: &StoryCollection,
        shared: &Shared,
    ) -> bool {
        let changed = match (action, self.field) {
            (Action::NextField, place) => {
                self.field = place.next();
                false
            }
            (Action::PreviousField, place) => {
                self.field = place.next().next();
                false
            }
            (Action::Edit(command), FormField::Title) => self.title.edit(command.clone()),
            (Action::Marker, FormField::Text) => self.insert_marker(shared.language),
            (action, FormField::Text) => self.text.act(action, areas(shared.area()).text),
            (Action::Accept, FormField::Competencies) => self.mark(collection),
            (action, FormField::Competencies) => {
                self.choose(action, collection, shared);
                false
            }
            _ => false,
        };
        self.changed |= changed;
        changed
    }

    pub(super) fn input(
        &mut self,
        input: &Input,
        collection: &StoryCollection,
        shared: &Shared,
    ) -> bool {
        let areas = areas(shared.area());
        if let Input::Clicked { row, .. } = input {
            self.click(*row, &areas);
        }
        let changed = match self.field {
            FormField::Title => self.title.input(input),
            FormField::Text => self.text.input(input, areas.text),
            FormField::Competencies => {
                self.point(input, collection, areas.list);
                false
            }
        };
        self.changed |= changed;
        changed
    }

    /// Moves to the clicked field.
    fn click(&mut self, row: u16, areas: &Areas) {
        let on = |area: Rect| (area.top()..area.bottom()).contains(&row);
        if on(areas.title) {
            self.field = FormField::Title;
        } else if on(areas.competencies) {
            self.field = FormField::Competencies;
        } else if on(areas.list) && self.field == FormField::Title {
            self.field = FormField::Text;
        }
    }

    fn point(&mut self, input: &Input, collection: &StoryCollection, list: Rect) {
        self.row = walk::point(self.row, collection.subjects.len(), input, list);
    }

    fn choose(&mut self, action: &Action, collection: &StoryCollection, shared: &Shared) {
        self.row = walk::walk(self.row, collection.subjects.len(), action, shared);
    }

    /// Adds or removes the selected competency.
    fn mark(&mut self, collection: &StoryCollection) -> bool {
        let Some(subject) = collection.subjects.get(self.row) else {
            return false;
        };
        match self.competencies.iter().position(|id| *id == subject.id) {
            Some(place) => {
                self.competencies.remove(place);
            }
            None => self.competencies.push(subject.id.clone()),
        }
        true
    }

    fn insert_marker(&mut self, language: Language) -> bool {
        let marker = coach::next_marker(self.text.text(), self.text.cursor(), language);
        self.text.edit(EditCommand::Paste(marker))
    }

    pub(super) fn fit(&mut self, shared: &Shared) {
        self.text.fit(areas(shared.area()).text);
    }
}

impl FormField {
    const fn next(self) -> Self {
        match self {
            Self::Title => Self::Text,
            Self::Text => Self::Competencies,
            Self::Competencies => Self::Title,
        }
    }
}
