//! Real interviews: the list, compared with what was rehearsed, and the form for one of them.

mod form;
mod list;

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::say::recalled as say;
use crate::moment::Moment;
use crate::review::recalled::{Before, Comparison, RecalledBook, RecalledInterview};
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::{Input, Msg};

use super::details::Details;
use super::saving::{SavedEntry, Saving};
use super::{Screen, Step};

use form::Form;

/// The real interviews.
#[derive(Debug)]
pub(super) struct Recalling {
    book: RecalledBook,
    /// The one being edited.
    form: Option<Box<Form>>,
    /// Index of the selected one in list order.
    selected: usize,
    /// Scroll position of the text about it.
    details: Details,
    /// Whether deleting it was requested once.
    deleting: bool,
    saving: Saving<RecalledInterview>,
}

impl SavedEntry for RecalledInterview {
    fn id(&self) -> &str {
        &self.id
    }

    fn draft(self) -> Effect {
        Effect::DraftRecalled(Box::new(self))
    }

    fn save(self) -> Effect {
        Effect::SaveRecalled(Box::new(self))
    }

    fn delete(id: String) -> Effect {
        Effect::DeleteRecalled { id }
    }
}

impl Screen for Recalling {
    fn context(&self) -> Context {
        match &self.form {
            Some(form) => form.context(),
            None if self.book.interviews.is_empty() => Context::NoRealInterviews,
            None => Context::RealInterviews,
        }
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let area = buf.area;
        match &self.form {
            Some(form) => form.render(&self.saving, shared, buf, area),
            None => {
                self.render_list(shared, buf, area);
                None
            }
        }
    }

    fn act(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step {
        let asked = std::mem::take(&mut self.deleting);
        let Some(form) = &mut self.form else {
            return self.act_on_list(action, asked, shared, now);
        };
        match action {
            Action::Submit if !form.closes_answer() => return self.close_form(now),
            Action::Discard => return self.discard_form(now),
            _ => self.saving.keep_on(),
        }
        let changed = form.act(action, shared);
        self.typed(changed, now)
    }

    fn input(&mut self, now: Moment, input: &Input, shared: &Shared) -> Step {
        let Some(form) = &mut self.form else {
            self.deleting = false;
            self.input_to_list(input, shared);
            return Step::stay();
        };
        self.saving.keep_on();
        let changed = form.input(input, shared);
        self.typed(changed, now)
    }

    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        let form = self.form.as_ref();
        form.map_or_else(Vec::new, |form| form.dead_keys())
    }

    fn receive(&mut self, now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        match msg {
            Msg::RecalledSaved { id } => self.saving.succeeded(&id),
            Msg::RecalledNotSaved { id, why } => self.saving.failed(&id, why, now),
            Msg::Ticked => {
                let open = self.form.as_ref().and_then(|form| form.written());
                return ControlFlow::Break(Step::Do(self.saving.ticked(open, now)));
            }
            msg => return ControlFlow::Continue(msg),
        }
        ControlFlow::Break(Step::stay())
    }

    fn fit(&mut self, shared: &Shared, _now: Moment) {
        if let Some(form) = &mut self.form {
            form.fit(shared);
        }
    }

    /// When typed text is due to be saved.
    fn wakes_at(&self, _now: Moment) -> Option<Moment> {
        self.saving.wakes_at()
    }
}

impl Recalling {
    pub(super) fn new(book: RecalledBook) -> Self {
        let mut recalling = Self {
            book,
            form: None,
            selected: 0,
            details: Details::default(),
            deleting: false,
            saving: Saving::default(),
        };
        recalling.sort();
        recalling
    }

    /// Sorts the newest first.
    fn sort(&mut self) {
        let interviews = std::mem::take(&mut self.book.interviews).into_iter();
        let before = std::mem::take(&mut self.book.before).into_iter();
        let before = before.chain(std::iter::repeat(Before::default()));
        let mut all: Vec<_> = interviews.zip(before).collect();
        all.sort_by(|(one, _), (other, _)| (other.day, &other.id).cmp(&(one.day, &one.id)));
        (self.book.interviews, self.book.before) = all.into_iter().unzip();
    }

    fn comparison(&self) -> Comparison {
        Comparison::of(&self.book.interviews, &self.book.before)
    }

    /// Saves the current text as a draft.
    fn typed(&mut self, changed: bool, now: Moment) -> Step {
        let written = self.form.as_ref().and_then(|form| form.written());
        match written.filter(|_| changed) {
            Some(interview) => Step::Do(self.saving.draft(interview, now)),
            None => Step::stay(),
        }
    }

    fn open_form(&mut self, form: Form) -> Step {
        if let Some(why) = &self.book.sealed {
            return Step::notice(say::sealed(why));
        }
        self.form = Some(Box::new(form));
        Step::stay()
    }

    /// Restores the interview to its state before the form was opened, on the second request.
    fn discard_form(&mut self, now: Moment) -> Step {
        let is_changed = self.form.as_ref().is_some_and(|form| form.is_changed());
        if is_changed && !self.saving.is_discarded() {
            return Step::stay();
        }
        self.saving.keep_on();
        match self.form.take().filter(|_| is_changed) {
            Some(form) => {
                let (before, is_new) = form.into_before();
                Step::Do(self.saving.put_back(before, is_new, now))
            }
            None => Step::stay(),
        }
    }

    /// Puts the edited interview in the list, and saves it.
    fn close_form(&mut self, now: Moment) -> Step {
        self.saving.keep_on();
        if self
            .form
            .as_mut()
            .is_some_and(|form| form.goes_to_bad_day())
        {
            return Step::notice(say::BAD_DAY.into());
        }
        let Some(form) = self.form.take().filter(|form| form.is_changed()) else {
            return Step::stay();
        };
        let effects = match form.written() {
            Some(interview) => {
                self.put(interview.clone());
                self.saving.keep(interview, now)
            }
            // Text that was typed and deleted again leaves nothing behind.
            None => self.saving.drop(form.id().to_owned(), now),
        };
        Step::Do(effects)
    }

    fn put(&mut self, interview: RecalledInterview) {
        let id = interview.id.clone();
        let all = &mut self.book.interviews;
        match all.iter_mut().find(|it| it.id == id) {
            Some(old) => *old = interview,
            None => all.push(interview),
        }
        self.sort();
        let place = self.book.interviews.iter().position(|it| it.id == id);
        self.selected = place.unwrap_or_default();
    }

    fn delete(&mut self, now: Moment) -> Step {
        if self.selected >= self.book.interviews.len() {
            return Step::stay();
        }
        let interview = self.book.interviews.remove(self.selected);
        if self.selected < self.book.before.len() {
            self.book.before.remove(self.selected);
        }
        let last = self.book.interviews.len().saturating_sub(1);
        self.selected = self.selected.min(last);
        Step::Do(self.saving.drop(interview.id, now))
    }

    /// Goes back, with a warning if something is not saved.
    fn leave(&mut self, now: Moment) -> Step {
        match self.saving.warns(now) {
            Some(why) => Step::notice(say::leaving_loses(&why)),
            None => Step::close(),
        }
    }
}
