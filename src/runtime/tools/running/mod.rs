//! A user's program while it runs: its output is taken as it arrives, its standard error never
//! blocks it, and it ends when told to, whether it likes it or not.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crate::runtime::clock::Clock;
use crate::runtime::unix::{lower_priority, start_in_group, wait_until_ended};

use crate::runtime::tools::ending::Ending;
use crate::runtime::tools::groups::{GROUPS, Groups};
use crate::voice::ToolTrouble;

/// Time between one signal and the next.
pub(super) const SIGNAL_INTERVAL: Duration = Duration::from_secs(1);
/// How long a program's output is still read after its end. Its group is gone by then; only a
/// process that left the group can still hold the pipe.
const LAST_WORDS: Duration = Duration::from_millis(300);
/// Maximum standard error kept, in bytes.
const MAX_OUTPUT: usize = 4 * 1024;

/// A program with its arguments, ready to start.
#[derive(Debug, Clone)]
pub(in crate::runtime) struct Ready {
    pub(super) program: PathBuf,
    pub(super) arguments: Vec<OsString>,
    /// Whether it runs at low priority.
    pub(super) is_background: bool,
    /// Whether the system is to kill it when this program is killed.
    pub(super) is_tethered: bool,
    /// Whether it begins a session of its own, without a terminal.
    pub(super) begins_session: bool,
    /// Its standard input.
    pub(super) input: Option<Vec<u8>>,
}

/// How a program ended. Interrupted recorders return any exit code, and recognizers return 0 even
/// on errors; another code is a failure only for a program that was not interrupted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::runtime) struct Ended {
    /// The last line it printed to standard error.
    pub(in crate::runtime) said: String,
    /// Whether it was asked to end.
    pub(in crate::runtime) was_told: bool,
    /// Its exit code; `None` if a signal ended it.
    pub(in crate::runtime) code: Option<i32>,
}

/// A running program.
#[derive(Debug)]
pub(in crate::runtime) struct Running {
    orders: Sender<Order>,
    #[cfg(test)]
    pub(super) group: u32,
}

/// Requests to the thread that supervises a program.
#[derive(Debug)]
enum Order {
    Stop,
    Kill,
    /// The program has ended.
    Ended,
}

impl Ready {
    /// A command of the user's: a program and its arguments. It reads nothing.
    pub(in crate::runtime) fn command(program: &str, arguments: &[String]) -> Self {
        Self {
            program: PathBuf::from(program),
            arguments: arguments.iter().map(Into::into).collect(),
            is_background: false,
            // The library's tests are not the program that could become another.
            is_tethered: cfg!(target_os = "linux") && !cfg!(test),
            begins_session: false,
            input: None,
        }
    }

    /// The program's name.
    pub(in crate::runtime) fn name(&self) -> String {
        let name = self.program.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

impl Ready {
    /// The same, at low priority.
    pub(in crate::runtime) fn in_background(self) -> Self {
        Self {
            is_background: true,
            ..self
        }
    }
}

impl Running {
    /// Starts a program that ends when this one exits. Like [`Running::start`], with the usual
    /// time between signals.
    pub(in crate::runtime) fn begin(
        ready: Ready,
        take: impl FnMut(&[u8]) -> bool + Send + 'static,
        ended: impl FnOnce(Ended) + Send + 'static,
    ) -> Result<Self, ToolTrouble> {
        let program = ready.name();
        let started = Self::start(&GROUPS, ready, SIGNAL_INTERVAL, take, ended);
        started.map_err(|error| ToolTrouble::NotStarted {
            program,
            why: error.to_string(),
        })
    }

    /// Starts a program. `take` receives its output as it arrives, and returns whether more is
    /// wanted; `ended` is called once there is no more output. Both are called from other
    /// threads.
    ///
    /// # Errors
    ///
    /// If it cannot be started, or no more threads can be.
    pub(super) fn start(
        groups: &'static Groups,
        ready: Ready,
        interval: Duration,
        take: impl FnMut(&[u8]) -> bool + Send + 'static,
        ended: impl FnOnce(Ended) + Send + 'static,
    ) -> io::Result<Self> {
        let (orders, inbox) = mpsc::channel();
        let takes_input = ready.input.is_some();
        let mut child = groups.start(|| {
            let program = ready.program.as_os_str();
            start_in_group(program, &ready.arguments, takes_input, ready.begins_session)
        })?;
        let group = child.id();
        if ready.is_background {
            lower_priority(group);
        }
        let run = Run {
            groups,
            group,
            inbox,
            ending: Ending::new(interval),
        };
        let set_up = run.set_up(&mut child, ready.input, take, &orders);
        let output = match set_up {
            Ok(output) => output,
            Err(error) => {
                groups.reap(&mut child);
                return Err(error);
            }
        };
        let work = move || ended(run.look_after(child, &output));
        thread::Builder::new().name("tool".to_owned()).spawn(work)?;
        Ok(Self {
            orders,
            #[cfg(test)]
            group,
        })
    }

    /// Asks it to end, and makes sure that it does.
    pub(in crate::runtime) fn stop(&self) {
        let _ = self.orders.send(Order::Stop);
    }

    /// Kills it at once.
    pub(in crate::runtime) fn kill(&self) {
        let _ = self.orders.send(Order::Kill);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The ends of a program's output streams; each reports its end, and one also what was printed.
struct Output {
    out: Receiver<()>,
    said: Receiver<String>,
}

/// The thread that supervises a program.
struct Run {
    groups: &'static Groups,
    group: u32,
    inbox: Receiver<Order>,
    ending: Ending,
}

impl Run {
    fn set_up(
        &self,
        child: &mut Child,
        input: Option<Vec<u8>>,
        take: impl FnMut(&[u8]) -> bool + Send + 'static,
        orders: &Sender<Order>,
    ) -> io::Result<Output> {
        let broken = || io::Error::from(io::ErrorKind::BrokenPipe);
        let out = child.stdout.take().ok_or_else(broken)?;
        let err = child.stderr.take().ok_or_else(broken)?;
        let (over, out_over) = mpsc::channel();
        spawn("tool-out", move || {
            pour(out, take);
            let _ = over.send(());
        })?;
        let (over, said) = mpsc::channel();
        spawn("tool-err", move || {
            let _ = over.send(last_line(err));
        })?;
        if let (Some(bytes), Some(input)) = (input, child.stdin.take()) {
            spawn("tool-in", move || feed(input, &bytes))?;
        }
        let (orders, group) = (orders.clone(), self.group);
        spawn("tool-end", move || {
            wait_until_ended(group);
            let _ = orders.send(Order::Ended);
        })?;
        Ok(Output {
            out: out_over,
            said,
        })
    }

    fn look_after(mut self, mut child: Child, output: &Output) -> Ended {
        let clock = Clock::start();
        loop {
            let wait = self.ending.wakes_at();
            let wait = wait.map(|at| at.saturating_since(clock.now()));
            match self.inbox.recv_timeout(wait.unwrap_or(FOREVER)) {
                Ok(Order::Stop) => self.ending.begin(clock.now()),
                Ok(Order::Kill) | Err(RecvTimeoutError::Disconnected) => {
                    self.ending.hurry(clock.now());
                }
                Ok(Order::Ended) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            if let Some(signal) = self.ending.due(clock.now()) {
                self.groups.signal(self.group, signal);
            }
        }
        let code = self.groups.reap(&mut child);
        let _ = output.out.recv_timeout(LAST_WORDS);
        Ended {
            said: output.said.recv_timeout(LAST_WORDS).unwrap_or_default(),
            was_told: self.ending.has_begun(),
            code,
        }
    }
}

/// The wait while only a request can arrive.
const FOREVER: Duration = Duration::from_secs(24 * 60 * 60);

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name(name.to_owned()).spawn(work)?;
    Ok(())
}

fn pour(mut out: impl Read, mut take: impl FnMut(&[u8]) -> bool) {
    let mut bytes = vec![0; 16 * 1024];
    loop {
        match out.read(&mut bytes) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(0) | Err(_) => return,
            Ok(some) => {
                if !take(bytes.get(..some).unwrap_or_default()) {
                    return;
                }
            }
        }
    }
}

fn feed(mut input: ChildStdin, bytes: &[u8]) {
    // A program that does not want it may close its end.
    let _ = input.write_all(bytes);
}

/// The last line of a stream, whatever its length.
fn last_line(err: impl Read) -> String {
    let mut end = Vec::new();
    pour(err, |bytes| {
        end.extend_from_slice(bytes);
        let surplus = end.len().saturating_sub(MAX_OUTPUT);
        end.drain(..surplus);
        true
    });
    let said = String::from_utf8_lossy(&end);
    let mut lines = said.lines().map(str::trim).rev();
    lines
        .find(|it| !it.is_empty())
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests;
