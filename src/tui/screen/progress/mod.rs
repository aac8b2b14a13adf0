//! The progress screen: the competencies of the interview being prepared for, weakest first, each
//! with what to do about it; then all statistics.

mod figures;

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang::say::{progress as say, review, tenths};
use crate::moment::Moment;
use crate::review::progress::{CompetencyRow, Improvement, ProgressTable, SessionPoint};
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, Page, PageView, rule, spark};
use crate::tui::{Input, Msg};

use super::details::Details;
use super::due;
use super::frame::Frame;
use super::rows::Rows;
use super::scrolled::PageScreen;
use super::story_wish::StoryWish;
use super::walk::{walk, wheel};
use super::{Screen, Step};

use figures::{Charts, MARKS};

/// Width of a row's sparkline in cells, one for each of the latest sessions.
const SPARK: usize = 8;
/// Number of levels of detail for a competency's figures.
const COLUMNS: usize = 4;
/// Cells kept for a name next to them, if it is that long.
const NAME: usize = 20;

/// How practice goes.
#[derive(Debug)]
pub(super) struct Progressing {
    table: ProgressTable,
    selected: usize,
    details: Details,
    story: StoryWish,
}

impl Screen for Progressing {
    fn context(&self) -> Context {
        match self.is_empty() {
            true => Context::Page,
            false => Context::List,
        }
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let frame = Frame::of(buf.area);
        frame.render(say::TITLE, self.context(), shared, buf);
        if self.is_empty() {
            let mut page = Page::default();
            shared.add_unread(&mut page);
            page.add(review::NONE_YET.get(language), theme.text);
            PageView::new(&page, 0, theme.quiet).render(buf, frame.body);
            return None;
        }
        let practice = &self.table.progress.practice;
        let status = say::counted(language, practice.sessions, practice.questions);
        frame.put_status(say::TITLE, (&status, theme.quiet), shared, buf);
        let rows = self.rows(shared, buf.area);
        let areas = rows.areas(buf.area);
        rows.render(self.selected, shared, buf, areas.list);
        rule(buf, areas.lower_rule, theme.rule);
        let page = self.about(shared, areas.summary.width);
        self.details
            .render(self.selected, &page, theme, buf, areas.summary);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        self.selected = walk(self.selected, self.table.rows.len() + 1, action, shared);
        match action {
            Action::Less => self.scroll_details(-1, shared),
            Action::More => self.scroll_details(1, shared),
            Action::Accept => return self.accept(shared),
            Action::Back => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    fn input(&mut self, _now: Moment, input: &Input, _shared: &Shared) -> Step {
        self.selected = wheel(self.selected, self.table.rows.len() + 1, input);
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let rows = self.rows(shared, shared.area());
        let list = rows.areas(shared.area()).list;
        self.selected = rows.line_at(at, self.selected, list)?;
        Some(Action::Accept)
    }

    fn receive(&mut self, _now: Moment, msg: Msg, shared: &Shared) -> ControlFlow<Step, Msg> {
        self.story.receive(msg, shared)
    }
}

impl Progressing {
    pub(super) fn new(table: ProgressTable) -> Self {
        Self {
            table,
            selected: 0,
            details: Details::default(),
            story: StoryWish::default(),
        }
    }

    /// Whether nothing was practiced yet.
    fn is_empty(&self) -> bool {
        self.table.progress.practice.sessions == 0
    }

    /// The competencies, then a line that leads to all statistics.
    fn rows(&self, shared: &Shared, area: Rect) -> Rows {
        let language = shared.language;
        let mut rows = Rows::default();
        let list = rows.areas(area).list;
        // A title and a line follow the competencies, and a title precedes them.
        let width = Menu::width(list, self.table.rows.len() + 3);
        let competencies = say::COMPETENCIES.get(language);
        rows.begin(match &self.table.interview {
            Some(interview) => format!("{competencies}  {}", shared.say(interview)),
            None => competencies.to_owned(),
        });
        let figures: Vec<Vec<String>> = self
            .table
            .rows
            .iter()
            .map(|it| self.figures_of(it, shared))
            .collect();
        let names = self.table.rows.iter().map(|it| shared.say(&it.name));
        let longest = names.clone().map(text::width).max().unwrap_or_default();
        // Every row has the same columns: a name is cut before a column is dropped.
        let room = |columns: usize| {
            let widths = figures.iter().filter_map(|it| it.get(columns));
            let widest = widths.map(|it| text::width(it)).max().unwrap_or_default();
            usize::from(width).saturating_sub(widest + 6)
        };
        let columns = (0..COLUMNS).find(|it| room(*it) >= longest.min(NAME));
        let columns = columns.unwrap_or(COLUMNS - 1);
        for ((row, name), figures) in self.table.rows.iter().zip(names).zip(&figures) {
            let leads = row.next != Improvement::Nothing;
            let name = text::truncate(name, room(columns)).into_owned();
            let figures = figures.get(columns).cloned();
            rows.add((name, figures.into_iter().collect()), leads);
        }
        rows.begin(say::ALL_FIGURES.get(language));
        let figures = say::FIGURES.get(language);
        let room = usize::from(width).saturating_sub(6);
        let figures = text::truncate(figures, room).into_owned();
        rows.add((figures, Vec::new()), true);
        rows
    }

    /// A competency's standing, its history, its stories and what to do: in full, then in fewer
    /// and fewer columns, [`COLUMNS`] times. Columns have the same width in every row.
    fn figures_of(&self, row: &CompetencyRow, shared: &Shared) -> Vec<String> {
        let language = shared.language;
        let known = self.table.figures(row);
        let standing = known.and_then(|it| it.recent);
        let standing = standing.map_or("-".to_owned(), tenths);
        let standing = format!("{standing:>3}");
        let points = known.map(|it| it.points.iter().map(SessionPoint::standing));
        let points: Vec<Option<f64>> = points.into_iter().flatten().collect();
        let line = spark(&points, MARKS, SPARK);
        let line = padded(&line, SPARK);
        let stories = row.stories.map(|it| say::stories(language, it));
        let stories = padded(&stories.unwrap_or_default(), self.widest_stories(shared));
        let steps = [say::WRITE_STORY, say::AGAIN, say::NEW].map(|it| it.get(language));
        let widest = steps.map(text::width).into_iter().max().unwrap_or_default();
        let next = match &row.next {
            Improvement::WriteStory => say::WRITE_STORY.get(language),
            Improvement::Answer(question) => match question.past {
                Some(_) => say::AGAIN.get(language),
                None => say::NEW.get(language),
            },
            Improvement::Nothing => "",
        };
        let next = padded(next, widest);
        vec![
            format!("{standing} {line}  {stories}  {next}"),
            format!("{standing} {line}  {next}"),
            format!("{standing}  {next}"),
            standing,
        ]
    }

    fn widest_stories(&self, shared: &Shared) -> usize {
        let counts = self.table.rows.iter().filter_map(|it| it.stories);
        let widths = counts.map(|it| text::width(&say::stories(shared.language, it)));
        widths.max().unwrap_or_default()
    }

    /// The figures of the selected competency, and what Enter does.
    fn about(&self, shared: &Shared, width: u16) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        shared.add_unread(&mut page);
        let Some(row) = self.table.rows.get(self.selected) else {
            page.add(say::ABOUT_FIGURES.get(language), theme.text);
            return page;
        };
        let key = shared.key(self.context(), &Action::Accept);
        match &row.next {
            Improvement::WriteStory => {
                page.add(say::about_write_story(language, &key), theme.title);
            }
            Improvement::Answer(question) => {
                let about = match question.past {
                    Some(_) => say::about_again(language, &key),
                    None => say::about_new(language, &key),
                };
                page.add(about, theme.title);
                page.add_indented(2, shared.say(&question.prompt), theme.question);
            }
            Improvement::Nothing => {}
        }
        match self.table.figures(row) {
            Some(figures) => Charts::on(&mut page, shared, width).competency(figures),
            None => {
                page.add(say::NEVER.get(language), theme.quiet);
            }
        }
        page
    }

    fn accept(&mut self, shared: &Shared) -> Step {
        if self.is_empty() {
            return Step::stay();
        }
        let Some(row) = self.table.rows.get(self.selected) else {
            return Step::open(PageScreen::of(self.table.progress.clone()));
        };
        match &row.next {
            Improvement::WriteStory => {
                let competency = row.id.clone();
                self.story.wish(Some(competency))
            }
            Improvement::Answer(question) => Step::Do(vec![due::start(question, shared)]),
            Improvement::Nothing => Step::stay(),
        }
    }

    fn scroll_details(&mut self, rows: isize, shared: &Shared) {
        let area = self.rows(shared, shared.area());
        let area = area.areas(shared.area()).summary;
        let page = self.about(shared, area.width);
        self.details.scroll(self.selected, rows, &page, area);
    }
}

/// Pads a text with spaces to `width` cells.
fn padded(text: &str, width: usize) -> String {
    let gap = width.saturating_sub(text::width(text));
    format!("{text}{}", " ".repeat(gap))
}
