//! Journeys of the real binary in a real pseudo-terminal.

mod ending;
mod endings;
mod journeys;
mod killing;
mod stages;
pub mod terminal;
