//! The real binary in a real pseudo-terminal, and an emulator that reads its screen. Needs
//! Linux: `/proc`, and `setsid --ctty` of util-linux.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant, SystemTime};

use rehearsal::lang::Language;
use rehearsal::lang::say::Phrase;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::OFlags;
use rustix::process::{Pid, Signal};
use rustix::pty::OpenptFlags;
use rustix::termios::{Termios, Winsize};

pub use crate::home::Home;

/// Timeout of every wait. Only failures take this long: waits end with the output they wait for.
pub const TIMEOUT: Duration = Duration::from_secs(20);

/// Timeout for the last output of a program that has ended.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// A program in a terminal.
pub struct Terminal {
    parser: vt100::Parser,
    output: Receiver<Vec<u8>>,
    /// Every byte the program wrote.
    pub raw: Vec<u8>,
    /// Our end of the terminal; the only handle to it besides the reader's.
    master: File,
    name: PathBuf,
    child: Child,
    /// While set, nobody reads the program's output.
    blocked: Arc<AtomicBool>,
    /// Once set, the reader releases the terminal.
    released: Arc<AtomicBool>,
    reader: Option<std::thread::JoinHandle<()>>,
    before: Termios,
    /// Text to look out for, and when it first appeared on the screen.
    lookout: &'static [&'static str],
    sighted: Option<SystemTime>,
}

impl Home {
    /// Runs the program with these arguments in a terminal of this size.
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
        let mut command = self.in_a_session_of_its_own();
        command.arg(env!("CARGO_BIN_EXE_rehearse")).args(arguments);
        command.envs(environment.iter().copied());
        Terminal::start(command, columns, rows)
    }

    /// Like [`Home::run`], under a shell that outlives the program: while it lives, the system
    /// keeps what the program has not read yet.
    pub fn run_below_shell(&self, columns: u16, rows: u16, arguments: &[&str]) -> Terminal {
        let mut command = self.in_a_session_of_its_own();
        command.args(["/bin/sh", "-c", "\"$@\"; exec sleep 1000", "sh"]);
        command.arg(env!("CARGO_BIN_EXE_rehearse")).args(arguments);
        Terminal::start(command, columns, rows)
    }

    /// Like [`Home::run`], with a limit set by the shell.
    pub fn run_limited(&self, limit: &str, arguments: &[&str]) -> Terminal {
        self.run_limited_to(&format!("{limit}; exec \"$@\""), arguments)
    }

    /// Runs a shell script that runs the program and its arguments as `"$@"`.
    pub fn run_limited_to(&self, script: &str, arguments: &[&str]) -> Terminal {
        let mut command = self.in_a_session_of_its_own();
        command.args(["/bin/sh", "-c", script, "sh"]);
        command.arg(env!("CARGO_BIN_EXE_rehearse")).args(arguments);
        Terminal::start(command, 100, 30)
    }

    /// Makes the command a session leader with its own controlling terminal.
    fn in_a_session_of_its_own(&self) -> Command {
        let mut command = Command::new("setsid");
        command.arg("--ctty");
        self.surround(&mut command);
        command.env("PATH", "/usr/bin:/bin");
        command
    }
}

impl Terminal {
    fn start(mut command: Command, columns: u16, rows: u16) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let master = rustix::pty::openpt(flags).expect("a pseudo-terminal");
        rustix::pty::grantpt(&master).expect("a pseudo-terminal");
        rustix::pty::unlockpt(&master).expect("a pseudo-terminal");
        let name = rustix::pty::ptsname(&master, Vec::new()).expect("a name");
        let name = PathBuf::from(name.to_str().expect("a plain name"));
        let master = File::from(master);
        set_size(&master, columns, rows);
        let slave = open(&name);
        let before = rustix::termios::tcgetattr(&slave).expect("a terminal");
        let end = || Stdio::from(slave.try_clone().expect("a terminal"));
        command.stdin(end()).stdout(end()).stderr(end());
        let child = command.spawn().unwrap_or_else(|problem| {
            panic!("no program in a terminal (is setsid of util-linux there?): {problem}")
        });
        drop(command);
        drop(slave);
        let (pieces, output) = mpsc::channel();
        let (blocked, released) = (Arc::<AtomicBool>::default(), Arc::<AtomicBool>::default());
        let reader = std::thread::spawn({
            let master = master.try_clone().expect("a terminal");
            let (blocked, released) = (Arc::clone(&blocked), Arc::clone(&released));
            move || read_all(master, &pieces, &blocked, &released)
        });
        Self {
            parser: vt100::Parser::new(at_least_one(rows), at_least_one(columns), 0),
            output,
            raw: Vec::new(),
            master,
            name,
            child,
            blocked,
            released,
            reader: Some(reader),
            before,
            lookout: &[],
            sighted: None,
        }
    }

    /// Stops reading the program's output, as in a terminal that hangs, or resumes.
    pub fn block(&mut self, blocked: bool) -> &mut Self {
        self.blocked.store(blocked, Ordering::SeqCst);
        self
    }

    /// Asserts that the terminal has the modes it had before the program, and shows the screen
    /// and cursor it showed.
    #[track_caller]
    pub fn assert_given_back(&self, at: &str) {
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen(), "{at}: the alternate screen");
        assert!(!screen.hide_cursor(), "{at}: the cursor");
        assert!(!screen.bracketed_paste(), "{at}: pastes");
        let mouse = screen.mouse_protocol_mode();
        assert_eq!(mouse, vt100::MouseProtocolMode::None, "{at}: the mouse");
        self.assert_modes_given_back(at);
    }

    /// Asserts that the terminal has the modes it had before the program.
    #[track_caller]
    pub fn assert_modes_given_back(&self, at: &str) {
        let after = rustix::termios::tcgetattr(open(&self.name)).expect("a terminal");
        let (before, after) = (format!("{:?}", self.before), format!("{after:?}"));
        assert_eq!(after, before, "{at}: the modes");
    }

    /// Number of bytes the program has not read yet.
    pub fn unread(&self) -> usize {
        let unread = rustix::io::ioctl_fionread(open(&self.name)).expect("a terminal");
        usize::try_from(unread).expect("few bytes")
    }

    /// The program under the shell, once it runs.
    pub fn below_shell(&self) -> Pid {
        let shell = self.child.id();
        let path = format!("/proc/{shell}/task/{shell}/children");
        let children = std::fs::read_to_string(path).expect("the shell");
        let program = children.trim().parse().expect("one program");
        Pid::from_raw(program).expect("a process")
    }

    /// Sends the program a signal.
    pub fn signal(&self, signal: Signal) {
        rustix::process::kill_process(self.pid(), signal).expect("a process");
    }

    /// Whether the program still runs.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().expect("a process").is_none()
    }

    /// Waits until a process under the shell is gone.
    pub fn wait_gone(&self, pid: Pid) -> bool {
        let end = Instant::now() + TIMEOUT;
        let path = PathBuf::from(format!("/proc/{}", pid.as_raw_nonzero()));
        while path.exists() && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(1));
        }
        !path.exists()
    }

    /// Waits until the system reports this state for the program, such as `T` for stopped.
    #[track_caller]
    pub fn wait_for_state(&self, wanted: char) {
        let end = Instant::now() + TIMEOUT;
        let path = format!("/proc/{}/stat", self.child.id());
        loop {
            let stat = std::fs::read_to_string(&path).expect("a process");
            let state = stat
                .rsplit(')')
                .next()
                .and_then(|rest| rest.trim().chars().next());
            if state == Some(wanted) {
                return;
            }
            assert!(Instant::now() < end, "not {wanted}: {stat}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Reads the program's output for this long.
    pub fn watch(&mut self, time: Duration) -> &mut Self {
        let end = Instant::now() + time;
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            if let Ok(piece) = self.output.recv_timeout(left) {
                self.take(&piece);
            }
        }
        self
    }

    /// Types bytes.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        self.master
            .write_all(bytes.as_ref())
            .expect("a listening program");
        self
    }

    /// Types bytes, unless nobody is there any more to read them. Never blocks: the system does
    /// not wake a writer to a terminal whose program has just ended.
    pub fn try_send(&mut self, bytes: impl AsRef<[u8]>) {
        let flags = rustix::fs::fcntl_getfl(&self.master).expect("a terminal");
        let set = |flags| rustix::fs::fcntl_setfl(&self.master, flags).expect("a terminal");
        set(flags | OFlags::NONBLOCK);
        let _ = (&self.master).write(bytes.as_ref());
        set(flags);
    }

    /// Whether the screen meets a condition within a time, or the program ends.
    pub fn meets_within(&mut self, time: Duration, met: impl Fn(&vt100::Screen) -> bool) -> bool {
        let end = Instant::now() + time;
        while !met(self.parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(piece) => self.take(&piece),
                Err(_) => return false,
            }
        }
        true
    }

    /// Waits until `text` is on the screen.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until the cursor is in this column, counting from 0: it arrives after the text.
    #[track_caller]
    pub fn wait_for_cursor(&mut self, column: u16) -> &mut Self {
        self.wait_until("the cursor", |screen| screen.cursor_position().1 == column)
    }

    #[track_caller]
    pub fn wait_until(&mut self, what: &str, met: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let end = Instant::now() + TIMEOUT;
        while !met(self.parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(piece) => self.take(&piece),
                Err(_) => panic!("waited in vain for '{what}' on\n{}", self.screen()),
            }
        }
        self
    }

    /// Moves down a list to the line with these words.
    #[track_caller]
    pub fn go_down_to(&mut self, line: &str) -> &mut Self {
        self.wait_until("a selected line", |screen| selected(screen).is_some());
        loop {
            let (row, before) = selected(self.parser.screen()).unwrap_or_default();
            if before.contains(line) {
                return self;
            }
            let what = format!("a line below '{before}', to come to '{line}'");
            // The line may change meanwhile, as some of it is read from files. It has been left
            // when another row is selected, or when it has scrolled up.
            self.send("j").wait_until(&what, |screen| {
                let Some((now, _)) = selected(screen) else {
                    return false;
                };
                let mut above = (0..now).filter_map(|it| text_of(screen, it));
                now != row || above.any(|it| name(&it) == name(&before))
            });
        }
    }

    fn take(&mut self, piece: &[u8]) {
        self.parser.process(piece);
        self.raw.extend_from_slice(piece);
        if self.sighted.is_none() && !self.lookout.is_empty() {
            let screen = self.screen();
            let stands = self.lookout.iter().any(|words| screen.contains(words));
            self.sighted = stands.then(SystemTime::now);
        }
    }

    /// The text on the screen.
    pub fn screen(&self) -> String {
        self.parser.screen().contents()
    }

    /// The words with this background color, row by row.
    pub fn words_on(&self, background: vt100::Color) -> Vec<String> {
        let screen = self.parser.screen();
        let (rows, columns) = screen.size();
        let (rows, columns) = (rows.get(), columns.get());
        let mut words = Vec::new();
        for row in 0..rows {
            let cells = (0..columns).filter_map(|column| screen.cell(row, column));
            let cells = cells.filter(|cell| cell.bgcolor() == background);
            let word: String = cells.map(|cell| cell.contents().to_owned()).collect();
            words.extend((!word.is_empty()).then_some(word));
        }
        words
    }

    pub fn is_alternate(&self) -> bool {
        self.parser.screen().alternate_screen()
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.parser
            .screen_mut()
            .set_size(at_least_one(rows), at_least_one(columns));
        set_size(&self.master, columns, rows);
        self
    }

    pub fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Waits for the program's end, reading its output so that it never blocks.
    #[track_caller]
    pub fn wait_exit(&mut self) -> ExitStatus {
        let end = Instant::now() + TIMEOUT;
        loop {
            while let Ok(piece) = self.output.recv_timeout(Duration::from_millis(20)) {
                self.take(&piece);
            }
            if let Some(status) = self.child.try_wait().expect("a process") {
                // Its last output may still be on its way; the pipe ends when everything was
                // read.
                while let Ok(piece) = self.output.recv_timeout(LAST_WORDS) {
                    self.take(&piece);
                }
                return status;
            }
            assert!(Instant::now() < end, "still running:\n{}", self.screen());
        }
    }

    /// Closes the terminal like a closed window, and waits for the program's end. Returns how
    /// long that took.
    #[track_caller]
    pub fn hang_up(mut self) -> Duration {
        self.released.store(true, Ordering::SeqCst);
        self.block(false);
        let reader = self.reader.take().expect("a reader");
        reader.join().expect("the reader's end");
        let began = Instant::now();
        self.master = File::open("/dev/null").expect("nothing");
        while self.child.try_wait().expect("a process").is_none() {
            assert!(began.elapsed() < TIMEOUT, "still running");
            std::thread::sleep(Duration::from_millis(2));
        }
        began.elapsed()
    }
}

#[allow(dead_code, reason = "only the long tests look out for something")]
impl Terminal {
    /// Looks out for any of these words from now on.
    pub fn look_out_for(&mut self, words: &'static [&'static str]) -> &mut Self {
        self.lookout = words;
        self.sighted = None;
        self
    }

    /// When any of the words first appeared on the screen.
    pub fn sighted(&self) -> Option<SystemTime> {
        self.sighted
    }

    /// Whether the screen meets a condition within a time and before the program ends.
    pub fn comes(&mut self, time: Duration, met: impl Fn(&str) -> bool) -> bool {
        let end = Instant::now() + time;
        while !met(&self.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(piece) => self.take(&piece),
                Err(_) => return false,
            }
        }
        true
    }
}

/// Reads the program's output until the terminal is gone or to be released.
fn read_all(
    mut master: File,
    pieces: &mpsc::Sender<Vec<u8>>,
    blocked: &AtomicBool,
    released: &AtomicBool,
) {
    let soon = Timespec {
        tv_sec: 0,
        tv_nsec: 5_000_000,
    };
    let mut piece = [0; 16 * 1024];
    while !released.load(Ordering::SeqCst) {
        if blocked.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(5));
            continue;
        }
        let mut watched = [PollFd::new(&master, PollFlags::IN)];
        if poll(&mut watched, Some(&soon)).is_ok_and(|ready| ready == 0) {
            continue;
        }
        match master.read(&mut piece) {
            Ok(length @ 1..) if pieces.send(piece[..length].to_vec()).is_ok() => {}
            // Another thread is typing without blocking.
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            _ => return,
        }
    }
}

fn set_size(master: &File, columns: u16, rows: u16) {
    let size = Winsize {
        ws_row: rows,
        ws_col: columns,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    rustix::termios::tcsetwinsize(master, size).expect("a terminal");
}

/// The program's end of the terminal.
fn open(name: &Path) -> File {
    let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
    let opened = rustix::fs::open(name, flags, rustix::fs::Mode::empty());
    File::from(opened.expect("a terminal"))
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Whoever else still has the terminal open, nobody reads from it any more.
        self.released.store(true, Ordering::SeqCst);
        if let Ok(None) = self.child.try_wait() {
            // It leads a group, and not everything in that ends at a hang-up.
            let group = Pid::from_child(&self.child);
            let _ = rustix::process::kill_process_group(group, Signal::KILL);
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// The text on a row.
fn text_of(screen: &vt100::Screen, row: u16) -> Option<String> {
    screen.rows(0, screen.size().1.get()).nth(row.into())
}

/// The first row shown as selected, and its text.
fn selected(screen: &vt100::Screen) -> Option<(u16, String)> {
    let (rows, columns) = screen.size();
    (0..rows.get()).find_map(|row| {
        // In this emulator, the second half of a wide character keeps its old content.
        let is_selected = |column| {
            let cell = screen.cell(row, column);
            cell.is_some_and(|it| it.inverse() && !it.is_wide_continuation())
        };
        let is_any = (0..columns.get()).any(is_selected);
        is_any
            .then(|| text_of(screen, row))?
            .map(|line| (row, line))
    })
}

/// The name in a line of a list, without its mark and right side.
fn name(line: &str) -> &str {
    let line = line.trim_start_matches('>').trim_start();
    line.split("  ").next().unwrap_or_default()
}

/// The parser needs at least one cell; the program may still see zero.
fn at_least_one(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap_or(NonZeroU16::MIN)
}

/// A phrase in Korean.
pub fn ko(phrase: Phrase) -> &'static str {
    phrase.get(Language::Ko)
}
