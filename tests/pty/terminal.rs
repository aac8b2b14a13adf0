//! The real binary in a real pseudo-terminal, and an emulator that reads its screen.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// How long anything may take before a test gives up on it. Nothing waits this long unless it
/// has failed: every wait ends with the output it waits for.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long the last output of a program that has ended may take.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// A program in a terminal.
pub struct Terminal {
    parser: vt100::Parser,
    output: Receiver<Vec<u8>>,
    /// Every byte the program wrote.
    pub raw: Vec<u8>,
    writer: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
}

/// A home of its own for a program, so that nothing of the user's is read or written.
pub struct Home(tempfile::TempDir);

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
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
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.path())
            .env("REHEARSE_TRANSCRIPTS", self.transcripts())
            .env("TERM", "xterm-256color")
            .env("LANG", "ko_KR.UTF-8")
            .current_dir(self.path())
            .stdin(Stdio::null());
        command
    }

    /// The program with these arguments in a terminal of this size.
    pub fn run<S: AsRef<OsStr>>(&self, columns: u16, rows: u16, arguments: &[S]) -> Terminal {
        self.run_with(columns, rows, arguments, &[])
    }

    pub fn run_with<S: AsRef<OsStr>>(
        &self,
        columns: u16,
        rows: u16,
        arguments: &[S],
        environment: &[(&str, &str)],
    ) -> Terminal {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_rehearse"));
        command.args(arguments);
        command.env_clear();
        command.env("HOME", self.path());
        command.env("REHEARSE_TRANSCRIPTS", self.transcripts());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "ko_KR.UTF-8");
        for (name, value) in environment {
            command.env(name, value);
        }
        command.cwd(self.path());
        Terminal::start(command, columns, rows)
    }
}

impl Terminal {
    fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system()
            .openpty(size)
            .expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        let (pieces, output) = mpsc::channel();
        std::thread::spawn(move || {
            let mut piece = [0; 16 * 1024];
            while let Ok(length @ 1..) = reader.read(&mut piece) {
                if pieces.send(piece[..length].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            parser: vt100::Parser::new(at_least_one(rows), at_least_one(columns), 0),
            output,
            raw: Vec::new(),
            writer,
            master: pair.master,
            child,
        }
    }

    /// Types bytes.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        self.writer
            .write_all(bytes.as_ref())
            .expect("a listening program");
        self.writer.flush().expect("a listening program");
        self
    }

    /// Waits until `text` stands on the screen.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until the cursor stands in this column, from 0: it arrives after the text.
    #[track_caller]
    pub fn wait_for_cursor(&mut self, column: u16) -> &mut Self {
        self.wait_until("the cursor", |screen| screen.cursor_position().1 == column)
    }

    #[track_caller]
    fn wait_until(&mut self, what: &str, met: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !met(self.parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(piece) => self.take(&piece),
                Err(_) => panic!("waited in vain for '{what}' on\n{}", self.screen()),
            }
        }
        self
    }

    fn take(&mut self, piece: &[u8]) {
        self.parser.process(piece);
        self.raw.extend_from_slice(piece);
    }

    /// What stands on the screen.
    pub fn screen(&self) -> String {
        self.parser.screen().contents()
    }

    pub fn is_alternate(&self) -> bool {
        self.parser.screen().alternate_screen()
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.parser
            .screen_mut()
            .set_size(at_least_one(rows), at_least_one(columns));
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).expect("a terminal");
        self
    }

    pub fn pid(&self) -> i32 {
        let id = self.child.process_id().expect("a process");
        i32::try_from(id).expect("a process id")
    }

    /// Waits for the program's end, reading on so that it never blocks.
    #[track_caller]
    pub fn wait_exit(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        loop {
            while let Ok(piece) = self.output.recv_timeout(Duration::from_millis(20)) {
                self.take(&piece);
            }
            if let Some(status) = self.child.try_wait().expect("a process") {
                // What it wrote last may still be on its way; the pipe ends when all is read.
                while let Ok(piece) = self.output.recv_timeout(LAST_WORDS) {
                    self.take(&piece);
                }
                return status;
            }
            assert!(Instant::now() < end, "still running:\n{}", self.screen());
        }
    }

    /// Closes the terminal, as when its window is closed, and returns the program.
    pub fn hang_up(self) -> Box<dyn Child + Send + Sync> {
        let Self {
            child,
            master,
            writer,
            ..
        } = self;
        drop(writer);
        drop(master);
        child
    }
}

/// The parser has no screens without cells; the program may see them all the same.
fn at_least_one(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}
