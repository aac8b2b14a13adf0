//! A story being written: its title, the competencies it can serve, its text.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::coach::{self, LineTally, Part};
use crate::lang::Language;
use crate::lang::say::{Phrase, star, stories as say};
use crate::review::stories::{Matrix, Story, StoryCollection, blank};
use crate::text::{self, EditCommand, Motion};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::model::Shared;
use crate::tui::screen::field::Field;
use crate::tui::screen::frame::Frame;
use crate::tui::screen::text_area::TextArea;
use crate::tui::screen::walk::walk;
use crate::tui::widget::{Menu, put, rule};

use super::saving::Saving;

/// A story being written.
#[derive(Debug)]
pub(super) struct Form {
    /// As it was when the form was opened.
    before: Story,
    is_new: bool,
    title: Field,
    competencies: Vec<String>,
    text: TextArea,
    field: FormField,
    /// The competency that is selected to be marked.
    row: usize,
    /// Whether anything was changed since.
    changed: bool,
}

/// Where the candidate writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FormField {
    Title,
    Competencies,
    Text,
}

impl Form {
    /// For a story that is there.
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

    /// For a new story: the four markers to write behind, and the competency it is begun for.
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

    pub(super) fn id(&self) -> &str {
        &self.before.id
    }

    pub(super) const fn is_changed(&self) -> bool {
        self.changed
    }

    /// The story as it is written now; `None` of a new one that says nothing yet.
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

    /// Does what a key means; whether the story changed.
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

    /// A click goes to the field it falls on.
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
        let last = collection.subjects.len().saturating_sub(1);
        match input {
            Input::Scrolled(notches) => {
                let moved = self.row.saturating_add_signed(isize::from(*notches));
                self.row = moved.min(last);
            }
            Input::Clicked { row, .. } => {
                if let Some(row) = row.checked_sub(list.y).filter(|row| *row < list.height) {
                    let selected = self.row;
                    let menu = Menu {
                        items: &[],
                        selected,
                    };
                    self.row = (menu.top(list.height) + usize::from(row)).min(last);
                }
            }
            _ => {}
        }
    }

    fn choose(&mut self, action: &Action, collection: &StoryCollection, shared: &Shared) {
        self.row = walk(self.row, collection.subjects.len(), action, shared);
    }

    /// Marks the selected competency, or takes the mark off.
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

    pub(super) fn render(
        &self,
        collection: &StoryCollection,
        matrix: &Matrix,
        saving: &Saving,
        shared: &Shared,
        buf: &mut Buffer,
        area: Rect,
    ) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let areas = areas(area);
        let title = if self.is_new { say::NEW } else { say::EDIT };
        areas.frame.render(title, self.context(), shared, buf);
        render_saving(title, saving, shared, buf, &areas.frame);
        let in_title = self.render_title(shared, buf, areas.title);
        self.render_competencies(collection, shared, buf, areas.competencies);
        rule(buf, areas.rule, theme.rule);
        match self.field {
            FormField::Competencies => {
                let items = self.items(collection, matrix, language);
                let menu = Menu {
                    items: &items,
                    selected: self.row,
                };
                menu.render(theme, buf, areas.list);
                None
            }
            place => {
                match saving.why() {
                    Some(why) => {
                        let width = usize::from(areas.prompt.width);
                        let why = text::truncate(shared.say(why), width).into_owned();
                        put(buf, areas.prompt, 0, 0, &why, theme.bad);
                    }
                    None => self.render_prompt(shared, buf, areas.prompt),
                }
                let placeholder = say::TEXT_PLACEHOLDER.get(language);
                let in_text = self.text.render(placeholder, theme, buf, areas.text);
                match place {
                    FormField::Title => in_title,
                    _ => in_text,
                }
            }
        }
    }

    fn render_title(&self, shared: &Shared, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let label = label(say::FIELD_TITLE.get(shared.language));
        if self.title.text().is_empty() {
            let indent = u16::try_from(text::width(&label)).unwrap_or(u16::MAX);
            let placeholder = say::TITLE_PLACEHOLDER.get(shared.language);
            let room = usize::from(area.width.saturating_sub(indent));
            let placeholder = text::truncate(placeholder, room);
            put(buf, area, 0, indent, &placeholder, shared.theme.quiet);
        }
        let typed = self.field == FormField::Title;
        self.title.render(&label, typed, shared, buf, area)
    }

    fn render_competencies(
        &self,
        collection: &StoryCollection,
        shared: &Shared,
        buf: &mut Buffer,
        area: Rect,
    ) {
        let (theme, language) = (&shared.theme, shared.language);
        let used = put(
            buf,
            area,
            0,
            0,
            &label(say::SERVES.get(language)),
            theme.key,
        );
        let room = usize::from(area.width.saturating_sub(used));
        let (names, style) = match collection.competencies(&self.competencies, language) {
            Some(names) => (names, theme.text),
            None => (say::PICK_SOME.get(language).to_owned(), theme.quiet),
        };
        put(buf, area, 0, used, &text::truncate(&names, room), style);
    }

    fn items(
        &self,
        collection: &StoryCollection,
        matrix: &Matrix,
        language: Language,
    ) -> Vec<(String, String)> {
        let rows = collection.subjects.iter().zip(&matrix.rows);
        let items = rows.map(|(subject, row)| {
            let marked = self.competencies.contains(&subject.id);
            let mark = if marked { "[x]" } else { "[ ]" };
            let others = row.stories.iter().filter(|id| **id != self.before.id);
            let others = say::others(language, others.count());
            (format!("{mark} {}", subject.name.get(language)), others)
        });
        items.collect()
    }

    /// What the part should tell that the cursor is in.
    fn render_prompt(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let (theme, language) = (&shared.theme, shared.language);
        let part = self.part().unwrap_or(Part::Situation).index();
        let name = star::name(part).get(language);
        let used = put(buf, area, 0, 0, &format!("{name}: "), theme.marker);
        let room = usize::from(area.width.saturating_sub(used));
        let prompt = text::truncate(star::prompt(part).get(language), room);
        put(buf, area, 0, used, &prompt, theme.quiet);
    }

    fn part(&self) -> Option<Part> {
        let before = self.text.text().get(..self.text.cursor())?;
        let line = before.matches('\n').count();
        let tallies: Vec<LineTally> = self.text.text().lines().map(LineTally::of).collect();
        coach::gutter(&tallies).nth(line)?
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

fn label(name: &str) -> String {
    format!("{name}  ")
}

fn render_saving(title: Phrase, saving: &Saving, shared: &Shared, buf: &mut Buffer, frame: &Frame) {
    let (theme, language) = (&shared.theme, shared.language);
    let (state, style) = match saving.why() {
        Some(_) => (say::NOT_SAVED, theme.bad),
        None if saving.is_at_work() => (say::AT_WORK, theme.quiet),
        None if saving.is_saved() => (say::SAVED, theme.quiet),
        None => return,
    };
    frame.put_status(title, (state.get(language), style), shared, buf);
}

struct Areas {
    frame: Frame,
    title: Rect,
    competencies: Rect,
    rule: Rect,
    prompt: Rect,
    text: Rect,
    /// Prompt and text together, from edge to edge: where competencies are marked.
    list: Rect,
}

fn areas(area: Rect) -> Areas {
    let frame = Frame::of(area);
    // On a low screen the text gives way last.
    let above = u16::from(frame.body.height >= 6);
    let [title, competencies, rule, lower] = Layout::vertical([
        Constraint::Length(u16::from(frame.body.height >= 2)),
        Constraint::Length(above),
        Constraint::Length(above),
        Constraint::Fill(1),
    ])
    .areas(frame.body);
    let [prompt, text] =
        Layout::vertical([Constraint::Length(above), Constraint::Fill(1)]).areas(lower);
    let whole = |part: Rect| Rect {
        x: area.x,
        width: area.width,
        ..part
    };
    Areas {
        title,
        competencies,
        rule: whole(rule),
        prompt,
        text,
        list: whole(lower),
        frame,
    }
}
