//! Past interviews: the list, and one of them to read.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Rect};

use crate::lang::say::review as say;
use crate::transcript::Transcript;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::model::Shared;
use crate::tui::widget::{Footer, Menu, Page, PageView, put, rule};

use super::debrief::{Debrief, Way};
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
    debrief: Debrief,
    /// The list to go back to; `None` where the program opened with this transcript.
    list: Option<Box<Transcripts>>,
}

impl Reading {
    pub(in crate::tui) fn new(transcript: Transcript, list: Option<Box<Transcripts>>) -> Self {
        Self {
            debrief: Debrief::of_transcript(transcript),
            list,
        }
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> Step {
        match (self.debrief.act(action, shared), self.list.take()) {
            (Way::Stays, list) => {
                self.list = list;
                Step::stay()
            }
            (Way::Leaves, Some(list)) => Step::Go(Box::new(Screen::Transcripts(*list))),
            (Way::Leaves, None) => Step::Go(Box::new(Screen::Home(Home::default()))),
        }
    }

    pub(super) fn scroll(&mut self, rows: isize, shared: &Shared) {
        self.debrief.scroll(rows, shared);
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        self.debrief.render(shared, buf, area);
    }
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
