//! The only clock, seed, terminal, signals and threads; performs the effects of the rest.
//!
//! Reading keys, keeping the journal and drawing never wait for one another. One thread owns
//! the model; the others talk to it through one channel:
//!
//! ```text
//! input ───┐                     ┌──► screen   the newest frame wins
//! signals ─┼─► owner of the model┼──► writer   appends at once ─► scribe   syncs every 250 ms
//! writer ──┤                     │
//! clerk ───┤                     ├──► clerk    fetches and keeps all other files
//! readers ─┘                     └──► readers  go through every session there is
//! ```
//!
//! Whatever hangs is given up: a scribe by the writer, a writer by the owner, a clerk by the
//! user, who is told, and a farewell that takes too long by `leaving`.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the layer that the others get time, randomness and the environment from"
)]

mod app;
mod attention;
mod clerk;
mod clock;
mod decode;
mod drill;
mod due;
mod environment;
mod errand;
#[cfg(test)]
mod fixture;
mod input;
mod leaving;
mod panics;
mod past;
mod reading;
mod recorder;
mod screen;
mod session;
mod signals;
mod slow;
mod stories;
mod terminal;

pub use app::{Opening, Trouble, run};
pub use clock::Clock;
#[cfg(fuzzing)]
pub use decode::check_heard_after;
pub use environment::Environment;
pub use session::{Sessions, draw_seed};
pub use slow::Slow;
