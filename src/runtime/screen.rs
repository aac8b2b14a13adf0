//! The thread that draws. A terminal that blocks stops this thread and no other.

use std::io::{self, BufWriter};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crossterm::execute;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::tui::Screenful;

use super::terminal::{self, Output};
use super::{failpoint, shutdown};

/// Room for a whole screen of changes, so that a frame is one write.
const FRAME_BYTES: usize = 256 * 1024;

/// What the thread is to do next.
#[derive(Debug, Default)]
struct Orders {
    frame: Option<Screenful>,
    copy: Option<String>,
    /// Put the terminal into our modes again, and draw the next frame whole.
    retake: bool,
    pause: bool,
    stop: bool,
    /// Nothing is being written now.
    idle: bool,
}

/// The drawing thread as the others see it.
#[derive(Debug, Clone)]
pub(super) struct Screen {
    orders: Arc<(Mutex<Orders>, Condvar)>,
}

impl Screen {
    /// Starts the thread.
    ///
    /// # Errors
    ///
    /// If there can be no more threads.
    pub(super) fn start() -> io::Result<Self> {
        let screen = Self {
            orders: Arc::default(),
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

    /// Takes a terminal back that was given away, and draws the next frame whole.
    pub(super) fn retake(&self) {
        self.order(|orders| {
            orders.pause = false;
            orders.retake = true;
        });
    }

    /// Writes nothing more until [`Screen::retake`]. Waits for what is being written no longer
    /// than `patience`.
    pub(super) fn pause(&self, patience: Duration) {
        self.order(|orders| orders.pause = true);
        self.wait_idle(patience);
    }

    /// Begins to end the thread.
    pub(super) fn stop(&self) {
        self.order(|orders| orders.stop = true);
    }

    /// Waits until nothing is being written, no longer than `patience`: a terminal that blocks
    /// would never let it end.
    pub(super) fn wait_idle(&self, patience: Duration) {
        let (orders, changed) = &*self.orders;
        let waiting = lock(orders);
        drop(changed.wait_timeout_while(waiting, patience, |orders| !orders.idle));
    }

    fn order(&self, change: impl FnOnce(&mut Orders)) {
        let (orders, changed) = &*self.orders;
        change(&mut lock(orders));
        changed.notify_all();
    }

    /// What to do next; `None` if it is to end.
    fn next(&self) -> Option<Orders> {
        let (orders, changed) = &*self.orders;
        let nothing = |orders: &Orders| {
            orders.frame.is_none() && orders.copy.is_none() && !orders.retake || orders.pause
        };
        let mut waiting = lock(orders);
        waiting.idle = true;
        changed.notify_all();
        let mut orders = changed
            .wait_while(waiting, |orders| nothing(orders) && !orders.stop)
            .unwrap_or_else(PoisonError::into_inner);
        if orders.stop {
            return None;
        }
        Some(std::mem::take(&mut *orders))
    }

    fn work(&self) {
        let mut canvas = None;
        while let Some(orders) = self.next() {
            failpoint::reach("screen");
            if orders.retake {
                canvas = None;
                if terminal::take().is_err() {
                    // The terminal is gone, which the input thread will say as well.
                    shutdown::start_deadline();
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

type Canvas = Terminal<CrosstermBackend<BufWriter<Output>>>;

fn draw(canvas: &mut Option<Canvas>, frame: Screenful) -> io::Result<()> {
    let area = frame.buffer.area;
    if area.is_empty() {
        return Ok(());
    }
    let fresh = canvas.is_none();
    let terminal = match canvas {
        Some(terminal) => terminal,
        None => canvas.insert(new_canvas(area)?),
    };
    execute!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
    if fresh || terminal.get_frame().area() != area {
        terminal.resize(area)?;
    }
    terminal.draw(|drawn| {
        drawn.buffer_mut().clone_from(&frame.buffer);
        if let Some(cursor) = frame.cursor {
            drawn.set_cursor_position(cursor);
        }
    })?;
    execute!(terminal.backend_mut(), EndSynchronizedUpdate)
}

fn new_canvas(area: Rect) -> io::Result<Canvas> {
    let out = BufWriter::with_capacity(FRAME_BYTES, Output);
    Terminal::with_options(
        CrosstermBackend::new(out),
        TerminalOptions {
            viewport: Viewport::Fixed(area),
        },
    )
}

fn lock(orders: &Mutex<Orders>) -> MutexGuard<'_, Orders> {
    orders.lock().unwrap_or_else(PoisonError::into_inner)
}
