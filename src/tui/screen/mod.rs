//! Screens, one file or folder for each.

mod agenda;
mod bottom_panel;
mod comparing;
mod day_card;
mod debrief;
mod details;
mod discarding;
mod due;
mod field;
mod form_line;
mod frame;
mod guessing;
mod home;
mod importing;
mod interview;
mod interviewer;
mod model_line;
mod past;
mod prepare;
mod progress;
mod recalling;
mod recognition_line;
mod replaying;
mod retry;
mod rows;
mod saving;
mod scrolled;
mod searching;
mod settings;
mod stack;
mod stories;
mod story_wish;
mod text_area;
mod tightened;
mod typing;
mod walk;

use std::fmt::Debug;
use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::interview::Interview;
use crate::lang::Localized;
use crate::moment::Moment;

use super::keymap::{Action, Context};
use super::overlay::Overlay;
use super::shared::Shared;
use super::{Effect, Input, Msg};

use agenda::Agenda;
use comparing::Comparing;
use day_card::DayCardPage;
use debrief::Jump;
use due::Due;
use guessing::Guessing;
use home::Home;
use importing::Importing;
use interview::InterviewScreen;
use interviewer::Interviewer;
use past::{Reading, Transcripts};
use progress::Progressing;
use recalling::Recalling;
use replaying::Replaying;
use scrolled::PageScreen;
use searching::Searching;
use settings::Settings;
use stories::Stories;
use typing::Typing;

pub use past::PastList;
pub(super) use stack::Stack;

/// A screen: what it shows, and how it handles keys and messages.
pub(super) trait Screen: Debug {
    /// The key context. Footer and help show its keys.
    fn context(&self) -> Context;

    /// Draws the screen over the whole of `buf`; returns the cursor position while something is
    /// written.
    fn render(&self, shared: &Shared, now: Moment, buf: &mut Buffer) -> Option<Position>;

    /// Performs a key's action.
    fn act(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step;

    /// Handles input without a binding: typed text, pastes and the mouse.
    fn input(&mut self, _now: Moment, _input: &Input, _shared: &Shared) -> Step {
        Step::stay()
    }

    /// Selects what was clicked; returns the action of the click, if it has another. If not, the
    /// screen gets it as an input.
    fn clicked(&mut self, _at: Position, _shared: &Shared) -> Option<Action> {
        None
    }

    /// Handles a message, or passes it on to the screen below. Only the current screen receives
    /// time and saving messages.
    fn receive(&mut self, _now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        ControlFlow::Continue(msg)
    }

    /// Adapts to the terminal's size.
    fn fit(&mut self, _shared: &Shared, _now: Moment) {}

    /// When the screen changes by itself; `None` if only the user can change it.
    fn wakes_at(&self, _now: Moment) -> Option<Moment> {
        None
    }

    /// The interview held on this screen.
    fn interview(&self) -> Option<&Interview> {
        None
    }

    /// Whether an interview is live, so that leaving asks for confirmation.
    fn is_live(&self) -> bool {
        false
    }

    /// Ends the live interview early.
    fn end(&mut self, _now: Moment) -> Vec<Effect> {
        Vec::new()
    }

    /// Whether help is available to the candidate.
    fn is_practice(&self) -> bool {
        true
    }

    /// Actions that have no effect in the current state.
    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        Vec::new()
    }

    /// The terminal's title; `None` leaves its own.
    fn title(&self, _shared: &Shared, _now: Moment) -> Option<String> {
        None
    }
}

/// The result of a key or a message.
pub(super) enum Step {
    /// The screens stay.
    Do(Vec<Effect>),
    /// Opens another screen on top.
    Open(Box<dyn Screen>),
    /// Replaces the current screen.
    Replace(Box<dyn Screen>),
    /// Closes all screens, and opens another on top of a new home screen.
    Begin(Box<dyn Screen>, Vec<Effect>),
    /// Closes the current screen.
    Close(Vec<Effect>),
    /// The same, and sends a message to the one below.
    CloseAndSend(Msg),
    /// Lays an overlay on the screen.
    Cover(Overlay),
    /// The first, then the second.
    Then(Box<Step>, Box<Step>),
}

impl Step {
    /// Nothing to do.
    pub(super) fn stay() -> Self {
        Self::Do(Vec::new())
    }

    /// Shows a notice to the user.
    fn notice(text: Localized) -> Self {
        Self::Cover(Overlay::notice(text))
    }

    /// Closes the current screen.
    fn close() -> Self {
        Self::Close(Vec::new())
    }

    fn open(screen: impl Screen + 'static) -> Self {
        Self::Open(Box::new(screen))
    }

    /// This, then `next`.
    fn then(self, next: Self) -> Self {
        Self::Then(Box::new(self), Box::new(next))
    }
}

/// The result of a message that no screen has handled.
pub(super) fn opened_by(now: Moment, msg: Msg, shared: &Shared) -> Step {
    match msg {
        Msg::SessionStarted(setup) => {
            let again = setup.retry.is_some();
            let (screen, effects) = InterviewScreen::begin(*setup, now);
            match again {
                // When it ends, the user returns to where it was requested.
                true => Step::open(screen).then(Step::Do(effects)),
                false => Step::Begin(Box::new(screen), effects),
            }
        }
        Msg::SessionResumed(interview) => {
            let (screen, effects) = InterviewScreen::resume(*interview, now);
            Step::Begin(Box::new(screen), effects)
        }
        Msg::TranscriptsListed(sessions) => {
            let list = Transcripts::new(sessions, shared.language);
            Step::Begin(Box::new(list), Vec::new())
        }
        Msg::TranscriptOpened(interview) => Step::open(Reading::new(*interview)),
        Msg::AttemptsListed {
            question,
            session,
            sessions,
        } => Step::open(Comparing::new(question, sessions, &session)),
        Msg::ProgressCounted(table) => Step::open(Progressing::new(*table)),
        Msg::DayCardRead(card, today) => {
            let content = DayCardPage { card: *card, today };
            Step::open(PageScreen::of(content))
        }
        Msg::SamplesRead(rating) => Step::open(Interviewer::new(*rating)),
        Msg::GuessesDrawn(guesses) => Step::open(Guessing::new(guesses)),
        Msg::DueListed(questions) => Step::open(Due::new(questions)),
        Msg::StoriesListed(collection) => Step::open(Stories::new(*collection)),
        Msg::ImportPrepared(draft, skipped) => Step::open(Importing::new(*draft, skipped)),
        Msg::ImportMade(said) => Step::notice(said),
        Msg::RecalledListed(book) => Step::open(Recalling::new(*book)),
        Msg::WritingRead(writing) => Step::open(Replaying::new(*writing, now)),
        // The screen that requested it was closed meanwhile.
        Msg::StoryNotSaved { why, .. } | Msg::RecalledNotSaved { why, .. } => Step::notice(why),
        _ => Step::stay(),
    }
}
