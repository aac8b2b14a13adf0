//! Journeys of the real binary in a real pseudo-terminal.

mod journeys;
mod terminal;
