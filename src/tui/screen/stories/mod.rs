//! The stories screen: the list, the matrix, the form, the ten-second drill.

mod drill;
mod form;
mod list;
mod matrix;

use std::ops::ControlFlow;

use drill::Drill;
use form::Form;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::Language;
use crate::lang::say::stories as say;
use crate::moment::Moment;
use crate::review::stories::{Matrix, MatrixRow, Story, StoryCollection};
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::{Input, Msg};

use super::details::Details;
use super::saving::{SavedEntry, Saving};
use super::{Reading, Screen, Step};

/// The candidate's stories.
#[derive(Debug)]
pub(super) struct Stories {
    collection: StoryCollection,
    /// The current matrix of stories and competencies.
    matrix: Matrix,
    page: Shown,
    /// The selected story.
    selected: usize,
    /// Scroll position of the text about it.
    details: Details,
    /// The selected competency.
    row: usize,
    /// Scroll position of the text about it.
    row_details: Details,
    /// Whether deleting the selected story was requested once.
    deleting: bool,
    saving: Saving<Story>,
    /// Number of drills drawn.
    drills: u64,
}

/// The current view.
#[derive(Debug)]
enum Shown {
    List,
    Matrix,
    /// The form for a story, and whether it was opened from the matrix.
    Form(Box<Form>, bool),
    Drill(Box<Drill>),
}

impl SavedEntry for Story {
    fn id(&self) -> &str {
        &self.id
    }

    fn draft(self) -> Effect {
        Effect::DraftStory(Box::new(self))
    }

    fn save(self) -> Effect {
        Effect::SaveStory(Box::new(self))
    }

    fn delete(id: String) -> Effect {
        Effect::DeleteStory { id }
    }
}

impl Screen for Stories {
    fn context(&self) -> Context {
        match &self.page {
            Shown::List if self.collection.stories.is_empty() => Context::NoStories,
            Shown::List => Context::Stories,
            Shown::Matrix => Context::Matrix,
            Shown::Form(form, _) => form.context(),
            Shown::Drill(drilling) => drilling.context(),
        }
    }

    fn render(&self, shared: &Shared, now: Moment, buf: &mut Buffer) -> Option<Position> {
        let area = buf.area;
        match &self.page {
            Shown::List => self.render_list(shared, buf, area),
            Shown::Matrix => self.render_matrix(shared, buf, area),
            Shown::Form(form, _) => {
                return form.render(
                    &self.collection,
                    &self.matrix,
                    &self.saving,
                    shared,
                    buf,
                    area,
                );
            }
            Shown::Drill(drilling) => {
                drilling.render(&self.collection, &self.matrix, shared, now, buf, area);
            }
        }
        None
    }

    fn act(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step {
        let asked = std::mem::take(&mut self.deleting);
        match &mut self.page {
            Shown::List => self.act_on_list(action, asked, shared, now),
            Shown::Matrix => self.act_on_matrix(action, shared, now),
            Shown::Form(form, _) => {
                match action {
                    Action::Submit => return self.close_form(now),
                    Action::Discard => return self.discard_form(now),
                    _ => self.saving.keep_on(),
                }
                let changed = form.act(action, &self.collection, shared);
                self.typed(changed, now)
            }
            Shown::Drill(drilling) => {
                let way = drilling.act(now, action, &mut self.collection, &self.matrix, shared);
                self.take(way, now)
            }
        }
    }

    fn input(&mut self, now: Moment, input: &Input, shared: &Shared) -> Step {
        match &mut self.page {
            Shown::List => {
                self.deleting = false;
                self.input_to_list(input);
            }
            Shown::Matrix => self.input_to_matrix(input, shared),
            Shown::Form(form, _) => {
                self.saving.keep_on();
                let changed = form.input(input, &self.collection, shared);
                return self.typed(changed, now);
            }
            Shown::Drill(drilling) => drilling.input(input, &self.collection, &self.matrix, shared),
        }
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        self.deleting = false;
        match &self.page {
            Shown::List => self.click_in_list(at, shared),
            Shown::Matrix | Shown::Form(..) | Shown::Drill(_) => None,
        }
    }

    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        match &self.page {
            Shown::Drill(drilling) => drilling.dead_keys(),
            Shown::Form(form, _) => form.dead_keys(),
            Shown::List | Shown::Matrix => Vec::new(),
        }
    }

    fn receive(&mut self, now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        match (msg, &mut self.page) {
            (Msg::TranscriptOpened(interview), _) => {
                let reading = Reading::new(*interview);
                return ControlFlow::Break(Step::open(match self.wanted_answer() {
                    Some(place) => reading.at(place),
                    None => reading,
                }));
            }
            (Msg::StorySaved { id }, _) => self.saving.succeeded(&id),
            (Msg::StoryNotSaved { id, why }, _) => self.saving.failed(&id, why, now),
            (Msg::Suspended(gap), Shown::Drill(drilling)) => drilling.exclude(gap),
            (Msg::Ticked, page) => {
                if let Shown::Drill(drilling) = page {
                    drilling.tick(now);
                }
                let open = match page {
                    Shown::Form(form, _) => form.written(),
                    _ => None,
                };
                return ControlFlow::Break(Step::Do(self.saving.ticked(open, now)));
            }
            (msg, _) => return ControlFlow::Continue(msg),
        }
        ControlFlow::Break(Step::stay())
    }

    fn fit(&mut self, shared: &Shared, _now: Moment) {
        if let Shown::Form(form, _) = &mut self.page {
            form.fit(shared);
        }
    }

    /// When the screen changes by itself: every second of the drill, and when typed text is due
    /// to be saved.
    fn wakes_at(&self, now: Moment) -> Option<Moment> {
        let drill = match &self.page {
            Shown::Drill(drilling) => drilling.wakes_at(now),
            _ => None,
        };
        drill.into_iter().chain(self.saving.wakes_at()).min()
    }
}

impl Stories {
    pub(super) fn new(collection: StoryCollection) -> Self {
        Self {
            matrix: Matrix::of(&collection.stories, &collection.subjects),
            collection,
            page: Shown::List,
            selected: 0,
            details: Details::default(),
            row: 0,
            row_details: Details::default(),
            deleting: false,
            saving: Saving::default(),
            drills: 0,
        }
    }

    /// Opens the form with a new story that has content.
    pub(super) fn filled(collection: StoryCollection, story: Story) -> Self {
        let mut stories = Self::new(collection);
        stories.page = Shown::Form(Box::new(Form::filled(story)), false);
        stories
    }

    /// Opens the form with a new story about this competency, unless none can be added.
    pub(super) fn for_competency(
        collection: StoryCollection,
        competency: String,
        language: Language,
    ) -> Self {
        let form = Form::new(&collection.stories, Some(competency), language);
        let mut stories = Self::new(collection);
        if stories.collection.sealed.is_none() {
            stories.page = Shown::Form(Box::new(form), false);
        }
        stories
    }

    /// Saves the current text as a draft.
    fn typed(&mut self, changed: bool, now: Moment) -> Step {
        let Shown::Form(form, _) = &self.page else {
            return Step::stay();
        };
        if let Some(story) = form.written().filter(|_| changed) {
            return Step::Do(self.saving.draft(story, now));
        }
        Step::stay()
    }

    /// The competencies that the interview being prepared for asks stories about; all if there is
    /// none.
    fn rows_that_count(&self) -> impl Iterator<Item = &MatrixRow> {
        let rows = self.matrix.rows.iter();
        rows.filter(|row| self.counts(row))
    }

    /// Whether that competency is one of them.
    fn counts(&self, row: &MatrixRow) -> bool {
        let asked = self.collection.asked.as_ref();
        asked.is_none_or(|ids| ids.contains(&row.competency))
    }

    /// Whether an interview is being prepared for.
    const fn is_chosen(&self) -> bool {
        self.collection.asked.is_some()
    }

    /// Updates what depends on the stories.
    fn changed(&mut self) {
        self.matrix = Matrix::of(&self.collection.stories, &self.collection.subjects);
        let last = self.collection.stories.len().saturating_sub(1);
        self.selected = self.selected.min(last);
    }

    fn open_form(&mut self, form: Form, from_matrix: bool) -> Step {
        if let Some(why) = &self.collection.sealed {
            return Step::notice(say::sealed(why));
        }
        self.page = Shown::Form(Box::new(form), from_matrix);
        Step::stay()
    }

    /// Closes the form and returns to the page it was opened from.
    fn take_form(&mut self) -> Option<Box<Form>> {
        self.saving.keep_on();
        let Shown::Form(form, from_matrix) = std::mem::replace(&mut self.page, Shown::List) else {
            return None;
        };
        if from_matrix {
            self.page = Shown::Matrix;
        }
        Some(form)
    }

    /// Restores the story to its state before the form was opened, on the second request.
    fn discard_form(&mut self, now: Moment) -> Step {
        let is_changed = matches!(&self.page, Shown::Form(form, _) if form.is_changed());
        if is_changed && !self.saving.is_discarded() {
            return Step::stay();
        }
        match self.take_form().filter(|_| is_changed) {
            Some(form) => {
                let (before, is_new) = form.into_before();
                Step::Do(self.saving.put_back(before, is_new, now))
            }
            None => Step::stay(),
        }
    }

    /// Adds the edited story to the list and saves it.
    fn close_form(&mut self, now: Moment) -> Step {
        let Some(form) = self.take_form() else {
            return Step::stay();
        };
        let effects = match form.written() {
            Some(story) if form.is_changed() => {
                self.put(story.clone());
                self.saving.keep(story, now)
            }
            Some(_) => Vec::new(),
            // Text that was typed and deleted again leaves nothing behind.
            None if form.is_changed() => self.saving.drop(form.id().to_owned(), now),
            None => Vec::new(),
        };
        self.changed();
        Step::Do(effects)
    }

    fn put(&mut self, story: Story) {
        let stories = &mut self.collection.stories;
        let place = stories.iter().position(|it| it.id == story.id);
        match place.and_then(|place| stories.get_mut(place)) {
            Some(old) => *old = story,
            None => stories.push(story),
        }
        self.selected = place.unwrap_or_else(|| self.collection.stories.len().saturating_sub(1));
    }

    fn begin_drill(&mut self, now: Moment) -> Step {
        if self.collection.stories.is_empty() {
            return Step::notice(say::DRILL_NEEDS_STORIES.into());
        }
        let seed = self.collection.seed.wrapping_add(self.drills);
        match Drill::begin(&self.collection, seed, now) {
            Some(drilling) => {
                self.drills += 1;
                self.page = Shown::Drill(Box::new(drilling));
                Step::stay()
            }
            None => Step::notice(say::DRILL_NEEDS_QUESTIONS.into()),
        }
    }

    fn take(&mut self, way: drill::Way, now: Moment) -> Step {
        match way {
            drill::Way::Stays => Step::stay(),
            drill::Way::Leaves => {
                self.page = Shown::List;
                Step::stay()
            }
            drill::Way::Changed(_) if self.collection.sealed.is_some() => Step::stay(),
            drill::Way::Changed(story) => {
                self.changed();
                Step::Do(self.saving.keep(story, now))
            }
        }
    }

    /// Goes back, with a warning if something is not saved.
    fn leave(&mut self, now: Moment) -> Step {
        match self.saving.warns(now) {
            Some(why) => Step::notice(say::leaving_loses(&why)),
            None => Step::close(),
        }
    }
}
