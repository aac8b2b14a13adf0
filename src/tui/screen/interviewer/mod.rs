//! The drill *be the interviewer*.

mod pages;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::lang::say::interviewer as say;
use crate::moment::Moment;
use crate::review::sample_rating::SampleRating;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::frame::Frame;
use super::scrolled::Scrolled;
use super::{Screen, Step};

/// Rating of sample answers, and of one's own.
#[derive(Debug)]
pub(super) struct Interviewer {
    rating: SampleRating,
    /// Marks given so far: for the samples, then for the own answer.
    marks: Vec<u8>,
    stage: Stage,
    scrolled: Scrolled,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// An answer is being rated.
    Rating,
    /// The readers' marks are shown.
    Read,
    /// The result, once everything was rated.
    Summed,
}

impl Screen for Interviewer {
    fn context(&self) -> Context {
        match self.stage {
            Stage::Rating => Context::Sample,
            Stage::Read => Context::SampleRead,
            Stage::Summed => Context::Page,
        }
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let head = (say::TITLE, self.context());
        self.scrolled.render(head, &self.page(shared), shared, buf);
        // What to rate is above the answer: the scale may be far below it.
        if self.stage == Stage::Rating {
            let competency = shared.say(&self.rating.competency);
            let status = say::rated_by(shared.language, competency);
            let status = (status.as_str(), shared.theme.quiet);
            Frame::of(buf.area).put_status(say::TITLE, status, shared, buf);
        }
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        match (action, self.stage) {
            (Action::Rate(mark), Stage::Rating) => self.rate(*mark),
            (Action::Accept, Stage::Read) => self.go_on(),
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
        u8::try_from(item + 1).ok().map(Action::Rate)
    }
}

impl Interviewer {
    pub(super) fn new(rating: SampleRating) -> Self {
        Self {
            rating,
            marks: Vec::new(),
            stage: Stage::Rating,
            scrolled: Scrolled::default(),
        }
    }

    fn rate(&mut self, mark: u8) {
        self.marks.push(mark);
        // Nobody else has read the own answer.
        let is_own = self.marks.len() > self.rating.answers.len();
        self.stage = if is_own { Stage::Summed } else { Stage::Read };
        self.scrolled = Scrolled::default();
    }

    fn go_on(&mut self) {
        let left = self.marks.len() < self.rating.answers.len() || self.rating.own.is_some();
        self.stage = if left { Stage::Rating } else { Stage::Summed };
        self.scrolled = Scrolled::default();
    }

    fn page(&self, shared: &Shared) -> Page {
        match self.stage {
            Stage::Rating => self.rating_page(shared),
            Stage::Read => self.read_page(shared),
            Stage::Summed => self.sum_page(shared),
        }
    }
}
