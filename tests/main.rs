//! What holds for the program as shipped: its layers and its content. A single binary, so that it
//! links once.

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

/// Stands in for [`pty`] on other systems.
#[cfg(not(target_os = "linux"))]
#[test]
#[ignore = "journeys in a terminal need Linux: /proc, and setsid --ctty of util-linux"]
fn journeys_in_a_terminal() {}

/// Says that a test was skipped. Writes directly to the stream: the output of `eprintln` in a
/// passing test is not shown.
fn skipped(what: &str, why: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "SKIPPED: {what}: {why}");
}

/// The same for what our workflow's machine can do: there it must be done. Other people's
/// machines, which may set `CI` as well, may lack what it takes.
#[cfg(target_os = "linux")]
#[track_caller]
fn not_done(what: &str, why: &str) {
    skipped(&format!("NOT DONE, {what}"), why);
    let must = std::env::var_os("REHEARSE_TRY_ALL").is_some();
    assert!(!must, "this machine has to try {what}: {why}");
}
