//! The settings: language, colors, typing, the mouse, and interview dates. Each change is saved
//! to the configuration file at once.

use chrono::{Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::lang::Language;
use crate::lang::say::{config as words, home};
use crate::moment::Moment;
use crate::review::agenda::DAILY;
use crate::scenario::Scenario;
use crate::settings::{Alert, Change, Look, TYPING_FACTORS};
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, Page, PageView, rule};
use crate::tui::{Effect, Input};

use super::form_line::arrow_at;
use super::frame::Frame;
use super::prepare::{other, title};
use super::walk::wheel;
use super::{Screen, Step, Typing};

/// Days by which a page key changes a date.
const WEEK: i64 = 7;
/// Minutes by which a key changes the daily practice time.
const QUARTER: u32 = 15;
/// Step by which a key changes the typing factor.
const STEP: f64 = 0.5;

/// The settings.
#[derive(Debug, Default)]
pub(super) struct Settings {
    selected: usize,
}

/// A line of the screen.
#[derive(Debug, Clone, Copy)]
enum Line<'s> {
    Language,
    Look,
    Typing,
    Mouse,
    Alert,
    Titled,
    Daily,
    Date(&'s Scenario),
}

impl Screen for Settings {
    fn context(&self) -> Context {
        Context::Form
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let frame = Frame::of(buf.area);
        frame.render(words::TITLE, self.context(), shared, buf);
        let [list, between, about] = areas(&frame, shared);
        let width = Menu::width(list, lines(shared).len());
        let named = |line: Line<'_>| (line.shown(shared, width), String::new());
        let items: Vec<(String, String)> = lines(shared).into_iter().map(named).collect();
        let menu = Menu {
            items: &items,
            selected: self.selected,
        };
        menu.render(&shared.theme, buf, list);
        rule(buf, between, shared.theme.rule);
        let page = self.about(shared);
        PageView::new(&page, 0, shared.theme.quiet).render(buf, about);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        let last = lines(shared).len() - 1;
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::Less => return self.change(-1, shared),
            Action::More => return self.change(1, shared),
            Action::PageUp => return self.change(-WEEK, shared),
            Action::PageDown => return self.change(WEEK, shared),
            Action::Accept => return self.accept(shared),
            Action::Back => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        self.selected = wheel(self.selected, lines(shared).len(), input);
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let [list, ..] = areas(&Frame::of(shared.area()), shared);
        let menu = Menu {
            items: &[],
            selected: self.selected,
        };
        let lines = lines(shared);
        self.selected = menu.line_at(at, list, lines.len())?;
        let width = Menu::width(list, lines.len());
        let line = lines.get(self.selected)?.shown(shared, width);
        Some(arrow_at(&line, at.x.saturating_sub(list.x)).unwrap_or(Action::Accept))
    }
}

impl Settings {
    /// Selects the date of `scenario`, or else the first date.
    pub(super) fn on_date(scenario: Option<&Scenario>, shared: &Shared) -> Self {
        let dates = |it: &Line<'_>| match it {
            Line::Date(it) => scenario.is_none_or(|scenario| it.id == scenario.id),
            _ => false,
        };
        let selected = lines(shared).iter().position(dates).unwrap_or_default();
        Self { selected }
    }

    fn line<'s>(&self, shared: &'s Shared) -> Line<'s> {
        let line = lines(shared).get(self.selected).copied();
        line.unwrap_or(Line::Language)
    }

    /// The text about the selected line.
    fn about(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        page.add(self.about_line(shared), theme.text);
        match self.line(shared) {
            Line::Look if shared.preferences.colourless => {
                page.add(words::COLOURLESS.get(language), theme.soon);
            }
            Line::Mouse => {
                page.add(words::NEXT_START.get(language), theme.quiet);
            }
            _ => {}
        }
        page.space();
        page.add(words::SAVED_AS_YOU_GO.get(language), theme.quiet);
        page
    }

    /// Explains the setting, or how to set the date.
    fn about_line(&self, shared: &Shared) -> String {
        let about = match self.line(shared) {
            Line::Language => words::about::LANGUAGE,
            Line::Look => words::about::THEME,
            Line::Typing => words::about::TYPING_FACTOR,
            Line::Mouse => words::about::MOUSE,
            Line::Alert => words::about::ALERT,
            Line::Titled => words::about::TITLED,
            Line::Daily => words::about::MINUTES_PER_DAY,
            Line::Date(_) => {
                let key = |action| shared.key(self.context(), &action);
                return words::about_date(
                    shared.language,
                    &key(Action::Less),
                    &key(Action::More),
                    &key(Action::PageUp),
                    &key(Action::PageDown),
                );
            }
        };
        about.get(shared.language).to_owned()
    }

    /// Enter changes a value like the key for the next one; for typing, it measures.
    fn accept(&self, shared: &Shared) -> Step {
        match self.line(shared) {
            Line::Typing => Step::open(Typing::default()),
            _ => self.change(1, shared),
        }
    }

    fn change(&self, by: i64, shared: &Shared) -> Step {
        let (now, forward) = (&shared.preferences, by > 0);
        let change = match self.line(shared) {
            Line::Language => Change::Language(shared.language.next()),
            Line::Look => Change::Look(other(now.look, &Look::ALL, forward)),
            Line::Mouse => Change::Mouse(!now.mouse),
            Line::Alert => Change::Alert(other(now.alert, &Alert::ALL, forward)),
            Line::Titled => Change::Titled(!now.titled),
            Line::Typing => Change::TypingFactor(other_factor(shared.typing_factor, forward)),
            Line::Daily => Change::MinutesPerDay(other_minutes(now.minutes_per_day, forward)),
            Line::Date(scenario) => Change::Interview {
                scenario: scenario.id.clone(),
                day: other_day(day_of(scenario, shared), by, now.day),
            },
        };
        Step::Do(vec![Effect::SaveSetting(change)])
    }
}

impl Line<'_> {
    /// The line in a list `width` cells wide; if it is too long, its name is cut.
    fn shown(self, shared: &Shared, width: u16) -> String {
        let (name, value) = self.named(shared);
        let value = format!(": < {value} >");
        let room = usize::from(width).saturating_sub(text::width(&value) + 3);
        format!(" {}{value}", text::truncate(&name, room))
    }

    /// Its name and value.
    fn named(self, shared: &Shared) -> (String, String) {
        let language = shared.language;
        let now = &shared.preferences;
        match self {
            Self::Language => (
                words::LANGUAGE.get(language).to_owned(),
                language.own_name().to_owned(),
            ),
            Self::Look => (
                words::LOOK.get(language).to_owned(),
                named(now.look).get(language).to_owned(),
            ),
            Self::Typing => (
                words::TYPING.get(language).to_owned(),
                match shared.typing_factor {
                    Some(factor) => words::typing(language, factor),
                    None => words::TYPING_UNSET.get(language).to_owned(),
                },
            ),
            Self::Mouse => {
                let whose = match now.mouse {
                    true => words::MOUSE_OURS,
                    false => words::MOUSE_TERMINALS,
                };
                let name = words::MOUSE.get(language);
                (name.to_owned(), whose.get(language).to_owned())
            }
            Self::Alert => {
                let alert = match now.alert {
                    Alert::Off => words::OFF,
                    Alert::Bell => words::ALERT_BELL,
                    Alert::Notification => words::ALERT_NOTIFICATION,
                };
                let name = words::ALERT.get(language);
                (name.to_owned(), alert.get(language).to_owned())
            }
            Self::Titled => {
                let titled = if now.titled { words::ON } else { words::OFF };
                let name = words::TITLED.get(language);
                (name.to_owned(), titled.get(language).to_owned())
            }
            Self::Daily => (
                words::DAILY.get(language).to_owned(),
                daily(now.minutes_per_day, language),
            ),
            Self::Date(scenario) => {
                let name = words::date_of(language, &title(scenario, shared));
                let date = match day_of(scenario, shared) {
                    None => words::NO_DATE.get(language).to_owned(),
                    Some(day) => {
                        let days = (day - now.day).num_days();
                        format!("{day} ({})", home::countdown(language, days))
                    }
                };
                (name, date)
            }
        }
    }
}

fn lines(shared: &Shared) -> Vec<Line<'_>> {
    let settings = [
        Line::Language,
        Line::Look,
        Line::Typing,
        Line::Mouse,
        Line::Alert,
        Line::Titled,
        Line::Daily,
    ];
    let dates = shared.scenarios.iter().map(Line::Date);
    settings.into_iter().chain(dates).collect()
}

fn named(look: Look) -> crate::lang::say::Phrase {
    match look {
        Look::Terminal => words::LOOK_TERMINAL,
        Look::Light => words::LOOK_LIGHT,
        Look::Dark => words::LOOK_DARK,
        Look::Contrast => words::LOOK_CONTRAST,
    }
}

/// Below the minimum it is unset, and each interview uses its own.
fn other_factor(factor: Option<f64>, forward: bool) -> Option<f64> {
    let (least, most) = TYPING_FACTORS.into_inner();
    match (factor, forward) {
        (None, true) => Some(least),
        (None, false) => None,
        (Some(factor), true) => Some(((factor / STEP).floor() * STEP + STEP).min(most)),
        (Some(factor), false) => {
            let less = (factor / STEP).ceil() * STEP - STEP;
            Some(less).filter(|it| *it >= least)
        }
    }
}

/// The default minutes per day.
fn usual_minutes() -> u32 {
    u32::try_from(DAILY.as_secs() / 60).unwrap_or(u32::MAX)
}

/// Minutes per day, as text.
fn daily(minutes: Option<u32>, language: Language) -> String {
    match minutes {
        Some(minutes) => words::minutes(language, minutes),
        None => words::default_minutes(language, usual_minutes()),
    }
}

/// In quarters of an hour, from one to ten hours; the default, unset, lies in between.
fn other_minutes(minutes: Option<u32>, forward: bool) -> Option<u32> {
    let now = minutes.unwrap_or_else(usual_minutes);
    let other = match forward {
        true => (now / QUARTER * QUARTER + QUARTER).min(600),
        false => (now.div_ceil(QUARTER) * QUARTER)
            .saturating_sub(QUARTER)
            .max(QUARTER),
    };
    Some(other).filter(|it| *it != usual_minutes())
}

/// From no date, the next is `today` and later days; there is none before today.
fn other_day(day: Option<NaiveDate>, by: i64, today: NaiveDate) -> Option<NaiveDate> {
    let other = match (day, by > 0) {
        (None, false) => return None,
        (None, true) => today.checked_add_days(Days::new((by - 1).unsigned_abs()))?,
        (Some(day), true) => day.checked_add_days(Days::new(by.unsigned_abs()))?,
        (Some(day), false) => day.checked_sub_days(Days::new(by.unsigned_abs()))?,
    };
    Some(other).filter(|it| *it >= today)
}

fn day_of(scenario: &Scenario, shared: &Shared) -> Option<NaiveDate> {
    let mut dated = shared.days_to.iter();
    let (_, days) = dated.find(|(id, _)| *id == scenario.id)?;
    let day = shared.preferences.day;
    let days = chrono::TimeDelta::try_days(*days)?;
    day.checked_add_signed(days)
}

/// The list, a rule, and the text about the selected line.
fn areas(frame: &Frame, shared: &Shared) -> [Rect; 3] {
    let wanted = u16::try_from(lines(shared).len()).unwrap_or(u16::MAX);
    let most = frame.body.height.saturating_sub(5).max(1);
    Layout::vertical([
        Constraint::Length(wanted.min(most)),
        Constraint::Max(1),
        Constraint::Fill(1),
    ])
    .areas(frame.body)
}
