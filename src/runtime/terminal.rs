//! The terminal's modes: set at the start, restored on every way out.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, KeyboardEnhancementFlags,
    PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use crossterm::terminal::{
    self, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue, style};

use crate::text;
use crate::tui::Size;

use super::unix;

/// Clicks and the wheel in SGR coordinates, without the motion events that crossterm's own
/// command would request as well.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Queries the kitty protocol's flags; only terminals that support it reply.
const ASK_FOR_KITTY: &str = "\x1b[?u";
/// xterm's modifyOtherKeys, which also distinguishes Shift-Enter and Ctrl-Enter from Enter.
const OTHER_KEYS_ON: &str = "\x1b[>4;2m";
/// Resets it. Some terminals would take it for an underline, so it is sent only to those where it
/// was set.
const OTHER_KEYS_OFF: &str = "\x1b[>4m";

/// Whether the terminal is in our modes, so that a panic anywhere can restore them.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether modifyOtherKeys was set and has to be reset.
static OTHER_KEYS: AtomicBool = AtomicBool::new(false);

/// Whether we echo what is typed line by line.
static ECHOES: AtomicBool = AtomicBool::new(false);

/// Saves the terminal's title on a stack, to be restored from there.
const KEEP_TITLE: &str = "\x1b[22;2t";
const RESTORE_TITLE: &str = "\x1b[23;2t";

/// Whether we set the title and saved the terminal's own.
static TITLED: AtomicBool = AtomicBool::new(false);

/// How long giving back the terminal waits while it accepts nothing.
const WRITE_TIMEOUT: Duration = Duration::from_millis(100);

/// Sets the terminal's modes, and takes the mouse if `with_mouse`. Waits for a terminal that
/// blocks.
///
/// # Errors
///
/// If the terminal refuses.
pub(super) fn take(with_mouse: bool) -> io::Result<()> {
    // NO_COLOR is handled by our theme: crossterm's own handling would also remove bold and
    // reverse, and with them the selection.
    style::force_color_output(true);
    match TAKEN.load(Ordering::SeqCst) {
        // A shell may have set its own modes while we were suspended, unasked. Ours are set in
        // one step: between two steps, Ctrl-C would end the program.
        true => unix::make_raw()?,
        false => terminal::enable_raw_mode()?,
    }
    TAKEN.store(true, Ordering::SeqCst);
    let mut entering = Vec::new();
    queue!(
        entering,
        EnterAlternateScreen,
        EnableBracketedPaste,
        // Distinguishes Ctrl-Enter from Enter. Never all keys: that breaks input methods.
        PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES),
    )?;
    entering.extend_from_slice(ASK_FOR_KITTY.as_bytes());
    if with_mouse {
        entering.extend_from_slice(MOUSE_ON.as_bytes());
    }
    Output.write_all(&entering)
}

/// Sets the terminal's modes for reading typed lines, and draws nothing. If `seen`, we echo what
/// is typed.
///
/// # Errors
///
/// If the terminal refuses.
pub(super) fn take_lines(seen: bool) -> io::Result<()> {
    ECHOES.store(unix::take_lines(seen)?, Ordering::SeqCst);
    Ok(())
}

/// Whether we echo what is typed line by line.
pub(super) fn echoes_lines() -> bool {
    ECHOES.load(Ordering::SeqCst)
}

/// Switches xterm's modifyOtherKeys on or off.
///
/// # Errors
///
/// If the terminal is gone.
pub(super) fn modify_other_keys(wanted: bool) -> io::Result<()> {
    if OTHER_KEYS.swap(wanted, Ordering::SeqCst) == wanted {
        return Ok(());
    }
    let command = match wanted {
        true => OTHER_KEYS_ON,
        false => OTHER_KEYS_OFF,
    };
    Output.write_all(command.as_bytes())
}

/// Restores the terminal, from any thread, without ever waiting long. Does nothing the second
/// time; errors are ignored, as the terminal may be gone.
pub(super) fn give_back() {
    unix::give_back_lines();
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut leaving = MOUSE_OFF.as_bytes().to_vec();
    if OTHER_KEYS.swap(false, Ordering::SeqCst) {
        leaving.extend_from_slice(OTHER_KEYS_OFF.as_bytes());
    }
    leaving.extend(entitled(None));
    // Writing to memory cannot fail.
    let _ = queue!(
        leaving,
        EndSynchronizedUpdate,
        PopKeyboardEnhancementFlags,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show,
    );
    if unix::can_write(WRITE_TIMEOUT) {
        let _ = unix::write(&leaving);
    }
    let _ = terminal::disable_raw_mode();
}

/// Whether the terminal is in our modes.
pub(super) fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Unbuffered standard output. The standard library's has a lock, which a thread blocked by the
/// terminal would hold, and a buffer, which might reach a terminal already given back.
#[derive(Debug)]
pub(super) struct Output;

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match unix::write(bytes) {
            // Someone else made the terminal nonblocking; we wait all the same.
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                unix::can_write(WRITE_TIMEOUT);
                Err(io::ErrorKind::Interrupted.into())
            }
            written => written,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The terminal's size; 80 by 24 if unknown.
pub(super) fn size() -> Size {
    let (columns, rows) = unix::window_size().unwrap_or((80, 24));
    Size { columns, rows }
}

/// The bytes that set a title, or restore the terminal's own.
pub(super) fn entitled(title: Option<&str>) -> Vec<u8> {
    let Some(title) = title else {
        let ours = TITLED.swap(false, Ordering::SeqCst);
        return if ours { RESTORE_TITLE } else { "" }.into();
    };
    let keep = match TITLED.swap(true, Ordering::SeqCst) {
        true => "",
        false => KEEP_TITLE,
    };
    format!("{keep}\x1b]2;{}\x1b\\", text::safe_line(title)).into_bytes()
}

/// Rings the bell, and requests a notification with this text (OSC 9). It must not start with a
/// digit, which some terminals would take for a command.
///
/// # Errors
///
/// If the terminal is gone.
pub(super) fn alert(words: Option<&str>) -> io::Result<()> {
    let words = words.map(text::safe_line);
    let notification = words.map(|it| format!("\x1b]9;{it}\x1b\\"));
    let alert = format!("\x07{}", notification.unwrap_or_default());
    Output.write_all(alert.as_bytes())
}

/// Copies text to the system clipboard with OSC 52, which works over ssh as well.
///
/// # Errors
///
/// If the terminal is gone.
pub(super) fn copy(text: &str) -> io::Result<()> {
    execute!(
        Output,
        crossterm::clipboard::CopyToClipboard::to_clipboard_from(text)
    )
}
