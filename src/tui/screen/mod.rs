//! One file or folder for each screen.

mod bottom_panel;
mod comparing;
mod debrief;
mod details;
mod due;
mod field;
mod frame;
mod home;
mod interview;
mod past;
mod prepare;
mod progress;
mod replaying;
mod searching;
mod stories;
mod text_area;
mod typing;
mod walk;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::moment::Moment;

use super::keymap::{Action, Context};
use super::model::Shared;
use super::overlay::Overlay;
use super::widget::Page;
use super::{Effect, Input, Msg};

pub use comparing::Comparing;
pub use due::Due;
pub use home::Home;
pub use interview::InterviewScreen;
pub use past::{PastList, Reading, Transcripts};
pub use prepare::Prepare;
pub use progress::Progressing;
pub use replaying::Replaying;
pub use searching::{Jump, Searching};
pub use stories::Stories;
pub use typing::Typing;

/// What is on the screen.
#[derive(Debug)]
pub enum Screen {
    /// Pick a scenario, resume, review.
    Home(Home),
    /// Choose how to take an interview.
    Prepare(Prepare),
    /// A minute of writing, to learn how fast the candidate types.
    Typing(Box<Typing>),
    /// The interview itself, up to its debrief.
    Interview(Box<InterviewScreen>),
    /// The list of past interviews.
    Transcripts(Box<Transcripts>),
    /// A past interview to read.
    Reading(Box<Reading>),
    /// All attempts at one question.
    Comparing(Box<Comparing>),
    /// An answer as it was written.
    Replaying(Box<Replaying>),
    /// What to rehearse today.
    Due(Box<Due>),
    /// How practice goes.
    Progress(Box<Progressing>),
    /// Words in every past interview.
    Searching(Box<Searching>),
    /// The candidate's stories.
    Stories(Box<Stories>),
}

/// What an action led to.
pub(super) enum Step {
    /// The screen stays.
    Do(Vec<Effect>),
    /// Another screen takes its place.
    Go(Box<Screen>),
    /// Another screen opens over it, to go back to it.
    Over(fn(Box<Screen>) -> Screen),
    /// Something opens over it.
    Open(Overlay),
}

impl Step {
    /// Nothing to do.
    pub(super) fn stay() -> Self {
        Self::Do(Vec::new())
    }
}

/// Goes back to the screen behind, or home if there is none.
fn back(behind: &mut Option<Box<Screen>>) -> Step {
    let home = || Box::new(Screen::Home(Home::default()));
    Step::Go(behind.take().unwrap_or_else(home))
}

impl Screen {
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Home(_) => Context::Home,
            Self::Due(_) => Context::List,
            Self::Searching(_) => Context::Searching,
            Self::Transcripts(list) => list.context(),
            Self::Reading(reading) => reading.context(),
            Self::Comparing(_) => Context::Reading,
            Self::Replaying(_) => Context::Playing,
            Self::Progress(_) => Context::Page,
            Self::Prepare(_) => Context::Form,
            Self::Typing(typing) => typing.context(),
            Self::Stories(stories) => stories.context(),
            Self::Interview(screen) => screen.context(),
        }
    }

    /// Whether an interview is live, so that leaving is confirmed.
    pub(super) fn is_live(&self) -> bool {
        matches!(self, Self::Interview(screen) if screen.is_live())
    }

    /// Whether the candidate may have help.
    pub(super) fn is_practice(&self) -> bool {
        match self {
            Self::Interview(screen) => screen.is_practice(),
            // No STAR marker and no hint where nothing is asked.
            Self::Typing(_) => false,
            _ => true,
        }
    }

    pub(super) fn act(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step {
        match self {
            Self::Home(home) => home.act(action, shared),
            Self::Prepare(prepare) => prepare.act(action, shared),
            Self::Typing(typing) => typing.act(now, action, shared),
            Self::Interview(screen) => screen.act(now, action, shared),
            Self::Transcripts(list) => list.act(action, shared),
            Self::Reading(reading) => reading.act(action, shared),
            Self::Comparing(comparing) => comparing.act(action, shared),
            Self::Progress(progress) => progress.act(action, shared),
            Self::Due(due) => due.act(action, shared),
            Self::Stories(stories) => stories.act(now, action, shared),
            Self::Replaying(replaying) => replaying.act(now, action),
            Self::Searching(searching) => searching.act(action, shared),
        }
    }

    /// What no key binding knows: typed text, pastes and the mouse.
    pub(super) fn input(&mut self, now: Moment, input: &Input, shared: &Shared) -> Vec<Effect> {
        match self {
            Self::Home(home) => {
                home.input(input, shared);
                Vec::new()
            }
            Self::Prepare(_) => Vec::new(),
            Self::Transcripts(list) => {
                list.input(input, shared);
                Vec::new()
            }
            Self::Reading(reading) => {
                reading.input(input, shared);
                Vec::new()
            }
            Self::Typing(typing) => {
                typing.input(now, input);
                Vec::new()
            }
            Self::Comparing(comparing) => {
                comparing.input(input, shared);
                Vec::new()
            }
            Self::Progress(progress) => {
                progress.input(input, shared);
                Vec::new()
            }
            Self::Due(due) => {
                due.input(input);
                Vec::new()
            }
            Self::Replaying(replaying) => {
                replaying.input(now, input);
                Vec::new()
            }
            Self::Searching(searching) => searching.input(input, shared),
            Self::Stories(stories) => stories.input(now, input, shared),
            Self::Interview(screen) => screen.input(now, input, shared),
        }
    }

    /// Brings what depends on the terminal's size into line with it.
    pub(super) fn fit(&mut self, shared: &Shared, now: Moment) {
        match self {
            Self::Interview(screen) => screen.fit(shared, now),
            Self::Reading(reading) => reading.fit(shared),
            Self::Typing(typing) => typing.fit(shared),
            Self::Searching(searching) => searching.fit(shared),
            Self::Stories(stories) => stories.fit(shared),
            _ => {}
        }
    }

    pub(super) fn render(
        &self,
        shared: &Shared,
        now: Moment,
        buf: &mut Buffer,
        area: Rect,
    ) -> Option<Position> {
        match self {
            Self::Home(home) => {
                home.render(shared, buf, area);
                None
            }
            Self::Prepare(prepare) => {
                prepare.render(shared, buf, area);
                None
            }
            Self::Transcripts(list) => list.render(shared, buf, area),
            Self::Reading(reading) => reading.render(shared, buf, area),
            Self::Typing(typing) => typing.render(shared, now, buf, area),
            Self::Comparing(comparing) => {
                comparing.render(shared, buf, area);
                None
            }
            Self::Progress(progress) => {
                progress.render(shared, buf, area);
                None
            }
            Self::Due(due) => {
                due.render(shared, buf, area);
                None
            }
            Self::Replaying(replaying) => {
                replaying.render(shared, buf, area);
                None
            }
            Self::Searching(searching) => searching.render(shared, buf, area),
            Self::Stories(stories) => stories.render(shared, now, buf, area),
            Self::Interview(screen) => screen.render(shared, now, buf, area),
        }
    }

    /// The screen that this one was opened over and goes back to.
    fn behind(&mut self) -> Option<&mut Self> {
        match self {
            Self::Reading(reading) => reading.behind(),
            Self::Comparing(comparing) => comparing.behind(),
            Self::Replaying(replaying) => replaying.behind(),
            Self::Searching(searching) => searching.behind(),
            _ => None,
        }
    }

    /// The answer that an interview opened from here is to show, by its place from 0.
    pub(super) fn wanted_answer(&self) -> Option<usize> {
        match self {
            Self::Stories(stories) => stories.wanted_answer(),
            _ => None,
        }
    }

    /// The list of past interviews, here or behind what is here.
    pub(super) fn list(&mut self) -> Option<&mut Transcripts> {
        let mut screen = self;
        loop {
            match screen {
                Self::Transcripts(list) => return Some(list),
                other => screen = other.behind()?,
            }
        }
    }

    /// The search, here or behind what is here.
    pub(super) fn search(&mut self) -> Option<&mut Searching> {
        let mut screen = self;
        loop {
            match screen {
                Self::Searching(searching) => return Some(searching),
                other => screen = other.behind()?,
            }
        }
    }

    /// Learns whether a story was saved.
    pub(super) fn story_saved(&mut self, now: Moment, msg: Msg) -> Step {
        match self {
            Self::Stories(stories) => Step::Do(stories.happened(now, &msg)),
            Self::Reading(reading) => reading.story_saved(msg),
            // The screen that asked for it was left meanwhile.
            _ => match msg {
                Msg::StoryNotSaved { why, .. } => Step::Open(Overlay::notice(why)),
                _ => Step::stay(),
            },
        }
    }

    /// Writes the hint for what is being answered.
    pub(super) fn write_hint(&self, shared: &Shared, page: &mut Page) {
        if let Self::Interview(screen) = self {
            screen.write_hint(shared, page);
        }
    }
}
