//! Standard input and output as file descriptors, without the standard library's buffers.

use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fd::OwnedFd;
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
};

/// The result of waiting for input.
pub(in crate::runtime) enum Waited {
    /// There is something to read.
    Ready,
    /// The timeout has passed.
    Quiet,
    /// The terminal is gone.
    Gone,
}

/// Waits up to `timeout` for input.
pub(in crate::runtime) fn wait_for_input(timeout: Option<Duration>) -> Waited {
    let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
    let input = stdin();
    let mut watched = [PollFd::new(&input, PollFlags::IN)];
    match poll(&mut watched, timeout.as_ref()) {
        Ok(0) | Err(Errno::INTR) => Waited::Quiet,
        Err(_) => Waited::Gone,
        Ok(_) => {
            let [input] = &watched;
            match input.revents().contains(PollFlags::IN) {
                true => Waited::Ready,
                false => Waited::Gone,
            }
        }
    }
}

/// Reads what is available, at most as much as fits; 0 bytes if the terminal is gone.
pub(in crate::runtime) fn read(bytes: &mut [u8]) -> io::Result<usize> {
    Ok(rustix::io::read(stdin(), bytes)?)
}

/// Writes as much as the terminal accepts at once, and returns how much.
pub(in crate::runtime) fn write(bytes: &[u8]) -> io::Result<usize> {
    Ok(rustix::io::write(stdout(), bytes)?)
}

/// Whether the terminal accepts output, waiting up to `timeout`.
pub(in crate::runtime) fn can_write(timeout: Duration) -> bool {
    let out = stdout();
    let mut watched = [PollFd::new(&out, PollFlags::OUT)];
    let timeout = Timespec::try_from(timeout).ok();
    poll(&mut watched, timeout.as_ref()).is_ok_and(|ready| ready > 0)
}

/// The terminal, opened again so that writing to it never blocks. Unlike a mode change, that does
/// not affect other handles to it.
#[derive(Debug)]
pub(in crate::runtime) struct Unblocked(OwnedFd);

impl Unblocked {
    /// `None` if the terminal has no path that we may open, as after `su`.
    pub(in crate::runtime) fn open() -> Option<Self> {
        let name = rustix::termios::ttyname(stdout(), Vec::new()).ok()?;
        let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        rustix::fs::open(&name, flags, Mode::empty()).ok().map(Self)
    }

    /// Writes as much as the terminal accepts at once, and returns how many bytes.
    pub(in crate::runtime) fn write(&self, bytes: &[u8]) -> usize {
        let mut taken = 0;
        while let Some(rest) = bytes.get(taken..).filter(|rest| !rest.is_empty()) {
            match rustix::io::write(&self.0, rest) {
                Ok(0) => break,
                Ok(more) => taken += more,
                Err(Errno::INTR) => {}
                // Whoever writes the rest will get the error.
                Err(_) => break,
            }
        }
        taken
    }
}

/// The terminal's columns and rows, if known.
pub(in crate::runtime) fn window_size() -> Option<(u16, u16)> {
    let size = rustix::termios::tcgetwinsize(stdout()).ok()?;
    Some((size.ws_col, size.ws_row))
}

/// Whether the terminal's driver treats the byte 0x08 as Backspace, as with `stty erase ^H`.
pub(in crate::runtime) fn erases_with_ctrl_h() -> bool {
    tcgetattr(stdin()).is_ok_and(|modes| modes.special_codes[SpecialCodeIndex::VERASE] == 0x08)
}

/// Sets raw mode, whatever the current modes, in one step.
///
/// # Errors
///
/// If the terminal refuses.
pub(in crate::runtime) fn make_raw() -> io::Result<()> {
    let mut modes = tcgetattr(stdin())?;
    modes.make_raw();
    tcsetattr(stdin(), OptionalActions::Now, &modes)?;
    Ok(())
}

/// The terminal's modes before lines were taken, so that any thread can restore them.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// Makes the terminal deliver each character as it is typed, instead of keeping up to 4,095 bytes
/// until the line is finished. Control characters keep their meaning to the terminal. If
/// `echoes`, we echo what is typed, unless echo was off before; returns whether we do.
///
/// # Errors
///
/// If the terminal refuses.
pub(in crate::runtime) fn take_lines(echoes: bool) -> io::Result<bool> {
    let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    let modes = match before.take() {
        Some(modes) => modes,
        None => tcgetattr(stdin())?,
    };
    let was_echoed = modes.local_modes.contains(LocalModes::ECHO);
    let mut ours = modes.clone();
    *before = Some(modes);
    ours.local_modes
        .remove(LocalModes::ICANON | LocalModes::IEXTEN);
    if echoes {
        ours.local_modes.remove(LocalModes::ECHO);
    }
    // Distinguishes Enter from a line feed.
    ours.input_modes.remove(InputModes::ICRNL);
    ours.special_codes[SpecialCodeIndex::VMIN] = 1;
    ours.special_codes[SpecialCodeIndex::VTIME] = 0;
    tcsetattr(stdin(), OptionalActions::Now, &ours)?;
    Ok(echoes && was_echoed)
}

/// Restores what [`take_lines`] changed. Does nothing the second time.
pub(in crate::runtime) fn give_back_lines() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(modes) = before {
        // The terminal may be gone.
        let _ = tcsetattr(stdin(), OptionalActions::Now, &modes);
    }
}
