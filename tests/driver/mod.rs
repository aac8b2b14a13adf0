//! Drives the real binary in a real pseudo-terminal: for the journeys, and for what takes
//! minutes.

pub mod bytes;
pub mod crowd;
pub mod ending;
pub mod killing;
pub mod stages;
pub mod terminal;
