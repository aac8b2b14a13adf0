use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};

use crate::lang::say::{self, Phrase};
use crate::moment::Moment;
use crate::review::ResumableSession;
use crate::scenario::{BrokenScenario, Scenario};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::theme::Theme;
use crate::tui::widget::{Menu, Page, PageView, put, put_right, rule};

use super::details::Details;
use super::frame::put_keys;
use super::prepare::{self, Prepare};
use super::walk::walk;
use super::{Screen, Searching, Step, Typing};

/// The margin at both sides.
const SIDES: Margin = Margin::new(1, 0);

/// The first screen: pick a scenario, or go on with an interrupted interview.
#[derive(Debug, Default)]
pub(super) struct Home {
    selected: usize,
    details: Details,
}

/// What a line of the menu leads to.
enum Choice<'s> {
    Resume(&'s ResumableSession),
    Sit(&'s Scenario),
    Broken(&'s BrokenScenario),
    Open(&'static Entry),
}

/// A line that is always there.
struct Entry {
    title: Phrase,
    about: Phrase,
    open: fn() -> Step,
}

const ENTRIES: &[Entry] = &[
    Entry {
        title: say::due::TITLE,
        about: say::due::ABOUT,
        open: || Step::Do(vec![Effect::ListDue]),
    },
    Entry {
        title: say::review::OPEN,
        about: say::review::ABOUT,
        open: || Step::Do(vec![Effect::ListTranscripts]),
    },
    Entry {
        title: say::search::TITLE,
        about: say::search::ABOUT,
        open: || Step::open(Searching::default()),
    },
    Entry {
        title: say::stories::TITLE,
        about: say::stories::ABOUT,
        open: || Step::Do(vec![Effect::ListStories]),
    },
    Entry {
        title: say::progress::TITLE,
        about: say::progress::ABOUT,
        open: || Step::Do(vec![Effect::CountProgress]),
    },
    Entry {
        title: say::typing::TITLE,
        about: say::typing::SUMMARY,
        open: || Step::open(Typing::default()),
    },
];

impl Screen for Home {
    fn context(&self) -> Context {
        Context::Home
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let theme = &shared.theme;
        let choices = choices(shared);
        let items: Vec<_> = choices.iter().map(|choice| choice.line(shared)).collect();
        let areas = areas(buf.area, items.len());
        put(buf, areas.title, 0, 1, "Rehearsal", theme.title);
        let motto = say::home::MOTTO.get(shared.language);
        put_right(buf, areas.title, 0, &format!("{motto} "), theme.quiet);
        rule(buf, areas.upper_rule, theme.rule);
        menu(self.selected, &items).render(theme, buf, areas.list);
        self.gray_out(&choices, theme, buf, areas.list);
        rule(buf, areas.lower_rule, theme.rule);
        if let Some(choice) = choices.get(self.selected) {
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
        let last = choices(shared).len().saturating_sub(1);
        match input {
            Input::Scrolled(notches) => {
                let moved = self.selected.saturating_add_signed(isize::from(*notches));
                self.selected = moved.min(last);
            }
            Input::Clicked { row, .. } => {
                let list = areas(shared.area(), last + 1).list;
                let inside = row.checked_sub(list.y).filter(|row| *row < list.height);
                if let Some(row) = inside {
                    let top = menu(self.selected, &[]).top(list.height);
                    self.selected = (top + usize::from(row)).min(last);
                }
            }
            Input::Key(_) | Input::Pasted(_) => {}
        }
        Step::stay()
    }
}

impl Home {
    fn accept(&self, shared: &Shared) -> Step {
        match choices(shared).get(self.selected) {
            Some(Choice::Resume(session)) => Step::Do(vec![Effect::ResumeSession {
                id: session.id.clone(),
            }]),
            Some(Choice::Sit(scenario)) => Step::open(Prepare::new(scenario)),
            Some(Choice::Open(entry)) => (entry.open)(),
            // Why not stands below the list.
            Some(Choice::Broken(_)) | None => Step::stay(),
        }
    }

    /// Shows in gray what cannot be chosen.
    fn gray_out(&self, choices: &[Choice<'_>], theme: &Theme, buf: &mut Buffer, list: Rect) {
        let top = menu(self.selected, &[]).top(list.height);
        let shown = choices.iter().enumerate().skip(top);
        for (row, (index, choice)) in (list.y..list.bottom()).zip(shown) {
            if matches!(choice, Choice::Broken(_)) && index != self.selected {
                let line = Rect {
                    y: row,
                    height: 1,
                    ..list
                };
                buf.set_style(line.intersection(buf.area), theme.quiet);
            }
        }
    }

    fn scroll_details(&mut self, rows: isize, shared: &Shared) {
        let choices = choices(shared);
        if let Some(choice) = choices.get(self.selected) {
            let area = areas(shared.area(), choices.len()).summary.inner(SIDES);
            let page = choice.summary(shared);
            self.details.scroll(self.selected, rows, &page, area);
        }
    }
}

fn menu(selected: usize, items: &[(String, String)]) -> Menu<'_> {
    Menu { items, selected }
}

fn choices(shared: &Shared) -> Vec<Choice<'_>> {
    let interrupted = shared.resumable.iter().take(1).map(Choice::Resume);
    interrupted
        .chain(scenarios(shared))
        .chain(ENTRIES.iter().map(Choice::Open))
        .collect()
}

/// The scenarios, those that cannot be used in their places.
fn scenarios(shared: &Shared) -> impl Iterator<Item = Choice<'_>> {
    let mut broken = shared.broken.iter().peekable();
    let places = 0..=shared.scenarios.len();
    places.flat_map(move |place| {
        let mut here: Vec<_> = Vec::new();
        while let Some(next) = broken.next_if(|it| it.place <= place) {
            here.push(Choice::Broken(next));
        }
        here.extend(shared.scenarios.get(place).map(Choice::Sit));
        here
    })
}

struct Areas {
    title: Rect,
    upper_rule: Rect,
    list: Rect,
    lower_rule: Rect,
    summary: Rect,
    footer: Rect,
}

fn areas(area: Rect, items: usize) -> Areas {
    let rows = u16::try_from(items).unwrap_or(u16::MAX);
    // The summary gets what the list leaves, and a quarter of the screen where that is little.
    let list = rows
        .min(area.height.saturating_sub(4 + area.height / 4))
        .max(1);
    let [title, upper_rule, list, lower_rule, summary, footer] = Layout::vertical([
        Constraint::Max(1),
        Constraint::Max(1),
        Constraint::Length(list),
        Constraint::Max(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    Areas {
        title,
        upper_rule,
        list,
        lower_rule,
        summary,
        footer,
    }
}

impl Choice<'_> {
    fn line(&self, shared: &Shared) -> (String, String) {
        match self {
            Self::Resume(session) => (
                say::home::resume(shared.language, &session.title),
                session.started.clone(),
            ),
            Self::Open(entry) => (entry.title.get(shared.language).to_owned(), String::new()),
            Self::Broken(scenario) => (
                shared.say(&scenario.title).to_owned(),
                say::home::BROKEN.get(shared.language).to_owned(),
            ),
            Self::Sit(scenario) => {
                let size =
                    say::home::size(shared.language, scenario.rounds.len(), scenario.minutes());
                let right = match days_to(scenario, shared) {
                    Some(days) => {
                        format!("{}  {size}", say::home::countdown(shared.language, days))
                    }
                    None => size,
                };
                (prepare::title(scenario, shared), right)
            }
        }
    }

    fn summary(&self, shared: &Shared) -> Page {
        let about = match self {
            Self::Resume(_) => say::home::RESUME_SUMMARY.get(shared.language),
            Self::Broken(scenario) => return why_broken(scenario, shared),
            Self::Sit(scenario) => shared.say(&scenario.summary),
            Self::Open(entry) => entry.about.get(shared.language),
        };
        let mut page = Page::default();
        if let Some(trouble) = &shared.trouble {
            let style = shared.theme.soon;
            page.add(format!("! {}", shared.say(trouble)), style);
        }
        if let Self::Sit(scenario) = self
            && let Some(days) = days_to(scenario, shared)
        {
            page.add(
                say::home::days_to(shared.language, days),
                shared.theme.title,
            );
        }
        page.add(about, shared.theme.text);
        page
    }
}

/// How many days there are to the interview, where it has a date.
fn days_to(scenario: &Scenario, shared: &Shared) -> Option<i64> {
    let mut dated = shared.days_to.iter();
    let (_, days) = dated.find(|(id, _)| *id == scenario.id)?;
    Some(*days)
}

/// What is wrong with a scenario, a line for each file.
fn why_broken(scenario: &BrokenScenario, shared: &Shared) -> Page {
    let mut page = Page::default();
    for line in shared.say(&scenario.why).lines() {
        page.add(line, shared.theme.text);
    }
    let about = say::home::ABOUT_BROKEN.get(shared.language);
    page.add(about, shared.theme.quiet);
    page
}
