//! Every way to end the program: the terminal is restored, the program is gone within a second,
//! and the answer is saved.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rehearsal::lang::say;
use rustix::process::Signal;

use super::stages::{ANSWER, CTRL_C, Stage, answers};
use super::terminal::{Home, Terminal, ko};

/// Time within which the program must be gone.
pub const LONGEST: Duration = Duration::from_secs(1);

/// A way to end the program.
#[derive(Debug, Clone, Copy)]
pub enum Ending {
    /// Ctrl-C, twice if that asks first.
    Interrupted,
    /// A signal.
    Signalled(Signal),
    /// The terminal's window is closed.
    TerminalClosed,
    /// The terminal accepts no more output, and the program is asked to end.
    Blocked,
    /// The terminal accepts no more output, and then its window is closed.
    BlockedAndClosed,
    /// The thread of this name panics.
    #[cfg_attr(not(debug_assertions), allow(dead_code))]
    Panicked(&'static str),
}

/// Every thread that can panic; the one that forces the end does nothing that could.
#[cfg_attr(not(debug_assertions), allow(dead_code))]
pub const THREADS: [&str; 7] = [
    "owner", "input", "screen", "signals", "writer", "sync", "files",
];

impl Ending {
    pub const POLITE: [Self; 6] = [
        Self::Interrupted,
        Self::Signalled(Signal::TERM),
        Self::Signalled(Signal::HUP),
        Self::Signalled(Signal::INT),
        Self::Signalled(Signal::QUIT),
        Self::TerminalClosed,
    ];

    /// Ends the program this way on a screen, and checks what must hold. Returns the time taken.
    #[track_caller]
    pub fn check(self, stage: Stage) -> Duration {
        let at = format!("{self:?} on {stage:?}");
        let home = Home::new();
        let file = home.path().join("panic");
        let panic = match self {
            Self::Panicked(thread) => format!("{thread}:{}", file.display()),
            _ => String::new(),
        };
        let mut terminal = stage.reach(&home, &[("REHEARSE_PANIC", &panic)]);
        let took = match self {
            Self::TerminalClosed => terminal.hang_up(),
            Self::Blocked => {
                block(&mut terminal);
                end_blocked(terminal, &at)
            }
            Self::BlockedAndClosed => {
                block(&mut terminal);
                terminal.hang_up()
            }
            Self::Interrupted => {
                terminal.send(CTRL_C);
                if stage.asks_before_leaving() {
                    terminal
                        .wait_for(ko(say::interview::STOP_TITLE))
                        .send(CTRL_C);
                }
                end(terminal, &at)
            }
            Self::Signalled(signal) => {
                terminal.signal(signal);
                end(terminal, &at)
            }
            Self::Panicked(thread) => {
                std::fs::write(&file, "").expect("a file");
                let keys = stage.stir(thread).expect("something to do");
                // The resize gives the other threads work: a signal, and a frame.
                terminal.send(keys).resize(81, 24);
                end_badly(terminal, &at)
            }
        };
        assert!(took < LONGEST, "{at} took {took:?}");
        if stage.has_answer() {
            let answer = answers(&home).pop().expect("an answer");
            assert_eq!(answer.trim_end(), ANSWER, "{at}");
        }
        took
    }
}

/// Stops reading the program's output until it can write no more.
fn block(terminal: &mut Terminal) {
    terminal.block(true);
    for round in 0..60 {
        terminal.resize(90 + round % 2, 40);
        std::thread::sleep(Duration::from_millis(4));
    }
}

#[track_caller]
fn end_blocked(mut terminal: Terminal, at: &str) -> Duration {
    let began = Instant::now();
    terminal.signal(Signal::TERM);
    while terminal.is_running() {
        assert!(began.elapsed() < 10 * LONGEST, "{at}: still running");
        std::thread::sleep(Duration::from_millis(5));
    }
    terminal.assert_modes_given_back(at);
    began.elapsed()
}

#[track_caller]
fn end(mut terminal: Terminal, at: &str) -> Duration {
    let began = Instant::now();
    let status = terminal.wait_exit();
    let took = began.elapsed();
    terminal.assert_given_back(at);
    assert!(status.success(), "{at}: {status:?}");
    took
}

#[track_caller]
fn end_badly(mut terminal: Terminal, at: &str) -> Duration {
    let began = Instant::now();
    let status = terminal.wait_exit();
    let took = began.elapsed();
    terminal.assert_given_back(at);
    assert_eq!(status.code(), Some(1), "{at}: {}", terminal.screen());
    let shown = terminal.screen().replace('\n', "");
    assert!(shown.contains("a test makes the thread"), "{at}: {shown}");
    took
}

/// Runs several checks in parallel, as most of the time is spent waiting. Returns how many there
/// were, and the longest time.
#[track_caller]
pub fn all_at_once(checks: impl IntoIterator<Item = (Ending, Stage)>) -> (usize, Duration) {
    let checks: Vec<(Ending, Stage)> = checks.into_iter().collect();
    let longest = side_by_side(&checks, |(ending, stage)| ending.check(*stage));
    (checks.len(), longest)
}

/// Runs `check` on each item, a few at a time. Returns the longest time.
#[track_caller]
pub fn side_by_side<T: Sync>(items: &[T], check: impl Fn(&T) -> Duration + Sync) -> Duration {
    const AT_ONCE: usize = 6;
    let next = AtomicUsize::new(0);
    let work = || {
        let mut longest = Duration::ZERO;
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            longest = longest.max(check(item));
        }
        longest
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        let took = workers.into_iter().map(|it| it.join().expect("an end"));
        took.max().unwrap_or_default()
    })
}
