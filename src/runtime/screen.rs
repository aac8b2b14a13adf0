//! The thread that draws. A terminal that blocks stops this thread and no other.

use std::io::{self, BufWriter};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::cursor::MoveTo;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::tui::Screenful;

use super::terminal::{self, Output};
use super::{failpoint, shutdown};

/// Room for a whole screen of changes, so that a frame is one write.
const FRAME_BYTES: usize = 256 * 1024;

/// How long a terminal has to say that it speaks the kitty protocol. One that answers later,
/// over a slow line, is taken back out of modifyOtherKeys.
const KITTY_TIMEOUT: Duration = Duration::from_millis(500);

/// What the thread is to do next.
#[derive(Debug, Default)]
struct Orders {
    frame: Option<Screenful>,
    copy: Option<String>,
    /// Draw the next frame whole.
    redraw: bool,
    /// The terminal has said that it speaks the kitty protocol.
    speaks_kitty: bool,
    /// Put the terminal into our modes again, and draw the next frame whole.
    retake: bool,
    pause: bool,
    stop: bool,
    /// Nothing is being written now.
    idle: bool,
}

impl Orders {
    fn is_nothing(&self) -> bool {
        let shows = self.frame.is_some() || self.copy.is_some() || self.redraw;
        !(shows || self.retake || self.speaks_kitty)
    }
}

/// The drawing thread as the others see it.
#[derive(Debug, Clone)]
pub(super) struct Screen {
    orders: Arc<(Mutex<Orders>, Condvar)>,
    with_mouse: bool,
}

impl Screen {
    /// Starts the thread for a terminal that was just taken, with the mouse or without.
    ///
    /// # Errors
    ///
    /// If there can be no more threads.
    pub(super) fn start(with_mouse: bool) -> io::Result<Self> {
        let screen = Self {
            orders: Arc::default(),
            with_mouse,
        };
        let drawing = screen.clone();
        thread::Builder::new()
            .name("screen".to_owned())
            .spawn(move || drawing.work())?;
        Ok(screen)
    }

    /// Shows a frame. One that has not been drawn yet is forgotten: the newest wins.
    pub(super) fn show(&self, frame: Screenful) {
        self.order(|orders| orders.frame = Some(frame));
    }

    /// Puts text on the system's clipboard.
    pub(super) fn copy(&self, text: String) {
        self.order(|orders| orders.copy = Some(text));
    }

    /// Draws the next frame whole, whatever the terminal has made of those before.
    pub(super) fn redraw(&self) {
        self.order(|orders| orders.redraw = true);
    }

    /// The terminal speaks the kitty protocol, and needs no other to tell keys apart.
    pub(super) fn speaks_kitty(&self) {
        self.order(|orders| orders.speaks_kitty = true);
    }

    /// Takes a terminal back that was given away, and draws the next frame whole.
    pub(super) fn retake(&self) {
        self.order(|orders| {
            orders.pause = false;
            orders.retake = true;
        });
    }

    /// Writes nothing more until [`Screen::retake`]. Waits for what is being written no longer
    /// than `timeout`.
    pub(super) fn pause(&self, timeout: Duration) {
        self.order(|orders| orders.pause = true);
        self.wait_idle(timeout);
    }

    /// Begins to end the thread.
    pub(super) fn stop(&self) {
        self.order(|orders| orders.stop = true);
    }

    /// Waits until nothing is being written, no longer than `timeout`: a terminal that blocks
    /// would never let it end.
    pub(super) fn wait_idle(&self, timeout: Duration) {
        let (orders, changed) = &*self.orders;
        let waiting = lock(orders);
        drop(changed.wait_timeout_while(waiting, timeout, |orders| !orders.idle));
    }

    fn order(&self, change: impl FnOnce(&mut Orders)) {
        let (orders, changed) = &*self.orders;
        change(&mut lock(orders));
        changed.notify_all();
    }

    /// What to do next, nothing if `until` comes first; `None` if it is to end.
    fn next(&self, until: Option<Instant>) -> Option<Orders> {
        let (orders, changed) = &*self.orders;
        let nothing = |orders: &mut Orders| !orders.stop && (orders.is_nothing() || orders.pause);
        let mut waiting = lock(orders);
        waiting.idle = true;
        changed.notify_all();
        let mut orders = match until {
            None => changed
                .wait_while(waiting, nothing)
                .unwrap_or_else(PoisonError::into_inner),
            Some(until) => {
                let left = until.saturating_duration_since(Instant::now());
                let waited = changed.wait_timeout_while(waiting, left, nothing);
                waited.unwrap_or_else(PoisonError::into_inner).0
            }
        };
        if orders.stop {
            return None;
        }
        if orders.pause {
            return Some(Orders::default());
        }
        Some(std::mem::take(&mut *orders))
    }

    fn work(&self) {
        let mut canvas = None;
        let mut kitty_until = Some(Instant::now() + KITTY_TIMEOUT);
        while let Some(orders) = self.next(kitty_until) {
            failpoint::reach("screen");
            if orders.retake || orders.redraw {
                canvas = None;
            }
            if orders.retake {
                kitty_until = Some(Instant::now() + KITTY_TIMEOUT);
                if terminal::take(self.with_mouse).is_err() {
                    // The terminal is gone, which the input thread will say as well.
                    shutdown::start_deadline();
                }
            }
            if orders.speaks_kitty {
                kitty_until = None;
                let _ = terminal::modify_other_keys(false);
            }
            if kitty_until.is_some_and(|until| until <= Instant::now()) {
                kitty_until = None;
                if terminal::is_taken() {
                    let _ = terminal::modify_other_keys(true);
                }
            }
            if let Some(text) = orders.copy {
                // The terminal may be gone; the input thread will say so.
                let _ = terminal::copy(&text);
            }
            if let Some(frame) = orders.frame.filter(|_| terminal::is_taken()) {
                let _ = draw(&mut canvas, frame);
            }
        }
    }
}

/// What is drawn on, and what was drawn last.
struct Canvas {
    terminal: Terminal<CrosstermBackend<BufWriter<Output>>>,
    shown: Buffer,
}

fn draw(canvas: &mut Option<Canvas>, frame: Screenful) -> io::Result<()> {
    let area = frame.buffer.area;
    if area.is_empty() {
        return Ok(());
    }
    let fresh = canvas.is_none();
    let Canvas { terminal, shown } = match canvas {
        Some(canvas) => canvas,
        None => canvas.insert(new_canvas(area)?),
    };
    execute!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
    if fresh || terminal.get_frame().area() != area {
        terminal.resize(area)?;
    }
    let rows = disputed_rows(shown, &frame.buffer);
    if !rows.is_empty() {
        let blank = without(&frame.buffer, &rows);
        terminal.draw(|drawn| drawn.buffer_mut().clone_from(&blank))?;
        for row in rows {
            let line = Clear(ClearType::CurrentLine);
            queue!(terminal.backend_mut(), MoveTo(0, row), line)?;
        }
    }
    terminal.draw(|drawn| {
        drawn.buffer_mut().clone_from(&frame.buffer);
        if let Some(cursor) = frame.cursor {
            drawn.set_cursor_position(cursor);
        }
    })?;
    execute!(terminal.backend_mut(), EndSynchronizedUpdate)?;
    *shown = frame.buffer;
    Ok(())
}

/// The rows that change and held a flag: terminals and tmux disagree about how many cells the
/// two halves take, so that writing over our two cells leaves a half of it behind.
fn disputed_rows(shown: &Buffer, next: &Buffer) -> Vec<u16> {
    if shown.area != next.area {
        return Vec::new();
    }
    let is_half = |c| matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
    let width = usize::from(shown.area.width).max(1);
    let rows = shown.content.chunks(width).zip(next.content.chunks(width));
    (0..)
        .zip(rows)
        .filter(|(_, (old, new))| {
            old != new && old.iter().any(|cell| cell.symbol().contains(is_half))
        })
        .map(|(row, _)| row)
        .collect()
}

/// The frame with nothing in these rows.
fn without(frame: &Buffer, rows: &[u16]) -> Buffer {
    let mut blank = frame.clone();
    for row in rows {
        for column in blank.area.left()..blank.area.right() {
            if let Some(cell) = blank.cell_mut((column, *row)) {
                cell.reset();
            }
        }
    }
    blank
}

fn new_canvas(area: Rect) -> io::Result<Canvas> {
    let out = BufWriter::with_capacity(FRAME_BYTES, Output);
    let options = TerminalOptions {
        viewport: Viewport::Fixed(area),
    };
    Ok(Canvas {
        terminal: Terminal::with_options(CrosstermBackend::new(out), options)?,
        shown: Buffer::empty(area),
    })
}

fn lock(orders: &Mutex<Orders>) -> MutexGuard<'_, Orders> {
    orders.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_held_a_flag_is_written_whole_when_it_changes() {
        let before = Buffer::with_lines(["가나🇰🇷사", "🇰🇷     ", "가나다라"]);
        let after = Buffer::with_lines(["가나    ", "🇰🇷     ", "가      "]);
        assert_eq!(disputed_rows(&before, &after), [0]);
        let blank = Buffer::with_lines(["        ", "🇰🇷     ", "가      "]);
        assert_eq!(without(&after, &[0]), blank);
        assert!(disputed_rows(&after, &before).is_empty());
    }
}
