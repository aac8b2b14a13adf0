use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ureq::Agent;

/// A connection to a server that any thread can hang up while another waits for the reply.
#[derive(Debug, Clone, Default)]
pub(in crate::runtime) struct Connection(Arc<Ends>);

#[derive(Debug, Default)]
struct Ends {
    state: Mutex<State>,
    hung_up: Condvar,
}

#[derive(Debug, Default)]
struct State {
    hung_up: bool,
    /// The agent of the request in progress.
    agent: Option<Agent>,
}

impl Connection {
    /// Ends the current request and all later ones at once.
    pub(in crate::runtime) fn hang_up(&self) {
        let agent = {
            let mut state = self.state();
            state.hung_up = true;
            state.agent.take()
        };
        self.0.hung_up.notify_all();
        if let Some(agent) = agent {
            agent.shutdown();
        }
    }

    /// Whether it was hung up.
    pub(super) fn is_hung_up(&self) -> bool {
        self.state().hung_up
    }

    /// Makes a request that [`Connection::hang_up`] ends. `None` if it was hung up.
    pub(super) fn carry<T>(&self, agent: Agent, request: impl FnOnce(&Agent) -> T) -> Option<T> {
        {
            let mut state = self.state();
            if state.hung_up {
                return None;
            }
            state.agent = Some(agent.clone());
        }
        let made = request(&agent);
        let mut state = self.state();
        state.agent = None;
        (!state.hung_up).then_some(made)
    }

    /// Waits for this long; false if it was hung up meanwhile.
    pub(super) fn wait(&self, length: Duration) -> bool {
        let end = Instant::now() + length;
        let mut state = self.state();
        while !state.hung_up {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return true;
            }
            let waited = self.0.hung_up.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        false
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
