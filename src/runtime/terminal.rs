//! The terminal's modes: set on the way in, undone on every way out.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, KeyboardEnhancementFlags,
    PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute, queue, style};

use crate::tui::Size;

/// Clicks and the wheel, in SGR coordinates; not the motions in between, which crossterm's
/// own command would ask for as well.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Whether the terminal is in our modes, so that a panic anywhere can undo them.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Puts the terminal into our modes.
///
/// # Errors
///
/// If the terminal refuses.
pub(super) fn take() -> io::Result<()> {
    // NO_COLOR is our theme's business: crossterm's own handling would also kill bold and
    // reverse, and with them the selection.
    style::force_color_output(true);
    terminal::enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut out = io::stdout().lock();
    queue!(
        out,
        EnterAlternateScreen,
        EnableBracketedPaste,
        // Tells Ctrl-Enter from Enter. Never all keys: that breaks input methods.
        PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES),
    )?;
    out.write_all(MOUSE_ON.as_bytes())?;
    out.flush()
}

/// Puts the terminal back as it was. Does nothing the second time; errors are for nobody, as
/// the terminal may be gone.
pub(super) fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout().lock();
    let _ = out.write_all(MOUSE_OFF.as_bytes());
    let _ = execute!(
        out,
        PopKeyboardEnhancementFlags,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show,
    );
    let _ = terminal::disable_raw_mode();
}

/// Lets a panic in any thread put the terminal back before it says anything.
pub(super) fn give_back_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        before(panic);
    }));
}

/// The terminal's size, 80 by 24 where it does not say.
pub(super) fn size() -> Size {
    let told = rustix::termios::tcgetwinsize(rustix::stdio::stdout()).ok();
    told.map_or(
        Size {
            columns: 80,
            rows: 24,
        },
        |size| Size {
            columns: size.ws_col,
            rows: size.ws_row,
        },
    )
}

/// Puts text on the system's clipboard by OSC 52, which works over ssh as well.
///
/// # Errors
///
/// If the terminal is gone.
pub(super) fn copy(text: &str) -> io::Result<()> {
    execute!(
        io::stdout().lock(),
        crossterm::clipboard::CopyToClipboard::to_clipboard_from(text)
    )
}
