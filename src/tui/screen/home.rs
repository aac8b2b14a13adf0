use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Rect};

use crate::lang::say;
use crate::review::ResumableSession;
use crate::scenario::Scenario;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::model::Shared;
use crate::tui::widget::{Menu, Page, PageView, put, put_right, rule};

use super::details::Details;
use super::frame::put_keys;
use super::walk::walk;
use super::{Prepare, Screen, Searching, Step, Typing};

/// The margin at both sides.
const SIDES: Margin = Margin::new(1, 0);

/// The first screen: pick a scenario, or go on with an interrupted interview.
#[derive(Debug, Default)]
pub struct Home {
    selected: usize,
    details: Details,
}

/// What a line of the menu leads to.
enum Choice<'s> {
    Resume(&'s ResumableSession),
    Sit(&'s Scenario),
    Today,
    Review,
    Search,
    Typing,
    Progress,
    Stories,
}

impl Home {
    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> Step {
        self.selected = walk(self.selected, choices(shared).len(), action, shared);
        match action {
            Action::Less => self.scroll_details(-1, shared),
            Action::More => self.scroll_details(1, shared),
            Action::Accept => return self.accept(shared),
            Action::Search => return Step::Over(Searching::open),
            Action::Back => return Step::Do(vec![Effect::Quit]),
            _ => {}
        }
        Step::stay()
    }

    pub(super) fn input(&mut self, input: &Input, shared: &Shared) {
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
    }

    fn accept(&self, shared: &Shared) -> Step {
        match choices(shared).get(self.selected) {
            Some(Choice::Resume(session)) => Step::Do(vec![Effect::ResumeSession {
                id: session.id.clone(),
            }]),
            Some(Choice::Sit(scenario)) => Step::Go(Box::new(Screen::Prepare(Prepare::new(
                scenario,
                self.selected,
            )))),
            Some(Choice::Today) => Step::Do(vec![Effect::ListDue]),
            Some(Choice::Typing) => {
                let typing = Typing::new(self.selected);
                Step::Go(Box::new(Screen::Typing(Box::new(typing))))
            }
            Some(Choice::Review) => Step::Do(vec![Effect::ListTranscripts]),
            Some(Choice::Search) => Step::Over(Searching::open),
            Some(Choice::Progress) => Step::Do(vec![Effect::CountProgress]),
            Some(Choice::Stories) => Step::Do(vec![Effect::ListStories]),
            None => Step::stay(),
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

    /// Home again, with the line selected that was left from.
    pub(super) fn at(selected: usize) -> Self {
        Self {
            selected,
            details: Details::default(),
        }
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let choices = choices(shared);
        let items: Vec<_> = choices.iter().map(|choice| choice.line(shared)).collect();
        let areas = areas(area, items.len());
        put(buf, areas.title, 0, 1, "Rehearsal", theme.title);
        let motto = say::home::MOTTO.get(shared.language);
        put_right(buf, areas.title, 0, &format!("{motto} "), theme.quiet);
        rule(buf, areas.upper_rule, theme.rule);
        menu(self.selected, &items).render(theme, buf, areas.list);
        rule(buf, areas.lower_rule, theme.rule);
        if let Some(choice) = choices.get(self.selected) {
            let page = choice.summary(shared);
            let top = self.details.top(self.selected);
            PageView::new(&page, top, theme.quiet).render(buf, areas.summary.inner(SIDES));
        }
        put_keys(Context::Home, shared, buf, areas.footer);
    }
}

fn menu(selected: usize, items: &[(String, String)]) -> Menu<'_> {
    Menu { items, selected }
}

fn choices(shared: &Shared) -> Vec<Choice<'_>> {
    let interrupted = shared.resumable.iter().take(1).map(Choice::Resume);
    interrupted
        .chain(shared.scenarios.iter().map(Choice::Sit))
        .chain([
            Choice::Today,
            Choice::Review,
            Choice::Search,
            Choice::Stories,
            Choice::Progress,
            Choice::Typing,
        ])
        .collect()
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
            Self::Typing => (
                say::typing::TITLE.get(shared.language).to_owned(),
                String::new(),
            ),
            Self::Review => (
                say::review::OPEN.get(shared.language).to_owned(),
                String::new(),
            ),
            Self::Search => (
                say::search::TITLE.get(shared.language).to_owned(),
                String::new(),
            ),
            Self::Stories => (
                say::stories::TITLE.get(shared.language).to_owned(),
                String::new(),
            ),
            Self::Today => (
                say::due::TITLE.get(shared.language).to_owned(),
                String::new(),
            ),
            Self::Progress => (
                say::progress::TITLE.get(shared.language).to_owned(),
                String::new(),
            ),
            Self::Sit(scenario) => (
                title(scenario, shared),
                say::home::size(shared.language, scenario.rounds.len(), scenario.minutes()),
            ),
        }
    }

    fn summary(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        match self {
            Self::Resume(_) => {
                page.add(
                    say::home::RESUME_SUMMARY.get(shared.language),
                    shared.theme.text,
                );
            }
            Self::Sit(scenario) => {
                page.add(shared.say(&scenario.summary), shared.theme.text);
            }
            Self::Today => {
                page.add(say::due::ABOUT.get(shared.language), shared.theme.text);
            }
            Self::Stories => {
                page.add(say::stories::ABOUT.get(shared.language), shared.theme.text);
            }
            Self::Typing => {
                page.add(say::typing::SUMMARY.get(shared.language), shared.theme.text);
            }
            Self::Progress => {
                page.add(say::progress::ABOUT.get(shared.language), shared.theme.text);
            }
            Self::Search => {
                page.add(say::search::ABOUT.get(shared.language), shared.theme.text);
            }
            Self::Review => {
                page.add(say::review::ABOUT.get(shared.language), shared.theme.text);
            }
        }
        page
    }
}

/// "Company · Role"
pub(super) fn title(scenario: &Scenario, shared: &Shared) -> String {
    format!(
        "{} · {}",
        shared.say(&scenario.company),
        shared.say(&scenario.role)
    )
}
