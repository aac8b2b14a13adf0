//! Connects the language model to an interview.

use crate::runtime::llm::ModelEvent;
use crate::tui::{ModelNews, Msg};

use super::Owner;

impl Owner {
    pub(super) fn handle_model(&mut self, event: ModelEvent) {
        match event {
            ModelEvent::Reading {
                left,
                tightening,
                trouble,
                unasked,
                read,
                finished: _,
            } => {
                self.send(Msg::ModelReads(ModelNews {
                    left,
                    tightening,
                    trouble,
                    unasked,
                }));
                if let Some((session, readings)) = read {
                    self.send(Msg::SecondRead { session, readings });
                }
            }
            ModelEvent::Tightened(tightened) => self.send(Msg::Tightened(tightened)),
            ModelEvent::Worded { after, words } => self.send(Msg::FollowUpWorded { after, words }),
        }
    }
}
