//! Journeys of the real binary in a real pseudo-terminal.
//!
//! They need Linux: `/proc`, and `setsid --ctty` of util-linux. A disk that hangs needs `strace`
//! too, and is skipped with a word where there is none.

mod calling;
mod drills;
mod due;
mod endings;
mod hanging;
mod journeys;
mod keyboard;
mod local_model;
mod plain;
mod pulse;
mod recording;
mod refusing;
mod roles;
mod safety;
mod same;
mod saving;
mod searching;
mod sound;
mod stories;
