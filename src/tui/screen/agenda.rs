//! What to do on each day until the interview.

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::say::{agenda as say, home};
use crate::moment::Moment;
use crate::review::agenda::{self as review, AgendaDay, REHEARSALS_THAT_HELP};
use crate::review::schedule::DueToday;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, rule};
use crate::tui::{Input, Msg};

use super::details::Details;
use super::due::Due;
use super::frame::Frame;
use super::prepare::Prepare;
use super::rows::Rows;
use super::story_wish::StoryWish;
use super::walk::{walk, wheel};
use super::{Screen, Step};

/// The agenda of an interview.
#[derive(Debug)]
pub(super) struct Agenda {
    agenda: review::Agenda,
    selected: usize,
    details: Details,
    story: StoryWish,
}

/// A line of the list.
enum Line<'a> {
    /// The questions to practice today.
    Questions(&'a AgendaDay),
    /// The story to write today.
    Story(&'a (String, crate::lang::Localized)),
    /// Today's full rehearsal.
    Rehearsal,
    /// Nothing to do today.
    Nothing,
    /// A later day.
    Day(&'a AgendaDay),
    /// The day of the interview.
    Interview,
}

impl Screen for Agenda {
    fn context(&self) -> Context {
        Context::List
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let frame = Frame::of(buf.area);
        frame.render(say::TITLE, self.context(), shared, buf);
        if let Some(days) = self.days() {
            let countdown = home::countdown(language, days);
            frame.put_status(say::TITLE, (&countdown, theme.quiet), shared, buf);
        }
        let rows = self.rows(shared);
        let areas = rows.areas(buf.area);
        rows.render(self.selected, shared, buf, areas.list);
        rule(buf, areas.lower_rule, theme.rule);
        let page = self.about(shared);
        self.details
            .render(self.selected, &page, theme, buf, areas.summary);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        self.selected = walk(self.selected, self.lines().len(), action, shared);
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
        self.selected = wheel(self.selected, self.lines().len(), input);
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let rows = self.rows(shared);
        let list = rows.areas(shared.area()).list;
        self.selected = rows.line_at(at, self.selected, list)?;
        Some(Action::Accept)
    }

    fn receive(&mut self, _now: Moment, msg: Msg, shared: &Shared) -> ControlFlow<Step, Msg> {
        self.story.receive(msg, shared)
    }
}

impl Agenda {
    pub(super) fn new(agenda: review::Agenda) -> Self {
        Self {
            agenda,
            selected: 0,
            details: Details::default(),
            story: StoryWish::default(),
        }
    }

    /// Number of days until the interview; `None` if it is today.
    fn days(&self) -> Option<i64> {
        let today = self.agenda.today()?;
        Some((self.agenda.interview - today.day).num_days())
    }

    /// What to do today, then the other days, then the interview.
    fn lines(&self) -> Vec<Line<'_>> {
        let mut lines = Vec::new();
        let mut days = self.agenda.days.iter();
        if let Some(today) = days.next() {
            let has_questions = today.questions().next().is_some();
            lines.extend(has_questions.then_some(Line::Questions(today)));
            lines.extend(today.story.as_ref().map(Line::Story));
            lines.extend(today.rehearsal.then_some(Line::Rehearsal));
            lines.extend(today.is_free().then_some(Line::Nothing));
        }
        lines.extend(days.map(Line::Day));
        lines.push(Line::Interview);
        lines
    }

    fn rows(&self, shared: &Shared) -> Rows {
        let language = shared.language;
        let mut rows = Rows::default();
        let mut is_coming = false;
        if let Some(today) = self.agenda.today() {
            let day = say::day(language, today.day);
            let title = shared.say(&self.agenda.title);
            let today = home::TODAY.get(language);
            rows.begin(format!("{today} {day}  {title}"));
        }
        for line in self.lines() {
            let later = matches!(line, Line::Day(_) | Line::Interview);
            if later && !is_coming && self.agenda.days.len() > 1 {
                rows.begin(say::COMING.get(language));
            }
            is_coming |= later;
            let leads = !matches!(line, Line::Nothing | Line::Interview);
            rows.add(self.line(&line, shared), leads);
            if let Some(brief) = brief(&line, shared) {
                rows.shorten(&brief);
            }
        }
        rows
    }

    fn line(&self, line: &Line<'_>, shared: &Shared) -> (String, Vec<String>) {
        let language = shared.language;
        let minutes = self.agenda.rehearsal.as_secs().div_ceil(60);
        let left = match line {
            Line::Questions(day) => say::practice(language, day.again.len(), day.fresh.len()),
            Line::Story((_, name)) => say::story(language, shared.say(name)),
            Line::Rehearsal => say::rehearsal(language, minutes),
            Line::Nothing => self.nothing().get(language).to_owned(),
            Line::Day(it) => {
                let day = say::day(language, it.day);
                let about = say::about(language, it.minutes());
                return (format!("{day}  {}", part(it, shared)), vec![about]);
            }
            Line::Interview => {
                let day = say::day(language, self.agenda.interview);
                format!("{day}  {}", say::INTERVIEW.get(language))
            }
        };
        (left, Vec::new())
    }

    /// Why there is nothing to do today.
    fn nothing(&self) -> crate::lang::say::Phrase {
        match self.agenda.done_today {
            true => say::DONE_TODAY,
            false => say::FREE,
        }
    }

    /// Text about the selected line, then how the agenda is made.
    fn about(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        shared.add_unread(&mut page);
        let lines = self.lines();
        match lines.get(self.selected) {
            Some(Line::Questions(day)) => list(day, shared, &mut page),
            Some(Line::Day(day)) => {
                page.add(part(day, shared), theme.title);
                list(day, shared, &mut page);
                if let Some((_, name)) = &day.story {
                    page.add(say::story(language, shared.say(name)), theme.text);
                }
            }
            Some(Line::Story(_)) => {
                let key = shared.key(self.context(), &Action::Accept);
                page.add(home::about_story(language, &key), theme.text);
            }
            Some(Line::Rehearsal) => {
                page.add(home::ABOUT_REAL.get(language), theme.text);
            }
            Some(Line::Interview) if self.agenda.days.is_empty() => {
                let key = shared.key(Context::Home, &Action::DayCard);
                page.add(say::IS_TODAY.get(language), theme.text);
                page.add(say::card_key(language, &key), theme.text);
            }
            Some(Line::Nothing | Line::Interview) | None => {}
        }
        self.add_whole(shared, &mut page);
        page
    }

    /// The full rehearsals, what does not fit, and how the days are filled.
    fn add_whole(&self, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        let (held, planned) = (self.agenda.held, self.agenda.planned());
        if !page.is_empty() {
            page.space();
        }
        let rehearsals = say::rehearsals(language, held, planned, REHEARSALS_THAT_HELP);
        page.add(rehearsals, theme.text);
        let left = &self.agenda.left;
        if !left.is_nothing() {
            let stories = left.stories.len();
            let line = say::left(language, left.again.len(), left.fresh.len(), stories);
            page.add(format!("! {line}"), theme.soon);
        }
        page.add(say::HOW.get(language), theme.quiet);
        page.add(say::SOURCE.get(language), theme.quiet);
    }

    fn accept(&mut self, shared: &Shared) -> Step {
        let lines = self.lines();
        match lines.get(self.selected) {
            Some(Line::Questions(day) | Line::Day(day)) => {
                let due = DueToday {
                    part: day.questions().cloned().collect(),
                    beyond: Vec::new(),
                };
                match due.part.is_empty() {
                    true => Step::stay(),
                    false => Step::open(Due::new(due)),
                }
            }
            Some(Line::Story((competency, _))) => {
                let competency = competency.clone();
                self.story.wish(Some(competency))
            }
            Some(Line::Rehearsal) => {
                let mut scenarios = shared.scenarios.iter();
                let scenario = scenarios.find(|it| it.id == self.agenda.scenario);
                scenario.map_or_else(Step::stay, |it| Step::open(Prepare::real(it)))
            }
            Some(Line::Nothing | Line::Interview) | None => Step::stay(),
        }
    }

    fn scroll_details(&mut self, rows: isize, shared: &Shared) {
        let area = self.rows(shared).areas(shared.area()).summary;
        let page = self.about(shared);
        self.details.scroll(self.selected, rows, &page, area);
    }
}

/// A short form of a line that has counts.
fn brief(line: &Line<'_>, shared: &Shared) -> Option<String> {
    let language = shared.language;
    let counts = |it: &AgendaDay, story, rehearsal| {
        say::part_brief(language, it.again.len(), it.fresh.len(), story, rehearsal)
    };
    match line {
        Line::Questions(it) => Some(counts(it, false, false)),
        Line::Day(it) if !it.is_free() => {
            let day = say::day(language, it.day);
            let counts = counts(it, it.story.is_some(), it.rehearsal);
            Some(format!("{day}  {counts}"))
        }
        _ => None,
    }
}

/// A day's work on one line.
fn part(day: &AgendaDay, shared: &Shared) -> String {
    if day.is_free() {
        return say::FREE.get(shared.language).to_owned();
    }
    let (again, fresh) = (day.again.len(), day.fresh.len());
    say::part(
        shared.language,
        again,
        fresh,
        day.story.is_some(),
        day.rehearsal,
    )
}

/// The questions of a day.
fn list(day: &AgendaDay, shared: &Shared, page: &mut Page) {
    for question in day.questions() {
        page.add_led("· ", 2, shared.say(&question.prompt), shared.theme.text);
    }
}
