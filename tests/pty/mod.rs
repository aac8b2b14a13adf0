//! Journeys of the real binary in a real pseudo-terminal.

mod bytes;
mod crowd;
mod due;
mod ending;
mod endings;
mod hanging;
mod journeys;
mod killing;
mod safety;
mod saving;
mod searching;
mod stages;
mod stories;
pub mod terminal;
