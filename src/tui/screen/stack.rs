use std::ops::ControlFlow;

use crate::moment::Moment;
use crate::tui::Msg;
use crate::tui::keymap::Context;
use crate::tui::shared::Shared;

use super::{Home, Screen, Step};

/// The stack of screens. There is always one: home, once all others are closed.
#[derive(Debug)]
pub(in crate::tui) struct Stack {
    top: Box<dyn Screen>,
    /// The screens below, lowest first.
    below: Vec<Box<dyn Screen>>,
}

impl Default for Stack {
    fn default() -> Self {
        Self {
            top: Box::new(Home::default()),
            below: Vec::new(),
        }
    }
}

impl Stack {
    /// The current screen.
    pub(in crate::tui) fn top(&self) -> &dyn Screen {
        self.top.as_ref()
    }

    /// The current screen, mutable.
    pub(in crate::tui) fn top_mut(&mut self) -> &mut dyn Screen {
        self.top.as_mut()
    }

    /// Whether only home is open.
    pub(in crate::tui) fn is_home(&self) -> bool {
        self.below.is_empty() && self.top.context() == Context::Home
    }

    /// Opens a screen on top.
    pub(in crate::tui) fn open(&mut self, screen: Box<dyn Screen>) {
        let below = std::mem::replace(&mut self.top, screen);
        self.below.push(below);
    }

    /// Replaces the current screen.
    pub(in crate::tui) fn replace(&mut self, screen: Box<dyn Screen>) {
        self.top = screen;
    }

    /// Closes the current screen; if none is below, opens home again.
    pub(in crate::tui) fn close(&mut self) {
        match self.below.pop() {
            Some(screen) => self.top = screen,
            None => *self = Self::default(),
        }
    }

    /// Passes a message down from the top until a screen handles it; returns it if none does.
    pub(in crate::tui) fn deliver(
        &mut self,
        now: Moment,
        msg: Msg,
        shared: &Shared,
    ) -> ControlFlow<Step, Msg> {
        let mut screens = std::iter::once(&mut self.top).chain(self.below.iter_mut().rev());
        screens.try_fold(msg, |msg, screen| screen.receive(now, msg, shared))
    }
}
