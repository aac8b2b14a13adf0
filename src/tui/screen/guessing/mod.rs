//! The drill *what is being asked?*

mod pages;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::say::guessing as say;
use crate::moment::Moment;
use crate::review::guessing::{Guess, GuessChoice, Tested};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView};

use super::frame::Frame;
use super::{Screen, Step, walk};

/// A drill in progress, or finished.
#[derive(Debug)]
pub(super) struct Guessing {
    guesses: Vec<Guess>,
    /// The place of the choice that was picked for each question so far.
    picked: Vec<usize>,
    stage: Stage,
    top: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The question is on the screen.
    Asking,
    /// What it tests is on the screen.
    Judged,
    /// Every question was asked.
    Summed,
}

impl Screen for Guessing {
    fn context(&self) -> Context {
        match self.stage {
            Stage::Asking if !self.guesses.is_empty() => Context::Guessing,
            Stage::Judged => Context::Guessed,
            Stage::Asking | Stage::Summed => Context::Page,
        }
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let theme = &shared.theme;
        let frame = Frame::of(buf.area);
        frame.render(say::TITLE, self.context(), shared, buf);
        let asked = self.picked.len() + usize::from(self.context() == Context::Guessing);
        let asked = format!("{asked}/{}", self.guesses.len());
        frame.put_status(say::TITLE, (&asked, theme.quiet), shared, buf);
        let page = self.page(shared);
        PageView::new(&page, self.top, theme.quiet).render(buf, frame.body);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        if let Some(rows) = walk::rows(action, Frame::of(shared.area()).body.height) {
            self.scroll(rows, shared);
        }
        match (action, self.stage) {
            (Action::Back, _) => return Step::close(),
            (Action::Pick(number), Stage::Asking) => self.pick(*number),
            (Action::Accept, Stage::Judged) => self.go_on(),
            _ => {}
        }
        Step::stay()
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        if let Input::Scrolled(notches) = input {
            self.scroll(isize::from(*notches), shared);
        }
        Step::stay()
    }
}

impl Guessing {
    pub(super) fn new(guesses: Vec<Guess>) -> Self {
        Self {
            guesses,
            picked: Vec::new(),
            stage: Stage::Asking,
            top: 0,
        }
    }

    fn pick(&mut self, number: u8) {
        let guess = self.guesses.get(self.picked.len());
        let place = usize::from(number).checked_sub(1);
        let place = place.filter(|it| guess.is_some_and(|guess| *it < guess.choices.len()));
        if let Some(place) = place {
            self.picked.push(place);
            self.stage = Stage::Judged;
            self.top = 0;
        }
    }

    fn go_on(&mut self) {
        self.top = 0;
        self.stage = match self.picked.len() < self.guesses.len() {
            true => Stage::Asking,
            false => Stage::Summed,
        };
    }

    /// What was picked for each question so far.
    fn answers(&self) -> impl Iterator<Item = (&Guess, &GuessChoice)> {
        let answers = self.guesses.iter().zip(&self.picked);
        answers.filter_map(|(guess, place)| Some((guess, guess.choices.get(*place)?)))
    }

    /// How many picks were what the question tests first of all.
    fn right(&self) -> usize {
        let right = self.answers().filter(|(_, it)| it.tested == Tested::First);
        right.count()
    }

    fn scroll(&mut self, rows: isize, shared: &Shared) {
        let body = Frame::of(shared.area()).body;
        let last = PageView::last_top(&self.page(shared), body.width, body.height);
        self.top = self.top.saturating_add_signed(rows).min(last);
    }

    fn page(&self, shared: &Shared) -> Page {
        match self.stage {
            Stage::Asking => self.question_page(shared),
            Stage::Judged => self.verdict_page(shared),
            Stage::Summed => self.sum_page(shared),
        }
    }
}
