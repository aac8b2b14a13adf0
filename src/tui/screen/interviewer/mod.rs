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
use crate::tui::widget::{Page, PageView};

use super::frame::Frame;
use super::{Screen, Step, walk};

/// Sample answers, and one's own, being rated.
#[derive(Debug)]
pub(super) struct Interviewer {
    rating: SampleRating,
    /// The marks that were given so far: of the samples, then of one's own answer.
    marks: Vec<u8>,
    stage: Stage,
    top: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// An answer is to be rated.
    Rating,
    /// What the readers made of it.
    Read,
    /// Everything was rated.
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
        let theme = &shared.theme;
        let frame = Frame::of(buf.area);
        frame.render(say::TITLE, self.context(), shared, buf);
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
            (Action::Rate(mark), Stage::Rating) => self.rate(*mark),
            (Action::Accept, Stage::Read) => self.go_on(),
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

impl Interviewer {
    pub(super) fn new(rating: SampleRating) -> Self {
        Self {
            rating,
            marks: Vec::new(),
            stage: Stage::Rating,
            top: 0,
        }
    }

    fn rate(&mut self, mark: u8) {
        self.marks.push(mark);
        // Nobody else has read one's own answer.
        let is_own = self.marks.len() > self.rating.answers.len();
        self.stage = if is_own { Stage::Summed } else { Stage::Read };
        self.top = 0;
    }

    fn go_on(&mut self) {
        let left = self.marks.len() < self.rating.answers.len() || self.rating.own.is_some();
        self.stage = if left { Stage::Rating } else { Stage::Summed };
        self.top = 0;
    }

    fn scroll(&mut self, rows: isize, shared: &Shared) {
        let body = Frame::of(shared.area()).body;
        let last = PageView::last_top(&self.page(shared), body.width, body.height);
        self.top = self.top.saturating_add_signed(rows).min(last);
    }

    fn page(&self, shared: &Shared) -> Page {
        match self.stage {
            Stage::Rating => self.rating_page(shared),
            Stage::Read => self.read_page(shared),
            Stage::Summed => self.sum_page(shared),
        }
    }
}
