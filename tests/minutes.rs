//! Tests that take minutes, in a separate binary. They share the driver with the journeys.

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
