//! Draws the form.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::coach::{self, LineTally, Part};
use crate::lang::Language;
use crate::lang::say::{star, stories as say};
use crate::review::stories::{Matrix, Story, StoryCollection};
use crate::text;
use crate::tui::keymap::Action;
use crate::tui::screen::frame::Frame;
use crate::tui::screen::saving::Saving;
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, put, rule};

use super::{Form, FormField};

impl Form {
    pub(in crate::tui::screen::stories) fn render(
        &self,
        collection: &StoryCollection,
        matrix: &Matrix,
        saving: &Saving<Story>,
        shared: &Shared,
        buf: &mut Buffer,
        area: Rect,
    ) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let areas = areas(area);
        let title = if self.is_new { say::NEW } else { say::EDIT };
        let (dead, context) = (self.dead_keys(), self.context());
        let frame = &areas.frame;
        frame.render_without(&dead, title, context, shared, buf);
        if let Some((state, is_bad)) = saving.state() {
            let style = if is_bad { theme.bad } else { theme.quiet };
            let state = state.get(language);
            areas.frame.put_status(title, (state, style), shared, buf);
        }
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
            None => {
                // They come after the text, and before the title.
                let way = match self.field {
                    FormField::Title => Action::PreviousField,
                    _ => Action::NextField,
                };
                let key = shared.key(self.context(), &way);
                (say::pick_some(language, &key), theme.quiet)
            }
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

    /// The prompt for the part with the cursor.
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

fn label(name: &str) -> String {
    format!("{name}  ")
}

pub(super) struct Areas {
    frame: Frame,
    pub(super) title: Rect,
    pub(super) competencies: Rect,
    rule: Rect,
    prompt: Rect,
    pub(super) text: Rect,
    /// Prompt and text together, at full width, for selecting competencies.
    pub(super) list: Rect,
}

pub(super) fn areas(area: Rect) -> Areas {
    let frame = Frame::of(area);
    // On a low screen the text is the last to shrink.
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
