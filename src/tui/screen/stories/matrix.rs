//! The matrix: every competency, and the stories that fit it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::lang::Language;
use crate::lang::say::stories as say;
use crate::moment::Moment;
use crate::review::stories::MatrixRow;
use crate::text;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::Step;
use crate::tui::screen::frame::{Frame, SIDES};
use crate::tui::screen::walk::walk;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, put, put_mark, put_right, rule};

use super::form::Form;
use super::list::too_much;
use super::{Shown, Stories};

/// Maximum width of competency names, in cells.
const WIDEST_NAME: usize = 36;

/// A line of the matrix.
#[derive(Debug, Clone, Copy)]
enum Line<'a> {
    Bank(&'a str),
    /// Competencies after it are not asked about in the interview being prepared for.
    Others(&'a str),
    Row(usize, &'a MatrixRow),
    /// Ids that are in no bank.
    Unknown(&'a str),
}

impl Stories {
    pub(super) fn act_on_matrix(&mut self, action: &Action, shared: &Shared, now: Moment) -> Step {
        self.row = walk(self.row, self.matrix.rows.len(), action, shared);
        match action {
            Action::Less => self.scroll_row(-1, shared),
            Action::More => self.scroll_row(1, shared),
            Action::New => {
                let row = self.matrix.rows.get(self.row);
                let competency = row.map(|row| row.competency.clone());
                let form = Form::new(&self.collection.stories, competency, shared.language);
                return self.open_form(form, true);
            }
            Action::Drill => return self.begin_drill(now),
            Action::Matrix | Action::Back => self.page = Shown::List,
            _ => {}
        }
        Step::stay()
    }

    pub(super) fn input_to_matrix(&mut self, input: &Input, shared: &Shared) {
        let last = self.matrix.rows.len().saturating_sub(1);
        match input {
            Input::Scrolled(notches) => {
                let moved = self.row.saturating_add_signed(isize::from(*notches));
                self.row = moved.min(last);
            }
            Input::Clicked { row, .. } => {
                let (_, [list, _, _]) = self.matrix_areas(shared.area(), shared);
                let lines = self.lines(shared.language);
                let Some(inside) = row.checked_sub(list.y).filter(|it| *it < list.height) else {
                    return;
                };
                let place = self.top(&lines, list.height) + usize::from(inside);
                if let Some(Line::Row(row, _)) = lines.get(place) {
                    self.row = *row;
                }
            }
            _ => {}
        }
    }

    pub(super) fn render_matrix(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let (theme, language) = (&shared.theme, shared.language);
        let (frame, [list, between, below]) = self.matrix_areas(area, shared);
        frame.render(say::MATRIX, Context::Matrix, shared, buf);
        let count = |stories: fn(usize) -> bool| {
            let rows = self.rows_that_count();
            rows.filter(|row| stories(row.stories.len())).count()
        };
        let (none, one, several) = (count(|it| it == 0), count(|it| it == 1), count(|it| it > 1));
        let marks = say::marks(language, self.is_chosen(), none, one, several);
        let marks = match frame.has_room(say::MATRIX, &marks, shared) {
            true => marks,
            false => say::marks_briefly(language, none, one, several),
        };
        frame.put_status(say::MATRIX, (&marks, theme.quiet), shared, buf);
        let lines = self.lines(language);
        let top = self.top(&lines, list.height);
        for (y, line) in (0..list.height).zip(lines.iter().skip(top)) {
            self.render_line(*line, shared, buf, list, y);
        }
        if top > 0 {
            put_right(buf, list, 0, " ▲", theme.quiet);
        }
        if top + usize::from(list.height) < lines.len() && list.height > 0 {
            put_right(buf, list, list.height - 1, " ▼", theme.quiet);
        }
        rule(buf, between, theme.rule);
        let page = self.about_row(shared);
        self.row_details
            .render(self.row, &page, theme, buf, below.inner(SIDES));
    }

    fn scroll_row(&mut self, rows: isize, shared: &Shared) {
        let (_, [.., below]) = self.matrix_areas(shared.area(), shared);
        let page = self.about_row(shared);
        let area = below.inner(SIDES);
        self.row_details.scroll(self.row, rows, &page, area);
    }

    fn matrix_areas(&self, area: Rect, shared: &Shared) -> (Frame, [Rect; 3]) {
        let frame = Frame::of(area);
        let body = Rect {
            x: area.x,
            width: area.width,
            ..frame.body
        };
        let about = self.about_row(shared).height(frame.body.width);
        let about = u16::try_from(about).unwrap_or(u16::MAX);
        // The rows keep half of the screen, whatever there is to say about one of them.
        let about = about.clamp(1, (body.height / 2).max(1));
        let areas = Layout::vertical([
            Constraint::Fill(1),
            Constraint::Max(1),
            Constraint::Length(about),
        ])
        .areas(body);
        (frame, areas)
    }

    /// Every competency below its bank, then ids that are in no bank.
    fn lines(&self, language: Language) -> Vec<Line<'_>> {
        let mut lines = Vec::new();
        let mut bank = None;
        let mut others = false;
        let subjects = self.collection.subjects.iter();
        for (row, (subject, of)) in subjects.zip(&self.matrix.rows).enumerate() {
            if !others && row > 0 && !self.counts(of) {
                others = true;
                bank = None;
                lines.push(Line::Others(say::OF_OTHERS.get(language)));
            }
            if bank != Some(&subject.bank) {
                bank = Some(&subject.bank);
                lines.push(Line::Bank(subject.title.get(language)));
            }
            lines.push(Line::Row(row, of));
        }
        if !self.matrix.unknown.is_empty() {
            lines.push(Line::Bank(say::UNKNOWN.get(language)));
            let unknown = self.matrix.unknown.iter();
            lines.extend(unknown.map(|id| Line::Unknown(id.as_str())));
        }
        lines
    }

    /// The first visible line, so that the selected one is visible, with its bank if it is the
    /// first there; at the last row, also what follows it.
    fn top(&self, lines: &[Line<'_>], height: u16) -> usize {
        let height = usize::from(height).max(1);
        let is_selected = |line: &Line<'_>| matches!(line, Line::Row(row, _) if *row == self.row);
        let place = lines.iter().position(is_selected).unwrap_or_default();
        let end = match self.row + 1 == self.matrix.rows.len() {
            true => lines.len().min(place + height),
            false => place + 1,
        };
        end.saturating_sub(height)
    }

    fn render_line(&self, line: Line<'_>, shared: &Shared, buf: &mut Buffer, list: Rect, y: u16) {
        let (theme, language) = (&shared.theme, shared.language);
        let (row, of) = match line {
            Line::Bank(title) => {
                let room = usize::from(list.width.saturating_sub(2));
                put(buf, list, y, 1, &text::truncate(title, room), theme.title);
                return;
            }
            Line::Others(title) => {
                let room = usize::from(list.width.saturating_sub(2));
                put(buf, list, y, 1, &text::truncate(title, room), theme.soon);
                return;
            }
            Line::Unknown(id) => {
                let room = usize::from(list.width.saturating_sub(4));
                put(buf, list, y, 3, &text::truncate(id, room), theme.quiet);
                return;
            }
            Line::Row(row, of) => (row, of),
        };
        let selected = row == self.row;
        let mark = match of.stories.len() {
            0 => theme.bad,
            1 => theme.soon,
            _ => theme.good,
        };
        let [name_style, mark_style, text_style] = match selected {
            true => [theme.selected; 3],
            false => [theme.text, mark, theme.quiet],
        };
        if selected {
            let whole = Rect {
                y: list.y + y,
                height: 1,
                ..list
            };
            buf.set_style(whole.intersection(buf.area), theme.selected);
            put_mark(buf, list, y, theme.selected);
        }
        let widest = self.widest(language, list.width);
        let name = text::truncate(of.name.get(language), widest);
        put(buf, list, y, 3, &name, name_style);
        let column = u16::try_from(3 + widest + 2).unwrap_or(u16::MAX);
        let count = say::stories(language, of.stories.len());
        put(buf, list, y, column, &count, mark_style);
        let column = column.saturating_add(6);
        let room = usize::from(list.width.saturating_sub(column.saturating_add(2)));
        if room >= 8 {
            let names = self.names_of(of).join(", ");
            put(
                buf,
                list,
                y,
                column,
                &text::truncate(&names, room),
                text_style,
            );
        }
    }

    /// Width of the names in cells: that of the longest, but always leaving room for the marks.
    fn widest(&self, language: Language, width: u16) -> usize {
        let names = self.matrix.rows.iter().map(|row| row.name.get(language));
        let widest = names.map(text::width).max().unwrap_or_default();
        let room = usize::from(width).saturating_sub(12);
        widest.min(WIDEST_NAME).min(room)
    }

    /// The stories of a row, overused ones with a mark.
    fn names_of(&self, row: &MatrixRow) -> Vec<String> {
        let stories = self.collection.stories.iter();
        let serving = stories.filter(|story| row.stories.contains(&story.id));
        let named = serving.map(|story| match self.matrix.overuse(&story.id) {
            Some(_) => format!("! {}", story.name()),
            None => story.name(),
        });
        named.collect()
    }

    fn about_row(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let Some(row) = self.matrix.rows.get(self.row) else {
            return page;
        };
        page.add(row.name.get(language), theme.title);
        match row.stories.len() {
            0 => {
                let key = shared.key(Context::Matrix, &Action::New);
                page.add(say::empty_row(language, &key), theme.text);
            }
            1 => {
                page.add(say::SINGLE_ROW.get(language), theme.text);
            }
            _ => {}
        }
        for name in self.names_of(row) {
            page.add_led("-", 2, name, theme.text);
        }
        let overused = row.stories.iter().filter_map(|id| self.matrix.overuse(id));
        for line in overused.flat_map(|it| too_much(it, language)) {
            page.add(format!("! {line}"), theme.bad);
        }
        page
    }
}
