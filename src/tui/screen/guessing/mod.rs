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
use crate::tui::widget::Page;

use super::frame::Frame;
use super::scrolled::Scrolled;
use super::{Screen, Step};

/// A drill in progress, or finished.
#[derive(Debug)]
pub(super) struct Guessing {
    guesses: Vec<Guess>,
    /// Index of the choice picked for each question so far.
    picked: Vec<usize>,
    stage: Stage,
    scrolled: Scrolled,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The question is on the screen.
    Asking,
    /// The tested competency is on the screen.
    Judged,
    /// All questions were asked, and the result is on the screen.
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
        let head = (say::TITLE, self.context());
        self.scrolled.render(head, &self.page(shared), shared, buf);
        let asked = self.picked.len() + usize::from(self.context() == Context::Guessing);
        let asked = format!("{asked}/{}", self.guesses.len());
        let status = (asked.as_str(), shared.theme.quiet);
        Frame::of(buf.area).put_status(say::TITLE, status, shared, buf);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        match (action, self.stage) {
            (Action::Pick(number), Stage::Asking) => self.pick(*number),
            (Action::Accept, Stage::Judged) => self.go_on(),
            _ => {
                let page = self.page(shared);
                return self.scrolled.act(action, &page, shared);
            }
        }
        Step::stay()
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        let page = self.page(shared);
        self.scrolled.input(input, &page, shared)
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let item = self.scrolled.item_at(at, &self.page(shared), shared)?;
        u8::try_from(item + 1).ok().map(Action::Pick)
    }
}

impl Guessing {
    pub(super) fn new(guesses: Vec<Guess>) -> Self {
        Self {
            guesses,
            picked: Vec::new(),
            stage: Stage::Asking,
            scrolled: Scrolled::default(),
        }
    }

    fn pick(&mut self, number: u8) {
        let guess = self.guesses.get(self.picked.len());
        let place = usize::from(number).checked_sub(1);
        let place = place.filter(|it| guess.is_some_and(|guess| *it < guess.choices.len()));
        if let Some(place) = place {
            self.picked.push(place);
            self.stage = Stage::Judged;
            self.scrolled = Scrolled::default();
        }
    }

    fn go_on(&mut self) {
        self.scrolled = Scrolled::default();
        self.stage = match self.picked.len() < self.guesses.len() {
            true => Stage::Asking,
            false => Stage::Summed,
        };
    }

    /// The choice picked for each question so far.
    fn answers(&self) -> impl Iterator<Item = (&Guess, &GuessChoice)> {
        let answers = self.guesses.iter().zip(&self.picked);
        answers.filter_map(|(guess, place)| Some((guess, guess.choices.get(*place)?)))
    }

    /// Number of picks that were the question's main competency.
    fn right(&self) -> usize {
        let right = self.answers().filter(|(_, it)| it.tested == Tested::First);
        right.count()
    }

    fn page(&self, shared: &Shared) -> Page {
        match self.stage {
            Stage::Asking => self.question_page(shared),
            Stage::Judged => self.verdict_page(shared),
            Stage::Summed => self.sum_page(shared),
        }
    }
}
