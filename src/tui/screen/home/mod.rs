//! The first screen: what there is to do today, then the interviews, then one's own things.

mod choice;
mod rows;

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};

use crate::lang::say::{self, home as words};
use crate::moment::Moment;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::widget::{PageView, put, put_right, rule};
use crate::tui::{Input, Msg};

use super::details::Details;
use super::frame::{WIDE, put_keys};
use super::prepare::Prepare;
use super::walk::walk;
use super::{Screen, Searching, Step, Stories};

use choice::{Choice, choices, chosen, scenarios};
use rows::Rows;

/// The margin at both sides.
const SIDES: Margin = Margin::new(1, 0);
/// From this height on, groups have titles: below it each row is needed for a line.
const TITLED: u16 = 16;

/// The first screen.
#[derive(Debug, Default)]
pub(super) struct Home {
    selected: usize,
    details: Details,
    /// The competency that a story is to be written about, once the stories are there.
    story: Option<String>,
}

impl Screen for Home {
    fn context(&self) -> Context {
        Context::Home
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let theme = &shared.theme;
        let rows = rows(shared);
        let areas = areas(buf.area, &rows);
        put(buf, areas.title, 0, 1, "Rehearsal", theme.title);
        let motto = words::MOTTO.get(shared.language);
        put_right(buf, areas.title, 0, &format!("{motto} "), theme.quiet);
        rule(buf, areas.upper_rule, theme.rule);
        rows.render(self.selected, shared, buf, areas.list);
        rule(buf, areas.lower_rule, theme.rule);
        if let Some(choice) = choices(shared).get(self.selected) {
            let page = choice.summary(shared);
            let top = self.details.top(self.selected);
            PageView::new(&page, top, theme.quiet).render(buf, areas.summary.inner(SIDES));
        }
        put_keys(self.context(), shared, buf, areas.footer);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        self.selected = walk(self.selected, choices(shared).len(), action, shared);
        match action {
            Action::Less => self.scroll_details(-1, shared),
            Action::More => self.scroll_details(1, shared),
            Action::Accept => return self.accept(shared),
            Action::Search => return Step::open(Searching::default()),
            Action::Back => return Step::Do(vec![Effect::Quit]),
            _ => {}
        }
        Step::stay()
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        match input {
            Input::Scrolled(notches) => {
                let last = choices(shared).len().saturating_sub(1);
                let moved = self.selected.saturating_add_signed(isize::from(*notches));
                self.selected = moved.min(last);
            }
            Input::Clicked { row, column } => {
                let rows = rows(shared);
                let list = areas(shared.area(), &rows).list;
                let line = rows.line_at(*row, self.selected, list);
                if let Some(line) = line.filter(|_| *column < list.right()) {
                    self.selected = line;
                }
            }
            Input::Key(_) | Input::Pasted(_) => {}
        }
        Step::stay()
    }

    fn receive(&mut self, _now: Moment, msg: Msg, shared: &Shared) -> ControlFlow<Step, Msg> {
        match (msg, self.story.take()) {
            (Msg::StoriesListed(collection), Some(competency)) => {
                let stories = Stories::for_competency(*collection, competency, shared.language);
                ControlFlow::Break(Step::open(stories))
            }
            (msg, story) => {
                self.story = story;
                ControlFlow::Continue(msg)
            }
        }
    }
}

impl Home {
    fn accept(&mut self, shared: &Shared) -> Step {
        self.story = None;
        match choices(shared).get(self.selected) {
            Some(Choice::Due) => Step::Do(vec![Effect::ListDue]),
            Some(Choice::Resume(Some(session))) => Step::Do(vec![Effect::ResumeSession {
                id: session.id.clone(),
            }]),
            Some(Choice::Story) => {
                let today = shared.today.as_ref();
                let story = today.and_then(|it| it.story.as_ref());
                self.story = story.map(|(id, _)| id.clone());
                Step::Do(vec![Effect::ListStories])
            }
            Some(Choice::Weakest) => Step::Do(vec![Effect::CountProgress]),
            Some(Choice::Sit(scenario)) => Step::open(Prepare::new(scenario)),
            Some(Choice::Open(entry)) => (entry.open)(),
            // Why not stands below the list.
            Some(Choice::Broken(_) | Choice::Resume(None)) | None => Step::stay(),
        }
    }

    fn scroll_details(&mut self, rows: isize, shared: &Shared) {
        if let Some(choice) = choices(shared).get(self.selected) {
            let area = areas(shared.area(), &self::rows(shared)).summary;
            let page = choice.summary(shared);
            self.details
                .scroll(self.selected, rows, &page, area.inner(SIDES));
        }
    }
}

/// Today with its countdown, the interviews, and one's own things.
fn rows(shared: &Shared) -> Rows {
    let language = shared.language;
    let titled = shared.size.rows >= TITLED;
    let mut rows = Rows::default();
    let begin = |rows: &mut Rows, title: String| {
        if titled {
            rows.begin(title);
        }
    };
    let firsts = choice::today(shared).len();
    let interviews = firsts + scenarios(shared).count();
    for (number, choice) in choices(shared).iter().enumerate() {
        if number == 0 {
            begin(&mut rows, today_title(shared));
        } else if number == firsts {
            begin(&mut rows, words::INTERVIEWS.get(language).to_owned());
        } else if number == interviews {
            begin(&mut rows, words::MINE.get(language).to_owned());
        }
        rows.add(choice.line(shared), choice.leads());
    }
    rows
}

/// "Today", with the interview that one prepares for.
fn today_title(shared: &Shared) -> String {
    let language = shared.language;
    let today = words::TODAY.get(language);
    let Some(scenario) = chosen(shared) else {
        return today.to_owned();
    };
    let title = super::prepare::title(scenario, shared);
    match choice::days_to(scenario, shared).filter(|days| *days >= 0) {
        Some(days) => {
            let countdown = say::home::countdown(language, days);
            format!("{today}  {countdown} {title}")
        }
        None => format!("{today}  {title}"),
    }
}

struct Areas {
    title: Rect,
    upper_rule: Rect,
    list: Rect,
    lower_rule: Rect,
    summary: Rect,
    footer: Rect,
}

/// What is selected is told beside the list on a wide screen, and below it on others.
fn areas(area: Rect, rows: &Rows) -> Areas {
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
        // The summary gets what the list leaves, and a quarter of the screen where that is
        // little.
        let wanted = rows.height();
        let list = wanted.min(area.height.saturating_sub(4 + area.height / 4));
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
        summary,
        footer,
    }
}
