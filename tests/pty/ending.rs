//! Every way to end the program: the terminal is as it was, the program is gone within a
//! second, and the answer is there.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::stages::{ANSWER, CTRL_C, Stage, answers};
use super::terminal::{Home, Terminal};

/// The program is to be gone within this time.
pub const LONGEST: Duration = Duration::from_secs(1);

/// A way to end the program.
#[derive(Debug, Clone, Copy)]
pub enum Ending {
    /// Ctrl-C, and once more where that asks first.
    Interrupted,
    /// A signal.
    Signalled(Signal),
    /// The terminal's window is closed.
    TerminalClosed,
    /// The thread of this name panics.
    #[cfg_attr(not(debug_assertions), allow(dead_code))]
    Panicked(&'static str),
}

impl Ending {
    pub const POLITE: [Self; 6] = [
        Self::Interrupted,
        Self::Signalled(Signal::TERM),
        Self::Signalled(Signal::HUP),
        Self::Signalled(Signal::INT),
        Self::Signalled(Signal::QUIT),
        Self::TerminalClosed,
    ];

    /// Ends the program on a screen so, and checks what must hold. Returns how long it took.
    #[track_caller]
    pub fn check(self, stage: Stage) -> Duration {
        let at = format!("{self:?} on {stage:?}");
        let home = Home::new();
        let file = home.path().join("drill");
        let drill = match self {
            Self::Panicked(thread) => format!("{thread}:{}", file.display()),
            _ => String::new(),
        };
        let mut terminal = stage.reach(&home, &[("REHEARSE_DRILL", &drill)]);
        let took = match self {
            Self::TerminalClosed => terminal.hang_up(),
            Self::Interrupted => {
                terminal.send(CTRL_C);
                if stage.is_live() {
                    terminal.wait_for("그만둘까요?").send(CTRL_C);
                }
                end(terminal, &at)
            }
            Self::Signalled(signal) => {
                terminal.signal(signal);
                end(terminal, &at)
            }
            Self::Panicked(_) => {
                std::fs::write(&file, "").expect("a file");
                // Each thread has something to do: a key, a frame, a line, a sync, a signal.
                terminal.send(" ").resize(81, 24);
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
    assert!(shown.contains("a drill"), "{at}: {shown}");
    took
}
