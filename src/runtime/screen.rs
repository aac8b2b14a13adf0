//! The thread that draws. A terminal that blocks stops this thread and no other.

use std::io::{self, BufWriter, Stdout};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crossterm::execute;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::tui::Screenful;

/// Room for a whole screen of changes, so that a frame is one write.
const FRAME_BYTES: usize = 256 * 1024;

/// What the thread shall do next.
#[derive(Debug, Default)]
struct Orders {
    frame: Option<Screenful>,
    copy: Option<String>,
    redraw: bool,
    stop: bool,
    stopped: bool,
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

    /// Draws the next frame whole, as the terminal may show something else by now.
    pub(super) fn forget(&self) {
        self.order(|orders| orders.redraw = true);
    }

    /// Ends the thread, waiting for it no longer than `patience`: a terminal that blocks
    /// would never let it end.
    pub(super) fn stop(&self, patience: Duration) {
        self.order(|orders| orders.stop = true);
        let (orders, changed) = &*self.orders;
        let waiting = lock(orders);
        drop(changed.wait_timeout_while(waiting, patience, |orders| !orders.stopped));
    }

    fn order(&self, change: impl FnOnce(&mut Orders)) {
        let (orders, changed) = &*self.orders;
        change(&mut lock(orders));
        changed.notify_all();
    }

    fn next(&self) -> Orders {
        let (orders, changed) = &*self.orders;
        let idle =
            |orders: &mut Orders| orders.frame.is_none() && orders.copy.is_none() && !orders.stop;
        let mut orders = changed
            .wait_while(lock(orders), idle)
            .unwrap_or_else(PoisonError::into_inner);
        let stop = orders.stop;
        Orders {
            stop,
            ..std::mem::take(&mut *orders)
        }
    }

    fn work(&self) {
        let mut canvas = None;
        loop {
            let orders = self.next();
            if let Some(text) = orders.copy {
                // The terminal may be gone; the input thread will say so.
                let _ = super::terminal::copy(&text);
            }
            if orders.redraw {
                canvas = None;
            }
            if let Some(frame) = orders.frame {
                let _ = draw(&mut canvas, frame);
            }
            if orders.stop {
                self.order(|orders| orders.stopped = true);
                return;
            }
        }
    }
}

type Canvas = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

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
    let out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
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
