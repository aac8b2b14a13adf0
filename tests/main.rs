//! What holds for the program as it is shipped: its layers and its content. One binary, so
//! that it links once.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests read the shipped files, and say so when they have to skip"
)]

#[path = "fuzz/checks.rs"]
mod checks;
mod coach;
mod commands;
mod content;
mod layers;
mod pty;
mod readers;
