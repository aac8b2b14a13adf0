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
    /// The time is over.
    Quiet,
    /// The terminal is gone.
    Gone,
}

/// Waits until there is input, at most for `timeout`.
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

/// Reads what is there, at most as much as fits; 0 bytes where the terminal is gone.
pub(in crate::runtime) fn read(bytes: &mut [u8]) -> io::Result<usize> {
    Ok(rustix::io::read(stdin(), bytes)?)
}

/// Writes what the terminal takes at once, and says how much that was.
pub(in crate::runtime) fn write(bytes: &[u8]) -> io::Result<usize> {
    Ok(rustix::io::write(stdout(), bytes)?)
}

/// Whether the terminal takes output, waiting at most for `timeout`.
pub(in crate::runtime) fn can_write(timeout: Duration) -> bool {
    let out = stdout();
    let mut watched = [PollFd::new(&out, PollFlags::OUT)];
    let timeout = Timespec::try_from(timeout).ok();
    poll(&mut watched, timeout.as_ref()).is_ok_and(|ready| ready > 0)
}

/// The terminal, opened once more so that writing to it never blocks: what others open of it is
/// not changed by that, as setting a mode of theirs would.
#[derive(Debug)]
pub(in crate::runtime) struct Unblocked(OwnedFd);

impl Unblocked {
    /// `None` where the terminal has no name that we may open, as after `su`.
    pub(in crate::runtime) fn open() -> Option<Self> {
        let name = rustix::termios::ttyname(stdout(), Vec::new()).ok()?;
        let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        rustix::fs::open(&name, flags, Mode::empty()).ok().map(Self)
    }

    /// Writes what the terminal takes at once, and says how many bytes that was.
    pub(in crate::runtime) fn write(&self, bytes: &[u8]) -> usize {
        let mut taken = 0;
        while let Some(rest) = bytes.get(taken..).filter(|rest| !rest.is_empty()) {
            match rustix::io::write(&self.0, rest) {
                Ok(0) => break,
                Ok(more) => taken += more,
                Err(Errno::INTR) => {}
                // What is wrong is found out by whoever writes the rest.
                Err(_) => break,
            }
        }
        taken
    }
}

/// The terminal's columns and rows, where it says.
pub(in crate::runtime) fn window_size() -> Option<(u16, u16)> {
    let size = rustix::termios::tcgetwinsize(stdout()).ok()?;
    Some((size.ws_col, size.ws_row))
}

/// Whether the terminal's driver takes the byte 0x08 for Backspace, as `stty erase ^H` says.
pub(in crate::runtime) fn erases_with_ctrl_h() -> bool {
    tcgetattr(stdin()).is_ok_and(|modes| modes.special_codes[SpecialCodeIndex::VERASE] == 0x08)
}

/// Sets the raw mode, from whatever modes there are, in one step.
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

/// The modes that the terminal had before lines were taken from it, so that any thread can
/// restore them.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// Has the terminal hand over each character as it is typed, where it would keep them until
/// the line is finished, and no more than 4,095 bytes of it. Control characters keep their
/// meaning for the terminal. Where `echoes`, what is typed is ours to show, unless nobody was to
/// see it before; says whether it is.
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
    // Enter is told from a line feed.
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
