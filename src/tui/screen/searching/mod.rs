//! The search screen: words are typed at the top, and results appear below during typing.

mod line;
mod view;

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::moment::Moment;
use crate::review::search::{Hit, SessionHits};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::{Effect, FoundSoFar, MAX_FOUND, Msg};
use crate::tui::shared::Shared;

use super::field::Field;
use super::{Jump, Reading, Screen, Step};

/// A search in all past interviews.
#[derive(Debug, Default)]
pub(super) struct Searching {
    field: Field,
    /// The results, newest sessions first.
    sessions: Vec<SessionHits>,
    /// Their lines, in order.
    results: Vec<ResultRow>,
    /// The progress of the search and the number of hits not shown; its sessions are above.
    found: FoundSoFar,
    /// Whether the results belong to an earlier search.
    stale: bool,
    selected: usize,
    /// The first visible row.
    top: usize,
    /// The hit that was opened, until it is on the screen.
    opening: Option<Jump>,
}

/// The position of a result.
#[derive(Debug, Clone, Copy)]
struct ResultRow {
    session: usize,
    hit: usize,
    /// Its row, including all headings above it.
    row: usize,
    /// Whether it has a heading: the first of its turn does.
    heads: bool,
}

impl Screen for Searching {
    fn context(&self) -> Context {
        Context::Searching
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        self.draw(shared, buf, buf.area)
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        let page = usize::from(self.areas(shared.area()).list.height / 2).max(1);
        match action {
            Action::Up => self.select(self.selected.saturating_sub(1)),
            Action::Down => self.select(self.selected + 1),
            Action::PageUp => self.select(self.selected.saturating_sub(page)),
            Action::PageDown => self.select(self.selected + page),
            Action::Accept => return Step::Do(self.open_selected().into_iter().collect()),
            Action::Back => return Step::Close(vec![Effect::StopSearch]),
            Action::Edit(command) if self.field.edit(command.clone()) => {
                return Step::Do(vec![self.search()]);
            }
            _ => {}
        }
        Step::stay()
    }

    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        self.dead()
    }

    fn input(&mut self, _now: Moment, input: &Input, _shared: &Shared) -> Step {
        match input {
            Input::Scrolled(notches) => {
                self.select(self.selected.saturating_add_signed((*notches).into()));
            }
            typed if self.field.input(typed) => return Step::Do(vec![self.search()]),
            _ => {}
        }
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let list = self.areas(shared.area()).list;
        let row = list
            .contains(at)
            .then(|| self.top + usize::from(at.y - list.y))?;
        // A heading belongs to the line below it.
        let result = self.results.partition_point(|place| place.row < row);
        let is_there = result < self.results.len();
        self.select(result);
        is_there.then_some(Action::Accept)
    }

    fn receive(&mut self, _now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        match msg {
            Msg::TranscriptOpened(interview) => {
                let reading = Reading::new(*interview);
                ControlFlow::Break(Step::open(match self.opening.take() {
                    Some(jump) => reading.found_at(jump),
                    None => reading,
                }))
            }
            Msg::Found(found) => {
                self.take(*found);
                ControlFlow::Break(Step::stay())
            }
            msg => ControlFlow::Continue(msg),
        }
    }

    /// Keeps the selected line visible, with its heading if there is room.
    fn fit(&mut self, shared: &Shared, _now: Moment) {
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

impl Searching {
    /// Searches for the typed text. Earlier results stay until there are new ones, so that the
    /// list does not flicker with every letter.
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

    /// Spaces alone match every line.
    fn is_blank(&self) -> bool {
        self.field.text().trim().is_empty()
    }

    fn forget(&mut self) {
        self.sessions.clear();
        self.results.clear();
        self.found = FoundSoFar::default();
        self.stale = false;
        self.selected = 0;
        self.top = 0;
    }

    /// Takes results for the typed text.
    fn take(&mut self, mut found: FoundSoFar) {
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
            if self.results.len() == MAX_FOUND {
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

    fn select(&mut self, result: usize) {
        self.selected = result.min(self.results.len().saturating_sub(1));
    }

    fn result(&self, place: ResultRow) -> Option<(&SessionHits, &Hit)> {
        let session = self.sessions.get(place.session)?;
        Some((session, session.hits.get(place.hit)?))
    }

    /// Opens the selected line, unless the text has changed since.
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
}
