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
#[cfg(target_os = "linux")]
mod driver;
mod home;
mod import;
mod layers;
#[cfg(target_os = "linux")]
mod pty;
mod readers;
mod screens;
#[path = "../src/runtime/llm/stub.rs"]
#[allow(dead_code, reason = "unit tests need more of it")]
mod stub;
mod support;

/// What [`pty`] is on other systems.
#[cfg(not(target_os = "linux"))]
#[test]
#[ignore = "journeys in a terminal need Linux: /proc, and setsid --ctty of util-linux"]
fn journeys_in_a_terminal() {}

/// Says that a test was skipped. Straight to the stream: what `eprintln` says in a test that
/// passes, nobody sees.
fn skipped(what: &str, why: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "SKIPPED: {what}: {why}");
}

/// The same of what a machine like CI's can do: there it must be done.
#[cfg(target_os = "linux")]
#[track_caller]
fn not_done(what: &str, why: &str) {
    skipped(&format!("NOT DONE, {what}"), why);
    let is_ci = std::env::var_os("CI").is_some();
    assert!(!is_ci, "CI has to try {what}: {why}");
}
