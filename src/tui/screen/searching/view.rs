use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::lang::Language;
use crate::lang::say::search as say;
use crate::review::search::{Hit, SessionHits};
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::frame::Frame;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, put, put_mark, put_right, put_styled};

use super::line::Excerpt;
use super::{ResultRow, Searching};

/// Indent of the lines below a heading.
const INDENT: u16 = 2;

pub(super) struct Areas {
    frame: Frame,
    field: Rect,
    pub(super) list: Rect,
    note: Rect,
}

impl Searching {
    pub(super) fn areas(&self, area: Rect) -> Areas {
        let frame = Frame::of(area);
        let note = !self.results.is_empty() && self.found.unsearched > 0;
        let [field, _, list, note] = Layout::vertical([
            Constraint::Length(1),
            // A small screen has no row to spare.
            Constraint::Length(u16::from(area.height > 16)),
            Constraint::Fill(1),
            Constraint::Length(u16::from(note)),
        ])
        .areas(frame.body);
        Areas {
            frame,
            field,
            list,
            note,
        }
    }

    pub(super) fn draw(&self, shared: &Shared, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let areas = self.areas(area);
        let (frame, dead) = (&areas.frame, self.dead());
        frame.render_without(&dead, say::TITLE, Context::Searching, shared, buf);
        let status = self.status(language);
        let status = (status.as_str(), theme.quiet);
        areas.frame.put_status(say::TITLE, status, shared, buf);
        let label = format!("{} ", say::WORDS.get(language));
        let cursor = self.field.render(&label, true, shared, buf, areas.field);
        if self.results.is_empty() {
            let mut page = Page::default();
            page.add(self.instead(shared), theme.text);
            PageView::new(&page, 0, theme.quiet).render(buf, areas.list);
        } else {
            self.render_results(shared, buf, areas.list);
            let note = say::unsearched(language, self.found.unsearched);
            put(buf, areas.note, 0, 0, &note, theme.quiet);
        }
        cursor
    }

    /// Actions that need results, if there are none.
    pub(super) fn dead(&self) -> Vec<Action> {
        match self.results.is_empty() {
            true => vec![Action::Accept, Action::Up, Action::Down],
            false => Vec::new(),
        }
    }

    /// The number of hits, and the progress of the search.
    fn status(&self, language: Language) -> String {
        if self.is_blank() || self.found.failure.is_some() {
            return String::new();
        }
        if self.stale || !self.found.ended {
            let lines = if self.stale { 0 } else { self.found.lines };
            return say::under_way(language, lines);
        }
        let shown = self.results.len();
        if shown == 0 {
            return String::new();
        }
        say::counted(language, self.found.lines, self.found.interviews, shown)
    }

    /// The message if there are no lines to show.
    fn instead(&self, shared: &Shared) -> String {
        let language = shared.language;
        if self.is_blank() {
            return say::ABOUT_SEARCH.get(language).to_owned();
        }
        if let Some(failure) = &self.found.failure {
            return shared.say(failure).to_owned();
        }
        if self.stale || !self.found.ended {
            return String::new();
        }
        let mut lines = vec![
            say::nothing_found(self.field.text())
                .get(language)
                .to_owned(),
        ];
        if self.found.unsearched > 0 {
            lines.push(say::unsearched(language, self.found.unsearched));
        }
        lines.join("\n")
    }

    fn render_results(&self, shared: &Shared, buf: &mut Buffer, list: Rect) {
        let theme = &shared.theme;
        let bottom = self.top + usize::from(list.height);
        let first = self.results.partition_point(|place| place.row < self.top);
        let shown = self.results.iter().enumerate().skip(first);
        for (number, place) in shown.take_while(|(_, place)| place.row <= bottom) {
            let Some((session, hit)) = self.result(*place) else {
                continue;
            };
            if let Some(row) = self.screen_row(place.row.wrapping_sub(1), list)
                && place.heads
            {
                render_heading(session, hit, shared, buf, row);
            }
            if let Some(row) = self.screen_row(place.row, list) {
                render_line(hit, number == self.selected, shared, buf, row);
            }
        }
        let rows = self
            .results
            .last()
            .map_or(0, |last: &ResultRow| last.row + 1);
        if self.top > 0 {
            put_right(buf, list, 0, " ▲", theme.quiet);
        }
        if bottom < rows && list.height > 0 {
            put_right(buf, list, list.height - 1, " ▼", theme.quiet);
        }
    }

    fn screen_row(&self, row: usize, list: Rect) -> Option<Rect> {
        let below = u16::try_from(row.checked_sub(self.top)?).ok()?;
        (below < list.height).then_some(Rect {
            y: list.y + below,
            height: 1,
            ..list
        })
    }
}

/// The time and place of the interview, and the question.
fn render_heading(session: &SessionHits, hit: &Hit, shared: &Shared, buf: &mut Buffer, row: Rect) {
    let theme = &shared.theme;
    let room = |used: u16| usize::from(row.width.saturating_sub(used + 2));
    let day = session.started.format("%Y-%m-%d");
    let company = shared.say(&session.company);
    // A long name leaves half of the row to the question.
    let company = text::truncate(company, usize::from(row.width / 2));
    let head = format!("{day} {company}  ");
    let used = put(buf, row, 0, 0, &head, theme.quiet);
    let asked = hit.turn.and_then(|turn| session.prompts.get(&turn));
    let asked = asked.map_or(say::WHOLE.get(shared.language), String::as_str);
    let asked: Vec<&str> = asked.split_whitespace().collect();
    let asked = asked.join(" ");
    put(
        buf,
        row,
        0,
        used,
        &text::truncate(&asked, room(used)),
        theme.question,
    );
}

/// A line that contains the words.
fn render_line(hit: &Hit, selected: bool, shared: &Shared, buf: &mut Buffer, row: Rect) {
    let theme = &shared.theme;
    let (text_style, label_style) = match selected {
        true => (theme.selected, theme.selected),
        false => (theme.text, theme.quiet),
    };
    if selected {
        buf.set_style(row, theme.selected);
        put_mark(buf, row, 0, theme.selected);
    }
    let label = format!("{}: ", hit.field.name().get(shared.language));
    let used = INDENT + put(buf, row, 0, INDENT, &label, label_style);
    // The last cells may hold the truncation mark.
    let part = Excerpt::of(hit, usize::from(row.width.saturating_sub(used + 2)));
    let style = |byte| {
        let marked = part.marks.iter().any(|mark| mark.contains(&byte));
        if marked {
            text_style.patch(theme.found)
        } else {
            text_style
        }
    };
    put_styled(buf, row, 0, used, &part.text, style);
}
