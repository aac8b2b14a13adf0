use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::line::Line;

/// What is on the line: shared by the thread that asks and whoever may end that.
#[derive(Debug, Clone, Default)]
pub(super) struct Desk(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    /// What was asked for before this was given up by the user.
    stopped: u64,
    current: Option<(Urgency, Line)>,
    /// Whether something else goes before whatever is asked.
    held: bool,
}

/// How urgent a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Urgency {
    /// Nobody waits for it.
    Background,
    /// The candidate does.
    Awaited,
}

impl Desk {
    /// Begins a request, on a line of its own; while something else goes first, it is a line that
    /// was hung up.
    pub(super) fn begin(&self, urgency: Urgency) -> Line {
        let line = Line::default();
        let mut state = self.state();
        if state.held {
            line.hang_up();
        }
        state.current = Some((urgency, line.clone()));
        line
    }

    /// It is over.
    pub(super) fn end(&self) {
        self.state().current = None;
    }

    /// Ends the request that nobody waits for, in favor of one that somebody does.
    pub(super) fn give_way(&self) {
        let state = self.state();
        if let Some((Urgency::Background, line)) = &state.current {
            line.hang_up();
        }
    }

    /// Lets nothing be asked, or everything again. What is being asked ends at once.
    pub(super) fn hold(&self, held: bool) {
        let mut state = self.state();
        state.held = held;
        if let (true, Some((_, line))) = (held, &state.current) {
            line.hang_up();
        }
    }

    /// Whether something else goes first.
    pub(super) fn is_held(&self) -> bool {
        self.state().held
    }

    /// Ends every request of those numbers below this.
    pub(super) fn stop(&self, below: u64) {
        let mut state = self.state();
        state.stopped = below;
        if let Some((_, line)) = &state.current {
            line.hang_up();
        }
    }

    /// Whether the request of this number was given up by the user.
    pub(super) fn is_stopped(&self, number: u64) -> bool {
        number < self.state().stopped
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
