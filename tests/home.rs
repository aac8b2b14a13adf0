//! A temporary home for the real binary. Needs no terminal, so it works on every system.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A temporary home for a program, so that nothing of the user's is read or written.
pub struct Home(tempfile::TempDir);

impl Home {
    pub fn new() -> Self {
        Self::within(&std::env::temp_dir())
    }

    /// A home inside this folder, to place it on a certain disk.
    pub fn within(folder: &Path) -> Self {
        Self(tempfile::tempdir_in(folder).expect("a temporary folder"))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn transcripts(&self) -> PathBuf {
        self.path().join("transcripts")
    }

    /// The program with these arguments, without a terminal.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rehearse"));
        command.args(arguments).stdin(Stdio::null());
        self.surround(&mut command);
        command
    }

    /// Gives a command this home, and nothing from the user's environment.
    pub fn surround(&self, command: &mut Command) {
        command
            .env_clear()
            .env("HOME", self.path())
            .env("TMPDIR", self.path())
            .env("REHEARSE_TRANSCRIPTS", self.transcripts())
            .env("TERM", "xterm-256color")
            .env("LANG", "ko_KR.UTF-8")
            .current_dir(self.path());
    }
}
