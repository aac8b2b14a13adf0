//! User journeys in the real binary, in a real pseudo-terminal.
//!
//! They need Linux: `/proc`, and `setsid --ctty` of util-linux. Tests of a hanging disk also need
//! `strace`, and are skipped with a message without it.

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
