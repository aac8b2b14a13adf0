//! Past interviews: the list, and one of them to read.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Rect};

use crate::interview::AnswerEnd;
use crate::lang::say::{debrief, review as say};
use crate::review::words;
use crate::transcript::{Transcript, TurnRecord};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::model::Shared;
use crate::tui::widget::{Footer, Menu, Page, PageView, put, rule};

use super::{Home, Screen, Step};

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptCard {
    /// The session's id.
    pub id: String,
    /// What it was, or what is wrong with it.
    pub title: String,
    /// When, how long, and how it went.
    pub facts: String,
}

/// The list of past interviews, newest first.
#[derive(Debug)]
pub struct Transcripts {
    cards: Vec<TranscriptCard>,
    selected: usize,
}

impl Transcripts {
    pub(in crate::tui) fn new(cards: Vec<TranscriptCard>) -> Self {
        Self { cards, selected: 0 }
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> Step {
        let last = self.cards.len().saturating_sub(1);
        let page = usize::from(shared.size.rows / 2);
        match action {
            Action::Up => self.selected = self.selected.saturating_sub(1),
            Action::Down => self.selected = (self.selected + 1).min(last),
            Action::PageUp => self.selected = self.selected.saturating_sub(page),
            Action::PageDown => self.selected = (self.selected + page).min(last),
            Action::First => self.selected = 0,
            Action::Last => self.selected = last,
            Action::Accept => {
                let card = self.cards.get(self.selected);
                let open = card.map(|card| Effect::OpenTranscript {
                    id: card.id.clone(),
                });
                return Step::Do(open.into_iter().collect());
            }
            Action::Back => return Step::Go(Box::new(Screen::Home(Home::default()))),
            _ => {}
        }
        Step::stay()
    }

    pub(super) fn input(&mut self, input: &Input) {
        if let Input::Scrolled(notches) = input {
            let last = self.cards.len().saturating_sub(1);
            self.selected = self
                .selected
                .saturating_add_signed(isize::from(*notches))
                .min(last);
        }
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let areas = areas(area);
        put(
            buf,
            areas.title,
            0,
            1,
            say::TITLE.get(shared.language),
            theme.title,
        );
        rule(buf, areas.rule, theme.rule);
        if self.cards.is_empty() {
            let mut page = Page::default();
            page.add(say::NONE_YET.get(shared.language), theme.text);
            PageView::new(&page, 0, theme.quiet).render(buf, areas.body.inner(Margin::new(1, 0)));
        }
        let items: Vec<(String, String)> = self
            .cards
            .iter()
            .map(|card| (card.title.clone(), card.facts.clone()))
            .collect();
        let menu = Menu {
            items: &items,
            selected: self.selected,
        };
        menu.render(theme, buf, areas.body);
        footer(shared, Context::List).render(theme, buf, areas.footer);
    }
}

/// One past interview, to read.
#[derive(Debug)]
pub struct Reading {
    transcript: Box<Transcript>,
    top: usize,
    /// The list to go back to; `None` where the program opened with this transcript.
    list: Option<Box<Transcripts>>,
}

impl Reading {
    pub(in crate::tui) fn new(transcript: Box<Transcript>, list: Option<Box<Transcripts>>) -> Self {
        Self {
            transcript,
            top: 0,
            list,
        }
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> Step {
        let page = isize::try_from(areas(shared.area()).body.height).unwrap_or(isize::MAX);
        match action {
            Action::Up => self.scroll(-1, shared),
            Action::Down => self.scroll(1, shared),
            Action::PageUp => self.scroll(-page, shared),
            Action::PageDown => self.scroll(page, shared),
            Action::First => self.scroll(isize::MIN, shared),
            Action::Last => self.scroll(isize::MAX, shared),
            Action::Back | Action::Accept => {
                let screen = match self.list.take() {
                    Some(list) => Screen::Transcripts(*list),
                    None => Screen::Home(Home::default()),
                };
                return Step::Go(Box::new(screen));
            }
            _ => {}
        }
        Step::stay()
    }

    pub(super) fn scroll(&mut self, rows: isize, shared: &Shared) {
        let page = self.page(shared);
        let body = areas(shared.area()).body.inner(Margin::new(1, 0));
        let last = PageView::last_top(&page, body.width, body.height);
        self.top = self.top.saturating_add_signed(rows).min(last);
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let areas = areas(area);
        let title = words::title(&self.transcript, shared.language);
        put(buf, areas.title, 0, 1, &title, theme.title);
        rule(buf, areas.rule, theme.rule);
        let page = self.page(shared);
        PageView::new(&page, self.top, theme.quiet)
            .render(buf, areas.body.inner(Margin::new(1, 0)));
        footer(shared, Context::Reading).render(theme, buf, areas.footer);
    }

    fn page(&self, shared: &Shared) -> Page {
        let theme = &shared.theme;
        let mut page = Page::default();
        page.add(words::facts(&self.transcript, shared.language), theme.quiet);
        if self.transcript.turns.is_empty() {
            page.space()
                .add(say::NOTHING.get(shared.language), theme.text);
        }
        let mut round = None;
        for turn in &self.transcript.turns {
            if round != Some(turn.round.index) {
                round = Some(turn.round.index);
                page.space()
                    .add(turn.round.name.get(shared.language), theme.title);
            }
            page.space();
            write_turn(turn, shared, &mut page);
        }
        page
    }
}

fn write_turn(turn: &TurnRecord, shared: &Shared, page: &mut Page) {
    let theme = &shared.theme;
    let language = shared.language;
    let indent = if turn.probe.is_some() { 2 } else { 0 };
    page.add_indented(indent, words::who(turn, language), theme.speaker);
    page.add_indented(indent, turn.prompt.as_str(), theme.question);
    if !turn.notes.trim().is_empty() {
        let notes = format!("{}: {}", say::NOTES.get(language), turn.notes.trim());
        page.add_indented(indent + 2, notes, theme.quiet);
    }
    match turn.answer.trim() {
        "" => page.add_indented(indent + 2, debrief::EMPTY.get(language), theme.quiet),
        answer => page.add_indented(indent + 2, answer, theme.text),
    };
    let style = match turn.end {
        AnswerEnd::Submitted => theme.quiet,
        AnswerEnd::TimedOut | AnswerEnd::Left => theme.soon,
    };
    page.add_indented(indent + 2, words::measures(turn, language), style);
}

struct Areas {
    title: Rect,
    rule: Rect,
    body: Rect,
    footer: Rect,
}

fn areas(area: Rect) -> Areas {
    let [title, rule, body, footer] = Layout::vertical([
        Constraint::Max(1),
        Constraint::Max(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    Areas {
        title,
        rule,
        body,
        footer,
    }
}

fn footer(shared: &Shared, context: Context) -> Footer<'_> {
    Footer {
        keymap: &shared.keymap,
        context,
        practice: true,
        language: shared.language,
    }
}
