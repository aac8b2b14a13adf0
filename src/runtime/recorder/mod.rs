//! The threads that save a live session.
//!
//! The owner of the model numbers every line and passes it to the *writer*, a thread that appends
//! it at once and never waits for a sync. Whatever waits (syncs, the transcript) is done by a
//! separate *sync worker*. If a sync worker hangs, the writer abandons it and continues in
//! another file; if a writer hangs, the owner abandons it and starts another one on a different
//! disk with every line that is not known to be safe.

mod sync_worker;
#[cfg(test)]
mod tests;
mod writer;
mod written;

use std::collections::VecDeque;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::interview::Event;
use crate::lang::{Localized, say};
use crate::moment::Moment;
use crate::store::disk::Disk;
use crate::store::{self, Fallback, JournalWriter};
use crate::transcript::journal::{Encoder, Line};

use super::panics;
use super::report::Reporter;
use writer::{Writer, WriterCommand};
use written::Given;

/// A write or sync that takes longer counts as hung. That is reported within 2 s.
const LONGEST_WRITE: Duration = Duration::from_millis(1500);
/// Maximum timeout of a writer, however many before it hung.
const LONGEST_TIMEOUT: Duration = Duration::from_secs(60);
/// How long the screen waits for a submitted answer to be on the disk before it shows it as
/// submitted. A sync takes some milliseconds; this leaves room for a second try in another file.
const SUBMIT_TIMEOUT: Duration = Duration::from_millis(300);
/// How long quitting waits for a writer to catch up before abandoning it.
const CATCH_UP_TIMEOUT: Duration = Duration::from_millis(150);
/// How long quitting waits for the disk.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_millis(450);

/// How long an abandoned session may take to close. A disk that hung for seconds may do so again.
const ABANDON_TIMEOUT: Duration = Duration::from_secs(60);

/// A change in how saving goes.
#[derive(Debug)]
pub(super) enum SaveEvent {
    /// Something could not be saved.
    Failed(Localized),
    /// Everything is saved, in a different place than usual.
    Moved(Localized),
    /// Everything is saved again.
    Healed,
}

/// The owner's handle of the recorder.
#[derive(Debug)]
pub(super) struct Recorder {
    encoder: Encoder,
    fallback: Fallback,
    disk: Arc<dyn Disk>,
    reporter: Reporter<SaveEvent>,
    unsafe_lines: UnsafeLines,
    /// The newest line that must be on the disk before anything more is drawn.
    awaited: Option<u64>,
    handle: WriterHandle,
    /// How far behind the current writer may be, in time, before it counts as hung.
    timeout: Duration,
    /// Number of writers abandoned.
    given_up: usize,
}

/// The lines that a power cut might lose, oldest first; a new writer begins with them.
#[derive(Debug, Clone, Default)]
struct UnsafeLines(Arc<(Mutex<VecDeque<Line>>, Condvar)>);

/// The owner's handle of a writer's thread.
#[derive(Debug)]
struct WriterHandle {
    commands: Sender<WriterCommand>,
    given: Given,
    dismissed: Dismissed,
    behind_since: Option<Instant>,
}

/// Set once a writer was abandoned: if it ever returns, it must do and report nothing more.
#[derive(Debug, Clone, Default)]
struct Dismissed(Arc<AtomicBool>);

impl Recorder {
    /// Starts recording with `writer`, which may be in `trouble` from the start; transcripts go
    /// to `disk`.
    ///
    /// # Errors
    ///
    /// If no more threads can be started.
    pub(super) fn start(
        writer: JournalWriter,
        trouble: Option<store::JournalStatus>,
        encoder: Encoder,
        disk: Arc<dyn Disk>,
        reporter: Reporter<SaveEvent>,
    ) -> io::Result<Self> {
        let fallback = writer.fallback();
        let unsafe_lines = UnsafeLines::default();
        unsafe_lines.lock().extend(writer.unsynced().cloned());
        let handle = WriterHandle::start(&disk, &reporter, &unsafe_lines, || (writer, trouble))?;
        Ok(Self {
            encoder,
            fallback,
            disk,
            reporter,
            unsafe_lines,
            awaited: None,
            handle,
            timeout: LONGEST_WRITE,
            given_up: 0,
        })
    }

    /// Appends an event to the journal.
    pub(super) fn record(&mut self, at: Moment, event: &Event) {
        let urgent = matches!(event, Event::Closed { .. } | Event::Ended { .. });
        match self.encoder.line(at, event) {
            Ok(line) => {
                if urgent {
                    self.awaited = Some(line.seq());
                }
                self.unsafe_lines.lock().push_back(line.clone());
                self.handle.give(WriterCommand::Append { line, urgent });
            }
            Err(error) => {
                let why = say::files::unwritable(&error.to_string());
                self.reporter.send(SaveEvent::Failed(why));
            }
        }
    }

    /// Waits until every event so far is written and every submitted answer is on the disk,
    /// unless the disk hangs.
    pub(super) fn wait_written(&mut self) {
        self.handle.wait_written();
        if let Some(seq) = self.awaited.take()
            && self.handle.behind_since.is_none()
        {
            self.unsafe_lines.wait_safe(seq, SUBMIT_TIMEOUT);
        }
        self.look_after();
    }

    /// When the owner must check again even if nothing else happens, because a writer is behind.
    pub(super) fn wakes_in(&self) -> Option<Duration> {
        let behind = self.handle.behind_since?;
        Some(self.timeout.saturating_sub(behind.elapsed()))
    }

    /// Writes the whole transcript.
    pub(super) fn save_transcript(&mut self, bytes: Vec<u8>) {
        self.handle
            .give(WriterCommand::SaveTranscript(bytes.into()));
    }

    /// Syncs everything within the timeout. The recorder continues.
    pub(super) fn settle(&mut self) {
        self.finish(|done| WriterCommand::Settle { done });
    }

    /// Syncs everything and ends the thread, within a timeout that depends on the disk.
    pub(super) fn close(mut self) {
        self.finish(|done| WriterCommand::Close { done });
    }

    /// Ends the thread of an abandoned session, and waits until its file is closed and can be
    /// removed.
    pub(super) fn abandon(self) {
        let (done, closed) = mpsc::channel();
        if self
            .handle
            .commands
            .send(WriterCommand::Close { done })
            .is_ok()
        {
            let _ = closed.recv_timeout(ABANDON_TIMEOUT);
        }
    }

    fn finish(&mut self, command: impl Fn(Sender<()>) -> WriterCommand) {
        if !self.handle.given.reaches_all(CATCH_UP_TIMEOUT) {
            self.start_another();
        }
        let (done, finished) = mpsc::channel();
        if self.handle.commands.send(command(done)).is_ok() {
            let _ = finished.recv_timeout(SHUTDOWN_TIMEOUT);
        }
    }

    /// Abandons a writer that hangs.
    fn look_after(&mut self) {
        let hangs = |since: Instant| since.elapsed() >= self.timeout;
        if self.handle.behind_since.is_some_and(hangs) {
            self.start_another();
        }
    }

    /// Starts another writer, trying a different disk first. The old one may return at any time:
    /// whatever it has written by then is the same lines again.
    fn start_another(&mut self) {
        let why = Fallback::hung().say();
        self.reporter.send(SaveEvent::Failed(why));
        self.given_up += 1;
        self.timeout = (self.timeout * 2).min(LONGEST_TIMEOUT);
        let begin = {
            let fallback = self.fallback.clone();
            let lines = self.unsafe_lines.lock().clone();
            let (first, chain) = (self.given_up, self.encoder.chain());
            move || {
                let (writer, status) = fallback.begin(first, lines, chain);
                (writer, Some(status))
            }
        };
        // If no more threads can be started, the old one may still return.
        if let Ok(handle) =
            WriterHandle::start(&self.disk, &self.reporter, &self.unsafe_lines, begin)
        {
            self.handle.dismissed.set();
            self.handle = handle;
        }
    }
}

impl WriterHandle {
    fn start(
        disk: &Arc<dyn Disk>,
        reporter: &Reporter<SaveEvent>,
        unsafe_lines: &UnsafeLines,
        begin: impl FnOnce() -> (JournalWriter, Option<store::JournalStatus>) + Send + 'static,
    ) -> io::Result<Self> {
        let (commands, inbox) = mpsc::channel();
        let given = Given::default();
        // Beginning, which may hang as well, counts as the first command.
        given.count();
        let dismissed = Dismissed::default();
        let start = {
            let (disk, reporter, own) = (Arc::clone(disk), reporter.clone(), commands.clone());
            let (lines, progress) = (unsafe_lines.clone(), given.progress());
            let dismissed = dismissed.clone();
            move || {
                let (writer, trouble) = begin();
                let mut work = Writer::new(writer, disk, reporter, own, lines, progress, dismissed);
                work.begun(trouble);
                // The writer continues after a panic: the hook has asked the owner to leave, and
                // everything open must reach the disk first.
                let mut done = None;
                while panics::caught(|| done = work.run(&inbox)) {}
                // Closes its file before anyone is notified: others see from its lock whether the
                // session is live.
                drop(work);
                if let Some(done) = done {
                    let _ = done.send(());
                }
            }
        };
        thread::Builder::new()
            .name("writer".to_owned())
            .spawn(start)?;
        Ok(Self {
            commands,
            given,
            dismissed,
            behind_since: None,
        })
    }

    fn give(&mut self, command: WriterCommand) {
        // The thread ends only after `close`.
        let _ = self.commands.send(command);
        self.given.count();
    }

    fn wait_written(&mut self) {
        if self.given.wait() {
            self.behind_since = None;
        } else {
            self.behind_since.get_or_insert_with(Instant::now);
        }
    }
}

impl UnsafeLines {
    fn lock(&self) -> MutexGuard<'_, VecDeque<Line>> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits up to `timeout` until the line with this number is on the disk.
    fn wait_safe(&self, seq: u64, timeout: Duration) {
        let is_open = |lines: &mut VecDeque<Line>| lines.front().is_some_and(|it| it.seq() <= seq);
        drop(self.0.1.wait_timeout_while(self.lock(), timeout, is_open));
    }

    /// Drops the lines before this number: they are on the disk.
    fn forget_before(&self, seq: u64) {
        let mut lines = self.lock();
        let open = lines.iter().position(|line| line.seq() >= seq);
        let safe = open.unwrap_or(lines.len());
        lines.drain(..safe);
        drop(lines);
        self.0.1.notify_all();
    }
}

impl Dismissed {
    fn set(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}
