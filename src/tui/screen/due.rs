//! What to rehearse today: one question at a time.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};

use crate::interview::SessionRequest;
use crate::lang::Language;
use crate::lang::say::{due as say, home};
use crate::moment::Moment;
use crate::review::schedule::{DueQuestion, DueToday};
use crate::text;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView, rule};

use super::details::Details;
use super::frame::Frame;
use super::rows::Rows;
use super::walk::{walk, wheel};
use super::{Screen, Step, prepare};

/// At this width or wider, each line shows how often its question was asked.
const WIDE: u16 = 60;

/// What to practice today.
#[derive(Debug)]
pub(super) struct Due {
    /// Today's work, then optional questions.
    questions: Vec<DueQuestion>,
    /// Number of questions in today's work.
    part: usize,
    selected: usize,
    details: Details,
}

impl Screen for Due {
    fn context(&self) -> Context {
        Context::List
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let area = buf.area;
        let (theme, language) = (&shared.theme, shared.language);
        let frame = Frame::of(area);
        frame.render(say::TITLE, self.context(), shared, buf);
        // If today has no separate work, all of them.
        let counted = match self.part {
            0 => self.questions.len(),
            part => part,
        };
        let part = self.questions.iter().take(counted);
        let again = part.filter(|it| it.past.is_some()).count();
        let counted = say::counted(language, again, counted - again);
        frame.put_status(say::TITLE, (&counted, theme.quiet), shared, buf);
        let Some(selected) = self.questions.get(self.selected) else {
            let mut page = Page::default();
            shared.add_unread(&mut page);
            page.add(say::NOTHING.get(language), theme.text);
            PageView::new(&page, 0, theme.quiet).render(buf, frame.body);
            return None;
        };
        let page = about(selected, shared);
        let Areas {
            list,
            between,
            below,
        } = areas(&page, area);
        let rows = self.rows(shared, list.width);
        rows.render(self.selected, shared, buf, list);
        rule(buf, between, theme.rule);
        self.details.render(self.selected, &page, theme, buf, below);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        self.selected = walk(self.selected, self.questions.len(), action, shared);
        match action {
            Action::Less => self.scroll_details(-1, shared),
            Action::More => self.scroll_details(1, shared),
            Action::Accept => {
                let chosen = self.questions.get(self.selected);
                return Step::Do(chosen.map(|it| start(it, shared)).into_iter().collect());
            }
            Action::Back => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    fn input(&mut self, _now: Moment, input: &Input, _shared: &Shared) -> Step {
        self.selected = wheel(self.selected, self.questions.len(), input);
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let page = about(self.questions.get(self.selected)?, shared);
        let list = areas(&page, shared.area()).list;
        let rows = self.rows(shared, list.width);
        self.selected = rows.line_at(at, self.selected, list)?;
        Some(Action::Accept)
    }
}

impl Due {
    pub(super) fn new(DueToday { part, beyond }: DueToday) -> Self {
        Self {
            part: part.len(),
            questions: part.into_iter().chain(beyond).collect(),
            selected: 0,
            details: Details::default(),
        }
    }

    /// The questions, each group below its title if there are two.
    fn rows(&self, shared: &Shared, width: u16) -> Rows {
        let language = shared.language;
        let mut rows = Rows::default();
        let divided = (1..self.questions.len()).contains(&self.part);
        for (place, question) in self.questions.iter().enumerate() {
            let title = [(0, say::PART), (self.part, say::BEYOND)];
            let title = title.iter().find(|(first, _)| divided && *first == place);
            if let Some((_, title)) = title {
                rows.begin(title.get(language));
            }
            let (left, right) = line(question, language, width);
            rows.add((left, vec![right]), true);
        }
        rows
    }

    fn scroll_details(&mut self, rows: isize, shared: &Shared) {
        if let Some(selected) = self.questions.get(self.selected) {
            let page = about(selected, shared);
            let below = areas(&page, shared.area()).below;
            self.details.scroll(self.selected, rows, &page, below);
        }
    }
}

struct Areas {
    list: Rect,
    between: Rect,
    /// The area of the page.
    below: Rect,
}

/// The list above, and the page about the selection below it.
fn areas(page: &Page, area: Rect) -> Areas {
    let body = Frame::of(area).body;
    let rows = u16::try_from(page.height(body.width)).unwrap_or(u16::MAX);
    // The list keeps three lines, however long the question is.
    let rows = rows.min(body.height.saturating_sub(4));
    let body = Rect {
        x: area.x,
        width: area.width,
        ..body
    };
    let [list, between, below] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Max(1),
        Constraint::Length(rows),
    ])
    .areas(body);
    Areas {
        list,
        between,
        below: below.inner(Margin::new(1, 0)),
    }
}

/// Starts practicing this question alone.
pub(super) fn start(question: &DueQuestion, shared: &Shared) -> Effect {
    Effect::StartSession(SessionRequest::of_one(
        question.scenario.clone(),
        question.question.clone(),
        shared.adjustment(),
    ))
}

fn line(question: &DueQuestion, language: Language, width: u16) -> (String, String) {
    let prompt = question.prompt.get(language);
    let right = match &question.past {
        Some(past) if past.times == 0 => say::RECALLED.get(language).to_owned(),
        Some(past) => say::times(language, past.times),
        None => say::NEW.get(language).to_owned(),
    };
    if width < WIDE {
        return (prompt.to_owned(), String::new());
    }
    // Subtracts the selection mark, two cells of spacing, and the marks of a list that continues.
    let room = usize::from(width).saturating_sub(text::width(&right) + 8);
    (text::truncate(prompt, room).into_owned(), right)
}

/// The whole question, and why it is listed.
fn about(question: &DueQuestion, shared: &Shared) -> Page {
    let (theme, language) = (&shared.theme, shared.language);
    let mut page = Page::default();
    shared.add_unread(&mut page);
    page.add(shared.say(&question.prompt), theme.question);
    match &question.past {
        Some(past) if past.times == 0 => {
            page.add(say::recalled(language, past.last), theme.text);
        }
        Some(past) => {
            page.add(say::since(language, past.last, past.due), theme.text);
            let times = say::times(language, past.times);
            let standing = say::standing(language, past.standing);
            page.add(format!("{times}, {standing}"), theme.text);
        }
        None => {
            page.add(say::ABOUT_NEW.get(language), theme.text);
            let chosen = shared.today.as_ref().is_none_or(|it| it.instead.is_none());
            let mut scenarios = shared.scenarios.iter();
            let scenario = scenarios.find(|it| !chosen && it.id == question.scenario);
            if let Some(scenario) = scenario {
                let title = prepare::title(scenario, shared);
                page.add(home::none_chosen(language, &title), theme.text);
            }
        }
    }
    let names = question.competencies.iter().map(|it| shared.say(it));
    page.add(names.collect::<Vec<_>>().join(", "), theme.quiet);
    page
}
