//! The only clock, seed, terminal, signals and threads; performs the effects of the rest.
//!
//! Reading keys, keeping the journal and drawing never wait for one another. One thread owns
//! the model; the others talk to it through one channel:
//!
//! ```text
//! input ───┐                     ┌──► screen     the newest frame wins
//! signals ─┼─► owner of the model┤
//! recorder ┘                     └──► recorder   writes at once, syncs every 250 ms
//! ```
#![allow(
    clippy::disallowed_methods,
    reason = "this is the layer that the others get time, randomness and the environment from"
)]

mod app;
mod clock;
mod decode;
mod environment;
mod input;
mod recorder;
mod screen;
mod session;
mod signals;
mod terminal;
mod written;

pub use app::{Opening, run};
pub use clock::Clock;
pub use environment::Environment;
pub use session::{Sessions, draw_seed};
