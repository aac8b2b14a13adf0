//! Drives the real binary in a real pseudo-terminal: for user journeys, and for tests that take
//! minutes.

pub mod bytes;
pub mod crowd;
pub mod ending;
pub mod killing;
pub mod stages;
pub mod terminal;
