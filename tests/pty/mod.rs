//! Journeys of the real binary in a real pseudo-terminal.

mod crowd;
mod due;
mod ending;
mod endings;
mod journeys;
mod killing;
mod safety;
mod saving;
mod searching;
mod stages;
pub mod terminal;
