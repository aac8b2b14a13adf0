//! The commands of the real binary without a terminal: what they print, where, and how they end.

pub mod archive;
mod check;
mod coach;
mod config;
mod last_word;
mod merge;
mod model;
mod past;
mod paths;
mod practice;
mod print;
mod progress;
mod recalled;
mod refuse;
mod search;
mod sharing;
mod time;
mod voice;

use std::process::Command;

use crate::home::Home;

/// The result of a command.
pub struct Finished {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs a command to its end.
#[track_caller]
pub fn run(mut command: Command) -> Finished {
    let output = command.output().expect("the program");
    let finished = Finished {
        code: output.status.code().expect("an exit code, not a signal"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    };
    finished.has_nothing_raw();
    finished
}

/// Runs the program in a fresh home.
#[track_caller]
pub fn rehearse(arguments: &[&str]) -> Finished {
    run(Home::new().command(arguments))
}

impl Finished {
    /// No control character except the line feed reaches the terminal.
    #[track_caller]
    fn has_nothing_raw(&self) {
        for text in [&self.out, &self.err] {
            let raw = text.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(raw, None, "{text:?}");
        }
    }

    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).expect("JSON")
    }
}
