//! The home screen: what to do today, then the interviews, then the candidate's own things.

mod about;
mod choice;

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::say::{self, home as words};
use crate::moment::Moment;
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::shared::Shared;
use crate::tui::widget::{put, put_right, rule};
use crate::tui::{Input, Msg};

use super::details::Details;
use super::frame::put_keys_but;
use super::prepare::Prepare;
use super::rows::{LOW, Rows};
use super::story_wish::StoryWish;
use super::walk::{walk, wheel};
use super::{Agenda, Screen, Searching, Settings, Step};

use choice::{Choice, choices, chosen, scenarios};

/// The name of the program.
const NAME: &str = "Rehearsal";

/// The home screen.
#[derive(Debug, Default)]
pub(super) struct Home {
    selected: usize,
    /// The IDs of the interviews as last listed.
    listed: Vec<String>,
    details: Details,
    story: StoryWish,
}

impl Screen for Home {
    fn context(&self) -> Context {
        Context::Home
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let theme = &shared.theme;
        let rows = rows(shared);
        let areas = rows.areas(buf.area);
        put(buf, areas.title, 0, 1, NAME, theme.title);
        let motto = format!("  {} ", words::MOTTO.get(shared.language));
        if text::width(NAME) + 1 + text::width(&motto) <= usize::from(areas.title.width) {
            put_right(buf, areas.title, 0, &motto, theme.quiet);
        }
        rule(buf, areas.upper_rule, theme.rule);
        rows.render(self.selected, shared, buf, areas.list);
        rule(buf, areas.lower_rule, theme.rule);
        if let Some(choice) = choices(shared).get(self.selected) {
            let page = choice.summary(shared);
            self.details
                .render(self.selected, &page, theme, buf, areas.summary);
        }
        let dead = self.dead_keys(shared);
        put_keys_but(&dead, self.context(), shared, buf, areas.footer);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        self.selected = walk(self.selected, choices(shared).len(), action, shared);
        match action {
            Action::Less => self.scroll_details(-1, shared),
            Action::More => self.scroll_details(1, shared),
            Action::Accept => return self.accept(shared),
            Action::DayCard => return Step::Do(vec![Effect::ReadDayCard]),
            Action::Search => return Step::open(Searching::default()),
            Action::Back if !shared.recognizing.is_empty() => {
                return Step::Cover(Overlay::Recognizing);
            }
            Action::Back => return Step::Do(vec![Effect::Quit]),
            _ => {}
        }
        Step::stay()
    }

    fn dead_keys(&self, shared: &Shared) -> Vec<Action> {
        let choices = choices(shared);
        let leads = choices.get(self.selected).is_some_and(Choice::leads);
        (!leads).then_some(Action::Accept).into_iter().collect()
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        self.selected = wheel(self.selected, choices(shared).len(), input);
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let rows = rows(shared);
        let list = rows.areas(shared.area()).list;
        self.selected = rows.line_at(at, self.selected, list)?;
        Some(Action::Accept)
    }

    fn receive(&mut self, _now: Moment, msg: Msg, shared: &Shared) -> ControlFlow<Step, Msg> {
        self.story.receive(msg, shared)
    }

    /// Keeps the same line selected after interviews were added or removed.
    fn fit(&mut self, shared: &Shared, _now: Moment) {
        let listed: Vec<String> = scenarios(shared).map(|it| it.id().to_owned()).collect();
        if listed == self.listed {
            return;
        }
        let first = choice::today(shared).len();
        let was = std::mem::replace(&mut self.listed, listed);
        let place = self.selected.checked_sub(first);
        // Nothing was listed at the start.
        let Some(place) = place.filter(|_| !was.is_empty()) else {
            return;
        };
        self.selected = match was.get(place) {
            Some(id) => {
                let now = self.listed.iter().position(|it| it == id);
                first + now.unwrap_or(place.min(self.listed.len()))
            }
            None => (self.selected + self.listed.len()).saturating_sub(was.len()),
        };
    }
}

impl Home {
    fn accept(&mut self, shared: &Shared) -> Step {
        match choices(shared).get(self.selected) {
            Some(Choice::Due) => Step::Do(vec![Effect::ListDue]),
            Some(Choice::Resume(Some(session))) => Step::Do(vec![Effect::ResumeSession {
                id: session.id.clone(),
            }]),
            Some(Choice::Story) => {
                let today = shared.today.as_ref();
                let story = today.and_then(|it| it.story.as_ref());
                self.story.wish(story.map(|(id, _)| id.clone()))
            }
            Some(Choice::Agenda(Some(agenda))) => Step::open(Agenda::new((*agenda).clone())),
            // The agenda for an existing date arrives in a moment.
            Some(Choice::Agenda(None)) if choice::any_date(shared) => Step::stay(),
            Some(Choice::Agenda(None)) => Step::open(Settings::on_date(chosen(shared), shared)),
            Some(Choice::Weakest) => Step::Do(vec![Effect::CountProgress]),
            Some(Choice::Sit(scenario)) => Step::open(Prepare::new(scenario)),
            Some(Choice::Open(entry)) => (entry.open)(shared),
            // The reason is below the list.
            Some(Choice::Broken(_) | Choice::Resume(None)) | None => Step::stay(),
        }
    }

    fn scroll_details(&mut self, rows: isize, shared: &Shared) {
        if let Some(choice) = choices(shared).get(self.selected) {
            let area = self::rows(shared).areas(shared.area()).summary;
            let page = choice.summary(shared);
            self.details.scroll(self.selected, rows, &page, area);
        }
    }
}

/// Today with its countdown, the interviews, and the candidate's own things.
fn rows(shared: &Shared) -> Rows {
    let language = shared.language;
    let titled = shared.size.rows >= LOW;
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
        if let Some(brief) = choice.brief(shared) {
            rows.shorten(brief);
        }
    }
    rows
}

/// "Today", with the interview being prepared for.
fn today_title(shared: &Shared) -> String {
    let language = shared.language;
    let today = words::TODAY.get(language);
    let Some(scenario) = chosen(shared) else {
        return today.to_owned();
    };
    let title = super::prepare::title(scenario, shared);
    match about::days_to(scenario, shared).filter(|days| *days >= 0) {
        Some(days) => {
            let countdown = say::home::countdown(language, days);
            format!("{today}  {countdown} {title}")
        }
        None => format!("{today}  {title}"),
    }
}
