use std::ops::ControlFlow;

use crate::tui::Msg;
use crate::tui::message::Effect;
use crate::tui::shared::Shared;

use super::{Step, Stories};

/// A story to be written once the stories have been read.
#[derive(Debug, Default)]
pub(super) struct StoryWish {
    /// Id of the competency that it is about.
    competency: Option<String>,
}

impl StoryWish {
    /// Requests the stories, to write one about this competency.
    pub(super) fn wish(&mut self, competency: Option<String>) -> Step {
        self.competency = competency;
        Step::Do(vec![Effect::ListStories])
    }

    /// Opens the form once the stories arrive.
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
