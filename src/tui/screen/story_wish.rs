use std::ops::ControlFlow;

use crate::tui::Msg;
use crate::tui::message::Effect;
use crate::tui::shared::Shared;

use super::{Step, Stories};

/// A story that is to be written, once the stories are there.
#[derive(Debug, Default)]
pub(super) struct StoryWish {
    /// The id of the competency that it is about.
    competency: Option<String>,
}

impl StoryWish {
    /// Asks for the stories, to write one about this competency.
    pub(super) fn wish(&mut self, competency: Option<String>) -> Step {
        self.competency = competency;
        Step::Do(vec![Effect::ListStories])
    }

    /// Opens the form on the stories that were asked for.
    pub(super) fn receive(&mut self, msg: Msg, shared: &Shared) -> ControlFlow<Step, Msg> {
        match (msg, self.competency.take()) {
            (Msg::StoriesListed(collection), Some(competency)) => {
                let stories = Stories::for_competency(*collection, competency, shared.language);
                ControlFlow::Break(Step::open(stories))
            }
            (msg, competency) => {
                self.competency = competency;
                ControlFlow::Continue(msg)
            }
        }
    }
}
