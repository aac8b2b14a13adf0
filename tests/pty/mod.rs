//! Journeys of the real binary in a real pseudo-terminal.

mod journeys;
pub mod terminal;
