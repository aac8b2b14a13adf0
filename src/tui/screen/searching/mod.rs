//! Words in every past interview: typed above, found below as one types.

mod line;
mod view;

use crate::review::search::{Hit, SessionHits};
use crate::tui::Input;
use crate::tui::keymap::Action;
use crate::tui::message::{Effect, Found, MOST_FOUND};
use crate::tui::model::Shared;

use super::field::Field;
use super::{Screen, Step, back};

/// A search through every past interview.
#[derive(Debug)]
pub struct Searching {
    field: Field,
    /// What was found, the newest sessions first.
    sessions: Vec<SessionHits>,
    /// The lines in which it was found, in order.
    results: Vec<ResultRow>,
    /// How far the search is, and how much there is that is not shown; its sessions are above.
    found: Found,
    /// Whether what is shown was found for words that are not there any more.
    stale: bool,
    selected: usize,
    /// The first row that is shown.
    top: usize,
    /// The line that was opened, until it is on the screen.
    opening: Option<Jump>,
    behind: Option<Box<Screen>>,
}

/// Where a result is.
#[derive(Debug, Clone, Copy)]
struct ResultRow {
    session: usize,
    hit: usize,
    /// Its row, those of all headings above it counted.
    row: usize,
    /// Whether a heading stands above it: nothing of its turn does.
    heads: bool,
}

/// A line to be shown in its interview, and the words to be marked there.
#[derive(Debug, Clone, PartialEq)]
pub struct Jump {
    pub(in crate::tui) hit: Hit,
    pub(in crate::tui) words: String,
}

impl Searching {
    /// Opens over a screen; nothing is typed yet.
    pub(super) fn open(behind: Box<Screen>) -> Screen {
        Screen::Searching(Box::new(Self {
            field: Field::default(),
            sessions: Vec::new(),
            results: Vec::new(),
            found: Found::default(),
            stale: false,
            selected: 0,
            top: 0,
            opening: None,
            behind: Some(behind),
        }))
    }

    /// The screen to go back to.
    pub(in crate::tui::screen) fn behind(&mut self) -> Option<&mut Screen> {
        self.behind.as_deref_mut()
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> Step {
        let page = usize::from(self.areas(shared.area()).list.height / 2).max(1);
        match action {
            Action::Up => self.select(self.selected.saturating_sub(1)),
            Action::Down => self.select(self.selected + 1),
            Action::PageUp => self.select(self.selected.saturating_sub(page)),
            Action::PageDown => self.select(self.selected + page),
            Action::Accept => return Step::Do(self.open_selected().into_iter().collect()),
            Action::Back => return back(&mut self.behind),
            Action::Edit(command) if self.field.edit(command.clone()) => {
                return Step::Do(vec![self.search()]);
            }
            _ => {}
        }
        Step::stay()
    }

    pub(super) fn input(&mut self, input: &Input, shared: &Shared) -> Vec<Effect> {
        match input {
            Input::Scrolled(notches) => {
                self.select(self.selected.saturating_add_signed((*notches).into()));
            }
            Input::Clicked { row, .. } => {
                let list = self.areas(shared.area()).list;
                if let Some(row) = row.checked_sub(list.y).filter(|row| *row < list.height) {
                    let row = self.top + usize::from(row);
                    // A heading belongs to the line below it.
                    self.select(self.results.partition_point(|place| place.row < row));
                }
            }
            typed if self.field.input(typed) => return vec![self.search()],
            _ => {}
        }
        Vec::new()
    }

    /// Looks for what is typed now. What was found before stays until there is something new,
    /// so that the list does not flicker with every letter.
    fn search(&mut self) -> Effect {
        self.opening = None;
        if self.is_blank() {
            self.forget();
            return Effect::StopSearch;
        }
        self.stale = true;
        self.found.ended = false;
        Effect::Search {
            words: self.field.text().to_owned(),
        }
    }

    /// Spaces alone stand in every line.
    fn is_blank(&self) -> bool {
        self.field.text().trim().is_empty()
    }

    fn forget(&mut self) {
        self.sessions.clear();
        self.results.clear();
        self.found = Found::default();
        self.stale = false;
        self.selected = 0;
        self.top = 0;
    }

    /// Takes what was found for the words that are typed now.
    pub(in crate::tui) fn take(&mut self, mut found: Found) {
        if self.is_blank() {
            return;
        }
        if self.stale {
            self.forget();
        }
        for session in found.sessions.drain(..) {
            self.add(session);
        }
        self.found = found;
    }

    fn add(&mut self, session: SessionHits) {
        let place = self.sessions.len();
        let mut above = None;
        for (number, hit) in session.hits.iter().enumerate() {
            if self.results.len() == MOST_FOUND {
                break;
            }
            let heads = above != Some(hit.turn);
            above = Some(hit.turn);
            let row = self.results.last().map_or(0, |last| last.row + 1);
            self.results.push(ResultRow {
                session: place,
                hit: number,
                row: row + usize::from(heads),
                heads,
            });
        }
        self.sessions.push(session);
    }

    /// How many lines are kept.
    #[cfg(test)]
    pub(in crate::tui) fn kept(&self) -> usize {
        self.results.len()
    }

    fn select(&mut self, result: usize) {
        self.selected = result.min(self.results.len().saturating_sub(1));
    }

    fn result(&self, place: ResultRow) -> Option<(&SessionHits, &Hit)> {
        let session = self.sessions.get(place.session)?;
        Some((session, session.hits.get(place.hit)?))
    }

    /// Opens the selected line, unless other words are typed by now.
    fn open_selected(&mut self) -> Option<Effect> {
        let place = self.results.get(self.selected).filter(|_| !self.stale)?;
        let (_, hit) = self.result(*place)?;
        let id = hit.transcript.to_string();
        self.opening = Some(Jump {
            hit: hit.clone(),
            words: self.field.text().to_owned(),
        });
        Some(Effect::OpenTranscript { id })
    }

    /// Where the interview that was opened is to be shown.
    pub(in crate::tui) fn take_jump(&mut self) -> Option<Jump> {
        self.opening.take()
    }

    /// Keeps the selected line on the screen, with its heading where there is room.
    pub(super) fn fit(&mut self, shared: &Shared) {
        let height = usize::from(self.areas(shared.area()).list.height).max(1);
        let Some(place) = self.results.get(self.selected) else {
            self.top = 0;
            return;
        };
        let first = place.row - usize::from(place.heads && height > 1);
        let rows = self.results.last().map_or(0, |last| last.row + 1);
        self.top = self
            .top
            .clamp((place.row + 1).saturating_sub(height), first)
            .min(rows.saturating_sub(height));
    }
}
