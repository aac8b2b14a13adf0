//! A list in groups, each with a title that cannot be selected.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::text;
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, put};

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// The title of a group.
    Title(String),
    /// The line with this number, from 0.
    Line(usize),
}

/// The lines of a list, and the titles of its groups.
#[derive(Debug, Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    /// What stands on the left and on the right of each line, and whether it leads anywhere.
    lines: Vec<(String, String, bool)>,
}

impl Rows {
    pub(super) fn begin(&mut self, title: impl Into<String>) {
        self.rows.push(Row::Title(title.into()));
    }

    pub(super) fn add(&mut self, (left, right): (String, String), leads: bool) {
        self.rows.push(Row::Line(self.lines.len()));
        self.lines.push((left, right, leads));
    }

    /// How many rows there are.
    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.rows.len()).unwrap_or(u16::MAX)
    }

    /// The first row that is shown where the line `selected` is in sight, in `height` rows. A
    /// title goes with the line below it.
    fn top(&self, selected: usize, height: u16) -> usize {
        let row = self.rows.iter().position(|it| *it == Row::Line(selected));
        let behind = row.map_or(0, |row| row + 1);
        behind.saturating_sub(usize::from(height).max(1))
    }

    /// The line in this row of the screen.
    pub(super) fn line_at(&self, row: u16, selected: usize, list: Rect) -> Option<usize> {
        let inside = row.checked_sub(list.y).filter(|row| *row < list.height)?;
        let top = self.top(selected, list.height);
        match self.rows.get(top + usize::from(inside))? {
            Row::Line(line) => Some(*line),
            Row::Title(_) => None,
        }
    }

    /// Draws the list with the line `selected` in sight; lines that lead nowhere are dimmed.
    pub(super) fn render(&self, selected: usize, shared: &Shared, buf: &mut Buffer, list: Rect) {
        let theme = &shared.theme;
        let top = self.top(selected, list.height);
        let items: Vec<(String, String)> = self.rows.iter().map(|row| self.item(row)).collect();
        let row = self.rows.iter().position(|it| *it == Row::Line(selected));
        let menu = Menu {
            items: &items,
            selected: row.unwrap_or_default(),
        };
        menu.render(theme, buf, list);
        for (y, row) in (list.y..list.bottom()).zip(self.rows.iter().skip(top)) {
            let line = Rect {
                y,
                height: 1,
                ..list
            };
            match row {
                Row::Title(title) => {
                    let room = usize::from(list.width.saturating_sub(4));
                    let title = text::truncate(title, room);
                    put(buf, line, 0, 1, &title, theme.title);
                }
                Row::Line(number) if *number != selected => {
                    let leads = self.lines.get(*number).is_some_and(|it| it.2);
                    if !leads {
                        buf.set_style(line.intersection(buf.area), theme.quiet);
                    }
                }
                Row::Line(_) => {}
            }
        }
    }

    fn item(&self, row: &Row) -> (String, String) {
        match row {
            Row::Title(_) => (String::new(), String::new()),
            Row::Line(number) => self
                .lines
                .get(*number)
                .map_or_else(Default::default, |(left, right, _)| {
                    (format!("  {left}"), right.clone())
                }),
        }
    }
}
