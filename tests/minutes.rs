//! What takes minutes, in a binary of its own. It shares with the journeys what drives the
//! program.

#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    dead_code,
    reason = "tests wait, read the environment and print figures; some helpers are for others"
)]

mod driver;
mod home;
mod torture;
