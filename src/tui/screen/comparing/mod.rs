//! All attempts at one question: one of them compared with the previous one.

mod pages;

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::bank::QuestionRef;
use crate::lang::say::compare as say;
use crate::moment::Moment;
use crate::review::compare::{Attempt, attempts};
use crate::transcript::{SessionId, Transcript};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::{Effect, Msg};
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView};

use super::frame::{Frame, WIDE};
use super::retry::again;
use super::{Reading, Screen, Step, walk};

/// All attempts at one question.
#[derive(Debug)]
pub(super) struct Comparing {
    question: QuestionRef,
    sessions: Vec<Transcript>,
    /// Number of attempts.
    count: usize,
    /// Index of the one shown; 0 is the oldest.
    shown: usize,
    top: usize,
    /// The action to perform in the session of the attempt shown, once that is open.
    next: Option<Action>,
}

impl Screen for Comparing {
    fn context(&self) -> Context {
        Context::Attempts
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let area = buf.area;
        let (theme, language) = (&shared.theme, shared.language);
        let frame = Frame::of(area);
        frame.render_without(&self.dead(), say::TITLE, self.context(), shared, buf);
        let place = say::attempt(language, self.shown + 1, self.count);
        frame.put_status(say::TITLE, (&place, theme.quiet), shared, buf);
        for (page, area) in self.columns(shared, frame.body) {
            PageView::new(&page, self.top, theme.quiet).render(buf, area);
        }
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        if let Some(rows) = walk::rows(action, Frame::of(shared.area()).body.height) {
            self.scroll(rows, shared);
        }
        match action {
            Action::Less if self.shown > 1 => self.show(self.shown - 1),
            Action::More if self.shown + 1 < self.count => self.show(self.shown + 1),
            Action::Again => return self.again(shared),
            Action::Accept | Action::Strong | Action::MakeStory => return self.open(action),
            Action::Back | Action::Compare => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        self.dead()
    }

    fn receive(&mut self, now: Moment, msg: Msg, shared: &Shared) -> ControlFlow<Step, Msg> {
        let Msg::TranscriptOpened(interview) = msg else {
            return ControlFlow::Continue(msg);
        };
        let action = self.next.take().unwrap_or(Action::Accept);
        let place = self.place_in(&interview.transcript);
        let mut reading = Reading::new(*interview).at(place.unwrap_or_default());
        let next = match action {
            Action::Accept => Step::stay(),
            action => reading.act(now, &action, shared),
        };
        ControlFlow::Break(Step::open(reading).then(next))
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        if let Input::Scrolled(notches) = input {
            self.scroll(isize::from(*notches), shared);
        }
        Step::stay()
    }
}

impl Comparing {
    /// Closing this screen, and going to other attempts if there are none.
    fn dead(&self) -> Vec<Action> {
        let mut dead = vec![Action::Compare];
        // The first is what the others are compared with.
        if self.count <= 2 {
            dead.extend([Action::Less, Action::More]);
        }
        dead
    }

    fn again(&self, shared: &Shared) -> Step {
        let attempts = self.attempts();
        let shown = attempts.get(self.shown);
        let again = shown.and_then(|it| again(it.transcript, it.place, shared));
        Step::Do(again.into_iter().collect())
    }

    /// Index of the shown attempt in its whole session: turns shared with another version of the
    /// session are not among the attempts.
    fn place_in(&self, whole: &Transcript) -> Option<usize> {
        let attempts = self.attempts();
        let shown = attempts.get(self.shown)?.turn;
        let mut turns = whole.turns.iter();
        turns.rposition(|it| {
            it.probe.is_none() && it.reference() == self.question && it.answer == shown.answer
        })
    }

    /// Opens the session of the shown attempt, to perform `action` there.
    fn open(&mut self, action: &Action) -> Step {
        let attempts = self.attempts();
        let Some(shown) = attempts.get(self.shown) else {
            return Step::stay();
        };
        let id = shown.transcript.id.to_string();
        self.next = Some(action.clone());
        Step::Do(vec![Effect::OpenTranscript { id }])
    }

    /// Shows the attempt at `question` in the session `from`, or else the newest.
    pub(super) fn new(question: QuestionRef, sessions: Vec<Transcript>, from: &SessionId) -> Self {
        let mut screen = Self {
            question,
            sessions,
            count: 0,
            shown: 0,
            top: 0,
            next: None,
        };
        let attempts = screen.attempts();
        let count = attempts.len();
        let here = attempts.iter().rposition(|it| it.transcript.id == *from);
        let shown = here.unwrap_or(count.saturating_sub(1));
        // The first has no predecessor; the second says more.
        screen.shown = shown.max(1).min(count.saturating_sub(1));
        screen.count = count;
        screen
    }

    fn attempts(&self) -> Vec<Attempt<'_>> {
        attempts(&self.question, &self.sessions)
    }

    fn show(&mut self, attempt: usize) {
        self.shown = attempt;
        self.top = 0;
    }

    fn scroll(&mut self, rows: isize, shared: &Shared) {
        let columns = self.columns(shared, Frame::of(shared.area()).body);
        let last = columns
            .iter()
            .map(|(page, area)| PageView::last_top(page, area.width, area.height))
            .max();
        let top = self.top.saturating_add_signed(rows);
        self.top = top.min(last.unwrap_or_default());
    }

    /// The texts to show, each with its area.
    fn columns(&self, shared: &Shared, body: Rect) -> Vec<(Page, Rect)> {
        let attempts = self.attempts();
        let Some(new) = attempts.get(self.shown) else {
            return Vec::new();
        };
        let old = self.shown.checked_sub(1).and_then(|it| attempts.get(it));
        let Some(old) = old else {
            let mut page = Page::default();
            shared.add_unread(&mut page);
            page.append(pages::only(new, shared));
            return vec![(page, body)];
        };
        let mut changes = Page::default();
        shared.add_unread(&mut changes);
        changes.append(pages::changes(old, new, shared));
        if body.width + 2 < WIDE {
            let mut page = changes;
            page.space().append(pages::both(old, new, shared));
            return vec![(page, body)];
        }
        let rows = u16::try_from(changes.height(body.width)).unwrap_or(u16::MAX);
        let [above, _, below] = Layout::vertical([
            // However small the screen, the answers get half of it.
            Constraint::Length(rows.min(body.height / 2)),
            Constraint::Max(1),
            Constraint::Fill(1),
        ])
        .areas(body);
        let [left, _, right] = Layout::horizontal([
            Constraint::Fill(1),
            Constraint::Length(3),
            Constraint::Fill(1),
        ])
        .areas(below);
        let [before, after] = pages::beside(old, new, shared);
        vec![(changes, above), (before, left), (after, right)]
    }
}
