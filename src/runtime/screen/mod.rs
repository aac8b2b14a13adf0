//! The current frame, and the thread that waits for the terminal.
//!
//! A frame that the terminal accepts at once is written by the caller, which wakes no thread. The
//! rest is left to the thread: a terminal that blocks stops this thread and no other.

mod canvas;

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;

use crate::tui::Screenful;

use super::terminal::{self, Output};
use super::unix::Unblocked;
use super::{failpoint, shutdown};
use canvas::Canvas;

/// How long a terminal has to announce the kitty protocol. If it does so later, over a slow line,
/// modifyOtherKeys is switched off again.
const KITTY_TIMEOUT: Duration = Duration::from_millis(500);

/// What the thread should do next.
#[derive(Debug, Default)]
struct Orders {
    frame: Option<Screenful>,
    /// The rest of a frame whose beginning the terminal has accepted.
    rest: Vec<u8>,
    copy: Option<String>,
    /// Alert the candidate, with a notification text if any.
    alert: Option<Option<String>>,
    /// Redraw the next frame completely.
    redraw: bool,
    /// The terminal has announced the kitty protocol.
    speaks_kitty: bool,
    /// Set the terminal's modes again, and redraw the next frame completely.
    retake: bool,
    pause: bool,
    stop: bool,
    /// Whether nothing is being written now.
    idle: bool,
}

impl Orders {
    fn is_nothing(&self) -> bool {
        let shows = self.frame.is_some() || !self.rest.is_empty();
        let tells = self.copy.is_some() || self.alert.is_some();
        !(shows || tells || self.redraw || self.retake || self.speaks_kitty)
    }
}

/// The drawing thread's handle.
#[derive(Debug, Clone)]
pub(super) struct Screen {
    orders: Arc<(Mutex<Orders>, Condvar)>,
    /// The owner of the model draws only while the thread is idle.
    canvas: Arc<Mutex<Canvas>>,
    /// A nonblocking handle to the terminal, if available.
    unblocked: Option<Arc<Unblocked>>,
    with_mouse: bool,
}

impl Screen {
    /// Starts the thread for a terminal that was just taken, with or without the mouse.
    ///
    /// # Errors
    ///
    /// If no more threads can be started.
    pub(super) fn start(with_mouse: bool) -> io::Result<Self> {
        let screen = Self {
            orders: Arc::default(),
            canvas: Arc::new(Mutex::new(Canvas::new())),
            unblocked: Unblocked::open()
                .filter(|_| !failpoint::is_set("screen"))
                .map(Arc::new),
            with_mouse,
        };
        let drawing = screen.clone();
        thread::Builder::new()
            .name("screen".to_owned())
            .spawn(move || drawing.work())?;
        Ok(screen)
    }

    /// Shows a frame, replacing one that has not been drawn yet: the newest wins.
    pub(super) fn show(&self, frame: Screenful) {
        let (orders, changed) = &*self.orders;
        let mut orders = lock(orders);
        let is_free = orders.idle && orders.is_nothing() && !(orders.pause || orders.stop);
        match &self.unblocked {
            Some(unblocked) if is_free && terminal::is_taken() => {
                // Writing to memory cannot fail.
                let bytes = lock(&self.canvas).turn_into(frame).unwrap_or_default();
                let taken = unblocked.write(&bytes);
                orders.rest = bytes.get(taken..).unwrap_or_default().to_owned();
                if orders.rest.is_empty() {
                    return;
                }
            }
            _ => orders.frame = Some(frame),
        }
        changed.notify_all();
    }

    /// Takes a buffer to draw the next frame in, with whatever was drawn in it before.
    pub(super) fn take_spare(&self) -> Buffer {
        lock(&self.canvas).take_spare()
    }

    /// Copies text to the system clipboard.
    pub(super) fn copy(&self, text: String) {
        self.order(|orders| orders.copy = Some(text));
    }

    /// Rings the bell, and requests a notification with this text.
    pub(super) fn alert(&self, words: Option<String>) {
        self.order(|orders| orders.alert = Some(words));
    }

    /// Redraws the next frame completely, whatever happened to earlier ones.
    pub(super) fn redraw(&self) {
        self.order(|orders| orders.redraw = true);
    }

    /// The terminal supports the kitty protocol, and needs no other to distinguish keys.
    pub(super) fn speaks_kitty(&self) {
        self.order(|orders| orders.speaks_kitty = true);
    }

    /// Takes back a terminal that was given away, and redraws the next frame completely.
    pub(super) fn retake(&self) {
        self.order(|orders| {
            orders.pause = false;
            orders.retake = true;
        });
    }

    /// Writes nothing more until [`Screen::retake`]. Waits up to `timeout` for a write in
    /// progress.
    pub(super) fn pause(&self, timeout: Duration) {
        self.order(|orders| orders.pause = true);
        self.wait_idle(timeout);
    }

    /// Tells the thread to end.
    pub(super) fn stop(&self) {
        self.order(|orders| orders.stop = true);
    }

    /// Waits up to `timeout` until nothing is being written: a terminal that blocks would never
    /// let it end.
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

    /// What to do next, nothing if `until` comes first; `None` to end.
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
        let mut kitty_until = Some(Instant::now() + KITTY_TIMEOUT);
        while let Some(orders) = self.next(kitty_until) {
            failpoint::reach("screen");
            if orders.retake || orders.redraw {
                *lock(&self.canvas) = Canvas::new();
            }
            if orders.retake {
                kitty_until = Some(Instant::now() + KITTY_TIMEOUT);
                if terminal::take(self.with_mouse).is_err() {
                    // The terminal is gone, which the input thread will report too.
                    shutdown::start_deadline();
                }
            }
            // If the terminal was retaken in between, it is redrawn completely.
            if !orders.retake && terminal::is_taken() {
                let _ = Output.write_all(&orders.rest);
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
                // The terminal may be gone; the input thread will report it.
                let _ = terminal::copy(&text);
            }
            if let Some(words) = orders.alert.filter(|_| terminal::is_taken()) {
                let _ = terminal::alert(words.as_deref());
            }
            if let Some(frame) = orders.frame.filter(|_| terminal::is_taken()) {
                let bytes = lock(&self.canvas).turn_into(frame);
                let _ = bytes.and_then(|bytes| Output.write_all(&bytes));
            }
        }
    }
}

fn lock<T>(locked: &Mutex<T>) -> MutexGuard<'_, T> {
    locked.lock().unwrap_or_else(PoisonError::into_inner)
}
