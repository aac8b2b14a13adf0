//! One file or folder for each screen.

mod agenda;
mod bottom_panel;
mod comparing;
mod day_card;
mod debrief;
mod details;
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
use day_card::DayCardScreen;
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
use searching::Searching;
use settings::Settings;
use stories::Stories;
use typing::Typing;

pub use past::PastList;
pub(super) use stack::Stack;

/// A screen: what it shows, and what it makes of keys and messages.
pub(super) trait Screen: Debug {
    /// Where keys are looked up. Footer and help show the keys that work there.
    fn context(&self) -> Context;

    /// Draws the screen over the whole of `buf`; returns where the cursor stands while something is written.
    fn render(&self, shared: &Shared, now: Moment, buf: &mut Buffer) -> Option<Position>;

    /// Does what a key means.
    fn act(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step;

    /// Takes what no binding knows: typed text, pastes and the mouse.
    fn input(&mut self, _now: Moment, _input: &Input, _shared: &Shared) -> Step {
        Step::stay()
    }

    /// Selects what stands where the mouse was clicked; returns what the click does besides. Where
    /// it does nothing more, the screen takes it as an input.
    fn clicked(&mut self, _at: Position, _shared: &Shared) -> Option<Action> {
        None
    }

    /// Takes a message, or passes it on to the screen below. Of time and of saving only the
    /// screen that is shown learns.
    fn receive(&mut self, _now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        ControlFlow::Continue(msg)
    }

    /// Brings what depends on the terminal's size into line with it.
    fn fit(&mut self, _shared: &Shared, _now: Moment) {}

    /// When the screen changes by itself; `None` if only the user can change it.
    fn wakes_at(&self, _now: Moment) -> Option<Moment> {
        None
    }

    /// The interview that is held here.
    fn interview(&self) -> Option<&Interview> {
        None
    }

    /// Whether an interview is live, so that leaving is confirmed.
    fn is_live(&self) -> bool {
        false
    }

    /// Ends the live interview before its end.
    fn end(&mut self, _now: Moment) -> Vec<Effect> {
        Vec::new()
    }

    /// Whether the candidate may have help.
    fn is_practice(&self) -> bool {
        true
    }

    /// What keys would do in vain as things stand.
    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        Vec::new()
    }

    /// What the terminal is called meanwhile; `None` leaves it its own title.
    fn title(&self, _shared: &Shared, _now: Moment) -> Option<String> {
        None
    }
}

/// What a key or a message led to.
pub(super) enum Step {
    /// The screens stay.
    Do(Vec<Effect>),
    /// Another screen opens over the one that is shown.
    Open(Box<dyn Screen>),
    /// Another screen takes the place of the one that is shown.
    Replace(Box<dyn Screen>),
    /// All screens close, and another opens over a new home.
    Begin(Box<dyn Screen>, Vec<Effect>),
    /// The screen that is shown closes.
    Close(Vec<Effect>),
    /// The same, and the one below it is told something.
    CloseAndSend(Msg),
    /// Something is laid over the screen.
    Cover(Overlay),
    /// The one, then the other.
    Then(Box<Step>, Box<Step>),
}

impl Step {
    /// Nothing to do.
    pub(super) fn stay() -> Self {
        Self::Do(Vec::new())
    }

    /// The user should know something.
    fn notice(text: Localized) -> Self {
        Self::Cover(Overlay::notice(text))
    }

    /// The screen that is shown closes, and nothing else.
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

/// What a message leads to that no screen has taken.
pub(super) fn opened_by(now: Moment, msg: Msg, shared: &Shared) -> Step {
    match msg {
        Msg::SessionStarted(setup) => {
            let again = setup.retry.is_some();
            let (screen, effects) = InterviewScreen::begin(*setup, now);
            match again {
                // After it, one goes on from where it was asked for.
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
        Msg::DayCardRead(card, today) => Step::open(DayCardScreen::new(*card, today)),
        Msg::SamplesRead(rating) => Step::open(Interviewer::new(*rating)),
        Msg::GuessesDrawn(guesses) => Step::open(Guessing::new(guesses)),
        Msg::DueListed(questions) => Step::open(Due::new(questions)),
        Msg::StoriesListed(collection) => Step::open(Stories::new(*collection)),
        Msg::ImportPrepared(draft, skipped) => Step::open(Importing::new(*draft, skipped)),
        Msg::ImportMade(said) => Step::notice(said),
        Msg::RecalledListed(book) => Step::open(Recalling::new(*book)),
        Msg::WritingRead(writing) => Step::open(Replaying::new(*writing, now)),
        // The screen that asked for it was left meanwhile.
        Msg::StoryNotSaved { why, .. } | Msg::RecalledNotSaved { why, .. } => Step::notice(why),
        _ => Step::stay(),
    }
}
