//! A list in groups, each with a title that cannot be selected.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::text;
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, put};

use super::frame::{SIDES, WIDE};

/// Below this height every row is needed for a line of the list.
pub(super) const LOW: u16 = 16;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Row {
    /// The title of a group.
    Title(String),
    /// The line with this index.
    Line(usize),
}

/// The layout of a list in groups. The text about the selected line is next to the list on a wide
/// screen, and otherwise below it.
pub(super) struct Areas {
    pub(super) title: Rect,
    pub(super) upper_rule: Rect,
    pub(super) list: Rect,
    pub(super) lower_rule: Rect,
    pub(super) summary: Rect,
    pub(super) footer: Rect,
}

/// The lines of a list, and the titles of its groups.
#[derive(Debug, Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    lines: Vec<GroupedLine>,
}

/// A line of a group.
#[derive(Debug)]
struct GroupedLine {
    left: String,
    /// A short left text, if any, for when the whole does not fit.
    brief: Option<String>,
    /// The right text in full, then shorter and shorter forms.
    rights: Vec<String>,
    /// Whether choosing it does anything.
    leads: bool,
}

impl Rows {
    pub(super) fn begin(&mut self, title: impl Into<String>) {
        self.rows.push(Row::Title(title.into()));
    }

    /// Adds a line; the first right text that fits is shown.
    pub(super) fn add(&mut self, (left, rights): (String, Vec<String>), leads: bool) {
        self.rows.push(Row::Line(self.lines.len()));
        self.lines.push(GroupedLine {
            left: format!("  {left}"),
            brief: None,
            rights,
            leads,
        });
    }

    /// Gives the last line a short left text, for when the whole does not fit.
    pub(super) fn shorten(&mut self, brief: &str) {
        if let Some(line) = self.lines.last_mut() {
            line.brief = Some(format!("  {brief}"));
        }
    }

    /// Computes the layout of this list.
    pub(super) fn areas(&self, area: Rect) -> Areas {
        let [title, upper_rule, body, footer] = Layout::vertical([
            Constraint::Max(1),
            Constraint::Max(1),
            Constraint::Fill(1),
            Constraint::Length(1),
        ])
        .areas(area);
        let (list, lower_rule, summary) = if area.width >= WIDE {
            let [list, _, summary] = Layout::horizontal([
                Constraint::Fill(3),
                Constraint::Length(2),
                Constraint::Fill(2),
            ])
            .areas(body);
            (list, Rect::ZERO, summary)
        } else {
            // The summary gets the rows the list leaves, or if those are few a quarter of the
            // screen, on a low one a sixth.
            let wanted = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
            let kept = area.height / if area.height < LOW { 6 } else { 4 };
            let list = wanted.min(area.height.saturating_sub(4 + kept));
            let [list, lower_rule, summary] = Layout::vertical([
                Constraint::Length(list.max(1)),
                Constraint::Max(1),
                Constraint::Fill(1),
            ])
            .areas(body);
            (list, lower_rule, summary)
        };
        Areas {
            title,
            upper_rule,
            list,
            lower_rule,
            summary: summary.inner(SIDES),
            footer,
        }
    }

    /// The first visible row if the line `selected` is to be visible in `height` rows. A title
    /// stays with the line below it.
    fn top(&self, selected: usize, height: u16) -> usize {
        let row = self.rows.iter().position(|it| *it == Row::Line(selected));
        let behind = row.map_or(0, |row| row + 1);
        behind.saturating_sub(usize::from(height).max(1))
    }

    /// The line in this cell.
    pub(super) fn line_at(&self, at: Position, selected: usize, list: Rect) -> Option<usize> {
        let inside = list.contains(at).then(|| at.y - list.y)?;
        let top = self.top(selected, list.height);
        match self.rows.get(top + usize::from(inside))? {
            Row::Line(line) => Some(*line),
            Row::Title(_) => None,
        }
    }

    /// Draws the list with the line `selected` visible; lines that cannot be chosen are dimmed.
    pub(super) fn render(&self, selected: usize, shared: &Shared, buf: &mut Buffer, list: Rect) {
        let theme = &shared.theme;
        let top = self.top(selected, list.height);
        let width = Menu::width(list, self.rows.len());
        let items = self.rows.iter().map(|row| self.item(row, width));
        let items: Vec<(String, String)> = items.collect();
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
                    let leads = self.lines.get(*number).is_some_and(|it| it.leads);
                    if !leads {
                        buf.set_style(line.intersection(buf.area), theme.quiet);
                    }
                }
                Row::Line(_) => {}
            }
        }
    }

    fn item(&self, row: &Row, width: u16) -> (String, String) {
        let line = match row {
            Row::Title(_) => None,
            Row::Line(number) => self.lines.get(*number),
        };
        line.map(|it| it.fitting(width)).unwrap_or_default()
    }
}

impl GroupedLine {
    /// The texts that fit in `width` cells: a short left text is better than no right one.
    fn fitting(&self, width: u16) -> (String, String) {
        let brief = self.brief.as_ref().unwrap_or(&self.left);
        let both = [&self.left, brief].into_iter().find_map(|left| {
            let mut rights = self.rights.iter();
            let right = rights.find(|right| Menu::has_room(left, right, width))?;
            Some((left.clone(), right.clone()))
        });
        both.unwrap_or_else(|| {
            let room = usize::from(width.saturating_sub(2));
            let left = match text::width(&self.left) <= room {
                true => &self.left,
                false => brief,
            };
            (left.clone(), String::new())
        })
    }
}
