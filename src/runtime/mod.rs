//! The only clock, seed, terminal, signals and threads; performs the effects of the rest.
//!
//! Reading keys, keeping the journal and drawing never wait for one another. One thread owns
//! the model; the others talk to it through one channel:
//!
//! ```text
//! input ───┐                     ┌──► screen   the newest frame wins
//! signals ─┼─► owner of the model┤
//! writer ──┤                     ├──► writer   appends at once ─► scribe   syncs every 250 ms
//! readers ─┘                     └──► readers  files for the screens of the past
//! ```
//!
//! Whatever hangs is given up: a scribe by the writer, a writer by the owner, and a farewell
//! that takes too long by `leaving`.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the layer that the others get time, randomness and the environment from"
)]

mod app;
mod attention;
mod clock;
mod decode;
mod drill;
mod due;
mod environment;
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
mod terminal;

pub use app::{Opening, Trouble, run};
pub use clock::Clock;
pub use environment::Environment;
pub use session::{Sessions, draw_seed};
