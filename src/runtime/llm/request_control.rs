use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::connection::Connection;

/// The state of requests, shared by the thread that makes them and those who may cancel them.
#[derive(Debug, Clone, Default)]
pub(super) struct RequestControl(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    /// Requests below this number were canceled by the user.
    stopped: u64,
    current: Option<(Urgency, Connection)>,
    /// Whether all requests must wait for something else.
    held: bool,
}

/// How urgent a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Urgency {
    /// Nobody waits for it.
    Background,
    /// The candidate waits for it.
    Awaited,
}

impl RequestControl {
    /// Begins a request with its own connection; while requests are on hold, it is already hung
    /// up.
    pub(super) fn begin(&self, urgency: Urgency) -> Connection {
        let connection = Connection::default();
        let mut state = self.state();
        if state.held {
            connection.hang_up();
        }
        state.current = Some((urgency, connection.clone()));
        connection
    }

    /// Ends the current request.
    pub(super) fn end(&self) {
        self.state().current = None;
    }

    /// Ends a background request in favor of one that the candidate waits for.
    pub(super) fn give_way(&self) {
        let state = self.state();
        if let Some((Urgency::Background, connection)) = &state.current {
            connection.hang_up();
        }
    }

    /// Holds or releases all requests. The current one ends at once.
    pub(super) fn hold(&self, held: bool) {
        let mut state = self.state();
        state.held = held;
        if let (true, Some((_, connection))) = (held, &state.current) {
            connection.hang_up();
        }
    }

    /// Whether requests are on hold.
    pub(super) fn is_held(&self) -> bool {
        self.state().held
    }

    /// Cancels every request with a number below this.
    pub(super) fn stop(&self, below: u64) {
        let mut state = self.state();
        state.stopped = below;
        if let Some((_, connection)) = &state.current {
            connection.hang_up();
        }
    }

    /// Whether the user canceled the request with this number.
    pub(super) fn is_stopped(&self, number: u64) -> bool {
        number < self.state().stopped
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
