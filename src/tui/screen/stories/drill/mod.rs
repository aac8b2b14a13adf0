//! The ten-second drill: a question, and which story fits.

mod pages;

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang::say::stories as say;
use crate::moment::{Deadline, Moment};
use crate::review::stories::{DrillQuestion, Matrix, Story, StoryCollection, TIME};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::frame::Frame;
use crate::tui::shared::Shared;
use crate::tui::widget::{Page, PageView};

/// Number of questions in a drill: about two minutes.
const QUESTIONS: usize = 8;

/// A drill in progress, or finished.
#[derive(Debug)]
pub(super) struct Drill {
    drills: Vec<DrillQuestion>,
    /// The answers so far.
    answers: Vec<Answered>,
    stage: Stage,
    /// The first visible row.
    top: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The countdown is running.
    Asking { since: Moment, until: Deadline },
    /// The fitting stories are shown.
    Judged,
    /// The result, once all questions were asked.
    Summed,
}

/// The candidate's answer to a question.
#[derive(Debug)]
struct Answered {
    said: Said,
    /// Time taken.
    took: Duration,
    /// Stories that fit because the candidate said so.
    granted: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    /// The story with this id.
    Story(String),
    NoneFits,
    /// None in time.
    Nothing,
}

/// Where an action leads.
pub(super) enum Way {
    Stays,
    Leaves,
    /// A story's competencies have changed.
    Changed(Story),
}

impl Drill {
    /// Draws the questions; `None` if there are none.
    pub(super) fn begin(collection: &StoryCollection, seed: u64, now: Moment) -> Option<Self> {
        let (stories, questions) = (&collection.stories, &collection.questions);
        let drills =
            DrillQuestion::draw(seed, QUESTIONS, stories, questions, &collection.standings);
        (!drills.is_empty()).then(|| Self {
            drills,
            answers: Vec::new(),
            stage: asking(now),
            top: 0,
        })
    }

    pub(super) const fn context(&self) -> Context {
        match self.stage {
            Stage::Asking { .. } => Context::DrillAsking,
            Stage::Judged => Context::DrillAnswered,
            Stage::Summed => Context::Page,
        }
    }

    /// When the screen changes by itself: with each second.
    pub(super) fn wakes_at(&self, now: Moment) -> Option<Moment> {
        let Stage::Asking { until, .. } = self.stage else {
            return None;
        };
        let left = until.remaining(now);
        let to_the_second = Duration::from_nanos(u64::from(left.subsec_nanos()).max(1));
        Some(now + to_the_second)
    }

    /// Ends the countdown when time is up.
    pub(super) fn tick(&mut self, now: Moment) {
        if let Stage::Asking { until, .. } = self.stage
            && until.has_passed(now)
        {
            self.answer(Said::Nothing, TIME);
        }
    }

    /// Excludes time in which nobody could answer.
    pub(super) fn exclude(&mut self, gap: Duration) {
        if let Stage::Asking { since, until } = &mut self.stage {
            *since = *since + gap;
            *until = Deadline::after(gap, until.moment());
        }
    }

    pub(super) fn act(
        &mut self,
        now: Moment,
        action: &Action,
        collection: &mut StoryCollection,
        matrix: &Matrix,
        shared: &Shared,
    ) -> Way {
        // A key after the last second does not count.
        self.tick(now);
        match (action, self.stage) {
            (Action::Back, _) => return Way::Leaves,
            (Action::Pick(number), Stage::Asking { since, .. }) => {
                self.pick(*number, now.saturating_since(since));
            }
            (Action::Pick(number), Stage::Judged) => {
                return self.grant(*number, &mut collection.stories);
            }
            (Action::Accept, Stage::Judged) => self.go_on(now),
            (Action::Up, _) => self.scroll(-1, collection, matrix, shared),
            (Action::Down, _) => self.scroll(1, collection, matrix, shared),
            (Action::PageUp, _) => self.scroll(-10, collection, matrix, shared),
            (Action::PageDown, _) => self.scroll(10, collection, matrix, shared),
            (Action::First, _) => self.scroll(isize::MIN, collection, matrix, shared),
            (Action::Last, _) => self.scroll(isize::MAX, collection, matrix, shared),
            _ => {}
        }
        Way::Stays
    }

    pub(super) fn input(
        &mut self,
        input: &Input,
        collection: &StoryCollection,
        matrix: &Matrix,
        shared: &Shared,
    ) {
        if let Input::Scrolled(notches) = input {
            self.scroll(isize::from(*notches), collection, matrix, shared);
        }
    }

    /// The numbers of missing stories.
    pub(super) fn dead_keys(&self) -> Vec<Action> {
        let place = match self.stage {
            Stage::Asking { .. } => Some(self.answers.len()),
            Stage::Judged => self.answers.len().checked_sub(1),
            Stage::Summed => None,
        };
        let drill = place.and_then(|it| self.drills.get(it));
        let choices = drill.map_or(0, |it| it.choices.len());
        let numbers = (1..=4_u8).filter(|number| usize::from(*number) > choices);
        numbers.map(Action::Pick).collect()
    }

    fn pick(&mut self, number: u8, took: Duration) {
        let Some(place) = usize::from(number).checked_sub(1) else {
            self.answer(Said::NoneFits, took);
            return;
        };
        let drill = self.drills.get(self.answers.len());
        if let Some(id) = drill.and_then(|drill| drill.choices.get(place)) {
            self.answer(Said::Story(id.clone()), took);
        }
    }

    fn answer(&mut self, said: Said, took: Duration) {
        self.answers.push(Answered {
            said,
            took,
            granted: Vec::new(),
        });
        self.stage = Stage::Judged;
        self.top = 0;
    }

    fn go_on(&mut self, now: Moment) {
        self.top = 0;
        self.stage = match self.answers.len() < self.drills.len() {
            true => asking(now),
            false => Stage::Summed,
        };
    }

    /// The candidate says that a story fits too, which adds the question's main competency to it.
    /// Saying so again undoes that.
    fn grant(&mut self, number: u8, stories: &mut [Story]) -> Way {
        let (Some(drill), Some(answered)) = (
            self.answers
                .len()
                .checked_sub(1)
                .and_then(|it| self.drills.get(it)),
            self.answers.last_mut(),
        ) else {
            return Way::Stays;
        };
        let place = usize::from(number).checked_sub(1);
        let id = place.and_then(|place| drill.choices.get(place));
        let story = id.and_then(|id| stories.iter_mut().find(|it| it.id == *id));
        let (Some(story), Some(competency)) = (story, drill.main_competency()) else {
            return Way::Stays;
        };
        match answered.granted.iter().position(|id| *id == story.id) {
            Some(place) => {
                answered.granted.remove(place);
                story.competencies.retain(|id| id != competency);
            }
            None if drill.fits(story) => return Way::Stays,
            None => {
                answered.granted.push(story.id.clone());
                story.competencies.push(competency.to_owned());
            }
        }
        Way::Changed(story.clone())
    }

    fn scroll(
        &mut self,
        rows: isize,
        collection: &StoryCollection,
        matrix: &Matrix,
        shared: &Shared,
    ) {
        let body = Frame::of(shared.area()).body;
        let page = self.page(collection, matrix, shared, body);
        let last = PageView::last_top(&page, body.width, body.height);
        self.top = self.top.saturating_add_signed(rows).min(last);
    }

    pub(super) fn render(
        &self,
        collection: &StoryCollection,
        matrix: &Matrix,
        shared: &Shared,
        now: Moment,
        buf: &mut Buffer,
        area: Rect,
    ) {
        let (theme, language) = (&shared.theme, shared.language);
        let frame = Frame::of(area);
        frame.render_without(&self.dead_keys(), say::DRILL, self.context(), shared, buf);
        let asked = self.answers.len() + usize::from(self.context() == Context::DrillAsking);
        let asked = format!("{asked}/{}", self.drills.len());
        if let Stage::Asking { until, .. } = self.stage {
            let left = until.remaining(now).as_millis().div_ceil(1000);
            let left = u64::try_from(left).unwrap_or(u64::MAX);
            let style = match left {
                0..=3 => theme.urgent,
                4..=5 => theme.soon,
                _ => theme.calm,
            };
            let left = say::seconds(language, left);
            let status = format!("{asked}  {left}");
            frame.put_status(say::DRILL, (&status, style), shared, buf);
        } else {
            frame.put_status(say::DRILL, (&asked, theme.quiet), shared, buf);
        }
        let page = self.page(collection, matrix, shared, frame.body);
        PageView::new(&page, self.top, theme.quiet).render(buf, frame.body);
    }

    fn page(
        &self,
        collection: &StoryCollection,
        matrix: &Matrix,
        shared: &Shared,
        body: Rect,
    ) -> Page {
        match self.stage {
            Stage::Asking { .. } => self.question_page(collection, shared, body),
            Stage::Judged => self.verdict_page(collection, matrix, shared, body),
            Stage::Summed => self.sum_page(collection, matrix, shared),
        }
    }
}

fn asking(now: Moment) -> Stage {
    Stage::Asking {
        since: now,
        until: Deadline::after(TIME, now),
    }
}
