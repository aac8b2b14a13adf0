use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::interview::{Mode, SessionRequest};
use crate::lang::{Language, say};
use crate::moment::Moment;
use crate::review::words;
use crate::scenario::{Adjustment, Scenario};
use crate::settings::{SessionLength, Strictness};
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, Page, put, rule};

use super::details::Details;
use super::form_line::arrow_at;
use super::frame::{SIDES, put_keys};
use super::{Screen, Step};

/// The options of an interview: which round, practice or real mode, typing or speaking.
#[derive(Debug)]
pub(super) struct Prepare {
    scenario: String,
    rounds: usize,
    selected: usize,
    round: Option<usize>,
    mode: Mode,
    /// The language that the scenario requires for the whole interview.
    bound: Option<Language>,
    /// The chosen language; the candidate's if none was.
    chosen: Option<Language>,
    way: Way,
    /// The chosen strictness; the configuration's if none was.
    strictness: Option<Strictness>,
    length: Option<SessionLength>,
    details: Details,
}

/// How answers are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Typed,
    Spoken,
    Recorded,
}

/// The available ways: recording needs a recorder.
fn ways(shared: &Shared) -> &'static [Way] {
    match shared.can_record {
        true => &[Way::Typed, Way::Spoken, Way::Recorded],
        false => &[Way::Typed, Way::Spoken],
    }
}

/// The lines of the form.
const LINES: usize = 6;

impl Screen for Prepare {
    fn context(&self) -> Context {
        Context::Prepare
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let theme = &shared.theme;
        let scenario = self.scenario(shared)?;
        let [title, upper, form, lower, page, footer] = areas(buf.area);
        let name = self::title(scenario, shared);
        put(buf, title, 0, 1, &name, theme.title);
        rule(buf, upper, theme.rule);
        let items = self.items(scenario, shared);
        let menu = Menu {
            items: &items,
            selected: self.selected,
        };
        menu.render(theme, buf, form);
        rule(buf, lower, theme.rule);
        let text = self.page(scenario, shared);
        self.details
            .render(self.selected, &text, theme, buf, page.inner(SIDES));
        put_keys(self.context(), shared, buf, footer);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(LINES - 1),
            Action::Less => self.change(false, shared),
            Action::More => self.change(true, shared),
            Action::PageUp => self.scroll_details(-1, shared),
            Action::PageDown => self.scroll_details(1, shared),
            Action::Accept => return Step::Do(vec![Effect::StartSession(self.request(shared))]),
            Action::Back => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    /// A click changes a value; Enter would begin the interview.
    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let [_, _, form, ..] = areas(shared.area());
        let menu = Menu {
            items: &[],
            selected: self.selected,
        };
        let items = self.items(self.scenario(shared)?, shared);
        self.selected = menu.line_at(at, form, items.len())?;
        let (line, _) = items.get(self.selected)?;
        Some(arrow_at(line, at.x.saturating_sub(form.x)).unwrap_or(Action::More))
    }
}

impl Prepare {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            scenario: scenario.id.clone(),
            rounds: scenario.rounds.len(),
            selected: 0,
            round: None,
            mode: Mode::Practice,
            bound: scenario.language,
            chosen: None,
            way: Way::Typed,
            strictness: None,
            length: None,
            details: Details::default(),
        }
    }

    /// The same, with real mode chosen.
    pub(super) fn real(scenario: &Scenario) -> Self {
        Self {
            mode: Mode::Real,
            ..Self::new(scenario)
        }
    }

    /// Scrolls the text below the form by pages, each one row less than its height.
    fn scroll_details(&mut self, pages: isize, shared: &Shared) {
        let Some(scenario) = self.scenario(shared) else {
            return;
        };
        let page = self.page(scenario, shared);
        let [.., area, _] = areas(shared.area());
        let area = area.inner(SIDES);
        let rows = isize::try_from(area.height.saturating_sub(1).max(1)).unwrap_or(1);
        self.details
            .scroll(self.selected, pages * rows, &page, area);
    }

    fn scenario<'s>(&self, shared: &'s Shared) -> Option<&'s Scenario> {
        shared.scenarios.iter().find(|it| it.id == self.scenario)
    }

    fn change(&mut self, forward: bool, shared: &Shared) {
        match self.selected {
            0 => self.round = self.other_round(forward),
            1 => {
                self.mode = match self.mode {
                    Mode::Practice => Mode::Real,
                    Mode::Real => Mode::Practice,
                }
            }
            2 => self.chosen = Some(self.language(shared).next()),
            3 => self.way = other(self.way, ways(shared), forward),
            4 => {
                let now = self.strictness(shared);
                self.strictness = Some(other(now, &Strictness::ALL, forward));
            }
            _ => {
                let now = self.length(shared);
                self.length = Some(other(now, &SessionLength::ALL, forward));
            }
        }
    }

    fn strictness(&self, shared: &Shared) -> Strictness {
        self.strictness.unwrap_or(shared.strictness)
    }

    fn length(&self, shared: &Shared) -> SessionLength {
        self.length.unwrap_or(shared.length)
    }

    fn language(&self, shared: &Shared) -> Language {
        let own = self.chosen.unwrap_or(shared.language);
        self.bound.unwrap_or(own)
    }

    /// All rounds, then each separately, then all again.
    fn other_round(&self, forward: bool) -> Option<usize> {
        match (self.round, forward) {
            (None, true) => Some(0),
            (None, false) => self.rounds.checked_sub(1),
            (Some(round), true) => Some(round + 1).filter(|next| *next < self.rounds),
            (Some(round), false) => round.checked_sub(1),
        }
    }

    fn request(&self, shared: &Shared) -> SessionRequest {
        SessionRequest {
            scenario: self.scenario.clone(),
            adjustment: Adjustment {
                round: self.round,
                language: self.language(shared),
                spoken: self.way == Way::Spoken,
                voiced: self.way == Way::Recorded,
                strictness: self.strictness(shared),
                typing_factor: shared.typing_factor,
                ..Adjustment::default()
            },
            mode: self.mode,
            seed: None,
            questions: None,
            within: None,
            only: None,
            retry_of: None,
            warm_up: false,
        }
        .lasting(self.length(shared))
    }

    fn items(&self, scenario: &Scenario, shared: &Shared) -> Vec<(String, String)> {
        let language = shared.language;
        let round = match self.round.and_then(|round| scenario.rounds.get(round)) {
            Some(round) => say::home::round(language, shared.say(&round.name), round.minutes),
            None => say::home::all_rounds(language, scenario.rounds.len(), scenario.minutes()),
        };
        let mode = match self.mode {
            Mode::Practice => say::home::PRACTICE,
            Mode::Real => say::home::REAL,
        };
        let way = match self.way {
            Way::Typed => say::home::TYPED,
            Way::Spoken => say::home::SPOKEN,
            Way::Recorded => say::recording::WAY,
        };
        let choice = |value: &str| format!("< {value} >");
        let spoken = self.language(shared);
        let spoken = match self.bound {
            Some(_) => say::home::bound_to(language, spoken),
            None => choice(spoken.own_name()),
        };
        [
            (say::home::ROUND, choice(&round)),
            (say::home::MODE, choice(mode.get(language))),
            (say::home::LANGUAGE, spoken),
            (say::home::WAY, choice(way.get(language))),
            (
                say::home::STRICTNESS,
                choice(words::strictness(self.strictness(shared)).get(language)),
            ),
            (
                say::home::LENGTH,
                choice(words::length(self.length(shared)).get(language)),
            ),
        ]
        .into_iter()
        .map(|(name, value)| (format!(" {}: {value}", name.get(language)), String::new()))
        .collect()
    }

    fn page(&self, scenario: &Scenario, shared: &Shared) -> Page {
        let theme = &shared.theme;
        let mut page = Page::default();
        let about = match self.mode {
            Mode::Practice => say::home::ABOUT_PRACTICE,
            Mode::Real => say::home::ABOUT_REAL,
        };
        page.add(about.get(shared.language), theme.title);
        if let Some(about) = words::about_strictness(self.strictness(shared)) {
            page.add(about.get(shared.language), theme.title);
        }
        page.space();
        page.add(shared.say(&scenario.summary), theme.text);
        page.space();
        for (index, round) in scenario.rounds.iter().enumerate() {
            let chosen = self.round.is_none_or(|only| only == index);
            let style = if chosen { theme.text } else { theme.quiet };
            let line = say::home::round(shared.language, shared.say(&round.name), round.minutes);
            page.add(line, style);
            for id in &round.interviewers {
                if let Some(interviewer) = scenario.interviewer(id) {
                    let who = shared.say(&interviewer.role);
                    let manner = shared.say(&interviewer.manner);
                    page.add_indented(2, format!("{who}: {manner}"), theme.quiet);
                }
            }
        }
        page
    }
}

/// The value after or before `now`, wrapping around.
pub(super) fn other<T: Copy + PartialEq>(now: T, all: &[T], forward: bool) -> T {
    let place = all.iter().position(|it| *it == now).unwrap_or_default();
    let step = if forward {
        1
    } else {
        all.len().saturating_sub(1)
    };
    let next = (place + step).checked_rem(all.len());
    next.and_then(|next| all.get(next)).copied().unwrap_or(now)
}

/// "Company · Role"
pub(super) fn title(scenario: &Scenario, shared: &Shared) -> String {
    format!(
        "{} · {}",
        shared.say(&scenario.company),
        shared.say(&scenario.role)
    )
}

/// The title, a rule, the form, a rule, the text about it, and the keys.
fn areas(area: Rect) -> [Rect; 6] {
    Layout::vertical([
        Constraint::Max(1),
        Constraint::Max(1),
        Constraint::Length(u16::try_from(LINES).unwrap_or(6)),
        Constraint::Max(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area)
}
